// A site that `jylnama build` made of a folder of texts: its pages with scripts and without, and its reading room.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import jsonld from "jsonld";
import { buildSite } from "../../xtask/site/build.mjs";
import { host } from "./host.mjs";
import { ask, eventually, inView, launched, markedSentence, nothingSticksOut, settled, sound, watch } from "./support.mjs";

const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const JYLNAMA = process.env.JYLNAMA ?? root("target/debug/jylnama");

const NOTE = `---
title: Ауыл мектебі
author: Сыныптың өзі
date: 2001-05-12
tags: [мектеп, ауыл]
---

## Басы

Ауыл мектебі 1934 жылы ашылды. Былтыр оған жаңа үй салынды.

> Мектеп – кеменің өзі.

* бірінші сынып
* екінші сынып
`;

const place = mkdtempSync(join(tmpdir(), "jylnama-published-"));
const [texts, pages, site] = ["texts", "page", "site"].map((name) => join(place, name));
let server;

before(async () => {
  await buildSite(root("www"), pages);
  cpSync(root("samples"), texts, { recursive: true });
  mkdirSync(join(texts, "ауыл мен қала"));
  writeFileSync(join(texts, "ауыл мен қала", "мектеп «бірінші».md"), NOTE);
  execFileSync(JYLNAMA, ["build", texts, "--out", site, "--page", pages, "--title", "Біздің кітапхана"]);
  server = await host(site);
});

after(async () => {
  await server?.end();
  rmSync(place, { recursive: true, force: true });
});

const NOTE_PAGE = `/texts/${encodeURIComponent("ауыл-мен-қала-мектеп-бірінші")}.html`;

/** A test with a page of the site; the console stays empty, and no request leaves the origin. */
function behaviour(name, address, act, options = {}) {
  test(name, async () => {
    const context = await (await launched()).newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: "reduce", ...options });
    try {
      const page = await context.newPage();
      const told = watch(page, server.origin);
      await page.goto(server.origin + address);
      await act(page);
      assert.deepEqual(told, { console: [], away: [] });
    } finally {
      await context.close();
    }
  });
}

const UNSCRIPTED = { javaScriptEnabled: false };

// --- Without scripts -----------------------------------------------------------------------------

behaviour("with scripts off the reading room leads to the texts and the timeline", "/", async (page) => {
  await page.locator("h1", { hasText: "Біздің кітапхана" }).filter({ visible: true }).waitFor();
  await page.locator("#query").waitFor({ state: "hidden" });
  await page.click("noscript a >> text=Мәтіндер");
  await page.click("text=Абай Құнанбайұлы");
  await page.locator("article h1", { hasText: "Абай Құнанбайұлы" }).waitFor();
  await page.locator('time[datetime="1845-08-10"]', { hasText: "1845 жылғы 10 тамызда" }).waitFor();
}, UNSCRIPTED);

behaviour("with scripts off an event of the timeline leads to its sentence", "/timeline.html", async (page) => {
  await page.locator("h2", { hasText: /^1845$/ }).waitFor();
  await page.click("h2:text-is('1845') + ol a");
  const sentence = page.locator("span:target", { hasText: "1845 жылғы 10 тамызда" });
  await sentence.waitFor();
  await inView(sentence);
}, UNSCRIPTED);

behaviour("with scripts off a text shows what is known of it, its headings and its lists", NOTE_PAGE, async (page) => {
  await page.locator("h1", { hasText: "Ауыл мектебі" }).waitFor();
  await page.locator("dd", { hasText: "Сыныптың өзі" }).waitFor();
  await page.locator("h2", { hasText: "Басы" }).waitFor();
  await page.locator("blockquote p", { hasText: "Мектеп – кеменің өзі." }).waitFor();
  await eventually(() => page.locator("article ul > li").count(), 2);
  await page.locator('time[datetime="2000"]', { hasText: "Былтыр" }).waitFor();
}, UNSCRIPTED);

