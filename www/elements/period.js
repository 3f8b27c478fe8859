// <jylnama-period>: the period that is chosen, as a button that lets it go.
//
// Markup      <jylnama-period></jylnama-period>
// Properties  language  of its words
//             value     { from, to }: years, months or days as EDTF writes them; an open end is empty,
//                       and where both are, nothing is shown
// Events      jylnama-period (bubbles)  detail: { period }  another one is to be chosen: none

import { formatPeriod } from "../dates.js";
import { words } from "../i18n/index.js";
import { isChosen } from "../period.js";
import { build } from "./build.js";

export class JylnamaPeriod extends HTMLElement {
  #language = "kk";
  #value = { from: "", to: "" };

  connectedCallback() {
    this.#show();
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  set value({ from, to }) {
    if (from === this.#value.from && to === this.#value.to) return;
    this.#value = { from, to };
    this.#show();
  }

  #show() {
    this.hidden = !isChosen(this.#value);
    this.replaceChildren(...(this.hidden ? [] : [this.#button(formatPeriod(this.#value, this.#language))]));
  }

  #button(period) {
    const detail = { period: { from: "", to: "" } };
    const letGo = () => this.dispatchEvent(new CustomEvent("jylnama-period", { bubbles: true, detail }));
    const label = words(this.#language, "periodOff", { period });
    const sign = build("span", { "aria-hidden": "true" }, "✕");
    return build("button", { type: "button", "aria-label": label, title: label, onclick: letGo }, period, " ", sign);
  }
}
