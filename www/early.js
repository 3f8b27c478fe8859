// What a first search needs, begun before the page's script is here: the worker, the module that reads, and the
// library of the site. On a slow line that saves ways there and back.
//
// A script of its own in the page, so that it waits for no other; app.js takes up what it began.

import { isEmbedded } from "./embedded.js";
import { savedSamples } from "./sources.js";
import { startWorker } from "./start-worker.js";

/** Whether the address names another library than that of the site. */
const namesOther = ["lib", "text"].some((name) => new URLSearchParams(window.location.search).get(name));

/** The bytes of the module; `null` where they are not to be had so, and the worker asks for them itself. */
async function bytes() {
  if (isEmbedded) return null;
  try {
    const response = await fetch(new URL("./pkg/reading/jylnama_bg.wasm", import.meta.url));
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/**
 * @typedef {object} Early
 * @property {Promise<ArrayBuffer | null>} module
 * @property {Worker} [worker]   none where none can be made
 * @property {Event} [failed]    why the worker did not start, where that was known before anybody listened
 * @property {() => void} [taken]   somebody else listens to the worker now
 */

/** @returns {Early} */
function begun() {
  const early = { module: bytes() };
  try {
    early.worker = startWorker();
    const listening = new AbortController();
    early.worker.addEventListener("error", (event) => (early.failed = event), { signal: listening.signal });
    early.taken = () => listening.abort();
  } catch {
    // Where no worker is to be had, the engine works in the page.
  }
  return early;
}

/** The engine, as far as it is begun. */
export const early = begun();

/** The saved library of the site, if that is opened first; `null` where it did not come. */
export const earlyLibrary = isEmbedded || namesOther ? null : savedSamples().catch(() => null);
