// What answers the query: how many texts, the best of them, and more of them when they are asked for.

import { build } from "../elements/build.js";
import { focusNear } from "../elements/focus.js";
import { hand, MOST_HANDED } from "./hand.js";
import { items } from "./hits.js";
import { addressOf, isSame } from "./view.js";

/** Texts that are shown at a time; fewer where each is a large file of its own. */
const PART = 5;
/** How often as many are looked through at a time for those of which all holds that is wanted. */
const MOST_PARTS = 6;

/**
 * @param {HTMLElement} frame
 * @param {object} owner
 * @param {ReturnType<import("./engine.js").createEngine>} owner.engine
 * @param {(at: import("./engine.js").Place) => Promise<void>} owner.choose   a text was chosen
 * @param {object} owner.page   { attempt, say, view }
 */
export function createFinding(frame, { engine, choose, page }) {
  const $ = (selector) => frame.querySelector(selector);
  const [count, list, more, room] = ["#count", "#hits", "#more", "#room"].map($);
  const roomButton = room.querySelector("button");
  /** What was asked last: its answer so far. */
  let asked = nothing("");

  more.addEventListener("click", showMore);
  roomButton.addEventListener("click", () => page.attempt(openRoom, { again: openRoom, meanwhile: "handing" }));
  list.addEventListener("keydown", walk);

  /** Shows what answers the query of a view, and which text of it is open. */
  async function show({ q, at }) {
    if (q !== asked.q || (q && !asked.answer)) await ask(q);
    else draw();
    markOpen(at);
  }

  function ask(q) {
    asked.end.abort();
    const mine = nothing(q);
    asked = mine;
    return page.attempt(() => (q.trim() ? next(mine) : draw()), { again: () => ask(q) });
  }

  /** Adds the next of the texts that answer; the old list stays until they are here. */
  async function next(mine) {
    list.setAttribute("aria-busy", "true");
    const { signal } = mine.end;
    let [{ seen, answer }, hits, enough] = [mine, [], PART];
    for (let part = 0; part < MOST_PARTS && hits.length < enough; part += 1) {
      answer = await engine.search(mine.q, { limit: PART, offset: seen, signal });
      const documents = await engine.firstOf(answer.documents);
      const found = await engine.hits(mine.q, documents);
      signal.throwIfAborted();
      seen += found.length;
      hits.push(...found.filter(holds));
      if (!answer.unsure || answer.documents.length < PART) break;
      enough = Math.min(enough, documents.length);
    }
    Object.assign(mine, { answer, seen });
    mine.hits.push(...hits);
    draw();
  }

  async function showMore() {
    const shown = asked.hits.length;
    await page.attempt(() => next(asked), { again: showMore });
    list.children[shown]?.querySelector("a").focus();
  }

  // --- Drawing -----------------------------------------------------------------------------------

  function draw() {
    const { answer, hits, q, seen } = asked;
    const { language } = page.view();
    const address = ({ at }) => addressOf({ ...page.view(), q, at });
    list.replaceChildren(...items(hits, { language, addressOf: address, choose: ({ at }) => choose(at) }));
    list.removeAttribute("aria-busy");
    count.replaceChildren(...lines(answer).map((line) => build("p", {}, line)));
    const total = answer?.total ?? 0;
    more.hidden = seen === 0 || seen >= total;
    room.hidden = hits.length === 0;
    roomButton.textContent = page.say("room", { count: Math.min(total, MOST_HANDED) });
    markOpen(page.view().at);
  }

  /** How many there are, and what was taken for words that no text has. */
  function lines(answer) {
    const { q, hits, seen } = asked;
    if (!answer) return [page.say("holds", { texts: number(engine.documents) })];
    if (!/[\p{L}\p{N}]/u.test(q)) return [page.say("noWords")];
    const near = answer.near.map(({ word, taken }) => page.say("near", { word, taken: taken.join(", ") }));
    return [...found(answer, { shown: hits.length, seen, q }), ...near];
  }

  /**
   * `more`: a word is so common that not all that have it are listed; `unsure`: of how many all holds, nobody knows
   * before all are looked through.
   */
  function found({ total, more, unsure }, { shown, seen, q }) {
    const typed = q.length > 80 ? `${q.slice(0, 80)}…` : q.trim();
    const isWhole = seen >= total;
    const count = unsure && isWhole ? shown : total;
    if (count === 0) return [`${page.say("nothingFound")}. ${page.say("loosen", { words: typed })}`];
    const part = more ? "foundLeast" : unsure ? "foundMost" : "foundPart";
    return [page.say(isWhole && !more ? "found" : part, { count: number(count), shown })];
  }

  const number = (count) => new Intl.NumberFormat(page.view().language.slice(0, 2)).format(count);

  function markOpen(at) {
    for (const item of list.children) {
      const isOpen = at && item.dataset.at === `${at.pack} ${at.place}`;
      item.querySelector("a").toggleAttribute("aria-current", Boolean(isOpen));
    }
  }

  // --- Focus -------------------------------------------------------------------------------------

  function focusFirst() {
    list.querySelector("a")?.focus();
  }

  /** Moves the focus to the text at a place or, where it is not in the list, to the first. */
  function focus(at) {
    const place = asked.hits.findIndex((hit) => isSame(hit.at, at));
    list.children[Math.max(place, 0)]?.querySelector("a").focus();
  }

  function walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const links = [...list.querySelectorAll("a")];
    const next = links[links.indexOf(focusNear(list)) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  // --- The reading room --------------------------------------------------------------------------

  /** Hands the texts that answer to the reading room, where their timeline and their names are. */
  async function openRoom() {
    const { q } = asked;
    const { documents } = await engine.search(q, { limit: MOST_HANDED, offset: 0 });
    const hits = await engine.hits(q, documents);
    hand(hits.filter(holds).map(({ text }) => text), { ...page.view(), q });
  }

  return { focus, focusFirst, show, speak: draw };
}

/** A query of which nothing is known yet; `seen` counts the documents that were looked through, from the best on. */
const nothing = (q) => ({ q, end: new AbortController(), answer: null, hits: [], seen: 0 });

const holds = ({ found }) => found.holds !== false;
