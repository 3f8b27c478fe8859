// Apps that use the package, each built as its users build, and run in Chromium under a strict policy.

import assert from "node:assert/strict";
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import * as esbuild from "esbuild";
import { chromium } from "playwright-core";
import { build as vite } from "vite";
import webpack from "webpack";
import { LAUNCH } from "../browser/support.mjs";
import { eventually, PATIENCE } from "../browser/eventually.mjs";
import { installed, served } from "./support.mjs";

let app;
let browser;

before(async () => {
  app = installed();
  browser = await chromium.launch(LAUNCH);
});
after(async () => {
  await browser?.close();
  app?.remove();
});

/** A folder for what a bundler makes, with the page and the text that no script names. */
function out(name) {
  const folder = join(app.folder, name);
  mkdirSync(folder);
  for (const file of ["index.html", "well.txt"]) copyFileSync(join(app.folder, file), join(folder, file));
  return folder;
}

/** Runs the app that lies in a folder. */
async function run(folder) {
  const site = await served(folder);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const told = [];
    page.on("console", (message) => told.push(message.text()));
    page.on("pageerror", (error) => told.push(String(error)));
    await page.goto(site.origin);
    await works(page);
    assert.deepEqual(told, [], "the console stays empty");
  } finally {
    await context.close();
    await site.end();
  }
}

async function works(page) {
  const well = "Ауылда 1951 жылы құдық қазылды.";
  const told = (id) => page.locator(id).textContent();
  await eventually(() => told("#thread"), JSON.stringify([well, well, "1951"]));
  await eventually(() => told("#worker"), JSON.stringify([well, "1951"]));
  const mark = page.locator("jylnama-library jylnama-hits mark", { hasText: "құдық" }).first();
  await mark.waitFor({ timeout: PATIENCE });
  // That of the app and that of the element; without one the engine would have stayed in the thread of the page.
  assert.equal(page.workers().length, 2);
}

test("a plain page imports it by its address", async () => {
  const folder = out("plain");
  cpSync(join(app.folder, "node_modules/jylnama/dist"), join(folder, "jylnama"), { recursive: true });
  const names = { jylnama: "index", "jylnama/elements": "elements", "jylnama/reading": "reading", "jylnama/worker": "worker" };
  const script = readFileSync(join(app.folder, "main.js"), "utf8");
  // Where a policy allows it, an import map would do the same.
  const addressed = script.replace(/"(jylnama[^"]*)"/g, (_, name) => `"./jylnama/${names[name]}.js"`);
  writeFileSync(join(folder, "main.js"), addressed);
  await run(folder);
});

test("an app that Vite builds", async () => {
  const outDir = join(app.folder, "vite");
  await vite({ root: app.folder, base: "./", logLevel: "warn", build: { outDir, emptyOutDir: true } });
  copyFileSync(join(app.folder, "well.txt"), join(outDir, "well.txt"));
  await run(outDir);
});

test("an app that webpack builds", async () => {
  const folder = out("webpack");
  const settings = {
    context: app.folder,
    entry: "./main.js",
    mode: "production",
    output: { filename: "main.js", path: folder },
  };
  const told = await new Promise((done, fail) => webpack(settings, (error, stats) => (error ? fail(error) : done(stats))));
  assert.deepEqual(told.toJson().errors.map(({ message }) => message), []);
  await run(folder);
});

test("an app that esbuild builds, with what it leaves alone copied beside it", async () => {
  const folder = out("esbuild");
  await esbuild.build({
    absWorkingDir: app.folder,
    bundle: true,
    entryPoints: ["main.js"],
    format: "esm",
    logLevel: "warning",
    minify: true,
    outdir: folder,
    splitting: true,
  });
  for (const file of ["engine-worker.js", "jylnama.wasm", "jylnama-reading.wasm"]) {
    copyFileSync(join(app.folder, "node_modules/jylnama/dist", file), join(folder, file));
  }
  await run(folder);
});
