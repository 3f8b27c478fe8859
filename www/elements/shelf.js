// <jylnama-shelf>: the libraries that this browser keeps; one is opened, renamed or removed, the open one kept.
//
// Markup      <jylnama-shelf></jylnama-shelf>
// Properties  language  of the words around the list
//             cards     the libraries, in order (`Card` in shelf.js); null where none can be kept
//             open      the name of the reader's library that is open; empty where it is no such
// Events      jylnama-keep (bubbles)    the open library is to be kept
//             jylnama-choose (bubbles)  detail: { card }  a library is to be opened
//             jylnama-rename (bubbles)  detail: { card, called }  it is to be called so; where that is
//                                       empty, by its first text
//             jylnama-remove (bubbles)  detail: { card }  it is to be removed
//
// The list is made anew when it changes; the focus stays with its library or goes to the first thing
// that is left, so that who came by keys is not sent back to the start of the page.

import { formatDate } from "../dates.js";
import { words } from "../i18n/index.js";
import { build } from "./build.js";
import { focusNear } from "./focus.js";

/** The longest name, in UTF-16 units. */
const LONGEST_NAME = 80;

export class JylnamaShelf extends HTMLElement {
  #language = "kk";
  #cards = null;
  #open = "";
  /** The library that is being renamed, and what is typed so far. */
  #renamed = "";
  #typed = "";

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
    const focused = this.contains(focusNear(this)) && focusNear(this);
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
    if (card.name === this.#renamed) return build("li", {}, this.#form(card));
    const title = card.called || this.#ownTitle(card);
    const [rename, remove] = [this.#say("rename"), this.#say("remove")];
    return build(
      "li",
      {},
      this.#button("open", card, { "aria-current": card.name === this.#open ? "true" : undefined }, [
        build("span", { class: "title" }, title),
        " ",
        build("small", {}, `${this.#size(card.size)}, ${this.#date(card.date)}`),
      ]),
      this.#button("rename", card, { "aria-label": `${rename}: ${title}` }, [rename]),
      this.#button("remove", card, { "aria-label": `${remove}: ${title}` }, [remove]),
    );
  }

  /** What a library is called where the reader has not named it. */
  #ownTitle({ title, texts }) {
    return texts > 1 ? this.#say("shelfMore", { title, more: texts - 1 }) : title;
  }

  // --- Renaming ----------------------------------------------------------------------------------

  /** The field for a new name; Enter takes it, and Escape leaves the old one. */
  #form(card) {
    const about = { "aria-label": this.#say("renameTo"), placeholder: this.#ownTitle(card), maxlength: LONGEST_NAME };
    const field = build("input", { ...about, "data-name": card.name, "data-act": "called", autocomplete: "off", value: this.#typed });
    field.addEventListener("input", () => (this.#typed = field.value));
    field.addEventListener("keydown", (event) => this.#leave(event, card));
    const submit = (event) => {
      event.preventDefault();
      this.#endRenaming(card);
      const called = field.value.trim();
      this.#tell("jylnama-rename", { card, called: called === this.#ownTitle(card) ? "" : called });
    };
    const cancel = { type: "button", onclick: () => this.#endRenaming(card) };
    return build("form", { onsubmit: submit }, field, build("button", {}, this.#say("renameDone")), build("button", cancel, this.#say("cancel")));
  }

  #beginRenaming(card) {
    [this.#renamed, this.#typed] = [card.name, card.called || this.#ownTitle(card)];
    this.#show();
    this.querySelector("input").select();
  }

  #endRenaming({ name }) {
    this.#renamed = "";
    this.#show();
    this.querySelector(`[data-name="${CSS.escape(name)}"][data-act="rename"]`)?.focus();
  }

  #leave(event, card) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.#endRenaming(card);
  }

  // --- Its parts ---------------------------------------------------------------------------------

  /** What opens, renames or removes a library. */
  #button(act, card, about, children) {
    const event = act === "open" ? "jylnama-choose" : "jylnama-remove";
    const onclick = () => (act === "rename" ? this.#beginRenaming(card) : this.#tell(event, { card }));
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
