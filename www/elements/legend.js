// What the shapes of the axis, and the signs of the list, say: folded until it is asked for.

import { words } from "../i18n/index.js";
import { build } from "./build.js";

/** What is explained: each sign by its class, with the key of its words. */
const SIGNS = ["day", "long", "open-end", "approximate", "planned", "cluster", "column", "cut"];

export class Legend {
  #name = build("summary", {});
  #list = build("ul", {});
  element = build("details", { class: "legend" }, this.#name, this.#list);

  constructor() {
    this.element.addEventListener("keydown", (event) => this.#leave(event));
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.element.contains(relatedTarget)) this.element.open = false;
    });
  }

  set language(language) {
    this.#name.textContent = words(language, "legend");
    this.#list.replaceChildren(...SIGNS.map((sign) => this.#item(sign, words(language, `sign-${sign}`))));
  }

  #item(sign, text) {
    return build("li", { class: sign }, build("span", { class: "sign", "aria-hidden": "true" }, sign === "cluster" ? "5" : ""), text);
  }

  #leave(event) {
    if (event.key !== "Escape" || !this.element.open) return;
    event.stopPropagation();
    this.element.open = false;
    this.#name.focus();
  }
}
