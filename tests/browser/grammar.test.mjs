// How a word of the text is built: chosen by pointer, touch or keys, told part by part, with its forms.

import { behaviour, drop, eventually, sound } from "./support.mjs";

const TEXT = "Біздің балаларымыздан хат келді. Ата-аналарымыз оны оқыды. Осы алма тәтті. Бет HTML тілінде.";

const dialog = (page) => page.locator("jylnama-word dialog[open]");
const sum = (page) => dialog(page).locator(".sum");
const focused = (page) => page.evaluate(() => document.activeElement.tagName);
const chosen = (page) => page.evaluate(() => String(window.getSelection()));
const choose = (page, name, value) => page.locator(`.forms [name=${name}][value=${value}]`).check();

async function open(page, text = TEXT) {
  await drop(page, [{ name: "хат.txt", bytes: Buffer.from(text) }]);
  await page.locator("[data-sentence='0']", { hasText: text.slice(0, 6) }).waitFor();
}

/** The middle of the first place of a word in the text. */
function middleOf(page, word) {
  return page.locator("jylnama-reader .body").evaluate((body, word) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const start = texts.currentNode.data.indexOf(word);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(texts.currentNode, start);
      range.setEnd(texts.currentNode, start + word.length);
      const [{ x, y, width, height }] = range.getClientRects();
      return [x + width / 2, y + height / 2];
    }
    return null;
  }, word);
}

async function ask(page, word) {
  await page.mouse.dblclick(...(await middleOf(page, word)));
  await dialog(page).waitFor();
}

async function close(page) {
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
}

/** Each part of the first reading with its name. */
async function parts(page) {
  const list = dialog(page).locator("dl").first();
  const [texts, names] = await Promise.all(["dt", "dd"].map((tag) => list.locator(tag).allTextContents()));
  return texts.map((text, place) => [text, names[place]]);
}

behaviour("a double click shows the parts of a word, and Escape leads back to the text", async (page) => {
  await open(page);
  await ask(page, "балаларымыздан");
  await eventually(() => dialog(page).getByRole("heading", { level: 2 }).textContent(), "балаларымыздан");
  await eventually(() => sum(page).textContent(), "бала + лар + ымыз + дан");
  await eventually(() => parts(page), [
    ["бала", "түбір"],
    ["лар", "көптік жалғау"],
    ["ымыз", "тәуелдік жалғау, 1-жақ, көпше"],
    ["дан", "шығыс септік"],
  ]);
  await dialog(page).getByText("Сөздіктегі түрі: бала (зат есім)", { exact: true }).waitFor();
  await close(page);
  await eventually(() => focused(page), "JYLNAMA-READER");
  await eventually(() => chosen(page), "балаларымыздан");
});

behaviour("a hyphenated word is taken whole, and another reading of a word is told, too", async (page) => {
  await open(page);
  await ask(page, "аналарымыз");
  await eventually(() => sum(page).textContent(), "ата-ана + лар + ымыз");
  await close(page);
  await ask(page, "алма");
  // An apple, or what one is told not to take.
  await eventually(() => sum(page).textContent(), "алма");
  const other = dialog(page).locator("details", { hasText: "ал + ма – етістік" });
  await other.locator("summary").click();
  await other.getByText("болымсыздық жұрнағы").waitFor();
});

behaviour("all forms of a noun stand by cases, those of a verb each with its name", async (page) => {
  await open(page);
  await ask(page, "балаларымыздан");
  const button = dialog(page).getByRole("button", { name: "Барлық түрі" }).first();
  await eventually(() => button.getAttribute("aria-expanded"), "false");
  await button.click();
  const table = dialog(page).locator("table").first();
  await table.waitFor();
  await eventually(() => button.getAttribute("aria-expanded"), "true");
  await eventually(() => table.locator("thead th").allTextContents(), [
    "атау септік", "ілік септік", "барыс септік", "табыс септік", "жатыс септік", "шығыс септік", "көмектес септік",
  ]);
  await eventually(() => table.locator("tbody tr").first().locator("td").allTextContents(), [
    "бала", "баланың", "балаға", "баланы", "балада", "баладан", "баламен",
  ]);
  const own = table.locator("tr", { has: page.getByRole("rowheader", { name: "көптік жалғау + тәуелдік жалғау, 1-жақ, көпше" }) });
  await eventually(() => own.locator("td").nth(5).textContent(), "балаларымыздан");
  await sound(page);
  await button.click();
  await table.waitFor({ state: "hidden" });
  await close(page);
  await ask(page, "оқыды");
  await dialog(page).getByText("Түбірі: оқы- (етістік)", { exact: true }).waitFor();
  await dialog(page).getByRole("button", { name: "Барлық түрі" }).first().click();
  const past = dialog(page).locator("tr", { has: page.getByRole("rowheader", { name: "жедел өткен шақ" }) }).first();
  await past.locator("li", { hasText: /^оқыдым жіктік жалғау, 1-жақ$/ }).waitFor();
});

behaviour("a word is chosen and asked for by keys alone", async (page) => {
  await open(page);
  await page.locator("#query").blur();
  await page.keyboard.press("w");
  await eventually(() => focused(page), "JYLNAMA-READER");
  await eventually(() => chosen(page), "хат", "the title comes first");
  await page.keyboard.press("ArrowRight");
  await eventually(() => chosen(page), "Біздің");
  await page.keyboard.press("ArrowRight");
  await eventually(() => page.locator("jylnama-reader [role=status]").textContent(), "балаларымыздан");
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  await eventually(() => sum(page).textContent(), "бала + лар + ымыз + дан");
  await close(page);
  await eventually(() => focused(page), "JYLNAMA-READER");
  for (const _ of ["хат", "келді", "Ата-аналарымыз"]) await page.keyboard.press("ArrowRight");
  await eventually(() => chosen(page), "Ата-аналарымыз");
  await page.keyboard.press("ArrowLeft");
  await eventually(() => chosen(page), "келді");
  // The same key where it types Kazakh letters.
  await page.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "ц", bubbles: true })));
  await dialog(page).waitFor();
  await eventually(() => sum(page).textContent(), "кел + ді");
});

