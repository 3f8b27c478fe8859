// The words of the page. Kazakh comes first; the others are translations of it (tables.js).

import { kk } from "./kk.js";
import { createTables } from "./tables.js";

export const { LANGUAGES, load, words, translate } = createTables(kk, {
  "kk-Latn": async () => (await import("./kk-latn.js")).kkLatn,
  ru: async () => (await import("./ru.js")).ru,
  en: async () => (await import("./en.js")).en,
});
