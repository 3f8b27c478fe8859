// What the reader keeps in this browser, and what only lies there for the visit.

import assert from "node:assert/strict";
import { ask, behaviour, drop, eventually, fromMenu, nothingSticksOut, ORIGIN, reload, settled, sound, withWorker } from "./support.mjs";

const WELL = { name: "құдық.txt", bytes: Buffer.from("Ауылда 1951 жылы құдық қазылды. Суы тұщы еді.") };
const MILL = { name: "диірмен.txt", bytes: Buffer.from("Диірмен 1929 жылы салынды.") };

const titles = (page) => page.locator("#document option").allTextContents();
const shelf = (page) => page.locator("jylnama-shelf li .title").allTextContents();
const said = (page, words) => page.locator("#notices", { hasText: words }).waitFor();
const library = (page) => new URL(page.url()).searchParams.get("lib");
const isHash = (text) => /^[0-9a-f]{64}$/.test(text);

/** Keeps what is open, by the button. */
async function keep(page) {
  await page.click("jylnama-shelf .keep");
  await page.locator("jylnama-shelf li [aria-current]").waitFor();
  await settled(page);
}

/** The page in a tab of its own, once its library is shown: a new visit. */
async function anotherVisit(page, address = "/") {
  const other = await page.context().newPage();
  await other.goto(ORIGIN + address);
  await settled(other);
  return other;
}

/** What lies in the database: the cards, and the names of the books. First spoils one, if asked to. */
function stored(page, spoil = {}) {
  return page.evaluate(async ({ name, how }) => {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const opened = await done(indexedDB.open("jylnama"));
    const store = (name) => opened.transaction(name, "readwrite").objectStore(name);
    const bytes = name && (await done(store("books").get(name)));
    if (how === "cut") await done(store("books").put(bytes.slice(0, 100), name));
    // The number of the format stands behind the eight bytes by which a library is known.
    if (how === "newer") await done(store("books").put(bytes.with(8, 99), name));
    if (how === "lost") await done(store("books").delete(name));
    const all = { cards: await done(store("cards").getAll()), books: await done(store("books").getAllKeys()) };
    opened.close();
    return all;
  }, spoil);
}

behaviour("a text that was dropped is there at once after a reload, and is not read anew", async (page) => {
  await drop(page, [WELL]);
  await eventually(() => library(page), isHash, "the address names it by its SHA-256");
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await reload(page);
  await eventually(() => titles(page), ["құдық"]);
  await ask(page, "кудыктар");
  await eventually(() => page.locator("jylnama-hits li").first().textContent(), /құдық қазылды/);
  assert.deepEqual(fetched.filter((path) => path.includes("samples/")), []);
});

behaviour("what was not kept is gone for the next visit, and while its own lasts it stays", async (page) => {
  await drop(page, [WELL]);
  const other = await anotherVisit(page);
  await eventually(async () => (await titles(other)).length, 11);
  await eventually(() => shelf(other), []);
  await reload(page);
  await eventually(() => titles(page), ["құдық"]);
  await page.goto("about:blank");
  await reload(other);
  await eventually(() => stored(other), { cards: [], books: [] });
});

behaviour("what is kept opens the next visit, and can be left for the samples", async (page) => {
  await drop(page, [WELL]);
  await keep(page);
  await said(page, "құдық: осы құрылғыда сақталды");
  const name = library(page);
  const other = await anotherVisit(page);
  await eventually(() => library(other), name);
  await eventually(() => titles(other), ["құдық"]);
  await other.click("#samples");
  await other.locator("#document option").nth(10).waitFor({ state: "attached" });
  await eventually(() => shelf(other), ["құдық"]);
  await other.click("jylnama-shelf [data-act=open]");
  await other.locator("#document option", { hasText: "құдық" }).waitFor({ state: "attached" });
  await eventually(() => library(other), name);
});

behaviour("an address that says what to show is followed, whatever is kept", async (page) => {
  await drop(page, [WELL]);
  await keep(page);
  const other = await anotherVisit(page, "/?q=Абай");
  await eventually(async () => (await titles(other)).length, 11);
});

