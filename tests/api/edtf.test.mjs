// The values that the core prints are EDTF to others, too: to the package edtf, which reads all levels.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import edtf from "edtf";

const list = readFileSync(new URL("../golden/edtf.tsv", import.meta.url), "utf8");
const rows = list.trim().split("\n").filter((row) => !row.startsWith("#"));
const values = rows.map((row) => row.split("\t"));

/** A day of the list as milliseconds; `none` where there is none on this side. */
function milliseconds(day, none) {
  if (day === "-") return none;
  const [, year, month, date] = day.match(/^(-?\d+)-(\d\d)-(\d\d)$/).map(Number);
  return new Date(0).setUTCFullYear(year, month - 1, date);
}

const DAY = 86_400_000;

/** The first and the last millisecond of a row. */
const days = (first, last) => [milliseconds(first, -Infinity), milliseconds(last, Infinity) + DAY - 1];

test("the list is one that the package is asked about", () => {
  const opinions = new Set(values.map(([, , , opinion]) => opinion));
  assert.ok(values.length > 50);
  assert.deepEqual([...opinions].sort(), ["none", "other", "same"]);
});

for (const [text, first, last, opinion] of values) {
  test(`${text} is read as ${opinion === "none" ? "nothing" : `the ${opinion} days`}`, () => {
    if (opinion === "none") return assert.throws(() => edtf(text));
    const value = edtf(text);
    const theirs = [value.min, value.max];
    if (opinion === "same") assert.deepEqual(theirs, days(first, last));
    else assert.notDeepEqual(theirs, days(first, last));
  });
}
