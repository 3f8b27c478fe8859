// What is shown of a stretch of text: cut into pieces, each with the mark and the repairs on it.
//
// Places of marks and repairs count in the text as given. Nothing here knows the page.

/**
 * @typedef {object} Repair   What the engine's `repairs` gives.
 * @property {number} start
 * @property {number} end
 * @property {string} replacement
 *
 * @typedef {object} Place   A stretch of what is shown, and the repairs in it.
 * @property {number} from
 * @property {number} to
 * @property {Repair[]} repairs
 *
 * @typedef {object} Piece
 * @property {string} text
 * @property {object} [mark]      the mark that it lies in
 * @property {Repair[]} [repairs] what was repaired in it
 */

/** A letter, a digit or a sign on one; also half of a character that takes two units. */
const OF_WORD = /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u;

/**
 * What is shown of `text` from `start` to `end`, cut at the ends of marks and repairs. A repair
 * within a word marks the whole word: one letter underlined in it is hard to see.
 *
 * @param {string} text
 * @param {object} stretch
 * @param {number} stretch.start
 * @param {number} stretch.end
 * @param {Repair[]} [stretch.repairs]   to be made; in order, apart, and within the stretch
 * @param {{start: number, end: number}[]} [stretch.marks]   in order and apart
 * @param {string} [stretch.inner]   the part of what is shown that the stretch is about; all of it
 *   where that is not there
 * @param {boolean} [stretch.wholeWords]   whether marks, too, take in whole words
 * @returns {{before: Piece[], inside: Piece[], after: Piece[]}} the inner part, and what is about it
 */
export function pieces(text, { start, end, repairs = [], marks = [], inner, wholeWords = false }) {
  const { shown, places } = repaired(text, start, end, repairs);
  const groups = onWords(shown, places);
  const inReach = marks.filter((mark) => mark.start < end && mark.end > start);
  const ranges = inReach.map((mark) => ({
    from: shownAt(Math.max(mark.start, start), start, places, false),
    to: shownAt(Math.min(mark.end, end), start, places, true),
    mark,
  }));
  const marked = wholeWords ? ranges.map((range) => ({ ...range, ...widened(shown, range, 0) })) : ranges;
  const found = inner === undefined ? -1 : shown.indexOf(inner);
  const [first, last] = found < 0 ? [0, shown.length] : [found, found + inner.length];
  const part = (from, to) => cut(shown, from, to, groups, marked);
  return { before: part(0, first), inside: part(first, last), after: part(last, shown.length) };
}

/** The text of a stretch after its repairs, and where each stands in it. */
function repaired(text, start, end, repairs) {
  const places = [];
  let shown = "";
  let at = start;
  for (const repair of repairs) {
    shown += text.slice(at, repair.start);
    const from = shown.length;
    shown += repair.replacement;
    places.push({ from, to: shown.length, repair });
    at = repair.end;
  }
  return { shown: shown + text.slice(at, end), places };
}

/** Where a place of the text as given is shown. One within a repair is at the end of it. */
function shownAt(given, start, places, isEnd) {
  let shift = -start;
  for (const { from, to, repair } of places) {
    if (repair.start > given || (isEnd && repair.start === given)) break;
    if (repair.end > given) return isEnd ? to : from;
    shift = to - repair.end;
  }
  return given + shift;
}

/** The places of repairs, widened to words; those that then meet are one. */
function onWords(shown, places) {
  const groups = [];
  for (const { from, to, repair } of places) {
    const last = groups.at(-1);
    // Within a word that is taken already: to widen it again for each repair would take for ever.
    if (last && from < last.to && to <= last.to) {
      last.repairs.push(repair);
      continue;
    }
    const wide = widened(shown, { from, to }, last?.to ?? 0);
    if (last && wide.from < last.to) {
      last.to = wide.to;
      last.repairs.push(repair);
    } else if (wide.from < wide.to) groups.push({ ...wide, repairs: [repair] });
    else if (last && last.to === wide.from) last.repairs.push(repair);
  }
  return groups;
}

/** A range with the whole of the words it cuts, or the neighbour of an empty one; not before `floor`. */
function widened(shown, { from, to }, floor) {
  const cutsWord = (at) => at > 0 && at < shown.length && OF_WORD.test(shown[at - 1]) && OF_WORD.test(shown[at]);
  if (from === to && !cutsWord(from)) {
    if (from > floor) from -= 1;
    else if (to < shown.length) to += 1;
  }
  while (from > floor && cutsWord(from)) from -= 1;
  while (cutsWord(to)) to += 1;
  return { from, to };
}

/** The pieces of what is shown from `first` to `last`. */
function cut(shown, first, last, groups, marked) {
  const ends = [...groups, ...marked].flatMap(({ from, to }) => [from, to]);
  const edges = [...new Set([first, last, ...ends])].filter((at) => at >= first && at <= last);
  edges.sort((a, b) => a - b);
  const groupAt = following(groups);
  const markAt = following(marked);
  return edges.slice(1).map((to, place) => {
    const from = edges[place];
    return { text: shown.slice(from, to), mark: markAt(from)?.mark, repairs: groupAt(from)?.repairs };
  });
}

/** Gives the range that a place lies in, for places that only go forward. */
function following(ranges) {
  let next = 0;
  return (at) => {
    while (next < ranges.length && ranges[next].to <= at) next += 1;
    return ranges[next]?.from <= at ? ranges[next] : undefined;
  };
}
