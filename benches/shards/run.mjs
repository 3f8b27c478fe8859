// How much a question fetches from libraries of growing size, beside Pagefind.
//
//     node benches/shards/run.mjs [--sizes 1000,10000] [--engines jylnama,pagefind] [--hosts ranges,plain]
//                                 [--visits 10] [--patience SECONDS] [--work FOLDER] [--reuse]
//                                 [--program FILE] [--page FOLDER]
//
// Texts and sites are made in target/shards, which may be thrown away. What was measured is kept in results.json,
// so that sizes may be measured one by one; RESULTS.md and growth.svg show all that is there. README.md says what
// must be built before, and how to read it.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { host } from "./host.mjs";
import { make, weigh } from "./making.mjs";
import { plot } from "./plot.mjs";
import { answers, questions } from "./queries.mjs";
import { report, shortened } from "./report.mjs";
import { texts, written } from "./texts.mjs";
import { visit } from "./visit.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000" },
    engines: { type: "string", default: "jylnama,pagefind" },
    hosts: { type: "string", default: "ranges,plain" },
    visits: { type: "string", default: "10" },
    patience: { type: "string", default: "7200" },
    work: { type: "string", default: here("../../target/shards") },
    program: { type: "string", default: here("../../target/release/jylnama") },
    page: { type: "string", default: here("../../page") },
    reuse: { type: "boolean", default: false },
  },
});
const RESULTS = here("results.json");

/** How each engine makes a site, which of its files are of the library, and where its page says what it shows. */
const ENGINES = {
  jylnama: {
    command: (file, site) => [options.program, "build", file, "--out", site, "--shards", "always", "--page", options.page],
    isLibrary: (path) => path.startsWith("/library/"),
    isReady: () => true,
    shown: () => [...document.querySelectorAll("ol li[data-at]")].map(({ dataset }) => dataset.at),
    textAt(at, site) {
      const [pack, place] = at.split(" ");
      const lines = gunzipSync(readFileSync(join(site, "library", pack))).toString().split("\n");
      return JSON.parse(lines[place]);
    },
  },
  pagefind: {
    command: (file, site) => [process.execPath, here("pagefind.mjs"), file, site],
    // The list of languages that it begins with is the same whatever the size, and counts with the engine.
    isLibrary: (path) => /\.pf_(meta|index|fragment|filter)$/.test(path),
    isReady: () => document.documentElement.dataset.ready !== undefined,
    shown: () => [...document.querySelectorAll("ol li")].map(({ dataset }) => dataset.id),
    textAt: (id, site, made) => made.text(Number(id)),
  },
};
const say = (text) => process.stderr.write(`${text}\n`);

/** All visits to a site on one host, in short. */
async function visited(browser, site, engine, made, library, ranges) {
  const server = await host(site, { ranges });
  const visits = [];
  try {
    for (let number = 0; number < Number(options.visits); number += 1) {
      const asked = questions(made, library.size, library.counts, number);
      const { opened, searches } = await visit(browser, server, engine, asked);
      const judged = ({ shown, ...fetched }, place) => {
        const answered = shown.some((at) => answers(engine.textAt(at, site, made), asked[place]));
        if (!answered) say(`  not answered: ${asked[place].kind}, «${asked[place].text}» (${shown.length} texts shown)`);
        return { ...fetched, kind: asked[place].kind, shown: shown.length, answered };
      };
      visits.push({ opened, searches: searches.map(judged) });
      if (searches.every(({ shown }) => shown.length === 0)) throw new Error(`the page in ${site} shows nothing, whatever is asked`);
    }
  } finally {
    await server.end();
  }
  return shortened(visits);
}

async function measured(browser, name, made, library) {
  const engine = ENGINES[name];
  const site = join(options.work, `${name}-${library.size}`);
  say(`${name}, ${library.size} texts: making the site`);
  const before = results().find((run) => run.engine === name && run.size === library.size);
  const kept = options.reuse && before && existsSync(join(site, "index.html"));
  const took = kept ? { ...before.made, ...(await weigh(site)) } : await make(site, engine.command(library.file, site), { patience: Number(options.patience) });
  const run = { engine: name, size: library.size, texts: library.texts, made: took };
  if (took.failed) return run;
  run.hosts = {};
  for (const kind of options.hosts.split(",")) {
    say(`${name}, ${library.size} texts: visits, ${kind}`);
    run.hosts[kind] = await visited(browser, site, engine, made, library, kind === "ranges");
  }
  return run;
}

const results = () => (existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : []);

/** Puts what was measured in the place of what was before, and writes all anew. */
function keep(run) {
  const others = results().filter(({ engine, size }) => engine !== run.engine || size !== run.size);
  const runs = [...others, run].sort((one, other) => one.engine.localeCompare(other.engine) || one.size - other.size);
  writeFileSync(RESULTS, `${JSON.stringify(runs, null, 1)}\n`);
  show(runs);
}

function show(runs) {
  const hosts = ["ranges", "plain"].filter((host) => runs.some((one) => one.hosts?.[host]));
  if (hosts.length === 0) return;
  writeFileSync(here("RESULTS.md"), report(runs, hosts));
  const drawn = runs.filter((one) => one.hosts?.[hosts[0]]);
  writeFileSync(here("growth.svg"), plot(drawn.map(({ engine, size, hosts: seen }) => ({ engine, size, ...seen[hosts[0]] }))));
}

function library(made, size) {
  mkdirSync(options.work, { recursive: true });
  const file = join(options.work, `${size}.jsonl`);
  say(`${size} texts: writing`);
  const { bytes, counts, words } = written(made, size, file);
  return { size, file, counts, texts: { bytes, ...words } };
}

const made = await texts();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const size of options.sizes.split(",").map(Number)) {
    const one = library(made, size);
    for (const name of options.engines.split(",")) keep(await measured(browser, name, made, one));
  }
} finally {
  await browser.close();
}
say(`Written: ${here("RESULTS.md")}, ${here("growth.svg")}`);
