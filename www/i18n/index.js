// The words of the page. Kazakh comes first; the others are translations of it.

import { en } from "./en.js";
import { kkLatn } from "./kk-latn.js";
import { kk } from "./kk.js";
import { ru } from "./ru.js";

/** The languages of the page, each with all its words. */
export const LANGUAGES = { kk, "kk-Latn": kkLatn, ru, en };

/**
 * The words under a key, with `{name}` filled in from `values`.
 *
 * @param {string} language
 * @param {string} key
 * @param {Record<string, string | number>} values
 */
export function words(language, key, values = {}) {
  const text = LANGUAGES[language][key];
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** Fills in every element of the page that names its words: `data-words`, `data-label`, `data-hint`. */
export function translate(root, language) {
  for (const element of root.querySelectorAll("[data-words]")) {
    element.textContent = words(language, element.dataset.words);
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", words(language, element.dataset.label));
  }
  for (const element of root.querySelectorAll("[data-hint]")) {
    element.setAttribute("placeholder", words(language, element.dataset.hint));
  }
}
