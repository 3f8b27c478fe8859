// The module that searches sharded libraries, ready for use: it does nothing else, and is the smallest.

import * as catalogue from "../pkg/catalogue/jylnama.js";
import { failure } from "./failure.js";

export async function startCatalogue() {
  await catalogue.default().catch(() => {
    throw failure("noEngine", "module");
  });
  return catalogue;
}
