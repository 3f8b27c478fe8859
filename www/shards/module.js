// The module that reads, ready for use: the small one, for nothing here takes texts in.

import * as reading from "../pkg/reading/jylnama.js";
import { failure } from "./failure.js";

export async function startReading() {
  await reading.default().catch(() => {
    throw failure("noEngine", "module");
  });
  return reading;
}
