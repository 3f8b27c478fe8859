// The module that searches sharded libraries, ready for use: it does nothing else, and is the smallest.

import start, { Catalogue } from "../pkg/catalogue/jylnama.js";
import { failure } from "./failure.js";

/** Its `Catalogue`. */
export async function startCatalogue() {
  await start().catch(() => {
    throw failure("noEngine", "module");
  });
  return Catalogue;
}
