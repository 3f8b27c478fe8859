// <jylnama-texts>: the texts of the library, to open one or take one out.
//
// Markup      <jylnama-texts></jylnama-texts>
// Properties  language   of the words around the list
//             documents  the texts (`DocumentInfo` of the engine); there is no list of fewer than two,
//                        for the last one is not taken out
// Events      jylnama-choose (bubbles)  detail: { document }  a text is to be opened
//             jylnama-remove (bubbles)  detail: { document }  it is to be taken out
//
// The list is folded, and made only when it is unfolded: a library may have thousands of texts. The focus
// stays at its place when a text is taken out.

import { words } from "../i18n/index.js";
import { build } from "./build.js";
import { focusNear } from "./focus.js";
import { pause } from "./pause.js";

/** How many texts are listed at once. */
const PART = 250;

export class JylnamaTexts extends HTMLElement {
  #language = "kk";
  #documents = [];
  #name = build("summary", {});
  #list = build("ol", {});
  #fold = build("details", { ontoggle: () => this.#fill() }, this.#name, this.#list);
  /** Which filling is the last: an older one ends. */
  #filling = null;

  connectedCallback() {
    this.replaceChildren(this.#fold);
    this.#show();
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  set documents(documents) {
    this.#documents = documents;
    this.#show();
  }

  #show() {
    this.#name.textContent = words(this.#language, "texts");
    this.#fold.hidden = this.#documents.length < 2;
    this.#fill();
  }

  /** The first part is there at once, so that the focus finds its place again. */
  async #fill() {
    const filling = Symbol("fill");
    this.#filling = filling;
    const place = this.#focused();
    this.#list.replaceChildren();
    const listed = this.#fold.open && !this.#fold.hidden ? this.#documents : [];
    for (let from = 0; from < listed.length; from += PART) {
      if (from > 0) await pause();
      if (this.#filling !== filling) return;
      this.#list.append(...listed.slice(from, from + PART).map((document) => this.#item(document)));
      if (place >= from) this.#focus(Math.min(place, listed.length - 1));
    }
  }

  /** The place of the text whose button to take it out has the focus; -1 where none has. */
  #focused() {
    return [...this.#list.children].findIndex((item) => item.lastElementChild === focusNear(this));
  }

  #focus(place) {
    this.#list.children[place]?.lastElementChild.focus();
  }

  #item(document) {
    const remove = words(this.#language, "remove");
    const button = (event, label, text) => {
      const onclick = () => this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail: { document } }));
      return build("button", { type: "button", "aria-label": label, onclick }, text);
    };
    return build(
      "li",
      {},
      button("jylnama-choose", undefined, document.title),
      button("jylnama-remove", `${remove}: ${document.title}`, remove),
    );
  }
}
