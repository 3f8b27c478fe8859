// Help while one types: the list under the search field, and what may have been meant.

import assert from "node:assert/strict";
import { behaviour, drop, eventually, sound, SOURCES } from "./support.mjs";

const options = (page) => page.locator("jylnama-suggestions [role=option]");
const texts = (page) => page.locator("jylnama-suggestions [role=option] span").allTextContents();

/** Waits for the suggestions that all that was typed asks for: those for its beginning may come first. */
const suggested = (page, wanted) => eventually(() => texts(page), wanted);
const expanded = (page) => page.getAttribute("#query", "aria-expanded");

/** The option that the arrows have reached, as a screen reader is told. */
const reached = (page) =>
  page.evaluate(() => {
    const id = document.querySelector("#query").getAttribute("aria-activedescendant");
    return document.getElementById(id)?.querySelector("span").textContent ?? "";
  });

async function open(page, text) {
  await drop(page, [{ name: "a.txt", bytes: Buffer.from(text) }]);
  await page.focus("#query");
}

const TEXT = "Бұл қазақ елі. Сол қазақ жері. Ана қазан қайнады. Жаңа мектеп ашылды. Біздің жаңа мектеп.";

behaviour("a suggestion is chosen by arrows and taken by Enter", async (page) => {
  await open(page, TEXT);
  await page.keyboard.type("каз");
  await suggested(page, ["қазақ", "қазан"]);
  await eventually(() => expanded(page), "true");
  await eventually(() => reached(page), "", "typing alone chooses nothing");
  await page.keyboard.press("ArrowDown");
  await eventually(() => reached(page), "қазақ");
  await eventually(() => page.locator("[role=option][aria-selected=true] span").textContent(), "қазақ");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await eventually(() => reached(page), "", "behind the last is the field");
  await page.keyboard.press("ArrowUp");
  await eventually(() => reached(page), "қазан");
  await page.keyboard.press("Enter");
  await eventually(() => page.inputValue("#query"), "қазан");
  await eventually(() => expanded(page), "false");
  await page.locator("jylnama-hits li", { hasText: "Ана қазан қайнады." }).waitFor();
  await page.waitForURL((url) => url.searchParams.get("q") === "қазан");
});

behaviour("Escape closes the list, then empties the field; Tab leaves; Alt and arrow open again", async (page) => {
  await open(page, TEXT);
  await page.keyboard.type("қаз");
  await options(page).first().waitFor();
  await page.keyboard.press("Escape");
  await eventually(() => expanded(page), "false");
  await eventually(() => page.inputValue("#query"), "қаз");
  await page.keyboard.press("Alt+ArrowDown");
  await options(page).first().waitFor();
  await page.keyboard.press("Tab");
  await eventually(() => expanded(page), "false");
  await eventually(() => page.evaluate(() => document.activeElement.id), (id) => id !== "query");
  await page.focus("#query");
  await page.keyboard.press("Escape");
  await eventually(() => page.inputValue("#query"), "");
});

behaviour("with the list closed the arrow leads to the hits", async (page) => {
  await open(page, TEXT);
  await page.keyboard.type("қаз");
  await options(page).first().waitFor();
  await page.locator("jylnama-hits li").first().waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await eventually(() => page.evaluate(() => document.activeElement.matches("jylnama-hits button")), true);
});

behaviour("a click takes a suggestion and leaves the focus in the field", async (page) => {
  await open(page, TEXT);
  await page.keyboard.type("+Жаңа мек");
  await suggested(page, ["+Жаңа мектеп"]);
  await eventually(() => options(page).locator("b").textContent(), "теп", "what is added stands out");
  await options(page).first().click();
  await eventually(() => page.inputValue("#query"), "+Жаңа мектеп");
  await eventually(() => page.evaluate(() => document.activeElement.id), "query");
});

behaviour("the number of suggestions is announced when typing rests", async (page) => {
  await open(page, TEXT);
  await page.keyboard.type("қаз");
  const spoken = page.locator("jylnama-suggestions .spoken");
  await page.locator("jylnama-suggestions .spoken", { hasText: "2" }).waitFor({ state: "attached" });
  await eventually(() => spoken.getAttribute("aria-live"), "polite");
});

behaviour("a click elsewhere closes the list and is a click", async (page) => {
  await open(page, TEXT);
  await page.keyboard.type("қаз");
  await options(page).first().waitFor();
  await page.locator("jylnama-hits li button").first().click();
  await page.locator("jylnama-reader [aria-current]").waitFor();
  await eventually(() => expanded(page), "false");
});

const phone = { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } };

behaviour("on a phone no hit is hidden by the list, and a tap on one reaches it", async (page) => {
  await open(page, TEXT);
  await page.keyboard.type("қаз");
  await options(page).first().waitFor();
  await page.locator("jylnama-hits li button", { hasText: "Ана қазан қайнады." }).tap();
  await page.locator("jylnama-reader [aria-current]", { hasText: "Ана қазан қайнады." }).waitFor();
}, phone);

behaviour("what may have been meant is asked by a button", async (page) => {
  await open(page, TEXT);
  await page.keyboard.type("мекетп ");
  const button = page.locator("jylnama-meant button");
  await button.waitFor();
  await eventually(() => button.textContent(), "Мүмкін, «мектеп»?");
  await page.selectOption("#language", "ru");
  await page.locator("html[lang=ru]").waitFor();
  await eventually(() => button.textContent(), "Может быть, «мектеп»?");
  await button.click();
  await eventually(() => page.inputValue("#query"), "мектеп ");
  await page.locator("jylnama-hits li").nth(1).waitFor();
  await button.waitFor({ state: "detached" });
});

for (const colorScheme of ["light", "dark"]) {
  behaviour(`axe finds no fault in the ${colorScheme} list`, async (page) => {
    await open(page, TEXT);
    await page.keyboard.type("қаз");
    await options(page).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await sound(page);
    await page.fill("#query", "мекетп ");
    await page.locator("jylnama-meant button").waitFor();
    await sound(page);
  }, { options: { colorScheme } });
}

behaviour("the engine in this thread suggests the same", async (page) => {
  const suggested = await page.evaluate(async (text) => {
    const { createLocalEngine } = await import("./engine-local.js");
    const engine = await createLocalEngine();
    await engine.build([{ title: "a", text }]);
    return engine.suggest("каз", { limit: 1 });
  }, TEXT);
  assert.deepEqual(suggested, [{ text: "қазақ", start: 0, end: 5, kind: "word", count: 2 }]);
}, { origin: SOURCES });
