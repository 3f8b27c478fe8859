// A note beside the part of an element that has the focus: by click, by touch or by a script.

import { build } from "./build.js";

export class Note {
  #frame;
  #words = build("p", { class: "note", hidden: "" });

  /**
   * @param {HTMLElement} frame     the element whose parts have notes; it is positioned
   * @param {string} selector   those parts; their title is what is noted
   */
  constructor(frame, selector) {
    this.#frame = frame;
    frame.addEventListener("focusin", ({ target }) => this.#show(target.closest(selector)));
    frame.addEventListener("focusout", () => this.hide());
    frame.addEventListener("keydown", (event) => this.#key(event));
  }

  /** The element to put into the frame. */
  get element() {
    return this.#words;
  }

  hide() {
    this.#words.hidden = true;
  }

  #show(part) {
    if (!part) return;
    this.#words.textContent = part.title;
    this.#words.hidden = false;
    const [place] = part.getClientRects();
    const frame = this.#frame.getBoundingClientRect();
    const room = Math.max(frame.width - this.#words.offsetWidth, 0);
    this.#words.style.left = `${Math.min(Math.max(place.left - frame.left, 0), room)}px`;
    this.#words.style.top = `${place.bottom - frame.top}px`;
  }

  #key(event) {
    if (event.key !== "Escape" || this.#words.hidden) return;
    event.stopPropagation();
    this.hide();
  }
}
