// The page of a library that is too large to load, over a site that `jylnama build` made of the sample texts in shards.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { buildSite } from "../../xtask/site/build.mjs";
import { host } from "./host.mjs";
import { eventually, inView, launched, nothingSticksOut, sound, watch } from "./support.mjs";

const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const JYLNAMA = process.env.JYLNAMA ?? root("target/debug/jylnama");

/** Bytes of the page without the module, each file as gzip -9: so that a first search stays small. */
const BUDGET = 21_300;

const place = mkdtempSync(join(tmpdir(), "jylnama-shards-"));
const [pages, site] = ["page", "site"].map((name) => join(place, name));

before(async () => {
  await buildSite(root("www"), pages);
  execFileSync(JYLNAMA, ["build", root("samples"), "--shards", "always", "--out", site, "--page", pages, "--title", "Біздің кітапхана"]);
});

after(() => rmSync(place, { recursive: true, force: true }));

/**
 * A test with the page, on a host of its own. The console stays empty but for what the browser itself says of files
 * that are not to be had, where a test takes them away (`isPoor`). What a service worker gives no test could change,
 * so there is none, unless it is for times without a network (`isLasting`).
 */
function behaviour(name, act, { address = "/", options = {}, prepare = async () => {}, isPoor = false, isLasting = false } = {}) {
  test(name, async () => {
    const server = await host(site);
    const context = await (await launched()).newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: "reduce", ...options });
    try {
      if (!isLasting) await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined }));
      const page = await context.newPage();
      const told = watch(page, server.origin);
      await prepare(page, server);
      await page.goto(server.origin + address);
      await idle(page);
      await act(page, server);
      assert.deepEqual(told.away, []);
      assert.deepEqual(told.console.filter((line) => !(isPoor && /^Failed to load resource/.test(line))), []);
    } finally {
      await context.close();
      await server.end();
    }
  });
}

const idle = (page) => page.locator("html[data-state=idle]").waitFor();
const hits = (page) => page.locator("#hits > li");
const marked = (page) => page.locator("#body [aria-current]");

/** Types into the search field, and waits until all that is shown answers it. */
async function ask(page, text) {
  await page.fill("#query", text);
  await page.waitForURL((url) => (url.searchParams.get("q") ?? "") === text);
  await idle(page);
}

// --- Searching -----------------------------------------------------------------------------------

behaviour("before anything is asked it says how many texts there are, and has fetched the catalogue alone", async (page, { asked }) => {
  await page.locator("#count", { hasText: "Кітапханада 11 мәтін бар" }).waitFor();
  await page.locator("h1", { hasText: "Біздің кітапхана" }).waitFor();
  assert.equal(await page.title(), "Біздің кітапхана");
  assert.deepEqual([...asked.keys()].filter((path) => path.startsWith("/library/")), ["/library/catalogue.jyc"]);
  assert.deepEqual([...asked.keys()].filter((path) => path.endsWith(".wasm")).length, 1, "the module that reads, and no other");
});

behaviour("a word finds its other forms, and it is said in words why", async (page) => {
  await ask(page, "мектептерде");
  await page.locator("#count", { hasText: /^Табылғаны: \d+ мәтін/ }).waitFor();
  await hits(page).filter({ hasText: "осы сөздің басқа түрі" }).first().locator("mark", { hasText: /^мекте[пб]/i }).first().waitFor();
});

behaviour("what is typed without Kazakh letters finds what has them", async (page) => {
  await ask(page, "тениз");
  const first = hits(page).first();
  await first.locator("h3 a", { hasText: "Арал теңізінің тағдыры" }).waitFor();
  await first.locator("mark", { hasText: /^теңіз/i }).first().waitFor();
});

behaviour("a word with a slip is taken for the one that is there, and that is said", async (page) => {
  await ask(page, "палигон");
  await page.locator("#count", { hasText: /«палигон» деген сөз жоқ, мынау ізделді: .*полигон/ }).waitFor();
  await hits(page).locator("h3 a", { hasText: "Семей полигонының жабылуы" }).waitFor();
});

