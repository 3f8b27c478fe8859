// Measures the page in Chromium: how it moves a thousand events, and whether typing ever waits for it.
//
//     node benches/page/run.mjs [address]
//
// Without an address it serves `www` itself; the built module must be in www/pkg. Nothing here is a test:
// a slow machine fails nothing. What the figures mean is said in docs/speed.md.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { chromium } from "playwright-core";
import { chronicle } from "./text.mjs";
import { mostOf, sum, traced } from "./trace.mjs";

const WWW = new URL("../../www/", import.meta.url);
const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml", wasm: "application/wasm" };
const ROUNDS = 5;
const FRAMES = 240;
const LAUNCH = { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] };

function serve() {
  const server = createServer(async ({ url }, response) => {
    const path = new URL(url, "http://localhost").pathname.replace(/\/$/, "/index.html");
    const bytes = await readFile(new URL(`.${path}`, WWW)).catch(() => null);
    const type = TYPES[path.split(".").pop()] ?? "text/plain";
    response.writeHead(bytes ? 200 : 404, { "Content-Type": `${type}; charset=utf-8` }).end(bytes);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/**
 * Moves the axis frame by frame for some seconds, with a rest now and then, in which it is drawn anew. Runs in
 * the page. Gives how long each frame took.
 */
function move({ kind, frames }) {
  const axis = document.querySelector(".axis .drawn");
  const { left, top, width } = axis.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, pointerId: 77, button: 0, clientY: top + 40 };
  const tell = (type, x) => axis.dispatchEvent(new PointerEvent(type, { ...at, clientX: left + x }));
  axis.setPointerCapture = axis.hasPointerCapture = () => true;
  const steps = {
    still: () => {},
    // To and fro, half a width in half a second.
    pan: (frame) => tell("pointermove", width * (0.5 + 0.25 * Math.sin(frame / 10))),
    zoom: (frame) =>
      axis.dispatchEvent(
        new WheelEvent("wheel", { bubbles: true, cancelable: true, clientX: left + width / 2, deltaY: Math.floor(frame / 20) % 2 ? 40 : -40 }),
      ),
  };
  if (kind === "pan") tell("pointerdown", width / 2);
  return new Promise((resolve) => {
    const times = [];
    let frame = 0;
    let before = performance.now();
    const next = (now) => {
      if (frame > 0) times.push(now - before);
      before = now;
      frame += 1;
      if (frame > frames) {
        tell("pointerup", width / 2);
        resolve(times);
        return;
      }
      // Ten of sixty frames rest: long enough for a new drawing.
      if (frame % 60 < 50) steps[kind](frame);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** Types a query letter by letter, and waits for its answer. */
async function type(page, text) {
  await page.fill("#query", "");
  await page.waitForTimeout(1000);
  await page.evaluate(() => (window.tasks = []));
  await page.focus("#query");
  const { tasks } = await traced(page, async () => {
    await page.keyboard.type(text, { delay: 90 });
    await page.waitForTimeout(1500);
  });
  return { busy: mostOf(tasks), long: await page.evaluate(() => window.tasks) };
}

/** Moves the axis; how fast it went, and how long the page was busy for a frame. */
async function moved(page, kind) {
  let times;
  const { tasks, all } = await traced(page, async () => {
    times = await page.evaluate(move, { kind, frames: FRAMES });
  });
  return { frames: (times.length / sum(times)) * 1000, busy: sum(tasks) / FRAMES, all: all / FRAMES, most: mostOf(tasks) };
}

async function open(browser, address) {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 }, serviceWorkers: "block" })).newPage();
  await page.goto(address);
  await page.locator("#document option").first().waitFor({ state: "attached" });
  const text = { name: "шежіре.txt", mimeType: "text/plain", buffer: Buffer.from(chronicle(1000, 1_000_000)) };
  await page.setInputFiles("#files", text);
  await page.locator("jylnama-timeline ol > li:nth-child(1000)").waitFor({ state: "attached", timeout: 120_000 });
  await page.evaluate(() => {
    window.tasks = [];
    const note = (list) => window.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    new PerformanceObserver(note).observe({ entryTypes: ["longtask"] });
  });
  return page;
}

const least = (rounds, name) => Math.min(...rounds.map((round) => round[name])).toFixed(1);
const all = (rounds, tell) => rounds.map(tell).join(", ");

const server = process.argv[2] ? null : await serve();
const browser = await chromium.launch(LAUNCH);
try {
  const page = await open(browser, process.argv[2] ?? `http://127.0.0.1:${server.address().port}/`);
  for (const kind of ["still", "pan", "zoom"]) {
    if (kind === "pan") {
      await page.locator(".zoom [data-key=zoomIn]").click();
      await page.waitForTimeout(500);
    }
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await moved(page, kind));
    console.log(`${kind}: frames a second ${all(rounds, ({ frames }) => frames.toFixed(1))}`);
    const busy = `busy for ${least(rounds, "busy")} ms a frame, with all threads ${least(rounds, "all")} ms`;
    console.log(`  ${busy}, at most ${least(rounds, "most")} ms in one task`);
  }
  const typed = [];
  for (let round = 0; round < ROUNDS; round += 1) typed.push(await type(page, "мектеп ашылды"));
  console.log(`typing: busy for at most ${least(typed, "busy")} ms in one task (${all(typed, ({ busy }) => busy.toFixed(1))})`);
  console.log(`  long tasks by the clock: ${all(typed, ({ long }) => (long.length > 0 ? long.join(" + ") : "none"))}`);
} finally {
  await browser.close();
  server?.close();
}
