// Times in a query, and the lists of texts and years beside the hits.

import assert from "node:assert/strict";
import { test } from "node:test";
import { formatPeriod } from "../../www/dates.js";
import { understood } from "../../www/elements/clauses.js";
import { load } from "../../www/i18n/index.js";
import { hasYear, toggled } from "../../www/years.js";
import { behaviour, drop, eventually, nothingSticksOut, sound } from "./support.mjs";

test("a stretch of time is written in words, and an open one with a dash", () => {
  assert.equal(formatPeriod({ from: "1994", to: "1994" }, "en"), "1994");
  assert.equal(formatPeriod({ from: "1992", to: "1996" }, "ru"), "1992–1996\u00a0гг.");
  assert.equal(formatPeriod({ from: "1994-05", to: "1995" }, "kk"), "1994\u00a0ж. мамыр – 1995\u00a0ж.");
  assert.equal(formatPeriod({ from: "1992" }, "en"), "1992 –");
  assert.equal(formatPeriod({ to: "1996" }, "en"), "– 1996");
});

test("the times of a query are told in words", async () => {
  await load("en");
  const time = (number) => ({ kind: "time", text: "", words: [], title: false, time: number });
  const clauses = [
    { role: "required", terms: [time(0), time(1)] },
    { role: "excluded", terms: [time(2)] },
  ];
  const times = [
    { text: "1992..", role: "required", from: "1992" },
    { text: "1990", role: "required", from: "1990", to: "1990" },
    { text: "1994", role: "excluded", from: "1994", to: "1994" },
    { text: "80-жылдар", role: "optional", from: "1980", to: "1989" },
    { text: "кеше", role: "optional" },
  ];
  assert.equal(
    understood("en", clauses, times),
    "Must be there: time: 1992 – or time: 1990. Must not be there: time: 1994. " +
      "«80-жылдар»: the time 1980–1989 was searched for, too",
  );
});

test("a year is put before a query, where its last word stays open, and taken out again", () => {
  assert.equal(toggled("көл", 1994), "date:1994 көл");
  assert.equal(toggled("date:1994 көл", 1994), "көл");
  assert.equal(toggled("date:1996 көл date:1994 тау", 1994), "date:1996 көл тау");
  assert.equal(toggled("", 922), "date:0922 ");
  for (const query of ["-date:1994", "date:1994-05", "date:1994..", "xdate:1994", "1994"]) {
    assert.ok(!hasYear(query, 1994), query);
  }
  assert.ok(hasYear("көл date:1994", 1994));
});

const LAKE = "1994 жылы көл тартылды. Көл мұзы қалың. 1990-жылдары көлде балық көп болды. 2001 жылы көл толды.";
const RIVER = "1994 жылғы 5 мамырда көл мен өзен тасыды.";
const files = [
  { name: "көл.txt", bytes: Buffer.from(LAKE) },
  { name: "өзен.txt", bytes: Buffer.from(RIVER) },
];

const counted = (page, text) => page.locator("jylnama-hits .count", { hasText: text }).waitFor();
const excerpts = (page) => page.locator("jylnama-hits .excerpt").allTextContents();

behaviour("a time in the query chooses among the hits, and is explained and marked", async (page) => {
  await drop(page, files);
  await page.fill("#query", "көл 2000..");
  await counted(page, "Болуы керек: мерзімі 2000\u00a0ж. –.");
  await eventually(() => excerpts(page), ["2001 жылы көл толды."]);
  await eventually(() => page.locator("jylnama-hits mark.time").allTextContents(), ["2001 жылы"]);
  await page.fill("#query", "жыл 2001..");
  await counted(page, "мерзімі 2001");
  await eventually(() => page.locator("jylnama-hits mark").allTextContents(), ["2001 ", "жылы"], "a word within a date");
  await page.fill("#query", "date:1994");
  await counted(page, "Табылғаны: 3 сөйлем. Болуы керек: мерзімі 1994\u00a0ж.");
  // In order of time.
  await eventually(() => excerpts(page), ([first]) => first === "1990-жылдары көлде балық көп болды.");
  await page.fill("#query", "көл date:кеше");
  await counted(page, "«кеше» мерзім деп түсінілмеді");
  await page.fill("#query", "date:1800");
  await counted(page, "Ештеңе табылмады. Болуы керек: мерзімі 1800\u00a0ж.");
});

