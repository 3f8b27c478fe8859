// What is being opened: shows how far it is, and lets the reader stop it.

/** Keeps the progress line to what was begun last. */
export function createOpening(line, notices) {
  let current = null;

  /** Does something that opens a library; `act` gets how to tell and to end it (`How` in engine.js). */
  async function run(act) {
    const mine = { end: new AbortController(), at: null };
    current = mine;
    const progress = (at) => {
      mine.at = at;
      if (current === mine) line.at = at;
    };
    try {
      return await act({ progress, signal: mine.end.signal });
    } finally {
      if (current === mine) finish();
    }
  }

  function finish() {
    current = null;
    // The focus goes to where it is told what came of it.
    if (line.contains(line.getRootNode().activeElement)) notices.focus();
    line.at = null;
  }

  /** Stops it, if there is anything left to leave out; tells whether there was. */
  function stop() {
    const at = current?.at;
    const isRunning = Boolean(at) && at.documents < at.ofDocuments && (at.ofDocuments > 1 || at.isPart);
    if (isRunning) current.end.abort("stopped");
    return isRunning;
  }

  return { run, stop };
}
