// The sample library, as the page opens.

import assert from "node:assert/strict";
import { ask, behaviour, markedSentence } from "./support.mjs";

behaviour("the page opens with the sample texts and what they hold", async (page) => {
  assert.equal(await page.locator("#document option").count(), 11);
  assert.match(await page.locator("#holds").textContent(), /11 мәтін бар: 1428–2022/);
  const events = await page.locator("jylnama-timeline ol > li").count();
  assert.ok(events > 100, `${events} events`);
  // Each is drawn, or counted by a badge.
  const drawn = await page.locator("jylnama-timeline svg [data-event]").count();
  const badges = await page.locator("jylnama-timeline svg .cluster").allTextContents();
  assert.ok(badges.length > 0);
  assert.equal(badges.reduce((sum, badge) => sum + Number(badge), drawn), events);
});

behaviour("events stand in order of time and say their date as Kazakh does", async (page) => {
  const dates = await page.locator("jylnama-timeline time").allTextContents();
  assert.deepEqual(dates.slice(0, 2), ["ХV\u00a0ғасыр", "1428\u00a0ж."]);
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
  assert.match(await first.locator(".why").textContent(), /Байқоңыр ғарыш айлағы · дәл осы сөз/);
  const excerpt = await first.locator(".excerpt").textContent();
  await first.click();
  await markedSentence(page).waitFor();
  assert.equal(await markedSentence(page).textContent(), excerpt);
  assert.equal(await markedSentence(page).locator("mark.found").first().textContent(), "Гагарин");
});

behaviour("a shape on the axis leads to the sentence of its event", async (page) => {
  await page.locator("jylnama-timeline svg [data-event^='1845-08-10']").click();
  await markedSentence(page).waitFor();
  assert.match(await markedSentence(page).textContent(), /1845 жылғы 10 тамызда/);
});

behaviour("steps can be taken back and forth", async (page) => {
  await ask(page, "тың");
  await page.locator("jylnama-hits li button").first().click();
  const first = await markedSentence(page).textContent();
  await page.locator("jylnama-timeline svg [data-event^='1845-08-10']").click();
  await page.locator("mark.time").first().waitFor();
  const second = await markedSentence(page).textContent();
  await page.goBack();
  await page.locator("[data-sentence][aria-current]", { hasText: first }).waitFor();
  await page.goForward();
  await page.locator("[data-sentence][aria-current]", { hasText: second }).waitFor();
});

behaviour("nothing found says what was understood, and how to go on", async (page) => {
  await page.fill("#query", "щщщ");
  const said = page.locator("jylnama-hits .count", { hasText: "Ештеңе табылмады" });
  await said.waitFor();
  assert.match(await said.textContent(), /«щщщ» ізделді/);
});

behaviour("more hits come when they are asked for", async (page) => {
  await ask(page, "а");
  const items = page.locator("jylnama-hits li");
  assert.equal(await items.count(), 40);
  await page.locator("jylnama-hits > div button").click();
  await items.nth(41).waitFor();
});
