// How long after its opening the page answers a first search, on a slow phone; and what that time goes into.
//
//   node benches/page/first.mjs [--runs N] [FOLDER]
//
// The line is that of Lighthouse's phone: 150 ms there and back, 1.6 megabits a second; it is kept by the host,
// so that what the worker fetches goes over it, too. The host compresses by Brotli, as most do that serve static
// sites, then by gzip alone, as GitHub Pages. The page's own thread is slowed down four times, as
// Lighthouse does it. Chromium can't slow down a worker: what that does by itself is measured, and counted
// four times in the sum.

import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { compressor, host } from "./host.mjs";

const LINE = { roundTrip: 150, rate: 1.6e6 };
const SLOWER = 4;
const QUERY = "Абай";
const CODINGS = { br: "Brotli", gzip: "gzip" };

const { values, positionals } = parseArgs({ options: { runs: { type: "string", default: "5" } }, allowPositionals: true });
const folder = positionals[0] ?? new URL("../../page", import.meta.url).pathname;

/** Put before the script of the worker: says when it did what. */
const IN_WORKER = `
{
  const channel = new BroadcastChannel("marks");
  const mark = (name) => channel.postMessage({ name, at: performance.timeOrigin + performance.now() });
  mark("worker");
  const post = self.postMessage.bind(self);
  const methods = new Map();
  self.addEventListener("message", ({ data }) => {
    if ("module" in data) mark("downloaded");
    if (!data.method) return;
    methods.set(data.id, data.method);
    mark(data.method + " asked");
  });
  self.postMessage = (message, ...rest) => {
    if (!message.progress) mark(methods.get(message.id) + " answered");
    post(message, ...rest);
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...parameters) => {
      const done = await own.apply(WebAssembly, parameters);
      mark("compiled");
      return done;
    };
  }
}
`;

/** Types as soon as there is a field, and notes when the first hit is shown. */
function inPage(query) {
  window.marks = [];
  const mark = (name, at = performance.timeOrigin + performance.now()) => window.marks.push({ name, at });
  new BroadcastChannel("marks").addEventListener("message", ({ data }) => mark(data.name, data.at));
  const typed = setInterval(() => {
    const field = document.querySelector("#query");
    // The field is there before anyone listens to it: whoever types is heard when the page's script runs.
    if (!field?.placeholder) return;
    clearInterval(typed);
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    mark("typed");
  }, 5);
  const shown = setInterval(() => {
    if (!document.querySelector("jylnama-hits mark")) return;
    clearInterval(shown);
    requestAnimationFrame(() => {
      mark("shown");
      window.tellShown();
    });
  }, 5);
}

async function run(browser, coding, compress) {
  const change = (path, body) => (path.includes("engine-worker") ? Buffer.concat([Buffer.from(IN_WORKER), body]) : body);
  const server = await host(folder, { coding, compress, speed: LINE, change });
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(inPage, QUERY);
    // Told by the page: to be asked again and again would take it as long as to show a hit.
    let tell;
    const shown = new Promise((resolve) => (tell = resolve));
    await page.exposeFunction("tellShown", tell);
    await page.goto(server.origin, { waitUntil: "commit" });
    await shown;
    const marks = await page.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 500));
      return { begun: performance.timeOrigin, marks: window.marks };
    });
    const answered = marks.marks.filter(({ name }) => name === "search answered").at(-1).at;
    const asked = server.asked.filter(({ at }) => at < answered);
    return { ...parts(marks), bytes: asked.reduce((sum, { bytes }) => sum + bytes, 0) };
  } finally {
    await context.close();
    await server.end();
  }
}

/** What the time of a run went into, in milliseconds from the opening of the page. */
function parts({ begun, marks }) {
  const at = (name, place = 0) => marks.filter((mark) => mark.name === name).at(place)?.at - begun;
  const opened = ["build", "open", "openShelved"].flatMap((method) => [[at(`${method} asked`), at(`${method} answered`)]]).find(([asked]) => asked);
  const search = [at("search asked", -1), at("search answered", -1)];
  const compile = at("compiled") - at("downloaded");
  const open = opened[1] - Math.max(opened[0], at("compiled"));
  const find = search[1] - search[0];
  const shown = at("shown");
  return {
    worker: at("worker"), downloaded: at("downloaded"), compile, open, find, shown,
    slow: shown + (SLOWER - 1) * (compile + open + find),
  };
}

/** The runs over a host of each coding, by turns: what else the machine does falls on both. */
async function runAll() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const all = Object.fromEntries(Object.keys(CODINGS).map((coding) => [coding, []]));
  const compress = Object.fromEntries(Object.keys(CODINGS).map((coding) => [coding, compressor(coding)]));
  try {
    // The first run of each fills what its host keeps.
    for (let count = 0; count <= Number(values.runs); count += 1) {
      for (const coding of Object.keys(CODINGS)) {
        const done = await run(browser, coding, compress[coding]);
        if (count > 0) all[coding].push(done);
      }
    }
  } finally {
    await browser.close();
  }
  return all;
}

const NAMES = {
  bytes: "bytes over the line until the first hit",
  worker: "until the worker runs, ms",
  downloaded: "until the module is there, ms",
  compile: "the worker makes the module ready, ms",
  open: "it opens the sample library, ms",
  find: "it searches, ms",
  shown: "until the first hit is shown, ms",
  slow: "the same, the worker four times slower, ms",
};
const all = await runAll();
console.log(`| | ${Object.values(CODINGS).map((name) => `${name}, least | median`).join(" | ")} |\n|---|---:|---:|---:|---:|`);
for (const [key, name] of Object.entries(NAMES)) {
  const cells = Object.values(all).flatMap((runs) => {
    const sorted = runs.map((run) => Math.round(run[key])).sort((a, b) => a - b);
    return [sorted[0], sorted[sorted.length >> 1]];
  });
  console.log(`| ${name} | ${cells.map((cell) => cell.toLocaleString("en")).join(" | ")} |`);
}
