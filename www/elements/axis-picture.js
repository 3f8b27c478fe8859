// Draws a layout of the engine: shapes of events over a line of time. Where things are the engine has
// said; what they look like is said here and in style.css.
//
// A dot is a day, and a bar any longer time, as long as the text says. A faded end is open, a dashed
// outline is approximate or supposed, and a hollow shape is only planned. Behind them faint columns say
// how many events begin when. Where more events meet than have room, a badge tells how many.
//
// A drawing can be moved and zoomed without being drawn anew: bars and columns become wider as one, and
// dots, badges and marks keep their form and go where they belong.

import { formatTick, isApproximate } from "../dates.js";
import { draw } from "./build.js";

/** Below the line: the marks and their words, and the rail of the period. */
export const FOOT = 28;
/** How high a lane is where there is room, and how much is left above the highest. */
const LANE = 12;
const HEAD = 8;
/** What is left free on either side, so that no shape is cut. */
export const MARGIN = 16;
/** The least width of a shape, and how wide a badge is. */
const SMALLEST = 7;
const BADGE = 20;
/** How wide a line is that says where time was cut out. */
const CUT = 6;

/** How much room along the line an event takes, so that no badge hides another. */
export const ROOM = BADGE + 2;

/**
 * @param {object} layout   what the engine's `layout` gave
 * @param {object} how
 * @param {number} how.width    of what is in view of the line; the layout may be wider
 * @param {number} how.ends     where the line of the layout ends
 * @param {number} how.height
 * @param {string} how.language
 * @param {Map<string, object>} how.events   by id
 * @param {(event: object) => string} how.title
 * @param {(event: object) => void} how.choose   an event was chosen
 * @param {(ids: string[]) => void} how.open     a badge was
 * @returns {{svg: SVGElement, shapes: Map<string, SVGElement>, move: (scale: {by: number, to: number}) => void}}
 *   for each event its shape or badge; and what brings all to where it lies on another scale
 */
export function drawLayout(layout, how) {
  const lanes = Math.max(Math.floor((how.height - FOOT - HEAD) / LANE), 1);
  const badges = layout.clusters.filter(({ count }) => count > lanes);
  const hidden = new Set(badges.flatMap(({ ids }) => ids));
  const shown = layout.events.filter(({ id }) => how.events.has(id) && !hidden.has(id));
  const highest = shown.reduce((most, { lane }) => Math.max(most, lane + 1), 1);
  const base = how.height - FOOT;
  const laneHeight = Math.min(LANE, (base - HEAD) / highest);
  const width = how.width + 2 * MARGIN;
  const size = { width, height: how.height, viewBox: `${-MARGIN} 0 ${width} ${how.height}`, "aria-hidden": "true" };
  const drawn = shown.map((placed) => shape(placed, base - HEAD - placed.lane * laneHeight, how));
  const counts = badges.map((badge) => count(badge, base, how));
  const shapes = new Map(shown.map(({ id }, place) => [id, drawn[place].element]));
  for (const [place, { ids }] of badges.entries()) for (const id of ids) shapes.set(id, counts[place].element);
  const lines = layout.segments.flatMap((segment) => lineOf(segment, base));
  const marks = layout.ticks.map((tick) => mark(tick, base, how.language));
  const all = [...lines, ...marks, ...drawn, ...counts];
  const wide = draw("g", {}, ...columns(layout.histogram, base), ...all.filter(({ x }) => x === undefined).map(({ element }) => element));
  const apart = all.filter(({ x }) => x !== undefined);
  const svg = draw("svg", size, fades(), wide, ...apart.map(({ element }) => element));
  return { svg, shapes, move: (scale) => move(wide, apart, scale) };
}

/** Brings a drawing to another scale: what is wide as one, and each thing that has a place `x` by itself. */
function move(wide, apart, { by, to }) {
  wide.setAttribute("transform", `matrix(${by} 0 0 1 ${to} 0)`);
  for (const { element, x } of apart) element.setAttribute("transform", `translate(${fixed(by * x + to - x)})`);
}

