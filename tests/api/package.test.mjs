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
  const example = read("tests/api/use.ts").split("// ---\n")[1].trim().replace("../../www/pkg/jylnama.js", "jylnama");
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

/** The package with a library of these texts. */
async function shelf(...texts) {
  const jylnama = await import("../../www/pkg/jylnama.js");
  jylnama.initSync({ module: readFileSync(path("www/pkg/jylnama_bg.wasm")) });
  const library = new jylnama.Library();
  for (const [id, text, written] of texts) library.add({ id, text, written });
  return { ...jylnama, library };
}

const village =
  "😀 Мектеп 1994 жылы ашылды. Кітапхана 1996 жылдан бері жұмыс істейді. Көпір 1998 жылғы 5 мамырда салынды. " +
  "Соңғы жылдары ауыл өсті. Мұғалім жеті жыл оқыды. Мереке жыл сайын 5 мамырда өтеді.";

test("a timeline has the events that are asked for", async () => {
  const { library, timeline } = await shelf(["village", village]);
  const dates = (options) => timeline(library, options).events.map((event) => event.edtf);
  assert.deepEqual(dates(), ["1994", "1996/..", "1998-05-05"]);
  assert.deepEqual(dates({ query: "мектептер" }), ["1994"]);
  assert.deepEqual(dates({ precisions: ["day", "year"] }), ["1994", "1998-05-05"]);
  assert.throws(() => dates({ precisions: ["hour"] }), { code: "invalidOptions", message: /hour/ });
});

test("what has no end has none, and days are those of the calendar", async () => {
  const { library, timeline } = await shelf(["village", village], ["market", "Базар 1950 жылға дейін жұмыс істеді."]);
  const day = (...date) => Date.UTC(...date) / 86_400_000;
  const bounds = timeline(library).events.map(({ min, max }) => [min, max]);
  assert.deepEqual(bounds, [
    [null, day(1950, 11, 31)],
    [day(1994, 0, 1), day(1994, 11, 31)],
    [day(1996, 0, 1), null],
    [day(1998, 4, 5), day(1998, 4, 5)],
  ]);
});

test("times without a place are told where they stand", async () => {
  const { library, timeline } = await shelf(["village", village]);
  const { undated } = timeline(library);
  const told = undated.map(({ kind, value, text }) => [kind, value, text]);
  assert.deepEqual(told, [
    ["vague", "PAST_REF", "Соңғы жылдары"],
    ["duration", "P7Y", "жеті жыл"],
    ["recurring", "P1Y", "жыл сайын"],
    ["recurring", "XXXX-05-05", "5 мамырда"],
  ]);
  for (const { start, end, text, document, sentence } of undated) {
    assert.equal(village.slice(start, end), text);
    assert.deepEqual([document, sentence > 2], ["village", true]);
  }
  assert.equal(village.slice(undated[1].sentenceStart, undated[1].sentenceEnd).trim(), "Мұғалім жеті жыл оқыды.");
  assert.deepEqual(timeline(library, { from: "1990" }).undated, []);
});

test("relative dates are reckoned from when a text was written", async () => {
  const { Library, library, timeline } = await shelf(["letter", "Ол былтыр келді.", "2003-04"], ["note", "Көпір ашылды."]);
  const date = () => timeline(library).events.map((event) => event.edtf).join();
  assert.equal(date(), "2002");
  library.setWritten("letter", "1990");
  assert.equal(date(), "1989");
  const documents = Library.load(library.save()).documents();
  assert.deepEqual(documents.map((document) => document.written), ["1990", undefined]);
  assert.ok(!("written" in documents[1]));
  library.setWritten("letter");
  assert.equal(date(), "");
  assert.throws(() => library.setWritten("letter", "90"), { code: "invalidOptions", message: /written/ });
  assert.throws(() => library.setWritten("other", "1990"), { code: "unknownDocument" });
});

test("a timeline is laid out on a line", async () => {
  const { library, layout, timeline } = await shelf(["village", village]);
  const found = layout(library, { width: 500, labelWidth: 300, buckets: 5 });
  const ids = timeline(library).events.map((event) => event.id);
  assert.deepEqual(found.events.map((event) => event.id), ids);
  assert.deepEqual([found.events[0].x0, found.events[1].x1, found.events[2].x1], [0, 500, 500]);
  // The first label ends before the last event; the second event goes on to the end.
  assert.deepEqual([found.lanes, found.events.map((event) => event.lane)], [2, [0, 1, 0]]);
  assert.deepEqual(found.clusters.map((cluster) => cluster.ids), [ids.slice(0, 2), ids.slice(2)]);
  assert.deepEqual(found.ticks.map((tick) => [tick.step, tick.year, tick.month]), [1994, 1995, 1996, 1997, 1998].map((year) => ["year", year, undefined]));
  const { step, buckets, wider, outside } = found.histogram;
  assert.deepEqual([step, buckets.map((bucket) => bucket.count), wider, outside], ["year", [1, 1, 1], 0, 0]);
  const { first, last } = found;
  assert.deepEqual(found.segments, [{ first, last, x0: 0, x1: 500, cut: false }]);
  assert.throws(() => layout(library, { width: 0 }), { code: "invalidOptions", message: /width/ });
  assert.throws(() => layout(library, { width: 9, first: 0.5 }), { code: "invalidOptions", message: /first/ });
});

test("no folder of the machine that built it is named in the module", () => {
  const module = readFileSync(path("www/pkg/jylnama_bg.wasm"), "latin1");
  for (const folder of [path("."), process.env.HOME + "/", "/home/", "/root/"]) {
    assert.ok(!module.includes(folder), folder);
  }
});
