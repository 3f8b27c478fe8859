// The user's own document, dropped on the page.

import { article, ask, behaviour, drop, eventually, inView, markedSentence } from "./support.mjs";

behaviour("a dropped text is searched, its event leads to its sentence, and its link shows the same view", async (page) => {
  await drop(page, [{ name: "article.txt", bytes: article() }]);

  await ask(page, "казакстан");
  const found = page.locator("jylnama-hits mark");
  await eventually(() => found.allTextContents(), (words) => words.length > 10 && words.every((word) => /^қазақстан/iu.test(word)));

  await page.locator("jylnama-timeline li", { hasText: "1994 ж. 27 мамыр" }).first().click();
  const sentence = markedSentence(page);
  await sentence.waitFor();
  await eventually(() => sentence.textContent(), /^1994 жылғы 27 мамырда .*әріптестік/);
  await eventually(() => sentence.locator("mark.time").textContent(), "1994 жылғы 27 мамырда");
  await inView(sentence);

  // Typing on does not move the text that is being read.
  await page.locator("#text").evaluate((room) => room.scrollTo(0, 0));
  await ask(page, "қазақстан");
  await eventually(() => page.locator("#text").evaluate((room) => room.scrollTop), 0);
  await ask(page, "казакстан");

  const before = await view(page);
  await page.reload();
  await markedSentence(page).waitFor();
  await page.locator("jylnama-hits li").first().waitFor();
  await eventually(() => view(page), before);
  await inView(markedSentence(page));
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
