// How a query was understood, in words: what must be found, and what must not.

import { words } from "../i18n/index.js";

/**
 * @param {string} language
 * @param {object[]} clauses  those of the engine's answer
 * @returns {string} empty where any word may answer
 */
export function understood(language, clauses) {
  const told = (role, key) => {
    const terms = clauses.filter((clause) => clause.role === role).map((clause) => either(language, clause));
    return terms.length > 0 ? [words(language, key, { terms: terms.join(", ") })] : [];
  };
  return [...told("required", "mustBe"), ...told("excluded", "mustNotBe")].join(". ");
}

function either(language, { terms }) {
  return terms.map((term) => one(language, term)).join(` ${words(language, "or")} `);
}

function one(language, { kind, text, within, title }) {
  const shown = kind === "phrase" ? `«${text}»` : text;
  const near =
    kind === "near"
      ? words(language, "nearBy", { words: text.replace(` ~${within} `, " … "), count: within })
      : shown;
  return title ? words(language, "inTitle", { words: near }) : near;
}
