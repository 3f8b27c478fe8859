// An embedded library and the page around: attributes, properties, events, keys, the address.

import assert from "node:assert/strict";
import { eventually } from "./eventually.mjs";
import { embedded, schoolPage, shown } from "./school.mjs";

/** Notes what the elements tell the page. */
const LISTEN = `<script>
  window.told = [];
  for (const name of ["ready", "view", "error"]) {
    addEventListener("jylnama-" + name, ({ detail, target }) => told.push({ name, id: target.id, detail }));
  }
</script>`;

const told = (page, name) => page.evaluate((name) => window.told.filter((one) => one.name === name), name);
const library = (page, act, value) => page.locator("jylnama-library").first().evaluate(act, value);

embedded(
  "attributes say what is looked at first, and change it",
  { "/": schoolPage(`<jylnama-library src="well.txt" language="ru" query="құдық" period="1980..1989"></jylnama-library>`, { head: LISTEN }) },
  async (page) => {
    const box = await shown(page);
    await box.locator("jylnama-hits li", { hasText: "1986" }).first().waitFor();
    await eventually(() => box.locator("jylnama-hits li", { hasText: "1951" }).count(), 0);
    await box.locator(".tabs [data-tab=timeline]", { hasText: "Хроника" }).waitFor({ state: "attached" });
    const [ready] = await told(page, "ready");
    assert.deepEqual(ready.detail.documents.map(({ title }) => title), ["well"]);
    await library(page, (element) => {
      element.setAttribute("period", "");
      element.language = "en";
      element.query = "су";
    });
    await box.locator("jylnama-hits mark", { hasText: "су" }).first().waitFor();
    await box.locator("#query[aria-label=Search]").waitFor();
    const { q, from, language } = await library(page, ({ view }) => view);
    assert.deepEqual([q, from, language], ["су", "", "en"]);
  },
);

embedded(
  "what the reader looks at is told and can be set, and the address stays the page's",
  { "/": schoolPage(`<jylnama-library src="well.txt"></jylnama-library>`, { head: LISTEN }) },
  async (page, { origin }) => {
    const box = await shown(page);
    await box.locator("#query").fill("құбыр");
    await box.locator("jylnama-hits li button").first().click();
    await box.locator("[data-sentence][aria-current] mark").first().waitFor();
    const views = (await told(page, "view")).map(({ detail }) => detail.view);
    assert.deepEqual([views.at(-1).q, views.at(-1).sentence], ["құбыр", "4"]);
    assert.equal(page.url(), `${origin}/`);
    await eventually(() => page.evaluate(() => history.length), 2);
    await library(page, (element) => {
      element.view = { q: "тұщы" };
    });
    await box.locator("jylnama-hits mark", { hasText: "тұщы" }).waitFor();
    await eventually(() => page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [[], []]);
  },
);

embedded(
  "asked to, it keeps the view in the address beside what is the page's, and goes back with it",
  { "/": schoolPage(`<jylnama-library src="well.txt" address="a-"></jylnama-library>`) },
  async (page, { origin }) => {
    await page.goto(`${origin}/?class=7&a-q=${encodeURIComponent("құдық")}#top`);
    const box = await shown(page);
    await box.locator("jylnama-hits li").first().waitFor();
    await box.locator("jylnama-hits li button").first().click();
    await page.waitForURL((url) => url.searchParams.get("a-s") === "1");
    const { hash, searchParams } = new URL(page.url());
    assert.deepEqual([hash, searchParams.get("class"), searchParams.get("a-q")], ["#top", "7", "құдық"]);
    await box.locator("[data-sentence][aria-current]").waitFor();
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("a-s"));
    await eventually(() => box.locator("#query").inputValue(), "құдық");
  },
);

