// Tables of words, a language each. Kazakh comes with the page; the others are translations of it, and are loaded
// only when they are chosen.

/**
 * @typedef {Record<string, string>} Table   words by their keys, with `{name}` where something is filled in
 * @typedef {"kk" | "kk-Latn" | "ru" | "en"} Language
 */

/**
 * The words of one page.
 *
 * @param {Table} kk
 * @param {Record<string, () => Promise<Table>>} loaders   how the words of the other languages are loaded
 */
export function createTables(kk, loaders) {
  /** The languages of the page, each with all its words once they are loaded. */
  const LANGUAGES = { kk, "kk-Latn": undefined, ru: undefined, en: undefined };

  /** Loads the words of a language; gives the language, or Kazakh where its words can't be had. */
  async function load(language) {
    if (!(language in LANGUAGES)) return "kk";
    LANGUAGES[language] ??= await loaders[language]().catch(() => undefined);
    return LANGUAGES[language] ? language : "kk";
  }

  /**
   * The words under a key, with `{name}` filled in from `values`.
   *
   * @param {string} language
   * @param {string} key
   * @param {Record<string, string | number>} values
   */
  function words(language, key, values = {}) {
    const text = LANGUAGES[language][key];
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  }

  /** Fills in every element that names its words: `data-words`, `data-label`, `data-hint`. */
  function translate(root, language) {
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

  return { LANGUAGES, load, words, translate };
}
