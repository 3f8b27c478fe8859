// The slides that we export, shown by TimelineJS itself.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { exportTimeline, initSync, Library } from "../../www/pkg/jylnama.js";
import { LAUNCH } from "./support.mjs";

const SITE = "http://slides.example";
const root = new URL("../../", import.meta.url);
const file = (name) => readFile(new URL(name, root));

/** Every answer that the page of the slides gets: its own, or a file of TimelineJS. */
async function answer(route) {
  const { pathname } = new URL(route.request().url());
  const page = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
    <link rel="stylesheet" href="/css/timeline.css"><script src="/js/timeline.js"></script>
    <div id="slides" style="height: 700px"></div>`;
  if (pathname === "/") return route.fulfill({ contentType: "text/html", body: page });
  const contentType = { css: "text/css", js: "text/javascript" }[pathname.split(".").pop()];
  return route.fulfill({ contentType, body: await file(`node_modules/@knight-lab/timelinejs/dist${pathname}`) });
}

/** Shows slides, and tells what became of them. */
async function shown(slides) {
  const browser = await chromium.launch(LAUNCH);
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.route("**/*", answer);
    await page.goto(SITE);
    await page.evaluate((slides) => {
      // Without a font of its own, which it would fetch from elsewhere.
      window.line = new TL.Timeline("slides", slides, { font: "", script_path: `${location.origin}/js/` });
    }, slides);
    await page.waitForFunction(() => line.ready || line.config?.getErrors().length > 0);
    const told = await page.evaluate(() => {
      const all = (selector) => [...document.querySelectorAll(selector)];
      return {
        errors: line.config.getErrors(),
        slides: all(".tl-slide").length,
        marks: all(".tl-timemarker").length,
        groups: all(".tl-timegroup-message").map((group) => group.textContent),
        headlines: all(".tl-timemarker .tl-headline").map((headline) => headline.textContent),
        images: all(".tl-slide img, .tl-timemarker img").length,
        date: document.querySelector(".tl-headline-date")?.textContent,
      };
    });
    return { ...told, errors: [...told.errors, ...errors] };
  } finally {
    await browser.close();
  }
}

async function exported(documents) {
  initSync({ module: await file("www/pkg/jylnama_bg.wasm") });
  const library = new Library();
  for (const document of documents) library.add(document);
  return JSON.parse(exportTimeline(library, "timelinejs"));
}

test("TimelineJS shows a slide for each event of the samples", async () => {
  const list = JSON.parse(await file("samples/index.json"));
  const documents = list.map(async ({ id, title, file: name }) => {
    return { id, title, text: (await file(`samples/${name}`)).toString() };
  });
  const slides = await exported(await Promise.all(documents));
  const { errors, slides: count, marks, groups } = await shown(slides);
  assert.deepEqual(errors, []);
  assert.ok(slides.events.length > 100);
  assert.deepEqual([count, marks], [slides.events.length, slides.events.length]);
  assert.deepEqual(new Set(groups), new Set(list.map(({ title }) => title)));
});

test("what a text says is shown as it is, and does nothing", async () => {
  const title = "«Ақ & қара» <i>'қос'</i> <img src=x onerror=alert(1)> &lt;b>";
  const text = 'Көл 5 < 7 & "а" > \'б\' <img/src=x onerror=alert(1)> дегендей 1994 жылғы 27 мамырда тартылды.';
  const slides = await exported([{ id: "a", title, text }]);
  const { errors, groups, headlines, images, date } = await shown(slides);
  assert.deepEqual([errors, images], [[], 0]);
  const plain = (html) => html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
  assert.deepEqual(headlines, [plain(slides.events[0].text.headline)]);
  assert.deepEqual(groups, [title]);
  assert.match(date, /1994 жылғы 27 мамырда/);
});
