// The timeline of the page: the events of the library, their line of time, and what is saved of them.

import { formatPeriod } from "./dates.js";
import { yearOf } from "./dates/days.js";
import { downloadTimeline } from "./downloads.js";
import { PRECISIONS } from "./elements/timeline.js";
import { isChosen } from "./period.js";

/** Events that are listed. */
const MOST_EVENTS = 1000;
/** Rows of those who take part in them, and events in a row. */
const MOST_ROWS = 12;
const MOST_IN_ROW = 200;

/** Keeps the element of the timeline to the library of the engine, and to what is asked of it. */
export function createChronicle(engine, line) {
  /** All that the library has. */
  let whole = { total: 0, events: [], undated: [] };
  /** Which events are on the line. */
  let options = {};
  let period = { from: "", to: "" };
  /** The events that are listed: those on the line, or those of them that lie in the period. */
  let listed = whole.events;
  /** What was last asked for: it is not asked for again. */
  let shown = "";

  /** Takes up the events of the library that the engine now has, all of them. */
  async function load() {
    whole = await engine.timeline({ limit: MOST_EVENTS });
    shown = "";
  }

  /**
   * Shows the events that a view asks for. Whether all are asked for goes without saying where they are
   * not narrowed.
   *
   * @param {import("./state.js").View} view
   * @param {{documents?: string[]}} how   the texts that are searched, if not all are
   */
  async function show(view, { documents } = {}) {
    const asked = narrowing(view, documents);
    const { from, to } = view;
    line.query = view.q;
    line.rows = view.rows;
    const key = JSON.stringify([asked, from, to, view.events]);
    if (key === shown) return;
    shown = key;
    const answer = await narrowed(asked, { from, to }).catch((error) => {
      shown = "";
      throw error;
    });
    // A newer call shows what there is.
    if (!answer || key !== shown) return;
    [options, period] = [asked, { from, to }];
    const [timeline, within] = answer;
    listed = (within ?? timeline).events;
    line.precision = asked.precisions?.[0] ?? "";
    line.period = period;
    line.scope = { all: whole.total, isAsked: isAsked(view, documents), isNarrowed: isNarrowed(view, documents) };
    line.timeline = { ...timeline, within };
  }

  /** The events of some options and, where a period is chosen, those of them in it. */
  async function narrowed(asked, chosen) {
    const isWhole = Object.keys(asked).length === 0 && !isChosen(chosen);
    if (isWhole) return [whole];
    return engine.narrowed({ ...asked, limit: MOST_EVENTS }, isChosen(chosen) ? given(chosen) : undefined);
  }

  /** What is marked in the text for an event, or for a time that is not on the line. */
  function marked(id) {
    const place = whole.undated.find((one) => undatedId(one) === id);
    return place ? { mentions: [place] } : whole.events.find((event) => event.id === id);
  }

  /** Where a text speaks of what happened in the period that is chosen. */
  function mentions(document) {
    if (!isChosen(period)) return [];
    return listed.flatMap((event) => event.mentions).filter((mention) => mention.document === document);
  }

  async function save(format) {
    downloadTimeline(await engine.exportTimeline(format, { ...options, ...given(period) }), format);
  }

  // What is wrong with a library is told by whoever asks for its texts and events.
  line.source = (asked) => engine.layout({ ...options, ...asked, limit: MOST_EVENTS }).catch(() => null);
  line.rowSource = (classes) => engine.rows(options, { classes, most: MOST_ROWS, limit: MOST_IN_ROW }).catch(() => null);
  return { load, show, marked, mentions, save, years: (language) => years(whole.events, language) };
}

/** Whether a view has a query, or a text that is searched alone. */
const isAsked = (view, documents) => Boolean(view.q.trim() || documents);

/** Whether only the events are asked for that answer it. */
const isNarrowed = (view, documents) => isAsked(view, documents) && view.events !== "all";

/** The options of the engine that narrow the events of a view, but for its period. */
function narrowing(view, documents) {
  const isKnown = PRECISIONS.includes(view.precision);
  return {
    ...(isNarrowed(view, documents) ? { query: view.q, documents } : {}),
    ...(isKnown ? { precisions: [view.precision] } : {}),
  };
}

/** The ends of a period that are not open. */
function given(period) {
  return Object.fromEntries(Object.entries(period).filter(([, date]) => date));
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