behaviour("the list says name, size and date, the last opened first", async (page) => {
  await drop(page, [WELL, MILL]);
  await keep(page);
  await drop(page, [MILL]);
  await keep(page);
  await eventually(() => shelf(page), ["диірмен", "құдық және тағы 1 мәтін"]);
  const day = new Date();
  const months = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" ");
  const expected = `1 КБ, ${day.getFullYear()} ж. ${day.getDate()} ${months[day.getMonth()]}`;
  const small = async () => (await page.locator("jylnama-shelf li small").first().textContent()).replaceAll("\u00a0", " ");
  await eventually(small, expected);
});

behaviour("what is removed is gone after a reload, and from the disk at once", async (page) => {
  await drop(page, [WELL]);
  await keep(page);
  await page.click("jylnama-shelf [data-act=remove]");
  await said(page, "құдық: сөреден алынды");
  await eventually(() => stored(page), { cards: [], books: [] });
  await eventually(() => titles(page), ["құдық"], "what is open stays open");
  await reload(page);
  await said(page, "бұл браузерде жоқ");
  await eventually(async () => (await titles(page)).length, 11);
  await eventually(() => shelf(page), []);
});

behaviour("the same library twice is kept once", async (page) => {
  await drop(page, [WELL]);
  await keep(page);
  const name = library(page);
  const [before] = (await stored(page)).cards;
  await drop(page, [WELL]);
  await settled(page);
  await eventually(() => library(page), name);
  const { cards, books } = await eventually(() => stored(page), ({ cards: [card] }) => card.date > before.date);
  assert.deepEqual(books, [name]);
  assert.deepEqual(cards.map(({ name, kept }) => ({ name, kept })), [{ name, kept: true }]);
});

for (const [what, how] of [["were cut", "cut"], ["are of another format", "newer"], ["were lost", "lost"]]) {
  behaviour(`a library whose bytes ${what} is removed, and that is told`, async (page) => {
    await drop(page, [WELL]);
    await keep(page);
    await stored(page, { name: library(page), how });
    await reload(page);
    await said(page, "құдық: сақталған кітапхана енді ашылмайды");
    await eventually(async () => (await titles(page)).length, 11);
    await eventually(() => shelf(page), []);
    await eventually(() => stored(page), { cards: [], books: [] });
    await ask(page, "Абай");
  });
}

// --- Where there is no room, or no storage -------------------------------------------------------

/** A text of about `size` bytes. */
function large(name, size) {
  const sentence = (number) => `${name} туралы ${number} сөйлем ${(number * 7919).toString(36)} осында жазылды.\n\n`;
  const bytes = Buffer.from(Array.from({ length: size / 80 }, (_, number) => sentence(number)).join(""));
  return { name: `${name}.txt`, bytes };
}

behaviour("where room is short, what was longest unopened makes way, and that is told", async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: ORIGIN, quotaSize: 2 ** 20 });
  let before = [];
  let made = "";
  // How many libraries the browser finds room for hangs on how it presses them together.
  for (let number = 1; made === "" && number < 20; number += 1) {
    const name = `мәтін${number}`;
    await drop(page, [large(name, 400_000)]);
    await eventually(() => shelf(page), before, "what is only here for the visit takes no room from them");
    await keep(page);
    made = (await page.locator("#notices p", { hasText: "көптен ашылмағаны" }).allTextContents()).join();
    before = [name, ...before];
  }
  // How many must go for the last one hangs on their sizes; that they are the oldest does not.
  const gone = made.match(/сөреден алынды: (.+)\.$/)?.[1].split(", ") ?? [];
  assert.ok(gone.length > 0, made);
  assert.deepEqual(gone, before.slice(-gone.length).reverse());
  const left = before.slice(0, -gone.length);
  assert.ok(left.length > 0, "the one that room was made for stays");
  await eventually(() => shelf(page), left);
  await reload(page);
  await eventually(() => titles(page), [left[0]]);

  await drop(page, [large("алып", 4_000_000)]);
  await page.click("jylnama-shelf .keep");
  await said(page, "алып: бұл браузерде орын жетпей, сақталмады");
  await eventually(() => shelf(page), left, "what would not fit even if all made way takes nothing away");
});

