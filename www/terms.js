// The names of grammar in one more language: the module has them in Kazakh, Russian and English, and the page
// speaks Kazakh in Latin letters, too.

/** Each name in Latin letters, by the Kazakh one: there are few. */
const latin = new Map();

/**
 * Gives every term (`GrammarTerm` of the module) within a value its name in Latin letters.
 *
 * @template T
 * @param {T} value   is changed
 * @param {(text: string, script: string) => string} convert
 * @returns {T}
 */
export function named(value, convert) {
  if (typeof value !== "object" || value === null) return value;
  if ("id" in value && "kk" in value) value["kk-Latn"] = inLatin(value.kk, convert);
  else for (const part of Object.values(value)) named(part, convert);
  return value;
}

function inLatin(name, convert) {
  if (!latin.has(name)) latin.set(name, convert(name, "latin"));
  return latin.get(name);
}
