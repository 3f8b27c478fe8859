// The words and dates of the page, without a browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { formatDate } from "../../www/dates.js";
import { LANGUAGES, load } from "../../www/i18n/index.js";
import { readView, viewAddress } from "../../www/state.js";

await Promise.all(Object.keys(LANGUAGES).map(load));

test("a language that the page does not have is none: Kazakh is spoken", async () => {
  assert.deepEqual([await load("ru"), await load("en"), await load("fr"), await load("")], ["ru", "en", "kk", "kk"]);
});

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

test("every language has words for every reason of a repair, and for no other", () => {
  const types = readFileSync(new URL("../../src/bindings/types.d.ts", import.meta.url), "utf8");
  const names = types.match(/type RepairReason =([^;]*);/)[1].match(/[\w-]+/g);
  assert.ok(names.includes("glued-stop"));
  for (const [code, words] of Object.entries(LANGUAGES)) {
    const told = Object.keys(words).filter((key) => key.startsWith("repair-"));
    assert.deepEqual(told.sort(), names.map((name) => `repair-${name}`).sort(), code);
  }
});

test("every language has words for every way in which words meet, in short and in full", () => {
  const types = readFileSync(new URL("../../src/bindings/types.d.ts", import.meta.url), "utf8");
  const kinds = types.match(/type MatchKind =([^;]*);/)[1].match(/\w+/g);
  assert.ok(kinds.includes("foldedPrefix"));
  for (const [code, words] of Object.entries(LANGUAGES)) {
    const missing = kinds.flatMap((kind) => [kind, `why-${kind}`]).filter((key) => !words[key]);
    assert.deepEqual(missing, [], code);
  }
});

test("dates are shown as each language writes them, and no more exactly than they are known", () => {
  const cases = {
    "1994-05-27": ["1994 ж. 27 мамыр", "27 мая 1994 г.", "27 May 1994"],
    "1992-11": ["1992 ж. қараша", "ноябрь 1992 г.", "November 1992"],
    1998: ["1998 ж.", "1998 г.", "1998"],
    "2001/2002": ["2001–2002 жж.", "2001–2002 гг.", "2001–2002"],
    "1470~": ["шамамен 1470 ж.", "около 1470 г.", "about 1470"],
    "1465~/1466~": ["шамамен 1465–1466 жж.", "около 1465–1466 гг.", "about 1465–1466"],
    "2003-11-17/2003-11-19": ["2003 ж. 17–19 қараша", "17–19 ноября 2003 г.", "17–19 November 2003"],
    "1999-12-30/2000-01-02": ["1999 ж. 30 желтоқсан – 2000 ж. 2 қаңтар", "30 декабря 1999 г. – 2 января 2000 г.", "30 December 1999 – 2 January 2000"],
  };
  for (const [edtf, expected] of Object.entries(cases)) {
    const shown = ["kk", "ru", "en"].map((language) => formatDate(edtf, language).replaceAll("\u00a0", " "));
    assert.deepEqual(shown, expected);
  }
});

test("a view is the same after it was an address", () => {
  const view = { q: "Қазақ & «хан»", only: "a b", from: "1992", to: "1996-05", precision: "day", events: "all", rows: "people", library: "ab-1", text: "samples/a b.txt", document: "a b", sentence: "12", event: "1994-05-27@a b.12", mode: "repaired", script: "arabic", names: "plain", language: "ru", theme: "dark", tab: "text" };
  assert.deepEqual(readView(viewAddress(view)), view);
  assert.equal(viewAddress(readView("")), "?");
});
