// A form that no text has: what is here answers first, and the module that takes words apart when the reader rests.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { host, siteOfItsOwn } from "./host.mjs";
import { ask, eventually, LAUNCH, settled } from "./support.mjs";

/** A test with the built site, which has its sample library saved; `asked` has what it was asked for. */
function behaviour(name, act) {
  test(name, async () => {
    const site = await siteOfItsOwn();
    const server = await host(site.folder);
    const browser = await chromium.launch(LAUNCH);
    try {
      const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
      await page.goto(server.origin);
      await settled(page);
      await act(page, server);
    } finally {
      await browser.close();
      await server.end();
      site.remove();
    }
  });
}

/** How many modules of the engine were asked for. */
const modules = ({ asked }) => [...asked.keys()].filter((path) => path.endsWith(".wasm")).length;

behaviour("words of the texts are searched without the full module, in whatever form", async (page, server) => {
  for (const query of ["теңізінің", "Абай", "және Арал"]) {
    await ask(page, query);
    await page.locator("jylnama-hits mark").first().waitFor();
  }
  assert.equal(modules(server), 1);
});

behaviour("a form that no text has finds the others once the reader rests", async (page, server) => {
  await ask(page, "теңіздеріңізден ");
  await page.locator("jylnama-hits mark", { hasText: /^теңіз/i }).first().waitFor();
  await eventually(() => modules(server), 2);
});

behaviour("words in Latin letters are read, and what they may become is told, by the full module", async (page, server) => {
  await page.fill("#query", "qazaqs");
  await page.locator("jylnama-suggestions [role=option]", { hasText: "қазақс" }).first().waitFor();
  assert.equal(modules(server), 2);
  await ask(page, "qazaqstan ");
  await page.locator("jylnama-hits mark", { hasText: "Қазақстан" }).first().waitFor();
});

behaviour("what a repair may change is repaired by the full module", async (page, server) => {
  // The second letter is a Latin one.
  await ask(page, "тeңізінің ");
  await page.locator("jylnama-hits mark", { hasText: "теңізінің" }).first().waitFor();
  await eventually(() => modules(server), 2);
});

behaviour("without its host such a form is answered as well as it can be, and the page lives", async (page, server) => {
  await server.end();
  await page.fill("#query", "теңіздеріңізден ");
  await page.locator("jylnama-nothing:not([hidden])").waitFor();
  await ask(page, "теңіз");
  await page.locator("jylnama-hits mark").first().waitFor();
  assert.equal(modules(server), 1);
});
