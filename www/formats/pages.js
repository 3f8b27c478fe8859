// From what is drawn on the pages of a PDF to lines, and from lines to a text. The lines stay as the pages
// have them: it is the core that joins what a page has cut. Only where a new paragraph begins is told here,
// as nothing but the page shows it, and what stands on every page is left out of the text that runs on.

/**
 * @typedef {object} Line
 * @property {string} text
 * @property {number} left   where it begins, from the left
 * @property {number} base   where it stands, from below
 * @property {number} size   of its letters
 */

/** How much wider than usual the gap between paragraphs is, and how much larger a heading. */
const WIDER = 1.35;
const LARGER = 1.15;

/** Of how many letters' height the first line of a paragraph is indented, at least and at most. */
const INDENTED = [0.8, 6];

/** Of how many lines one must begin at a place that counts as the edge of a column. */
const EDGE = 0.2;

/** On how many pages the same line must stand, above or below, to be no part of the text. */
const REPEATED = 3;

/**
 * The lines of a page, in the order in which it draws them: that is how its text was written.
 *
 * @param {object[]} items   what pdf.js gives
 * @returns {Line[]}
 */
export function linesOf(items) {
  const lines = [];
  let parts = [];
  const finish = () => {
    const text = parts.map(({ str }) => str).join("").trim();
    const [first] = parts.filter(({ str }) => str.trim() !== "");
    if (text !== "") lines.push({ text, left: first.transform[4], base: first.transform[5], size: first.height });
    parts = [];
  };
  for (const item of items) {
    parts.push(item);
    if (item.hasEOL) finish();
  }
  finish();
  return lines;
}

/** The text of pages. */
export function textOf(pages) {
  const parts = [];
  for (const lines of withoutRepeated(pages)) {
    const breaks = paragraphs(lines);
    for (const [place, line] of lines.entries()) {
      const before = place > 0 ? breaks(place) : parts.length > 0 && !runsOn(parts.at(-1), line.text);
      parts.push(before ? "\n\n" : "\n", line.text);
    }
  }
  return parts.join("").trimStart();
}

/** Whether a sentence goes on from one page to the next. */
function runsOn(last, next) {
  return !/[.!?…:;][»"”)\]]*$/u.test(last) && /^\p{Ll}/u.test(next);
}

/** Tells whether a paragraph begins with the line at a place, which is not the first. */
function paragraphs(lines) {
  const falls = lines.map((line, place) => (place > 0 ? lines[place - 1].base - line.base : 0));
  const usual = median(falls.filter((fall) => fall > 0));
  const edges = edgesOf(lines);
  const isIndented = ({ left, size }) => edges.some((edge) => left - edge >= INDENTED[0] * size && left - edge <= INDENTED[1] * size);
  return (place) => {
    const [before, line] = [lines[place - 1], lines[place]];
    const isApart = falls[place] > usual * WIDER;
    const isOther = Math.max(before.size, line.size) > Math.min(before.size, line.size) * LARGER;
    return isApart || isOther || (isIndented(line) && !isIndented(before));
  };
}

/** Where lines begin that are not indented. */
function edgesOf(lines) {
  const counts = new Map();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const edges = [...counts].filter(([, count]) => count > 1 && count >= lines.length * EDGE).map(([left]) => left);
  return edges.length > 2 ? [Math.min(...edges)] : edges;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The pages without what stands above or below the text of many: a title, the number of the page. */
function withoutRepeated(pages) {
  const plain = ({ text }) => text.replace(/\d+/g, "#");
  const counts = new Map();
  for (const lines of pages) {
    for (const line of new Set([lines[0], lines.at(-1)].filter(Boolean).map(plain))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const told = new Set();
  return pages.map((lines) =>
    lines.filter((line, place) => {
      const isAtEdge = place === 0 || place === lines.length - 1;
      const isRepeated = isAtEdge && counts.get(plain(line)) >= REPEATED;
      // What has words is kept where it stands first.
      const isNew = /\p{L}/u.test(line.text) && !told.has(plain(line));
      if (isAtEdge) told.add(plain(line));
      return !isRepeated || isNew;
    }),
  );
}
