// Makes the sample library, so that a first visit opens it and need not make it: with the full module, as the
// page would.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * The saved library of the sample texts.
 *
 * @param {string} from  the folder of the sources, with the module in it
 * @returns {Promise<Uint8Array>}
 */
export async function sampleLibrary(from) {
  const { decode, initSync, Library } = await import(pathToFileURL(resolve(from, "pkg/jylnama.js")));
  initSync({ module: readFileSync(resolve(from, "pkg/jylnama_bg.wasm")) });
  const library = new Library();
  for (const { id, title, file } of JSON.parse(readFileSync(resolve(from, "samples/index.json"), "utf8"))) {
    library.add({ id, title, text: decode(readFileSync(resolve(from, "samples", file))).text });
  }
  return library.save();
}
