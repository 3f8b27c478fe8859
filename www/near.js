// Words of the texts that are near to those of a query that found nothing: those that begin as it does, with
// ever fewer of its letters, until there are some.

/** Words that are given in all. */
const MOST = 8;
/** Letters that a word must share at least: with fewer nearly any would do. */
const LEAST = 2;

/**
 * @param {import("./holding.js").Held} held
 * @param {string[]} words
 * @returns {{text: string, count: number}[]}
 */
export function near(held, words) {
  const each = Math.max(Math.floor(MOST / Math.max(words.length, 1)), 2);
  const found = words.flatMap((word) => beginningAs(held, word).slice(0, each));
  return [...new Map(found.map((one) => [one.text, one])).values()].slice(0, MOST);
}

function beginningAs({ module, library }, word) {
  for (let length = word.length; length >= Math.min(LEAST, word.length); length -= 1) {
    const found = module.suggest(library, word.slice(0, length), { limit: MOST }).filter(({ kind }) => kind !== "phrase");
    if (found.length > 0) return found.map(({ text, count }) => ({ text, count }));
  }
  return [];
}
