// The journeys that the page is taken on in every engine: what a reader does, one after another, by
// whatever drives the browser. What each part does in detail is tested in tests/browser/.
//
// A driver opens a `Tab`:
/**
 * @typedef {object} Tab
 * @property {(address: string) => Promise<unknown>} goto
 * @property {(act: Function, ...parameters: unknown[]) => Promise<any>} evaluate   Calls a function in the page.
 * @property {(selector: string) => Promise<unknown>} click
 * @property {(text: string) => Promise<unknown>} write   Types into what has the focus.
 * @property {(key: string) => Promise<unknown>} press
 * @property {() => Promise<unknown>} reload
 * @property {() => Promise<unknown>} back
 * @property {() => Promise<unknown>} forward
 * @property {(role: string, name: string) => Promise<boolean>} has
 *   Whether a screen reader is told of something with this role and name.
 * @property {() => string[]} said   What the console says.
 * @property {() => Promise<unknown>} close
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually } from "../browser/eventually.mjs";
import { docxOf, epubOf, odtOf, paragraph, pdfOf } from "../browser/files.mjs";
import { host, siteOfItsOwn } from "../browser/host.mjs";
import { singleFile } from "../browser/single.mjs";

/**
 * Takes the page on all journeys in one browser.
 *
 * @param {string} engine   its name
 * @param {(() => Promise<{ tab: () => Promise<Tab>, close: () => Promise<void> }>) | null} start
 *   Starts it; null where it is not here.
 */
export function travel(engine, start) {
  if (!start) {
    console.log(`# ${engine} is not on this machine: the page was NOT tried in it`);
    test(`the page in ${engine}`, { skip: `${engine} is not on this machine` }, () => {});
    return;
  }
  let browser, site;
  before(async () => ([browser, site] = await Promise.all([start(), siteOfItsOwn()])));
  after(() => Promise.all([browser?.close(), site?.remove()]));
  for (const [name, journey] of Object.entries(JOURNEYS)) test(`${engine}: ${name}`, () => take(journey, browser, site));
}

/** Takes one journey, on an origin of its own: what it keeps there, no other finds. */
async function take(journey, browser, { folder }) {
  const server = await host(folder);
  const tabs = [];
  const another = async (address = `${server.origin}/`) => {
    const tab = await browser.tab();
    tabs.push(tab);
    await tab.goto(address);
    await settled(tab);
    return tab;
  };
  try {
    await journey(await another(), { another, server });
    assert.deepEqual(tabs.flatMap((tab) => tab.said()), [], "the console stays empty");
  } finally {
    for (const tab of tabs) await tab.close();
    await server.end();
  }
}

// --- What a reader does and sees -----------------------------------------------------------------

const SENTENCE = "jylnama-reader [data-sentence][aria-current]";
const HITS = "jylnama-hits:not([aria-busy]) li";

const texts = (tab, selector) =>
  tab.evaluate((selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent), selector);
const count = (tab, selector) => tab.evaluate((selector) => document.querySelectorAll(selector).length, selector);
const titles = (tab) => texts(tab, "#document option");
const address = (tab) => tab.evaluate(() => location.search);
const focused = (tab) => tab.evaluate(() => document.activeElement.closest("jylnama-hits, jylnama-timeline, jylnama-reader, #query")?.localName);

/** Waits until one of the elements has these words. */
const shows = (tab, selector, words) => eventually(() => texts(tab, selector), (all) => all.some((text) => text.includes(words)));

/** Waits until the page shows a library and does nothing more. */
function settled(tab) {
  return eventually(() => tab.evaluate(() => document.querySelectorAll("body:not([aria-busy]) #document option").length), (many) => many > 0);
}

/** Types a query in the place of another and waits for what is found. */
async function ask(tab, query) {
  await tab.evaluate(() => {
    document.querySelector("#query").focus();
    document.querySelector("#query").select();
  });
  await tab.press("Backspace");
  await tab.write(query);
  await eventually(() => tab.evaluate(() => new URLSearchParams(location.search).get("q")), query);
  await eventually(() => count(tab, HITS), (many) => many > 0);
}

