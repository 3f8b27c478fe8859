// A text that is one long sentence, without line breaks or even without spaces, is read like any other.

import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt } from "../../www/elements/excerpt.js";
import { stretches } from "../../www/elements/stretches.js";
import { ask, behaviour, eventually, inView, markedSentence, settled } from "./support.mjs";

const joined = (parts) => parts.map(({ text }) => text).join("");

test("a short sentence is one stretch", () => {
  const parts = [{ text: "Көл " }, { text: "тартылды", mark: {} }, { text: "." }];
  assert.deepEqual(stretches(parts), [parts]);
});

test("a long sentence is cut behind a space, and its stretches make it up", () => {
  const parts = [{ text: "Көл тартылды, ".repeat(900) }, { text: "тартылды", mark: { kind: "found" } }, { text: " ".repeat(9000) }];
  const groups = stretches(parts);
  assert.equal(groups.map(joined).join(""), joined(parts));
  for (const group of groups) assert.ok(joined(group).length <= 4000);
  for (const group of groups.slice(0, -1)) assert.match(joined(group), /\s$/);
  assert.deepEqual(groups.flat().filter(({ mark }) => mark).map(({ text }) => text), ["тартылды"]);
});

test("without spaces a letter keeps its signs and its other half", () => {
  // A cut behind the 4000th unit would go through a character of two units, or between a letter and its sign.
  for (const text of [`а${"😀".repeat(3000)}`, `${"а".repeat(3999)}и\u0306${"а".repeat(3000)}`]) {
    const groups = stretches([{ text }]);
    assert.equal(groups.map(joined).join(""), text);
    for (const group of groups) assert.ok(joined(group).isWellFormed() && !/^\p{M}/u.test(joined(group)));
  }
});

test("what was repaired in a long word is told at its beginning", () => {
  const repairs = [{ start: 0 }, { start: 5000 }];
  const [first, second] = stretches([{ text: "а".repeat(8000), repairs }]);
  assert.deepEqual(first[0].repairs, repairs);
  assert.deepEqual(second[0].repairs, [{ start: 0 }]);
});

test("of a long sentence a list shows what is about its first mark", () => {
  const text = `${"өзен ".repeat(500)}көгершін ${"дала ".repeat(500)}`;
  const start = text.indexOf("көгершін");
  const shown = excerpt(text, [{ start, end: start + 8, kind: "found" }]);
  assert.match(shown.text, /^…(өзен )+көгершін (дала )+дала…$/);
  assert.ok(shown.text.length < 402);
  const [mark] = shown.ranges;
  assert.equal(shown.text.slice(mark.start, mark.end), "көгершін");
  const short = { text: "Көл тартылды.", ranges: [{ start: 0, end: 3 }] };
  assert.deepEqual(excerpt(short.text, short.ranges), short);
});

test("of a word that is longer than a list can show, its beginning is shown", () => {
  const shown = excerpt("😀".repeat(5000), [{ start: 0, end: 10_000 }]);
  assert.deepEqual(shown.ranges, [{ start: 0, end: shown.text.length - 1 }]);
  assert.ok(shown.text.isWellFormed() && shown.text.length <= 401);
});

// --- In the browser ------------------------------------------------------------------------------

/** Drops a text of five megabytes that has one word in its middle. */
function dropLong(page, gap) {
  return page.evaluate((gap) => {
    const words = ["ауыл", "бала", "жол", "кітап", "мектеп", "жаңбыр", "дала", "жылқы", "көктем", "қала"];
    const half = Array.from({ length: 250_000 }, (_, number) => words[(number * number + (number >> 3)) % 10]).join(gap);
    const transfer = new DataTransfer();
    transfer.items.add(new File([`${half} көгершін ${half}`], "ұзын.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  }, gap);
}

for (const [what, gap] of [["line breaks", " "], ["spaces", ""]]) {
  behaviour(`a text of five megabytes without ${what} opens at what was found in it`, async (page) => {
    await dropLong(page, gap);
    await page.locator("#document option", { hasText: "ұзын" }).waitFor({ state: "attached", timeout: 60_000 });
    await settled(page);
    await ask(page, "көгершін");
    await eventually(() => page.locator("jylnama-hits .excerpt").textContent(), /^….*көгершін.*…$/);
    await page.click("jylnama-hits li button");
    await inView(page.locator("jylnama-reader mark.found"));
    // What is out of sight need not be laid out only where the sentence is cut into stretches.
    await eventually(() => markedSentence(page).locator(".stretch").count(), (count) => count > 100);
  });
}

behaviour("a long sentence is shown in another script, and its words can be asked for", async (page) => {
  await dropLong(page, " ");
  await page.locator("#document option", { hasText: "ұзын" }).waitFor({ state: "attached", timeout: 60_000 });
  await settled(page);
  await ask(page, "көгершін");
  await page.click("jylnama-hits li button");
  await inView(page.locator("jylnama-reader mark.found"));
  await page.check("[name=script][value=latin]");
  const found = page.locator("jylnama-reader [lang=kk-Latn] mark.found", { hasNotText: "көгершін" });
  await inView(found);
  const asked = page.evaluate(
    () => new Promise((resolve) => document.addEventListener("jylnama-word", ({ detail }) => resolve(detail), { once: true })),
  );
  await found.dblclick();
  const { word, shown } = await asked;
  assert.equal(word, "көгершін");
  assert.equal(shown, await found.textContent());
});
