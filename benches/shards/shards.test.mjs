// The texts and questions that large libraries are measured with: always the same, and answered where they ought to be.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { host } from "./host.mjs";
import { plot } from "./plot.mjs";
import { answers, kinds, questions } from "./queries.mjs";
import { texts, wordsOf, written } from "./texts.mjs";

const COUNT = 300;
const folder = mkdtempSync(join(tmpdir(), "shards-"));
test.after(() => rmSync(folder, { recursive: true }));

test("a text is made of its number alone, whatever was made before it", async () => {
  const [one, other] = [await texts(), await texts()];
  const forwards = [0, 1, 2, 3].map((number) => one.text(number));
  const backwards = [3, 2, 1, 0].map((number) => other.text(number)).reverse();
  assert.deepEqual(forwards, backwards);
  assert.notEqual(forwards[0].text, forwards[1].text);
});

test("texts have two to five sentences, and a date in six of ten", async () => {
  const { text } = await texts();
  const all = Array.from({ length: COUNT }, (_, number) => text(number));
  for (const { text: body } of all) {
    const sentences = body.split(/(?<=\.) (?=\p{Lu}|\p{N})/u).length;
    assert.ok(sentences >= 2 && sentences <= 5, body);
    assert.doesNotMatch(body, /undefined|null|[a-z]|\s\s/);
  }
  const dated = all.filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date ?? "")).length;
  assert.ok(dated > COUNT * 0.5 && dated < COUNT * 0.7, `${dated} of ${COUNT} have a date`);
});

test("what is written is what is made, and its words are counted", async () => {
  const made = await texts();
  const file = join(folder, "texts.jsonl");
  const { bytes, counts } = written(made, COUNT, file);
  const records = readFileSync(file, "utf8").trim().split("\n").map(JSON.parse);
  assert.deepEqual(records, Array.from({ length: COUNT }, (_, number) => made.text(number)));
  assert.equal(bytes, records.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0));
  const words = records.flatMap(({ text }) => wordsOf(text));
  assert.equal([...counts.values()].reduce((sum, count) => sum + count, 0), words.length);
  assert.equal(counts.get("болды"), words.filter((word) => word === "болды").length);
});

test("a visit asks one question of each kind, and each is answered by a text", async () => {
  const made = await texts();
  const { counts } = written(made, COUNT, join(folder, "asked.jsonl"));
  const all = Array.from({ length: COUNT }, (_, number) => made.text(number));
  for (const visit of [0, 1]) {
    const asked = questions(made, COUNT, counts, visit);
    assert.deepEqual(asked.map(({ kind }) => kind).sort(), [...kinds].sort());
    for (const question of asked) assert.ok(all.some((text) => answers(text, question)), question.text);
  }
  const [one, other] = [0, 1].map((visit) => questions(made, COUNT, counts, visit)[0].kind);
  assert.notEqual(one, other);
});

test("a text answers where it has all that was asked for, in whatever form", () => {
  const wants = [{ forms: new Set(["кітап", "кітабы"]) }, { beginning: "мект" }];
  assert.ok(answers({ title: "Мектептің", text: "Оның кітабы бар." }, { wants }));
  assert.ok(!answers({ title: "Мектептің", text: "Оның кітапханасы бар." }, { wants }));
});

test("the host counts heads and bodies, and gives parts only where it has ranges", async () => {
  writeFileSync(join(folder, "a.gz"), Buffer.alloc(1000, 7));
  for (const ranges of [true, false]) {
    const server = await host(folder, { ranges });
    try {
      const response = await fetch(`${server.origin}/a.gz`, { headers: { Range: "bytes=10-19" } });
      const body = new Uint8Array(await response.arrayBuffer());
      assert.deepEqual([response.status, body.length], ranges ? [206, 10] : [200, 1000]);
      await server.quiet(50);
      const [{ path, bytes }] = server.taken();
      assert.equal(path, "/a.gz");
      assert.ok(bytes > body.length && bytes < body.length + 500, `${bytes} bytes for ${body.length}`);
      assert.equal((await fetch(`${server.origin}/../../b.gz`)).status, 404);
    } finally {
      await server.end();
    }
  }
});

test("the plot has a dot for each figure, and can be read by day and night", () => {
  const middle = (bytes, requests) => ({ bytes: { median: bytes }, requests: { median: requests } });
  const run = (engine, size) => ({ engine, size, first: middle(size * 10, 4), later: middle(0, 0) });
  const drawn = plot([run("jylnama", 1000), run("jylnama", 100_000), run("pagefind", 1000)]);
  assert.equal(drawn.match(/<circle class="\S+( first)?" cx="[\d.]+" cy="[\d.]+"/g).length, 2 * 2 * 3 + 4);
  assert.doesNotMatch(drawn, /NaN|undefined|Infinity/);
  assert.match(drawn, /prefers-color-scheme: dark/);
});
