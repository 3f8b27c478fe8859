// Asks a host for a piece of a file: of a pack the member that is wanted, which stands about where its number says.
// Some hosts know no ranges. They are asked once, and for whole files from then on.

import { memberOf, members } from "./members.js";

/** Pieces that are asked for until the member is in one. */
const TRIES = 3;
/** How much more is asked for on either side than a member is long: they are not all as long. */
const MARGIN = 0.3;
/** A head has twenty-one bytes; so many more are asked for, so that small members come at once, too. */
const LEAST = 256;

/**
 * @param {(name: string, options: object) => Promise<{status: number, headers: Headers, bytes: Uint8Array}>} ask   the host
 */
export function createRanges(ask) {
  let isKnown = true;
  /** Whether the host has given a piece, or says that it gives some. */
  let isSaid = false;

  /** Notes what an answer of the host's says of pieces. */
  function hear({ status, headers }) {
    isSaid ||= status === 206 || headers.get("Accept-Ranges") === "bytes";
  }

  /**
   * A member of a pack, packed: its bytes, or all of the pack where the host gave that; neither where it can't be had
   * so.
   *
   * @param {string} name
   * @param {{number: number, size: number}} wanted   `size`: bytes of a member, about
   * @returns {Promise<{member?: Uint8Array, whole?: Uint8Array}>}
   */
  async function member(name, { number, size }) {
    let piece = around(number * size, size);
    for (let time = 0; isKnown && piece && time < TRIES; time += 1) {
      const [start, end] = piece;
      const { status, headers, bytes } = await ask(name, { headers: { Range: `bytes=${start}-${end - 1}` } });
      if (status !== 206) {
        isKnown = status === 416;
        return isKnown ? {} : { whole: bytes };
      }
      if (!begins(headers, start)) break;
      const found = memberOf(bytes, number);
      if (found) return { member: found };
      piece = nearer(members(bytes), start, { number, size });
    }
    return {};
  }

  return { hear, isKnown: () => isKnown, isLikely: () => isKnown && isSaid, member };
}

/** Some hosts pack on the way: then the bytes are others than those that were asked for. */
function begins(headers, start) {
  const range = headers.get("Content-Range") ?? "";
  return range.startsWith(`bytes ${start}-`) && !headers.get("Content-Encoding");
}

function around(start, size) {
  const margin = Math.ceil(size * MARGIN) + LEAST;
  return [Math.max(0, Math.floor(start) - margin), Math.ceil(start + size) + margin];
}

/** Where the member stands, by those that were met. */
function nearer(met, start, { number, size }) {
  const here = met.find((member) => member.number === number);
  if (here) return [start + here.start, start + here.end];
  const [one, last] = [met.at(0), met.at(-1)];
  if (!one) return null;
  if (last.number < number) return around(start + last.end + (number - last.number - 1) * size, size);
  const before = start + one.start - (one.number - number) * size;
  return [Math.max(0, Math.floor(before - size * MARGIN) - LEAST), start + one.start];
}
