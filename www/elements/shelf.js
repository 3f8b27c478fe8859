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
    const onclick = () => this.#tell("jylnama-keep");
    return [
      build("button", { type: "button", class: "keep", "aria-describedby": "keep-hint", onclick }, this.#say("keep")),
      build("p", { id: "keep-hint" }, this.#say("keepHint")),
    ];
  }

  #list() {
    const cards = this.#cards ?? [];
    if (cards.length === 0) return [];
    const said = this.#say("shelf", { count: cards.length });
    return [build("p", { id: "shelf-name" }, said), build("ol", { "aria-labelledby": "shelf-name" }, ...cards.map((card) => this.#item(card)))];
  }

  #item(card) {
    const { name, texts } = card;
    const title = texts > 1 ? this.#say("shelfMore", { title: card.title, more: texts - 1 }) : card.title;
    const current = name === this.#open ? "true" : undefined;
    const choose = () => this.#tell("jylnama-choose", { card });
    const remove = () => this.#tell("jylnama-remove", { card });
    const label = `${this.#say("remove")}: ${title}`;
    return build(
      "li",
      {},
      build(
        "button",
        { type: "button", "data-name": name, "data-act": "open", "aria-current": current, onclick: choose },
        build("span", { class: "title" }, title),
        " ",
        build("small", {}, `${this.#size(card.size)}, ${this.#date(card.date)}`),
      ),
      build("button", { type: "button", "data-name": name, "data-act": "remove", "aria-label": label, onclick: remove }, this.#say("remove")),
    );
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
