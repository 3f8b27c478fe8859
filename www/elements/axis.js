// Draws events along a line of time. The picture is a twin of the list, and hidden from screen
// readers; a click on a shape chooses its event.

import { isApproximate, yearOf } from "../dates.js";
import { draw } from "./build.js";

const WIDTH = 1000;
const HEIGHT = 120;
const MARGIN = 24;
const BASE = 96;
const ROW = 12;
const ROWS = 7;
/** The least width of a shape, and the gap that keeps two apart. */
const SMALLEST = 7;
const GAP = 3;
/** Years between two ticks: the first that gives no more than this many is taken. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_TICKS = 14;

/**
 * @param {object[]} events  in order of time
 * @param {(event: object) => void} choose
 * @param {(event: object) => string} title
 * @returns {SVGElement | null} null where there is nothing to draw
 */
export function drawAxis(events, choose, title) {
  if (events.length === 0) return null;
  const scale = timeScale(events);
  const line = draw("line", { class: "line", x1: MARGIN, x2: WIDTH - MARGIN, y1: BASE, y2: BASE });
  const shapes = pack(events, scale).map((placed) => shape(placed, choose, title));
  const size = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" };
  return draw("svg", size, line, ...ticks(scale), ...shapes);
}

/** Days to places on the line, from the year of the first event to that of the last. */
function timeScale(events) {
  const first = yearOf(events[0].min);
  const last = Math.max(...events.map((event) => yearOf(event.max))) + 1;
  const [from, to] = [dayOf(first), dayOf(last)];
  const place = (day) => MARGIN + ((day - from) / (to - from)) * (WIDTH - 2 * MARGIN);
  return { first, last, place };
}

function dayOf(year) {
  return new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000;
}

function ticks({ first, last, place }) {
  const step = STEPS.find((years) => (last - first) / years <= MOST_TICKS) ?? 1000;
  const years = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years.map((year) => {
    const x = place(dayOf(year)).toFixed(1);
    const mark = draw("line", { x1: x, x2: x, y1: BASE, y2: BASE + 5 });
    return draw("g", { class: "tick" }, mark, draw("text", { x, y: BASE + 19 }, String(year)));
  });
}

/**
 * Gives each event its stretch of the line and the lowest row that is free there; where none is, the
 * row in which it hides least of another.
 */
function pack(events, { place }) {
  const ends = Array(ROWS).fill(-Infinity);
  return events.map((event) => {
    const start = place(event.min);
    const width = Math.max(place(event.max + 1) - start, SMALLEST);
    const free = ends.findIndex((end) => end + GAP <= start);
    const row = free < 0 ? ends.indexOf(Math.min(...ends)) : free;
    ends[row] = start + width;
    return { event, start, width, y: BASE - 8 - row * ROW };
  });
}

function shape({ event, start, width, y }, choose, title) {
  const day = event.precision === "day";
  const size = day
    ? { cx: (start + width / 2).toFixed(1), cy: y, r: SMALLEST / 2 }
    : { x: start.toFixed(1), y: y - 3, width: width.toFixed(1), height: 6, rx: 3 };
  const kind = isApproximate(event.edtf) ? `${event.precision} approximate` : event.precision;
  const look = { class: kind, "data-event": event.id, onclick: () => choose(event) };
  return draw(day ? "circle" : "rect", { ...size, ...look }, draw("title", {}, title(event)));
}
