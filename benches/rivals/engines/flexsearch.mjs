// FlexSearch as shipped: an index of whole words. `suggest` lets a text miss some words of the question;
// without it, a question of several words finds next to nothing.
//
// Its numbers for documents are ours to keep, so they are saved beside its index.

import FlexSearch from "flexsearch";
import { fromBytes, toBytes } from "./json.mjs";

function built(documents) {
  const index = new FlexSearch.Index();
  documents.forEach(({ title, text }, at) => index.add(at, `${title}\n${text}`));
  return { index, ids: documents.map(({ id }) => id) };
}

function parts(index) {
  const parts = {};
  index.export((key, value) => {
    if (value !== undefined) parts[key] = value;
  });
  return parts;
}

function opened({ ids, parts }) {
  const index = new FlexSearch.Index();
  for (const [key, value] of Object.entries(parts)) index.import(key, value);
  return { index, ids };
}

export function make() {
  return {
    build: built,
    save: ({ index, ids }) => toBytes({ ids, parts: parts(index) }),
    withoutTexts: (bytes) => bytes,
    open: (bytes) => opened(fromBytes(bytes)),
    search: ({ index, ids }, text, k) => {
      return index.search(text, { limit: k, suggest: true }).map((at) => ids[at]);
    },
  };
}
