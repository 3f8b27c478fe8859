// <jylnama-suggestions>: what a search field may go on with, as a list under it. The field becomes a
// combobox with a list (ARIA Authoring Practices): the focus stays in it, and the arrows walk the list.
//
// Markup      <jylnama-suggestions></jylnama-suggestions>
// Properties  language  of the words around the suggestions
//             field     the field
//             source    a function that gives the suggestions for a text, or null where a newer text
//                       has taken its place
// Events      jylnama-take (bubbles)  detail: { text }  a suggestion was taken

import { words } from "../i18n/index.js";
import { build } from "./build.js";
import { focusNear } from "./focus.js";

/** How long typing must rest before the number of suggestions is announced, in milliseconds. */
const PAUSE = 600;
/** How long the list outlives the focus: were it gone sooner, what one clicks would move away. */
const LEAVING = 250;

export class JylnamaSuggestions extends HTMLElement {
  #language = "kk";
  #field = null;
  #source = null;
  #shown = [];
  /** The place of the option that the arrows have reached; -1 in the field itself. */
  #at = -1;
  #pause = 0;
  /** Changes whenever an answer is no longer waited for: at the next question, and when the list is closed. */
  #turn = 0;
  #list = build("ul", {
    id: "suggestions",
    role: "listbox",
    hidden: "",
    // The focus stays in the field.
    onmousedown: (event) => event.preventDefault(),
    onclick: ({ target }) => this.#take(this.#options().indexOf(target.closest("li"))),
  });
  #spoken = build("p", { class: "spoken", "aria-live": "polite" });
  #elsewhere = (event) => {
    const path = event.composedPath();
    if (!path.includes(this.#field) && !path.includes(this)) this.#close();
  };

  connectedCallback() {
    this.replaceChildren(this.#list, this.#spoken);
    document.addEventListener("click", this.#elsewhere);
  }

  disconnectedCallback() {
    document.removeEventListener("click", this.#elsewhere);
  }

  set language(language) {
    this.#language = language;
    this.#list.setAttribute("aria-label", words(language, "suggestions"));
    this.#close();
  }

  set source(source) {
    this.#source = source;
  }

  set field(field) {
    this.#field = field;
    const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox" };
    const state = { "aria-controls": this.#list.id, "aria-expanded": "false" };
    for (const [name, value] of Object.entries({ ...combobox, ...state })) field.setAttribute(name, value);
    field.addEventListener("input", () => this.#ask());
    field.addEventListener("keydown", (event) => this.#key(event));
    field.addEventListener("blur", () => window.setTimeout(() => this.#closeUnlessFocused(), LEAVING));
  }

  #options() {
    return [...this.#list.children];
  }

  async #ask() {
    this.#point(-1);
    this.#turn += 1;
    const [turn, text] = [this.#turn, this.#field.value];
    // An engine that fails is told of by the search; typing goes on without help.
    const found = text.trim() === "" ? [] : await this.#source(text).catch(() => []);
    if (found && turn === this.#turn && text === this.#field.value && this.#hasFocus()) this.#show(found);
  }

  #hasFocus() {
    return focusNear(this) === this.#field;
  }

  #show(found) {
    this.#shown = found;
    this.#list.replaceChildren(...found.map((suggestion, place) => this.#option(suggestion, place)));
    this.#list.hidden = found.length === 0;
    this.#list.scrollTop = 0;
    this.#field.setAttribute("aria-expanded", String(found.length > 0));
    this.#point(-1);
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#announce(found.length), PAUSE);
  }

  #announce(count) {
    this.#spoken.textContent = count > 0 ? words(this.#language, "suggested", { count }) : "";
  }

  #option({ text, start, end, kind, count }, place) {
    const added = build("b", {}, text.slice(start, end));
    const typed = build("span", {}, text.slice(0, start), added, text.slice(end));
    const told = [words(this.#language, "inPlaces", { count })];
    if (kind === "near") told.unshift(words(this.#language, "similar"));
    const about = build("small", {}, told.join(" · "));
    const properties = { id: `suggestion-${place}`, role: "option", "aria-selected": "false" };
    return build("li", properties, typed, " ", about);
  }

  #closeUnlessFocused() {
    if (!this.#hasFocus()) this.#close();
  }

  #close() {
    this.#turn += 1;
    if (this.#field && !this.#list.hidden) this.#show([]);
  }

  #take(place) {
    const suggestion = this.#shown[place];
    if (!suggestion) return;
    this.#field.value = suggestion.text;
    this.#close();
    const detail = { text: suggestion.text };
    this.dispatchEvent(new CustomEvent("jylnama-take", { bubbles: true, detail }));
  }

  /** Leads the arrows to an option, or with -1 back into the field. */
  #point(at) {
    this.#at = at;
    this.#options().forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    const option = this.#options()[at];
    if (option) this.#field.setAttribute("aria-activedescendant", option.id);
    else this.#field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #step(by) {
    const stops = this.#shown.length + 1;
    this.#point(((this.#at + 1 + by + stops) % stops) - 1);
  }

  #key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const act = this.#list.hidden ? this.#closedKeys(event) : this.#openKeys(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #closedKeys({ altKey, key }) {
    return altKey && key === "ArrowDown" ? () => this.#ask() : undefined;
  }

  #openKeys({ altKey, key }) {
    if (key === "Tab") this.#close();
    const close = () => this.#close();
    if (altKey) return key === "ArrowUp" ? close : undefined;
    const enter = this.#at < 0 ? close : () => this.#take(this.#at);
    return { ArrowDown: () => this.#step(1), ArrowUp: () => this.#step(-1), Enter: enter, Escape: close }[key];
  }
}
