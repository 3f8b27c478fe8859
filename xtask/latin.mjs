// Writes the Kazakh words of the page in Latin letters, by the converter of the library itself:
//
//     node xtask/latin.mjs
//
// The built module must be in www/pkg. A test (words.test.mjs) holds the files to what this would write.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const WWW = new URL("../www/", import.meta.url);
const HEAD = "// Kazakh in Latin letters, written by `node xtask/latin.mjs`: what is to change, changes there in Cyrillic.\n";

/** Each file and what it is written from; the words under `name` go out as `latinName`. */
export const FILES = [
  { from: "i18n/kk.js", to: "i18n/kk-latn.js", name: "kk", latinName: "kkLatn" },
  { from: "i18n/shards/kk.js", to: "i18n/shards/kk-latn.js", name: "kk", latinName: "kkLatn" },
  { from: "dates/kk-words.js", to: "dates/kk-latn-words.js", name: "words", latinName: "words" },
];

/** What the converter must leave as it is: places to fill in, names of files, what is typed into a query. */
const KEPT = /\{\w+\}|\.[a-z]+\b/g;

/** A key in quotes, or a text. */
const KEY_OR_TEXT = /("[\w-]+":)|("(?:[^"\\]|\\.)*")/g;

/** A module of words, with those in Latin letters. */
export async function latin({ from, name, latinName }) {
  const convert = await converter();
  const source = readFileSync(new URL(from, WWW), "utf8");
  const words = source.slice(source.indexOf(`export const ${name} `)).replace(`const ${name} `, `const ${latinName} `);
  return `${HEAD}\n${words.replace(KEY_OR_TEXT, (all, key, text) => key ?? convertedAround(text, convert))}`;
}

function convertedAround(text, convert) {
  const kept = text.match(KEPT) ?? [];
  return text.split(KEPT).map((part, place) => convert(part, "latin") + (kept[place] ?? "")).join("");
}

async function converter() {
  const { convert, initSync } = await import(new URL("pkg/jylnama.js", WWW));
  initSync({ module: readFileSync(new URL("pkg/jylnama_bg.wasm", WWW)) });
  return convert;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of FILES) writeFileSync(new URL(file.to, WWW), await latin(file));
}
