// What the page says stands in www/i18n alone.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const WWW = new URL("../../www/", import.meta.url);

/** Where words may stand: the words themselves, dates, texts, and what others have written. */
const OTHERS = /^(i18n|dates|samples|pkg|vendor)\//;

/** Strings in Cyrillic that no one reads: a key of a keyboard, an alphabet. */
const LETTERS = /^(ц|аәбвг\p{L}+)$/u;

const files = (ending) =>
  readdirSync(WWW, { recursive: true }).filter((name) => name.endsWith(ending) && !OTHERS.test(name)).sort();

/** The strings of a script, without its comments. */
function strings(source) {
  const tokens = source.matchAll(/\/\/.*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g);
  return [...tokens].map(([token]) => token).filter((token) => /^["`]/.test(token));
}

test("no script has words of its own to show", () => {
  assert.ok(files(".js").length > 20);
  for (const name of files(".js")) {
    const found = strings(readFileSync(new URL(name, WWW), "utf8"));
    const kazakh = found.filter((text) => /\p{Script=Cyrillic}/u.test(text) && !LETTERS.test(text.slice(1, -1)));
    const english = found.filter((text) => /^["`][A-Z][a-z]+ [a-z]+ /.test(text));
    assert.deepEqual([kazakh, english], [[], []], `${name}: words belong in www/i18n`);
  }
});

test("the page has no words but those it takes from the languages, their names, and signs", () => {
  for (const name of files(".html")) {
    const page = readFileSync(new URL(name, WWW), "utf8").replace(/<!--[^]*?-->|<title>.*?<\/title>/g, "");
    const shown = page
      .replace(/<(\w+)[^>]*\bdata-words="\w+"[^>]*>[^<]*<\/\1>/g, "")
      .replace(/<option [^>]*\blang="[\w-]+"[^>]*>[^<]*<\/option>/g, "")
      .replace(/<kbd>[^<]*<\/kbd>/g, "");
    const words = shown.replace(/<[^>]*>/g, " ").match(/\p{L}{2,}/gu) ?? [];
    assert.deepEqual(words, [], `${name}: words belong in www/i18n`);
    assert.doesNotMatch(shown, /\b(?:aria-label|title|placeholder)="/, `${name}: data-label and data-hint name words`);
  }
});

test("each word that the page names is there", async () => {
  const { kk } = await import("../../www/i18n/kk.js");
  const page = readFileSync(new URL("index.html", WWW), "utf8");
  const named = [...page.matchAll(/data-(?:words|label|hint)="(\w+)"/g)].map(([, key]) => key);
  assert.ok(named.length > 40);
  assert.deepEqual(named.filter((key) => !(key in kk)), []);
});
