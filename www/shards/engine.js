// Searches a library of which only the catalogue is here: the catalogue says which files it needs for an answer,
// and answers when it has them. Knows nothing of the page.

import { failure } from "./failure.js";
import { createPacks } from "./packs.js";

/** Rounds of files that a query may need: far more than any does. */
const MOST_ROUNDS = 10;

/**
 * @typedef {object} Place   Where a text lies.
 * @property {string} pack   the file
 * @property {number} place  in it
 *
 * @typedef {object} Text    A text as its pack has it.
 * @property {string} id
 * @property {string} title
 * @property {string} [date]   when it was written, in EDTF
 * @property {string} text
 * @property {number[]} cuts   start and end of each sentence, in UTF-16 units
 *
 * @typedef {object} Hit
 * @property {Place} at
 * @property {Text} text
 * @property {object} found    the sentence that answers best (`CatalogueHit` of the module)
 */

/**
 * @param {object} catalogue   `Catalogue` of the module
 * @param {ReturnType<import("./store.js").createStore>} store
 */
export function createEngine(catalogue, store) {
  /** What the catalogue was asked last. */
  let asked = null;
  /** Files on their way into the catalogue. */
  const giving = new Map();
  const { firstOf, text } = createPacks(catalogue, store);

  /**
   * Answers a query; gives what the catalogue gives (`CatalogueAnswer`), once that needs nothing more.
   *
   * @param {string} query
   * @param {{limit?: number, offset?: number, signal?: AbortSignal}} how   `signal`: the answer is no longer wanted
   */
  async function search(query, { limit, offset, signal } = {}) {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const answer = ask(query, { limit, offset });
      if (answer.needs.length === 0) return answer;
      await Promise.all(answer.needs.map(give));
      signal?.throwIfAborted();
    }
    throw failure("indexDamaged", query);
  }

  function give(name) {
    if (!giving.has(name)) giving.set(name, given(name).finally(() => giving.delete(name)));
    return giving.get(name);
  }

  async function given(name) {
    const bytes = await store.file(name);
    try {
      catalogue.give(name, bytes);
    } catch {
      catalogue.give(name, await store.fileAnew(name));
    }
  }

  /** The best sentences of some documents of an answer. */
  function hits(query, documents) {
    return Promise.all(documents.map((document) => hit(query, document)));
  }

  /** @returns {Promise<Hit>} */
  async function hit(query, { pack, place }) {
    const found = await text({ pack, place });
    return { at: { pack, place }, text: found, found: best(query, found) };
  }

  /** The sentence of a text that answers best a query that was answered. */
  function best(query, { title, text, cuts }) {
    // The catalogue remembers one query; another may have been asked meanwhile.
    if (query !== asked) ask(query, { limit: 1 });
    return catalogue.hit(query, text, Uint32Array.from(cuts ?? []), title ?? "");
  }

  function ask(query, options) {
    asked = query;
    return catalogue.search(query, options);
  }

  return { best, documents: catalogue.documents, firstOf, hits, search, text };
}
