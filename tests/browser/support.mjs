// Opens the page in Chromium, and holds every test to two promises: the console stays empty, and no
// request leaves the origin. What a test wants of it is waited for (eventually.mjs), never read once.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { eventually, PATIENCE } from "./eventually.mjs";

export { eventually };

/** Where the page is served; as a rule the built site. */
export const ORIGIN = process.env.JYLNAMA_ORIGIN ?? "http://127.0.0.1:8080";
/** Where its sources are served as they lie, for tests that load or change one of them. */
export const SOURCES = process.env.JYLNAMA_SOURCES ?? ORIGIN;

const ARTICLE = new URL("../../../shared/texts/kazakhstan-nato.txt", import.meta.url);
const SAMPLE = new URL("../../samples/nato.txt", import.meta.url);

export const LAUNCH = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** How a page is opened where a test says nothing else. */
const PLAIN = { viewport: { width: 1400, height: 900 }, reducedMotion: "reduce" };

let browser = null;

/** The browser that all tests of a file share; what each leaves behind goes with its own context. */
export async function launched() {
  if (!(await browser)?.isConnected()) browser = chromium.launch(LAUNCH);
  return browser;
}

after(async () => (await browser)?.close());

/**
 * A test with a page. `act` gets the page once the library is shown.
 *
 * @param {string} name  the behaviour, as a sentence
 * @param {(page: import("playwright-core").Page, told: object) => Promise<void>} act
 * @param {{ address?: string, options?: object, origin?: string }} how
 */
export function behaviour(name, act, { address = "/", options = {}, origin = ORIGIN } = {}) {
  test(name, async () => {
    const context = await (await launched()).newContext({ ...PLAIN, ...options });
    try {
      await context.addInitScript(withoutServiceWorker);
      const page = await context.newPage();
      const told = watch(page, origin);
      await page.goto(origin + address);
      await settled(page);
      await act(page, told);
      assert.deepEqual(told.console, [], "the console stays empty");
      assert.deepEqual(told.away, [], "no request leaves the origin");
    } finally {
      await context.close();
    }
  });
}

/** What a service worker gives, no test could change or count; offline.test.mjs has one. */
function withoutServiceWorker() {
  Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined });
}

/** Notes what the console says and which requests leave the origin. */
export function watch(page, origin) {
  const told = { console: [], away: [] };
  page.on("console", (message) => told.console.push(message.text()));
  page.on("pageerror", (error) => told.console.push(String(error)));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === "blob:" || url.protocol === "data:";
    if (!own) told.away.push(request.url());
  });
  return told;
}

/** Waits until an element stands still where the window shows it. */
export async function inView(locator) {
  const { height } = locator.page().viewportSize();
  let last = null;
  await eventually(async () => {
    const before = last;
    last = (await locator.boundingBox())?.y;
    return { before, last };
  }, ({ before, last }) => last === before && last >= 0 && last < height);
  return last;
}

/** Nothing that axe-core finds fault with, in the whole page or in a part of it. */
export async function sound(page, part) {
  const builder = new AxeBuilder({ page });
  const { violations } = await (part ? builder.include(part) : builder).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html).slice(0, 3)]), []);
}

/** Nothing wider than the window. */
export function nothingSticksOut(page) {
  const { width } = page.viewportSize();
  return eventually(() => page.evaluate(() => document.documentElement.scrollWidth), (wide) => wide <= width);
}

/** Waits until the page has done what it is doing. */
export async function settled(page, timeout = PATIENCE) {
  await page.locator("body:not([aria-busy])").waitFor({ timeout });
  await page.locator("#document option").first().waitFor({ state: "attached", timeout });
}

/** The article that the project was first tried on or, where it is absent, the sample on the same. */
export function article(t) {
  try {
    return readFileSync(ARTICLE);
  } catch {
    console.log("# the article is not beside this checkout: a sample text takes its place");
    return readFileSync(SAMPLE);
  }
}

/** Drops files on the page: `{ name, bytes }` each. */
export async function drop(page, files, timeout) {
  const plain = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, plain);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await settled(page, timeout);
}

/** Types into the search field and waits for its hits. */
export async function ask(page, text) {
  await page.fill("#query", text);
  await page.waitForURL((url) => url.searchParams.get("q") === text);
  await page.locator("jylnama-hits:not([aria-busy]) li").first().waitFor();
}

/** Chooses a button of the page's menu. */
export async function fromMenu(page, button) {
  await page.click("#menu summary");
  await page.click(button);
}

/** The sentence that is marked in the text. */
export const markedSentence = (page) => page.locator("jylnama-reader [data-sentence][aria-current]");

/** Opens the page anew, once its library is shown. */
export async function reload(page) {
  await page.reload();
  await settled(page);
}

/** Lets the worker begin with `script`, then opens the page anew. */
export async function withWorker(page, script) {
  await page.route(/\/engine-worker(-\w+)?\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${script}` });
  });
  await reload(page);
}