/** A test with the site opened from a disk, as from a stick by a double click. */
function fromDisk(name, file, act) {
  test(name, async () => {
    const context = await (await launched()).newContext({ viewport: { width: 1400, height: 900 } });
    try {
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(site, file)).href);
      await act(page);
    } finally {
      await context.close();
    }
  });
}

fromDisk("from a disk the texts are read as they are from a host", "texts.html", async (page) => {
  await page.click("text=Абай Құнанбайұлы");
  await page.locator("article h1", { hasText: "Абай Құнанбайұлы" }).waitFor();
  const styled = () => page.locator("main").evaluate((main) => getComputedStyle(main).maxWidth);
  await eventually(styled, (width) => width !== "none");
});

fromDisk("from a disk the reading room opens, too, and finds", "index.html", async (page) => {
  await page.waitForURL(/room\.html/);
  await settled(page);
  await eventually(() => page.title(), "Біздің кітапхана");
  await ask(page, "мектебінен");
  await page.locator("jylnama-hits li", { hasText: "Ауыл мектебі 1934 жылы ашылды." }).waitFor();
});

fromDisk("from a disk a sentence leads to its place in the reading room", "texts/abai.html", async (page) => {
  await page.goto(`${page.url()}#s3`);
  await page.click("span:target .in-room");
  await page.waitForURL(/room\.html/);
  await settled(page);
  await markedSentence(page).filter({ hasText: "1845 жылғы 10 тамызда" }).waitFor();
});

// --- The reading room ----------------------------------------------------------------------------

behaviour("a link to a sentence opens at it, and from there it opens in the reading room", "/texts/abai.html#s3", async (page) => {
  const sentence = page.locator("span:target");
  await sentence.waitFor();
  await inView(sentence);
  await page.locator(".in-room").filter({ visible: true }).waitFor();
  await eventually(() => page.locator(".in-room").filter({ visible: true }).count(), 1);
  await page.click("span:target .in-room");
  await settled(page);
  await markedSentence(page).filter({ hasText: "1845 жылғы 10 тамызда" }).waitFor();
});

behaviour("what is asked on the page of a text is found in the reading room", "/texts/abai.html", async (page) => {
  await page.fill("input[name=q]", "мектебінен");
  await page.press("input[name=q]", "Enter");
  await settled(page);
  await page.locator("jylnama-hits li", { hasText: "Ауыл мектебі 1934 жылы ашылды." }).waitFor();
});

behaviour("the reading room has the title and the library of the site", "/", async (page) => {
  await settled(page);
  await eventually(() => page.title(), "Біздің кітапхана");
  await eventually(() => page.locator("#document option").count(), 12);
  await page.locator('.holds a[href="texts.html"]', { hasText: "Мәтіндер" }).waitFor();
  await ask(page, "казакстан");
  await page.locator("jylnama-hits mark", { hasText: "Қазақстан" }).first().waitFor();
  await page.selectOption("#language", "en");
  await page.locator("#open", { hasText: "Open a text" }).waitFor();
  await eventually(() => page.title(), "Біздің кітапхана");
  await eventually(() => [...server.asked.keys()].filter((path) => path.includes("samples")), []);
});

test("after a visit the reading room opens without a network, with the library", async () => {
  const own = await host(site);
  const context = await (await launched()).newContext();
  try {
    const page = await context.newPage();
    await page.goto(own.origin);
    await settled(page);
    const library = readdirSync(site).find((name) => name.endsWith(".jyl"));
    await eventually(() => page.evaluate(async (name) => Boolean(await caches.match(name)), library), true);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await eventually(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), true);
    await own.end();
    await page.reload();
    await settled(page);
    await ask(page, "мектебі");
  } finally {
    await context.close();
    await own.end().catch(() => {});
  }
});

// --- For all -------------------------------------------------------------------------------------

