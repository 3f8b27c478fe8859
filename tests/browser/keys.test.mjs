// Everything by keyboard alone.

import { behaviour, eventually, markedSentence } from "./support.mjs";

const focused = (page) => page.evaluate(() => document.activeElement.closest("jylnama-hits, jylnama-timeline, #query, dialog")?.tagName);

behaviour("a hit is found and opened by keys", async (page) => {
  await page.locator("#query").blur();
  await page.keyboard.press("/");
  await eventually(() => page.evaluate(() => document.activeElement.id), "query");
  await page.keyboard.type("полигон");
  // The answer to the whole word: a list that comes later would take the place of the one walked through.
  await page.waitForURL((url) => url.searchParams.get("q") === "полигон");
  await page.locator("jylnama-hits:not([aria-busy]) li").nth(2).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await eventually(() => focused(page), "JYLNAMA-HITS");
  const excerpt = await page.locator("jylnama-hits li").nth(1).locator(".excerpt").textContent();
  await page.keyboard.press("Enter");
  await markedSentence(page).waitFor();
  await eventually(() => markedSentence(page).textContent(), excerpt);
});

behaviour("events are walked through by keys", async (page) => {
  await page.locator("#query").blur();
  await page.keyboard.press("t");
  await eventually(() => focused(page), "JYLNAMA-TIMELINE");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await markedSentence(page).waitFor();
  await eventually(() => markedSentence(page).textContent(), /^XV ғасырда/);
  await page.keyboard.press("]");
  await page.locator("[data-sentence][aria-current]", { hasText: "1428" }).waitFor();
  await page.keyboard.press("]");
  await page.locator("[data-sentence][aria-current]", { hasText: "1465-1466" }).waitFor();
  await page.keyboard.press("[");
  await page.locator("[data-sentence][aria-current]", { hasText: "1428" }).waitFor();
});

behaviour("the keys are listed, and Escape steps back", async (page) => {
  await page.fill("#query", "Абай");
  await page.locator("jylnama-hits li").first().waitFor();
  await page.locator("#query").blur();
  await page.keyboard.press("?");
  await page.locator("#help-dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#help-dialog:not([open])").waitFor({ state: "attached" });
  await page.keyboard.press("Escape");
  await page.locator("jylnama-hits li").first().waitFor({ state: "detached" });
  await eventually(() => page.inputValue("#query"), "");
});