/** Drops a file with a text on the page. */
async function drop(tab, name, text) {
  await tab.evaluate((name, text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, name, text);
  await settled(tab);
}

/** Drops files of any format, bytes by name. */
async function bring(tab, files) {
  const plain = Object.entries(files).map(([name, bytes]) => [name, bytes.toString("base64")]);
  await tab.evaluate((plain) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of plain) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, plain);
}

const WELL = "Ауылда 1951 жылы құдық қазылды. Суы тұщы еді.";

// --- Journeys ------------------------------------------------------------------------------------

const JOURNEYS = {
  async "the sample library is found in Kazakh, Russian and Latin letters"(tab) {
    assert.equal((await titles(tab)).length, 11);
    for (const query of ["қазақстан", "казакстан", "qazaqstan"]) {
      await ask(tab, query);
      await eventually(() => texts(tab, "jylnama-hits mark"), (marks) => marks.length > 5 && marks.every((mark) => /^қазақстан/iu.test(mark)));
    }
  },

  async "a hit opens its sentence, an event its own, and both steps can be taken back and forth"(tab) {
    await ask(tab, "Гагарин");
    const [excerpt] = await texts(tab, "jylnama-hits .excerpt");
    await tab.click("jylnama-hits li button");
    await eventually(() => texts(tab, SENTENCE), [excerpt]);
    await shows(tab, `${SENTENCE} mark.found`, "Гагарин");
    await tab.click("#timeline .head > button");
    await shows(tab, "jylnama-timeline ol time", "ХV\u00a0ғасыр");
    await tab.click("jylnama-timeline ol > li button");
    await shows(tab, SENTENCE, "XV ғасырда");
    await tab.back();
    await eventually(() => texts(tab, SENTENCE), [excerpt]);
    await tab.forward();
    await shows(tab, SENTENCE, "XV ғасырда");
  },

  async "a text is read in Latin and in Arabic letters"(tab) {
    await tab.click("[name=script][value=latin]");
    await eventually(() => texts(tab, "jylnama-reader .body[lang=kk-Latn]"), ([body]) => /^\P{Script=Cyrillic}+$/u.test(body));
    await tab.click("[name=script][value=arabic]");
    await eventually(() => texts(tab, "jylnama-reader .body[dir=rtl]"), ([body]) => /\p{Script=Arabic}/u.test(body) && !/\p{Script=Cyrillic}/u.test(body));
    const direction = () => tab.evaluate(() => getComputedStyle(document.querySelector("jylnama-reader .body")).direction);
    await eventually(direction, "rtl");
  },

  async "a text that is dropped is searched and dated, and is there after a reload"(tab) {
    await drop(tab, "құдық.txt", WELL);
    await eventually(() => titles(tab), ["құдық"]);
    await ask(tab, "кудыктар");
    await shows(tab, "jylnama-hits mark", "құдық");
    await shows(tab, "jylnama-timeline time", "1951");
    await tab.reload();
    await settled(tab);
    await eventually(() => titles(tab), ["құдық"]);
    await eventually(() => texts(tab, "jylnama-hits mark"), ["құдық"]);
  },

  async "documents of each format are read, with their titles and notes, and nothing of them is run"(tab) {
    const page = `<!doctype html><title>Терек</title><style>p { color: red }</style><p onclick="x()" style="color: red">Терек 1974 жылы егілді.
      <script>document.title = "run"</script><img src="x" onerror="document.title = 'run'">`;
    await bring(tab, {
      "а.docx": docxOf(paragraph(WELL), { title: "Құдық" }),
      "б.odt": odtOf("<text:p>Диірмен 1929 жылы салынды.</text:p>", { title: "Диірмен" }),
      "в.epub": epubOf(["<p>Өзен 1960 жылы тасыды<sup><a href='#n'>1</a></sup>.</p>"], { title: "Өзен" }),
      "г.html": Buffer.from(page),
      "д.md": Buffer.from("# Көпір\n\nКөпірді **1962** жылы су шайып кетті."),
      "е.pdf": pdfOf([["Қыс 1980 жылы ерте түсті."]], { title: "Қыс" }),
    });
    await eventually(() => titles(tab), ["Құдық", "Диірмен", "Өзен", "Терек", "Көпір", "Қыс"]);
    await settled(tab);
    for (const words of ["құдық қазылды", "1929 жылы", "тасыды[1]", "егілді", "1962 жылы", "ерте түсті"]) {
      await ask(tab, `"${words.replace("[1]", "")}"`);
      await shows(tab, "jylnama-hits .excerpt", words);
    }
    assert.equal(await tab.evaluate(() => document.title), "Жылнама");
  },

  async "a library that is kept opens the next visit"(tab, { another }) {
    await drop(tab, "құдық.txt", WELL);
    await tab.click("jylnama-shelf .keep");
    await eventually(() => count(tab, "jylnama-shelf li [aria-current]"), 1);
    await settled(tab);
    const next = await another();
    await eventually(() => titles(next), ["құдық"]);
    await eventually(() => texts(next, "jylnama-shelf li .title"), ["құдық"]);
  },

  async "after the first visit it works without a network"(tab, { server }) {
    await tab.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await server.end();
    await tab.reload();
    await settled(tab);
    await ask(tab, "гагарин");
    await tab.click("jylnama-hits li button");
    await shows(tab, `${SENTENCE} mark.found`, "Гагарин");
  },

  async "as one file on a disk the page has search, timeline and text"(_, { another }) {
    const file = await singleFile([{ name: "құдық.txt", bytes: Buffer.from(WELL) }]);
    try {
      const tab = await another(file.address);
      await eventually(() => titles(tab), ["құдық"]);
      await eventually(() => tab.evaluate(() => document.title), "құдық");
      await ask(tab, "кудыктар");
      await tab.click("jylnama-hits li button");
      await shows(tab, `${SENTENCE} mark.found`, "құдық");
      await shows(tab, "jylnama-timeline time", "1951");
      await tab.reload();
      await settled(tab);
      await eventually(() => texts(tab, "jylnama-hits mark"), ["құдық"]);
      await drop(tab, "көпір.txt", "Көпір 1962 жылы ашылды.");
      await eventually(() => titles(tab), ["көпір"]);
    } finally {
      file.remove();
    }
  },

  async "by keys alone a query is typed, a hit is opened, and the events are walked through"(tab) {
    await tab.evaluate(() => document.activeElement.blur());
    await tab.press("/");
    await eventually(() => tab.evaluate(() => document.activeElement.id), "query");
    await tab.write("Абай");
    await eventually(() => address(tab), /q=%D0%90%D0%B1%D0%B0%D0%B9(&|$)/);
    await eventually(() => count(tab, HITS), (many) => many > 1);
    await tab.press("Escape");
    await tab.press("ArrowDown");
    await eventually(() => focused(tab), "jylnama-hits");
    await tab.press("Enter");
    await eventually(() => count(tab, SENTENCE), 1);
    await tab.evaluate(() => document.activeElement.blur());
    await tab.press("t");
    await eventually(() => focused(tab), "jylnama-timeline");
    await tab.press("Home");
    await tab.press("Enter");
    await shows(tab, `${SENTENCE} mark.time`, "1890");
    await tab.press("]");
    await shows(tab, `${SENTENCE} mark.time`, "1904");
  },

  async "a screen reader is told the roles and the names of the main parts"(tab) {
    const parts = [["combobox", "Іздеу"], ["region", "Жылнама"], ["region", "Мәтін"], ["radio", "Түзетілген"], ["button", "Мәтін ашу"]];
    for (const [role, name] of parts) await eventually(() => tab.has(role, name), true, `${role} «${name}»`);
  },
};