for (const colorScheme of ["light", "dark"]) {
  for (const address of ["/texts/abai.html#s3", NOTE_PAGE, "/texts.html", "/timeline.html", "/"]) {
    behaviour(`axe finds no fault in ${decodeURIComponent(address)}, ${colorScheme}`, address, async (page) => {
      if (address === "/") await settled(page);
      await page.locator("h1").first().waitFor();
      await sound(page);
    }, { colorScheme });
  }
}

behaviour("on a phone nothing sticks out", "/timeline.html", async (page) => {
  await nothingSticksOut(page);
  await page.goto(server.origin + NOTE_PAGE);
  await nothingSticksOut(page);
}, { viewport: { width: 320, height: 600 } });

/** The words of schema.org that pages use; no others are in their context here, and none is fetched. */
const TERMS = "Article author dateCreated endDate Event headline inLanguage isPartOf keywords name Person startDate subjectOf url WebSite";
const SCHEMA = Object.fromEntries(TERMS.split(" ").map((term) => [term, `https://schema.org/${term}`]));

/** What a page tells machines, expanded by a reader of JSON-LD; every word of it must be known. */
async function toldBy(name) {
  const [, json] = readFileSync(join(site, name), "utf8").match(/<script type="application\/ld\+json">(.*)<\/script>/);
  const documentLoader = async (documentUrl) => ({ document: { "@context": SCHEMA }, documentUrl });
  return jsonld.expand(JSON.parse(json), { documentLoader, safe: true });
}

test("pages tell machines of each text and each event, in words of schema.org", async () => {
  const value = (thing, term) => thing[`https://schema.org/${term}`]?.[0]["@value"];
  const [article] = await toldBy(join("texts", "ауыл-мен-қала-мектеп-бірінші.html"));
  assert.deepEqual(article["@type"], ["https://schema.org/Article"]);
  const known = ["headline", "inLanguage", "dateCreated"].map((term) => value(article, term));
  assert.deepEqual(known, ["Ауыл мектебі", "kk", "2001-05-12"]);
  const events = await toldBy("timeline.html");
  const shown = readFileSync(join(site, "timeline.html"), "utf8").split("<ol>").slice(1).join("").split("<li>").length - 1;
  assert.equal(events.length, shown);
  const opened = events.find((event) => value(event, "startDate") === "1934");
  assert.match(value(opened, "name"), /Ауыл мектебі/);
});

/** The faults that html-validate finds, each with its rule. */
async function faults(html, rules = {}) {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"], rules });
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, message, ruleId }) => `${ruleId}, line ${line}: ${message}`));
}

test("html-validate finds no fault in any page that is read without scripts", async () => {
  const names = readdirSync(site, { recursive: true }).filter((name) => /^(texts|timeline)\S*\.html$/.test(name));
  assert.ok(names.length >= 14, `${names}`);
  for (const name of names) assert.deepEqual(await faults(readFileSync(join(site, name), "utf8")), [], name);
});

/** How the page is written, and not what it says. */
const MANNERS = {
  // As the browser writes it down again: `hidden=""`, and attributes of all kinds in quotation marks.
  "attribute-boolean-style": "off",
  "attribute-empty-style": "off",
  "doctype-style": "off",
  "no-trailing-whitespace": "off",
  // Scripts place what they draw; they may, and no text can.
  "no-inline-style": "off",
  // Elements of the page's own are no sections of HTML, and what is proposed while one types is no list of choices.
  "prefer-native-element": ["error", { exclude: ["region", "listbox"] }],
  "aria-label-misuse": ["error", { allowAnyNamable: true }],
  // What is told of a word has no heading before a word is chosen; it is not shown then.
  "empty-heading": "off",
};

behaviour("html-validate finds no fault in the reading room as its scripts have made it", "/", async (page) => {
  await settled(page);
  await ask(page, "Абай");
  const html = await page.evaluate(() => `<!DOCTYPE html>\n${document.documentElement.outerHTML}`);
  assert.deepEqual(await faults(html, MANNERS), []);
});
