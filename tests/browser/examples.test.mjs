// What the examples say to paste, in pages like those that the platforms make of it. `https://jylnama.example/`, where
// they say that Jylnama is served, leads to the built site here.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { eventually, PATIENCE } from "./eventually.mjs";
import { launched, ORIGIN } from "./support.mjs";

const example = (name) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
const read = (name) => readFileSync(example(name), "utf8");

/** A page of a school's site with some HTML in it. */
const page = (html) => `<!doctype html><html lang="kk"><head><meta charset="utf-8"><title>Мектеп</title></head>
  <body><article><div class="entry-content">${html}</div></article></body></html>`;

/**
 * Opens a site at https://mektep.example/ and waits for a hit of its library.
 *
 * @param {(path: string) => string | Buffer | undefined} site  what lies at each path of it
 * @param {(page: import("playwright-core").Page) => import("playwright-core").Locator} find  the library
 */
async function opened(site, find, query) {
  const context = await (await launched()).newContext();
  try {
    await context.route("https://mektep.example/**", (route) => {
      const path = new URL(route.request().url()).pathname;
      const body = site(path === "/" ? "/index.html" : path);
      const contentType = path === "/" ? "text/html; charset=utf-8" : undefined;
      return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType });
    });
    await context.route("https://jylnama.example/**", async (route) => {
      const response = await route.fetch({ url: route.request().url().replace("https://jylnama.example", ORIGIN) });
      return route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
    });
    const opened = await context.newPage();
    await opened.goto("https://mektep.example/");
    const library = find(opened);
    await library.locator("jylnama-hits mark").first().waitFor({ timeout: PATIENCE });
    await eventually(() => library.locator("#query").inputValue(), query);
  } finally {
    await context.close();
  }
}

const one = (body) => (path) => (path === "/index.html" ? body : undefined);
const byTag = (opened) => opened.locator("jylnama-library");
const byFrame = (opened) => opened.frameLocator("iframe").locator("jylnama-library");

test("WordPress: the tag and its script in a block", () => opened(one(page(read("wordpress/block.html"))), byTag, "теңіз"));

test("WordPress: the frame", () => opened(one(page(read("wordpress/frame.html"))), byFrame, "теңіз"));

test("Moodle: the frame in a page", () => opened(one(page(read("moodle/block.html"))), byFrame, "теңіз"));

test("H5P: the frame that its fields make", () => {
  const { source, width, height } = JSON.parse(read("h5p/content.json"));
  const escaped = source.replaceAll("&", "&amp;");
  return opened(one(page(`<iframe src="${escaped}" scrolling="no" style="width:${width};height:${height}"></iframe>`)), byFrame, "теңіз");
});

/** The site that a program makes of an example; it is tried only where the program is installed. */
function builds(name, program, options) {
  const { status } = spawnSync(program, ["--help"]);
  test(`${name}: the site that it builds`, { skip: status !== 0 && `${program} is not installed` }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "jylnama-example-"));
    try {
      const { status, stderr } = spawnSync(program, options(folder), { cwd: example(name.toLowerCase()), encoding: "utf8" });
      if (status !== 0) throw new Error(stderr);
      await opened((path) => readIfThere(join(folder, path)), byTag, "құдықтар");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

builds("MkDocs", "mkdocs", (folder) => ["build", "--quiet", "--site-dir", folder]);
builds("Hugo", "hugo", (folder) => ["--quiet", "--config", "hugo.toml", "--destination", folder, "--baseURL", "https://mektep.example/"]);
