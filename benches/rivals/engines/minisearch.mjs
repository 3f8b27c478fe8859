// MiniSearch as shipped: any word may match, no word is changed but for capitals.
//
// `cut` keeps so many letters of each word, which is what a page does that has no stemmer; `keep`
// holds the texts in the index, as Jylnama, Orama and SQLite do; `near` is what its manual shows for
// a search box: beginnings of words, and one letter in five may be wrong.

import MiniSearch from "minisearch";
import { toBytes, toText } from "./json.mjs";

function options({ cut, keep, near }) {
  const fields = ["title", "text"];
  return {
    fields,
    ...(keep && { storeFields: fields }),
    ...(cut && { processTerm: (term) => term.toLowerCase().slice(0, cut) }),
    ...(near && { searchOptions: { prefix: true, fuzzy: 0.2 } }),
  };
}

function built(documents, chosen) {
  const index = new MiniSearch(chosen);
  index.addAll(documents);
  return index;
}

export function make(how) {
  const chosen = options(how);
  return {
    build: (documents) => built(documents, chosen),
    save: toBytes,
    withoutTexts: how.keep ? undefined : (bytes) => bytes,
    open: (bytes) => MiniSearch.loadJSON(toText(bytes), chosen),
    search: (index, text, k) => index.search(text).slice(0, k).map((result) => result.id),
  };
}
