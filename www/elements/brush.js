// The brush of the axis: a rail under its line with two handles, which choose a period by pointer, by touch
// and by keys. Where none is chosen they stand at the ends of the line. Each tells its date in words.
//
// On the rail a pointer draws a period, and moves the one that is chosen; a double click, or Esc, lets it go.

import { formatPeriod, sayDate } from "../dates.js";
import { words } from "../i18n/index.js";
import { dateOf, firstDay, isChosen, lastDay, unitEnd, unitStart } from "../period.js";
import { MARGIN } from "./axis-picture.js";
import { build } from "./build.js";

/** A year has more pixels than this where months are chosen, and not years. */
const ROOM_FOR_MONTHS = 150;

/** How long keys must rest before the period is taken, in milliseconds. */
const PAUSE = 250;

/** Each key of a handle with the units that it leads on; some lead to an end of the line. */
const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity };

export class Brush {
  #language = "kk";
  #period = { from: "", to: "" };
  /** The line of time, as a window. */
  #whole = { first: 0, last: 0 };
  /** Where its days lie, and how many pixels are in view. */
  #scale = null;
  #width = 0;
  /** The days of the period: while a pointer is at work, those that it has come to. */
  #days = { first: 0, last: 0 };
  #drag = null;
  #pause = 0;
  #take;
  #handles = ["first", "last"].map((end) => build("div", { class: `handle ${end}`, role: "slider", tabindex: 0, "data-end": end }));
  #chosen = build("div", { class: "chosen" });
  #told = build("div", { class: "told-period", "aria-hidden": "true" });
  #veils = [build("div", { class: "veil" }), build("div", { class: "veil" })];
  #rail = build("div", { class: "rail", role: "group" }, this.#chosen, ...this.#handles, this.#told);
  elements = [...this.#veils, this.#rail];

  /** @param {(period: import("../period.js").Period) => void} take */
  constructor(take) {
    this.#take = take;
    this.#rail.addEventListener("keydown", (event) => this.#key(event));
    this.#rail.addEventListener("pointerdown", (event) => this.#begin(event));
    // Who draws has the focus on a handle, for Esc.
    this.#rail.addEventListener("mousedown", (event) => event.preventDefault());
    this.#rail.addEventListener("pointermove", (event) => this.#move(event));
    this.#rail.addEventListener("pointerup", () => this.#end());
    this.#rail.addEventListener("pointercancel", () => this.#leave());
    this.#rail.addEventListener("dblclick", () => this.#clear());
  }

  set language(language) {
    this.#language = language;
    this.#rail.setAttribute("aria-label", words(language, "period"));
    this.#rail.title = words(language, "periodHint");
    for (const [place, key] of ["periodStart", "periodEnd"].entries()) {
      this.#handles[place].setAttribute("aria-label", words(language, key));
    }
    this.#show();
  }

  set period(period) {
    window.clearTimeout(this.#pause);
    this.#period = period;
    this.#drag = null;
    this.#daysOfPeriod();
    this.#show();
  }

  /** Shows the period on another line, or on the same elsewhere. */
  place(scale, whole, width) {
    const isNew = whole.first !== this.#whole.first || whole.last !== this.#whole.last;
    [this.#scale, this.#whole, this.#width] = [scale, whole, width];
    if (isNew) this.#daysOfPeriod();
    this.#show();
  }

  /** Where an end is open the period reaches as far as the line. */
  #daysOfPeriod() {
    const { from, to } = this.#period;
    this.#days = { first: from ? firstDay(from) : this.#whole.first, last: to ? lastDay(to) : this.#whole.last };
  }

  get #unit() {
    const { first, last } = this.#scale.windowOf(0, this.#width);
    return (this.#width / (last - first)) * 365 > ROOM_FOR_MONTHS ? "month" : "year";
  }

  // --- How it looks ------------------------------------------------------------------------------

  #show() {
    if (!this.#scale) return;
    const { first, last } = this.#days;
    const within = (x) => Math.min(Math.max(x, 0), this.#width);
    const [from, to] = [this.#scale.xOf(first), this.#scale.xOf(last + 1)].map(within);
    const isOn = isChosen(this.#reached()) || (!this.#drag && isChosen(this.#period));
    this.#rail.classList.toggle("on", isOn);
    put(this.#chosen, from, to - from);
    put(this.#veils[0], -MARGIN, isOn ? from + MARGIN : 0);
    put(this.#veils[1], to, isOn ? this.#width - to + MARGIN : 0);
    this.#handles[0].style.left = `${from}px`;
    this.#handles[1].style.left = `${to}px`;
    this.#told.style.left = `${(from + to) / 2}px`;
    this.#told.textContent = this.#drag?.isMoved && isOn ? formatPeriod(this.#reached(), this.#language) : "";
    this.#tell();
  }

  /** What the handles are to those who do not see them. */
  #tell() {
    const ends = { first: [this.#whole.first, this.#days.last], last: [this.#days.first, this.#whole.last] };
    for (const handle of this.#handles) {
      const { end } = handle.dataset;
      const day = this.#days[end];
      const told = this.#dateOf(end, day);
      const [least, most] = ends[end];
      const values = {
        // A period may lie beyond the line of what answers a query.
        "aria-valuemin": Math.min(least, day),
        "aria-valuemax": Math.max(most, day),
        "aria-valuenow": day,
        "aria-valuetext": told && sayDate(told, this.#language),
      };
      for (const [name, value] of Object.entries(values)) handle.setAttribute(name, value);
    }
  }

  /** The date of a handle: that of the period, while it is there, or else its year or month. */
  #dateOf(end, day) {
    const { from, to } = this.#period;
    const isOwn = end === "first" ? from && firstDay(from) === day : to && lastDay(to) === day;
    return isOwn ? (end === "first" ? from : to) : dateOf(day, this.#unit);
  }

  // --- What it does ------------------------------------------------------------------------------

  /** The period of the days that were come to: an end of the line is open. */
  #reached() {
    const { first, last } = this.#days;
    const unit = this.#unit;
    return {
      from: first > this.#whole.first ? dateOf(first, unit) : "",
      to: last < this.#whole.last ? dateOf(last, unit) : "",
    };
  }

  #settle() {
    const period = this.#reached();
    if (period.from === this.#period.from && period.to === this.#period.to) this.#leave();
    else this.#take(period);
  }

  /** Leaves what was begun. */
  #leave() {
    this.#drag = null;
    this.#daysOfPeriod();
    this.#show();
  }

  #clear() {
    if (isChosen(this.#period)) this.#take({ from: "", to: "" });
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") this.#escape(event);
    const step = STEPS[event.key];
    const { end } = event.target.dataset;
    if (step === undefined || !end) return;
    event.preventDefault();
    event.stopPropagation();
    this.#step(end, step);
    this.#show();
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#settle(), PAUSE);
  }

  /** Esc leaves what the pointer has begun or, where it is idle, lets the period go. */
  #escape(event) {
    if (!this.#drag && !isChosen(this.#period)) return;
    event.stopPropagation();
    if (this.#drag) this.#leave();
    else this.#clear();
  }

  /** Moves an end by units, up to the other one and to the end of the line. */
  #step(end, step) {
    const { first, last } = this.#days;
    const { first: least, last: most } = this.#whole;
    const unit = this.#unit;
    const by = unit === "month" && Math.abs(step) === 10 ? Math.sign(step) * 12 : step;
    if (end === "first") {
      const next = Number.isFinite(by) ? unitStart(first, unit, by < 0 && unitStart(first, unit) < first ? by + 1 : by) : by;
      this.#days = { first: Math.max(Math.min(next, unitStart(last, unit)), least), last };
    } else {
      const next = Number.isFinite(by) ? unitEnd(last, unit, by > 0 && unitEnd(last, unit) > last ? by - 1 : by) : by;
      this.#days = { first, last: Math.min(Math.max(next, unitEnd(first, unit)), most) };
    }
  }

  // --- By pointer --------------------------------------------------------------------------------

  #begin(event) {
    if (event.button !== 0 || this.#drag) return;
    const { end } = event.target.dataset;
    const day = this.#dayAt(event);
    const isMove = event.target === this.#chosen && isChosen(this.#period);
    this.#drag = { id: event.pointerId, end: end ?? (isMove ? "both" : "new"), day, x: event.clientX, days: this.#days, isMoved: false };
    this.#rail.setPointerCapture(event.pointerId);
    (end ? event.target : this.#handles[0]).focus({ preventScroll: true });
  }

  #dayAt({ clientX }) {
    const day = this.#scale.dayOf(clientX - this.#rail.getBoundingClientRect().left);
    return Math.floor(Math.min(Math.max(day, this.#whole.first), this.#whole.last));
  }

  #move(event) {
    const drag = this.#drag;
    if (drag?.id !== event.pointerId || (!drag.isMoved && Math.abs(event.clientX - drag.x) < 3)) return;
    drag.isMoved = true;
    const moved = DRAGS[drag.end](this.#dayAt(event), drag, this.#unit);
    const { first, last } = this.#whole;
    this.#days = { first: Math.max(moved.first, first), last: Math.min(moved.last, last) };
    this.#show();
  }

  #end() {
    const drag = this.#drag;
    this.#drag = null;
    if (drag?.isMoved) this.#settle();
  }
}

/** What a pointer at a day makes of the days that it began with, by what it holds. */
const DRAGS = {
  first: (day, { days }, unit) => ({ first: unitStart(Math.min(day, days.last), unit), last: days.last }),
  last: (day, { days }, unit) => ({ first: days.first, last: unitEnd(Math.max(day, days.first), unit) }),
  new: (day, drag, unit) => ({ first: unitStart(Math.min(day, drag.day), unit), last: unitEnd(Math.max(day, drag.day), unit) }),
  both: (day, drag, unit) => {
    const by = unitStart(drag.days.first + day - drag.day, unit) - drag.days.first;
    return { first: drag.days.first + by, last: unitEnd(drag.days.last + by, unit) };
  },
};

function put(element, left, width) {
  element.style.left = `${left}px`;
  element.style.width = `${Math.max(width, 0)}px`;
}
