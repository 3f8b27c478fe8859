// What the page shows of a library before anything is asked of it: found out when it is first seen.

/** How many years and names are shown. */
const SHOWN = { years: 8, names: 12 };

/** Keeps the element of the welcome to the library of the engine. */
export function createWelcoming(engine, welcome) {
  /** Goes up with every library: what was asked of an older one is out of date. */
  let library = 0;
  let asked = -1;

  /** Forgets the library that makes way for another. */
  function forget() {
    library += 1;
    welcome.holdings = null;
  }

  async function show() {
    if (asked === library) return;
    asked = library;
    const mine = library;
    // What is wrong with a library is told by whoever asks for its texts and events.
    const holdings = await engine.holdings(SHOWN).catch(() => null);
    if (mine === library) welcome.holdings = holdings;
  }

  return { forget, show };
}
