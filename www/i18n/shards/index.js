// The words of this page: few, so that a first search weighs little. What it shares with the reading room, it says
// in the same words (tests/browser/shards-words.test.mjs).

import { createTables } from "../tables.js";
import { kk } from "./kk.js";

export const { LANGUAGES, load, words, translate } = createTables(kk, {
  "kk-Latn": async () => (await import("./kk-latn.js")).kkLatn,
  ru: async () => (await import("./ru.js")).ru,
  en: async () => (await import("./en.js")).en,
});
