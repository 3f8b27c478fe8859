// The axis of the timeline: its picture, and what moves and zooms it. The picture is a twin of the list
// of events, and hidden from screen readers; a click on a shape chooses its event.
//
// Where everything is the engine says (`layout`), for the days in view and the width there is. So the
// picture is drawn anew when either changes.

import { formatDays } from "../dates.js";
import { words } from "../i18n/index.js";
import { drawLayout, MARGIN, ROOM } from "./axis-picture.js";
import { build } from "./build.js";
import { around, panned, zoomed } from "./window.js";

/** Columns that are asked for at most. */
const COLUMNS = 60;

/** The buttons: each with its sign, the key of its words, and what it does. */
const BUTTONS = [
  ["−", "zoomOut", (axis) => axis.zoom(-1)],
  ["+", "zoomIn", (axis) => axis.zoom(1)],
  ["←", "panBack", (axis) => axis.pan(-1)],
  ["→", "panOn", (axis) => axis.pan(1)],
];

export class Axis {
  picture = build("div", { class: "axis" });
  tools = build("div", { class: "zoom", role: "group" });
  #language = "kk";
  #events = new Map();
  #chosen = "";
  /** The shape or the badge of each event that is drawn. */
  #shapes = new Map();
  /** The days in view; null for all. */
  #window = null;
  #layout = null;
  /** The days of the whole line. */
  #whole = null;
  #isCompact = false;
  #source = async () => null;
  #how;
  #width = 0;
  #seen = new ResizeObserver(() => this.#resized());
  #told = build("output", {});
  #compact = build("button", { type: "button", onclick: () => this.#toggle() });

  /**
   * @param {object} how
   * @param {(event: object) => void} how.choose
   * @param {(event: object) => string} how.title
   */
  constructor(how) {
    this.#how = how;
    const buttons = BUTTONS.map(([sign, key, act]) => build("button", { type: "button", "data-key": key, onclick: () => act(this) }, sign));
    this.tools.append(...buttons, this.#compact, this.#told);
    this.tools.hidden = true;
    this.#seen.observe(this.picture);
  }

  set language(language) {
    this.#language = language;
    this.tools.setAttribute("aria-label", words(language, "line"));
    this.#compact.textContent = words(language, "compact");
    for (const button of this.tools.querySelectorAll("[data-key]")) {
      button.setAttribute("aria-label", words(language, button.dataset.key));
      button.title = words(language, button.dataset.key);
    }
    this.#draw();
  }

  set source(source) {
    this.#source = source;
    this.#ask();
  }

  /** Shows other events, all of them. */
  show(events) {
    this.#events = new Map(events.map((event) => [event.id, event]));
    this.#window = this.#whole = this.#layout = null;
    this.tools.hidden = events.length === 0;
    this.picture.replaceChildren();
    return this.#ask();
  }

  /** Marks the event that is chosen, or the badge that counts it; one that is out of view is brought there. */
  mark(id) {
    this.#chosen = id;
    this.#showChosen();
    const [first, last] = this.#daysOf(this.#events.get(id));
    const now = this.#window;
    if (now && first !== undefined && (last < now.first || first > now.last)) {
      this.#look(() => around(first, last, this.#whole, now.last - now.first));
    }
  }

  #showChosen() {
    for (const old of this.picture.querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
    this.#shapes.get(this.#chosen)?.setAttribute("aria-current", "true");
  }

  /** The days that some events say they begin and end on; none where they say nothing of it. */
  #daysOf(...events) {
    const days = events.flatMap((event) => [event?.min, event?.max]).filter(Number.isFinite);
    return days.length > 0 ? [Math.min(...days), Math.max(...days)] : [];
  }

  /** Shows fewer days, or more where `by` is below 0. */
  zoom(by) {
    const [first, last] = this.#daysOf(this.#events.get(this.#chosen));
    const about = first === undefined ? undefined : (first + last) / 2;
    return this.#look((now) => zoomed(now, by, this.#whole, about));
  }

  /** Shows later days, or earlier ones where `by` is below 0. */
  pan(by) {
    return this.#look((now) => panned(now, by, this.#whole));
  }

  #look(change) {
    if (!this.#whole) return undefined;
    this.#window = change(this.#window ?? this.#whole);
    return this.#ask();
  }

  /** Brings the events of a badge apart; where no zoom does, the first of them is chosen. */
  #open(ids) {
    const events = ids.map((id) => this.#events.get(id)).filter(Boolean);
    // Of very many events those that are not listed are counted alone.
    if (events.length === 0) return;
    const next = around(...this.#daysOf(...events), this.#whole);
    const now = this.#window ?? this.#whole;
    const isCloser = next && next.last - next.first < (now.last - now.first) * 0.9;
    if (isCloser) this.#look(() => next);
    else this.#how.choose(events[0]);
  }

  #toggle() {
    this.#isCompact = !this.#isCompact;
    this.#window = this.#whole = null;
    return this.#ask();
  }

  #resized() {
    const width = Math.max(Math.floor(this.picture.clientWidth) - 2 * MARGIN, 0);
    if (width === this.#width) return;
    this.#width = width;
    this.#ask();
  }

  async #ask() {
    this.#compact.setAttribute("aria-pressed", String(this.#isCompact));
    if (this.#events.size === 0 || this.#width === 0) return;
    const asked = { ...this.#window, width: this.#width, labelWidth: ROOM, compact: this.#isCompact, buckets: COLUMNS };
    const layout = await this.#source(asked);
    // No answer: what is in view has changed meanwhile.
    if (!layout) return;
    this.#layout = layout;
    if (!this.#window) this.#whole = { first: layout.first, last: layout.last };
    this.#draw();
  }

  #draw() {
    if (!this.#layout) return;
    const { first, last } = this.#layout;
    this.#told.textContent = first <= last ? formatDays(first, last, this.#language) : "";
    const { svg, shapes } = drawLayout(this.#layout, {
      width: this.#width,
      height: Math.max(this.picture.clientHeight, 120),
      language: this.#language,
      events: this.#events,
      title: this.#how.title,
      choose: this.#how.choose,
      open: (ids) => this.#open(ids),
    });
    this.#shapes = shapes;
    this.picture.replaceChildren(svg);
    this.#showChosen();
  }
}
