// What was found is taken away: a sentence with its source, all hits as a table, the library under its name.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { fileName } from "../../www/downloads.js";
import { csv } from "../../www/taking.js";
import { ask, behaviour, drop, eventually, fromMenu, markedSentence, ORIGIN, settled, sound } from "./support.mjs";

const said = (page, words) => page.locator("#notices", { hasText: words }).waitFor();
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const mayCopy = { options: { permissions: ["clipboard-read", "clipboard-write"] } };

/** Sixty sentences of one word, more than are shown at once. */
const WELLS = { name: "құдық.txt", bytes: Buffer.from(Array.from({ length: 60 }, (_, number) => `Мұнда ${number + 1}-құдық қазылды.`).join("\n\n")) };

behaviour("a hit is copied with its text and a link that leads to its place", async (page) => {
  await drop(page, [{ name: "Ауыл «тарихы».txt", bytes: Buffer.from("Қыс ұзақ болды. Ауылда 1951 жылы құдық қазылды.") }]);
  await ask(page, "құдықтар");
  await page.locator("jylnama-hits .copy").first().click();
  await said(page, "Сөйлем дереккөзімен көшірілді");
  const [sentence, source, link] = (await copied(page)).split("\n");
  assert.equal(sentence, "Ауылда 1951 жылы құдық қазылды.");
  assert.equal(source, "— Ауыл «тарихы»");
  assert.ok(link.startsWith(`${ORIGIN}/?`));
  await page.goto(link);
  await settled(page);
  await markedSentence(page).waitFor();
  await eventually(() => markedSentence(page).textContent(), /құдық қазылды/);
}, mayCopy);

behaviour("by keys a hit is copied, the focus stays, and who hears the page is told which it is", async (page) => {
  await ask(page, "Абай");
  await page.locator("jylnama-hits li button").first().focus();
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  const name = await eventually(focused, /^Көшіру: .*Абай/);
  await page.keyboard.press("Enter");
  await said(page, "Сөйлем дереккөзімен көшірілді");
  await eventually(() => focused(), name);
  await eventually(() => page.getAttribute("#notices", "role"), "status");
  await sound(page);
}, mayCopy);

behaviour("where a page may not write to the clipboard, it is still copied, or told that it was not", async (page) => {
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await ask(page, "Абай");
  await page.evaluate(() => document.addEventListener("copy", () => setTimeout(() => document.body.classList.add("was-copied"))));
  await page.locator("jylnama-hits .copy").first().click();
  await said(page, "Сөйлем дереккөзімен көшірілді");
  await page.locator("body.was-copied").waitFor();
  await page.evaluate(() => (document.execCommand = () => false));
  await page.locator("jylnama-hits .copy").first().click();
  await said(page, "Көшірілмеді: браузер рұқсат бермеді");
});

behaviour("all hits are saved as a table, not those alone that are shown", async (page) => {
  await drop(page, [WELLS]);
  await ask(page, "құдықтар");
  await eventually(() => page.locator("jylnama-hits .copy").count(), 40);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("jylnama-hits .save").press("Enter")]);
  await said(page, "Кестеге сақталғаны: 60 сөйлем");
  assert.equal(download.suggestedFilename(), "құдықтар.csv");
  const bytes = readFileSync(await download.path());
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "so that a spreadsheet knows that it is UTF-8");
  const rows = parse(bytes, { bom: true, columns: true });
  assert.equal(rows.length, 60);
  const [{ Сілтеме: link, ...first }] = rows;
  assert.deepEqual(first, {
    "№": "1", Сөйлем: "Мұнда 1-құдық қазылды.", "Мәтін атауы": "құдық", "Сөйлемнің нөмірі": "1",
    "Табылған сөздер": "құдық", "Не себепті": "осы сөздің басқа түрі",
  });
  assert.ok(new URL(link).searchParams.get("s") === "1");
});

behaviour("where nothing was found there is nothing to save", async (page) => {
  await page.fill("#query", "ъъъъъъ");
  await page.locator("jylnama-hits .count", { hasText: "Ештеңе табылмады" }).waitFor();
  await eventually(() => page.locator("jylnama-hits .save").isHidden(), true);
});

behaviour("a library is saved under the name of its first text", async (page) => {
  await drop(page, [{ name: "«Қар» әңгімесі: 1.txt", bytes: Buffer.from("Қар жауды.") }]);
  const [download] = await Promise.all([page.waitForEvent("download"), fromMenu(page, "#save")]);
  assert.equal(download.suggestedFilename(), "«Қар» әңгімесі 1.jyl");
});

// --- Without a browser ---------------------------------------------------------------------------

test("no cell of a table is a formula, and each comes back as it was", () => {
  const texts = ["=1+1", "+7 701", "-5 градус", "@all", "\tбос", "«Иә», – деді.", 'ол "жоқ" деді', "екі\nжол", "жай", "– Қайда?"];
  const text = csv([texts, [1, -2]]);
  assert.equal(text[0], "\uFEFF");
  const [cells, numbers] = parse(text.slice(1), { relax_column_count: true });
  assert.deepEqual(cells, texts.map((one) => (/^[=+\-@\t]/.test(one) ? `'${one}` : one)));
  assert.deepEqual(numbers, ["1", "-2"], "numbers of our own are numbers");
});

test("a title becomes a name that every system takes", () => {
  const cases = { "Абай: өмірі/шығармасы?": "Абай өмірі шығармасы.jyl", "": "jylnama.jyl", "...": "jylnama.jyl", "a\u0000b\nc": "a b c.jyl", "соңы. ": "соңы.jyl" };
  for (const [title, name] of Object.entries(cases)) assert.equal(fileName(title, "jyl"), name);
  assert.equal([...fileName("ә".repeat(300), "csv")].length, 84);
});
