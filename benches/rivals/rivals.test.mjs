// The comparison, as far as it goes without the other engines: its corpus, its numbers, and our row.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { bytes, corpus, paragraphs } from "./corpus.mjs";
import { ENGINES } from "./engines.mjs";
import { figures, median, ratio, share, table } from "./table.mjs";

const run = fileURLToPath(new URL("run.mjs", import.meta.url));

test("the corpus is of the size asked for, always the same, and no id comes twice", () => {
  const { documents } = corpus({ mb: 0.2 });
  const longest = Math.max(...paragraphs().map((paragraph) => bytes([paragraph])));
  assert.ok(bytes(documents) >= 200_000 && bytes(documents) < 200_000 + longest);
  assert.deepEqual(documents, corpus({ mb: 0.2 }).documents);
  assert.equal(new Set(documents.map(({ id }) => id)).size, documents.length);
});

test("every question is answered by copies of one paragraph, which are all there", () => {
  const { documents, questions } = corpus({ mb: 0.2 });
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  assert.equal(questions.length, 40);
  for (const { text, relevant } of questions) {
    assert.ok(relevant.length > 0, text);
    const answer = texts.get(relevant[0]);
    const copies = documents.filter((document) => document.text === answer).map(({ id }) => id);
    assert.deepEqual(relevant, copies, text);
  }
});

test("shares and ratios are those of the definition", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(share([4, 3, 2, 1], 0.99), 4);
  // 1/2, 9/3 and 4/4: the middle one is 1, though the sums give 14/9.
  const base = [{ ms: 2 }, { ms: 3 }, { ms: 4 }];
  assert.equal(ratio([{ ms: 1 }, { ms: 9 }, { ms: 4 }], base, "ms"), 1);
});

test("numbers have three figures, and what was not measured is a dash", () => {
  const shown = { 0.0124: "0.012", 0.9996: "1.00", 1.234: "1.23", 12.34: "12.3", 1234: "1234", NaN: "–" };
  for (const [number, figure] of Object.entries(shown)) assert.equal(figures(Number(number)), figure);
  assert.equal(table(["a", "b"], [["x", 1]]), "| a | b |\n|---|---:|\n| x | 1 |");
});

test("our engine goes through a whole run", () => {
  const options = ["--mb", "0.05", "--rounds", "1", "--passes", "1", "--engines", "jylnama"];
  const printed = execFileSync(process.execPath, [run, ...options], { encoding: "utf8", stdio: "pipe" });
  const row = printed.split("\n").find((line) => line.startsWith(`| ${ENGINES.jylnama.label} |`));
  const [found, right] = row.split("|").slice(-3, -1).map(Number);
  assert.equal(found, 40, "each question has words of the samples");
  assert.ok(right > 20, "most of them find first what they ask about");
  assert.doesNotMatch(printed, /Left out/);
});
