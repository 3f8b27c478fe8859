// Names: who takes part in events, who is named in hits, and all of them in a window; each filters all three parts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { hasName, toggledName } from "../../www/names.js";
import { behaviour, drop, eventually, sound } from "./support.mjs";

test("a name is put before a query, and taken out again", () => {
  const asked = toggledName("көл", "Абай Құнанбаев");
  assert.equal(asked, 'name:"Абай Құнанбаев" көл');
  assert.ok(hasName(asked, "Абай Құнанбаев"));
  assert.ok(!hasName(asked, "Абай"));
  assert.equal(toggledName(asked, "Абай Құнанбаев"), "көл");
  assert.equal(toggledName("көл", 'Аб"ай'), 'name:"Абай" көл', "a quote would end the name");
});

const files = [
  {
    name: "ақын.txt",
    bytes: Buffer.from(
      "1845 жылы Абай Құнанбаев туды. Ол өлең жазды. 1886 жылы Құнанбаев Семейде болды. 1904 жылы ел қайғырды.",
    ),
  },
  { name: "ғалым.txt", bytes: Buffer.from("1858 жылы Шоқан Уәлиханов Қашқарға барды. Кейін ғалым Абай Құнанбаевты көрді.") },
];
const POET = "Абай Құнанбаев";

const chip = (page, name) => page.locator("jylnama-timeline .name-chip", { hasText: name }).first();
const count = (page, text) => page.locator("jylnama-timeline .count", { hasText: text }).waitFor();
const excerpts = (page) => page.locator("jylnama-hits .excerpt").allTextContents();

const OF_POET = [
  "1845 жылы Абай Құнанбаев туды.",
  "1886 жылы Құнанбаев Семейде болды.",
  "Кейін ғалым Абай Құнанбаевты көрді.",
];

behaviour("who takes part in an event is a button that narrows hits, events and marks alike", async (page) => {
  await drop(page, files);
  await count(page, /^Оқиғалар: 4$/);
  await chip(page, POET).click();
  await page.waitForURL((url) => url.searchParams.get("q") === `name:"${POET}" `);
  await eventually(() => excerpts(page), OF_POET);
  await count(page, "Оқиғалар: 2 (барлығы 4)");
  await eventually(() => page.locator("jylnama-hits mark.found").allTextContents(), [POET, "Құнанбаев", "Абай Құнанбаевты"]);
  await eventually(() => page.locator("jylnama-reader mark.found").allTextContents(), [POET, "Құнанбаев"]);
  await sound(page);
  await chip(page, POET).click();
  await count(page, /^Оқиғалар: 4$/);
  await page.goBack();
  await count(page, "Оқиғалар: 2 (барлығы 4)");
});

behaviour("names of the hits are counted beside them, and narrow them", async (page) => {
  await drop(page, files);
  await page.fill("#query", "жылы ");
  const facet = page.locator("jylnama-facets [data-key^=name]");
  if (!(await page.locator("jylnama-facets details").getAttribute("open"))) await page.locator("jylnama-facets details[open], jylnama-facets summary").first().waitFor();
  await eventually(async () => (await facet.allTextContents()).map((text) => text.trim()), (all) => all.includes(`${POET} 2`));
  await facet.filter({ hasText: POET }).evaluate((button) => button.click());
  await eventually(() => excerpts(page), OF_POET.slice(0, 2));
  await eventually(() => facet.filter({ hasText: POET }).getAttribute("aria-pressed"), "true");
});

behaviour("the window of names tells how often each is named, in how many events and which years", async (page) => {
  await drop(page, files);
  await page.click("#names");
  const open = page.locator("dialog.names-window[open]");
  await open.waitFor();
  const poet = open.locator("li", { hasText: POET });
  await eventually(() => poet.locator(".about").textContent(), "3 рет аталған · оқиғасы: 2 · 1845–1886\u00a0жж.");
  await sound(page);
  await open.locator("[data-kind=places]").click();
  await open.locator("li", { hasText: "Семей" }).waitFor();
  await open.locator("[data-kind=people]").click();
  await poet.locator("button").click();
  await open.waitFor({ state: "detached" });
  await eventually(() => excerpts(page), OF_POET);
});

behaviour("by keys alone a name is found, chosen and let go", async (page) => {
  await drop(page, files);
  await page.focus("#names");
  await page.keyboard.press("Enter");
  await page.locator("dialog.names-window[open] li").first().waitFor();
  await eventually(() => page.evaluate(() => document.activeElement.id), "names-title");
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Tab");
  await eventually(() => page.evaluate(() => document.activeElement.textContent), (text) => text.includes(POET));
  await page.keyboard.press("Enter");
  await eventually(() => excerpts(page), OF_POET);
  await page.focus("#query");
  await page.keyboard.press("Escape");
  await count(page, /^Оқиғалар: 4$/);
});

behaviour("a screen reader hears the class of a name, and who takes part", async (page) => {
  await drop(page, files);
  await chip(page, POET).waitFor();
  const heard = await page.locator("jylnama-timeline ol > li", { hasText: "1845" }).ariaSnapshot();
  assert.match(heard, /group "Қатысушылары":\s+- button "Абай Құнанбаев \(адам\)"/, heard);
});

behaviour("what is nobody's name is searched for as words, and said so", async (page) => {
  await drop(page, files);
  await page.fill("#query", "name:өлең ");
  await page.locator("jylnama-hits .count", { hasText: "«өлең» есім деп табылмады" }).waitFor();
  await page.locator("jylnama-hits .excerpt", { hasText: "Ол өлең жазды." }).waitFor();
});

behaviour("a name with markup in it is shown as text", async (page) => {
  const text = "1990 жылы <b>Абай</b> Құнанбаев&lt;img src=x&gt; ауылы салынды. Абай «<script>» Құнанбаев келді.";
  await drop(page, [{ name: "<i>ат</i>.txt", bytes: Buffer.from(text) }]);
  await page.click("#names");
  await page.locator("dialog.names-window[open]").waitFor();
  assert.equal(await page.locator("dialog.names-window li b, dialog.names-window li img, dialog.names-window li script").count(), 0);
});
