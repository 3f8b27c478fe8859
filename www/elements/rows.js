// Rows under the axis of the timeline: one for each of those who take part in most events, with these events
// as shapes over the same days. Unlike the axis they are read to those who can't see: a row is a list under a
// name, and tells what the picture shows.
//
// Up and down lead from name to name, the other arrows through the events of a row; so Tab stops at names
// alone, of which there are few.

import { words } from "../i18n/index.js";
import { hasName } from "../names.js";
import { looksOf, MARGIN } from "./axis-picture.js";
import { build } from "./build.js";
import { focusNear } from "./focus.js";

/** The names of a choice: a reader asks for places, whoever governs them. */
export const ROW_CLASSES = { people: ["PERSON"], bodies: ["ORGANISATION"], places: ["GPE", "LOCATION"] };

/** How wide and high a button is at least, in pixels, so that a finger meets it; and so is a lane. */
const TARGET = 24;
/** Where more events of a row meet, they lie one upon the other until the axis brings them apart. */
const MOST_LANES = 3;
/** Keys that are the rows' own, so that the axis does not move by them. */
const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

export class Rows {
  element = build("div", { class: "rows", role: "group", onkeydown: (event) => this.#key(event) });
  #how;
  /** Each row: its parts, and its events with their buttons. */
  #rows = [];
  #place = null;

  /**
   * @param {object} how
   * @param {(event: object) => void} how.choose   an event was chosen
   * @param {(name: string) => void} how.toggle    a name was chosen, or let go
   * @param {(event: object) => string} how.date   the date of an event in words
   */
  constructor(how) {
    this.#how = how;
  }

  /**
   * Shows other rows.
   *
   * @param {ReturnType<import("../name-rows.js").nameRows>} rows
   * @param {{language: string, kind: string}} how   `kind` is one of ROW_CLASSES
   */
  show(rows, { language, kind }) {
    const held = focusNear(this.element)?.closest?.(".row")?.dataset.name;
    this.element.setAttribute("aria-label", words(language, `rows-${kind}`));
    this.#rows = rows.map((row, place) => this.#row(row, place, language));
    const none = build("p", { class: "count" }, words(language, "rowsEmpty"));
    this.element.replaceChildren(...(rows.length > 0 ? this.#rows.map(({ element }) => element) : [none]));
    this.#rows.find(({ element }) => element.dataset.name === held)?.head.focus();
    this.#layOut();
  }

  /** Marks the names that are asked for. */
  set query(query) {
    for (const { head, element } of this.#rows) head.setAttribute("aria-pressed", String(hasName(query, element.dataset.name)));
  }

  /** Marks the event that is chosen, wherever it is shown. */
  set chosen(id) {
    for (const { button, event } of this.#rows.flatMap(({ entries }) => entries)) {
      if (event.id === id) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  /** Follows the axis: `scale` says where days lie, and `width` how much of it is in view. */
  place(place) {
    this.#place = place;
    this.#layOut();
  }

  #row({ name, total, events }, place, language) {
    const id = `row-${place}`;
    const head = build("button", { type: "button", id, onclick: () => this.#how.toggle(name) }, build("bdi", {}, name));
    const told = total > events.length ? words(language, "rowPart", { count: total, shown: events.length }) : String(total);
    const entries = events.map((event) => this.#entry(event));
    const list = build("ul", { role: "list", "aria-labelledby": id }, ...entries.map(({ element }) => element));
    const title = build("div", { class: "row-head" }, head, " ", build("small", {}, told));
    return { element: build("div", { class: "row", "data-name": name }, title, list), head, list, entries };
  }

  #entry(event) {
    const told = `${this.#how.date(event)}, ${event.label}`;
    const about = { type: "button", tabindex: -1, "data-event": event.id, "aria-label": told, title: told };
    const sign = build("span", { class: "sign", "aria-hidden": "true" });
    const button = build("button", { ...about, onclick: () => this.#how.choose(event) }, sign);
    return { event, button, sign, element: build("li", { class: looksOf(event).join(" ") }, button) };
  }

  #layOut() {
    if (!this.#place) return;
    for (const { list, entries } of this.#rows) {
      const ends = [];
      for (const entry of entries) layEntry(entry, this.#place, ends);
      list.style.height = `${Math.max(ends.length, 1) * TARGET}px`;
    }
  }

  #key(event) {
    if (!KEYS.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#goal(event.key)?.focus();
  }

  /** Where a key leads from what has the focus. */
  #goal(key) {
    const here = focusNear(this.element);
    const at = this.#rows.findIndex(({ element }) => element.contains(here));
    if (at < 0) return undefined;
    const { head, entries } = this.#rows[at];
    const stops = [head, ...entries.filter(({ element }) => !element.hidden).map(({ button }) => button)];
    const place = stops.indexOf(here);
    const goals = { ArrowRight: place + 1, ArrowLeft: Math.max(place - 1, 0), Home: 0, End: stops.length - 1 };
    if (key in goals) return stops[goals[key]];
    return this.#rows[at + (key === "ArrowDown" ? 1 : -1)]?.head;
  }
}

/** Puts an event where its days are, in the first lane that is free there; `ends` says where each ends. */
function layEntry({ event, button, sign, element }, { scale, width }, ends) {
  const from = event.min === null ? 0 : scale.xOf(event.min);
  const to = event.max === null ? width : scale.xOf(event.max + 1);
  element.hidden = to < 0 || from > width;
  if (element.hidden) return;
  const [x0, x1] = [Math.max(from, 0), Math.min(to, width)];
  const wide = Math.max(x1 - x0, TARGET);
  const left = (x0 + x1) / 2 - wide / 2;
  const lane = laneAt(ends, left);
  ends[lane] = Math.max(ends[lane] ?? 0, left + wide);
  Object.assign(button.style, { left: `${MARGIN + left}px`, top: `${lane * TARGET}px`, width: `${wide}px`, height: `${TARGET}px` });
  // A day is a dot, whose size is that of the signs in the list.
  sign.style.width = event.precision === "day" ? "" : `${Math.max(x1 - x0, 8)}px`;
}

function laneAt(ends, left) {
  const free = ends.findIndex((end) => end <= left);
  if (free >= 0) return free;
  return ends.length < MOST_LANES ? ends.length : ends.indexOf(Math.min(...ends));
}
