// The colours of the pages, as their style sheets say them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** What the rules of a sheet set, by their names; the first is how it is by day. */
function themes(sheet) {
  const rules = [...sheet.matchAll(/:root[^{]*\{([^}]*)\}/g)];
  return rules.map(([, rule]) => Object.fromEntries([...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value])));
}

test("the pages of texts have the colours of the reading room, by day and by night", () => {
  const [room, texts] = ["www/colours.css", "src/site/reading.css"].map((path) => themes(read(path)));
  for (const [number, name] of ["day", "night"].entries()) {
    assert.ok(Object.keys(texts[number]).length > 6, name);
    for (const [variable, value] of Object.entries(texts[number])) assert.equal(room[number][variable], value, `${variable} by ${name}`);
  }
});

test("a dark page is the same whether the system or the reader asks for it", () => {
  const [, system, , reader] = themes(read("www/colours.css"));
  assert.deepEqual(reader, system);
});