behaviour("what nothing has is told with a way on, and a query without a word, too", async (page) => {
  await ask(page, "zzzzqqqqxxxx");
  await page.locator("#count", { hasText: "Ештеңе табылмады. «zzzzqqqqxxxx» ізделді." }).waitFor();
  await eventually(() => hits(page).count(), 0);
  await ask(page, "?!");
  await page.locator("#count", { hasText: "әріп не сан жазыңыз" }).waitFor();
  await ask(page, "");
  await page.locator("#count", { hasText: "Кітапханада 11 мәтін бар" }).waitFor();
});

behaviour("five texts come first, and five more when they are asked for", async (page) => {
  await ask(page, "Қазақстан");
  await eventually(() => hits(page).count(), 5);
  await page.locator("#count", { hasText: /Табылғаны: 1\d мәтін, көрсетілгені: 5/ }).waitFor();
  await page.click("#more");
  await eventually(() => hits(page).count(), 10);
  await eventually(() => page.evaluate(() => document.activeElement.closest("li")?.matches(":nth-child(6)")), true);
  const titles = await page.locator("#hits h3").allTextContents();
  assert.equal(new Set(titles).size, 10, "none comes twice");
});

behaviour("words in quotes are found side by side alone, and in that order", async (page) => {
  await ask(page, "қазақ халқы");
  await eventually(() => hits(page).count(), 5);
  await ask(page, "\"қазақ халқы\"");
  const titles = () => page.locator("#hits h3").allTextContents().then((all) => all.sort());
  await eventually(titles, ["Алаш қозғалысы", "Қазақстанның тәуелсіздік жолы"]);
  await page.locator("#count", { hasText: /^Табылғаны: 2 мәтін$/ }).waitFor();
  await eventually(() => hits(page).first().locator("mark").allTextContents(), (marks) => marks.join(" ").toLowerCase() === "қазақ халқы");
  await ask(page, "\"халқы қазақ\"");
  await page.locator("#count", { hasText: "Ештеңе табылмады" }).waitFor();
  await eventually(() => hits(page).count(), 0);
});

behaviour("of what is typed letter by letter the last answer stays", async (page) => {
  await page.locator("#query").pressSequentially("полигон", { delay: 30 });
  await page.waitForURL((url) => url.searchParams.get("q") === "полигон");
  await idle(page);
  await hits(page).locator("h3 a", { hasText: "Семей полигонының жабылуы" }).waitFor();
  await eventually(() => hits(page).locator("mark").allTextContents(), (marks) => marks.every((mark) => /^полигон/i.test(mark)));
});

// --- Reading -------------------------------------------------------------------------------------

