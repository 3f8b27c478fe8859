// <jylnama-facets>: how the hits of a search spread over texts, years and names; each can be chosen, and let go.
//
// Markup      <jylnama-facets></jylnama-facets>
// Properties  language  of the words around the lists
//             state     { facets, documents, only, query }: the counts (`Facets` of the engine; null hides
//                       the element), the documents with their titles, the id of the one that is searched
//                       alone, and the query
// Events      jylnama-only (bubbles)   detail: { document }  only this one is to be searched
//             jylnama-query (bubbles)  detail: { query }     another query is to be asked
//
// The lists are made anew with each answer; the focus stays with its button, so that who came by keys is
// not sent back to the start of the page.

import { words } from "../i18n/index.js";
import { hasName, toggledName } from "../names.js";
import { hasYear, toggled } from "../years.js";
import { build } from "./build.js";
import { focusNear } from "./focus.js";

/** How many texts, years and names are shown before the reader asks for more. */
const FEW = { texts: 4, years: 8, names: 6 };
/** The words above each list. */
const HEADS = { texts: "byText", years: "byYear", names: "byName" };
/** How large the page is, or the box, where there is room for both lists, in pixels. */
const ROOMY = { width: 960, height: 1024 };

export class JylnamaFacets extends HTMLElement {
  #language = "kk";
  #state = { facets: null };
  /** Which lists are shown whole. */
  #whole = new Set();
  /** Whether the lists are unfolded: where there is room, until the reader folds them. */
  #open = false;

  connectedCallback() {
    const around = this.getRootNode().host ?? document.documentElement;
    this.#open = around.clientWidth >= ROOMY.width && around.clientHeight >= ROOMY.height;
    this.#show();
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  set state(state) {
    this.#state = state;
    this.#show();
  }

  #say(key, values) {
    return words(this.#language, key, values);
  }

  #show() {
    const focused = this.contains(focusNear(this)) && focusNear(this).dataset.key;
    const { facets } = this.#state;
    const lists = facets ? [...this.#texts(facets), ...this.#years(facets), ...this.#names(facets)] : [];
    this.hidden = lists.length === 0;
    this.replaceChildren(...(this.hidden ? [] : [this.#folder(lists)]));
    if (focused) this.#focusAgain(focused);
  }

  #folder(lists) {
    const ontoggle = ({ target }) => {
      this.#open = target.open;
    };
    const open = this.#open ? "" : undefined;
    const title = build("summary", { "data-key": "title" }, this.#say("narrow"));
    return build("details", { open, ontoggle }, title, ...lists);
  }

  #focusAgain(key) {
    const same = this.querySelector(`[data-key="${CSS.escape(key)}"]`);
    (same ?? this.querySelector("summary"))?.focus();
  }

  /** By text: where there is but one, there is nothing to choose. */
  #texts({ documents: counts }) {
    const { documents, only } = this.#state;
    if (documents.length < 2 || (counts.length < 2 && !only)) return [];
    const titles = new Map(documents.map(({ id, title }) => [id, title]));
    const chosen = counts.some(({ document }) => document === only) || !only ? [] : [{ document: only, count: 0 }];
    const buttons = [...chosen, ...counts].map(({ document, count }) => {
      const choose = () => this.#tell("jylnama-only", { document: document === only ? "" : document });
      return this.#button(`text ${document}`, titles.get(document) ?? document, count, document === only, choose);
    });
    return this.#list("texts", buttons);
  }

  #years({ years, wider, undated }) {
    const { query } = this.#state;
    const buttons = this.#shown("years", years).map(({ year, count }) => {
      const choose = () => this.#tell("jylnama-query", { query: toggled(query, year) });
      return this.#button(`year ${year}`, String(year), count, hasYear(query, year), choose);
    });
    if (buttons.length === 0) return [];
    const others = [wider && this.#say("widerHits", { count: wider }), undated && this.#say("undatedHits", { count: undated })];
    const told = others.filter(Boolean).join(" · ");
    return [...this.#list("years", buttons, years.length), ...(told ? [build("p", {}, told)] : [])];
  }

  #names({ names = [] }) {
    const { query } = this.#state;
    const buttons = names.map(({ number, name, count }) => {
      const choose = () => this.#tell("jylnama-query", { query: toggledName(query, name) });
      return this.#button(`name ${number}`, name, count, hasName(query, name), choose);
    });
    return buttons.length > 0 ? this.#list("names", buttons) : [];
  }

  /** Of many years those that most hits speak of, in their order. */
  #shown(name, years) {
    if (this.#whole.has(name)) return years;
    const most = [...years].sort((a, b) => b.count - a.count).slice(0, FEW[name]);
    return years.filter((year) => most.includes(year));
  }

  #list(name, buttons, all = buttons.length) {
    const shown = this.#whole.has(name) ? buttons : buttons.slice(0, FEW[name]);
    const label = `facet-${name}`;
    const items = shown.map((button) => build("li", {}, button));
    const left = all - shown.length;
    const more = left > 0 ? [build("li", {}, this.#more(name, left))] : [];
    return [
      build("p", { id: label }, this.#say(HEADS[name])),
      build("ul", { "aria-labelledby": label }, ...items, ...more),
    ];
  }

  #more(name, count) {
    const onclick = () => {
      const { length } = this.querySelectorAll(`[aria-labelledby="facet-${name}"] [aria-pressed]`);
      this.#whole.add(name);
      this.#show();
      this.querySelectorAll(`[aria-labelledby="facet-${name}"] [aria-pressed]`)[length]?.focus();
    };
    return build("button", { type: "button", class: "more", "data-key": `more ${name}`, onclick }, this.#say("moreFacets", { count }));
  }

  #button(key, text, count, pressed, onclick) {
    const about = { type: "button", "data-key": key, "aria-pressed": pressed, onclick };
    return build("button", about, build("bdi", { title: text }, text), " ", build("small", {}, String(count)));
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }
}
