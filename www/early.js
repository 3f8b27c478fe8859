// Asks for the module that reads as soon as the page's script runs, while the worker that will use it is only
// being started: on a slow line that saves a way there and back. The built page names the module in its head, so
// that it is on its way even earlier.

import { isEmbedded } from "./embedded.js";

/** The bytes of the module; `null` where they are not to be had so, and the worker asks for them itself. */
export async function earlyModule() {
  if (isEmbedded) return null;
  try {
    const response = await fetch(new URL("./pkg/reading/jylnama_bg.wasm", import.meta.url));
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}
