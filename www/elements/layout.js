// The sentences of a block as pieces, each with what stands between it and the next one.

import { pieces } from "./pieces.js";

/**
 * @typedef {object} Laid
 * @property {number} place      which of the sentences
 * @property {object} sentence
 * @property {import("./pieces.js").Piece[]} before   what a repair put before its first word
 * @property {import("./pieces.js").Piece[]} inside
 * @property {import("./pieces.js").Piece[]} after    up to the next sentence
 */

/**
 * @param {string} text   as given
 * @param {{start: number, end: number, text: string}[]} sentences   in order; the one behind those
 *   to lay out, too, where there is one
 * @param {object} how
 * @param {number} how.count   how many of them to lay out
 * @param {import("./pieces.js").Repair[] | null} how.repairs   those from the start of the first
 *   sentence; null where the text is shown as given
 * @param {(place: number) => object[]} how.marksOf
 * @param {boolean} how.wholeWords   whether marks take in whole words
 * @returns {Laid[]}
 */
export function layOut(text, sentences, { count, repairs, marksOf, wholeWords }) {
  const take = taker(repairs ?? []);
  return sentences.slice(0, count).map((sentence, place) => {
    const { start } = sentence;
    const next = sentences[place + 1]?.start ?? text.length;
    // One repair may hold the end of a sentence and the beginning of the next, and so make them
    // overlap: it is shown with the second.
    const end = Math.min(sentence.end, next);
    take((repair) => repair.end <= start && repair.start < start);
    const own = take((repair) => repair.start < end);
    const between = take((repair) => repair.start < next || repair.end <= next);
    const inner = repairs ? sentence.text : undefined;
    const marks = marksOf(place);
    const { before, inside, after } = pieces(text, { start, end, repairs: own, marks, inner, wholeWords });
    const gap = pieces(text, { start: end, end: next, repairs: between, wholeWords }).inside;
    return { place, sentence, before: unmarked(before), inside, after: [...unmarked(after), ...gap] };
  });
}

/**
 * The same after repair, without a mark: for sentences with more repairs than a page can hold.
 * Between sentences repair leaves white space alone.
 *
 * @returns {Laid[]}
 */
export function layBare(text, sentences, count) {
  return sentences.slice(0, count).map((sentence, place) => {
    const gap = text.slice(sentence.end, sentences[place + 1]?.start ?? text.length).replace(/\S+/g, "");
    return { place, sentence, before: [], inside: [{ text: sentence.text }], after: gap ? [{ text: gap }] : [] };
  });
}

/**
 * What stands before the first sentence of a text: white space, or what a repair takes out.
 *
 * @param {string} text   as given
 * @param {number} end    where that sentence starts
 * @param {import("./pieces.js").Repair[] | null} repairs   those from the start of the text
 */
export function layHead(text, end, repairs) {
  const own = (repairs ?? []).filter((repair) => repair.end <= end);
  return pieces(text, { start: 0, end, repairs: own }).inside;
}

/** Takes repairs from the front of a list while they fit. */
function taker(repairs) {
  let taken = 0;
  return (fits) => {
    const first = taken;
    while (taken < repairs.length && fits(repairs[taken])) taken += 1;
    return repairs.slice(first, taken);
  };
}

function unmarked(parts) {
  return parts.map(({ text, repairs }) => ({ text, repairs }));
}
