// The axis of the timeline: its picture, what moves and zooms it, and the brush that chooses a period. The
// picture is a twin of the list of events, and hidden from screen readers; a click on a shape chooses its event.
//
// Where everything is the engine says (`layout`), for the days in view and a little beside them. While a
// pointer or a wheel moves the axis, what is drawn is moved as it is; at rest it is drawn anew.

import { formatDays } from "../dates.js";
import { words } from "../i18n/index.js";
import { drawLayout, MARGIN, ROOM } from "./axis-picture.js";
import { Brush } from "./brush.js";
import { build } from "./build.js";
import { listenToGestures } from "./gestures.js";
import { Scale } from "./scale.js";
import { around, enlarged, panned, slid, zoomed } from "./window.js";

/** Columns that are asked for at most. */
const COLUMNS = 60;

/** How much is drawn on either side of what is in view, so that it is there when the axis moves. */
const BESIDE = 0.5;

/** How long the axis must rest before it is drawn anew, in milliseconds. */
const REST = 120;

/** The buttons: each with its sign, the key of its words, and what it does. */
const BUTTONS = [
  ["−", "zoomOut", (axis) => axis.zoom(-1)],
  ["+", "zoomIn", (axis) => axis.zoom(1)],
  ["←", "panBack", (axis) => axis.pan(-1)],
  ["→", "panOn", (axis) => axis.pan(1)],
];

export class Axis {
  #drawn = build("div", { class: "drawn" });
  #brush = new Brush((period) => this.#how.take(period));
  picture = build("div", { class: "axis" }, this.#drawn, ...this.#brush.elements);
  tools = build("div", { class: "zoom", role: "group" });
  #language = "kk";
  #events = new Map();
  #chosen = "";
  /** The shape or the badge of each event that is drawn. */
  #shapes = new Map();
  /** The days in view; null for all. */
  #window = null;
  #layout = null;
  /** Where days lie in the layout, and how to move what is drawn of it. */
  #scale = null;
  #shift = () => {};
  #rest = 0;
  /** The days of the whole line. */
  #whole = null;
  #isCompact = false;
  #source = async () => null;
  #how;
  #width = 0;
  #height = 0;
  #seen = new ResizeObserver(() => this.#resized());
  #told = build("output", {});
  #compact = build("button", { type: "button", onclick: () => this.#toggle() });

  /**
   * @param {object} how
   * @param {(event: object) => void} how.choose
   * @param {(event: object) => string} how.title
   * @param {(period: object) => void} how.take   a period was chosen
   * @param {(place: {scale: Scale, width: number}) => void} how.moved   other days are in view, or as many elsewhere
   */
  constructor(how) {
    this.#how = how;
    const buttons = BUTTONS.map(([sign, key, act]) => build("button", { type: "button", "data-key": key, onclick: () => act(this) }, sign));
    this.tools.append(...buttons, this.#compact, this.#told);
    this.tools.hidden = true;
    this.#seen.observe(this.picture);
    listenToGestures(this.#drawn, { slide: (by) => this.#slide(by), zoom: (times, x) => this.#enlarge(times, x) });
  }

  set language(language) {
    this.#language = language;
    this.tools.setAttribute("aria-label", words(language, "line"));
    this.#compact.textContent = words(language, "compact");
    this.#brush.language = language;
    for (const button of this.tools.querySelectorAll("[data-key]")) {
      button.setAttribute("aria-label", words(language, button.dataset.key));
      button.title = words(language, button.dataset.key);
    }
    this.#draw();
  }

  set period(period) {
    this.#brush.period = period;
  }

  set source(source) {
    this.#source = source;
    this.#ask();
  }

  /** Shows other events, all of them. */
  show(events) {
    this.#events = new Map(events.map((event) => [event.id, event]));
    this.#window = this.#whole = this.#layout = this.#scale = null;
    this.tools.hidden = this.picture.hidden = events.length === 0;
    this.#drawn.replaceChildren();
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
    for (const old of this.#drawn.querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
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
    this.#move();
    return this.#ask();
  }

  // --- By pointer and wheel ----------------------------------------------------------------------

  #slide(by) {
    return this.#window !== null && this.#go(slid(this.#live, by, this.#whole, this.#width));
  }

  #enlarge(times, x) {
    if (!this.#scale || (!this.#window && times <= 1)) return false;
    const place = x - this.#drawn.getBoundingClientRect().left - MARGIN;
    return this.#go(enlarged(this.#live, times, Math.min(Math.max(place, 0), this.#width), this.#whole, this.#width));
  }

  /** Goes to a window with what is drawn, and draws it anew at rest. */
  #go(window) {
    if (!this.#scale) return false;
    this.#window = window;
    this.#move();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#ask(), REST);
    return true;
  }

  /** The scale of what is in view now. */
  get #live() {
    return this.#scale.fitted(this.#window ?? this.#whole, this.#width);
  }

  #move() {
    if (!this.#scale) return;
    const live = this.#live;
    this.#shift(live);
    this.#brush.place(live, this.#whole, this.#width);
    this.#how.moved({ scale: live, width: this.#width });
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
    const width = Math.max(Math.floor(this.#drawn.clientWidth) - 2 * MARGIN, 0);
    if (width === this.#width) {
      // Rows under it take some of its height.
      if (this.#height !== this.picture.clientHeight) this.#draw();
      return;
    }
    this.#width = width;
    this.#ask();
  }

  async #ask() {
    this.#compact.setAttribute("aria-pressed", String(this.#isCompact));
    clearTimeout(this.#rest);
    if (this.#events.size === 0 || this.#width === 0) return;
    const isWhole = !this.#window;
    const asked = { ...this.#stretch(), labelWidth: ROOM, compact: this.#isCompact };
    const layout = await this.#source(asked);
    // No answer: what is in view has changed meanwhile.
    if (!layout) return;
    this.#layout = layout;
    if (isWhole) this.#whole = { first: layout.first, last: layout.last };
    this.#scale = layout.segments.length > 0 ? new Scale(layout.segments) : null;
    this.#draw();
  }

  /** The days to draw, and how long they are: those in view and a little beside them. */
  #stretch() {
    if (!this.#window) return { width: this.#width, buckets: COLUMNS };
    const { first, last } = this.#window;
    // Where gaps are cut it depends on all the days that are drawn how long the others are.
    const beside = this.#isCompact ? 0 : (last - first) * BESIDE;
    const from = Math.max(Math.floor(first - beside), this.#whole.first);
    const to = Math.min(Math.ceil(last + beside), this.#whole.last);
    const share = this.#isCompact ? 1 : (to + 1 - from) / (last + 1 - first);
    return { first: from, last: to, width: Math.round(this.#width * share), buckets: Math.round(COLUMNS * share) };
  }

  #draw() {
    if (!this.#layout) return;
    const { first, last } = this.#window ?? this.#layout;
    this.#told.textContent = first <= last ? formatDays(Math.round(first), Math.round(last), this.#language) : "";
    this.#height = this.picture.clientHeight;
    const { svg, shapes, move } = drawLayout(this.#layout, {
      width: this.#width,
      ends: this.#layout.segments.at(-1)?.x1 ?? this.#width,
      height: Math.max(this.#height, 120),
      language: this.#language,
      events: this.#events,
      title: this.#how.title,
      choose: this.#how.choose,
      open: (ids) => this.#open(ids),
    });
    this.#shapes = shapes;
    this.#shift = move;
    this.#drawn.replaceChildren(svg);
    this.#move();
    this.#showChosen();
  }
}
