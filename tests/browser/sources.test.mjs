// The ways in which a text comes in, and the library goes out.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ask, behaviour, drop, eventually, fromMenu, settled } from "./support.mjs";

const TEXT = "Ауыл мектебі 1936 жылы ашылды. Онда екі бөлме болды.";
const titles = (page) => page.locator("#document option").allTextContents();

behaviour("an address of this site is opened, and stays in the link to a view", async (page) => {
  await eventually(() => titles(page), ["abai"]);
  await page.locator("jylnama-timeline time", { hasText: "1845" }).waitFor();
  await ask(page, "ақын");
  await page.waitForURL((url) => url.searchParams.get("text") === "samples/abai.txt");
  await page.reload();
  await settled(page);
  await eventually(() => titles(page), ["abai"]);
}, { address: "/?text=samples/abai.txt" });

behaviour("an address of another site is refused with a clear sentence", async (page) => {
  await page.locator("#notices", { hasText: "тек осы сайттағы мәтін ашылады" }).waitFor();
  await eventually(async () => (await titles(page)).length, 11);
}, { address: "/?text=https://example.org/text.txt" });

behaviour("a pasted text is opened", async (page) => {
  await fromMenu(page, "#paste");
  await page.fill("#pasted", TEXT);
  await page.click("#paste-open");
  await page.locator("jylnama-timeline time", { hasText: "1936" }).waitFor();
  await settled(page);
  await eventually(() => titles(page), ["Ауыл мектебі 1936 жылы ашылды. Онда екі бөлме б…"]);
});

behaviour("several files are opened at once, and those of one name are told apart", async (page) => {
  const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.setInputFiles("#files", [file("a.txt", TEXT), file("b.txt", "Күн шықты."), file("a.txt", "Ай батты.")]);
  await page.locator("#document option", { hasText: "b" }).waitFor({ state: "attached" });
  await eventually(() => page.locator("#document option").evaluateAll((all) => all.map((one) => one.value)), ["a", "b", "a (2)"]);
});

behaviour("a file in the old Kazakh code page is read", async (page) => {
  // «Қала мен әже.» in KZ-1048: Қ is 8D, ә is BC; а to я are E0 to FF.
  const small = (word) => [...word].map((letter) => letter.charCodeAt(0) - 0x430 + 0xe0);
  const bytes = [0x8d, ...small("ала"), 0x20, ...small("мен"), 0x20, 0xbc, ...small("же"), 0x2e];
  await drop(page, [{ name: "ескі.txt", bytes: Buffer.from(bytes) }]);
  await eventually(() => titles(page), ["ескі"]);
  await ask(page, "қала");
  await page.locator("jylnama-hits li", { hasText: "Қала мен әже." }).first().waitFor();
});

behaviour("a saved library opens again and answers alike", async (page) => {
  await drop(page, [{ name: "мектеп.txt", bytes: Buffer.from(TEXT) }]);
  await ask(page, "болме");
  const before = await page.locator("jylnama-hits li").allTextContents();
  const [download] = await Promise.all([page.waitForEvent("download"), fromMenu(page, "#save")]);
  const bytes = readFileSync(await download.path());
  assert.equal(download.suggestedFilename(), "мектеп.jyl");

  await page.click("#home");
  await page.locator("#document option").nth(10).waitFor({ state: "attached" });
  await drop(page, [{ name: "мектеп.jyl", bytes }]);
  await eventually(() => titles(page), ["мектеп"]);
  await ask(page, "болме");
  await eventually(() => page.locator("jylnama-hits li").allTextContents(), before);
});

behaviour("the way back to the samples is shown", async (page) => {
  await page.locator("#samples").waitFor({ state: "hidden" });
  await drop(page, [{ name: "мектеп.txt", bytes: Buffer.from(TEXT) }]);
  await page.click("#samples");
  await page.locator("#document option").nth(10).waitFor({ state: "attached" });
});

behaviour("a link to a text that this browser does not have says so", async (page) => {
  await page.locator("#notices", { hasText: "бұл браузерде жоқ" }).waitFor();
  await eventually(async () => (await titles(page)).length, 11);
}, { address: "/?lib=00000000-1&doc=x&s=3" });