const fixed = (number) => number.toFixed(1);

/** The line: where time was cut out it is broken, and marked by two strokes. */
function lineOf({ x0, x1, cut }, base) {
  const line = (from, to, y1, y2, kind) => draw("line", { class: kind, x1: fixed(from), x2: fixed(to), y1, y2 });
  if (!cut) return [{ element: line(x0, x1, base, base, "line") }];
  const x = (x0 + x1) / 2;
  const strokes = [-CUT / 2, CUT / 2].map((beside) => line(x + beside - 3, x + beside + 3, base + 6, base - 6, "cut"));
  return strokes.map((element) => ({ element, x }));
}

function mark(tick, base, language) {
  const x = fixed(tick.x);
  const line = draw("line", { x1: x, x2: x, y1: base, y2: base + 5 });
  const words = draw("text", { x, y: base + 19 }, formatTick(tick, language));
  return { element: draw("g", { class: "tick" }, line, words), x: tick.x };
}

/** Faint columns; the highest is as high as the picture. */
function columns({ buckets }, base) {
  const most = Math.max(...buckets.map(({ count }) => count));
  return buckets.map(({ x0, x1, count }) => {
    const height = (count / most) * (base - HEAD);
    const width = Math.max(x1 - x0 - 1, 1);
    return draw("rect", { class: "column", x: fixed(x0), y: fixed(base - height), width: fixed(width), height: fixed(height) });
  });
}

// --- Events --------------------------------------------------------------------------------------

/** What the shape of an event says, as classes. */
export function looksOf(event) {
  return [
    event.precision,
    (isApproximate(event.edtf) || event.anchor?.inferred) && "approximate",
    event.factuality === "planned" && "planned",
    event.min === null && "open-start",
    event.max === null && "open-end",
  ].filter(Boolean);
}

function shape({ id, x0, x1 }, y, how) {
  const event = how.events.get(id);
  const looks = looksOf(event);
  const about = { class: looks.join(" "), "data-event": id, onclick: () => how.choose(event), ...fading(looks) };
  const title = draw("title", {}, how.title(event));
  if (event.precision === "day") {
    const x = (x0 + x1) / 2;
    return { element: draw("circle", { cx: fixed(x), cy: fixed(y), r: SMALLEST / 2, ...about }, title), x };
  }
  const width = Math.max(x1 - x0, SMALLEST);
  const element = draw("rect", { x: fixed(x0), y: fixed(y - 3), width: fixed(width), height: 6, rx: 3, ...about }, title);
  // A short one would become long, or vanish, though its event does not.
  return x1 - x0 > SMALLEST ? { element } : { element, x: x0 };
}

/** An open end is faded, and so is the outline of what has one. */
function fading(looks) {
  const ends = ["open-start", "open-end"].filter((end) => looks.includes(end));
  const fade = `url(#fade-${ends[0]})`;
  return ends.length === 1 ? { fill: fade, stroke: fade } : {};
}

function fades() {
  const fade = (id, from, to) => {
    const stop = (offset, opacity) => draw("stop", { offset, class: "fade", "stop-opacity": opacity });
    return draw("linearGradient", { id }, stop(0, from), stop(1, to));
  };
  return draw("defs", {}, fade("fade-open-start", 0.05, 1), fade("fade-open-end", 1, 0.05));
}

function count({ x, count, ids }, base, { open, ends }) {
  const middle = Math.min(Math.max(x, BADGE / 2), ends - BADGE / 2);
  const place = { x: fixed(middle - BADGE / 2), y: base - HEAD - 14, width: BADGE, height: 18, rx: 9 };
  const words = draw("text", { x: fixed(middle), y: base - HEAD }, String(count));
  const about = { class: "cluster", "data-count": count, onclick: () => open(ids) };
  return { element: draw("g", about, draw("rect", place), words), x: middle };
}
