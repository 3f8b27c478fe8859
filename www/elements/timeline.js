// <jylnama-timeline>: events in order of time, as a list and as a drawn axis.
//
// Markup      <jylnama-timeline></jylnama-timeline>
// Properties  language  of dates and words
//             timeline  what the engine's `timeline` gave and, as `within`, the same of the period; the list
//                       shows that, the axis all
//             period    { from, to } of the axis: years, months or days as EDTF writes them, empty where open
//             scope     { all, isAsked, isNarrowed }: how many events the library has, whether something is
//                       asked for, and whether only the events are given that answer it
//             source    gives what the engine's `layout` gives, for the axis: (options) => layout
//             rows      "people", "bodies" or "places", where those who take part in most events have rows
//                       of their own under the axis; empty for none
//             rowSource gives these rows, as name-rows.js has them: (classes) => rows
//             query     what is asked for: a name in it is marked in the rows
//             precision of the dates that are shown alone; empty for all
//             chosen    the id of the event that is open
// Events      jylnama-choose (bubbles)    detail: { event }  an event was chosen
//             jylnama-evidence (bubbles)  detail: { event }  asks for the sentence that its date is reckoned from
//             jylnama-written (bubbles)   detail: { event }  asks where to say when the text of an event was written
//             jylnama-place (bubbles)     detail: { place }  a time was chosen that is not on the line
//             jylnama-period (bubbles)    detail: { period }  another period is chosen
//             jylnama-scope (bubbles)     detail: { all }  all events are to be given, or those that answer
//             jylnama-precision (bubbles) detail: { precision }  only dates so exact are to be shown
//             jylnama-rows (bubbles)      detail: { rows }  other rows are to be shown
//             jylnama-export (bubbles)    detail: { format }  the timeline is to be saved
//             jylnama-name (bubbles)      detail: { name }  somebody is chosen, or let go
// Methods     focusChosen()  moves the focus to the chosen event of the list, or the first
//             step(by)       chooses the event so many places on
//             zoom(by)       shows fewer days on the axis, or more where `by` is below 0
//
// The list is the truth: it alone is read to those who can't see, and printed. The axis shows the
// same events by shape, as axis-picture.js says; so does the sign before each event of the list.

import { formatDate } from "../dates.js";
import { words } from "../i18n/index.js";
import { isChosen } from "../period.js";
import { Axis } from "./axis.js";
import { build } from "./build.js";
import { focusNear } from "./focus.js";
import { eventEntry } from "./event-entry.js";
import { ExportMenu } from "./export-menu.js";
import { Legend } from "./legend.js";
import { pause } from "./pause.js";
import { Undated } from "./undated.js";

/** How many events are shown at once. */
const PART = 100;

/** How exact dates may be. */
export const PRECISIONS = ["day", "month", "season", "quarter", "half", "year", "decade", "century", "range"];

/** Of whom there are rows to choose. */
const ROWS = ["people", "bodies", "places"];

