// <jylnama-welcome>: what a library is about, before anything is asked of it; each part of it is a question.
//
// Markup      <jylnama-welcome></jylnama-welcome>
// Properties  language  of the words around
//             holdings  { years, names }: those that most is said of (`holdings` of the engine); null while
//                       they are not known
// Events      jylnama-query (bubbles)  detail: { query }  this is to be asked

import { words } from "../i18n/index.js";
import { toggledName } from "../names.js";
import { toggled } from "../years.js";
import { build } from "./build.js";

export class JylnamaWelcome extends HTMLElement {
  #language = "kk";
  #holdings = null;

  connectedCallback() {
    this.#show();
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  set holdings(holdings) {
    this.#holdings = holdings;
    this.#show();
  }

  #show() {
    const { years = [], names = [] } = this.#holdings ?? {};
    this.replaceChildren(
      build("p", { class: "invite" }, words(this.#language, "invite")),
      ...this.#list("denseYears", this.#years(years)),
      ...this.#list("manyNames", this.#names(names)),
    );
  }

  #list(key, items) {
    if (items.length === 0) return [];
    const name = build("h2", { id: `welcome-${key}` }, words(this.#language, key));
    return [name, build("ul", { class: key, "aria-labelledby": name.id }, ...items)];
  }

  /** Each with a bar as long as there are events in it. */
  #years(years) {
    const most = Math.max(...years.map(({ count }) => count));
    return years.map(({ year, count }) => {
      const bar = build("span", { class: "bar-of-year", "aria-hidden": "true" });
      bar.style.inlineSize = `${Math.round((100 * count) / most)}%`;
      const track = build("span", { class: "track" }, bar);
      return this.#item(toggled("", year), String(year), track, " ", build("small", {}, String(count)));
    });
  }

  #names(names) {
    return names.map(({ name, mentions }) => this.#item(toggledName("", name), name, " ", build("small", {}, String(mentions))));
  }

  #item(query, name, ...more) {
    const ask = () => this.dispatchEvent(new CustomEvent("jylnama-query", { bubbles: true, detail: { query } }));
    return build("li", {}, build("button", { type: "button", onclick: ask }, build("span", {}, name), ...more));
  }
}
