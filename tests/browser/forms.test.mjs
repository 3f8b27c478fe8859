// The forms in which a text is read: as given or repaired, and in three scripts.

import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { ask, behaviour, drop, markedSentence, settled } from "./support.mjs";

const GIVEN =
  "Көл  тартылды..Балықшы кетті. Қаныш Қ.\nСатпаев Қаз\u00ADақстанға 1941 жылғы 5 мамырда келді.Бәрі қуанды. Қaла өсті.";
/** Read and repaired by hand. */
const REPAIRED =
  "Көл тартылды. Балықшы кетті. Қаныш Қ. Сатпаев Қазақстанға 1941 жылғы 5 мамырда келді. Бәрі қуанды. Қала өсті.";

const body = (page) => page.locator("jylnama-reader .body");
const marks = (page) => page.locator("jylnama-reader .repair");
const shows = (page, text) => page.waitForFunction((text) => document.querySelector("jylnama-reader .body").textContent === text, text);
const choose = (page, name, value) => page.locator(`.forms [name=${name}][value=${value}]`).check();

async function open(page, text = GIVEN) {
  await drop(page, [{ name: "көл.txt", bytes: Buffer.from(text) }]);
  await shows(page, text);
}

async function sound(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html).slice(0, 3)]), []);
}

behaviour("a text is shown as it was given, and repaired with each repair marked", async (page) => {
  await open(page);
  assert.equal(await marks(page).count(), 0);
  await choose(page, "mode", "repaired");
  await shows(page, REPAIRED);
  const reasons = [
    ["Көл␣␣тартылды..Балықшы", "бос орын реттелді"],
    ["тартылды..Балықшы", "жабысып қалған сөйлемдер ажыратылды"],
    ["Қ.⏎Сатпаев", "жол соңында бөлініп қалған есім біріктірілді"],
    ["Қаз[U+00AD]ақстанға", "көрінбейтін таңба алынды"],
    ["келді.Бәрі", "жабысып қалған сөйлемдер ажыратылды"],
    ["Қaла", "басқа әліпбидің ұқсас әрпі ауыстырылды"],
  ];
  const told = await marks(page).evaluateAll((all) => all.map((one) => one.title));
  for (const [given, reason] of reasons) {
    assert.ok(told.some((title) => title.startsWith(`${given} → `) && title.endsWith(reason)), `${given}: ${told}`);
  }
  await choose(page, "mode", "given");
  await shows(page, GIVEN);
});

behaviour("found words and the date of an event are marked alike in both forms", async (page) => {
  await open(page);
  await ask(page, "Қазақстанға");
  await page.locator("jylnama-hits li button").first().click();
  await markedSentence(page).waitFor();
  assert.deepEqual(await page.locator("jylnama-reader mark.found").allTextContents(), ["Қаз\u00ADақстанға"]);
  await choose(page, "mode", "repaired");
  await page.locator("jylnama-reader mark.found", { hasText: "Қазақстанға" }).waitFor();
  assert.deepEqual(await page.locator("jylnama-reader mark.found").allTextContents(), ["Қазақстанға"]);
  assert.equal(
    await markedSentence(page).textContent(),
    "Қаныш Қ. Сатпаев Қазақстанға 1941 жылғы 5 мамырда келді.",
  );
  await page.locator("jylnama-timeline svg [data-event^='1941-05-05']").click();
  await page.locator("jylnama-reader mark.time").waitFor();
  assert.deepEqual(await page.locator("jylnama-reader mark.time").allTextContents(), ["1941 жылғы 5 мамырда"]);
});

