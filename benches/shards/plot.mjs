// Draws bytes and requests of a question against the size of the library, both axes by powers of ten.

const [WIDTH, HEIGHT] = [420, 330];
const EDGE = { left: 62, right: 20, top: 44, bottom: 48 };

/** What is drawn: which figures of which engine, and how the line looks. */
const LINES = [
  { engine: "jylnama", share: "first", name: "Jylnama, first question", style: "ours first" },
  { engine: "jylnama", share: "later", name: "Jylnama, each further one", style: "ours" },
  { engine: "pagefind", share: "first", name: "Pagefind, first question", style: "other first" },
  { engine: "pagefind", share: "later", name: "Pagefind, each further one", style: "other" },
];

// The picture brings its own paper, and goes by what the reader's system prefers.
const STYLE = `
  svg { --paper: #fdfcf9; --ink: #22242a; --rule: #d8d5cd; --ours: #0b6a5b; --other: #a4480f }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #1b1c20; --ink: #e8e6e1; --rule: #43454c; --ours: #5fd0b8; --other: #f0a066 }
  }
  .paper { fill: var(--paper) } text { fill: var(--ink) } .rule { stroke: var(--rule) } .budget { stroke: var(--ink); stroke-dasharray: 1 4 }
  polyline { fill: none; stroke-width: 2 } polyline.ours { stroke: var(--ours) } polyline.other { stroke: var(--other) }
  circle { stroke-width: 2; fill: var(--paper) } circle.ours { stroke: var(--ours) } circle.other { stroke: var(--other) }
  circle.first.ours { fill: var(--ours) } circle.first.other { fill: var(--other) } polyline:not(.first) { stroke-dasharray: 6 3 }
`;

/** The whole powers of ten about some values. */
function decades(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.log10);
  const [from, to] = [Math.floor(least), Math.ceil(most)];
  return Array.from({ length: Math.max(1, to - from) + 1 }, (_, place) => from + place);
}

const SIZES = ["1", "10", "10²", "10³", "10⁴", "10⁵", "10⁶"];
const BYTES = ["1 B", "10 B", "100 B", "1 KB", "10 KB", "100 KB", "1 MB", "10 MB", "100 MB", "1 GB"];

const words = (x, y, text, anchor = "middle") => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${text}</text>`;

/** One diagram: `key` of all runs, with a line where a budget ends, if there is one. */
function diagram(runs, { key, title, ticks, budget }) {
  const value = (run, share) => Math.max(1, run[share][key].median);
  const series = LINES.map((line) => ({ ...line, runs: runs.filter(({ engine }) => engine === line.engine) }));
  const across = decades(runs.map(({ size }) => size));
  const up = decades([...series.flatMap((line) => line.runs.map((run) => value(run, line.share))), ...(budget ? [budget] : [])]);
  const scale = (powers, start, length) => (number) => start + ((Math.log10(number) - powers[0]) / (powers.at(-1) - powers[0])) * length;
  const x = scale(across, EDGE.left, WIDTH - EDGE.left - EDGE.right);
  const y = scale(up, HEIGHT - EDGE.bottom, EDGE.top + EDGE.bottom - HEIGHT);
  const rule = (from, to, style = "rule") => `<line class="${style}" x1="${from[0].toFixed(1)}" y1="${from[1].toFixed(1)}" x2="${to[0].toFixed(1)}" y2="${to[1].toFixed(1)}"/>`;
  const [left, right] = [EDGE.left, WIDTH - EDGE.right];
  const drawn = ({ share, style, runs: own }) => {
    const points = own.map((run) => [x(run.size).toFixed(1), y(value(run, share)).toFixed(1)]);
    const dots = points.map(([cx, cy]) => `<circle class="${style}" cx="${cx}" cy="${cy}" r="4"/>`);
    return [`<polyline class="${style}" points="${points.map((point) => point.join(",")).join(" ")}"/>`, ...dots];
  };
  return [
    words(left, 22, title, "start"),
    ...up.map((power) => rule([left, y(10 ** power)], [right, y(10 ** power)])),
    ...up.map((power) => words(left - 8, y(10 ** power) + 4, ticks[power] ?? `10^${power}`, "end")),
    ...across.map((power) => words(x(10 ** power), HEIGHT - EDGE.bottom + 18, SIZES[power] ?? `10^${power}`)),
    words((left + right) / 2, HEIGHT - 8, "texts in the library"),
    ...(budget ? [rule([left, y(budget)], [right, y(budget)], "budget"), words(left + 4, y(budget) - 5, "budget of a first question", "start")] : []),
    ...series.flatMap(drawn),
  ].join("\n");
}

function legend() {
  const entry = ({ name, style }, place) => {
    const [left, top] = [EDGE.left + (place >> 1) * WIDTH, HEIGHT + 18 + (place % 2) * 22];
    return [
      `<polyline class="${style}" points="${left},${top} ${left + 36},${top}"/>`,
      `<circle class="${style}" cx="${left + 18}" cy="${top}" r="4"/>`,
      words(left + 46, top + 4, name, "start"),
    ].join("\n");
  };
  return LINES.map(entry).join("\n");
}

/**
 * @param {{ engine: string, size: number, first: object, later: object }[]} runs   in the order of their sizes
 * @returns the picture, as SVG
 */
export function plot(runs) {
  const diagrams = [
    { key: "bytes", title: "bytes of the library that a question fetches", ticks: BYTES, budget: 300_000 },
    { key: "requests", title: "requests for them", ticks: ["1", "10", "100", "1,000"] },
  ];
  const all = diagrams.map((one, place) => `<g transform="translate(${place * WIDTH} 0)">\n${diagram(runs, one)}\n</g>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * WIDTH} ${HEIGHT + 60}" font-family="sans-serif" font-size="13" role="img" aria-label="Bytes and requests of a question against the size of the library">`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="100%" height="100%"/>`,
    ...all,
    legend(),
    "</svg>\n",
  ].join("\n");
}
