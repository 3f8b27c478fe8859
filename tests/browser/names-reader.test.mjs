// Names in the text: marked by lines, told by the pointer and in the window of a word, and let go.

import assert from "node:assert/strict";
import { behaviour, drop, eventually, sound } from "./support.mjs";

const TEXT = `Абай Құнанбаев 1845 жылы туды. Шоқан Уәлиханов Алматы қаласына келді.
Абай Құнанбаевтың өлеңдерін жұрт жатқа айтады. Қар жауды.`;

const ABAI = "Абай Құнанбаев";

const named = (page, text) => page.locator("jylnama-reader .named", { hasText: text });

async function opened(page, text = TEXT) {
  await drop(page, [{ name: "esim.txt", bytes: Buffer.from(text) }]);
  await named(page, "Құнанбаев").first().waitFor();
}

behaviour("a name in the text has a line by its class, and says whom it means", async (page) => {
  await opened(page);
  const note = (locator) => locator.getAttribute("title");
  await eventually(() => named(page, "Құнанбаевтың").count(), 1);
  assert.equal(await note(named(page, "Құнанбаевтың")), `Есім: ${ABAI} (адам)`);
  const city = named(page, "Алматы");
  assert.match(await note(city), /^Есім: Алматы.* \(ел не елді мекен\)$/);
  const line = (locator) => locator.evaluate((one) => getComputedStyle(one).textDecorationStyle);
  assert.notEqual(await line(city), await line(named(page, "Құнанбаевтың")));
  assert.equal(await page.locator("jylnama-reader [data-sentence='3'] .named").count(), 0);
  await page.locator("jylnama-reader time.dated", { hasText: "1845" }).waitFor();
  await sound(page, "#text");
});

behaviour("names can be left unmarked, by key as by pointer, and a link keeps that", async (page) => {
  await opened(page);
  const box = page.getByRole("checkbox", { name: "Есімдерді белгілеу" });
  await box.focus();
  await page.keyboard.press("Space");
  await page.waitForURL((url) => url.searchParams.get("names") === "plain");
  await eventually(() => page.locator("jylnama-reader .named").count(), 0);
  await page.reload();
  await page.locator("jylnama-reader [data-sentence='3']").waitFor();
  await eventually(() => box.isChecked(), false);
  await eventually(() => page.locator("jylnama-reader .named").count(), 0);
  await box.click();
  await page.waitForURL((url) => !url.searchParams.has("names"));
  await named(page, "Құнанбаевтың").waitFor();
});

behaviour("the window of a word tells whom it names, and leads to all that is said of them", async (page) => {
  await opened(page);
  await named(page, "Құнанбаевтың").dblclick();
  const window = page.locator("jylnama-word dialog");
  await window.locator(".name-note", { hasText: ABAI }).waitFor();
  await sound(page, "jylnama-word");
  await window.getByRole("button", { name: "Аталған жердің бәрін көрсету" }).click();
  await window.waitFor({ state: "hidden" });
  await page.waitForURL((url) => url.searchParams.get("q")?.trim() === `name:"${ABAI}"`);
  await eventually(() => page.locator("jylnama-hits li").count(), 2);
  await page.locator("jylnama-reader mark.found", { hasText: "Құнанбаевтың" }).waitFor();
});

behaviour("keys ask for a word of a name and choose the name, also where it is what was found", async (page) => {
  await opened(page);
  await page.fill("#query", "Құнанбаев");
  await page.locator("jylnama-reader mark.found").first().waitFor();
  await page.locator("jylnama-reader").focus();
  await page.keyboard.press("w");
  const chosen = (word) => eventually(() => page.evaluate(() => String(window.getSelection())), word);
  // The heading has the first word, and the name begins the text.
  await chosen("esim");
  await page.keyboard.press("ArrowRight");
  await chosen("Абай");
  await page.keyboard.press("ArrowRight");
  await chosen("Құнанбаев");
  await page.keyboard.press("Enter");
  const button = page.locator("jylnama-word .name-note button");
  await button.waitFor();
  await button.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q")?.startsWith(`name:"${ABAI}"`));
});

behaviour("a word of no name says nothing of names", async (page) => {
  await opened(page);
  await page.locator("jylnama-reader [data-sentence='3']").dblclick({ position: { x: 8, y: 8 } });
  await page.locator("jylnama-word dialog .sum").waitFor();
  assert.equal(await page.locator("jylnama-word .name-note").count(), 0);
});

behaviour("names of a text of many sentences are marked where it is read", async (page) => {
  const many = Array.from({ length: 3000 }, (_, place) => `Қар ${place} рет жауды.`).join(" ");
  await opened(page, `${TEXT} ${many} Абай Құнанбаевқа бәрі риза болды.`);
  assert.equal(await named(page, "Құнанбаевқа").count(), 0);
  await page.locator("jylnama-reader .block").last().scrollIntoViewIfNeeded();
  await named(page, "Құнанбаевқа").waitFor();
});
