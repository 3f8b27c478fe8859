// <jylnama-timeline>: events in order of time, as a list and as a drawn axis.
//
// Markup      <jylnama-timeline></jylnama-timeline>
// Properties  language  of dates and words
//             timeline  what the engine's `timeline` gave
//             chosen    the id of the event that is open
// Events      jylnama-choose (bubbles)  detail: { event }  an event was chosen
// Methods     focusChosen()  moves the focus to the chosen event of the list, or the first
//             step(by)       chooses the event so many places on
//
// The list is the truth: it alone is read to those who can't see, and printed. The axis shows the
// same events by shape: a dot is a day, a bar a month, a year or longer, a dashed bar is approximate.

import { formatDate } from "../dates.js";
import { words } from "../i18n/index.js";
import { drawAxis } from "./axis.js";
import { build } from "./build.js";
import { pause } from "./pause.js";

/** How many events are shown at once. */
const PART = 250;

export class JylnamaTimeline extends HTMLElement {
  #language = "kk";
  #timeline = null;
  #chosen = "";
  /** Which showing is the last: an older one ends. */
  #shown = null;
  #count = build("p", { class: "count" });
  #axis = build("div", { class: "axis" });
  #list = build("ol", {});

  connectedCallback() {
    this.replaceChildren(this.#count, this.#axis, this.#list);
    this.#list.addEventListener("keydown", (event) => this.#walk(event));
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  set timeline(timeline) {
    this.#timeline = timeline;
    this.#show();
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
    const events = this.#timeline?.events ?? [];
    const place = events.findIndex((event) => event.id === this.#chosen);
    const next = place < 0 ? (by > 0 ? 0 : events.length - 1) : place + by;
    if (events[next]) this.#choose(events[next]);
  }

  /** Many events are shown part by part, so that the page never stands still for them. */
  async #show() {
    const shown = Symbol("show");
    this.#shown = shown;
    const events = this.#timeline?.events ?? [];
    this.#count.textContent = this.#timeline ? this.#summary() : "";
    this.#list.replaceChildren();
    this.#axis.replaceChildren();
    for (let from = 0; from < events.length; from += PART) {
      if (from > 0) await pause();
      if (this.#shown !== shown) return;
      this.#list.append(...events.slice(from, from + PART).map((event) => this.#entry(event)));
    }
    const axis = drawAxis(events, (event) => this.#choose(event), (event) => this.#title(event));
    if (axis) this.#axis.append(axis);
    this.#showChosen();
  }

  #summary() {
    const { total, events } = this.#timeline;
    if (total === 0) return words(this.#language, "noEvents");
    const key = total > events.length ? "eventsPart" : "events";
    return words(this.#language, key, { count: total, shown: events.length });
  }

  #title(event) {
    return `${formatDate(event.edtf, this.#language)}: ${event.label}`;
  }

  #entry(event) {
    const time = build("time", {}, formatDate(event.edtf, this.#language));
    // HTML knows no intervals and nothing approximate: those are told in words alone.
    if (!/[/~]/.test(event.edtf)) time.dateTime = event.edtf;
    const label = build("span", { class: "label" }, event.label);
    const choose = () => this.#choose(event);
    const button = build("button", { type: "button", onclick: choose }, time, " ", label);
    button.dataset.event = event.id;
    return build("li", { class: event.precision }, button);
  }

  #choose(event) {
    this.dispatchEvent(new CustomEvent("jylnama-choose", { bubbles: true, detail: { event } }));
  }

  #item(id) {
    return id ? this.#list.querySelector(`button[data-event="${CSS.escape(id)}"]`) : null;
  }

  #showChosen() {
    for (const old of this.querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
    const item = this.#item(this.#chosen);
    if (!item) return;
    item.setAttribute("aria-current", "true");
    this.#axis.querySelector(`[data-event="${CSS.escape(this.#chosen)}"]`)?.setAttribute("aria-current", "true");
    this.#list.scrollTop = item.parentElement.offsetTop - 8;
  }

  #walk(event) {
    const buttons = [...this.#list.querySelectorAll("button")];
    const here = buttons.indexOf(document.activeElement);
    const places = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 };
    const next = buttons[places[event.key]];
    if (next) {
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    }
  }
}
