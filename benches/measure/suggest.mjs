// How long the browser module takes to help a reader who types: suggestions for what was typed so far,
// and the correction of a slip. The aim is 16 milliseconds, one picture of a screen.
//
// node suggest.mjs [MB]: once with the paragraphs of the samples over and over, where every word has
// thousands of places, and once with sentences thrown together of all forms of all known words, the
// common ones more often (G. Zipf), where the library has more words than any real one of its size.
// `cargo xtask build` makes the module first.

import { readFileSync } from "node:fs";
import { dice, repeated } from "../rivals/corpus.mjs";

const folder = new URL("../../www/pkg/", import.meta.url);
const { initSync, Library, paradigms, search, suggest } = await import(new URL("jylnama.js", folder));
initSync({ module: readFileSync(new URL("jylnama_bg.wasm", folder)) });

const size = Number(process.argv[2] ?? 10) * 1e6;
/** How often each text is asked; the least time counts. */
const ROUNDS = 7;
/** Beginnings of one letter to a word, with and without Kazakh letters, in other scripts; whole words,
 * two words, words that no text has. */
const TYPED = "а к қ ж ка қа каз қаз bal qaz قاز мек мектеп сөз|және |жыл |қазақ |бала к|қазақ ха|унверсит|абвгде"
  .split("|").flatMap((part, at) => (at === 0 ? part.split(" ") : [part]));
const SLIPS = ["мекетп ", "университтет ", "қазақстандықтарр ", "мектептерындегілерды ", "абвгдежз "];

const draw = dice(1);

/** A place in a list, the first ones much more often. */
const common = (length) => Math.min(length - 1, Math.floor((length + 1) ** (draw(1e9) / 1e9)) - 1);

/** All forms of a word. */
function formsOf(stem) {
  const rows = paradigms(stem).flatMap(({ rows }) => rows);
  return [stem, ...rows.flatMap(({ forms }) => forms).filter((form) => !form.includes(" "))];
}

/** Texts of `size` bytes in all, thrown together of the stems that the analyzer knows. */
function thrown() {
  const table = readFileSync(new URL("../../data/stems.tsv", import.meta.url), "utf8").split("\n");
  const lines = table.filter((line) => line && !line.startsWith("#"));
  const stems = lines.map((line) => [draw(1e9), line.split("\t")[0]]).sort(([a], [b]) => a - b);
  const forms = new Map();
  const word = () => {
    const [, stem] = stems[common(stems.length)];
    if (!forms.has(stem)) forms.set(stem, formsOf(stem));
    return forms.get(stem)[common(forms.get(stem).length)];
  };
  const some = (count, make) => Array.from({ length: count }, make);
  const sentence = () => `${some(6 + draw(12), word).join(" ")}. `.replace(/^./, (letter) => letter.toUpperCase());
  const documents = [];
  for (let sum = 0; sum < size; ) {
    const text = some(20, sentence).join("");
    sum += Buffer.byteLength(text);
    documents.push({ title: word(), text });
  }
  return documents;
}

/** The least milliseconds that `act` takes, and those it takes first. */
function times(act) {
  const all = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  });
  return { first: all[0], least: Math.min(...all) };
}

function measure(name, documents) {
  const library = new Library();
  for (const { title, text } of documents) library.add({ title, text });
  search(library, "а");
  const row = (task, text, { first, least }, found) =>
    console.log(`| ${name} | ${task} | «${text}» | ${first.toFixed(1)} | ${least.toFixed(1)} | ${found} |`);
  for (const text of TYPED) {
    row("suggest", text, times(() => suggest(library, text)), suggest(library, text)[0]?.text ?? "–");
  }
  for (const text of SLIPS) {
    row("search", text, times(() => search(library, text)), search(library, text).corrected ?? "–");
  }
  library.free();
}

console.log("| texts | task | typed | first, ms | least, ms | the first answer |\n|---|---|---|---:|---:|---|");
measure("samples", repeated(size));
measure("thrown", thrown());
