// The forms in which a text is read: as given or repaired, and in three scripts.

import { ask, behaviour, drop, eventually, inView, markedSentence, nothingSticksOut, settled, sound } from "./support.mjs";

const GIVEN =
  "Көл  тартылды..Балықшы кетті. Қаныш Қ.\nСатпаев Қаз\u00ADақстанға 1941 жылғы 5 мамырда келді.Бәрі қуанды. Қaла өсті.";
/** Read and repaired by hand. */
const REPAIRED =
  "Көл тартылды. Балықшы кетті. Қаныш Қ. Сатпаев Қазақстанға 1941 жылғы 5 мамырда келді. Бәрі қуанды. Қала өсті.";

const body = (page) => page.locator("jylnama-reader .body");
const marks = (page) => page.locator("jylnama-reader .repair");
const shows = (page, text) => eventually(() => body(page).textContent(), text);
const choose = (page, name, value) => page.locator(`.forms [name=${name}][value=${value}]`).check();

async function open(page, text = GIVEN) {
  await drop(page, [{ name: "көл.txt", bytes: Buffer.from(text) }]);
  await shows(page, text);
}

behaviour("a text is shown as it was given, and repaired with each repair marked", async (page) => {
  await open(page);
  await eventually(() => marks(page).count(), 0);
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
  const told = () => marks(page).evaluateAll((all) => all.map((one) => one.title));
  for (const [given, reason] of reasons) {
    await eventually(told, (titles) => titles.some((title) => title.startsWith(`${given} → `) && title.endsWith(reason)));
  }
  await choose(page, "mode", "given");
  await shows(page, GIVEN);
});

behaviour("found words and the date of an event are marked alike in both forms", async (page) => {
  await open(page);
  await ask(page, "Қазақстанға");
  await page.locator("jylnama-hits li button").first().click();
  await markedSentence(page).waitFor();
  await eventually(() => page.locator("jylnama-reader mark.found").allTextContents(), ["Қаз\u00ADақстанға"]);
  await choose(page, "mode", "repaired");
  await page.locator("jylnama-reader mark.found", { hasText: "Қазақстанға" }).waitFor();
  await eventually(() => page.locator("jylnama-reader mark.found").allTextContents(), ["Қазақстанға"]);
  await eventually(() => markedSentence(page).textContent(), "Қаныш Қ. Сатпаев Қазақстанға 1941 жылғы 5 мамырда келді.");
  await page.locator("jylnama-timeline svg [data-event^='1941-05-05']").click();
  await page.locator("jylnama-reader mark.time").waitFor();
  await eventually(() => page.locator("jylnama-reader mark.time").allTextContents(), ["1941 жылғы 5 мамырда"]);
});

behaviour("the repairs are listed by reason, and one is led to and told by keys alone", async (page) => {
  const far = Array.from({ length: 300 }, (_, number) => `Бұл ${number}-сөйлем мұнда тұр.`).join(" ");
  await drop(page, [{ name: "алыс.txt", bytes: Buffer.from(`${far} Көл тартылды.Балықшы кетті.`) }]);
  await page.locator(".forms [name=mode]:checked").focus();
  await page.keyboard.press("ArrowRight");
  await page.locator("jylnama-repairs summary", { hasText: "Түзетулер: 1" }).waitFor();
  // Past the choice of the script, and the one of names.
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("[data-reason=glued-stop]").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const note = page.locator("jylnama-reader .note:visible");
  await note.waitFor();
  await eventually(() => note.textContent(), /^тартылды\.Балықшы → тартылды\. Балықшы: жабысып қалған сөйлемдер ажыратылды$/);
  await inView(marks(page));
  await page.keyboard.press("Escape");
  await note.waitFor({ state: "hidden" });
});

