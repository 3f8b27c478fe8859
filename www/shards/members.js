// The members of a pack: gzip files one behind the other, each with the texts of some documents, a line of JSON
// each. Each says in an extra field of its head which one it is and how many bytes it has (src/shards/packs.rs), so
// that it is found in a piece of the pack, too.

/** How a member begins: gzip with an extra field. The time and the system that follow are of no concern. */
const MAGIC = [0x1f, 0x8b, 8, 4];
/** Where the name of the field stands, and what it is: «Jy», and that five bytes follow. */
const NAME_AT = 12;
const NAME = [0x4a, 0x79, 5, 0];
/** Where the number and the length stand, and the least bytes that have both. */
const NUMBER_AT = 16;
const LENGTH_AT = 17;
const LEAST = 21;

/**
 * @typedef {object} Member
 * @property {number} number
 * @property {number} start   in the piece
 * @property {number} end     it may be behind the end of the piece
 *
 * @param {Uint8Array} piece   of a pack, or all of it
 * @returns {Member[]}   those that begin in it, in order
 */
export function members(piece) {
  const found = [];
  for (let at = first(piece); begins(piece, at); at = found.at(-1).end) {
    const length = new DataView(piece.buffer, piece.byteOffset + at + LENGTH_AT, 4).getUint32(0, true);
    found.push({ number: piece[at + NUMBER_AT], start: at, end: at + Math.max(length, LEAST) });
  }
  return found;
}

/** The bytes of a member, where the piece has all of them. */
export function memberOf(piece, number) {
  const found = members(piece).find((member) => member.number === number);
  return found && found.end <= piece.length ? piece.subarray(found.start, found.end) : null;
}

function first(piece) {
  let at = 0;
  while (at + LEAST <= piece.length && !begins(piece, at)) at += 1;
  return at;
}

function begins(piece, at) {
  const has = (bytes, place) => bytes.every((byte, step) => piece[at + place + step] === byte);
  return at + LEAST <= piece.length && has(MAGIC, 0) && has(NAME, NAME_AT);
}
