// <jylnama-hits>: the hits of a search, and in small words why each is one.
//
// Markup      <jylnama-hits></jylnama-hits>
// Properties  language  of the words around the hits
//             result    what the engine's `search` gave; null clears the list
//             chosen    "document sentence" of the hit that is open
//             whole     a promise: all hits are shown, of which all but the first few wait until these are painted
//             explain   (place) => a promise of the hit at this place of the list, with its reasons
// Events      jylnama-choose (bubbles)  detail: { hit }  a hit was chosen
//             jylnama-copy (bubbles)    detail: { hit }  it is to be copied with its source
//             jylnama-more (bubbles)    more hits are asked for
//             jylnama-save (bubbles)    all hits are to be saved as a table
// Methods     focusFirst()  moves the focus to the first hit
//             tell()        tells anew how many there are, and how the query was understood

import { words } from "../i18n/index.js";
import { without } from "../ranges.js";
import { build, marked } from "./build.js";
import { excerpt } from "./excerpt.js";
import { focusNear } from "./focus.js";
import { painted } from "./pause.js";
import { reasons } from "./reasons.js";

/** How long typing must rest before the number of hits is announced, in milliseconds. */
const PAUSE = 600;

/** Hits that are painted first: as many as a window has room for. */
const FIRST = 8;

/** How much of a sentence names it, in UTF-16 units. */
const SPOKEN = 60;

/** What is marked in a hit: the words that were found, and around them the times and names that were asked for. */
function marks({ highlights, times, names }) {
  const found = [...highlights, ...names.flatMap((name) => without(name, highlights))].sort((a, b) => a.start - b.start);
  const dated = times.flatMap((time) => without(time, found)).map((range) => ({ ...range, kind: "time" }));
  return [...found.map((range) => ({ ...range, kind: "found" })), ...dated].sort((a, b) => a.start - b.start);
}

export class JylnamaHits extends HTMLElement {
  /** How a query was understood, in words (clauses.js): what writes dates for that may come behind the first hits. */
  static understood = () => "";

  #language = "kk";
  #result = null;
  #chosen = "";
  #explain = null;
  #count = build("p", { class: "count" });
  #spoken = build("p", { class: "spoken", "aria-live": "polite" });
  #save = build("button", { type: "button", class: "save", onclick: () => this.#tell("jylnama-save") });
  #list = build("ol", {});
  #foot = build("div", {});
  #pause = 0;
  /** Which showing is the last: an older one ends. */
  #shown = null;
  whole = Promise.resolve();

