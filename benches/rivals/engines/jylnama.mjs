// Jylnama: the module as the page gets it, asked for documents.
//
// It is held to what no other engine here does: it repairs the texts, cuts sentences, keeps both, and
// gives with each hit an excerpt with its marks.

import { readFileSync } from "node:fs";

/** How many parts a saved library has. */
const PARTS = 12;

const folder = new URL("../../../www/pkg/", import.meta.url);

function added(library, documents) {
  for (const document of documents) library.add(document);
  return library;
}

/** The bytes of a saved library behind its first two parts, which are the texts (src/library/file.rs). */
function withoutTexts(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(12, true));
  const body = bytes.length - length;
  const part = (number) => Number(view.getBigUint64(body + number * 8, true));
  return bytes.subarray(body + PARTS * 8 + part(0) + part(1));
}

export async function make() {
  const { default: init, Library, search } = await import(new URL("jylnama.js", folder));
  const { memory } = await init({ module_or_path: readFileSync(new URL("jylnama_bg.wasm", folder)) });
  return {
    build: (documents) => added(new Library(), documents),
    save: (library) => library.save(),
    withoutTexts,
    open: (bytes) => Library.load(bytes),
    search: (library, text, k) => {
      return search(library, text, { unit: "document", limit: k }).hits.map((hit) => hit.document);
    },
    memory: () => memory.buffer.byteLength,
  };
}
