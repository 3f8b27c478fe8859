// The engine: one interface, in a worker.
//
/**
 * @typedef {object} Input   A text, or the bytes of one.
 * @property {string} [id]     the title, where there is none
 * @property {string} title
 * @property {string} [text]
 * @property {Uint8Array} [bytes]
 *
 * @typedef {object} Engine
 * @property {(inputs: Input[]) => Promise<{documents: object[], failures: {title: string, code: string}[], taken: boolean}>} build
 *   Makes a library of texts and takes it in place of the old one, if any of them is a text.
 * @property {(bytes: Uint8Array) => Promise<object[]>} open   Takes a saved library; gives its documents.
 * @property {() => Promise<object[]>} documents
 * @property {(id: string) => Promise<string>} text
 * @property {(id: string, from?: number, to?: number) => Promise<object[]>} sentences
 * @property {(id: string, from?: number, to?: number, options?: object) => Promise<object[]>} repairs
 *   Those from the start of a sentence to the start of another.
 * @property {(parts: string[], script: string) => Promise<string[]>} convert
 *   The parts of a text in another script, for display.
 * @property {(word: string) => Promise<object[]>} analyze   The readings of a word, the likeliest first.
 * @property {(lemma: string) => Promise<object[]>} paradigms   The forms of a dictionary form.
 * @property {(query: string, options?: object) => Promise<object | null>} search
 *   `null` when a newer query has taken its place.
 * @property {(text: string, options?: object) => Promise<object[] | null>} suggest
 *   What a query may go on with; `null` when a newer text has taken its place.
 * @property {(options?: object) => Promise<object>} timeline
 * @property {() => Promise<Uint8Array>} save
 * @property {(visit: string) => Promise<import("./shelf.js").Card[] | null>} enterShelf
 *   Begins a visit to the shelf (shelf.js); gives what `shelf` gives.
 * @property {() => Promise<import("./shelf.js").Card[] | null>} shelf
 *   The libraries that this browser keeps, the last opened first; `null` where it can keep none.
 * @property {(kept: boolean) => Promise<{name: string, here: boolean, dropped: string[]}>} shelve
 *   Puts the library on the shelf, for the visit or to be kept. Its name is empty where it can have none.
 * @property {(name: string) => Promise<object[]>} openShelved  Takes it from there; gives its documents.
 * @property {(name: string) => Promise<void>} unshelve  Removes it from there.
 */

const METHODS = [
  ...["build", "open", "documents", "text", "sentences", "repairs", "convert", "analyze", "paradigms"],
  ...["timeline", "save", "enterShelf", "shelf", "shelve", "openShelved", "unshelve"],
];

/** @returns {Engine} */
export function createEngine() {
  const call = connect(new Worker(new URL("./engine-worker.js", import.meta.url), { type: "module" }));
  const engine = Object.fromEntries(METHODS.map((name) => [name, (...rest) => call(name, rest)]));
  const newest = (name) => latest((...rest) => call(name, rest));
  return { ...engine, search: newest("search"), suggest: newest("suggest") };
}

/** Sends calls to the worker and hands its answers back to the callers. */
function connect(worker) {
  const waiting = new Map();
  let count = 0;

  worker.addEventListener("message", ({ data: { id, value, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(Object.assign(new Error(error.message), { code: error.code, title: error.title }));
    else resolve(value);
  });
  worker.addEventListener("error", (event) => {
    const error = Object.assign(new Error(event.message ?? "worker"), { code: "noEngine" });
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });

  return (method, parameters) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      worker.postMessage({ id: count, method, parameters });
    });
}

/**
 * Lets one call run at a time and keeps only the newest of those that wait: who types ten letters
 * while the engine is busy waits for one answer more, not ten. A call that lost its place gives
 * `null`, and so does an answer that came after a newer question.
 */
export function latest(ask) {
  let newest = 0;
  let running = Promise.resolve();
  return async (...parameters) => {
    newest += 1;
    const mine = newest;
    const before = running;
    const result = before.then(() => (mine === newest ? ask(...parameters) : null));
    running = result.catch(() => {});
    const answer = await result;
    return mine === newest ? answer : null;
  };
}
