// The package as its users get it: its types, and its use from plain JavaScript.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const read = (name) => readFileSync(path(name), "utf8");

/** The types up to where wasm-bindgen begins to write of its own inside. */
function publicTypes() {
  const types = read("www/pkg/jylnama.d.ts");
  const inside = types.indexOf("export interface InitOutput");
  assert.ok(inside > 0);
  return types.slice(0, inside).trimEnd() + "\n";
}

test("the public types are those that were read and agreed to", () => {
  const golden = "tests/api/jylnama.d.ts";
  // A change on purpose: run with JYLNAMA_ACCEPT=1, then read the difference.
  if (process.env.JYLNAMA_ACCEPT) writeFileSync(path(golden), publicTypes());
  assert.equal(publicTypes(), read(golden));
});

test("nothing in the public types is any", () => {
  const types = publicTypes().replace(/\/\*\*[\s\S]*?\*\//g, "");
  assert.doesNotMatch(types, /\bany\b/);
});

test("a strict compiler takes the example in the README", () => {
  const compiler = path("node_modules/.bin/tsc");
  const options = ["--noEmit", "--strict", "--target", "esnext", "--lib", "esnext,dom", "--module", "esnext", "--moduleResolution", "bundler"];
  execFileSync(compiler, [...options, path("tests/api/use.ts")], { stdio: "inherit" });
});

test("the README shows the example as it is compiled", () => {
  const example = read("tests/api/use.ts").split("// ---\n")[1].trim().replace("../../www/pkg", "./pkg");
  for (const name of ["README.md", "README.kk.md"]) assert.ok(read(name).includes(example), name);
});

test("the example in the README says what it does", async () => {
  const { initSync, Library, search, timeline } = await import("../../www/pkg/jylnama.js");
  initSync({ module: readFileSync(path("www/pkg/jylnama_bg.wasm")) });
  const library = new Library();
  library.add({ title: "Абай", text: "Абай 1845 жылғы 10 тамызда туған. Ол – ақын." });
  const { hits } = search(library, "акын", { limit: 5 });
  assert.equal(hits[0].excerpt, "Ол – ақын.");
  assert.deepEqual(hits[0].highlights, [{ start: 5, end: 9 }]);
  assert.equal(timeline(library).events[0].edtf, "1845-08-10");
  const saved = library.save();
  library.free();
  assert.equal(Library.load(saved).documents()[0].title, "Абай");
});

test("no folder of the machine that built it is named in the module", () => {
  const module = readFileSync(path("www/pkg/jylnama_bg.wasm"), "latin1");
  for (const folder of [path("."), process.env.HOME + "/", "/home/", "/root/"]) {
    assert.ok(!module.includes(folder), folder);
  }
});
