// Takes the pictures of the page in this folder, from the page that `cargo xtask serve` serves:
//
//     JYLNAMA_ORIGIN=http://127.0.0.1:8080 node docs/screenshots/make.mjs
//
// Every view, on a desk and on a phone, light and dark, in three languages; and what needs no more than
// one picture. They are WebP, which a browser makes of its own pictures: a third of what PNG weighs. A
// list of parts of names (`phone`, `text-desk`) takes those alone that have them.

import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { ask, LAUNCH, markedSentence, ORIGIN, settled } from "../../tests/browser/support.mjs";

const DEVICES = {
  desk: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true },
};
const THEMES = ["light", "dark"];
const LANGUAGES = ["kk", "ru", "en"];
const QUALITY = 0.55;
/** How wide a picture is at most: as wide as a README shows it. */
const WIDEST = 880;

/** What one picture tells as well as many: on a desk the hits stand beside the text. */
const isTold = (view, device, language) =>
  (view === "hits" && device === "desk") || (["arabic", "look"].includes(view) && language !== "kk");

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.some((part) => name.includes(part));

/** Each view, from the one before it. */
const VIEWS = {
  async welcome(page) {
    await page.locator("jylnama-welcome .manyNames button").first().waitFor();
    await page.locator("jylnama-timeline svg [data-event]").first().waitFor({ state: "attached" });
  },
  async names(page) {
    await page.click("#names");
    await page.locator("dialog.names-window[open] li").first().waitFor();
  },
  async nothing(page) {
    await page.keyboard.press("Escape");
    await page.locator("dialog.names-window[open]").waitFor({ state: "hidden" });
    await page.fill("#query", "+тәуелсіздікшіл +Гагарин");
    await page.locator("jylnama-nothing button").first().waitFor();
  },
  async hits(page) {
    await ask(page, "казак");
    await leave(page);
  },
  async timeline(page) {
    await page.fill("#query", "");
    await page.locator("jylnama-welcome .manyNames button").first().waitFor();
    await tab(page, "timeline");
    await page.locator("jylnama-timeline li button[data-event^='1991-12-16']").first().click();
    await markedSentence(page).waitFor();
    await page.locator("mark.time").first().waitFor();
    await tab(page, "timeline");
  },
  async text(page) {
    await tab(page, "search");
    await ask(page, "казак");
    await tab(page, "text");
    await leave(page);
    await page.locator("jylnama-reader mark.found").first().waitFor();
  },
  async word(page) {
    await page.locator("jylnama-reader mark.found", { hasText: "Қазақстанды" }).first().dblclick();
    await page.locator("jylnama-word dd").first().waitFor();
  },
  async arabic(page) {
    await page.keyboard.press("Escape");
    await page.locator(".forms [value=arabic]").check();
    await page.locator("jylnama-reader .body[dir=rtl] time", { hasText: /\p{Script=Arabic}/u }).first().waitFor();
  },
  async look(page) {
    await page.click("#look summary");
    await page.locator("#look output", { hasText: "%" }).waitFor();
  },
};

/** Leaves the field, and waits until its suggestions are folded. */
async function leave(page) {
  await page.locator("#query").blur();
  await page.locator("jylnama-suggestions ul").waitFor({ state: "hidden" });
}

/** On a phone one room is shown at a time. */
async function tab(page, name) {
  const button = page.locator(`nav [data-tab=${name}]`);
  if (await button.isVisible()) await button.tap();
}

/** The other themes and sizes, each in one picture. */
async function others(browser) {
  const middle = await opened(browser, { viewport: { width: 900, height: 1000 } }, "theme=contrast&q=казак");
  await middle.locator("jylnama-hits .excerpt").first().click();
  await markedSentence(middle).waitFor();
  await keep(middle, "text-middle-contrast-kk");
  const latin = await opened(browser, DEVICES.desk, "lang=kk-Latn&script=latin&q=Абай");
  await latin.locator("jylnama-hits .excerpt").first().click();
  await latin.locator("jylnama-reader mark.found").first().waitFor();
  await keep(latin, "text-desk-light-latin");
  const paper = await opened(browser, { viewport: { width: 718, height: 1016 } }, "doc=nato");
  await paper.locator("jylnama-reader time").first().waitFor();
  await paper.emulateMedia({ media: "print" });
  await paper.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await keep(paper, "paper", { fullPage: true });
}

async function opened(browser, options, address) {
  const page = await browser.newPage({ ...options, reducedMotion: "reduce" });
  await page.goto(`${ORIGIN}/?${address}`);
  await settled(page);
  return page;
}

async function keep(page, name, options) {
  if (!isWanted(name)) return;
  const png = await page.screenshot(options);
  writeFileSync(new URL(`${name}.webp`, import.meta.url), await webp(page.context().browser(), png));
  console.log(name);
}

/** A picture as WebP, drawn by an empty page. */
async function webp(browser, png) {
  const page = await browser.newPage();
  const address = await page.evaluate(async ([source, quality, widest]) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const scale = Math.min(widest / image.width, 1);
    const size = { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
    const canvas = Object.assign(document.createElement("canvas"), size);
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, size.width, size.height);
    return canvas.toDataURL("image/webp", quality);
  }, [`data:image/png;base64,${png.toString("base64")}`, QUALITY, WIDEST]);
  await page.close();
  return Buffer.from(address.split(",")[1], "base64");
}

const browser = await chromium.launch(LAUNCH);
for (const [device, options] of Object.entries(DEVICES)) {
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      const views = Object.keys(VIEWS).filter((view) => !isTold(view, device, language));
      const nameOf = (view) => `${view}-${device}-${theme}-${language}`;
      if (!views.some((view) => isWanted(nameOf(view)))) continue;
      const page = await opened(browser, options, `theme=${theme}&lang=${language}`);
      for (const view of views) {
        await VIEWS[view](page);
        await keep(page, nameOf(view));
      }
      await page.close();
    }
  }
}
await others(browser);
await browser.close();
