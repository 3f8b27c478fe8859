// The tray of what has no place on the line of time: vague times, recurring ones and durations, each
// leading to its sentence. It is folded, and made only when it is unfolded.

import { words } from "../i18n/index.js";
import { build } from "./build.js";
import { pause } from "./pause.js";

const KINDS = ["vague", "recurring", "duration"];

/** How many are listed at once. */
const PART = 250;

export class Undated {
  #language = "kk";
  #undated = [];
  #total = 0;
  #choose;
  #name = build("summary", {});
  #lists = build("div", {});
  /** Which filling is the last: an older one ends. */
  #filling = null;
  element = build("details", { class: "undated", ontoggle: () => this.#fill() }, this.#name, this.#lists);

  /** @param {(place: object) => void} choose */
  constructor(choose) {
    this.#choose = choose;
    this.element.hidden = true;
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  /** Shows times; there may be more in all than are shown. */
  show(undated, total) {
    this.#undated = undated;
    this.#total = total;
    this.#show();
  }

  #show() {
    this.element.hidden = this.#undated.length === 0;
    const [count, shown] = [this.#total, this.#undated.length];
    this.#name.textContent = words(this.#language, count > shown ? "undatedPart" : "undated", { count, shown });
    this.#fill();
  }

  async #fill() {
    const filling = Symbol("fill");
    this.#filling = filling;
    this.#lists.replaceChildren();
    if (!this.element.open) return;
    for (const kind of KINDS) {
      const places = this.#undated.filter((place) => place.kind === kind);
      if (places.length === 0) continue;
      const list = this.#list(kind);
      for (let from = 0; from < places.length; from += PART) {
        if (from > 0) await pause();
        if (this.#filling !== filling) return;
        list.append(...places.slice(from, from + PART).map((place) => this.#item(place)));
      }
    }
  }

  #list(kind) {
    const id = `undated-${kind}`;
    const list = build("ul", { "aria-labelledby": id });
    this.#lists.append(build("p", { id }, words(this.#language, id)), list);
    return list;
  }

  #item(place) {
    const title = build("small", {}, place.title);
    return build("li", {}, build("button", { type: "button", onclick: () => this.#choose(place) }, place.text, " ", title));
  }
}
