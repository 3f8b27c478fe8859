// Runs Jylnama beside other search engines for browsers, and prints a table in Markdown.
//
// node run.mjs [--mb N] [--jsonl FILE] [--queries FILE] [--rounds N] [--passes N] [--engines A,B]
//
// docs/rivals.md says how to read it. `cargo xtask rivals` builds and installs what it needs first.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { bytes, corpus } from "./corpus.mjs";
import { BASE, ENGINES } from "./engines.mjs";
import { figures, median, ratio, table } from "./table.mjs";

const text = (usual) => ({ type: "string", ...(usual && { default: usual }) });
const { values: options } = parseArgs({
  options: {
    mb: text("4"),
    jsonl: text(),
    queries: text(),
    rounds: text("5"),
    passes: text("5"),
    engines: text(Object.keys(ENGINES).join()),
  },
});

const worker = fileURLToPath(new URL("worker.mjs", import.meta.url));

/** Columns that are compared with the base, and what each is called. */
const COMPARED = {
  index: "make index",
  raw: "saved",
  gzip: "saved, gzip",
  bare: "without texts, gzip",
  open: "open",
  first: "first answer",
  p50: "p50",
  p99: "p99",
  memory: "memory",
  start: "start",
};

/** Columns that count bytes; the others are milliseconds. */
const BYTES = ["raw", "gzip", "bare", "memory"];

function told(line) {
  process.stderr.write(`${line}\n`);
}

function worked(task, name, folder) {
  const command = ["--expose-gc", "--max-old-space-size=4096", worker, task, name, folder, options.passes];
  const stdio = ["ignore", "pipe", "pipe"];
  return JSON.parse(execFileSync(process.execPath, command, { encoding: "utf8", stdio, timeout: 600_000 }));
}

/** One engine, once: its start counts where it opens an index, as on a page. */
function measured(name, folder) {
  const made = worked("index", name, folder);
  return { ...made, ...worked("open", name, folder) };
}

/** All rounds of all engines, engine after engine in each round; one that fails is left out with its reason. */
function rounds(names, folder) {
  const results = new Map(names.map((name) => [name, []]));
  const failed = new Map();
  for (let round = 1; round <= Number(options.rounds); round++) {
    for (const name of results.keys()) {
      told(`round ${round} of ${options.rounds}: ${name}`);
      try {
        results.get(name).push(measured(name, folder));
      } catch (error) {
        failed.set(name, reason(error));
        results.delete(name);
      }
    }
  }
  return { results, failed };
}

function reason(error) {
  const lines = String(error.stderr || error.message).split("\n");
  return (lines.find((line) => /Error/.test(line)) ?? lines[0]).trim();
}

function row(name, results, base, questions) {
  const own = results.get(name);
  const ratios = Object.keys(COMPARED).map((key) => figures(base ? ratio(own, base, key) : NaN));
  const { some, right } = own[0];
  const judged = questions.some(({ relevant }) => relevant) ? right : "–";
  return [ENGINES[name].label, ...ratios, some, judged];
}

/** The base in milliseconds and megabytes of this machine. */
function absolute(base) {
  const cells = Object.keys(COMPARED).map((key) => {
    const value = median(base.map((round) => round[key]));
    return BYTES.includes(key) ? `${figures(value / 1e6)} MB` : `${figures(value)} ms`;
  });
  return [`*${ENGINES[BASE].label} itself*`, ...cells, "", ""];
}

function printed({ documents, questions }, { results, failed }) {
  const base = results.get(BASE);
  const rows = [...results.keys()].map((name) => row(name, results, base, questions));
  if (base) rows.push(absolute(base));
  const all = documents.map((document) => document.text).join("\n");
  const sizes = [bytes(documents), gzipSync(all).length].map((size) => figures(size / 1e6));
  const asked = `${questions.length} questions, ${options.rounds} rounds`;
  console.log(`${documents.length} texts, ${sizes[0]} MB (${sizes[1]} MB gzip); ${asked}.`);
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}.`);
  console.log(`Ratios to ${ENGINES[BASE].label}: less is better.\n`);
  console.log(table(["engine", ...Object.values(COMPARED), "found", "right first"], rows));
  for (const [name, why] of failed) console.log(`\nLeft out: ${ENGINES[name].label}: ${why}`);
}

/** The engines that are asked for, all of them known. */
function chosen() {
  const names = options.engines.split(",");
  const unknown = names.filter((name) => !(name in ENGINES));
  if (unknown.length === 0) return names;
  throw new Error(`no engine is called ${unknown.join(" or ")}; there are ${Object.keys(ENGINES).join(", ")}`);
}

function main() {
  const names = chosen();
  const asked = corpus({ ...options, mb: Number(options.mb) });
  const folder = mkdtempSync(join(tmpdir(), "jylnama-rivals-"));
  const write = (name, list) => writeFileSync(join(folder, name), list.map((one) => JSON.stringify(one)).join("\n"));
  try {
    write("documents.jsonl", asked.documents);
    write("questions.jsonl", asked.questions);
    printed(asked, rounds(names, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
