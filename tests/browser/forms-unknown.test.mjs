// A form that no text has: what is here answers first, and the module that takes words apart when the reader rests.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { host, siteOfItsOwn } from "./host.mjs";
import { ask, eventually, LAUNCH, settled, watch } from "./support.mjs";

/** A test with the built site, which has its sample library saved; `asked` has what it was asked for. */
function behaviour(name, act) {
  test(name, async () => {
    const site = await siteOfItsOwn();
    const server = await host(site.folder);
    const browser = await chromium.launch(LAUNCH);
    try {
      const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
      const told = watch(page, server.origin);
      await page.goto(server.origin);
      await settled(page);
      await act(page, server, told);
    } finally {
      await browser.close();
      await server.end();
      site.remove();
    }
  });
}

/** How many modules of the engine were asked for. */
const modules = ({ asked }) => [...asked.keys()].filter((path) => path.endsWith(".wasm")).length;
const kinds = (page) => page.locator("jylnama-hits .why").first().textContent();

behaviour("words of the texts are searched without the full module, in whatever form", async (page, server) => {
  for (const query of ["теңізінің", "Абай", "казак "]) {
    await ask(page, query);
    await page.locator("jylnama-hits mark").first().waitFor();
  }
  assert.equal(modules(server), 1);
});

behaviour("a form that no text has finds the others once the reader rests", async (page, server) => {
  await ask(page, "теңіздеріңізден ");
  await page.locator("jylnama-hits mark", { hasText: /^теңіз/i }).first().waitFor();
  await eventually(() => modules(server), 2);
  assert.match(await kinds(page), /./);
});

behaviour("without a network such a form is answered as well as it can be, and the page lives", async (page, server) => {
  await page.context().setOffline(true);
  await ask(page, "теңіздеріңізден ");
  await page.locator("jylnama-hits:not([aria-busy])").waitFor();
  await ask(page, "теңіз");
  await page.locator("jylnama-hits mark").first().waitFor();
  await page.context().setOffline(false);
  assert.equal(modules(server), 1);
});
