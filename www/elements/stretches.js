// A very long sentence as stretches that a browser can lay out one by one: text without line breaks, or
// without spaces, may be one sentence of a million letters, and in one box it would stop the page for
// seconds. Nothing here knows the page.

/** How long a stretch may be, in UTF-16 units: longer than nearly every sentence, and soon laid out. */
const LONGEST = 4000;
/** How many signs at most belong to the letter before them, where none may be cut from its letter. */
const MOST_SIGNS = 16;

/** What belongs to the letter before it: a sign on it, or the other half of a character of two units. */
const OF_LETTER = /[\p{M}\p{Cf}\uDC00-\uDFFF]/u;

/**
 * Pieces (pieces.js) in groups, each of which is short enough; cut between words, if there are any.
 *
 * @param {import("./pieces.js").Piece[]} parts
 * @returns {import("./pieces.js").Piece[][]}
 */
export function stretches(parts) {
  const groups = [[]];
  let room = LONGEST;
  for (const part of parts) {
    let rest = part;
    while (rest.text.length > room) {
      const end = lastGap(rest.text, room) || (room < LONGEST ? 0 : wholeLetters(rest.text, room));
      if (end > 0) groups.at(-1).push({ ...rest, text: rest.text.slice(0, end) });
      // What was repaired is told once, for the places of all of it may be many.
      const repairs = end > 0 ? rest.repairs?.slice(0, 1) : rest.repairs;
      rest = { ...rest, text: rest.text.slice(end), repairs };
      groups.push([]);
      room = LONGEST;
    }
    groups.at(-1).push(rest);
    room -= rest.text.length;
  }
  return groups;
}

/** The place behind the last white space before `end`; 0 where there is none. */
export function lastGap(text, end) {
  return text.slice(0, end).search(/\s\S*$/) + 1;
}

/** `end`, or the place before it where a letter begins. */
export function wholeLetters(text, end) {
  for (let at = end; at > Math.max(end - MOST_SIGNS, 0); at -= 1) if (!OF_LETTER.test(text[at] ?? "")) return at;
  return end;
}
