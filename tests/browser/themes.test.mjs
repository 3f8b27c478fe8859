// Every view in every theme and every language: no fault that can be found by rule, letters that can be read,
// and targets that can be met.

import assert from "node:assert/strict";
import { ask, behaviour, eventually, markedSentence, sound } from "./support.mjs";

const THEMES = ["light", "dark", "contrast"];
const LANGUAGES = ["kk", "kk-Latn", "ru", "en"];

/** Each view: how it is reached, and which part of the page it is. */
const VIEWS = {
  async welcome(page) {
    await page.locator("jylnama-welcome .manyNames button").first().waitFor();
    return "#search";
  },
  async "where nothing is found"(page) {
    await page.fill("#query", "+тәуелсіздікшіл +Гагарин");
    await page.locator("jylnama-nothing button").first().waitFor();
    return "#search";
  },
  async "hits, timeline and text"(page) {
    await ask(page, "Абай");
    await page.locator("jylnama-hits li button").first().click();
    await markedSentence(page).waitFor();
    await page.locator("jylnama-timeline li button[data-event]").first().click();
    await page.locator("jylnama-reader mark.time").first().waitFor();
    return undefined;
  },
  async "the menu"(page) {
    await page.click("#menu summary");
    return "#menu";
  },
  async "the look"(page) {
    await page.click("#look summary");
    return "#look";
  },
  async "a text to paste"(page) {
    await page.click("#menu summary");
    await page.click("#paste");
    return "#paste-dialog";
  },
  async "the keys"(page) {
    await page.keyboard.press("Escape");
    await page.click("#menu summary");
    await page.click("#keys");
    return "#help-dialog";
  },
  async "a word"(page) {
    await page.keyboard.press("Escape");
    await page.locator("jylnama-reader").focus();
    await page.keyboard.press("w");
    await page.keyboard.press("w");
    await page.locator("jylnama-word dd").first().waitFor();
    return "jylnama-word";
  },
};

for (const theme of THEMES) {
  for (const language of LANGUAGES) {
    behaviour(`axe finds no fault in any view: ${theme}, ${language}`, async (page) => {
      for (const reach of Object.values(VIEWS)) await sound(page, await reach(page));
    }, { address: `/?theme=${theme}&lang=${language}` });
  }
}

/** How the letters of an element stand out from what lies behind them (WCAG 2, relative luminance). */
const contrast = (locator) =>
  locator.evaluate((element) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const pixel = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([red, green, blue]) => {
      const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    };
    let behind = element;
    while (pixel(window.getComputedStyle(behind).backgroundColor)[3] < 255) behind = behind.parentElement;
    const [light, dark] = [
      luminance(pixel(window.getComputedStyle(element).color)),
      luminance(pixel(window.getComputedStyle(behind).backgroundColor)),
    ].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  });

for (const theme of THEMES) {
  for (const colorScheme of ["light", "dark"]) {
    behaviour(`the letters of a text stand out by 7 to 1 or more: ${theme}, on a ${colorScheme} system`, async (page) => {
      await ask(page, "Абай");
      await page.locator("jylnama-hits li button").first().click();
      await page.locator("jylnama-reader [aria-current] mark.found").first().waitFor();
      await page.locator("jylnama-reader time.dated").first().waitFor();
      for (const part of ["h2", "[data-sentence]", "[aria-current]", "mark.found", "time.dated"]) {
        const found = await contrast(page.locator(`jylnama-reader ${part}`).first());
        assert.ok(found >= 7, `${part}: ${found.toFixed(2)} to 1`);
      }
      await page.locator("jylnama-timeline li button[data-event]").first().click();
      await page.locator("jylnama-reader mark.time time").first().waitFor();
      const found = await contrast(page.locator("jylnama-reader mark.time time").first());
      assert.ok(found >= 7, `mark.time: ${found.toFixed(2)} to 1`);
    }, { address: `/?theme=${theme}`, options: { colorScheme } });
  }
}

behaviour("where the system gives the colours, what is chosen is outlined", async (page) => {
  await ask(page, "Абай");
  await page.locator("jylnama-hits li button").first().click();
  await markedSentence(page).waitFor();
  for (const chosen of [markedSentence(page), page.locator(".forms label:has(:checked)").first()]) {
    await eventually(() => chosen.evaluate((one) => window.getComputedStyle(one).outlineStyle), "solid");
  }
  await sound(page);
}, { options: { forcedColors: "active" } });

for (const [name, viewport] of [["desk", { width: 1400, height: 900 }], ["phone", { width: 375, height: 700 }]]) {
  behaviour(`whatever is to be pressed is 24 pixels high and wide at least, on a ${name}`, async (page) => {
    await page.locator("jylnama-welcome .manyNames button").first().waitFor();
    const small = () =>
      page.locator("button:visible, summary:visible, select:visible, input:not([type=radio]):visible").evaluateAll((all) =>
        all.map((one) => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ box }) => Math.min(box.width, box.height) < 23.99)
          .map(({ one, box }) => `${one.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`));
    await eventually(() => small(), []);
    await ask(page, "қазақ");
    await eventually(() => small(), []);
    await page.click("#look summary");
    await eventually(() => small(), []);
  }, { options: { viewport } });
}
