// How the cost of a question grows with the text, and a plot of it.
//
// node growth.mjs [--sizes 1,4,16,100] [--passes N]
//
// The texts are those of run.mjs, over and over, each time in another order. docs/rivals.md says how to
// read it; the plot is growth.svg.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { corpus } from "./corpus.mjs";
import { load } from "./engines.mjs";
import { figures, median, share, table } from "./table.mjs";

const { values: options } = parseArgs({
  options: { sizes: { type: "string", default: "1,4,16,100" }, passes: { type: "string", default: "5" } },
});

const K = 10;

/** The milliseconds that the middle question and the slowest in a hundred take in a library. */
function asked(engine, library, questions) {
  const once = (text) => {
    const begun = performance.now();
    engine.search(library, text, K);
    return performance.now() - begun;
  };
  for (const { text } of questions) once(text);
  const times = questions.map(({ text }) => median(Array.from({ length: Number(options.passes) }, () => once(text))));
  return { p50: share(times, 0.5), p99: share(times, 0.99) };
}

async function measured(mb) {
  const engine = await load("jylnama");
  const { documents, questions } = corpus({ mb });
  const made = engine.build(documents);
  engine.search(made, questions[0].text, K);
  const saved = engine.save(made);
  made.free();
  const begun = performance.now();
  const library = engine.open(saved);
  const open = performance.now() - begun;
  const result = { mb, open, ...asked(engine, library, questions) };
  library.free();
  return result;
}

/** Both axes by powers: what grows as the text does rises by the same angle as the dashed line. */
function plot(rows) {
  const [width, height, edge] = [520, 360, 48];
  const first = rows[0];
  const spans = { x: Math.log(rows.at(-1).mb / first.mb), y: Math.log(rows.at(-1).mb / first.mb) };
  const x = (mb) => edge + (Math.log(mb / first.mb) / spans.x) * (width - 2 * edge);
  const y = (times) => height - edge - (Math.log(times) / spans.y) * (height - 2 * edge);
  const path = (key) => rows.map((row) => `${x(row.mb)},${y(Math.max(1, row[key] / first[key]))}`).join(" ");
  const line = (points, style) => `<polyline points="${points}" fill="none" ${style}/>`;
  const words = (at, text, anchor = "middle") =>
    `<text x="${at[0]}" y="${at[1]}" text-anchor="${anchor}">${text}</text>`;
  const ends = `${x(first.mb)},${y(1)} ${x(rows.at(-1).mb)},${y(rows.at(-1).mb / first.mb)}`;
  const last = rows.at(-1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    line(ends, 'stroke="#999" stroke-dasharray="4 4"'),
    line(path("p50"), 'stroke="#05a" stroke-width="2"'),
    line(path("p99"), 'stroke="#a50" stroke-width="2"'),
    ...rows.map((row) => words([x(row.mb), height - edge + 18], `${row.mb} MB`)),
    words([width / 2, height - 8], "text"),
    words([edge, 20], `times what ${first.mb} MB takes`, "start"),
    words([x(last.mb), y(last.mb / first.mb) - 8], "as the text grows", "end"),
    words([x(last.mb), y(Math.max(1, last.p50 / first.p50)) + 18], "middle question", "end"),
    words([x(last.mb), y(Math.max(1, last.p99 / first.p99)) - 8], "slowest in a hundred", "end"),
    "</svg>\n",
  ].join("\n");
}

const rows = [];
for (const mb of options.sizes.split(",").map(Number)) rows.push(await measured(mb));
const relative = (row, key) => figures(row[key] / rows[0][key]);
const cells = (row) => [
  `${row.mb} MB`,
  relative(row, "mb"),
  ...["p50", "p99", "open"].flatMap((key) => [figures(row[key]), relative(row, key)]),
];
const head = ["text", "times", "p50, ms", "times", "p99, ms", "times", "open, ms", "times"];
console.log(table(head, rows.map(cells)));
const file = new URL("growth.svg", import.meta.url);
writeFileSync(file, plot(rows));
console.log(`\nThe plot is in ${fileURLToPath(file)}.`);
