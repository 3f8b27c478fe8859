// The menu from which the timeline is saved for other programs.

import { words } from "../i18n/index.js";
import { build } from "./build.js";

/** The formats, in the order of the menu. */
const FORMATS = ["json", "csv", "ics", "jsonld", "timelinejs"];

export class ExportMenu {
  #name = build("summary", {});
  #buttons = new Map();
  element = build("details", { class: "export" }, this.#name);

  /** @param {(format: string) => void} choose */
  constructor(choose) {
    const items = FORMATS.map((format) => build("li", {}, this.#button(format, choose)));
    this.element.append(build("ul", {}, ...items));
    this.element.addEventListener("keydown", (event) => this.#leave(event));
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.element.contains(relatedTarget)) this.element.open = false;
    });
  }

  set language(language) {
    this.#name.textContent = words(language, "saveTimeline");
    for (const [format, button] of this.#buttons) button.textContent = words(language, `format-${format}`);
  }

  #button(format, choose) {
    const onclick = () => {
      this.#close();
      choose(format);
    };
    const button = build("button", { type: "button", "data-format": format, onclick });
    this.#buttons.set(format, button);
    return button;
  }

  #close() {
    this.element.open = false;
    this.#name.focus();
  }

  #leave(event) {
    if (event.key !== "Escape" || !this.element.open) return;
    event.stopPropagation();
    this.#close();
  }
}
