// Where an embedded library comes from, and what is said where it can't be had.

import assert from "node:assert/strict";
import { eventually } from "./eventually.mjs";
import { embedded, schoolPage, shown, site, WELL } from "./school.mjs";

const LISTEN = `<script>
  window.told = [];
  addEventListener("jylnama-error", ({ detail }) => told.push(detail));
</script>`;

const LIST = JSON.stringify([
  { id: "well", title: "Құдық", file: "well.txt" },
  { title: "Жоғалған", file: "gone.txt" },
  "mill.txt",
]);
const MILL = "Диірмен 1929 жылы салынды.";

embedded(
  "of a list each text is opened that can be had, and the others are told",
  { "/": schoolPage(`<jylnama-library src="list.json"></jylnama-library>`, { head: LISTEN }), "/list.json": LIST, "/mill.txt": MILL },
  async (page) => {
    const box = await shown(page);
    await eventually(() => box.locator("#document option").allTextContents(), ["Құдық", "mill"]);
    await box.locator("#notices", { hasText: "gone: жүктелмеді" }).waitFor();
    const errors = await page.evaluate(() => window.told);
    assert.deepEqual(errors.map(({ code, title }) => [code, title]), [["notLoaded", "gone"]]);
  },
  { loud: true },
);

for (const [what, src, file, said, code] of [
  ["no address", "", "", "мекенжайы (src) жазылмаған", "noSource"],
  ["an address where nothing is", "gone.json", undefined, "gone.json: жүктелмеді", "notLoaded"],
  ["an address that is none", "http://", undefined, "жүктелмеді", "notLoaded"],
  ["a list that is none", "list.json", `{"a": 1}`, "list.json: бұл мәтіндер тізімі емес", "notAList"],
  ["broken JSON", "list.json", `[{"file": `, "list.json: бұл мәтіндер тізімі емес", "notAList"],
  ["a picture", "сурет.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]), "сурет: бұл мәтін емес", "notText"],
  ["a library cut short", "кітап.jyl", Buffer.from([0x89, 0x4a, 0x59, 0x4c, 0x0d]), "кітап: бұл сақталған кітапхана емес", "notAnIndex"],
]) {
  embedded(
    `${what} is told in a sentence, and the page around lives on`,
    { [`/${src}`]: file, "/": schoolPage(`<p id="own">Сәлем</p><jylnama-library src="${src}"></jylnama-library>`, { head: LISTEN }) },
    async (page) => {
      await page.locator("jylnama-library #notices p", { hasText: said }).waitFor({ timeout: 60_000 });
      const [error, ...others] = await page.evaluate(() => window.told);
      assert.deepEqual(others, []);
      assert.ok(error.message.includes(said));
      assert.equal(error.code, code);
      await page.locator("#own").waitFor();
      await page.locator("jylnama-library").evaluate((element) => element.setAttribute("src", "well.txt"));
      await shown(page);
      await eventually(() => page.locator("jylnama-library #notices p").count(), 0);
    },
    { loud: true },
  );
}

embedded(
  "the built site has the script under a name that stays",
  { "/": schoolPage(`<jylnama-library src="well.txt" query="құдық"></jylnama-library>`, { script: "/built/embed.js" }) },
  async (page, { asked }) => {
    const box = await shown(page);
    await box.locator("jylnama-hits mark").first().waitFor();
    assert.ok(!asked.some((path) => path.startsWith("/jylnama/")), "nothing of the sources is needed");
  },
);

/** A page whose scripts lie on another site, which allows that, or its texts, to be taken, or does not. */
function abroad(name, { allowed, headers }, act) {
  embedded(name, {}, async (page, here) => {
    const files = { "/well.txt": WELL };
    const other = await site(files, { headers: { "Access-Control-Allow-Origin": "*" } });
    const closed = await site(files);
    try {
      const src = `${(allowed ? other : closed).origin}/well.txt`;
      const html = schoolPage(`<jylnama-library src="${src}" query="құдық"></jylnama-library>`, { script: `${other.origin}/jylnama/embed.js` });
      here.files["/school/"] = html;
      Object.assign(here.headers, headers?.(other.origin));
      await page.goto(`${here.origin}/school/`);
      await act(page);
    } finally {
      await other.end();
      await closed.end();
    }
  }, { loud: true });
}

abroad("scripts and texts of another site work, in a worker", { allowed: true }, async (page) => {
  const box = await shown(page);
  await box.locator("jylnama-hits mark").first().waitFor();
  assert.equal(page.workers().length, 1);
});

const NO_WORKERS = (origin) => ({
  "Content-Security-Policy": `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; worker-src 'none'`,
});

abroad("where workers are forbidden, it works in the page's thread", { allowed: true, headers: NO_WORKERS }, async (page) => {
  const box = await shown(page);
  await box.locator("jylnama-hits mark").first().waitFor();
  assert.equal(page.workers().length, 0);
});

abroad("a text of a site that does not allow it is told", { allowed: false }, async (page) => {
  await page.locator("jylnama-library #notices", { hasText: "Файл басқа сайтта тұр" }).waitFor({ timeout: 60_000 });
});

embedded(
  "a lazy box fetches nothing before it comes near the view",
  { "/": schoolPage(`<div style="height: 5000px"></div><jylnama-library loading="lazy" src="well.txt"></jylnama-library>`) },
  async (page, { asked }) => {
    await page.locator("jylnama-library").waitFor({ state: "attached" });
    await page.evaluate(() => customElements.whenDefined("jylnama-library"));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.ok(!asked.includes("/well.txt"));
    await page.locator("jylnama-library").scrollIntoViewIfNeeded();
    await shown(page);
    assert.ok(asked.includes("/well.txt"));
  },
);
