// A query and a period: what they leave of the hits, of the events and of the text's marks, and the way back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOf, firstDay, lastDay, soundPeriod, unitEnd, unitStart, within, without } from "../../www/period.js";
import { behaviour, drop, eventually, reload, sound } from "./support.mjs";

test("a period of an address is taken as far as it is one", () => {
  assert.deepEqual(soundPeriod({ from: "1992", to: "1996-05" }), { from: "1992", to: "1996-05" });
  assert.deepEqual(soundPeriod({ from: "1996", to: "1992" }), { from: "1992", to: "1996" }, "turned round");
  assert.deepEqual(soundPeriod({ from: "1996", to: "" }), { from: "1996", to: "" });
  assert.deepEqual(soundPeriod({ from: "кеше", to: "2001-02-30" }), { from: "", to: "" });
  assert.deepEqual(soundPeriod({ from: "-0043", to: "1990-13" }), { from: "-0043", to: "" });
});

test("a period stands before the query as a time of it, and is taken out again", () => {
  assert.equal(within("көл", { from: "1992", to: "1996" }), "date:1992..1996 көл");
  assert.equal(within("көл", { from: "", to: "1996" }), "..1996 көл");
  assert.equal(within("көл", { from: "", to: "" }), "көл");
  assert.equal(without("date:1992.. көл", { from: "1992", to: "" }), "көл");
});

test("years and months are told in days, before our era, too", () => {
  for (const date of ["1992", "1992-02", "-0043", "0001-12", "0000"]) {
    const unit = date.slice(1).includes("-") ? "month" : "year";
    assert.equal(dateOf(firstDay(date), unit), date);
    assert.equal(dateOf(lastDay(date), unit), date);
    assert.equal(unitStart(lastDay(date), unit), firstDay(date));
    assert.equal(unitEnd(firstDay(date), unit), lastDay(date));
  }
  assert.equal(lastDay("1970-01"), 30);
  assert.equal(dateOf(unitStart(firstDay("1992-11"), "month", 3), "month"), "1993-02");
  assert.equal(dateOf(1e9, "year"), "", "a year that no query may have");
});

const LAKE =
  "1992 жылы көл тартылды. 1994 жылы балықшылар көшті. Көл терең еді. 1996 жылы көл толды. 2005 жылы бөгет салынды. Қыста көл қатады.";
const RIVER = "1995 жылы өзен көлге құйды.";
const files = [
  { name: "көл.txt", bytes: Buffer.from(LAKE) },
  { name: "өзен.txt", bytes: Buffer.from(RIVER) },
];

const events = (page) => page.locator("jylnama-timeline ol .label");
const shapes = (page) => page.locator("svg [data-event]");
const count = (page, text) => page.locator("jylnama-timeline .count", { hasText: text }).waitFor();
const found = (page, text) => page.locator("jylnama-hits .count", { hasText: text }).waitFor();
const chip = (page) => page.locator("#search jylnama-period button");
const head = (page, text) => page.locator("jylnama-timeline .head > button", { hasText: text });

/** Goes to the same library with another view. */
async function view(page, change) {
  const address = new URL(page.url());
  for (const [name, value] of Object.entries(change)) address.searchParams.set(name, value);
  await page.goto(address.href);
}

behaviour("what is typed narrows the events, too, and a button shows all of them again", async (page) => {
  await drop(page, files);
  await count(page, "Оқиғалар: 5");
  await eventually(() => head(page, "Барлық").count(), 0, "nothing to go back from");
  await page.fill("#query", "көл");
  await count(page, "Оқиғалар: 3 (барлығы 5)");
  await eventually(() => events(page).allTextContents(), ["көл тартылды", "өзен көлге құйды", "көл толды"]);
  await eventually(() => shapes(page).count(), 3);
  await head(page, "Барлық оқиғаны көрсету").click();
  await events(page).nth(4).waitFor();
  await eventually(() => page.inputValue("#query"), "көл", "the query stays");
  await reload(page);
  await events(page).nth(4).waitFor();
  await head(page, "Сұрауға сай оқиғалар ғана").click();
  await count(page, "Оқиғалар: 3 (барлығы 5)");
  await page.goBack();
  await events(page).nth(4).waitFor();
  await page.fill("#query", "теледидар");
  await count(page, "Сұрауға не кезеңге сай оқиға жоқ");
  await page.fill("#query", "");
  await count(page, /^Оқиғалар: 5$/);
});