behaviour("what a repair takes out before the first sentence is there as given", async (page) => {
  await open(page, "<b>Көл</b> тартылды. <i></i>");
  await choose(page, "mode", "repaired");
  await page.locator("[data-sentence='0']", { hasText: /^Көл тартылды\.$/ }).waitFor();
  await eventually(() => body(page).textContent(), /^\s*Көл тартылды\.\s*$/);
  await eventually(() => marks(page).first().getAttribute("title"), /HTML немесе вики белгісі алынды$/);
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
  await eventually(() => page.locator("jylnama-reader mark.found").count(), 1);
  await eventually(() => body(page).textContent(), (text) => text !== GIVEN);
  await eventually(() => body(page).evaluate((element) => window.getComputedStyle(element).direction), "rtl");
  await choose(page, "script", "given");
  await shows(page, GIVEN);
  await eventually(() => body(page).getAttribute("dir"), "ltr");
  await eventually(() => page.locator("jylnama-reader mark.found").allTextContents(), ["қуанды"]);
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
  await eventually(() => page.locator("jylnama-reader:first-child .body").textContent(), "بار. Есть بار.");
  await eventually(() => second.evaluate(({ lang, dir }) => [lang, dir]), ["ru", "ltr"]);
});

behaviour("a sentence with a million repairs is read repaired, and the page lives on", async (page) => {
  const text = "ә  ".repeat(1_000_000);
  await drop(page, [{ name: "бос.txt", bytes: Buffer.from(text) }], 60_000);
  await choose(page, "mode", "repaired");
  const repaired = "ә ".repeat(1_000_000).trim();
  // As text of this size is not worth telling where it differs, the page says whether it is the one.
  const isShown = (text) => body(page).evaluate((body, text) => body.textContent.trim() === text, text);
  await eventually(() => isShown(repaired), true);
  await page.locator("jylnama-repairs", { hasText: "1000000" }).waitFor();
  await choose(page, "mode", "given");
  await eventually(() => isShown(text.trim()), true);
});

behaviour("a form is part of the link and of the history", async (page) => {
  await open(page);
  await choose(page, "mode", "repaired");
  await choose(page, "script", "arabic");
  // The direction of the text is set before its letters are.
  const shown = await eventually(() => body(page).textContent(), (text) => !/\p{Script=Cyrillic}/u.test(text));
  await page.reload();
  await settled(page);
  await shows(page, shown);
  await eventually(() => page.locator(".forms [value=repaired]").isChecked(), true);
  await eventually(() => page.locator(".forms [value=arabic]").isChecked(), true);
  await page.goBack();
  await shows(page, REPAIRED);
  await page.goBack();
  await shows(page, GIVEN);
});

behaviour("a form that a link names wrongly is passed over", async (page) => {
  await eventually(() => page.locator(".forms [name=script][value=given]").isChecked(), true);
  await eventually(() => body(page).getAttribute("dir"), "ltr");
}, { address: "/?script=runes&mode=eaten" });

behaviour("who reads on keeps the place when the form changes", async (page) => {
  const text = Array.from({ length: 400 }, (_, number) => `Бұл  ${number}-сөйлем бақта тұр.`).join(" ");
  await drop(page, [{ name: "бақ.txt", bytes: Buffer.from(text) }]);
  await ask(page, "250");
  await page.locator("jylnama-hits li button").first().click();
  await markedSentence(page).waitFor();
  const before = await inView(markedSentence(page));
  for (const [name, value] of [["mode", "repaired"], ["script", "arabic"], ["script", "given"]]) {
    await choose(page, name, value);
    await page.locator(`jylnama-reader .body[dir=${value === "arabic" ? "rtl" : "ltr"}] [aria-current] .repair`).waitFor({ state: "attached" });
    const height = async () => (await markedSentence(page).boundingBox()).y;
    await eventually(height, (now) => Math.abs(now - before) < 3, `${value}: the sentence stays at ${before}`);
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
    await nothingSticksOut(page);
    await eventually(() => page.locator("#text").evaluate((room) => room.scrollWidth - room.clientWidth), 0, language);
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