/** A window in which the lists of texts and years are unfolded from the first. */
const high = { options: { viewport: { width: 1400, height: 1100 } } };

behaviour("texts and years beside the hits choose among them, by keys too", async (page) => {
  await drop(page, files);
  await page.fill("#query", "көл");
  const facets = page.locator("jylnama-facets button");
  await facets.first().waitFor();
  await eventually(() => facets.allTextContents(), ["көл 4", "өзен 1", "1994 2", "2001 1"]);
  await eventually(() => page.locator("jylnama-facets details > p").last().textContent(), "бір жылдан ұзақ мерзім: 1 · мерзімсіз: 1");
  await sound(page, "#search");

  await page.locator("jylnama-facets button", { hasText: "2001" }).focus();
  await page.keyboard.press("Enter");
  await counted(page, "Табылғаны: 1 сөйлем");
  await eventually(() => page.inputValue("#query"), "date:2001 көл");
  const pressed = page.locator("jylnama-facets [aria-pressed=true]");
  await eventually(() => pressed.textContent(), "2001 1");
  await eventually(() => pressed.evaluate((button) => button === document.activeElement), true, "the focus stays");
  await page.keyboard.press("Enter");
  await counted(page, "Табылғаны: 5 сөйлем");
  await eventually(() => page.inputValue("#query"), "көл");

  await page.locator("jylnama-facets button", { hasText: "өзен" }).click();
  await counted(page, "Табылғаны: 1 сөйлем");
  await eventually(() => excerpts(page), [RIVER]);
  await page.goBack();
  await counted(page, "Табылғаны: 5 сөйлем");
  await page.goForward();
  await counted(page, "Табылғаны: 1 сөйлем");
  await pressed.click();
  await counted(page, "Табылғаны: 5 сөйлем");
  // Without a query there is nothing to count.
  await page.fill("#query", "");
  await page.locator("jylnama-facets").waitFor({ state: "hidden" });
}, high);

behaviour("of many years those with most hits are shown, and all on demand", async (page) => {
  const text = [...Array(12).keys()].map((number) => `${1990 + number} жылы қар жауды.`).join(" ");
  await drop(page, [{ name: "қар.txt", bytes: Buffer.from(`${text} 2001 жылы қар еріді.`) }]);
  await page.fill("#query", "қар");
  const years = page.locator("jylnama-facets [aria-pressed]");
  await years.first().waitFor();
  // One text is no choice.
  await eventually(() => years.allTextContents(), (shown) => shown.length === 8 && shown.at(-1) === "2001 2");
  await page.locator("jylnama-facets .more", { hasText: "Тағы 4" }).click();
  await eventually(() => years.count(), 12);
  await eventually(() => years.nth(8).evaluate((button) => button === document.activeElement), true);
}, high);

behaviour("on a phone the lists are folded, and nothing sticks out", async (page) => {
  await drop(page, [...files, { name: `${"ұзақатау".repeat(12)}.txt`, bytes: Buffer.from("Көл бар. 1994 жылы көл қатты.") }]);
  await page.fill("#query", "көл");
  await page.locator("jylnama-facets summary").click();
  await page.locator("jylnama-facets button").first().waitFor();
  await nothingSticksOut(page);
}, { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } });

behaviour("the time sign stands in the list of keys", async (page) => {
  await page.click("#help");
  await page.locator("#help-dialog dt", { hasText: "1992..1996" }).waitFor();
});
