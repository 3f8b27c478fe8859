// <jylnama-search>: a search field with its suggestions, what may have been meant, facets and hits.
//
// Markup      <jylnama-search></jylnama-search>
// Properties  language   of the words around
//             engine     what answers: { search, suggest, explain } of `Engine` in engine.js
//             documents  the texts with their titles, for the facets
//             query      what is asked; to be set, too
// Methods     focus()    moves the focus to the field
//             ask()      asks again, as after a change of the library
// Events      jylnama-view (bubbles)    detail: { query, only }  something else is asked: `only` is the text
//                                       that alone is searched
//             jylnama-choose (bubbles)  detail: { hit }  a hit was chosen
//
// The parts are elements of their own; this one leads what each says to the others.

import { words } from "../i18n/index.js";
import { build } from "./build.js";

/** How long typing must rest before it is searched for, in milliseconds. */
const PAUSE = 50;
/** Hits that are asked for at a time. */
const PART = 40;

export class JylnamaSearch extends HTMLElement {
  #language = "kk";
  #engine = null;
  #documents = [];
  #only = "";
  #limit = PART;
  #pause = 0;
  #field = build("input", { type: "search", autocomplete: "off", spellcheck: "false", oninput: () => this.#type() });
  #suggestions = build("jylnama-suggestions");
  #meant = build("jylnama-meant");
  #facets = build("jylnama-facets", { hidden: "" });
  #hits = build("jylnama-hits");

  constructor() {
    super();
    this.addEventListener("jylnama-take", ({ detail }) => this.#change({ query: detail.text }));
    this.addEventListener("jylnama-query", ({ detail }) => this.#change(detail));
    this.addEventListener("jylnama-only", ({ detail }) => this.#change({ only: detail.document }));
    this.addEventListener("jylnama-more", () => this.#more());
  }

  connectedCallback() {
    if (this.contains(this.#field)) return;
    this.replaceChildren(this.#field, this.#suggestions, this.#meant, this.#facets, this.#hits);
    this.#suggestions.field = this.#field;
    this.language = this.#language;
  }

  set language(language) {
    this.#language = language;
    this.#field.setAttribute("aria-label", words(language, "search"));
    this.#field.setAttribute("placeholder", words(language, "invite"));
    for (const part of [this.#suggestions, this.#meant, this.#facets, this.#hits]) part.language = language;
  }

  set engine(engine) {
    this.#engine = engine;
    this.#suggestions.source = engine.suggest;
    this.#hits.explain = (place) => engine.explain(this.query, { ...this.#within(), offset: place });
    this.ask();
  }

  set documents(documents) {
    this.#documents = documents;
    this.ask();
  }

  get query() {
    return this.#field.value;
  }

  set query(query) {
    this.#field.value = query;
    this.ask();
  }

  focus(options) {
    this.#field.focus(options);
  }

  async ask() {
    const [query, only] = [this.query, this.#only];
    const isAsked = this.#engine && query.trim() !== "";
    const options = { ...this.#within(), limit: this.#limit, facets: true };
    const result = isAsked ? await this.#engine.search(query, options) : null;
    // No answer, or something else is asked meanwhile: a newer call shows what there is.
    if ((isAsked && !result) || query !== this.query || only !== this.#only) return;
    this.#hits.result = this.#meant.result = result;
    this.#facets.state = { facets: result?.facets ?? null, documents: this.#documents, only, query };
  }

  #within() {
    return this.#only ? { documents: [this.#only] } : {};
  }

  #type() {
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#change({ query: this.query }), PAUSE);
  }

  #change({ query = this.query, only = this.#only }) {
    window.clearTimeout(this.#pause);
    this.#field.value = query;
    this.#only = only;
    this.#limit = PART;
    this.dispatchEvent(new CustomEvent("jylnama-view", { bubbles: true, detail: { query, only } }));
    return this.ask();
  }

  #more() {
    this.#limit += PART;
    return this.ask();
  }
}
