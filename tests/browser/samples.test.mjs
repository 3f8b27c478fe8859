// The sample library, as the page opens.

import assert from "node:assert/strict";
import { ask, behaviour, eventually, markedSentence } from "./support.mjs";

behaviour("the page opens with the sample texts and what they hold", async (page) => {
  await eventually(() => page.locator("#document option").count(), 11);
  await eventually(() => page.locator("#holds").textContent(), /11 мәтін бар: 1428–2022/);
  const events = await eventually(() => page.locator("jylnama-timeline ol > li").count(), (count) => count > 100);
  // Each is drawn, or counted by a badge.
  const picture = async () => {
    const drawn = await page.locator("jylnama-timeline svg [data-event]").count();
    const badges = await page.locator("jylnama-timeline svg .cluster").allTextContents();
    return { badges: badges.length, told: badges.reduce((sum, badge) => sum + Number(badge), drawn) };
  };
  await eventually(picture, ({ badges, told }) => badges > 0 && told === events);
});

behaviour("events stand in order of time and say their date as Kazakh does", async (page) => {
  const shown = () => page.locator("jylnama-timeline time").allTextContents();
  const dates = await eventually(shown, ([first, second]) => first === "ХV\u00a0ғасыр" && second === "1428\u00a0ж.");
  assert.ok(dates.includes("1961\u00a0ж. 12\u00a0сәуір"));
  assert.ok(dates.includes("2003\u00a0ж. 17–19\u00a0қараша"));
  assert.ok(dates.includes("1465–1466\u00a0жж."));
  assert.ok(dates.includes("шамамен 1470\u00a0ж."));
  const years = dates.filter((date) => /\d{4}/.test(date)).map((date) => Number(date.match(/\d{4}/)[0]));
  assert.deepEqual(years, [...years].sort((a, b) => a - b));
});

behaviour("a hit says why it is one and leads to its sentence in the text", async (page) => {
  await ask(page, "гагарин");
  const first = page.locator("jylnama-hits li button").first();
  await eventually(() => first.locator(".why").textContent(), /Байқоңыр ғарыш айлағы · дәл осы сөз/);
  const excerpt = await first.locator(".excerpt").textContent();
  await first.click();
  await markedSentence(page).waitFor();
  await eventually(() => markedSentence(page).textContent(), excerpt);
  await eventually(() => markedSentence(page).locator("mark.found").first().textContent(), "Гагарин");
});

behaviour("a shape on the axis leads to the sentence of its event", async (page) => {
  await page.locator("jylnama-timeline svg [data-event^='1845-08-10']").click();
  await markedSentence(page).waitFor();
  await eventually(() => markedSentence(page).textContent(), /1845 жылғы 10 тамызда/);
});

behaviour("steps can be taken back and forth", async (page) => {
  await ask(page, "Абай");
  await page.locator("jylnama-hits li button").first().click();
  const first = await markedSentence(page).textContent();
  // Of the events those are shown that were found.
  await page.locator("jylnama-timeline svg [data-event^='1904-07-06']").click();
  await page.locator("mark.time").first().waitFor();
  const second = await eventually(() => markedSentence(page).textContent(), (text) => text !== first);
  await page.goBack();
  await page.locator("[data-sentence][aria-current]", { hasText: first }).waitFor();
  await page.goForward();
  await page.locator("[data-sentence][aria-current]", { hasText: second }).waitFor();
});

behaviour("nothing found says what was understood, and how to go on", async (page) => {
  await page.fill("#query", "щщщ");
  const said = page.locator("jylnama-hits .count", { hasText: "Ештеңе табылмады" });
  await said.waitFor();
  await eventually(() => said.textContent(), /«щщщ» ізделді/);
});

behaviour("more hits come when they are asked for", async (page) => {
  await ask(page, "а");
  const items = page.locator("jylnama-hits li");
  await eventually(() => items.count(), 40);
  await page.locator("jylnama-hits > div button").click();
  await items.nth(41).waitFor();
});
