// Years as filters of a query.

const sign = (year) => `date:${String(year).padStart(4, "0")}`;

/** The filter by a year in a query, with the space behind it. */
const filter = (year, flags) => new RegExp(`(?<!\\S)${sign(year)}(?!\\S)\\s*`, flags);

/**
 * The query with a year as its filter or, where it has it, without. It comes first: the last word of a query
 * is one that is still being typed, and stands for longer ones.
 *
 * @param {string} query
 * @param {number} year
 */
export function toggled(query, year) {
  return hasYear(query, year) ? query.replace(filter(year, "gu"), "") : `${sign(year)} ${query}`;
}

/** Whether a query has a year as its filter. */
export function hasYear(query, year) {
  return filter(year, "u").test(query);
}