behaviour("the repairs are listed by reason, and one is led to and told by keys alone", async (page) => {
  const far = Array.from({ length: 300 }, (_, number) => `Бұл ${number}-сөйлем мұнда тұр.`).join(" ");
  await drop(page, [{ name: "алыс.txt", bytes: Buffer.from(`${far} Көл тартылды.Балықшы кетті.`) }]);
  await page.locator(".forms [name=mode]:checked").focus();
  await page.keyboard.press("ArrowRight");
  await page.locator("jylnama-repairs summary", { hasText: "Түзетулер: 1" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("[data-reason=glued-stop]").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const note = page.locator("jylnama-reader .note:visible");
  await note.waitFor();
  assert.match(await note.textContent(), /^тартылды\.Балықшы → тартылды\. Балықшы: жабысып қалған сөйлемдер ажыратылды$/);
  const box = await marks(page).boundingBox();
  assert.ok(box.y > 0 && box.y < 900, `in view: ${box.y}`);
  await page.keyboard.press("Escape");
  await note.waitFor({ state: "hidden" });
});

behaviour("what a repair takes out before the first sentence is there as given", async (page) => {
  await open(page, "<b>Көл</b> тартылды. <i></i>");
  await choose(page, "mode", "repaired");
  await page.locator("[data-sentence='0']", { hasText: /^Көл тартылды\.$/ }).waitFor();
  assert.equal((await body(page).textContent()).trim(), "Көл тартылды.");
  assert.ok((await marks(page).first().getAttribute("title")).endsWith("HTML немесе вики белгісі алынды"));
});

behaviour("a text that is all markup is there as given", async (page) => {
  await open(page, "<hr><br>");
});

behaviour("a text without repairs says so", async (page) => {
  await open(page, "Көл тартылды. Балықшы кетті.");
  await choose(page, "mode", "repaired");
  await page.locator("jylnama-repairs", { hasText: "Түзетілген жер жоқ" }).waitFor();
});

behaviour("a text is shown in the Arabic script from right to left, and back", async (page) => {
  await open(page);
  await ask(page, "қуанды");
  await page.locator("jylnama-hits li button").first().click();
  await markedSentence(page).waitFor();
  await choose(page, "script", "arabic");
  await page.locator("jylnama-reader .body[dir=rtl][lang=kk-Arab] mark", { hasText: /\p{Script=Arabic}/u }).waitFor();
  assert.equal(await page.locator("jylnama-reader mark.found").count(), 1);
  assert.notEqual(await body(page).textContent(), GIVEN);
  const direction = await body(page).evaluate((element) => window.getComputedStyle(element).direction);
  assert.equal(direction, "rtl");
  await choose(page, "script", "given");
  await shows(page, GIVEN);
  assert.equal(await body(page).getAttribute("dir"), "ltr");
  assert.deepEqual(await page.locator("jylnama-reader mark.found").allTextContents(), ["қуанды"]);
});

behaviour("the Latin and the Cyrillic script are named to the browser", async (page) => {
  await open(page);
  await choose(page, "script", "latin");
  await page.locator("jylnama-reader .body[lang=kk-Latn][dir=ltr]", { hasText: /\p{Script=Latin}{3}/u }).waitFor();
  await choose(page, "script", "cyrillic");
  await page.locator("jylnama-reader .body[lang=kk][dir=ltr]", { hasText: "Балықшы" }).waitFor();
});

behaviour("a sentence in another language keeps its script", async (page) => {
  await page.evaluate(() => {
    const reader = document.createElement("jylnama-reader");
    reader.script = "arabic";
    const sentences = [
      { start: 0, end: 4, text: "Бар.", language: "kk" },
      { start: 5, end: 9, text: "Есть", language: "ru" },
      { start: 10, end: 14, text: "Бар.", language: "und" },
    ];
    reader.document = {
      title: "Бар",
      text: "Бар. Есть Бар.",
      count: 3,
      sentences: async () => sentences,
      repairs: async () => [],
      convert: async (texts) => texts.map((text) => text.replace("Бар", "بار")),
    };
    document.querySelector("#text").prepend(reader);
  });
  const second = page.locator("jylnama-reader:first-child [data-sentence='1']");
  await second.waitFor();
  assert.equal(await page.locator("jylnama-reader:first-child .body").textContent(), "بار. Есть بار.");
  assert.deepEqual([await second.getAttribute("lang"), await second.getAttribute("dir")], ["ru", "ltr"]);
});

behaviour("a sentence with a million repairs is read repaired, and the page lives on", async (page) => {
  const text = "ә  ".repeat(1_000_000);
  await drop(page, [{ name: "бос.txt", bytes: Buffer.from(text) }], 60_000);
  await choose(page, "mode", "repaired");
  await page.waitForFunction(() => document.querySelector("jylnama-reader .body").textContent.startsWith("ә ә ә "));
  const shown = await body(page).textContent();
  assert.equal(shown.trim(), "ә ".repeat(1_000_000).trim());
  await page.locator("jylnama-repairs", { hasText: "1000000" }).waitFor();
  await choose(page, "mode", "given");
  await shows(page, text);
});

behaviour("a form is part of the link and of the history", async (page) => {
  await open(page);
  await choose(page, "mode", "repaired");
  await choose(page, "script", "arabic");
  // The direction of the text is set before its letters are.
  await page.locator("jylnama-reader .body[dir=rtl] .repair", { hasText: /[\u0621-\u064A]/ }).first().waitFor();
  const shown = await body(page).textContent();
  await page.reload();
  await settled(page);
  await shows(page, shown);
  assert.ok(await page.locator(".forms [value=repaired]").isChecked());
  assert.ok(await page.locator(".forms [value=arabic]").isChecked());
  await page.goBack();
  await shows(page, REPAIRED);
  await page.goBack();
  await shows(page, GIVEN);
});

behaviour("a form that a link names wrongly is passed over", async (page) => {
  assert.ok(await page.locator(".forms [name=script][value=given]").isChecked());
  assert.equal(await body(page).getAttribute("dir"), "ltr");
}, { address: "/?script=runes&mode=eaten" });

behaviour("who reads on keeps the place when the form changes", async (page) => {
  const text = Array.from({ length: 400 }, (_, number) => `Бұл  ${number}-сөйлем бақта тұр.`).join(" ");
  await drop(page, [{ name: "бақ.txt", bytes: Buffer.from(text) }]);
  await ask(page, "250");
  await page.locator("jylnama-hits li button").first().click();
  await markedSentence(page).waitFor();
  const height = async () => (await markedSentence(page).boundingBox()).y;
  const before = await height();
  for (const [name, value] of [["mode", "repaired"], ["script", "arabic"], ["script", "given"]]) {
    await choose(page, name, value);
    await page.locator(`jylnama-reader .body[dir=${value === "arabic" ? "rtl" : "ltr"}] [aria-current] .repair`).waitFor({ state: "attached" });
    assert.ok(Math.abs((await height()) - before) < 3, `${value}: ${before} became ${await height()}`);
  }
});

const phone = { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } };

behaviour("on a phone the forms are at hand, and a repair tells its reason at a touch", async (page) => {
  await drop(page, [{ name: "көл.txt", bytes: Buffer.from(GIVEN) }]);
  await page.locator("nav [data-tab=text]").tap();
  await page.locator(".forms label", { hasText: "Түзетілген" }).tap();
  await shows(page, REPAIRED);
  await marks(page).filter({ hasText: "Қазақстанға" }).tap();
  await page.locator("jylnama-reader .note:visible", { hasText: "көрінбейтін таңба алынды" }).waitFor();
  await page.locator(".forms label", { hasText: "Төте жазу" }).tap();
  await page.locator("jylnama-reader .body[dir=rtl] .repair").first().waitFor();
  for (const language of ["kk", "ru", "en"]) {
    await page.selectOption("#language", language);
    await page.locator(`html[lang=${language}]`).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    const inner = await page.locator("#text").evaluate((room) => room.scrollWidth - room.clientWidth);
    assert.ok(width <= 375 && inner <= 0, `nothing sticks out: ${language}, ${width}, ${inner}`);
  }
  await sound(page);
}, phone);

for (const colorScheme of ["light", "dark"]) {
  behaviour(`axe finds no fault in a repaired text on the ${colorScheme} page`, async (page) => {
    await open(page);
    await choose(page, "mode", "repaired");
    await marks(page).first().waitFor();
    await page.locator("jylnama-repairs summary").first().click();
    await page.locator("[data-reason=glued-stop] summary").click();
    await sound(page);
    await page.locator("[data-reason=glued-stop] button").first().click();
    await page.locator("jylnama-reader .note:visible").waitFor();
    await choose(page, "script", "arabic");
    await page.locator("jylnama-reader .body[dir=rtl]").waitFor();
    await sound(page);
  }, { options: { colorScheme } });
}
