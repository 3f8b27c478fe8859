// The library that is open, in the module that holds it. It begins in the one that reads, and moves to the full
// one when something is asked for that only that can do.

import { loadFull, startReading } from "./modules.js";

/** What a query may name a time by in words («90-жылдар», «мерзімі:көктем»): those only the full module reads. */
const TIME_IN_WORDS = /\d\p{Pd}\p{L}|(?:date|мерзімі?|күні|дата):(?![\d./\p{Pd}X]+(?:\s|$))/iu;

/**
 * @typedef {object} Held
 * @property {object} module   what the library is asked through
 * @property {object} library
 */

/** @param {ArrayBuffer | null} [bytes]  of the module that reads, where they are here already */
export async function createHolding(bytes) {
  let module = await startReading(bytes);
  /** None before one is opened: the module that reads makes none. */
  let library = null;
  let loading = null;

  /** @returns {Promise<Held>}  in the full module */
  async function full() {
    loading ??= loadFull();
    const next = await loading.catch((error) => {
      // The next call tries again.
      loading = null;
      throw error;
    });
    if (module !== next) move(next);
    return { module, library };
  }

  function move(next) {
    const moved = library ? next.Library.load(library.save()) : new next.Library();
    library?.free();
    [library, module] = [moved, next];
  }

  /** @returns {Promise<Held>}  in whichever module */
  async function any() {
    return library ? { module, library } : full();
  }

  /** @returns {Promise<Held>}  in a module that reads this query */
  function forQuery(query) {
    return query && TIME_IN_WORDS.test(query) ? full() : any();
  }

  /** Holds another library, of the module that holds the present one; gives its documents. */
  function replace(next) {
    library?.free();
    library = next;
    return library.documents();
  }

  /** Opens a saved library, once all its bytes are known to be whole: the page reads all of them anyway. */
  function open(bytes) {
    const next = module.Library.load(bytes);
    try {
      next.verify();
      return replace(next);
    } catch (error) {
      next.free();
      throw error;
    }
  }

  return { any, forQuery, full, has: (one) => one === library, open, replace };
}
