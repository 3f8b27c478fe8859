// What a list shows of a sentence: all of it or, where it is too long for a list, what is about its first
// mark. Nothing here knows the page.

import { lastGap, wholeLetters } from "./stretches.js";

/** The longest sentence that is shown whole, and how much of a longer one is, in UTF-16 units. */
const LONGEST = 1200;
const SHOWN = 400;
/** How much of it stands before the first mark. */
const BEFORE = 100;

/**
 * @param {string} text
 * @param {{start: number, end: number}[]} ranges   marked in it; in order and apart
 * @returns {{text: string, ranges: object[]}}
 */
export function excerpt(text, ranges) {
  if (text.length <= LONGEST) return { text, ranges };
  const first = ranges[0]?.start ?? 0;
  const near = wholeLetters(text, Math.max(first - BEFORE, 0));
  // From the next word on or, where there is no gap before the mark, from the letter.
  const from = near === 0 ? 0 : near + text.slice(near, first).search(/\s/) + 1;
  const far = Math.min(from + SHOWN, text.length);
  const end = far === text.length ? far : from + (lastGap(text.slice(from), far - from) || SHOWN);
  const to = end > first ? end : wholeLetters(text, far);
  const [head, tail] = [from > 0 ? "…" : "", to < text.length ? "…" : ""];
  return { text: `${head}${text.slice(from, to).trimEnd()}${tail}`, ranges: within(ranges, from, to, head.length) };
}

/** The ranges between two places, counted from the first, behind `shift` units more. */
function within(ranges, from, to, shift) {
  const near = ranges.filter(({ start }) => start < to);
  return near.map((range) => ({
    ...range,
    start: range.start - from + shift,
    end: Math.min(range.end, to) - from + shift,
  }));
}
