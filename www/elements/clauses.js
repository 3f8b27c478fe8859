// How a query was understood, in words: what must be found, and what must not.

import { formatPeriod } from "../dates.js";
import { words } from "../i18n/index.js";

/**
 * @param {string} language
 * @param {object[]} clauses  those of the engine's answer
 * @param {object[]} times    its times
 * @returns {string} empty where any word may answer
 */
export function understood(language, clauses, times = []) {
  const told = (role, key) => {
    const terms = clauses.filter((clause) => clause.role === role).map((clause) => either(language, clause, times));
    return terms.length > 0 ? [words(language, key, { terms: terms.join(", ") })] : [];
  };
  return [...told("required", "mustBe"), ...told("excluded", "mustNotBe"), ...named(language, times)].join(". ");
}

/** The times that words name, by which they are met, too. */
function named(language, times) {
  const read = times.filter((time) => time.role === "optional" && (time.from || time.to));
  return read.map((time) => words(language, "alsoTime", { text: time.text, time: formatPeriod(time, language) }));
}

function either(language, { terms }, times) {
  return terms.map((term) => one(language, term, times)).join(` ${words(language, "or")} `);
}

function one(language, { kind, text, within, title, time }, times) {
  if (kind === "time") return words(language, "ofTime", { time: formatPeriod(times[time], language) });
  const shown = kind === "phrase" ? `«${text}»` : text;
  const near =
    kind === "near"
      ? words(language, "nearBy", { words: text.replace(` ~${within} `, " … "), count: within })
      : shown;
  return title ? words(language, "inTitle", { words: near }) : near;
}
