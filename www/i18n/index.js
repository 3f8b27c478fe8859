// The words of the page. Kazakh comes first; the others are translations of it, and are loaded only when
// they are chosen.

import { kk } from "./kk.js";

/** How the words of a language are loaded. */
const LOADERS = {
  "kk-Latn": async () => (await import("./kk-latn.js")).kkLatn,
  ru: async () => (await import("./ru.js")).ru,
  en: async () => (await import("./en.js")).en,
};

/** The languages of the page, each with all its words once they are loaded. */
export const LANGUAGES = { kk, "kk-Latn": undefined, ru: undefined, en: undefined };

/** Loads the words of a language; gives the language, or Kazakh where its words can't be had. */
export async function load(language) {
  if (!(language in LANGUAGES)) return "kk";
  LANGUAGES[language] ??= await LOADERS[language]().catch(() => undefined);
  return LANGUAGES[language] ? language : "kk";
}

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
