// The choice of a word in a text: by double click or double tap, or by keys.
//
// The chosen word is the selection of the document, so that it is seen and copied like any other; it
// is selected again when the focus comes back. The arrows lead from word to word, Enter takes the
// chosen one.

import { build } from "./build.js";
import { Scroll } from "./scroll.js";
import { placeAt, placeIn, rangeOf, selectionIn, wordsOf } from "./word-places.js";

/** How long after a tap, in milliseconds, and how far from it, in pixels, another makes it double. */
const SOON = 400;
const NEAR = 24;

export class Choice {
  #frame;
  #parts;
  #take;
  /** The word that was chosen last, and its part. */
  #last = null;
  /** The last tap that was not the second of two. */
  #tap = { timeStamp: -Infinity };
  /** Tells the word that the arrows led to. */
  #spoken = build("p", { class: "spoken", role: "status" });

  /**
   * @param {HTMLElement} frame   the element with the text
   * @param {string} parts   selects the elements in it whose words can be chosen
   * @param {(part: Element, word: import("./word-places.js").Word) => void} take
   */
  constructor(frame, parts, take) {
    this.#frame = frame;
    this.#parts = parts;
    this.#take = take;
    frame.addEventListener("click", (event) => this.#click(event));
    frame.addEventListener("focus", () => this.#again());
    frame.addEventListener("keydown", (event) => this.#key(event));
  }

  /** The element to put into the frame. */
  get element() {
    return this.#spoken;
  }

  /** Takes the chosen word; where there is none, chooses the first in view and moves the focus there. */
  take() {
    const chosen = this.#chosen();
    if (chosen) this.#take(chosen.part, chosen.word);
    else this.#begin();
  }

  #click(event) {
    const isSecond =
      event.timeStamp - this.#tap.timeStamp < SOON &&
      Math.hypot(event.clientX - this.#tap.clientX, event.clientY - this.#tap.clientY) < NEAR;
    const isDouble = event.detail === 2 || isSecond;
    this.#tap = isDouble ? { timeStamp: -Infinity } : event;
    const place = isDouble && placeAt(event.clientX, event.clientY, this.#frame.getRootNode());
    const part = event.target.closest(this.#parts);
    const word = place && part?.contains(place.node) && wordAt(part, place);
    if (!word) return;
    this.#select(part, word);
    this.#take(part, word);
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const steps = { ArrowLeft: -1, ArrowRight: 1 };
    if (event.key === "Enter") this.take();
    else if (event.key in steps) this.#step(steps[event.key]);
    else return;
    event.preventDefault();
  }

  /** The word in which the selection begins, if that is in the frame. */
  #chosen() {
    const selected = selectionIn(this.#frame.getRootNode());
    if (!selected) return undefined;
    const { startContainer: node, startOffset: offset } = selected;
    const part = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(this.#parts);
    if (!part || !this.#frame.contains(part)) return undefined;
    const word = wordAt(part, { node, offset });
    return word && { part, word };
  }

  #again() {
    if (this.#last?.part.isConnected && !this.#chosen()) this.#select(this.#last.part, this.#last.word);
  }

  #begin() {
    const parts = this.#all();
    const marked = parts.find((part) => part.matches("[aria-current]"));
    const part = marked ?? new Scroll(this.#frame).firstInView(parts)?.element ?? parts[0];
    this.#last = null;
    this.#frame.focus({ preventScroll: true });
    if (part) this.#point(part, wordsOf(part.textContent)[0]);
  }

  #all() {
    return [...this.#frame.querySelectorAll(this.#parts)];
  }

  /** To the next word of the reading direction, or the one before. */
  #step(right) {
    const chosen = this.#chosen();
    if (!chosen) {
      this.#begin();
      return;
    }
    const { part, word } = chosen;
    const by = window.getComputedStyle(part).direction === "rtl" ? -right : right;
    const words = wordsOf(part.textContent);
    const next = words[words.findIndex(({ from }) => from === word.from) + by];
    if (next) this.#point(part, next);
    else this.#stepOver(part, by);
  }

  /** Into the neighbour of a part. */
  #stepOver(part, by) {
    const parts = this.#all();
    for (let at = parts.indexOf(part) + by; parts[at]; at += by) {
      const word = wordsOf(parts[at].textContent).at(by > 0 ? 0 : -1);
      if (word) {
        this.#point(parts[at], word);
        return;
      }
    }
  }

  #point(part, word) {
    if (!word) return;
    const range = this.#select(part, word);
    range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
    this.#spoken.textContent = word.text;
    this.#spoken.lang = part.closest("[lang]").lang;
  }

  #select(part, word) {
    const range = rangeOf(part, word);
    // A range is no part of the selection where it lies in a shadow root; its ends are.
    window.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    this.#last = { part, word };
    return range;
  }
}

/** The word at a place in a part, or the first behind it. */
function wordAt(part, { node, offset }) {
  const place = placeIn(part, node, offset);
  return wordsOf(part.textContent).find(({ to }) => place <= to);
}
