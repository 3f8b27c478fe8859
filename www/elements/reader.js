// <jylnama-reader>: a text to read, by sentences, with one of them marked.
//
// Markup      <jylnama-reader></jylnama-reader>
// Properties  document  { title, text, count, sentences(from, to), repairs(from, to),
//                       names(from, to), convert(parts, script) }: the text as it was given, how many sentences it
//                       has, and functions that give some of them, the repairs from the start of
//                       one to the start of another (at most options.limit), both with their places
//                       in the text, the names in such sentences, and parts of the text in another script
//             mode      "given", or "repaired": the text after repair, with each repair marked
//             script    "given", "cyrillic", "latin" or "arabic"
//             names     whether names are marked
//             language  of the reasons of repairs
//             marks     what is marked in it: for each sentence that has any, its number and the ranges
//                       { start, end, kind, edtf } of the text, in order and apart, as a Map; a date (`edtf`)
//                       is marked by `time` where it is chosen, by `dated` where it is not
// Methods     show(sentence)         brings a sentence into view and marks it
//             showRepair(repair)     brings a repair into view and moves the focus to it
//             whole()                fills all of the text, to be printed
//             takeWord()             asks for the chosen word or, where none is, chooses the first
// Events      jylnama-word (bubbles)  detail: { word, shown, lang, foreign, name }  a word was asked
//                                    for: as the text has it, and as it is shown, in which script; and the
//                                    { name, class } that it is part of
//
// A text may have half a million sentences. They stand in blocks, and a block is filled only when
// it comes near the view. A sentence that is very long stands in stretches, which the browser lays out
// when they come near. A repair tells its reason to the pointer, and beside it while it has the
// focus: by click, by touch or by showRepair. It is no stop for Tab, for there may be hundreds.

import { formatDate, htmlDate } from "../dates.js";
import { build } from "./build.js";
import { Choice } from "./choice.js";
import { layBare, layHead, layOut } from "./layout.js";
import { bySentence, nameData, nameMark, nameNote, nameOf, withNames } from "./named.js";
import { Note } from "./note.js";
import { paragraphs } from "./paragraphs.js";
import { Scroll } from "./scroll.js";
import { stretches } from "./stretches.js";
import { change, reasons } from "./told.js";
import { rangeOf, wordsOf } from "./word-places.js";

/** Sentences in a block. */
const BLOCK = 40;
/** How high an empty block is taken to be, so that the scroll bar tells the truth roughly. */
const GUESSED_HEIGHT = "60em";
/** Repairs of a block that are marked; where there are more, its text is repaired without a mark. */
const MOST_MARKED = 20_000;
/** Repairs of one word that are told. */
const MOST_TOLD = 4;

/** What each script says to browsers and screen readers. */
export const SCRIPTS = {
  given: { lang: "kk", dir: "ltr" },
  cyrillic: { lang: "kk", dir: "ltr" },
  latin: { lang: "kk-Latn", dir: "ltr" },
  arabic: { lang: "kk-Arab", dir: "rtl" },
};

export class JylnamaReader extends HTMLElement {
  #document = null;
  #language = "kk";
  #mode = "given";
  #script = "given";
  #names = false;
  /** Goes up with every text and every form of it: what was asked for before is out of date. */
  #version = 0;
  /** Ends when the text has the form that was last asked for. */
  #renewed = Promise.resolve();
  #title = build("h2", {});
  #body = build("div", { class: "body" });
  #note = new Note(this, "[data-repair]");
  #choice = new Choice(this, "[data-sentence]:not(.long), .stretch, jylnama-reader > h2", (part, word) => this.#ask(part, word));
  /** What parts said before they were turned into another script. */
  #own = new WeakMap();
  #near = new IntersectionObserver((seen) => this.#fillSeen(seen), { rootMargin: "800px" });
  /** The sentence that is marked. */
  #shown = -1;
  #marks = new Map();

