// What a library is about, in a few words: the years that most events began in, and the names that most is
// said of. It is asked while nothing else is, and step by step: a question of the reader comes first.

import { yearOf } from "./dates.js";
import { turn } from "./engine-desk.js";

/** What Kazakh words begin with. */
const LETTERS = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэюя";
/** Words that are looked at under each letter: those that most sentences have. */
const UNDER_EACH = 12;

/**
 * @param {import("./holding.js").Held} held
 * @param {{years: number, names: number, isGone: () => boolean}} how   how many of each, and whether it is no
 *   longer asked for
 * @returns {Promise<{years: {year: number, count: number}[], names: {text: string, count: number}[]}>}
 *   the years in their order, the names with the one met most first
 */
export async function holdings(held, { years, names, isGone }) {
  const found = { years: densest(held, years), names: [] };
  const all = new Map();
  for (const letter of LETTERS) {
    await turn();
    if (isGone()) return found;
    for (const name of namesUnder(held, letter)) all.set(name.lemma, all.get(name.lemma) ?? name);
  }
  const most = [...all.values()].sort((a, b) => b.count - a.count).slice(0, names);
  return { ...found, names: most.map(({ text, count }) => ({ text, count })) };
}

/** The years that most events began in, as far as their year is known. */
function densest({ module, library }, most) {
  const { first, last } = module.layout(library, { width: 1 });
  if (last < first) return [];
  const [from, to] = [first, last].map((day) => Number(yearOf(day).replace("Y", "")));
  // As many buckets as years make each a year.
  const { step, buckets } = module.layout(library, { width: 1, buckets: to - from + 1 }).histogram;
  if (step !== "year") return [];
  const counted = buckets.map(({ first: day, count }) => ({ year: Number(yearOf(day)), count }));
  const dense = [...counted].sort((a, b) => b.count - a.count).slice(0, most);
  return dense.sort((a, b) => a.year - b.year);
}

/** Names that begin with a letter, without the endings that the texts give them. */
function namesUnder({ module, library }, letter) {
  const words = module.suggest(library, letter, { limit: UNDER_EACH }).filter(({ kind }) => kind === "word");
  return words.flatMap(({ text, count }) => {
    const [reading] = library.analyze(text);
    const isName = reading?.class.id === "name" && text.toLowerCase().startsWith(reading.lemma);
    return isName ? [{ lemma: reading.lemma, text: capital(text.slice(0, reading.lemma.length)), count }] : [];
  });
}

/** A word that was met at the beginning of sentences alone may have been taken for a small one. */
function capital(name) {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
