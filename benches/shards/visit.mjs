// A visit in Chromium with a profile of its own: the page is opened, and questions are asked one after another.

const PATIENCE = 120_000;
/** The page has said its answer; what it still asks for in the background is waited for until nothing came so long. */
const QUIET = 400;

/** Runs in the page before its own scripts: counts how often it says that it is at rest. */
function watch() {
  window.answers = 0;
  const root = () => document.documentElement;
  const note = () => root().dataset.state === "idle" && (window.answers += 1);
  new MutationObserver(note).observe(document, { attributes: true, attributeFilter: ["data-state"], subtree: true });
}

/** What was asked for, as bytes and requests of the library, and of the engine and its page. */
export function tally(asked, isLibrary) {
  const sum = { library: { bytes: 0, requests: 0 }, engine: { bytes: 0, requests: 0 } };
  for (const { path, bytes } of asked) {
    const part = sum[isLibrary(path) ? "library" : "engine"];
    part.bytes += bytes;
    part.requests += 1;
  }
  return sum;
}

async function ask(page, text) {
  const before = await page.evaluate(() => window.answers);
  await page.locator("input[type=search]").fill(text);
  const answered = (count) => window.answers > count && document.documentElement.dataset.state === "idle";
  await page.waitForFunction(answered, before, { timeout: PATIENCE });
}

/**
 * @param server   of host.mjs
 * @param {{ isLibrary: (path: string) => boolean, isReady: () => boolean, shown: () => string[] }} engine   `isReady` and `shown` run in the
 *   page; `shown` gives which texts it shows
 * @returns `{ opened, searches: [{ library, engine, shown }] }`: what opening the page took, then each question
 */
export async function visit(browser, server, engine, questions) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    server.taken();
    await page.goto(server.origin);
    await page.locator("html[data-state=idle] input[type=search]").waitFor({ timeout: PATIENCE });
    await page.waitForFunction(engine.isReady, null, { timeout: PATIENCE });
    await server.quiet(QUIET);
    const opened = tally(server.taken(), engine.isLibrary);
    const searches = [];
    for (const { text } of questions) {
      await ask(page, text);
      const shown = await page.evaluate(engine.shown);
      await server.quiet(QUIET);
      searches.push({ ...tally(server.taken(), engine.isLibrary), shown });
    }
    return { opened, searches };
  } finally {
    await context.close();
  }
}
