// <jylnama-reader>: a text to read, by sentences, with one of them marked.
//
// Markup      <jylnama-reader></jylnama-reader>
// Properties  document  { title, text, count, sentences(from, to) }: the text as it was given, how
//                       many sentences it has, and a function that gives some of them, with their
//                       places in the text
// Methods     show(sentence, marks)  brings a sentence into view and marks it, and the ranges
//                                    { start, end, kind } of the text within it
//
// A text may have half a million sentences. They stand in blocks, and a block is filled only when
// it comes near the view.

import { build, marked } from "./build.js";

/** Sentences in a block. */
const BLOCK = 40;
/** How high an empty block is taken to be, so that the scroll bar tells the truth roughly. */
const GUESSED_HEIGHT = "60em";

export class JylnamaReader extends HTMLElement {
  #document = null;
  #body = build("div", { class: "body" });
  #near = new IntersectionObserver((seen) => this.#fillSeen(seen), { rootMargin: "800px" });
  /** The sentence that is marked, with its ranges. */
  #shown = { sentence: -1, marks: [] };

  set document(opened) {
    this.#document = opened;
    this.#shown = { sentence: -1, marks: [] };
    this.#near.disconnect();
    this.#body = build("div", { class: "body" });
    // A text that begins with its own title needs no other.
    const titled = opened.text.trimStart().startsWith(opened.title);
    const title = titled ? [] : [build("h2", {}, opened.title)];
    const blocks = Array.from({ length: Math.ceil(opened.count / BLOCK) }, (_, number) =>
      build("div", { class: "block", "data-number": number }),
    );
    for (const block of blocks) block.style.minHeight = GUESSED_HEIGHT;
    this.#body.append(...blocks);
    this.replaceChildren(...title, this.#body);
    for (const block of blocks) this.#near.observe(block);
    this.scrollTop = 0;
  }

  async show(sentence, marks) {
    const before = this.#shown.sentence;
    this.#shown = { sentence, marks };
    const blocks = new Set([before, sentence].filter((number) => number >= 0).map(blockOf));
    for (const number of blocks) await this.#fill(this.#body.children[number], true);
    // Blocks above that fill while the page scrolls would push the sentence away.
    await this.#fill(this.#body.children[blockOf(sentence) - 1], false);
    const element = this.querySelector(`[data-sentence="${sentence}"]`);
    element?.scrollIntoView({ block: "center" });
  }

  #fillSeen(seen) {
    for (const { isIntersecting, target } of seen) if (isIntersecting) this.#fill(target, false);
  }

  async #fill(block, again) {
    if (!block || (block.childNodes.length > 0 && !again)) return;
    const opened = this.#document;
    const from = Number(block.dataset.number) * BLOCK;
    const sentences = await opened.sentences(from, from + BLOCK + 1);
    if (opened !== this.#document) return;
    block.replaceChildren(...this.#content(sentences, from));
    block.style.minHeight = "";
    this.#near.unobserve(block);
  }

  /** The sentences of a block, each with the white space up to the next one. */
  #content(sentences, from) {
    const { text } = this.#document;
    return sentences.slice(0, BLOCK).flatMap(({ start, end }, place) => {
      const next = sentences[place + 1]?.start ?? text.length;
      return [this.#sentence(from + place, start, end), text.slice(end, next)];
    });
  }

  #sentence(number, start, end) {
    const { sentence, marks } = this.#shown;
    const shown = number === sentence;
    const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
    const ranges = inside.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
    const nodes = marked(this.#document.text.slice(start, end), shown ? ranges : []);
    return build("span", { "data-sentence": number, "aria-current": shown ? "true" : undefined }, ...nodes);
  }
}

function blockOf(sentence) {
  return Math.floor(sentence / BLOCK);
}
