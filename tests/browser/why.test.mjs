// Why a hit is one: told in words where a reader asks for it.

import assert from "node:assert/strict";
import { ask, behaviour, drop, eventually, sound } from "./support.mjs";

const TEXT = "Балықшылар қайтты. Балықты алды. Мектептердің ауласы кең. Мектеп ашылды. 1994 жылы көктем ерте келді.";

/** Opens what is told of the hit whose sentence has these words; gives its lines. */
async function why(page, words) {
  const hit = page.locator("jylnama-hits:not([aria-busy]) > ol > li", { has: page.locator("button", { hasText: words }) });
  await hit.locator("summary").click();
  await hit.locator("details li").first().waitFor();
  return hit.locator("details p").allTextContents();
}

const open = (page) => drop(page, [{ name: "ауыл.txt", bytes: Buffer.from(TEXT) }]);

behaviour("forms and words of one root are told by their parts", async (page) => {
  await open(page);
  await ask(page, "балықтан ");
  assert.deepEqual(await why(page, "Балықты алды"), [
    "«Балықты», «балықтан»: екеуі де – «балық» сөзінің түрі.",
    "балық + ты – табыс септік",
    "балық + тан – шығыс септік",
  ]);
  const [kin, ...sums] = await why(page, "Балықшылар");
  assert.equal(kin, "«Балықшылар», «балықтан»: түбірі бір, «балық».");
  assert.ok(sums.includes("балықшы = балық + шы – сөздің жасалуы"), sums.join("\n"));
});

behaviour("a slip is told by its letters, and by what it was taken for", async (page) => {
  await open(page);
  await ask(page, "мекетп ");
  assert.deepEqual(await why(page, "Мектеп ашылды"), [
    "«мекетп» деген сөз жоқ, «мектеп» деп ұғынылды.",
    "Орны ауысқан әріптер: ет, дұрысы – те.",
  ]);
  const [other] = await why(page, "Мектептердің");
  assert.equal(other, "«мекетп» деген сөз жоқ, «мектеп» деп ұғынылды; «Мектептердің» – соның басқа түрі.");
});

behaviour("other spellings, scripts and beginnings are told, and times", async (page) => {
  await open(page);
  await ask(page, "балыкты ");
  assert.deepEqual(await why(page, "Балықты"), ["«Балықты», «балыкты»: қазақ әріптері ғана бөлек."]);
  await ask(page, "balıqtı ");
  assert.deepEqual(await why(page, "Балықты"), ["«Балықты»: «balıqtı» сөзінің басқа жазумен жазылғаны."]);
  await ask(page, "аул");
  assert.deepEqual(await why(page, "ауласы"), ["«ауласы»: «аул» деп басталады."]);
  await ask(page, "көктем 1990..1999");
  assert.deepEqual(await why(page, "көктем"), ["«көктем»: дәл осы сөз.", "«1994 жылы»: сұралған мерзім."]);
});

behaviour("it is told in every language of the page", async (page) => {
  await open(page);
  await ask(page, "мектепте ");
  await page.selectOption("#language", "ru");
  await page.locator("html[lang=ru]").waitFor();
  assert.equal((await why(page, "Мектеп ашылды"))[0], "«Мектеп» и «мектепте»: формы слова «мектеп».");
  await page.selectOption("#language", "en");
  await page.locator("html[lang=en]").waitFor();
  assert.deepEqual(await why(page, "Мектеп ашылды"), [
    "“Мектеп” and “мектепте”: both are forms of “мектеп”.",
    "мектеп + те – locative case",
  ]);
  const words = () => page.locator("jylnama-hits details[open] bdi").evaluateAll((all) => all.map(({ lang }) => lang));
  // Kazakh is read out as Kazakh.
  await eventually(words, (languages) => languages.length > 0 && languages.every((language) => language === "kk"));
});

behaviour("it opens by keys, arrows lead on to the next hit, and axe finds no fault", async (page) => {
  await open(page);
  await ask(page, "мектеп ");
  await page.locator("#query").press("ArrowDown");
  // Behind the hit stands what copies it, then the question.
  for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
  await page.locator("jylnama-hits details[open] li").first().waitFor();
  await sound(page, "jylnama-hits");
  await page.keyboard.press("ArrowDown");
  await eventually(() => page.evaluate(() => document.activeElement.textContent), /^Мектептердің ауласы кең\./);
});

behaviour("what was opened is gone with the hits of another query", async (page) => {
  await open(page);
  await ask(page, "мектеп ");
  await why(page, "Мектеп ашылды");
  await ask(page, "балық ");
  await page.locator("jylnama-hits li", { hasText: "Балықты" }).waitFor();
  await eventually(() => page.locator("jylnama-hits details[open]").count(), 0);
});
