// A library in a frame of another site, and the page that gives the codes for it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually } from "./eventually.mjs";
import { embedded, schoolPage, shown, site, WELL } from "./school.mjs";
import { ask, behaviour, fromMenu, launched, ORIGIN, sound } from "./support.mjs";

/** The page for frames, with these parameters. */
const framed = (parameters) => `/frame.html?${new URLSearchParams(parameters)}`;

/** A test with the page for frames of the built site. */
function inFrame(name, parameters, act, { prepare, options } = {}) {
  test(name, async () => {
    const context = await (await launched()).newContext({ viewport: { width: 1200, height: 800 }, ...options });
    try {
      await prepare?.(context);
      const page = await context.newPage();
      const told = [];
      page.on("pageerror", (error) => told.push(String(error)));
      await page.goto(ORIGIN + framed(parameters));
      await act(page);
      assert.deepEqual(told, []);
    } finally {
      await context.close();
    }
  });
}

inFrame(
  "the parameters of the frame are those of the element",
  { library: "samples/index.json", query: "теңіз", period: "1960..1990", theme: "dark", language: "ru" },
  async (page) => {
    const library = await shown(page);
    await library.locator(".room[data-theme=dark][lang=ru]").waitFor();
    await eventually(() => library.locator("#query").inputValue(), "теңіз");
    await library.locator("jylnama-hits mark").first().waitFor();
    await eventually(() => library.evaluate(({ view }) => [view.q, view.from, view.to]), ["теңіз", "1960", "1990"]);
    await page.locator("footer").waitFor({ state: "hidden" });
    await sound(page);
  },
);

inFrame("without a library it has the samples, and fills its frame", {}, async (page) => {
  const library = await shown(page);
  const { y, height } = await library.boundingBox();
  assert.deepEqual([y, height], [0, 800]);
  await eventually(() => library.evaluate(({ documents }) => documents.length), (many) => many > 5);
});

inFrame(
  "a library of another site is opened where that allows it, and it is said whose it is",
  { library: "https://library.example/well.txt" },
  async (page) => {
    await shown(page);
    const origin = page.locator("footer a");
    await eventually(() => origin.textContent(), "library.example");
    assert.equal(await origin.getAttribute("href"), "https://library.example");
    await sound(page);
  },
  {
    prepare: (context) =>
      context.route("https://library.example/**", (route) =>
        route.fulfill({ body: WELL, contentType: "text/plain; charset=utf-8", headers: { "Access-Control-Allow-Origin": "*" } }),
      ),
  },
);

for (const library of ["javascript:alert(1)", "data:text/plain,1951", "http://library.example/well.txt", "https://a:b@library.example/well.txt", "http://"]) {
  inFrame(`${library} is no library`, { library, theme: "<b>", language: "xx", period: "x..y" }, async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.locator("jylnama-library #notices p", { hasText: "мекенжайы (src) жазылмаған" }).waitFor();
    await page.locator("footer").waitFor({ state: "hidden" });
    assert.deepEqual(asked.filter((url) => !url.startsWith(ORIGIN) && !url.startsWith("blob:")), []);
  });
}

test("it may be framed by any page, the page itself by none", async () => {
  const policy = async (path) => (await fetch(ORIGIN + path)).headers.get("Content-Security-Policy");
  assert.match(await policy("/"), /frame-ancestors 'none'/);
  assert.doesNotMatch(await policy("/frame.html"), /frame-ancestors/);
});

// --- The codes -----------------------------------------------------------------------------------

const code = async (page, name) => page.locator(`#embed-${name}`).inputValue();

/** A page of another site with a code in it, once its library is shown. */
async function pasted(context, code, find) {
  const school = await site({ "/": `<!doctype html><html lang="kk"><meta charset="utf-8"><title>Мектеп</title><body>${code}` });
  try {
    const page = await context.newPage();
    await page.goto(`${school.origin}/`);
    const library = find(page);
    await library.locator("jylnama-hits mark").first().waitFor();
    await eventually(() => library.locator("#query").inputValue(), 'теңіз "Арал"');
    await page.close();
  } finally {
    await school.end();
  }
}

behaviour(
  "the code for a frame shows on another site what was looked at",
  async (page) => {
    await ask(page, 'теңіз "Арал"');
    await fromMenu(page, "#embed");
    await page.locator("#embed-dialog[open]").waitFor();
    await sound(page, "#embed-dialog");
    const [tag, frame] = [await code(page, "tag"), await code(page, "frame")];
    assert.match(tag, /^<script type="module" src="http:[^"]*\/embed\.js"><\/script>\n<jylnama-library src="[^"]*\/samples\/index\.json" /);
    assert.match(tag, / query="теңіз &quot;Арал&quot;"/);
    await pasted(page.context(), frame, (other) => other.frameLocator("iframe").locator("jylnama-library"));
    await page.click('#embed-dialog [data-copy="frame"]');
    await page.locator("#embed-told", { hasText: "Код көшірілді" }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), frame);
    await page.keyboard.press("Escape");
    await page.locator("#embed-dialog").waitFor({ state: "hidden" });
  },
  { options: { permissions: ["clipboard-read", "clipboard-write"] } },
);

behaviour("for a library of the reader's own it says what to do, and takes the address that it will have", async (page) => {
  await fromMenu(page, "#paste");
  await page.fill("#pasted", WELL);
  await page.click("#paste-open");
  await page.waitForURL((url) => url.searchParams.has("lib"));
  await fromMenu(page, "#embed");
  await page.locator("#embed-told", { hasText: "тек осы браузерде" }).waitFor();
  await page.fill("#embed-address", 'https://mektep.example/a"b.jyl');
  await eventually(() => code(page, "tag"), /src="https:\/\/mektep\.example\/a&quot;b\.jyl"/);
  await eventually(() => code(page, "frame"), /library=https%3A%2F%2Fmektep\.example%2Fa%22b\.jyl/);
});

embedded(
  "the tag shows on another site what was looked at",
  { "/": schoolPage(`<jylnama-library src="well.txt" language="kk" query="құдық" period="1980.."></jylnama-library>`) },
  async (page) => {
    const library = await shown(page);
    await eventually(() => library.evaluate(({ view }) => [view.q, view.from, view.to]), ["құдық", "1980", ""]);
  },
);
