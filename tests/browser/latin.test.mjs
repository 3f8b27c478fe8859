// Kazakh in Latin letters: the words and dates of the page, and the page itself.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FILES, latin } from "../../xtask/latin.mjs";
import { convert } from "../../www/pkg/jylnama.js";
import { formatDate } from "../../www/dates.js";
import { behaviour, eventually, settled } from "./support.mjs";

for (const file of FILES) {
  test(`www/${file.to} is what \`node xtask/latin.mjs\` writes`, async () => {
    const written = await latin(file);
    const present = readFileSync(new URL(`../../www/${file.to}`, import.meta.url), "utf8");
    assert.ok(present === written, `run \`node xtask/latin.mjs\`: words of www/${file.from} have changed`);
    assert.doesNotMatch(written.replace(/\/\/.*/g, ""), /\p{Script=Cyrillic}/u);
  });
}

test("dates in Latin letters are those in Cyrillic, converted; their numerals alone are Latin in both", async () => {
  await latin(FILES[0]);
  const dates = ["1994", "1994-05-27", "1992-11/..", "../2001-07", "2001/2002", "1470~", "199X", "18XX", "200X", "2009-21", "2008-34", "2008-41~", "[1465,1466]", "-0043", "2003-11-17/2003-11-19"];
  const numerals = { "І": "I", "Х": "X", "С": "C" };
  for (const edtf of dates) {
    const cyrillic = formatDate(edtf, "kk").replace(/[ІVХС]+(?=\u00a0)/g, (sum) => sum.replace(/[ІХС]/g, (sign) => numerals[sign]));
    assert.equal(formatDate(edtf, "kk-Latn"), convert(cyrillic, "latin"), edtf);
  }
});

/** Dates that Intl knows as well as we do, and how it is asked for them. */
const COMMON = [
  ["1994-05-27", { day: "numeric", month: "long", year: "numeric" }, "1994-05-27"],
  ["1992-11", { month: "long", year: "numeric" }, "1992-11-01"],
];

for (const language of ["kk", "ru", "en"]) {
  test(`days and months are written as Intl writes them in ${language}`, () => {
    for (const [edtf, options, day] of COMMON) {
      const intl = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...options, timeZone: "UTC" });
      const theirs = intl.format(new Date(day)).replace(/\u202f/g, "\u00a0");
      assert.equal(plain(formatDate(edtf, language)), plain(theirs));
    }
  });
}

test("a stretch of days is written as Intl writes it in Kazakh", () => {
  const intl = new Intl.DateTimeFormat("kk", { dateStyle: "long", timeZone: "UTC" });
  const theirs = intl.formatRange(new Date("2003-11-17"), new Date("2003-11-19"));
  assert.equal(plain(formatDate("2003-11-17/2003-11-19", "kk")), plain(theirs));
});

const plain = (text) => text.replace(/\s/g, " ");

behaviour("the page speaks Kazakh in Latin letters, with its dates and the names of grammar", async (page) => {
  await page.selectOption("#language", "kk-Latn");
  await page.locator("html[lang=kk-Latn]").waitFor({ state: "attached" });
  await page.locator("#open", { hasText: "Mätın aşu" }).waitFor();
  await page.locator("jylnama-timeline time", { hasText: "1961\u00a0j. 12\u00a0säuır" }).first().waitFor();
  await eventually(() => page.title(), "Jylnama");
  await page.reload();
  await settled(page);
  await page.locator("#open", { hasText: "Mätın aşu" }).waitFor();
  await page.locator("jylnama-reader [data-sentence]").first().waitFor();
  await page.locator("#query").blur();
  await page.keyboard.press("w");
  await page.keyboard.press("w");
  await page.locator("jylnama-word dd", { hasText: /^\p{Script=Latin}/u }).first().waitFor();
  const names = () => page.locator("jylnama-word dd").allTextContents();
  await eventually(names, (all) => all.every((name) => !/\p{Script=Cyrillic}|undefined/u.test(name)));
});
