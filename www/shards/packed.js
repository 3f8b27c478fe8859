// Takes files of a library out of gzip. Some hosts do so themselves on the way, and what comes then is left as it is.

import { failure } from "./failure.js";

/** How every gzip begins. */
const MAGIC = [0x1f, 0x8b];

/**
 * @param {Uint8Array} bytes
 * @param {string} name   of the file, for what is wrong with it
 */
export async function unpacked(bytes, name) {
  if (!isPacked(bytes)) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw failure("indexDamaged", name);
  }
}

const isPacked = (bytes) => MAGIC.every((byte, place) => bytes[place] === byte);