behaviour("a hit opens its text at the sentence, and the link of it does the same", async (page) => {
  await ask(page, "бөгет");
  await hits(page).first().locator("a").click();
  await page.locator("#title", { hasText: "Арал теңізінің тағдыры" }).waitFor();
  await marked(page).locator("mark", { hasText: /^бөгет/i }).first().waitFor();
  await inView(marked(page));
  await eventually(() => page.evaluate(() => document.activeElement.matches("#body [aria-current]")), true);
  assert.match(page.url(), /\?q=[^#]+#text=p[\w-]+\.\d+$/);
  await page.reload();
  await idle(page);
  await inView(marked(page));
  await page.locator("#hits a[aria-current]").waitFor();
});

behaviour("Escape and the button close the text, back and forth open it again, and the focus is where it was", async (page) => {
  await ask(page, "бөгет");
  await page.locator("#query").press("ArrowDown");
  await page.keyboard.press("Enter");
  await marked(page).waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#text").waitFor({ state: "hidden" });
  await eventually(() => page.evaluate(() => document.activeElement.matches("#hits li:first-child a")), true);
  await page.goBack();
  await marked(page).waitFor();
  await page.click("#close");
  await page.locator("#text").waitFor({ state: "hidden" });
});

behaviour("a text is read with scripts of its own, whatever it says, as text alone", async (page) => {
  const text = { id: "x", title: "<b>Атау</b>", date: "1994-05-27", text: "Бөгет <img src=x onerror=alert(1)> салынды.\n\nСоңы.", cuts: [0, 43, 45, 50] };
  await page.route("**/library/p*.gz", (route) => route.fulfill({ body: gzipSync(`${JSON.stringify(text)}\n`.repeat(20)) }));
  await ask(page, "бөгет");
  await hits(page).first().locator("a", { hasText: "<b>Атау</b>" }).click();
  await page.locator("#title time[datetime='1994-05-27']", { hasText: "1994 ж. 27 мамыр" }).waitFor();
  await marked(page).filter({ hasText: "<img src=x onerror=alert(1)>" }).waitFor();
  await eventually(() => page.locator("#body p").count(), 2);
  assert.equal(await page.locator("#body img, #hits b").count(), 0);
});

behaviour("a link to a text that the library no longer has says so, and what is asked is answered", async (page) => {
  await page.locator("#trouble", { hasText: "бұл кітапханада енді жоқ" }).waitFor();
  await hits(page).first().waitFor();
  await page.locator("#text").waitFor({ state: "hidden" });
}, { address: `/?q=${encodeURIComponent("бөгет")}#text=p000000000000-0.3`, isPoor: true });

// --- For all -------------------------------------------------------------------------------------

for (const colorScheme of ["light", "dark"]) {
  behaviour(`axe finds no fault in the ${colorScheme} page`, async (page) => {
    await sound(page);
    await ask(page, "мектеп");
    await sound(page);
    await hits(page).first().locator("a").click();
    await marked(page).waitFor();
    await sound(page);
  }, { options: { colorScheme } });
}

behaviour("on a phone the text takes the place of the list, and nothing sticks out", async (page) => {
  await ask(page, "бөгет");
  await nothingSticksOut(page);
  await hits(page).first().locator("a").tap();
  await inView(marked(page));
  await page.locator("#hits").waitFor({ state: "hidden" });
  await nothingSticksOut(page);
  await sound(page);
  await page.goBack();
  await hits(page).first().waitFor();
}, { options: { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true } });

behaviour("the page speaks four languages, also of what is shown already", async (page) => {
  await ask(page, "мектептерде");
  await page.selectOption("#language", "ru");
  await page.locator("html[lang=ru] #count", { hasText: "Найдено текстов" }).waitFor();
  await hits(page).filter({ hasText: "другая форма этого слова" }).first().waitFor();
  await page.selectOption("#language", "kk-Latn");
  await page.locator("#count", { hasText: "Tabylğany" }).waitFor();
  await page.selectOption("#language", "en");
  await page.waitForURL((url) => url.searchParams.get("lang") === "en");
  await page.reload();
  await page.locator("#count", { hasText: "Texts found" }).waitFor();
  await page.locator("#close", { hasText: "Close" }).waitFor({ state: "attached" });
});

/** Habits of writing and, as headings are, what scripts fill. */
const UNJUDGED = { "doctype-style": "off", "empty-heading": "off", "long-title": "off", "void-style": "off" };

test("the page is valid HTML, and weighs little beside the module", async (t) => {
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: UNJUDGED });
  const { results } = await validator.validateFile(join(pages, "shards.html"));
  assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => [ruleId, line])), []);
  const server = await host(site);
  const page = await (await (await launched()).newContext({ serviceWorkers: "block" })).newPage();
  try {
    await page.goto(server.origin);
    await idle(page);
    await ask(page, "мектеп");
    const own = [...server.asked].filter(([path]) => /\.(js|css|html)$/.test(path));
    const weights = own.map(([path, bytes]) => [path, gzipSync(bytes, { level: 9 }).length]);
    for (const [path, weight] of weights) t.diagnostic(`${weight} ${path}`);
    assert.deepEqual(weights.map(([path]) => path.split(".").pop()).sort(), ["html", "js"], "what it is drawn with stands in the page");
    const sum = weights.reduce((all, [, weight]) => all + weight, 0);
    assert.ok(sum <= BUDGET, `${sum} bytes gzip, of a budget of ${BUDGET}`);
    t.diagnostic(`${sum} bytes gzip, of a budget of ${BUDGET}`);
    const { bytes, requests } = await page.evaluate(() => window.jylnamaShards);
    const shards = [...server.asked].filter(([path]) => path.startsWith("/library/"));
    assert.deepEqual([bytes, requests], [shards.reduce((all, [, { length }]) => all + length, 0), shards.length], "what is counted");
  } finally {
    await page.context().close();
    await server.end();
  }
});