  set document(opened) {
    this.#document = opened;
    this.#version += 1;
    this.#shown = -1;
    this.#marks = new Map();
    this.#near.disconnect();
    this.#note.hide();
    const blocks = Array.from({ length: Math.max(Math.ceil(opened.count / BLOCK), 1) }, (_, number) =>
      build("div", { class: "block", "data-number": number }),
    );
    for (const block of blocks) block.style.minHeight = GUESSED_HEIGHT;
    this.#body = build("div", { class: "body" }, ...blocks);
    this.#dress();
    // A text that begins with its own title needs no other.
    const titled = opened.text.trimStart().startsWith(opened.title);
    const beside = [this.#note.element, this.#choice.element];
    this.replaceChildren(...(titled ? [] : [this.#title]), this.#body, ...beside);
    for (const block of blocks) this.#near.observe(block);
  }

  set mode(mode) {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#renew();
  }

  set script(script) {
    if (script === this.#script) return;
    this.#script = script;
    this.#renew();
  }

  set names(names) {
    if (names === this.#names) return;
    this.#names = names;
    this.#renew();
  }

  set language(language) {
    if (language === this.#language) return;
    this.#language = language;
    // Repairs, names and dates tell themselves in it.
    if (this.#mode === "repaired" || this.#names || this.#marks.size > 0) this.#renew();
  }

  /**
   * What has other marks than before is filled anew, and no more. A very long sentence gets them when it is
   * shown: to lay it out with every letter that is typed takes too long.
   */
  set marks(marks) {
    const before = this.#marks;
    this.#marks = marks;
    const all = [...new Set([...before.keys(), ...marks.keys()])];
    const changed = all.filter((sentence) => !isSame(before.get(sentence), marks.get(sentence)));
    const blocks = [...new Set(changed.map((sentence) => this.#blockOf(sentence)))];
    const again = blocks.filter((block) => block?.childNodes.length > 0 && !block.querySelector(".long"));
    const filled = Promise.all(again.map((block) => this.#fill(block, true)));
    this.#renewed = this.#renewed.then(() => filled);
  }

  async show(sentence) {
    await this.#renewed;
    const before = this.#shown;
    this.#shown = sentence;
    if (before >= 0) await this.#fill(this.#blockOf(before), true);
    await this.#fillAround(sentence, true);
    const goal = this.#goal(sentence);
    if (goal) new Scroll(this).bring(goal, goal.matches(".stretch") ? "start" : "center");
  }

  async showRepair({ start, sentence }) {
    await this.#renewed;
    await this.#fillAround(sentence, false);
    const mark = this.querySelector(`[data-repair~="${start}"]`);
    const goal = mark ?? this.#sentence(sentence);
    if (goal) new Scroll(this).bring(goal, "center");
    mark?.focus({ preventScroll: true });
  }

  async whole() {
    await this.#renewed;
    for (const block of this.#body.children) await this.#fill(block, false);
  }

  takeWord() {
    // On a phone another room may be in its place.
    if (window.getComputedStyle(this).visibility === "visible") this.#choice.take();
  }

  /** Asks for a word of a part of the text. */
  #ask(part, { text: shown, from, to }) {
    const { lang } = part.closest("[lang]");
    const foreign = isForeign({ language: lang.slice(0, 2) });
    const word = plain(this.#ownWord(part, from) ?? shown);
    const name = nameOf(rangeOf(part, { from, to }).startContainer.parentElement);
    const detail = { word, shown: plain(shown), lang, foreign, name };
    this.dispatchEvent(new CustomEvent("jylnama-word", { bubbles: true, detail }));
  }

  /** The word before it was turned into another script: the one at its place, if as many are there. */
  #ownWord(part, from) {
    const shown = wordsOf(part.textContent);
    const own = wordsOf(this.#own.get(part) ?? "");
    return own.length === shown.length ? own[shown.findIndex((word) => word.from === from)].text : undefined;
  }

  #sentence(number) {
    return this.querySelector(`[data-sentence="${number}"]`);
  }

  /** What is brought into view of a sentence: of a long one, its first mark or else its beginning. */
  #goal(number) {
    const sentence = this.#sentence(number);
    return sentence?.matches(".long") ? (sentence.querySelector("mark") ?? sentence.firstChild) : sentence;
  }

  #blockOf(sentence) {
    return this.#body.children[Math.floor(sentence / BLOCK)];
  }

  // --- The form of the text ----------------------------------------------------------------------

  /** Gives the text its new form; where it changes several times at once, only the last. */
  #renew() {
    this.#version += 1;
    const version = this.#version;
    const refill = () => (version === this.#version && this.#document ? this.#refill() : undefined);
    this.#renewed = this.#renewed.then(refill, refill);
  }

  /**
   * Fills what is in view anew and empties the rest. The marked sentence stays at its height or,
   * where it is out of view, the first one in view.
   */
  async #refill() {
    const scroll = new Scroll(this);
    const filled = [...this.#body.children].filter((block) => block.childNodes.length > 0);
    const held = scroll.firstInView([
      ...[this.#goal(this.#shown)].filter(Boolean),
      ...this.querySelectorAll("[data-sentence]"),
    ]);
    const near = new Set(filled.filter((block) => scroll.isNear(block)));
    for (const block of filled) if (!near.has(block)) this.#empty(block);
    this.#note.hide();
    this.#dress();
    await Promise.all([...near].map((block) => this.#fill(block, true)));
    if (!held) return;
    const number = held.element.closest("[data-sentence]").dataset.sentence;
    scroll.put(held.element.matches(".long") ? this.#sentence(number) : this.#goal(number), held.top);
  }

  /** Tells browsers and screen readers the script, and gives the title in it. */
  async #dress() {
    const version = this.#version;
    for (const element of [this.#title, this.#body]) {
      for (const [name, value] of Object.entries(SCRIPTS[this.#script])) element.setAttribute(name, value);
    }
    this.#body.dataset.mode = this.#mode;
    const [title] = await this.#converted([this.#document.title]);
    if (version !== this.#version) return;
    this.#title.textContent = title;
    this.#own.set(this.#title, this.#document.title);
  }

  /** Texts in the script that is chosen. */
  #converted(texts) {
    return this.#script === "given" ? texts : this.#document.convert(texts, this.#script);
  }

  // --- Blocks ------------------------------------------------------------------------------------

  #fillSeen(seen) {
    for (const { isIntersecting, target } of seen) if (isIntersecting) this.#fill(target, false);
  }

  /** A block above that fills while the page scrolls would push the sentence away: so it comes first. */
  async #fillAround(sentence, again) {
    const block = this.#blockOf(sentence);
    await this.#fill(block?.previousElementSibling, false);
    await this.#fill(block, again);
  }

  async #fill(block, again) {
    if (!block || (block.childNodes.length > 0 && !again)) return;
    const [opened, version] = [this.#document, this.#version];
    const nodes = await this.#nodes(Number(block.dataset.number) * BLOCK);
    if (opened !== this.#document) return;
    if (version !== this.#version) {
      await this.#fill(block, true);
      return;
    }
    block.replaceChildren(...nodes);
    block.style.minHeight = "";
    this.#near.unobserve(block);
  }

  #empty(block) {
    block.style.minHeight = `${block.getBoundingClientRect().height}px`;
    block.replaceChildren();
    this.#near.observe(block);
  }

  /** The sentences from number `from`, and what stands between them, as nodes. */
  async #nodes(from) {
    const { text, sentences, repairs, names } = this.#document;
    const [found, made, named] = await Promise.all([
      sentences(from, from + BLOCK + 1),
      this.#mode === "repaired" ? repairs(from, from + BLOCK, { limit: MOST_MARKED + 1 }) : null,
      this.#names ? names(from, from + BLOCK) : [],
    ]);
    const places = bySentence(named);
    const marksOf = (place) => withNames(this.#marks.get(from + place) ?? [], places.get(from + place));
    const wholeWords = this.#script !== "given";
    const laid =
      made?.length > MOST_MARKED
        ? layBare(text, found, BLOCK)
        : layOut(text, found, { count: BLOCK, repairs: made, marksOf, wholeWords });
    const head = from > 0 ? [] : layHead(text, found[0]?.start ?? text.length, made);
    for (const one of laid) one.inside = stretches(one.inside);
    await this.#convert(laid, head);
    const nodes = [...this.#drawn(head), ...laid.flatMap((one) => this.#nodesOf(one, from))];
    const title = this.#title.textContent;
    return paragraphs(nodes, { title, isFirst: from === 0, isLast: from + BLOCK >= this.#document.count });
  }

  /** Turns what is in the language of the library into the script that is chosen. */
  async #convert(laid, head) {
    const own = laid.filter(({ sentence }) => !isForeign(sentence));
    const parts = [...head, ...own.flatMap(({ before, inside, after }) => [...before, ...inside.flat(), ...after])];
    for (const one of own) one.own = one.inside.map((stretch) => stretch.map(({ text }) => text).join(""));
    const texts = await this.#converted(parts.map(({ text }) => text));
    for (const [place, part] of parts.entries()) part.text = texts[place];
  }

  #nodesOf({ place, sentence, before, inside, after, own }, from) {
    const foreign = isForeign(sentence) ? { lang: sentence.language, dir: "ltr" } : {};
    const current = from + place === this.#shown ? "true" : undefined;
    const properties = { "data-sentence": from + place, "aria-current": current, ...foreign };
    const span = inside.length > 1 ? this.#long(properties, inside, own) : this.#part(properties, inside[0], own?.[0]);
    return [...this.#drawn(before), span, ...this.#drawn(after)];
  }

  /** A sentence in stretches. */
  #long(properties, inside, own) {
    const parts = inside.map((stretch, place) => this.#part({ class: "stretch" }, stretch, own?.[place]));
    return build("span", { class: "long", ...properties }, ...parts);
  }

  /** A part of the text whose words can be chosen. */
  #part(properties, pieces, own) {
    const part = build("span", properties, ...this.#drawn(pieces));
    if (own !== undefined) this.#own.set(part, own);
    return part;
  }

  /** Pieces as nodes; those of one mark stand in one element. */
  #drawn(parts) {
    const nodes = [];
    let open;
    let inner;
    for (const part of parts) {
      const node = part.repairs ? this.#repair(part) : part.text;
      if (part.mark && part.mark === open) inner.append(node);
      else if (part.mark) {
        const outer = this.#mark(part.mark);
        inner = outer.firstElementChild ?? outer;
        inner.append(node);
        nodes.push(outer);
      } else nodes.push(node);
      open = part.mark;
    }
    return nodes;
  }

  /** The element of a mark, empty; a date and a name tell what they are. */
  #mark({ kind, edtf, name }) {
    if (kind === "name") return nameMark(name, this.#language);
    const title = edtf && formatDate(edtf, this.#language);
    const date = (properties) => build("time", { datetime: htmlDate(edtf), title, ...properties });
    if (kind === "dated") return date({ class: kind, ...nameData(name) });
    const about = name && { title: nameNote(name, this.#language), ...nameData(name) };
    return build("mark", { class: kind, ...about }, ...(edtf ? [date()] : []));
  }

  #repair({ text, repairs }) {
    const told = (repair) => `${change(this.#document.text, repair)}: ${reasons(this.#language, repair)}`;
    const starts = repairs.map(({ start }) => start).join(" ");
    const title = repairs.slice(0, MOST_TOLD).map(told).join("\n");
    return build("span", { class: "repair", tabindex: -1, "data-repair": starts, title }, text);
  }
}

/** Whether two lists of marks are alike. */
function isSame(before = [], after = []) {
  return before.length === after.length && before.every((mark, place) => ["start", "end", "kind", "edtf"].every((name) => mark[name] === after[place][name]));
}

/** A word without the signs in it that no one sees. */
function plain(word) {
  return word.replace(/\p{Cf}/gu, "").normalize();
}

/** Whether a sentence is in another language that is known; a short one that could be any is not. */
function isForeign({ language = "kk" }) {
  return language !== "kk" && language !== "und";
}
