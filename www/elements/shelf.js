// <jylnama-shelf>: the libraries that this browser keeps; one is opened or removed, the open one kept.
//
// Markup      <jylnama-shelf></jylnama-shelf>
// Properties  language  of the words around the list
//             cards     the libraries, in order (`Card` in shelf.js); null where none can be kept
//             open      the name of the reader's library that is open; empty where it is no such
// Events      jylnama-keep (bubbles)    the open library is to be kept
//             jylnama-choose (bubbles)  detail: { card }  a library is to be opened
//             jylnama-remove (bubbles)  detail: { card }  it is to be removed
//
// The list is made anew when it changes; the focus stays with its library or goes to the first thing
// that is left, so that who came by keys is not sent back to the start of the page.

import { formatDate } from "../dates.js";
import { words } from "../i18n/index.js";
import { build } from "./build.js";

export class JylnamaShelf extends HTMLElement {
  #language = "kk";
  #cards = null;
  #open = "";

  connectedCallback() {
    this.tabIndex = -1;
    this.#show();
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  get cards() {
    return this.#cards;
  }

  set cards(cards) {
    this.#cards = cards;
    this.#show();
  }

  set open(name) {
    this.#open = name;
    this.#show();
  }

  #say(key, values) {
    return words(this.#language, key, values);
  }

  #show() {
    const focused = this.contains(document.activeElement) && document.activeElement;
    this.replaceChildren(...this.#keep(), ...this.#list());
    if (focused) this.#focusAgain(focused.dataset);
  }

  #focusAgain({ name, act }) {
    const same = `[data-name="${CSS.escape(name ?? this.#open)}"]`;
    const next = this.querySelector(`${same}[data-act="${act}"]`) ?? this.querySelector(same);
    (next ?? this.querySelector("button") ?? this).focus();
  }

  /** The offer to keep what is open, where it's not kept yet. */
  #keep() {
    const { length } = (this.#cards ?? []).filter(({ name }) => name === this.#open);
    if (!this.#cards || this.#open === "" || length > 0) return [];
    const keep = () => this.#tell("jylnama-keep");
    const about = { class: "keep", "aria-describedby": "keep-hint" };
    return [
      build("button", { type: "button", ...about, onclick: keep }, this.#say("keep")),
      build("p", { id: "keep-hint" }, this.#say("keepHint")),
    ];
  }

  #list() {
    const cards = this.#cards ?? [];
    if (cards.length === 0) return [];
    const items = cards.map((card) => this.#item(card));
    return [
      build("p", { id: "shelf-name" }, this.#say("shelf", { count: cards.length })),
      build("ol", { "aria-labelledby": "shelf-name" }, ...items),
    ];
  }

  #item(card) {
    const { texts } = card;
    const title = texts > 1 ? this.#say("shelfMore", { title: card.title, more: texts - 1 }) : card.title;
    const remove = this.#say("remove");
    return build(
      "li",
      {},
      this.#button("open", card, { "aria-current": card.name === this.#open ? "true" : undefined }, [
        build("span", { class: "title" }, title),
        " ",
        build("small", {}, `${this.#size(card.size)}, ${this.#date(card.date)}`),
      ]),
      this.#button("remove", card, { "aria-label": `${remove}: ${title}` }, [remove]),
    );
  }

  /** What opens or removes a library. */
  #button(act, card, about, children) {
    const event = act === "open" ? "jylnama-choose" : "jylnama-remove";
    const onclick = () => this.#tell(event, { card });
    return build("button", { type: "button", "data-name": card.name, "data-act": act, ...about, onclick }, ...children);
  }

  /** In whole kilobytes or, from one on, megabytes: the nearest, but never none. */
  #size(bytes) {
    const [unit, key] = bytes < 2 ** 20 ? [2 ** 10, "kilobytes"] : [2 ** 20, "megabytes"];
    return this.#say(key, { size: Math.max(1, Math.round(bytes / unit)) });
  }

  #date(milliseconds) {
    const date = new Date(milliseconds);
    return formatDate(`${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`, this.#language);
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }
}