export class JylnamaTimeline extends HTMLElement {
  #language = "kk";
  #timeline = null;
  #chosen = "";
  /** Which showing is the last: an older one ends. */
  #shown = null;
  #period = { from: "", to: "" };
  #chip = build("jylnama-period");
  #scope = { all: 0, isAsked: false, isNarrowed: false };
  #count = build("p", { class: "count" });
  #scopeButton = build("button", { type: "button", hidden: "", onclick: () => this.#tell("jylnama-scope", { all: this.#scope.isNarrowed }) });
  #axis = new Axis({
    choose: (event) => this.#choose(event),
    title: (event) => this.#title(event),
    take: (period) => this.#tell("jylnama-period", { period }),
    moved: (place) => this.#moved(place),
  });
  #precision = build("select", { onchange: ({ target }) => this.#tell("jylnama-precision", { precision: target.value }) });
  #ofRows = build("select", { onchange: ({ target }) => this.#tell("jylnama-rows", { rows: target.value }) });
  /** The rows once they were asked for, what they are of, and where the axis is. */
  #rows = null;
  #rowsOf = "";
  #rowSource = async () => null;
  #query = "";
  #place = null;
  #menu = new ExportMenu((format) => this.#tell("jylnama-export", { format }));
  #legend = new Legend();
  #list = build("ol", {});
  #undated = new Undated((place) => this.#tell("jylnama-place", { place }));
  #told = build("div", { class: "told" }, this.#list, this.#undated.element);

  connectedCallback() {
    const tools = [this.#axis.tools, this.#precision, this.#ofRows, this.#legend.element, this.#menu.element];
    const head = build("div", { class: "head" }, this.#count, this.#chip, this.#scopeButton, ...tools);
    this.replaceChildren(head, this.#axis.picture, this.#told);
    this.#list.addEventListener("keydown", (event) => this.#walk(event));
    this.addEventListener("keydown", (event) => this.#pan(event));
  }

  set language(language) {
    this.#language = language;
    for (const part of [this.#axis, this.#chip, this.#legend, this.#menu, this.#undated]) part.language = language;
    this.#namePrecisions();
    this.#nameRows();
    this.#show();
    this.#showRows();
  }

  set timeline(timeline) {
    this.#timeline = timeline;
    const { undated = [], undatedTotal = undated.length } = this.#listed ?? {};
    this.#undated.show(undated, undatedTotal);
    this.#axis.show(timeline?.events ?? []);
    this.#show();
    this.#showRows();
  }

  set period({ from, to }) {
    this.#period = { from, to };
    this.#axis.period = this.#chip.value = this.#period;
  }

  set scope(scope) {
    this.#scope = scope;
  }

  set source(source) {
    this.#axis.source = source;
  }

  set rowSource(source) {
    this.#rowSource = source;
  }

  set rows(rows) {
    const known = ROWS.includes(rows) ? rows : "";
    if (known === this.#rowsOf) return;
    this.#ofRows.value = this.#rowsOf = known;
    this.#showRows();
  }

  set query(query) {
    this.#query = query;
    if (this.#rows) this.#rows.query = query;
  }

  set precision(precision) {
    this.#precision.value = precision;
  }

  set chosen(chosen) {
    if (chosen === this.#chosen) return;
    this.#chosen = chosen;
    this.#showChosen();
  }

  focusChosen() {
    (this.#item(this.#chosen) ?? this.#list.querySelector("button"))?.focus();
  }

  step(by) {
    const events = this.#listed?.events ?? [];
    const place = events.findIndex((event) => event.id === this.#chosen);
    const next = place < 0 ? (by > 0 ? 0 : events.length - 1) : place + by;
    if (events[next]) this.#choose(events[next]);
  }

  zoom(by) {
    this.#axis.zoom(by);
  }

  /** Many events are shown part by part, so that the page never stands still for them. */
  async #show() {
    const shown = Symbol("show");
    this.#shown = shown;
    const events = this.#listed?.events ?? [];
    this.#count.textContent = this.#timeline ? this.#summary() : "";
    this.#nameScope();
    this.#menu.element.hidden = this.#legend.element.hidden = events.length === 0;
    // Where a choice leaves no events it must be there to be taken back.
    this.#ofRows.hidden = !this.#timeline?.events.length && !this.#rowsOf;
    this.#precision.hidden = events.length === 0 && this.#precision.value === "";
    this.#list.replaceChildren();
    for (let from = 0; from < events.length; from += PART) {
      if (from > 0) await pause();
      if (this.#shown !== shown) return;
      this.#list.append(...events.slice(from, from + PART).map((event) => this.#entry(event)));
    }
    this.#showChosen();
  }

  #namePrecisions() {
    const { value } = this.#precision;
    const names = PRECISIONS.map((precision) => new Option(words(this.#language, `precision-${precision}`), precision));
    this.#precision.replaceChildren(new Option(words(this.#language, "anyPrecision"), ""), ...names);
    this.#precision.value = value;
    this.#precision.setAttribute("aria-label", words(this.#language, "precision"));
  }

  #nameRows() {
    const names = ROWS.map((rows) => new Option(words(this.#language, `rows-${rows}`), rows));
    this.#ofRows.replaceChildren(new Option(words(this.#language, "noRows"), ""), ...names);
    this.#ofRows.value = this.#rowsOf;
    this.#ofRows.setAttribute("aria-label", words(this.#language, "rows"));
  }

  /** The rows are loaded when they are first asked for. */
  async #showRows() {
    const kind = this.#rowsOf;
    if (!kind || !this.#timeline) {
      this.#rows?.element.remove();
      return;
    }
    const { Rows, ROW_CLASSES } = await import("./rows.js");
    const rows = await this.#rowSource(ROW_CLASSES[kind]);
    if (!rows || kind !== this.#rowsOf) return;
    this.#rows ??= new Rows({
      choose: (event) => this.#choose(event),
      toggle: (name) => this.#tell("jylnama-name", { name }),
      date: ({ edtf }) => formatDate(edtf, this.#language),
    });
    if (!this.#rows.element.isConnected) this.#axis.picture.after(this.#rows.element);
    this.#rows.show(rows, { language: this.#language, kind });
    this.#rows.query = this.#query;
    this.#rows.chosen = this.#chosen;
    if (this.#place) this.#rows.place(this.#place);
  }

  #moved(place) {
    this.#place = place;
    this.#rows?.place(place);
  }

  /** The events of the list: those of the period, or all. */
  get #listed() {
    return this.#timeline?.within ?? this.#timeline;
  }

  /** The way back to all events from those that answer what is asked, and the way there. */
  #nameScope() {
    this.#scopeButton.hidden = !this.#scope.isAsked;
    this.#scopeButton.textContent = words(this.#language, this.#scope.isNarrowed ? "allEvents" : "answeringEvents");
  }

  #summary() {
    const { total, events } = this.#listed;
    const { all, isNarrowed } = this.#scope;
    const isPart = isNarrowed || isChosen(this.#period);
    if (total === 0) return words(this.#language, isPart ? "noSuchEvents" : "noEvents");
    if (total > events.length) return words(this.#language, "eventsPart", { count: total, shown: events.length });
    return words(this.#language, isPart && all > total ? "eventsOf" : "events", { count: total, all });
  }

  #title(event) {
    return `${formatDate(event.edtf, this.#language)}: ${event.label}`;
  }

  #entry(event) {
    const choose = () => this.#choose(event);
    const prove = () => this.#tell("jylnama-evidence", { event });
    const date = () => this.#tell("jylnama-written", { event });
    const name = (chosen) => this.#tell("jylnama-name", { name: chosen });
    return eventEntry(event, { language: this.#language, choose, prove, name, date });
  }

  #choose(event) {
    this.#tell("jylnama-choose", { event });
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }

  #item(id) {
    return id ? this.#list.querySelector(`button[data-event="${CSS.escape(id)}"]`) : null;
  }

  #showChosen() {
    for (const old of this.#list.querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
    this.#axis.mark(this.#chosen);
    if (this.#rows) this.#rows.chosen = this.#chosen;
    const item = this.#item(this.#chosen);
    if (!item) return;
    item.setAttribute("aria-current", "true");
    this.#told.scrollTop = item.parentElement.offsetTop - 8;
  }

  /** Arrows to the sides move the axis. */
  #pan(event) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || event.target.matches("select")) return;
    event.preventDefault();
    this.#axis.pan(by);
  }

  #walk(event) {
    const buttons = [...this.#list.querySelectorAll("[data-event]")];
    const here = buttons.indexOf(focusNear(this));
    const places = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 };
    const next = buttons[places[event.key]];
    if (next) {
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    }
  }
}
