// The rooms of the page: beside each other, one above the other, or one at a time; and what stands in that of
// the search before anything is asked, and where nothing is found.

import assert from "node:assert/strict";
import { ask, behaviour, drop, eventually, markedSentence, reload, sound } from "./support.mjs";

const wide = { options: { viewport: { width: 1300, height: 900 } } };
const middle = { options: { viewport: { width: 900, height: 900 } } };
const phone = { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } };

const box = (page, selector) => page.locator(selector).boundingBox();
const share = (page) => page.locator(".splitter").getAttribute("aria-valuenow");
const tab = (page, name) => page.locator(`nav [data-tab=${name}]`).tap();

behaviour("on a wide page the hits stand beside the text, and keys move the line between", async (page) => {
  const before = await box(page, "#search");
  await eventually(() => box(page, "#text"), ({ x }) => x >= before.x + before.width - 1);
  await eventually(() => page.locator(".splitter").getAttribute("aria-orientation"), "vertical");
  await page.focus(".splitter");
  await page.keyboard.press("ArrowRight");
  await page.locator(".splitter[aria-valuenow='33']").waitFor();
  await eventually(() => box(page, "#search"), ({ width }) => width > before.width + 30);
  await page.keyboard.press("Home");
  await page.locator(".splitter[aria-valuenow='15']").waitFor();
  await page.keyboard.press("End");
  await page.locator(".splitter[aria-valuenow='75']").waitFor();
  await reload(page);
  await eventually(() => share(page), "75");
}, wide);

behaviour("on a middle page the hits stand over the text, and the line between is moved by keys and pointer", async (page) => {
  const before = await box(page, "#search");
  await eventually(() => box(page, "#text"), ({ y }) => y >= before.y + before.height - 1);
  await page.locator("#timeline").waitFor();
  await page.focus(".splitter");
  await page.keyboard.press("ArrowUp");
  await page.locator(".splitter[aria-valuenow='35'][aria-orientation=horizontal]").waitFor();
  const line = await box(page, ".splitter");
  await page.mouse.move(line.x + 40, line.y + line.height / 2);
  await page.mouse.down();
  await page.mouse.move(line.x + 40, line.y + 100);
  await page.mouse.up();
  assert.ok(Number(await share(page)) > 35, await share(page));
  await eventually(() => box(page, "#search"), ({ height }) => height > before.height - 40);
}, middle);

behaviour("each share of the rooms is kept by itself", async (page) => {
  await page.focus(".splitter");
  await page.keyboard.press("End");
  await page.locator(".splitter[aria-valuenow='75']").waitFor();
  await page.setViewportSize({ width: 900, height: 900 });
  await page.locator(".splitter[aria-valuenow='40'][aria-orientation=horizontal]").waitFor();
  await page.setViewportSize({ width: 1300, height: 900 });
  await page.locator(".splitter[aria-valuenow='75'][aria-orientation=vertical]").waitFor();
}, wide);

behaviour("on a phone each tab keeps its place", async (page) => {
  await ask(page, "қазақ");
  const scroll = (room, to) =>
    page.locator(room).evaluate((element, to) => {
      if (to !== undefined) element.scrollTop = to;
      return element.scrollTop;
    }, to);
  await scroll("#search", 300);
  await tab(page, "text");
  await page.locator("#text jylnama-reader").waitFor();
  await scroll("#text", 250);
  await tab(page, "timeline");
  await page.locator("#timeline jylnama-timeline").waitFor();
  await scroll("#timeline", 120);
  for (const [name, room, place] of [["search", "#search", 300], ["text", "#text", 250], ["timeline", "#timeline", 120]]) {
    await tab(page, name);
    await page.locator(`body[data-tab=${name}]`).waitFor();
    await eventually(() => scroll(room), place, name);
  }
}, phone);