// --- The reading room ----------------------------------------------------------------------------

behaviour("the texts that were found open in the reading room, with their timeline and what was asked", async (page) => {
  await ask(page, "мектеп");
  const total = Number((await page.locator("#room button").textContent()).match(/\d+/)[0]);
  await page.click("#room button");
  await page.waitForURL(/\/room\.html/);
  await page.locator("jylnama-hits li mark").first().waitFor();
  await eventually(() => page.locator("#document option").count(), total);
  await eventually(() => page.locator("#query").inputValue(), "мектеп");
  await page.locator("jylnama-timeline svg [data-event]").first().waitFor();
  await page.goBack();
  await page.waitForURL((url) => url.pathname === "/");
  await hits(page).first().waitFor();
});

behaviour("who comes to the reading room without texts is led to the search", async (page, server) => {
  await page.goto(`${server.origin}/room.html`);
  await page.waitForURL((url) => url.pathname === "/");
  await ask(page, "мектеп");
  await hits(page).first().waitFor();
});

// --- Without a network ---------------------------------------------------------------------------

const isControlled = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => Boolean(navigator.serviceWorker.controller)));
const unreachable = { isPoor: true, isLasting: true };

/** What of the library is kept. */
const kept = (page) => page.evaluate(async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith("jylnama-library "));
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return keys.flat().map(({ url }) => url.split("/").pop()).sort();
});

behaviour("a first visit keeps what the page runs, and what the browser shows beside it comes later", async (page, server) => {
  await eventually(() => isControlled(page), true);
  const asked = [...server.asked.keys()].filter((path) => !path.startsWith("/library/"));
  const kinds = asked.map((path) => path.replace(/^.*\./, "")).sort();
  assert.deepEqual(kinds, ["html", "js", "js", "wasm"], `${asked}`);
}, { isLasting: true });

behaviour("what was asked before is answered without a network; what is not kept is told, and can be tried again", async (page, server) => {
  await eventually(() => isControlled(page), true);
  await ask(page, "бөгет");
  await eventually(() => kept(page), (names) => names.includes("catalogue.jyc") && names.some((name) => name.startsWith("p")));
  await page.context().setOffline(true);
  await page.reload();
  await idle(page);
  await hits(page).first().locator("mark").first().waitFor();
  await hits(page).first().locator("a").click();
  await marked(page).waitFor();
  await page.click("#close");
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) if (/\/library\/[lp]/.test(url)) await cache.delete(url);
    }
  });
  await page.reload();
  await page.locator("#trouble", { hasText: "Интернетті тексеріп, қайталап көріңіз" }).waitFor();
  await idle(page);
  await page.context().setOffline(false);
  await page.click("#trouble button");
  await hits(page).first().locator("mark").first().waitFor();
  await page.locator("#trouble p").waitFor({ state: "detached" });
}, unreachable);

behaviour("the whole library is taken to the device, after it was said how much that is; then nothing needs a network", async (page) => {
  await eventually(() => isControlled(page), true);
  await page.click("#device button");
  await page.locator("#device", { hasText: /Жүктелетіні: 0\.\d МБ, файл саны: \d+\./ }).waitFor();
  await page.locator("#device button", { hasText: "Жүктеу" }).click();
  await page.locator("#device", { hasText: "Бүкіл кітапхана осы құрылғыда" }).waitFor();
  const files = readdirSync(join(site, "library"));
  await eventually(() => kept(page), files.sort());
  await sound(page, "#device");
  await page.context().setOffline(true);
  await page.reload();
  await idle(page);
  await page.locator("#device", { hasText: "Бүкіл кітапхана осы құрылғыда" }).waitFor();
  for (const query of ["мектептерде", "тениз", "палигон"]) {
    await ask(page, query);
    await hits(page).first().locator("mark").first().waitFor();
  }
  await page.locator("#device button", { hasText: "Құрылғыдан алып тастау" }).click();
  await page.locator("#device", { hasText: "алып тасталды" }).waitFor();
  await eventually(() => kept(page), []);
}, unreachable);

