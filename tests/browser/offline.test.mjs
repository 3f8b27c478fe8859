// The page with its service worker: without a network, when a new version comes, and where nothing is kept.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { host, siteOfItsOwn } from "./host.mjs";
import { keepingNothing, refusal } from "./refusing.mjs";
import { ask, drop, eventually, LAUNCH, markedSentence, settled, watch } from "./support.mjs";

/** A test with the site on a host of its own, and a page that has a service worker. */
function behaviour(name, act, { prepare = async () => {}, launch = () => chromium.launch(LAUNCH) } = {}) {
  test(name, async () => {
    const site = await siteOfItsOwn();
    const server = await host(site.folder);
    const browser = await launch();
    try {
      const context = browser.newContext ? await browser.newContext({ viewport: { width: 1400, height: 900 } }) : browser;
      const page = await context.newPage();
      const told = watch(page, server.origin);
      await prepare(page, server);
      await page.goto(server.origin);
      await settled(page);
      await act(page, { site, server });
      assert.deepEqual(told, { console: [], away: [] });
    } finally {
      await browser.close();
      await server.end();
      site.remove();
    }
  });
}

/** How many files each cache holds. */
const cached = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    return Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  });

/** How many files of a site are kept: all but the service worker, and what is there for people who read folders. */
const listed = (site) => [...site.files().keys()].filter((name) => !/\.md$|LICENSE|service-worker/.test(name)).length;

const wholly = (page, site) => eventually(() => cached(page), [listed(site)]);

/** The site with other words in it: a new version. */
function newVersion(sources) {
  const path = join(sources, "i18n/kk.js");
  writeFileSync(path, readFileSync(path, "utf8").replace("Сөз, ат немесе жыл жазыңыз", "Іздейтінді жазыңыз"));
}

const invitation = (page) => page.getAttribute("#query", "placeholder");
const offered = (page) => page.locator("#update", { hasText: "жаңа нұсқасы дайын" });
const accept = (page) => page.locator("#update button", { hasText: "Жаңарту" }).click();

/** Opens the page anew as a reader would, with all that is kept. */
async function reload(page) {
  await page.reload();
  await settled(page);
}

behaviour("after the first visit everything works without a network", async (page, { site, server }) => {
  await wholly(page, site);
  await server.end();
  await reload(page);
  await eventually(() => page.locator("#document option").count(), 11);
  await ask(page, "гагарин");
  await page.locator("jylnama-hits li button").first().click();
  await markedSentence(page).waitFor();
  await reload(page);
  await page.locator("jylnama-hits li mark").first().waitFor();
  await page.locator("jylnama-timeline svg [data-event^='1961-04-12']").click();
  await page.locator("mark.time").first().waitFor();
  await drop(page, [{ name: "құдық.txt", bytes: Buffer.from("Ауылда 1951 жылы құдық қазылды. Суы тұщы еді.") }]);
  await ask(page, "кудыктар");
  await page.selectOption("#language", "ru");
  await page.locator("nav [data-tab=timeline]", { hasText: "Хроника" }).waitFor({ state: "attached" });
  await reload(page);
  await eventually(() => page.locator("#document option").allTextContents(), ["құдық"]);
  await page.locator("jylnama-hits li", { hasText: "құдық қазылды" }).waitFor();
});

behaviour("a new version waits until it is wanted, and each page stays of one version", async (page, { site }) => {
  await wholly(page, site);
  const files = listed(site);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await settled(other);
  await site.rebuild(newVersion);
  await reload(page);
  await offered(page).waitFor();
  await eventually(() => invitation(page), "Сөз, ат немесе жыл жазыңыз", "the page is the old one");
  await accept(page);
  await eventually(() => invitation(page), "Іздейтінді жазыңыз");
  await settled(page);
  // The tab that did not take it has its own parts still, though the host has them no more.
  await offered(other).waitFor();
  await eventually(() => cached(page), [files, listed(site)]);
  await other.selectOption("#language", "ru");
  await other.locator("#open", { hasText: "Открыть текст" }).waitFor();
  await eventually(() => other.locator("#update").textContent(), /Готова новая версия/);
  await other.selectOption("#language", "kk");
  await eventually(() => invitation(other), "Сөз, ат немесе жыл жазыңыз");
  await accept(other);
  await eventually(() => invitation(other), "Іздейтінді жазыңыз");
  await other.close();
  await reload(page);
  await wholly(page, site);
  await eventually(() => page.locator("#update > *").count(), 0);
});

behaviour("half of a new version is none: the old one stays whole", async (page, { site, server }) => {
  await wholly(page, site);
  const before = site.files();
  const files = listed(site);
  await site.rebuild(newVersion);
  const [name] = [...site.files().keys()].filter((name) => name.endsWith(".js") && !before.has(name));
  writeFileSync(join(site.folder, name), "half");
  const came = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (!installing) return registration.waiting?.state ?? "refused";
    await new Promise((done) => installing.addEventListener("statechange", done));
    return installing.state;
  });
  assert.notEqual(came, "installed");
  await eventually(() => cached(page), [files]);
  await server.end();
  await reload(page);
  await eventually(() => invitation(page), "Сөз, ат немесе жыл жазыңыз");
  await eventually(() => page.locator("#update > *").count(), 0);
});

/** Lets the disk be full, or wide again. */
async function quota(page, origin, quotaSize) {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
}

behaviour("on a full disk the page works as ever, and is kept when there is room", async (page, { site, server }) => {
  await eventually(() => server.asked.has("/service-worker.js"), true);
  await eventually(() => cached(page), []);
  await drop(page, [{ name: "құдық.txt", bytes: Buffer.from("Ауылда 1951 жылы құдық қазылды.") }]);
  await ask(page, "құдық");
  await quota(page, server.origin, 2 ** 28);
  await reload(page);
  await wholly(page, site);
}, { prepare: (page, { origin }) => quota(page, origin, 1000) });

behaviour("where there is no room for a new version, the old one goes on", async (page, { site, server }) => {
  await wholly(page, site);
  const files = listed(site);
  await quota(page, server.origin, 1000);
  await site.rebuild(newVersion);
  await reload(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()).catch(() => {}));
  await eventually(() => cached(page), [files]);
  await eventually(() => invitation(page), "Сөз, ат немесе жыл жазыңыз");
  await ask(page, "Абай");
});

behaviour("where the browser keeps nothing, the page works as ever", async (page, { server }) => {
  await eventually(() => refusal(page), "SecurityError", "the browser does refuse");
  await ask(page, "Абай");
  await drop(page, [{ name: "құдық.txt", bytes: Buffer.from("Ауылда 1951 жылы құдық қазылды.") }]);
  await ask(page, "құдық");
  assert.ok(!server.asked.has("/service-worker.js"));
}, { launch: keepingNothing });

behaviour("the page can be installed, with icons of the sizes that it says", async (page, { site }) => {
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
  const { icons, name } = JSON.parse(data);
  assert.equal(name, "Жылнама");
  for (const { src, sizes } of icons.filter(({ type }) => type === "image/png")) {
    const bytes = site.files().get(src);
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
});