behaviour("on a phone a hit opens the text at its sentence, and the way back leads to the hit", async (page) => {
  await ask(page, "қазақ");
  const third = page.locator("jylnama-hits .excerpt").nth(3);
  await third.scrollIntoViewIfNeeded();
  const place = await page.locator("#search").evaluate((room) => room.scrollTop);
  await third.tap();
  await markedSentence(page).waitFor();
  await page.locator("body[data-tab=text]").waitFor();
  await page.goBack();
  await page.locator("body[data-tab=search]").waitFor();
  await eventually(() => page.locator("#search").evaluate((room) => room.scrollTop), place);
}, phone);

behaviour("before anything is asked, the years and names that most is said of are shown, and each is a question", async (page) => {
  await page.locator("jylnama-welcome .denseYears button", { hasText: "1991" }).click();
  await page.waitForURL((url) => url.searchParams.get("q") === "date:1991 ");
  await page.locator("jylnama-hits:not([aria-busy]) li").first().waitFor();
  await page.locator("jylnama-welcome").waitFor({ state: "hidden" });
  await page.fill("#query", "");
  await page.locator("jylnama-welcome .manyNames button", { hasText: "Абай" }).click();
  await page.locator("jylnama-hits mark.found", { hasText: "Абай" }).first().waitFor();
});

behaviour("the welcome is that of the library that is open, with names as they are without endings", async (page) => {
  await page.locator("jylnama-welcome .manyNames button").first().waitFor();
  const text = "Семейде мектеп бар. Семейге пойыз келді. 1951 жылы құдық қазылды. 1951 жылы көпір салынды. 1962 жылы су кетті.";
  await drop(page, [{ name: "құдық.txt", bytes: Buffer.from(text) }]);
  await page.locator("jylnama-welcome .manyNames button", { hasText: "Семей" }).waitFor();
  const names = await page.locator("jylnama-welcome .manyNames span").allTextContents();
  assert.deepEqual(names, ["Семей"]);
  await eventually(() => page.locator("jylnama-welcome .denseYears button").allTextContents(), ["1951 2", "1962 1"]);
});

behaviour("where nothing is found the nearest words and wider questions are offered", async (page) => {
  await page.fill("#query", "+тәуелсіздікшіл +Гагарин");
  const nothing = page.locator("jylnama-nothing");
  await nothing.locator("button", { hasText: "тәуелсіздік" }).first().waitFor();
  await eventually(() => page.locator("jylnama-hits .count").textContent(), /Ештеңе табылмады.*Болуы керек: тәуелсіздікшіл, Гагарин/);
  await sound(page);
  await nothing.locator("button", { hasText: "«Гагарин»" }).click();
  await page.locator("jylnama-hits li mark.found", { hasText: "Гагарин" }).first().waitFor();
  await nothing.waitFor({ state: "hidden" });
});

behaviour("where nothing is near, the query can be cleared", async (page) => {
  await page.fill("#query", "щщщ");
  await page.locator("jylnama-nothing button", { hasText: "Сұрауды өшіру" }).click();
  await page.locator("jylnama-welcome").waitFor();
  await eventually(() => page.inputValue("#query"), "");
});

behaviour("where one text alone has nothing, all texts are offered", async (page) => {
  await page.fill("#query", "Гагарин");
  await page.locator("jylnama-nothing button", { hasText: "Барлық мәтіннен іздеу" }).click();
  await page.locator("jylnama-hits li").first().waitFor();
  assert.equal(new URL(page.url()).searchParams.get("in"), null);
}, { address: "/?in=abai" });

for (const width of [320, 375]) {
  behaviour(`at ${width} pixels nothing sticks out in any room`, async (page) => {
    await page.setViewportSize({ width, height: 600 });
    for (const language of ["kk", "kk-Latn", "ru", "en"]) {
      await page.selectOption("#language", language);
      await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
      const sums = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll("main section")].map((room) => room.scrollWidth - room.clientWidth));
      assert.deepEqual(sums, [0, 0, 0, 0], language);
    }
  }, phone);
}

behaviour("zoomed to 200 % the page is that of a small window, and all of it can be reached", async (page) => {
  await page.locator("nav.tabs").waitFor();
  await page.locator("#search").waitFor();
  await eventually(() => page.evaluate(() => document.documentElement.scrollWidth), 683);
  // 1366 × 768 at 200 %.
}, { options: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 } });
