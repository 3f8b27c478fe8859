// Lets Lighthouse judge the built site, as a phone on a slow line would load it.
//
//   node benches/page/lighthouse.mjs [FOLDER]

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { host } from "./host.mjs";

/** What each is to reach, of 1. */
const WANTED = 0.95;
const CATEGORIES = ["performance", "accessibility", "best-practices"];

const folder = process.argv[2] ?? new URL("../../page", import.meta.url).pathname;
const server = await host(folder);
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"],
});
try {
  const { lhr } = await lighthouse(`${server.origin}/`, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
  report(lhr);
} finally {
  chrome.kill();
  await server.end();
}

function report({ audits, categories, environment, lighthouseVersion }) {
  console.log(`Lighthouse ${lighthouseVersion}, phone, slow line; this machine's index of speed: ${environment.benchmarkIndex}\n`);
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`${score.toFixed(2)}  ${title}`);
    const short = auditRefs.map(({ id, weight }) => ({ ...audits[id], weight })).filter((audit) => audit.weight > 0 && audit.score !== null && audit.score < 1);
    for (const audit of short) console.log(`      ${audit.score.toFixed(2)}  ${audit.title}${audit.displayValue ? `: ${audit.displayValue}` : ""}${where(audit)}`);
  }
  for (const id of ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"]) {
    console.log(`${audits[id].title}: ${audits[id].displayValue}`);
  }
  const scores = Object.values(categories).map(({ score }) => score);
  if (scores.some((score) => score < WANTED)) process.exitCode = 1;
}

/** The first elements or files that an audit found fault with. */
function where({ details }) {
  const items = details?.items?.slice(0, 4) ?? [];
  const named = items.map(({ node, url, source }) => node?.selector ?? url ?? source?.url ?? "").filter(Boolean);
  return named.length > 0 ? `\n            ${named.join("\n            ")}` : "";
}