behaviour("a word is read in every script and in every state of the text", async (page) => {
  await open(page, "Қaла Қаз\u00ADақстанға жақын. Балалар келді.");
  await ask(page, "ақстанға");
  await eventually(() => sum(page).textContent(), "Қазақстан + ға");
  await close(page);
  await choose(page, "mode", "repaired");
  await page.locator(".repair", { hasText: "Қазақстанға" }).waitFor();
  await ask(page, "Қазақстанға");
  await eventually(() => sum(page).textContent(), "Қазақстан + ға");
  await close(page);
  for (const [script, lang] of [["latin", "kk-Latn"], ["arabic", "kk-Arab"]]) {
    await choose(page, "script", script);
    await page.locator(`jylnama-reader .body[lang=${lang}] [data-sentence='1']`, { hasNotText: "Балалар" }).waitFor();
    const shown = page.locator("[data-sentence='1']");
    const [word] = (await eventually(() => shown.textContent(), (text) => !/\p{Script=Cyrillic}/u.test(text))).split(" ");
    await ask(page, word);
    await eventually(() => dialog(page).getByRole("heading", { level: 2 }).textContent(), word);
    await eventually(() => sum(page).textContent(), "бала + лар");
    await close(page);
  }
  // From right to left the next word stands on the left.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  await eventually(() => sum(page).textContent(), "кел + ді");
});

behaviour("a text that was given in Latin letters is read, too", async (page) => {
  await open(page, "Olar qalada edi.");
  await ask(page, "qalada");
  await eventually(() => sum(page).textContent(), "қала + да");
});

behaviour("what can't be read says so, and what is supposed says that it is a guess", async (page) => {
  await open(page, "Бет HTML тілінде. Мырқы келді. Вечером дети пришли домой, потому что стало темно.");
  await ask(page, "HTML");
  await dialog(page).getByText("бұл сөзді талдай алмадық").waitFor();
  await eventually(() => dialog(page).getByRole("button", { name: "Барлық түрі" }).count(), 0);
  await close(page);
  await ask(page, "Мырқы");
  await dialog(page).getByText("талдау болжам ғана").waitFor();
  await close(page);
  await ask(page, "Вечером");
  await dialog(page).getByText("бұл сөзді талдай алмадық").waitFor();
  await page.mouse.click(5, 5);
  await dialog(page).waitFor({ state: "detached" });
});

behaviour("the parts are named in the language of the page, and the key is in its list", async (page) => {
  await open(page);
  const told = {
    ru: ["множественное число", "исходный падеж", "В словаре: бала (существительное)", "Все формы", "разобрать это слово не удалось"],
    en: ["plural", "ablative case", "In the dictionary: бала (noun)", "All forms", "could not read this word"],
  };
  for (const [language, [plural, ablative, lemma, forms, unread]] of Object.entries(told)) {
    await page.selectOption("#language", language);
    await page.locator(`html[lang=${language}]`).waitFor();
    await ask(page, "балаларымыздан");
    const named = async () => Object.fromEntries(await parts(page));
    await eventually(named, ({ лар, дан }) => лар === plural && дан === ablative);
    await dialog(page).getByText(lemma, { exact: true }).waitFor();
    await dialog(page).getByRole("button", { name: forms }).first().waitFor();
    await close(page);
    await ask(page, "HTML");
    await dialog(page).getByText(unread).waitFor();
    await close(page);
  }
  await page.locator("#help").click();
  await page.locator("#help-dialog dt", { hasText: /^w$/ }).waitFor();
});

const phone = { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } };

/** Two taps at once: sent one by one, they may come too far apart on a busy machine. */
async function doubleTap(page, [x, y]) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  const tap = () => [touch("touchStart", [{ x, y }]), touch("touchEnd", [])];
  await Promise.all([...tap(), ...tap()]);
}

behaviour("on a phone two taps show how a word is built, one does not, and nothing sticks out", async (page) => {
  await page.locator("nav [data-tab=text]").tap();
  await open(page);
  await page.evaluate(() => {
    window.asked = [];
    document.addEventListener("jylnama-word", ({ detail }) => window.asked.push(detail.word));
  });
  await page.touchscreen.tap(...(await middleOf(page, "хат")));
  await doubleTap(page, await middleOf(page, "балаларымыздан"));
  await dialog(page).waitFor();
  await eventually(() => sum(page).textContent(), "бала + лар + ымыз + дан");
  await eventually(() => page.evaluate(() => window.asked), ["балаларымыздан"]);
  await dialog(page).getByRole("button", { name: "Барлық түрі" }).first().tap();
  await dialog(page).locator("table").first().waitFor();
  const place = () => dialog(page).evaluate((window) => window.getBoundingClientRect().toJSON());
  await eventually(place, ({ left, right }) => left >= 0 && right <= 375);
  await sound(page);
  await dialog(page).getByRole("button", { name: "Жабу" }).tap();
  await dialog(page).waitFor({ state: "detached" });
}, phone);

behaviour("a printed page has no window on it", async (page) => {
  await open(page);
  await ask(page, "балаларымыздан");
  await page.emulateMedia({ media: "print" });
  await dialog(page).waitFor({ state: "hidden" });
  await page.locator(".hint").waitFor({ state: "hidden" });
  await page.locator("jylnama-reader .body").waitFor();
});
