// Lunr: as shipped, and with what trims words made to know all letters.
//
// As shipped it takes for letters only those of English, and trims all others away: it finds nothing
// in Kazakh.

import lunr from "lunr";
import { fromBytes, toBytes, words } from "./json.mjs";

const trim = (token) => token.update((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
lunr.Pipeline.registerFunction(trim, "trimAnyLetters");

function anyLetters(builder) {
  for (const pipeline of [builder.pipeline, builder.searchPipeline]) {
    pipeline.reset();
    pipeline.add(trim);
  }
}

function built(documents, unicode) {
  return lunr(function () {
    if (unicode) anyLetters(this);
    this.ref("id");
    for (const field of ["title", "text"]) this.field(field);
    for (const document of documents) this.add(document);
  });
}

export function make({ unicode }) {
  return {
    build: (documents) => built(documents, unicode),
    save: toBytes,
    withoutTexts: (bytes) => bytes,
    open: (bytes) => lunr.Index.load(fromBytes(bytes)),
    // Words alone: to Lunr, signs between them are commands.
    search: (index, text, k) => index.search(words(text).join(" ")).slice(0, k).map(({ ref }) => ref),
  };
}