/** A worker whose database has room for so many bytes of books, and whose browser tells that or does not. */
function narrow(quota, tells) {
  return `
    const sizes = new Map();
    const usage = () => [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const { put, delete: remove } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      if (this.name === "books" && usage() + value.length > ${quota}) throw new DOMException("full", "QuotaExceededError");
      if (this.name === "books") sizes.set(key, value.length);
      return put.apply(this, key === undefined ? [value] : [value, key]);
    };
    IDBObjectStore.prototype.delete = function (key) {
      if (this.name === "books") sizes.delete(key);
      return remove.call(this, key);
    };
    navigator.storage.estimate = async () => ({ quota: ${tells ? quota : 2 ** 33}, usage: usage() });`;
}

behaviour("where there is no room at all, nothing half written stays, and the library stays open", async (page) => {
  await withWorker(page, narrow(0, true));
  await drop(page, [WELL]);
  await page.click("jylnama-shelf .keep");
  await said(page, "құдық: бұл браузерде орын жетпей, сақталмады");
  await eventually(() => stored(page), { cards: [], books: [] });
  await eventually(() => titles(page), ["құдық"]);
  await ask(page, "құдық");
});

for (const [what, tells, left] of [
  ["tells how much is left, that counts", true, ["үлкен2"]],
  ["hides how much is left, nothing is taken away in vain", false, ["кіші"]],
]) {
  behaviour(`where the browser ${what}`, async (page) => {
    await drop(page, [large("үлкен1", 60_000)]);
    const [{ size }] = (await stored(page)).cards;
    // The small one is less than the large one takes, but the large one fits when the small one is gone.
    await withWorker(page, narrow(Math.round(size * 1.1), tells));
    await drop(page, [large("кіші", 30_000)]);
    await keep(page);
    await drop(page, [large("үлкен2", 59_200)]);
    await eventually(() => shelf(page), ["кіші"]);
    await page.click("jylnama-shelf .keep");
    await said(page, tells ? "көптен ашылмағаны сөреден алынды: кіші" : "үлкен2: бұл браузерде орын жетпей, сақталмады");
    await eventually(() => shelf(page), left);
  });
}

const MISSING = {
  "has no database": `Object.defineProperty(self, "indexedDB", { value: undefined });`,
  "refuses its database": `indexedDB.open = () => { throw new DOMException("refused", "SecurityError"); };`,
  "gives no hash": `Object.defineProperty(crypto, "subtle", { value: undefined });`,
};
for (const [what, script] of Object.entries(MISSING)) {
  behaviour(`where the browser ${what}, the page works and promises nothing`, async (page) => {
    await withWorker(page, script);
    await drop(page, [WELL]);
    await eventually(() => titles(page), ["құдық"]);
    await eventually(() => page.locator("#notices p").count(), 0);
    await eventually(() => page.locator("jylnama-shelf > *").count(), 0);
    await ask(page, "құдық");
    await page.fill("#query", "");
    await page.click("#samples");
    await page.locator("#document option").nth(10).waitFor({ state: "attached" });
  });
}

behaviour("where the browser has no locks, a visit still keeps its own", async (page) => {
  await withWorker(page, `Object.defineProperty(navigator, "locks", { value: undefined });`);
  await drop(page, [WELL]);
  await reload(page);
  await eventually(() => titles(page), ["құдық"]);
});

// --- For all -------------------------------------------------------------------------------------

behaviour("by keys a library is kept, opened and removed, and the focus is not lost", async (page) => {
  const focused = () => page.evaluate(() => document.activeElement.dataset.act ?? document.activeElement.className);
  await drop(page, [WELL]);
  await page.focus("jylnama-shelf .keep");
  await page.keyboard.press("Enter");
  await page.locator("jylnama-shelf li").waitFor();
  await eventually(() => focused(), "open");
  await page.keyboard.press("Tab");
  await eventually(() => focused(), "rename");
  await page.keyboard.press("Tab");
  await eventually(() => focused(), "remove");
  await page.keyboard.press("Space");
  await page.locator("jylnama-shelf .keep").waitFor();
  await eventually(() => focused(), "keep");
});

