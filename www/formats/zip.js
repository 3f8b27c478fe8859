// Opens zip files, for the formats that are made of one: reads their directory, and unpacks an entry when
// it is asked for.
//
// A hostile file may say that it is small, and unpack to gigabytes. So what an entry says of itself is
// checked first; then what comes out is counted while it comes out, of so few bytes at a time that no
// memory is filled before it is known. Libraries unpack whole entries at once or start workers from
// blobs, which the page's policy forbids; the browser's own stream does neither, and works beside the page.

import { failure } from "./failure.js";

/** To how many bytes the entries that are read of one file may unpack, in all. */
export const MOST_UNPACKED = 64 * 2 ** 20;

/** How many bytes are unpacked at a time: they can become a thousand times as many. */
const PIECE = 2 ** 14;

/** The end of the directory: its mark, its length, and the longest note that may follow it. */
const END = { mark: 0x06054b50, length: 22, note: 0xffff };
const ENTRY = { mark: 0x02014b50, length: 46 };
const LOCAL = { mark: 0x04034b50, length: 30 };

/**
 * @typedef {object} Zip
 * @property {string[]} names
 * @property {(name: string) => Promise<Uint8Array>} bytes   of an entry; none where there is no such entry
 * @property {(name: string) => Promise<string>} text
 */

/**
 * @param {Blob} file
 * @param {number} most   to how many bytes it may unpack
 * @returns {Promise<Zip>}
 */
export async function openZip(file, most = MOST_UNPACKED) {
  const entries = await directory(file);
  let left = most;

  async function bytes(name) {
    const entry = entries.get(name);
    if (!entry) return new Uint8Array();
    if (entry.size > left) throw failure("unpacksTooLarge");
    left -= entry.size;
    return unpack(await packed(file, entry), entry);
  }

  return { names: [...entries.keys()], bytes, text: async (name) => decode(await bytes(name)) };
}

/** The entries of a zip file by name, as the directory at its end has them. */
async function directory(file) {
  const tail = await view(file, Math.max(file.size - END.length - END.note, 0), file.size);
  const end = lastMark(tail);
  const [count, size, start] = [tail.getUint16(end + 10, true), ...[12, 16].map((place) => tail.getUint32(end + place, true))];
  // Some files have other bytes before the first entry; all places are then counted from behind these.
  const shift = file.size - tail.byteLength + end - size - start;
  if (shift < 0) throw failure("fileBroken");
  return entriesOf(await view(file, start + shift, start + shift + size), count, shift);
}

function lastMark(tail) {
  for (let at = tail.byteLength - END.length; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === END.mark) return at;
  }
  throw failure("fileBroken");
}

function entriesOf(bytes, count, shift) {
  const entries = new Map();
  let at = 0;
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY.length > bytes.byteLength || bytes.getUint32(at, true) !== ENTRY.mark) throw failure("fileBroken");
    const [name, extra, note] = [28, 30, 32].map((place) => bytes.getUint16(at + place, true));
    const start = at + ENTRY.length;
    entries.set(decode(new Uint8Array(bytes.buffer).subarray(start, start + name)), entryAt(bytes, at, shift));
    at = start + name + extra + note;
  }
  return entries;
}

function entryAt(bytes, at, shift) {
  return {
    isLocked: (bytes.getUint16(at + 8, true) & 1) === 1,
    method: bytes.getUint16(at + 10, true),
    packed: bytes.getUint32(at + 20, true),
    size: bytes.getUint32(at + 24, true),
    start: bytes.getUint32(at + 42, true) + shift,
  };
}

/** The bytes of an entry as they lie in the file. */
async function packed(file, { isLocked, packed: length, start }) {
  if (isLocked) throw failure("fileLocked");
  const local = await view(file, start, start + LOCAL.length);
  if (local.byteLength < LOCAL.length || local.getUint32(0, true) !== LOCAL.mark) throw failure("fileBroken");
  const from = start + LOCAL.length + local.getUint16(26, true) + local.getUint16(28, true);
  return file.slice(from, from + length);
}

async function unpack(blob, { method, size }) {
  if (method === 0 && blob.size === size) return new Uint8Array(await blob.arrayBuffer());
  if (method !== 8) throw failure("fileBroken");
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const piece of unpacked(blob)) {
    // It holds more than it says.
    if (at + piece.length > size) throw failure("fileBroken");
    bytes.set(piece, at);
    at += piece.length;
  }
  if (at < size) throw failure("fileBroken");
  return bytes;
}

/** What comes out of packed bytes, piece by piece. */
async function* unpacked(blob) {
  const reader = inPieces(blob).pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } catch {
    throw failure("fileBroken");
  } finally {
    reader.cancel().catch(() => {});
  }
}

function inPieces(blob) {
  let at = 0;
  async function pull(controller) {
    const bytes = new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer());
    at += PIECE;
    if (bytes.length > 0) controller.enqueue(bytes);
    else controller.close();
  }
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

async function view(file, start, end) {
  return new DataView(await file.slice(start, end).arrayBuffer());
}

/** Text in UTF-8, or in UTF-16 where its first bytes say so. */
function decode(bytes) {
  const mark = (bytes[0] << 8) | bytes[1];
  const encoding = { 0xfffe: "utf-16le", 0xfeff: "utf-16be" }[mark] ?? "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
