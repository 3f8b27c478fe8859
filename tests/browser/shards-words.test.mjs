// The words of the page of a large library, without a browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as room from "../../www/i18n/index.js";
import { LANGUAGES, load } from "../../www/i18n/shards/index.js";

await Promise.all(Object.keys(LANGUAGES).flatMap((language) => [load(language), room.load(language)]));

/** What both pages say, in the same words. The invitation is another, for here no timeline takes years. */
const SAME = [
  ...["name", "search", "language", "text", "noWords", "nothingFound", "loosen", "more", "close", "cancel", "stop", "holds", "noEngine"],
  ...["exact", "script", "hyphen", "folded", "lemma", "acronym", "root", "prefix", "fuzzy", "fuzzyLemma", "foldedPrefix"],
];

test("every language has all words, with the same places to fill in", () => {
  const holes = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [code, words] of Object.entries(LANGUAGES)) {
    assert.deepEqual(Object.keys(words).sort(), Object.keys(LANGUAGES.kk).sort(), code);
    for (const [key, text] of Object.entries(words)) {
      assert.ok(text.length > 0);
      assert.deepEqual(holes(text), holes(LANGUAGES.kk[key]), `${code}: ${key}`);
    }
  }
});

test("what the reading room says, too, is said in the same words", () => {
  for (const [code, words] of Object.entries(LANGUAGES)) {
    for (const key of SAME) assert.equal(words[key], room.LANGUAGES[code][key], `${code}: ${key}`);
  }
});

test("every way in which words meet has its words", () => {
  const types = readFileSync(new URL("../../src/bindings/types.d.ts", import.meta.url), "utf8");
  const kinds = types.match(/type MatchKind =([^;]*);/)[1].match(/\w+/g);
  for (const [code, words] of Object.entries(LANGUAGES)) {
    assert.deepEqual(kinds.filter((kind) => !words[kind]), [], code);
  }
});