behaviour("with the library the page and the reading room are kept whole", async (page, server) => {
  await eventually(() => isControlled(page), true);
  await page.click("#device button");
  await page.locator("#device button", { hasText: "Жүктеу" }).click();
  await page.locator("#device", { hasText: "Бүкіл кітапхана осы құрылғыда" }).waitFor();
  const list = JSON.parse(String(server.asked.get("/service-worker.js")).match(/^const SITE=(.*);$/m)[1]);
  const files = [...list.first, ...list.rest].length;
  const keptOf = () => page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((name) => name.startsWith("jylnama http"));
    return (await (await caches.open(name)).keys()).length;
  });
  await eventually(keptOf, files);
  await page.context().setOffline(true);
  await ask(page, "мектеп");
  await page.click("#room button");
  await page.locator("jylnama-hits li mark").first().waitFor();
}, unreachable);

behaviour("the taking can be called off before and while it goes on, and what has come stays", async (page) => {
  await page.click("#device button");
  await page.locator("#device button", { hasText: "Болдырмау" }).click();
  await page.locator("#device button", { hasText: "Бүкіл кітапхананы" }).waitFor();
  let held = null;
  await page.route("**/library/p*.gz", (route) => (held = route));
  await page.click("#device button");
  await page.locator("#device button", { hasText: "Жүктеу" }).click();
  await page.locator("#device progress").waitFor();
  await eventually(async () => held !== null && (await kept(page)).filter((name) => name.startsWith("l")).length > 0, true);
  await page.locator("#device button", { hasText: "Тоқтату" }).click();
  await page.locator("#device", { hasText: "Тоқтатылды. Жүктелгені сақталды" }).waitFor();
  await held.abort().catch(() => {});
}, { isPoor: true });

behaviour("where there is no room that is said, and the search goes on", async (page) => {
  await page.click("#device button");
  await page.locator("#device button", { hasText: "Жүктеу" }).click();
  await page.locator("#device", { hasText: "орын жетпейді" }).waitFor();
  await ask(page, "бөгет");
  await hits(page).first().waitFor();
}, {
  prepare: async (page, { origin }) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1000 });
  },
});

behaviour("a library of which a file is gone from the host asks for the page anew", async (page) => {
  await ask(page, "бөгет");
  await page.locator("#trouble", { hasText: "Кітапхана жаңа ғана өзгерген" }).waitFor();
  await page.locator("#trouble button", { hasText: "Бетті жаңарту" }).waitFor();
  await page.unroute("**/library/l*.gz");
  await page.click("#trouble button");
  await hits(page).first().waitFor();
}, { prepare: (page) => page.route("**/library/l*.gz", (route) => route.fulfill({ status: 404 })), isPoor: true });

behaviour("where no library was put beside the page, it says so", async (page) => {
  await page.locator("#trouble", { hasText: "Мұнда кітапхана жоқ" }).waitFor();
}, { prepare: (page) => page.route("**/library/catalogue.jyc", (route) => route.fulfill({ status: 404 })), isPoor: true });

test("the files of the library are those that its list says, with their sizes", async () => {
  const server = await host(site);
  try {
    const list = await (await fetch(`${server.origin}/library/files.json`)).json();
    for (const [name, size] of list) assert.equal(statSync(join(site, "library", name)).size, size, name);
    const others = readdirSync(join(site, "library")).filter((name) => !list.some(([listed]) => listed === name));
    assert.deepEqual(others.sort(), ["catalogue.jyc", "files.json"]);
  } finally {
    await server.end();
  }
});
