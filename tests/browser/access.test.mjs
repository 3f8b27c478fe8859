// The page for all: automatic checks of accessibility, small screens, languages.

import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { ask, behaviour, markedSentence } from "./support.mjs";

/** Nothing that axe-core finds fault with. */
async function sound(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html).slice(0, 3)]), []);
}

for (const colorScheme of ["light", "dark"]) {
  behaviour(`axe finds no fault in the ${colorScheme} page`, async (page) => {
    await sound(page);
    await ask(page, "Абай");
    await page.locator("jylnama-hits li button").first().click();
    await markedSentence(page).waitFor();
    await page.locator("jylnama-timeline svg [data-event]").first().click();
    await page.locator("mark.time").waitFor();
    await sound(page);
    await page.click("#help");
    await sound(page);
  }, { options: { colorScheme } });
}

const phone = { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } };

behaviour("on a phone the rooms are tabs, and a hit opens the text at its sentence", async (page) => {
  assert.ok(await page.locator("#search").isVisible());
  assert.ok(await page.locator("#text").isHidden());
  await page.locator("nav [data-tab=timeline]").tap();
  assert.ok(await page.locator("#timeline").isVisible());
  await page.locator("nav [data-tab=search]").tap();
  await ask(page, "Абай");
  await page.locator("jylnama-hits li button").first().tap();
  await markedSentence(page).waitFor();
  assert.ok(await markedSentence(page).isVisible());
  const { width } = await page.evaluate(() => ({ width: document.documentElement.scrollWidth }));
  assert.ok(width <= 375, `nothing sticks out: ${width}`);
  await page.goBack();
  await page.locator("#search").waitFor();
  await sound(page);
}, phone);

behaviour("the page speaks three languages, and a link keeps the one chosen", async (page) => {
  await page.selectOption("#language", "ru");
  await page.locator("html[lang=ru]").waitFor();
  await page.locator("nav [data-tab=timeline]", { hasText: "Хроника" }).waitFor({ state: "attached" });
  assert.equal(await page.getAttribute("html", "lang"), "ru");
  assert.ok((await page.locator("jylnama-timeline time").allTextContents()).includes("12\u00a0апреля 1961\u00a0г."));
  await page.selectOption("#language", "en");
  await page.locator("html[lang=en]").waitFor();
  await page.locator("#open", { hasText: "Open a text" }).waitFor();
  await page.reload();
  await page.locator("#open", { hasText: "Open a text" }).waitFor();
  await page.locator("jylnama-timeline time", { hasText: "12\u00a0April 1961" }).first().waitFor();
});
