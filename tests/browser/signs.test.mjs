// The signs of a query: what they find, and how the page says that it understood them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { understood } from "../../www/elements/clauses.js";
import { load } from "../../www/i18n/index.js";
import { behaviour, drop, eventually } from "./support.mjs";

test("what must hold of a query is said in words", async () => {
  await load("en");
  const word = (text, more = {}) => ({ kind: "word", text, words: [0], title: false, ...more });
  const clauses = [
    { role: "required", terms: [word("арал теңізі", { kind: "phrase" })] },
    { role: "required", terms: [word("ай"), word("күн", { title: true })] },
    { role: "excluded", terms: [word("тау")] },
    { role: "required", terms: [word("ақын ~5 ән", { kind: "near", within: 5 })] },
  ];
  assert.equal(
    understood("en", clauses),
    "Must be there: «арал теңізі», ай or күн (in the title), ақын … ән (within 5 words). Must not be there: тау",
  );
  assert.equal(understood("kk", []), "");
});

behaviour("signs find what they ask for, and are explained", async (page) => {
  const text = "Бала күлді. Бала мектепке барды. Мектепке бала барды.";
  await drop(page, [{ name: "балалар.txt", bytes: Buffer.from(text) }]);
  const excerpts = page.locator("jylnama-hits .excerpt");
  await page.fill("#query", '"бала мектепке"');
  await page.locator("jylnama-hits .count", { hasText: "Болуы керек: «бала мектепке»." }).waitFor();
  await eventually(() => excerpts.allTextContents(), ["Бала мектепке барды."]);
  await page.fill("#query", "бала -мектеп");
  await page.locator("jylnama-hits .count", { hasText: "Болмауы керек: мектеп." }).waitFor();
  await eventually(() => excerpts.allTextContents(), ["Бала күлді."]);
  await page.fill("#query", "-мектеп");
  await page.locator("jylnama-hits .count", { hasText: "Іздейтін сөзді де жазыңыз" }).waitFor();
  await eventually(() => excerpts.count(), 0);
  // A query of nothing but signs asks for nothing, and does no harm.
  await page.fill("#query", '"((+ - |');
  await page.locator("jylnama-hits .count", { hasText: "Іздейтін сөз жоқ" }).waitFor();
});

behaviour("the signs stand in the list of keys", async (page) => {
  await page.click("#help");
  await page.locator("#help-dialog dt", { hasText: "title:" }).waitFor();
});
