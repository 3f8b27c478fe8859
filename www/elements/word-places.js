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

/**
 * What is selected, as a range. A document says of its shadow roots only that something in them is.
 *
 * @param {Document | ShadowRoot} root   in which it is looked for
 */
export function selectionIn(root) {
  const selection = window.getSelection();
  if (selection.rangeCount === 0) return undefined;
  if (!root.host) return selection.getRangeAt(0);
  return selection.getComposedRanges?.({ shadowRoots: [root] })[0] ?? (root.getSelection?.() ?? selection).getRangeAt(0);
}

/** The place of the document, or of a shadow root, under a point of the window. */
export function placeAt(x, y, root = document) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: root.host ? [root] : [] });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
