// The library that is open, in the module that holds it. It begins in the one that reads, and moves to the full
// one when something is asked for that only that can do: as of a word that no text has, what other forms it has, or of
// one in Latin letters, which Cyrillic words it is.

import { loadFull, startReading } from "./modules.js";

/** What a query may name a time by in words («90-жылдар», «мерзімі:көктем»): those only the full module reads. */
const TIME_IN_WORDS = /\d\p{Pd}\p{L}|(?:date|мерзімі?|күні|дата):(?![\d./\p{Pd}X]+(?:\s|$))/iu;

/** Letters of words that only the full module reads in the script of the texts; those before a colon name a sign. */
const OTHER_SCRIPT = /[\p{Script=Latin}\p{Script=Arabic}](?!\p{L}*:)/u;

/** How many words at the end of a query are helped. */
const HELPED = 3;

/**
 * @typedef {object} Held
 * @property {object} module   what the library is asked through
 * @property {object} library
 */

/** @param {Promise<ArrayBuffer | null>} [bytes]  of the module that reads, where somebody else asks for them */
export function createHolding(bytes = Promise.resolve(null)) {
  let module = null;
  const begun = bytes.then(startReading).then((reading) => (module ??= reading));
  // Who opens a library is told; who only asks for the shelf need not know.
  begun.catch(() => {});
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
  async function forQuery(query) {
    if (!query) return any();
    if (TIME_IN_WORDS.test(query)) return full();
    return knows(query) ? any() : fullest();
  }

  /** Without a network, what is here answers as well as it can. */
  function fullest() {
    return full().catch(any);
  }

  /** @returns {Promise<Held>}  in a module that helps who typed this */
  async function forHelp(text) {
    const words = text.split(/\s+/u).slice(-HELPED);
    return OTHER_SCRIPT.test(words.join(" ")) ? fullest() : any();
  }

  /** Whether the module that holds the library answers a query as well as it can be. */
  function knows(query) {
    return !library || library.knows(query);
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

  return { any, begun, forHelp, forQuery, full, has: (one) => one === library, knows, open, replace };
}
