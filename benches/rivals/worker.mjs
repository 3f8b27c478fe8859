// Measures one engine once, in a process of its own.
//
// node --expose-gc worker.mjs index|open ENGINE FOLDER [PASSES]: `index` makes the index of the texts in
// the folder and saves it there, `open` opens it and puts the questions to it. Prints one line of JSON.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { clock } from "../clock.mjs";
import { lines } from "./corpus.mjs";
import { load } from "./engines.mjs";
import { median, share } from "./table.mjs";

/** How many documents are asked for. */
const K = 10;

const [, , task, name, folder, passes] = process.argv;
const saved = join(folder, `${name}.saved`);
const questions = lines(join(folder, "questions.jsonl"));

/** The clock on the wall: it costs next to nothing, so that it can time one question. */
const wall = () => performance.now();

/** What `act` gives, and the milliseconds it took. */
async function timed(act, now = clock) {
  const begun = now();
  const value = await act();
  return [value, now() - begun];
}

/** Bytes that this process holds in live objects and in buffers, the engine's own memory apart. */
function held() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** An index counts as made or opened once it has answered: some engines do the last of the work then. */
async function answering(engine, index) {
  await engine.search(index, questions[0].text, K);
  return index;
}

async function index(engine) {
  const documents = lines(join(folder, "documents.jsonl"));
  const [made, time] = await timed(async () => answering(engine, await engine.build(documents)));
  const bytes = await engine.save(made);
  writeFileSync(saved, bytes);
  const bare = engine.withoutTexts?.(bytes);
  return { index: time, raw: bytes.length, gzip: zipped(bytes), bare: bare ? zipped(bare) : undefined };
}

const zipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** What each question finds, and how long it takes: the middle of several times. */
async function answers(engine, opened) {
  const found = [];
  for (const { text } of questions) found.push(await engine.search(opened, text, K));
  const times = questions.map(() => []);
  for (let pass = 0; pass < Number(passes); pass++) {
    for (const [at, { text }] of questions.entries()) {
      times[at].push((await timed(() => engine.search(opened, text, K), wall))[1]);
    }
  }
  return { found, times: times.map(median) };
}

/** How many questions found anything, and how many found first what answers them. */
function judged(found) {
  const first = found.filter(([best], at) => questions[at].relevant?.includes(best));
  return { some: found.filter((ids) => ids.length > 0).length, right: first.length };
}

async function open(engine) {
  const before = held();
  const bytes = new Uint8Array(readFileSync(saved));
  const [opened, time] = await timed(() => engine.open(bytes));
  const [, more] = await timed(() => answering(engine, opened));
  const { found, times } = await answers(engine, opened);
  const memory = held() - before + (engine.memory?.() ?? 0);
  return { open: time, first: time + more, p50: share(times, 0.5), p99: share(times, 0.99), memory, ...judged(found) };
}

const [engine, start] = await timed(() => load(name));
const measured = { start, ...(await { index, open }[task](engine)) };
for (const measure of engine.unknown ?? []) delete measured[measure];
console.log(JSON.stringify(measured));
process.exit(0);
