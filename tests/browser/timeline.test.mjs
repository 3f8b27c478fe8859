// The timeline: what its list says of an event, what has no place on it, and what is saved of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { behaviour, drop, eventually, markedSentence, reload, settled, sound } from "./support.mjs";

const file = (name, text) => ({ name: `${name}.txt`, bytes: Buffer.from(text) });
const LAKE = file(
  "көл",
  "1994 жылы көл тартылды. 27 мамырда балықшылар көшті. 1996 жылдан бері көлде балық жоқ. " +
    "Қыста көл қатады. Су жыл сайын азаяды. Балықшылар жеті жыл күтті. 2030 жылы бөгет салу жоспарланған.",
);

const entry = (page, words) => page.locator("jylnama-timeline ol > li", { hasText: words });
const dates = (page) => page.locator("jylnama-timeline time").allTextContents();

behaviour("an event says that it is planned, open or supposed, and leads to what its year is taken from", async (page) => {
  await drop(page, [LAKE]);
  await eventually(() => dates(page), ["1994\u00a0ж.", "1994\u00a0ж. 27\u00a0мамыр", "1996\u00a0жылдан бастап", "2030\u00a0ж."]);
  const htmlDates = () => page.locator("jylnama-timeline time").evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
  await eventually(htmlDates, ["1994", "1994-05-27", null, "2030"]);
  await eventually(() => entry(page, "2030").locator(".badge").textContent(), "жоспарланған");
  await eventually(() => entry(page, "1996").getAttribute("class"), /open-end/);
  const supposed = entry(page, "балықшылар көшті");
  await eventually(() => supposed.locator(".badge").textContent(), "Жыл мәтіннен болжанды");
  await supposed.locator("button", { hasText: "Негізін көрсету" }).click();
  await markedSentence(page).waitFor();
  await eventually(() => markedSentence(page).textContent(), "1994 жылы көл тартылды.");
  await eventually(() => supposed.locator("[aria-current]").count(), 1, "the event stays chosen");
  await sound(page);
});

behaviour("what has no place on the line stands under it, and leads to its sentence", async (page) => {
  await drop(page, [LAKE]);
  const tray = page.locator(".undated");
  await eventually(() => tray.locator("summary").textContent(), "Мерзімі белгісіз: 3");
  await tray.locator("summary").click();
  await tray.locator("li").nth(2).waitFor();
  await eventually(() => tray.locator("p").allTextContents(), ["Қайталанып отырады", "Ұзақтығы ғана белгілі"]);
  await eventually(() => tray.locator("li").allTextContents(), ["Қыста көл", "жыл сайын көл", "жеті жыл көл"]);
  await tray.locator("button", { hasText: "жеті жыл" }).click();
  await page.locator("jylnama-reader mark.time", { hasText: "жеті жыл" }).waitFor();
  await eventually(() => markedSentence(page).textContent(), "Балықшылар жеті жыл күтті.");
  await reload(page);
  await page.locator("jylnama-reader mark.time", { hasText: "жеті жыл" }).waitFor();
});

/** The file that a choice of the menu gives. */
async function saved(page, format) {
  await page.click(".export summary");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`.export [data-format=${format}]`)]);
  await page.locator(".export:not([open])").waitFor();
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

behaviour("the timeline is saved for other programs", async (page) => {
  await drop(page, [LAKE]);
  const json = await saved(page, "json");
  assert.equal(json.name, "jylnama.json");
  assert.match(JSON.stringify(JSON.parse(json.text)), /1994-05-27/);
  const csv = await saved(page, "csv");
  assert.equal(csv.name, "jylnama.csv");
  assert.ok(csv.text.startsWith("\uFEFF") && !csv.text.startsWith("\uFEFF\uFEFF"), "one mark, for spreadsheets");
  assert.match(csv.text, /1994-05-27/);
  const ics = await saved(page, "ics");
  assert.equal(ics.name, "jylnama.ics");
  assert.match(ics.text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(ics.text, /19940527/);
  assert.ok(JSON.parse((await saved(page, "jsonld")).text)["@context"]);
  const slides = await saved(page, "timelinejs");
  assert.equal(slides.name, "jylnama-timelinejs.json");
  assert.ok(JSON.parse(slides.text).events.length > 0);
});

behaviour("the menu is used and left by keys", async (page) => {
  await drop(page, [LAKE]);
  await page.focus(".export summary");
  await page.keyboard.press("Enter");
  await page.locator(".export[open]").waitFor();
  await page.keyboard.press("Tab");
  await eventually(() => page.evaluate(() => document.activeElement.dataset.format), "json");
  await sound(page, "#timeline");
  await page.keyboard.press("Escape");
  await page.locator(".export:not([open])").waitFor();
  await eventually(() => page.evaluate(() => document.activeElement.tagName), "SUMMARY");
});

behaviour("who says when a text was written gets its dates reckoned from then", async (page) => {
  await drop(page, [file("хабар", "Биыл ауылда мектеп ашылды. Былтыр жол салынды.")]);
  await eventually(() => dates(page), []);
  await page.fill("#written", "2003");
  await page.keyboard.press("Enter");
  await entry(page, "жол салынды").waitFor();
  await settled(page);
  await eventually(() => dates(page), ["2002\u00a0ж.", "2003\u00a0ж."]);
  await eventually(() => page.evaluate(() => document.activeElement.id), "written", "the focus stays");
  await reload(page);
  await eventually(() => page.inputValue("#written"), "2003");
  await eventually(() => dates(page), ["2002\u00a0ж.", "2003\u00a0ж."]);
  await page.fill("#written", "былтыр");
  await page.keyboard.press("Enter");
  await eventually(() => page.locator("#written").evaluate((field) => field.validationMessage), /2003-04-12/);
  await eventually(async () => (await dates(page)).length, 2, "nothing changes");
  await page.fill("#written", "");
  await page.keyboard.press("Enter");
  await page.locator("jylnama-timeline ol > li").first().waitFor({ state: "detached" });
});

behaviour("only dates of one exactness are shown on demand, and all again", async (page) => {
  await drop(page, [LAKE]);
  await page.selectOption("jylnama-timeline select", "day");
  await entry(page, "1996").waitFor({ state: "detached" });
  await eventually(() => dates(page), ["1994\u00a0ж. 27\u00a0мамыр"]);
  await page.locator("svg circle").waitFor();
  await eventually(() => page.locator("svg [data-event]").count(), 1);
  await page.selectOption("jylnama-timeline select", "century");
  await page.locator(".count", { hasText: "Мәтіннен мерзім табылмады" }).waitFor();
  await eventually(() => page.locator("#holds").textContent(), /1994–2030/, "what the library holds is still told");
  await page.selectOption("jylnama-timeline select", "");
  await entry(page, "1996").waitFor();
  await eventually(async () => (await dates(page)).length, 4);
});

behaviour("a timeline before our era is shown as it is written", async (page) => {
  await drop(page, [file("рим", "Біздің заманымыздан бұрынғы 44 жылы Цезарь қаза тапты. 476 жылы Рим құлады.")]);
  await eventually(() => dates(page), ["б.з.д.\u00a044\u00a0ж.", "476\u00a0ж."]);
  await eventually(() => page.locator("#holds").textContent(), /б\.з\.д\.\u00a044\u00a0ж\. – б\.з\.\u00a0476\u00a0ж\.$/);
  await eventually(() => page.locator("svg .tick").allTextContents(), (marks) => marks.includes("100"));
});
