// Sites of others for tests: pages that embed libraries, with the page's own scripts beside them or on
// another site.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { test } from "node:test";
import { launched, ORIGIN } from "./support.mjs";

const WWW = new URL("../../www/", import.meta.url);

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** A short text of our own. */
export const WELL = "Ауылда 1951 жылы құдық қазылды. Суы тұщы еді. Құдықты 1986 жылы жаңартты. 1991 жылы ауылға су құбыры тартылды.";

/**
 * A site: its own files by path, under /jylnama/ the sources of the page, and under /built/ the built site.
 *
 * @param {Record<string, string | Buffer>} files
 * @param {{headers?: Record<string, string>}} how   headers of all answers; they and the files may change
 */
export async function site(files = {}, { headers = {} } = {}) {
  const asked = [];
  const server = createServer(async ({ url }, response) => {
    const pathname = decodeURIComponent(new URL(url, "http://site").pathname);
    asked.push(pathname);
    const body = await fileAt(pathname, files);
    const type = TYPES[extname(pathname)] ?? (pathname.endsWith("/") ? TYPES[".html"] : "application/octet-stream");
    response.writeHead(body === undefined ? 404 : 200, { "Content-Type": type, ...headers });
    response.end(body ?? "not found");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const end = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { asked, end, files, headers, origin: `http://127.0.0.1:${server.address().port}` };
}

/** What lies at a path; browsers ask for an icon unasked. */
async function fileAt(path, files) {
  if (path === "/favicon.ico") return "";
  if (path.startsWith("/built/")) return ofBuiltSite(path.slice("/built/".length));
  if (!path.startsWith("/jylnama/")) return files[path];
  return readFile(new URL(path.slice("/jylnama/".length), WWW)).catch(() => undefined);
}

async function ofBuiltSite(name) {
  const response = await fetch(new URL(name, ORIGIN));
  return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
}

/** A page of a school. */
export function schoolPage(body, { head = "", script = "/jylnama/embed.js" } = {}) {
  const start = `<!doctype html><html lang="kk"><head><meta charset="utf-8"><title>Мектеп</title>${head}`;
  return `${start}<script type="module" src="${script}"></script></head><body><main><h1>Мектеп</h1>${body}</main></body></html>`;
}

/**
 * A test with a page that embeds.
 *
 * @param {string} name  the behaviour, as a sentence
 * @param {Record<string, string | Buffer>} files   of the site; "/" is the page
 * @param {(page: import("playwright-core").Page, here: object) => Promise<void>} act
 * @param {{options?: object, headers?: object, loud?: boolean}} how   `loud`: the browser itself tells in the
 *   console of what can't be had
 */
export function embedded(name, files, act, { options = {}, headers, loud = false } = {}) {
  test(name, async () => {
    const here = await site({ "/well.txt": WELL, ...files }, { headers: { ...headers } });
    const context = await (await launched()).newContext({ viewport: { width: 1400, height: 900 }, ...options });
    try {
      const page = await context.newPage();
      const told = [];
      page.on("console", (message) => loud || told.push(message.text()));
      page.on("pageerror", (error) => told.push(String(error)));
      await page.goto(`${here.origin}/`);
      await act(page, here);
      assert.deepEqual(told, [], "the console stays empty");
    } finally {
      await context.close();
      await here.end();
    }
  });
}

/** An embedded library, once it is shown. */
export async function shown(page, selector = "jylnama-library") {
  const library = page.locator(selector);
  await library.locator(".room[data-ready]:not([aria-busy])").waitFor({ timeout: 60_000 });
  return library;
}
