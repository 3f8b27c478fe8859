// The engines that are measured: one row of the table each.
//
// Each module in engines/ gives a function that makes an engine, of these parts:
//
//   build(documents)          an index
//   save(index)               its bytes
//   withoutTexts(bytes)       of its bytes those that are no texts; left out where that can't be told
//   open(bytes)               the index again
//   search(index, text, k)    the ids of the best k documents
//   memory()                  bytes of its WebAssembly memory; left out where it has none
//   unknown                   measures that would say nothing of it; left out where there are none
//
// They use what the packages make public, and nothing more than their manuals tell a user to do.

/** @type {Record<string, { label: string, module: string, how?: object }>} */
export const ENGINES = {
  jylnama: { label: "**Jylnama**", module: "jylnama" },
  minisearch: { label: "MiniSearch", module: "minisearch" },
  "minisearch-text": { label: "MiniSearch, keeps the text", module: "minisearch", how: { keep: true } },
  "minisearch-trunc5": { label: "MiniSearch, 5 letters (`trunc5`)", module: "minisearch", how: { cut: 5 } },
  "minisearch-fuzzy": { label: "MiniSearch, prefixes and slips", module: "minisearch", how: { near: true } },
  flexsearch: { label: "FlexSearch", module: "flexsearch" },
  lunr: { label: "Lunr", module: "lunr" },
  "lunr-unicode": { label: "Lunr, any letters", module: "lunr", how: { unicode: true } },
  orama: { label: "Orama", module: "orama", how: { name: "@orama/orama" } },
  "orama-unicode": {
    label: "Orama, any letters",
    module: "orama",
    how: { name: "@orama/orama", unicode: true },
  },
  "zbsearch-unicode": { label: "ZBSearch, any letters", module: "orama", how: { name: "zbsearch", unicode: true } },
  sqlite: { label: "SQLite FTS5", module: "sqlite" },
  pagefind: { label: "Pagefind", module: "pagefind" },
};

/** The engine that all others are compared with. */
export const BASE = "minisearch";

/** Loads an engine, with the package that it needs. */
export async function load(name) {
  const { module, how } = ENGINES[name];
  const { make } = await import(`./engines/${module}.mjs`);
  return make(how ?? {});
}
