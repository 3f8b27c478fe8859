// The user's own document, dropped on the page.

import assert from "node:assert/strict";
import { article, ask, behaviour, drop, markedSentence } from "./support.mjs";

behaviour("a dropped text is searched, its event leads to its sentence, and its link shows the same view", async (page) => {
  await drop(page, [{ name: "article.txt", bytes: article() }]);

  await ask(page, "казакстан");
  const found = await page.locator("jylnama-hits mark").allTextContents();
  assert.ok(found.length > 10, `${found.length} words are marked`);
  for (const word of found) assert.match(word, /^қазақстан/iu);

  await page.locator("jylnama-timeline li", { hasText: "1994 ж. 27 мамыр" }).first().click();
  const sentence = markedSentence(page);
  await sentence.waitFor();
  assert.match(await sentence.textContent(), /^1994 жылғы 27 мамырда .*әріптестік/);
  assert.equal(await sentence.locator("mark.time").textContent(), "1994 жылғы 27 мамырда");
  await assertInView(page, sentence);

  // Typing on does not move the text that is being read.
  await page.locator("#text").evaluate((room) => room.scrollTo(0, 0));
  await ask(page, "қазақстан");
  assert.equal(await page.locator("#text").evaluate((room) => room.scrollTop), 0);
  await ask(page, "казакстан");

  const before = await view(page);
  await page.reload();
  await markedSentence(page).waitFor();
  await page.locator("jylnama-hits li").first().waitFor();
  assert.deepEqual(await view(page), before);
  await assertInView(page, markedSentence(page));
});

/** What the reader sees: the query, the hits, the chosen event, the marked sentence. */
async function view(page) {
  return {
    query: await page.inputValue("#query"),
    hits: await page.locator("jylnama-hits li").allTextContents(),
    event: await page.locator("jylnama-timeline li [aria-current]").textContent(),
    sentence: await markedSentence(page).textContent(),
    address: page.url(),
  };
}

async function assertInView(page, element) {
  const box = await element.boundingBox();
  const { height } = page.viewportSize();
  assert.ok(box.y >= 0 && box.y < height, `the sentence is in view (${box.y} of ${height})`);
}
