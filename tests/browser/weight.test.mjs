// What the built site weighs, and what it is made of.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { host, siteOfItsOwn } from "./host.mjs";
import { LAUNCH, settled } from "./support.mjs";

/** The budget of a first visit, in wasm-pack.toml. */
function budget() {
  const settings = readFileSync(new URL("../../wasm-pack.toml", import.meta.url), "utf8");
  return Number(settings.match(/^first-visit = ([\d_]+)$/m)[1].replaceAll("_", ""));
}

/** The sample library in the page, which the budget is without. */
const LIBRARY = /<script[^>]* id="library">[^<]*<\/script>/;

/** What a first visit to `/` asks for until it is idle, as `[path, bytes]`. */
async function firstVisit() {
  const site = await siteOfItsOwn();
  const server = await host(site.folder);
  const browser = await chromium.launch(LAUNCH);
  try {
    const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
    await page.goto(server.origin, { waitUntil: "networkidle" });
    await settled(page);
    return [...server.asked];
  } finally {
    await browser.close();
    await server.end();
    site.remove();
  }
}

test("a first visit keeps to its budget, and the words of one language come with it", async (t) => {
  const asked = (await firstVisit()).map(([path, bytes]) => [path, path.endsWith(".html") ? Buffer.from(String(bytes).replace(LIBRARY, "")) : bytes]);
  const weights = asked.map(([path, bytes]) => [path, gzipSync(bytes, { level: 9 }).length]);
  const sum = weights.reduce((all, [, weight]) => all + weight, 0);
  for (const [path, weight] of weights) t.diagnostic(`${weight} ${path}`);
  assert.ok(asked.some(([path]) => path.endsWith(".wasm")), "the module is among it");
  assert.ok(!asked.some(([path]) => path.includes("/samples/")), "the sample library comes within the page");
  assert.ok(sum <= budget(), `${sum} bytes gzip, of a budget of ${budget()}`);
  t.diagnostic(`${sum} bytes gzip, of a budget of ${budget()}`);
  const [page, scripts] = [".html", ".js"].map((ending) => asked.filter(([path]) => path.endsWith(ending)).map(([, bytes]) => String(bytes)).join(""));
  assert.ok(page.includes("Сөз, ат немесе жыл жазыңыз"), "Kazakh comes with the page itself");
  assert.ok(!scripts.includes("Сөз, ат немесе жыл жазыңыз"), "and once");
  assert.ok(!scripts.includes("Type a word, a name or a year"), "English is not loaded before it is chosen");
});

test("the site comes out the same whenever it is built, and each thing it names is there", async () => {
  const sites = [await siteOfItsOwn(), await siteOfItsOwn()];
  const [first, second] = sites.map((site) => site.files());
  for (const site of sites) site.remove();
  const names = [...first.keys()];
  assert.deepEqual(names, [...second.keys()]);
  assert.deepEqual(names.filter((name) => !first.get(name).equals(second.get(name))), []);
  const code = names.filter((name) => /\.(html|js|css)$/.test(name)).map((name) => String(first.get(name))).join("\n");
  const named = [...code.matchAll(/["'(/]([\w-]+-[A-Z0-9]{8}\.\w+|[\w-]+-[0-9a-f]{10}\.\w+)["')]/g)].map(([, name]) => name);
  const inPage = [...String(first.get("index.html")).matchAll(/ (?:src|href)="([^"#]+\.\w+)["#]/g)].map(([, name]) => name);
  named.push(...inPage);
  assert.ok(inPage.length > 5 && named.length > 10);
  const isThere = (name) => names.some((one) => one === name || one.endsWith(`/${name}`));
  assert.deepEqual(named.filter((name) => !isThere(name)), []);
});