behaviour("axe finds no fault in the shelf, and it gives way to what was found", async (page) => {
  await drop(page, [WELL]);
  await sound(page);
  await keep(page);
  await drop(page, [MILL]);
  await sound(page);
  await ask(page, "диірмен");
  await page.locator("jylnama-shelf").waitFor({ state: "hidden" });
});

behaviour("the browser is asked to keep for good only when the reader keeps something", async (page) => {
  await page.evaluate(() => {
    window.asked = 0;
    navigator.storage.persist = async () => (window.asked += 1);
  });
  await drop(page, [WELL]);
  await eventually(() => page.evaluate(() => window.asked), 0);
  await keep(page);
  await eventually(() => page.evaluate(() => window.asked), 1);
});

const renaming = (page) => page.locator("jylnama-shelf [data-act=called]");

behaviour("a library is renamed by keys, and keeps the name for other visits and under its new bytes", async (page) => {
  await drop(page, [WELL, MILL]);
  await keep(page);
  await page.locator("jylnama-shelf [data-act=rename]").press("Enter");
  await eventually(() => renaming(page).inputValue(), "құдық және тағы 1 мәтін");
  await sound(page);
  await page.keyboard.type("Ауыл «тарихы»");
  await page.keyboard.press("Enter");
  await said(page, "Кітапхананың аты енді: Ауыл «тарихы»");
  await eventually(() => shelf(page), ["Ауыл «тарихы»"]);
  await eventually(() => page.evaluate(() => document.activeElement.dataset.act), "rename");
  const other = await anotherVisit(page);
  await eventually(() => shelf(other), ["Ауыл «тарихы»"]);
  const before = library(page);
  await page.fill("#written", "1951");
  await page.press("#written", "Enter");
  await page.waitForURL((url) => ![before, "new"].includes(url.searchParams.get("lib")));
  await settled(page);
  await eventually(() => shelf(page), ["Ауыл «тарихы»"]);
  const [download] = await Promise.all([page.waitForEvent("download"), fromMenu(page, "#save")]);
  assert.equal(download.suggestedFilename(), "Ауыл «тарихы».jyl");
});

behaviour("Escape leaves the old name, and an empty one gives back that of the first text", async (page) => {
  await drop(page, [WELL]);
  await keep(page);
  await page.click("jylnama-shelf [data-act=rename]");
  await renaming(page).fill("Басқа");
  await page.keyboard.press("Escape");
  await eventually(() => shelf(page), ["құдық"]);
  await eventually(() => page.evaluate(() => document.activeElement.dataset.act), "rename");
  await page.click("jylnama-shelf [data-act=rename]");
  await renaming(page).fill("Басқа");
  await page.keyboard.press("Enter");
  await said(page, "Кітапхананың аты енді: Басқа");
  await page.click("jylnama-shelf [data-act=rename]");
  await renaming(page).fill(" ");
  await page.keyboard.press("Enter");
  await said(page, "Кітапхананың аты енді: құдық");
  await eventually(() => shelf(page), ["құдық"]);
});

behaviour("where the browser refuses to write a new name, that is told, and the old one stays", async (page) => {
  await withWorker(page, `
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (card, ...rest) {
      if (card.called) return this.transaction.abort();
      return put.call(this, card, ...rest);
    };`);
  await drop(page, [WELL]);
  await keep(page);
  await page.click("jylnama-shelf [data-act=rename]");
  await renaming(page).fill("Басқа");
  await page.keyboard.press("Enter");
  await said(page, "Басқа: бұл браузерде орын жетпей, сақталмады");
  await eventually(() => shelf(page), ["құдық"]);
});

behaviour("by touch a library is renamed on a phone", async (page) => {
  await drop(page, [WELL]);
  await page.tap("jylnama-shelf .keep");
  await page.locator("jylnama-shelf li [aria-current]").waitFor();
  await settled(page);
  await page.tap("jylnama-shelf [data-act=rename]");
  await renaming(page).fill("Су көздері");
  await page.tap("jylnama-shelf form button:not([type])");
  await said(page, "Кітапхананың аты енді: Су көздері");
  await nothingSticksOut(page);
}, { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } });
