// The menu of the bar, and the look: theme, size of letters, line spacing.

import { behaviour, eventually, fromMenu, reload } from "./support.mjs";

const theme = (page) => page.getAttribute("html", "data-theme");
const choose = (page, name, value) => page.locator(`#look [name="${name}"][value="${value}"]`).check();
const paper = (page) => page.evaluate(() => window.getComputedStyle(document.body).backgroundColor);
const font = (page) =>
  page.locator("jylnama-reader").evaluate((reader) => {
    const { fontSize, lineHeight } = window.getComputedStyle(reader);
    return { size: parseFloat(fontSize), line: parseFloat(lineHeight) / parseFloat(fontSize) };
  });

async function unfold(page) {
  await page.click("#look summary");
  await page.locator("#look [name=size]").waitFor();
}

behaviour("the menu folds by Escape, by a press elsewhere and by a choice", async (page) => {
  const list = page.locator("#menu ul");
  await page.click("#menu summary");
  await list.waitFor();
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "hidden" });
  await eventually(() => page.evaluate(() => document.activeElement.parentElement.id), "menu");
  await page.click("#menu summary");
  await page.click("jylnama-reader");
  await list.waitFor({ state: "hidden" });
  await fromMenu(page, "#keys");
  await page.locator("#help-dialog[open]").waitFor();
  await list.waitFor({ state: "hidden" });
});

behaviour("the menu is walked through by keys", async (page) => {
  await page.focus("#menu summary");
  await page.keyboard.press("Enter");
  await page.locator("#menu ul").waitFor();
  const ids = await page.locator("#menu li button").evaluateAll((buttons) => buttons.map(({ id }) => id));
  for (const id of ids.slice(0, ids.indexOf("paste") + 2)) {
    await page.keyboard.press("ArrowDown");
    await eventually(() => page.evaluate(() => document.activeElement.id), id);
  }
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.locator("#paste-dialog[open]").waitFor();
});

behaviour("a theme that is chosen holds over that of the system, and for the next visit", async (page) => {
  await eventually(() => theme(page), null);
  const dark = await paper(page);
  await unfold(page);
  await choose(page, "theme", "light");
  await page.locator("html[data-theme=light]").waitFor({ state: "attached" });
  await eventually(() => paper(page), (light) => light !== dark);
  await page.goto(new URL("/", page.url()).href);
  await page.locator("html[data-theme=light]").waitFor({ state: "attached" });
  await unfold(page);
  await page.locator("#look [name=theme][value=light]:checked").waitFor();
  await choose(page, "theme", "");
  await page.locator("html:not([data-theme])").waitFor({ state: "attached" });
  await eventually(() => paper(page), dark);
}, { options: { colorScheme: "dark" } });

behaviour("a link shows the page in the theme that it was made in, and keeps nothing", async (page) => {
  await eventually(() => theme(page), "dark");
  await page.goto(new URL("/", page.url()).href);
  await page.locator("html:not([data-theme])").waitFor({ state: "attached" });
}, { address: "/?theme=dark" });

behaviour("who asks the system for more contrast gets it", async (page) => {
  await eventually(() => theme(page), "contrast");
  await unfold(page);
  await page.locator("#look [name=theme][value='']:checked").waitFor();
  await choose(page, "theme", "dark");
  await page.locator("html[data-theme=dark]").waitFor({ state: "attached" });
}, { options: { contrast: "more" } });

behaviour("letters grow and lines part, and stay so for the next visit", async (page) => {
  const before = await font(page);
  await unfold(page);
  await page.locator("#look [name=size]").fill("180");
  await page.locator("#look output", { hasText: "180 %" }).waitFor();
  await choose(page, "spacing", "wide");
  await page.locator("html[data-spacing=wide]").waitFor({ state: "attached" });
  const isLarger = ({ size, line }) => Math.abs(size / before.size - 1.8) < 0.01 && line > before.line + 0.2;
  const after = await eventually(() => font(page), isLarger, `larger than ${JSON.stringify(before)}`);
  await reload(page);
  await eventually(() => font(page), after);
});

behaviour("where nothing can be kept the look still changes", async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new Error("refused"); } });
  });
  await reload(page);
  await unfold(page);
  await choose(page, "theme", "dark");
  await page.locator("html[data-theme=dark]").waitFor({ state: "attached" });
});

behaviour("what is kept of the look and can't be read is passed over", async (page) => {
  await page.evaluate(() => localStorage.setItem("look", '{"size":"huge","theme":7,"spacing":["x"]}'));
  await reload(page);
  await eventually(() => theme(page), null);
  await page.evaluate(() => localStorage.setItem("look", "{"));
  await reload(page);
  await unfold(page);
  await page.locator("#look output", { hasText: /^100 %$/ }).waitFor();
});
