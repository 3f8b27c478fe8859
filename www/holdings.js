// What a library is about, in a few words: the years that most events began in, and the names that are named
// most. It is asked while nothing else is: a question of the reader comes first.

import { yearOf } from "./dates/days.js";
import { turn } from "./engine-desk.js";

/**
 * @param {import("./holding.js").Held} held
 * @param {{years: number, names: number, isGone: () => boolean}} how   how many of each, and whether it is no
 *   longer asked for
 * @returns {Promise<{years: {year: number, count: number}[], names: {name: string, mentions: number}[]}>}
 *   the years in their order, the names with the one named most first
 */
export async function holdings(held, { years, names, isGone }) {
  const found = { years: densest(held, years), names: [] };
  await turn();
  if (isGone()) return found;
  const { module, library } = held;
  const sure = module.names(library, { limit: 2 * names }).names.filter(({ certainty }) => certainty !== "doubtful");
  return { ...found, names: sure.slice(0, names) };
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
