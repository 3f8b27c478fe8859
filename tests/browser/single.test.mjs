// The page as one file, opened from a disk: no host, no network.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { keepingNothing, refusal } from "./refusing.mjs";
import { ask, drop, eventually, LAUNCH, markedSentence, ORIGIN, settled, sound } from "./support.mjs";
import { singleFile } from "./single.mjs";

const HOSTILE = "Ауылда </script><img src=x onerror=alert(1)> деп 1951 жылы жазылды. <!-- <script>alert(2)</script> {{library}} $& Бітті.";
const TEXTS = [
  { name: "<b>құдық & {{title}}.txt", bytes: Buffer.from(HOSTILE) },
  { name: "диірмен.txt", bytes: Buffer.from("Диірмен 1929 жылы салынды. Оны ауыл болып салды.") },
];

let samples;
let own;
before(async () => {
  samples = await singleFile();
  own = await singleFile(TEXTS);
});
after(() => [samples, own].forEach((file) => file?.remove()));

/** A test with a file of the page that is opened from the disk; whatever it asks for beside itself fails it. */
function behaviour(name, file, act, { prepare = async () => {}, launch = () => chromium.launch(LAUNCH) } = {}) {
  test(name, async () => {
    const browser = await launch();
    try {
      const context = browser.newContext ? await browser.newContext({ viewport: { width: 1400, height: 900 } }) : browser;
      await prepare(context);
      const page = await context.newPage();
      const told = { console: [], asked: [] };
      page.on("console", (message) => told.console.push(message.text()));
      page.on("pageerror", (error) => told.console.push(String(error)));
      page.on("dialog", () => told.console.push("a dialog"));
      page.on("request", (request) => told.asked.push(request.url().split("?")[0]));
      const { address } = file();
      await page.goto(address);
      await settled(page);
      await act(page);
      assert.deepEqual(told.console, []);
      const beside = told.asked.filter((url) => url !== address && !/^(blob|data):/.test(url));
      assert.deepEqual(beside, []);
    } finally {
      await browser.close();
    }
  });
}

const titles = (page) => page.locator("#document option").allTextContents();

/** Searches, opens a hit, and looks at the timeline. */
async function everyPart(page) {
  await ask(page, "гагарин");
  await page.locator("jylnama-hits li button").first().click();
  await markedSentence(page).waitFor();
  await eventually(() => markedSentence(page).textContent(), /Гагарин/);
  await page.locator("jylnama-timeline svg [data-event^='1961-04-12']").click();
  await page.locator("mark.time").first().waitFor();
}

behaviour("one file has search, timeline and text, with the engine in a worker", () => samples, async (page) => {
  await eventually(async () => (await titles(page)).length, 11);
  await eventually(() => page.workers().length, 1);
  await everyPart(page);
  await page.goBack();
  await page.locator("jylnama-reader [aria-current]", { hasText: "Гагарин" }).waitFor();
  await page.reload();
  await page.locator("jylnama-hits li").first().waitFor();
  await eventually(() => page.inputValue("#query"), "гагарин");
  await page.selectOption("#language", "ru");
  await page.locator("#open", { hasText: "Открыть текст" }).waitFor();
});

behaviour("it is named after its library, and whatever is in a text stays text", () => own, async (page) => {
  const title = "<b>құдық & {{title}} және тағы 1 мәтін";
  assert.equal(own.name, "b құдық & {{title}} және тағы 1 мәтін.html");
  await eventually(() => page.title(), title);
  await eventually(() => titles(page), ["<b>құдық & {{title}}", "диірмен"]);
  const parts = HOSTILE.split(". ").map((part) => part.replace(/\.$/, ""));
  await eventually(() => page.locator("jylnama-reader .body").textContent(), (text) => parts.every((part) => text.includes(part)));
  await eventually(() => page.locator("jylnama-timeline time").allTextContents(), ["1929\u00a0ж.", "1951\u00a0ж."]);
  await eventually(() => page.locator("main img, main script, main b").count(), 0);
});

behaviour("a text of the reader's own can be opened in it, and its own library again", () => own, async (page) => {
  await drop(page, [{ name: "көпір.txt", bytes: Buffer.from("Көпір 1962 жылы ашылды.") }]);
  await eventually(() => titles(page), ["көпір"]);
  await ask(page, "көпірдің");
  await page.fill("#query", "");
  await page.locator("#samples", { hasText: "Осы файлдағы кітапхана" }).click();
  await page.locator("#document option", { hasText: "диірмен" }).waitFor({ state: "attached" });
  await settled(page);
});

behaviour("what takes a host is not offered, and axe finds no fault", () => own, async (page) => {
  await page.click("#menu summary");
  await page.locator("#save").waitFor();
  await page.locator("#make-page").waitFor({ state: "hidden" });
  await sound(page);
});

behaviour("where no worker can be had, the page itself searches", () => samples, everyPart, {
  prepare: (context) => context.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException("refused", "SecurityError");
      }
    };
  }),
});

behaviour("where a worker does not start, neither", () => samples, everyPart, {
  prepare: (context) => context.addInitScript(() => {
    const { Worker } = window;
    window.Worker = class extends Worker {
      constructor(address) {
        super(address, { type: "module" });
      }
    };
  }),
});

behaviour("where the browser keeps nothing, all but keeping works", () => samples, async (page) => {
  await eventually(() => refusal(page), "SecurityError", "the browser does refuse");
  await everyPart(page);
  await drop(page, [{ name: "көпір.txt", bytes: Buffer.from("Көпір 1962 жылы ашылды.") }]);
  await eventually(() => titles(page), ["көпір"]);
}, { launch: keepingNothing });

test("where the template can't be had, that is said, and the page goes on", async () => {
  const browser = await chromium.launch(LAUNCH);
  try {
    const page = await browser.newPage({ serviceWorkers: "block" });
    await page.route("**/single.html", (route) => route.abort());
    await page.goto(ORIGIN);
    await settled(page);
    await page.click("#menu summary");
    await page.click("#make-page");
    await page.locator("#notices", { hasText: "Бет жиналмады" }).waitFor();
    await ask(page, "Абай");
  } finally {
    await browser.close();
  }
});
