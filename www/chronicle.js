// The timeline of the page: the events of the library, their line of time, and what is saved of them.

import { formatPeriod, yearOf } from "./dates.js";
import { downloadTimeline } from "./downloads.js";

/** Events that are listed. */
const MOST_EVENTS = 1000;

/** Keeps the element of the timeline to the library of the engine. */
export function createChronicle(engine, line) {
  let timeline = { total: 0, events: [], undated: [] };
  /** The same without a choice of precision. */
  let whole = timeline;
  /** Which events are asked for: all, or those of one precision. */
  let options = {};

  /** Shows the events of the library that the engine now has, all of them. */
  async function load() {
    line.precision = "";
    options = {};
    await ask();
    whole = timeline;
  }

  async function ask() {
    timeline = await engine.timeline({ ...options, limit: MOST_EVENTS });
    line.timeline = timeline;
  }

  /** Shows the events alone whose dates are so exact; all where it is empty. */
  function choosePrecision(precision) {
    options = precision ? { precisions: [precision] } : {};
    return ask();
  }

  /** What is marked in the text for an event, or for a time that is not on the line. */
  function marked(id) {
    const place = whole.undated.find((one) => undatedId(one) === id);
    return place ? { mentions: [place] } : whole.events.find((event) => event.id === id);
  }

  async function save(format) {
    downloadTimeline(await engine.exportTimeline(format, options), format);
  }

  // What is wrong with a library is told by whoever asks for its texts and events.
  line.source = (asked) => engine.layout({ ...options, ...asked, limit: MOST_EVENTS }).catch(() => null);
  return { load, choosePrecision, marked, save, years: (language) => years(whole.events, language) };
}

/** The name of a time that is not on the line. */
export function undatedId({ document, start }) {
  return `undated ${document} ${start}`;
}

/** What is dated less exactly than a year says nothing of the year that it began or ended in. */
const VAGUE = ["decade", "century"];

/** From which year to which events reach, as far as that is known; empty where there are none. */
function years(events, language) {
  const days = events.filter(({ precision }) => !VAGUE.includes(precision)).flatMap(({ min, max }) => [min, max]).filter((day) => day !== null);
  if (days.length === 0) return "";
  const ends = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  const [from, to] = ends.map(yearOf);
  return formatPeriod({ from, to }, language);
}
