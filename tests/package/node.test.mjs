// The package in Node, without a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { installed, ROOT } from "./support.mjs";

let app;

before(() => (app = installed()));
after(() => app?.remove());

/** What a module prints, run in a process of its own in the app. */
function printed(script) {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: app.folder, encoding: "utf8" });
}

/** The same, where it prints JSON. */
const run = (script) => JSON.parse(printed(script));

const TEXT = `{ id: "well", title: "Құдық", text: "Ауылда 1951 жылы құдық қазылды. Суы тұщы еді." }`;

test("a text is added, searched, laid out in time, saved and opened again", () => {
  const told = run(`
    import init, { Library, search, timeline } from "jylnama";
    await init();
    const library = new Library();
    library.add(${TEXT});
    const opened = Library.load(library.save());
    const events = timeline(opened).events.map(({ edtf, label }) => [edtf, label]);
    console.log(JSON.stringify([search(library, "кудыктар").hits[0].excerpt, events, opened.documents()[0].title]));
  `);
  assert.deepEqual(told, ["Ауылда 1951 жылы құдық қазылды.", [["1951", "Ауылда 1951 жылы құдық қазылды"]], "Құдық"]);
});

test("what only reads opens what was saved, and has nothing that makes texts", () => {
  const told = run(`
    import { init, Library } from "jylnama";
    import * as reading from "jylnama/reading";
    await Promise.all([init(), reading.init()]);
    const library = new Library();
    library.add(${TEXT});
    const read = reading.Library.load(library.save());
    const { hits } = reading.search(read, "кудык");
    const known = ["құдық", "құдықты"].map((query) => [read.knows(query), library.knows(query)]);
    console.log(JSON.stringify([hits.length, known, "add" in read, "decode" in reading]));
  `);
  assert.deepEqual(told, [1, [[true, true], [false, true]], false, false]);
});

for (const [what, source] of [
  ["an address of a file", `new URL(import.meta.resolve("jylnama/jylnama.wasm"))`],
  ["a path", `"node_modules/jylnama/dist/jylnama.wasm"`],
  ["bytes", `readFileSync("node_modules/jylnama/dist/jylnama.wasm")`],
  ["a module", `new WebAssembly.Module(readFileSync("node_modules/jylnama/dist/jylnama.wasm"))`],
  ["an answer", `new Response(readFileSync("node_modules/jylnama/dist/jylnama.wasm"), { headers: { "Content-Type": "application/wasm" } })`],
  ["a promise", `Promise.resolve(readFileSync("node_modules/jylnama/dist/jylnama.wasm"))`],
]) {
  test(`the module is taken from ${what}`, () => {
    const told = run(`
      import { readFileSync } from "node:fs";
      import { init, analyze } from "jylnama";
      await init(${source});
      console.log(JSON.stringify(analyze("балалар")[0].lemma));
    `);
    assert.equal(told, "бала");
  });
}

test("it loads at once, too, and only once", () => {
  const told = run(`
    import { readFileSync } from "node:fs";
    import { analyze, init, initSync } from "jylnama";
    initSync(readFileSync("node_modules/jylnama/dist/jylnama.wasm"));
    console.log(JSON.stringify([analyze("балалар")[0].lemma, init() === init(), (await init()) ?? null]));
  `);
  assert.deepEqual(told, ["бала", true, null]);
});

test("what can't be loaded is told in a sentence, and may be tried again", () => {
  const told = run(`
    import { analyze, init } from "jylnama";
    const { code, message } = await init("gone.wasm").catch((error) => error);
    await init();
    console.log(JSON.stringify([code, message, analyze("балалар")[0].lemma]));
  `);
  const [code, message, lemma] = told;
  assert.deepEqual([code, lemma], ["notLoaded", "бала"]);
  assert.match(message, /^jylnama could not be loaded \(.*gone\.wasm.*\)\. Put the \.wasm files/);
});

test("the elements and the worker may be imported on a server, and do nothing there", () => {
  const told = run(`
    const before = Object.keys(globalThis).length;
    const elements = await import("jylnama/elements");
    const worker = await import("jylnama/worker");
    console.log(JSON.stringify([Object.keys(elements), Object.keys(worker), Object.keys(globalThis).length - before]));
  `);
  assert.deepEqual(told, [[], ["createEngine"], 0]);
});

test("nothing but what is named in the package can be imported", () => {
  const told = run(`
    const error = await import("jylnama/dist/index.js").catch((error) => error);
    console.log(JSON.stringify(error.code));
  `);
  assert.equal(told, "ERR_PACKAGE_PATH_NOT_EXPORTED");
});

test("the example of the package's README prints what it says", () => {
  const [, example] = readFileSync(`${ROOT}npm/README.md`, "utf8").match(/```js\n([\s\S]*?)```/);
  const said = [...example.matchAll(/\/\/ (.*)$/gm)].map(([, words]) => words);
  assert.equal(said.length, 3);
  assert.deepEqual(printed(example).trim().split("\n"), said);
});
