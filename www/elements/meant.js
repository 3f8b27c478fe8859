// <jylnama-meant>: what may have been meant by a query whose words no text has, as a button.
//
// Markup      <jylnama-meant></jylnama-meant>
// Properties  language  of the words around it
//             result    what the engine's `search` gave; null clears it
// Events      jylnama-take (bubbles)  detail: { text }  that is asked instead

import { words } from "../i18n/index.js";
import { build } from "./build.js";

export class JylnamaMeant extends HTMLElement {
  #language = "kk";
  #corrected = "";
  #room = build("p", { "aria-live": "polite" });

  connectedCallback() {
    this.replaceChildren(this.#room);
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  set result(result) {
    const corrected = result?.corrected ?? "";
    if (corrected === this.#corrected) return;
    this.#corrected = corrected;
    this.#show();
  }

  #show() {
    this.#room.replaceChildren(...(this.#corrected ? [this.#button(this.#corrected)] : []));
  }

  #button(text) {
    const take = () =>
      this.dispatchEvent(new CustomEvent("jylnama-take", { bubbles: true, detail: { text } }));
    const told = words(this.#language, "meant", { words: text.trim() });
    return build("button", { type: "button", onclick: take }, told);
  }
}
