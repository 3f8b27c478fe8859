// How a query was understood, in words: what must be found, and what must not.

import { formatPeriod } from "../dates.js";
import { words } from "../i18n/index.js";

/**
 * @param {string} language
 * @param {object[]} clauses  those of the engine's answer
 * @param {object[]} times    its times
 * @param {object[]} names    whom it asks for by name
 * @returns {string} empty where any word may answer
 */
export function understood(language, clauses, times = [], names = []) {
  const told = (role, key) => {
    const terms = clauses.filter((clause) => clause.role === role).map((clause) => either(language, clause, { times, names }));
    return terms.length > 0 ? [words(language, key, { terms: terms.join(", ") })] : [];
  };
  return [...told("required", "mustBe"), ...told("excluded", "mustNotBe"), ...named(language, times)].join(". ");
}

/** The times that words name, by which they are met, too. */
function named(language, times) {
  const read = times.filter((time) => time.role === "optional" && (time.from || time.to));
  return read.map((time) => words(language, "alsoTime", { text: time.text, time: formatPeriod(time, language) }));
}

function either(language, { terms }, topics) {
  return terms.map((term) => one(language, term, topics)).join(` ${words(language, "or")} `);
}

/** Names by which more than these are called are told as they were typed. */
const FEW = 2;

function one(language, { kind, text, within, title, time, name }, { times, names }) {
  if (kind === "time") return words(language, "ofTime", { time: formatPeriod(times[time], language) });
  if (kind === "name") {
    const meant = names[name]?.names ?? [];
    const called = meant.length > 0 && meant.length <= FEW ? meant.map((one) => one.name).join(", ") : text;
    return words(language, "ofName", { name: called });
  }
  const shown = kind === "phrase" ? `«${text}»` : text;
  const near =
    kind === "near"
      ? words(language, "nearBy", { words: text.replace(` ~${within} `, " … "), count: within })
      : shown;
  return title ? words(language, "inTitle", { words: near }) : near;
}
