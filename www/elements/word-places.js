// Where words stand in an element of the page, whatever elements their letters lie in.

/**
 * @typedef {object} Word
 * @property {string} text
 * @property {number} from   its place in the text that it stands in
 * @property {number} to
 */

/** Letters, digits and signs on them, also over hyphens and apostrophes; soft hyphens part nothing. */
const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+(?:[-\u2010\u2011'’][\p{L}\p{M}\p{N}\p{Cf}]+)*/gu;

/**
 * The words of a text that have a letter.
 *
 * @returns {Word[]}
 */
export function wordsOf(text) {
  const found = [...text.matchAll(WORD)].filter(([word]) => /\p{L}/u.test(word));
  return found.map(({ 0: word, index }) => ({ text: word, from: index, to: index + word.length }));
}

/** Where in the text of `element` a place of the document is. */
export function placeIn(element, node, offset) {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** A stretch of the text of `element` as a range of the document. */
export function rangeOf(element, { from, to }) {
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const end = at + node.length;
    if (from >= at && from < end) range.setStart(node, from - at);
    if (to > at && to <= end) range.setEnd(node, to - at);
    at = end;
  }
  return range;
}

/** The place of the document under a point of the window. */
export function placeAt(x, y) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