  connectedCallback() {
    this.replaceChildren(this.#count, this.#spoken, this.#save, this.#list, this.#foot);
    this.addEventListener("keydown", (event) => this.#walk(event));
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  /** The hits that are shown. */
  get hits() {
    return this.#result?.hits ?? [];
  }

  set result(result) {
    this.#result = result;
    this.#show();
  }

  set chosen(chosen) {
    this.#chosen = chosen;
    for (const item of this.#list.children) this.#markChosen(item);
  }

  set explain(explain) {
    this.#explain = explain;
  }

  focusFirst() {
    this.#list.querySelector("button")?.focus();
  }

  #say(key, values) {
    return words(this.#language, key, values);
  }

  #show() {
    const result = this.#result;
    const hits = result?.hits ?? [];
    // Who walks through the list while a later answer comes stays at the same place of it.
    const walked = [...this.#list.children].findIndex((item) => item.contains(focusNear(this)));
    // What one has scrolled through must not be shorter for a moment.
    this.whole = this.#fill(hits, this.#list.hasChildNodes() ? hits.length : FIRST);
    if (walked >= 0) this.#list.children[Math.min(walked, hits.length - 1)]?.querySelector("button").focus();
    this.tell();
    this.#save.textContent = this.#say("saveHits");
    this.#save.hidden = hits.length === 0;
    const more = result && result.total > hits.length && hits.length > 0;
    this.#foot.replaceChildren(...(more ? [this.#more()] : []));
  }

  async #fill(hits, first) {
    const shown = Symbol("shown");
    this.#shown = shown;
    const items = (from, to) => hits.slice(from, to).map((hit, place) => this.#item(hit, from + place));
    this.#list.replaceChildren(...items(0, first));
    if (hits.length <= first) return;
    await painted();
    if (this.#shown === shown) this.#list.append(...items(first));
  }

  tell() {
    this.#count.textContent = this.#result ? this.#summary(this.#result) : "";
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => {
      this.#spoken.textContent = this.#count.textContent;
    }, PAUSE);
  }

  #summary(result) {
    const told = JylnamaHits.understood(this.#language, result.clauses, result.times, result.names);
    const answer = this.#answer(result);
    return told ? `${answer.replace(/\.$/, "")}. ${told.replace(/\.$/, "")}.` : answer;
  }

  #answer({ total, words: asked, times, names, notice }) {
    const topics = [...times, ...names];
    if (asked.length + topics.length === 0) return this.#say("noWords");
    const wanted = asked.filter((word) => word.role !== "excluded");
    if (wanted.length === 0 && !topics.some(({ role }) => role === "required")) return this.#say("onlyExcluded");
    const typed = wanted.map((word) => word.text).join(" ");
    const shown = typed.length > 80 ? `${typed.slice(0, 80)}…` : typed;
    const found =
      total > 0
        ? this.#say("found", { count: total })
        : [this.#say("nothingFound"), typed && this.#say("loosen", { words: shown })].filter(Boolean).join(". ");
    const unread = {
      notATime: times.find((time) => !time.from && !time.to),
      notAName: names.find(({ names: meant }) => meant.length === 0),
    };
    return notice ? `${found}. ${this.#say(notice, { text: unread[notice]?.text })}` : found;
  }

  #more() {
    return build("button", { type: "button", onclick: () => this.#tell("jylnama-more") }, this.#say("more"));
  }

  /** The title of its text, which keeps its direction of writing to itself, and why the hit is one. */
  #place(hit) {
    const why = this.#why(hit);
    const title = hit.title ? [build("bdi", {}, hit.title)] : [];
    return title.length > 0 && why ? [...title, ` · ${why}`] : [...title, why];
  }

  #item(hit, place) {
    const choose = () => this.#tell("jylnama-choose", { hit });
    const { text, ranges } = excerpt(hit.excerpt, marks(hit));
    const button = build(
      "button",
      { type: "button", onclick: choose },
      build("span", { class: "excerpt" }, ...marked(text, ranges)),
      build("span", { class: "why" }, ...this.#place(hit)),
    );
    const item = build("li", { "data-place": `${hit.document} ${hit.sentence}` }, button, this.#copy(hit), ...this.#reasons(hit, place));
    this.#markChosen(item);
    return item;
  }

  /** What copies a hit; who hears the page is told which. */
  #copy(hit) {
    const name = this.#say("copyHit");
    const about = { class: "copy", title: this.#say("copyHitHint"), "aria-label": `${name}: ${hit.excerpt.slice(0, SPOKEN)}` };
    return build("button", { type: "button", ...about, onclick: () => this.#tell("jylnama-copy", { hit }) }, name);
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }

  /** Why a hit is one, in full: told when it is first opened, since few are asked for it. */
  #reasons(hit, place) {
    if (hit.matches.length + hit.times.length === 0) return [];
    const room = build("div", { "aria-live": "polite" });
    const details = build("details", {}, build("summary", {}, this.#say("why")), room);
    details.addEventListener("toggle", async () => {
      if (!details.open || room.hasChildNodes()) return;
      const found = await this.#explain(place);
      // A newer query may have taken the place of the one that found this hit.
      const same = found?.document === hit.document && found.sentence === hit.sentence;
      if (same) room.replaceChildren(reasons(this.#language, found));
    });
    return [details];
  }

  #why(hit) {
    const kinds = new Set(hit.matches.map((match) => match.kind));
    return [...kinds].map((kind) => this.#say(kind)).join(", ");
  }

  #markChosen(item) {
    const chosen = item.dataset.place === this.#chosen;
    item.firstElementChild.toggleAttribute("aria-current", chosen);
  }

  #walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const items = [...this.#list.children];
    const here = items.findIndex((item) => item.contains(focusNear(this)));
    const next = items[here + step]?.firstElementChild;
    if (next) {
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    }
  }
}