behaviour("what is found is marked all over the text, not in the sentence of the hit alone", async (page) => {
  await drop(page, files);
  const marks = page.locator("jylnama-reader mark.found");
  await page.fill("#query", "көл");
  await marks.nth(3).waitFor();
  await eventually(() => marks.allTextContents(), ["көл", "Көл", "көл", "көл"]);
  await page.fill("#query", "бөгет");
  await marks.nth(1).waitFor({ state: "detached" });
  await eventually(() => marks.allTextContents(), ["бөгет"]);
  await page.fill("#query", "");
  await marks.first().waitFor({ state: "detached" });
});

behaviour("a period narrows hits, events and marks, and is a part of the address", async (page) => {
  await drop(page, files);
  await page.fill("#query", "көл");
  await found(page, "Табылғаны: 5 сөйлем");
  await view(page, { from: "1994", to: "1996" });
  await found(page, "Табылғаны: 2 сөйлем");
  await count(page, "Оқиғалар: 2 (барлығы 5)");
  await eventually(() => events(page).allTextContents(), ["өзен көлге құйды", "көл толды"]);
  await eventually(() => shapes(page).count(), 3, "the axis shows what is around it");
  await eventually(() => chip(page).textContent(), "1994–1996\u00a0жж. ✕");
  await page.locator("jylnama-reader mark.time").waitFor();
  await eventually(() => page.locator("jylnama-reader mark.time").allTextContents(), ["1996 жылы"]);
  await sound(page);
  await page.fill("#query", "");
  await found(page, "Табылғаны: 3 сөйлем");
  await count(page, "Оқиғалар: 3 (барлығы 5)");
  await chip(page).click();
  await chip(page).waitFor({ state: "detached" });
  await count(page, /^Оқиғалар: 5$/);
  await page.goBack();
  await count(page, "Оқиғалар: 3 (барлығы 5)");
  await page.waitForURL((url) => url.searchParams.get("from") === "1994");
});

behaviour("the keys for the next and the previous event stay within the period", async (page) => {
  await drop(page, files);
  await view(page, { from: "1994", to: "1995" });
  await count(page, "Оқиғалар: 2 (барлығы 5)");
  await page.locator("#query").blur();
  const current = (text) => page.locator("jylnama-timeline ol [aria-current]", { hasText: text }).waitFor();
  await page.keyboard.press("]");
  await current("балықшылар көшті");
  await page.keyboard.press("]");
  await current("өзен көлге құйды");
  await page.keyboard.press("]");
  await page.keyboard.press("[");
  await current("балықшылар көшті");
});

behaviour("escape steps back from the query, and then from the period", async (page) => {
  await drop(page, files);
  await view(page, { q: "көл", from: "1994", to: "1996" });
  await found(page, "Табылғаны: 2 сөйлем");
  await page.focus("#query");
  await page.keyboard.press("Escape");
  await found(page, "Табылғаны: 3 сөйлем");
  await page.keyboard.press("Escape");
  await chip(page).waitFor({ state: "detached" });
  await count(page, /^Оқиғалар: 5$/);
});

behaviour("an address with a senseless period is followed as far as it has sense", async (page, told) => {
  await drop(page, files);
  await view(page, { from: "кеше", to: "1994", exact: "ештеңе" });
  await count(page, "Оқиғалар: 2 (барлығы 5)");
  await eventually(() => chip(page).textContent(), "– 1994\u00a0ж. ✕");
  assert.deepEqual(told.console, []);
});
