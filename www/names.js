// Names as filters of a query.

/** The filter by a name in a query. */
const sign = (name) => `name:"${name.replaceAll('"', "")}"`;

/**
 * The query with a name as its filter or, where it has it, without. It comes first: the last word of a query
 * is one that is still being typed, and stands for longer ones.
 *
 * @param {string} query
 * @param {string} name
 */
export function toggledName(query, name) {
  return hasName(query, name) ? query.replace(sign(name), "").trimStart().replace(/\s{2,}/gu, " ") : `${sign(name)} ${query}`;
}

/** Whether a query has a name as its filter. */
export function hasName(query, name) {
  return query.includes(sign(name));
}

/** The sign of a class of names, for those who see; what it says stands in words beside it. */
export const CLASS_SIGNS = { PERSON: "◦", ORGANISATION: "▫", GPE: "⌂", LOCATION: "△", WORK: "❝" };
