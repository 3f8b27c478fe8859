// A text is taken out of the library, and put back.

import { ask, behaviour, drop, eventually, settled, sound } from "./support.mjs";

const WELL = { name: "құдық.txt", bytes: Buffer.from("Ауылда 1951 жылы құдық қазылды. Суы тұщы еді.") };
const MILL = { name: "диірмен.txt", bytes: Buffer.from("Диірмен 1929 жылы салынды.") };
const BRIDGE = { name: "көпір.txt", bytes: Buffer.from("Көпірді 1962 жылы су шайып кетті.") };

const titles = (page) => page.locator("#document option").allTextContents();
const listed = (page) => page.locator("jylnama-texts li button:first-child").allTextContents();
const said = (page, words) => page.locator("#notices", { hasText: words }).waitFor();
const library = (page) => new URL(page.url()).searchParams.get("lib");
const removal = (page, title) => page.locator(`jylnama-texts li button[aria-label="Алып тастау: ${title}"]`);
const years = async (page) => (await page.locator("jylnama-timeline time").allTextContents()).map((text) => text.slice(0, 4));

async function unfold(page) {
  await page.click("jylnama-texts summary");
  await page.locator("jylnama-texts li").first().waitFor();
}

behaviour("a text that is taken out is found no more, nor are its dates, and a reload does not bring it back", async (page) => {
  await drop(page, [WELL, MILL, BRIDGE]);
  const before = library(page);
  await unfold(page);
  await eventually(() => listed(page), ["құдық", "диірмен", "көпір"]);
  await removal(page, "диірмен").click();
  await said(page, "диірмен: кітапханадан алынды.");
  await settled(page);
  await eventually(() => titles(page), ["құдық", "көпір"]);
  await eventually(() => listed(page), ["құдық", "көпір"]);
  await eventually(() => years(page), ["1951", "1962"]);
  await eventually(() => library(page), (name) => name !== before);
  await page.reload();
  await settled(page);
  await eventually(() => titles(page), ["құдық", "көпір"]);
  await page.fill("#query", "диірмен");
  await page.locator("jylnama-hits .count", { hasText: "Ештеңе табылмады" }).waitFor();
});

behaviour("what was taken out is put back at its place, and the library has its old name", async (page) => {
  await drop(page, [WELL, MILL, BRIDGE]);
  const before = library(page);
  await unfold(page);
  await removal(page, "диірмен").click();
  await said(page, "диірмен: кітапханадан алынды.");
  await page.click("#notices button");
  await said(page, "Мәтін кітапханаға қайтарылды.");
  await settled(page);
  await eventually(() => titles(page), ["құдық", "диірмен", "көпір"]);
  await eventually(() => library(page), before);
  await eventually(() => page.evaluate(() => document.activeElement.id), "notices");
  await ask(page, "диірмен");
});

behaviour("what is kept is kept without the text that was taken out", async (page) => {
  await drop(page, [WELL, MILL, BRIDGE]);
  const before = library(page);
  await page.click("jylnama-shelf .keep");
  await page.locator("jylnama-shelf li [aria-current]").waitFor();
  await settled(page);
  await unfold(page);
  await removal(page, "құдық").click();
  await said(page, "құдық: кітапханадан алынды.");
  await settled(page);
  await eventually(() => page.locator("jylnama-shelf li .title").allTextContents(), ["диірмен және тағы 1 мәтін"]);
  await eventually(() => page.locator("jylnama-shelf [aria-current]").getAttribute("data-name"), library(page));
  await page.goBack();
  await page.locator("#document option", { hasText: "құдық" }).waitFor({ state: "attached" });
  // For this visit the way back leads to it.
  await eventually(() => library(page), before);
});

behaviour("a text is taken out of the samples without harm to them", async (page) => {
  await unfold(page);
  const [first, second] = await listed(page);
  await removal(page, first).click();
  await said(page, `${first}: кітапханадан алынды.`);
  await settled(page);
  await eventually(async () => (await titles(page)).length, 10);
  await eventually(() => titles(page), ([title]) => title === second);
  await page.click("#samples");
  await page.locator("#document option").nth(10).waitFor({ state: "attached" });
});

behaviour("by keys texts are taken out, the focus stays at its place, and the last text stays", async (page) => {
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await drop(page, [WELL, MILL, BRIDGE]);
  await page.focus("jylnama-texts summary");
  await page.keyboard.press("Enter");
  await page.locator("jylnama-texts li").first().waitFor();
  await sound(page);
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("Tab");
  await eventually(() => focused(), "Алып тастау: диірмен");
  await page.keyboard.press("Enter");
  await said(page, "диірмен: кітапханадан алынды.");
  await settled(page);
  await eventually(() => focused(), "Алып тастау: көпір");
  await sound(page);
  await page.keyboard.press("Space");
  await said(page, "көпір: кітапханадан алынды.");
  await settled(page);
  await eventually(() => titles(page), ["құдық"]);
  await page.locator("jylnama-texts summary").waitFor({ state: "hidden" });
  await eventually(() => page.evaluate(() => document.activeElement.id), "notices");
});

behaviour("the list opens a text, and gives way to what was found", async (page) => {
  await drop(page, [WELL, MILL, BRIDGE]);
  await unfold(page);
  await page.locator("jylnama-texts li button", { hasText: "көпір" }).first().click();
  await page.locator("jylnama-reader", { hasText: "су шайып кетті" }).waitFor();
  await page.waitForURL((url) => url.searchParams.get("doc") === "көпір");
  await ask(page, "құдық");
  await page.locator("jylnama-texts").waitFor({ state: "hidden" });
});