embedded(
  "its keys act only while the focus is within, and then alone",
  {
    "/": schoolPage(`<input id="own"><button id="before">Алды</button><jylnama-library src="well.txt"></jylnama-library>`, { head: `<script>
      window.keys = [];
      addEventListener("keydown", ({ key, defaultPrevented }) => defaultPrevented || keys.push(key));
    </script>` }),
  },
  async (page) => {
    const box = await shown(page);
    const focused = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.id ?? document.activeElement.id);
    await page.focus("#before");
    for (const key of ["/", "t", "[", "?"]) await page.keyboard.press(key);
    await eventually(() => focused(), "before");
    await eventually(() => page.evaluate(() => window.keys), ["/", "t", "[", "?"], "they are the page's");
    await page.keyboard.press("Tab");
    await eventually(() => focused(), "query");
    await page.keyboard.type("құдық");
    await box.locator("jylnama-hits li").first().waitFor();
    // Suggestions make way.
    await page.keyboard.press("Enter");
    await box.locator("#query[aria-expanded=false]").waitFor();
    await page.keyboard.press("ArrowDown");
    await box.locator("jylnama-hits li button:focus").waitFor();
    await page.keyboard.press("Enter");
    await box.locator("[data-sentence][aria-current]").waitFor();
    await page.keyboard.press("]");
    await box.locator("jylnama-timeline li button[aria-current]").waitFor();
    await page.keyboard.press("/");
    await eventually(() => focused(), "query");
  },
);

embedded(
  "what is moved in the page stays, and what is taken out ends its engine",
  { "/": schoolPage(`<jylnama-library src="well.txt" query="құдық"></jylnama-library><div id="other"></div>`) },
  async (page) => {
    await shown(page);
    await library(page, (element) => document.querySelector("#other").append(element));
    await page.locator("#other jylnama-library .room[data-ready] jylnama-hits li").first().waitFor();
    assert.equal(page.workers().length, 1);
    const gone = page.workers()[0].waitForEvent("close");
    await library(page, (element) => element.remove());
    await gone;
  },
);

embedded(
  "properties that were set before the script came are taken up",
  { "/": schoolPage(`<jylnama-library></jylnama-library>`, { head: `<script>
    addEventListener("DOMContentLoaded", () => {}, { once: true });
    new MutationObserver((_, watch) => {
      const element = document.querySelector("jylnama-library");
      if (!element) return;
      watch.disconnect();
      element.src = "well.txt";
      element.view = { q: "тұщы" };
    }).observe(document, { childList: true, subtree: true });
  </script>` }) },
  async (page) => {
    const box = await shown(page);
    await box.locator("jylnama-hits mark", { hasText: "тұщы" }).waitFor();
  },
);

embedded(
  "search by itself, with an engine of the page's own",
  { "/": schoolPage(`<jylnama-search></jylnama-search>`, { head: `<script type="module">
    import { createEngine } from "/jylnama/engine.js";
    const engine = createEngine();
    await engine.build([{ title: "Құдық", text: "Ауылда 1951 жылы құдық қазылды." }, { title: "Диірмен", text: "Құдық маңында диірмен тұрды." }]);
    await customElements.whenDefined("jylnama-search");
    const search = document.querySelector("jylnama-search");
    window.told = [];
    for (const name of ["view", "choose"]) search.addEventListener("jylnama-" + name, ({ detail }) => told.push({ name, detail }));
    Object.assign(search, { engine, documents: await engine.documents(), query: "кудык" });
  </script>` }) },
  async (page) => {
    await page.locator("jylnama-hits li").nth(1).waitFor();
    await page.locator("jylnama-facets details").evaluate((fold) => (fold.open = true));
    await page.locator("jylnama-facets button", { hasText: "Диірмен" }).click();
    await page.locator("jylnama-hits li").nth(1).waitFor({ state: "detached" });
    await page.locator("jylnama-hits li button").first().click();
    assert.deepEqual((await told(page, "view")).map(({ detail }) => detail), [{ query: "кудык", only: "Диірмен" }]);
    assert.deepEqual((await told(page, "choose")).map(({ detail }) => detail.hit.document), ["Диірмен"]);
    await page.locator("jylnama-search input").fill("диирменн");
    await page.locator("jylnama-hits mark", { hasText: "диірмен" }).first().waitFor();
  },
);
