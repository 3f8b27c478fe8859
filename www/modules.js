// The two forms of the wasm module. The small one reads: it opens what was saved, searches it, and lays out its
// timeline. The full one takes texts in, too, and does all else; it is three times as large, and loaded when it is
// first asked for.

// Each by its name: the module as an object of its own would cost the worker a file more.
import start, { layout, Library, names, search, suggest, timeline } from "./pkg/reading/jylnama.js";

/**
 * The module that reads, ready for use.
 *
 * @param {ArrayBuffer | null} [bytes]  where they are here already
 */
export async function startReading(bytes) {
  await start(bytes ? { module_or_path: bytes } : undefined);
  return { layout, Library, names, search, suggest, timeline };
}

/** The full module, ready for use. */
export async function loadFull() {
  const full = await import("./pkg/jylnama.js").catch(missing);
  await full.default().catch(missing);
  return full;
}

function missing() {
  throw Object.assign(new Error("the full module could not be loaded"), { code: "noEngine" });
}
