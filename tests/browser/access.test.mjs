// The page for all: automatic checks of accessibility, small screens, languages.

import { ask, behaviour, eventually, markedSentence, nothingSticksOut, sound } from "./support.mjs";

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
  await page.locator("#search").waitFor();
  await page.locator("#text").waitFor({ state: "hidden" });
  await page.locator("nav [data-tab=timeline]").tap();
  await page.locator("#timeline").waitFor();
  await page.locator("nav [data-tab=search]").tap();
  await ask(page, "Абай");
  await page.locator("jylnama-hits li button").first().tap();
  await markedSentence(page).waitFor();
  await markedSentence(page).waitFor();
  await nothingSticksOut(page);
  await page.goBack();
  await page.locator("#search").waitFor();
  await sound(page);
}, phone);

behaviour("the page speaks three languages, and a link keeps the one chosen", async (page) => {
  await page.selectOption("#language", "ru");
  await page.locator("html[lang=ru]").waitFor();
  await page.locator("nav [data-tab=timeline]", { hasText: "Хроника" }).waitFor({ state: "attached" });
  await eventually(() => page.getAttribute("html", "lang"), "ru");
  await page.locator("jylnama-timeline time", { hasText: "12\u00a0апреля 1961\u00a0г." }).first().waitFor();
  await page.selectOption("#language", "en");
  await page.locator("html[lang=en]").waitFor();
  await page.locator("#open", { hasText: "Open a text" }).waitFor();
  await page.reload();
  await page.locator("#open", { hasText: "Open a text" }).waitFor();
  await page.locator("jylnama-timeline time", { hasText: "12\u00a0April 1961" }).first().waitFor();
});
