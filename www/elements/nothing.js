// <jylnama-nothing>: where nothing was found, the nearest words that there are, and ways to ask for more.
//
// Markup      <jylnama-nothing></jylnama-nothing>
// Properties  language  of the words around
//             source    (words) => a promise of words of the texts that are near to those, with their counts
//             state     { result, query, only }: what the engine's `search` gave, for which query, and the
//                       id of the document that alone was searched, if one was
// Events      jylnama-query (bubbles)  detail: { query }     another query is to be asked
//             jylnama-only (bubbles)   detail: { document }  only this one is to be searched; all if empty

import { words } from "../i18n/index.js";
import { build } from "./build.js";

/** Words of a query that are offered alone. */
const MOST_ALONE = 5;

export class JylnamaNothing extends HTMLElement {
  #language = "kk";
  #source = async () => [];
  #state = { result: null };
  #near = [];

  set language(language) {
    this.#language = language;
    this.#show();
  }

  set source(source) {
    this.#source = source;
  }

  set state(state) {
    this.#state = state;
    this.#near = [];
    this.#show();
    if (!this.hidden) this.#askNear(state);
  }

  async #askNear(state) {
    const near = await this.#source(this.#wanted()).catch(() => []);
    if (state !== this.#state) return;
    this.#near = near;
    this.#show();
  }

  /** The words of the query that were looked for. */
  #wanted() {
    return this.#state.result.words.filter(({ role }) => role !== "excluded").map(({ text }) => text);
  }

  #show() {
    const { result } = this.#state;
    this.hidden = !result || result.total > 0 || result.words.length + result.times.length + result.names.length === 0;
    this.replaceChildren(
      ...(this.hidden ? [] : [...this.#list("nearWords", this.#nearest()), ...this.#list("loosenBy", this.#ways())]),
    );
  }

  #list(key, items) {
    if (items.length === 0) return [];
    const name = build("h2", { id: `nothing-${key}` }, words(this.#language, key));
    return [name, build("ul", { "aria-labelledby": name.id }, ...items.map((item) => build("li", {}, item)))];
  }

  #nearest() {
    return this.#near.map(({ text, count }) => this.#ask(text, text, " ", build("small", {}, String(count))));
  }

  /** In all texts, without signs, by one word alone, or from the beginning. */
  #ways() {
    const { query, only } = this.#state;
    const wanted = this.#wanted();
    const plain = wanted.join(" ");
    const everywhere = () => this.#tell("jylnama-only", { document: "" });
    return [
      ...(only ? [this.#button(everywhere, words(this.#language, "inAllTexts"))] : []),
      ...(plain === "" || plain === query.trim() ? [] : [this.#ask(plain, words(this.#language, "withoutSigns", { words: plain }))]),
      ...(wanted.length > 1 ? wanted.slice(0, MOST_ALONE).map((word) => this.#ask(word, `«${word}»`)) : []),
      this.#ask("", words(this.#language, "clearQuery")),
    ];
  }

  #ask(query, ...children) {
    return this.#button(() => this.#tell("jylnama-query", { query }), ...children);
  }

  #button(onclick, ...children) {
    return build("button", { type: "button", onclick }, ...children);
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }
}
