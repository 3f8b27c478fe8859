// The text that is open: beside the list or, where there is no room for both, in its place.

import { article } from "./reader.js";

/**
 * @param {HTMLElement} frame
 * @param {object} owner
 * @param {ReturnType<import("./engine.js").createEngine>} owner.engine
 * @param {object} owner.page   { attempt, say, view }
 */
export function createOpened(frame, { engine, page }) {
  const $ = (selector) => frame.querySelector(selector);
  const [title, body] = ["#title", "#body"].map($);
  /** What is shown, and where it is marked. */
  let shown = null;
  let sentence = null;
  /** Goes up with every text that is asked for. */
  let version = 0;

  /** Shows the text of a view. `isLink`: a link led to it, which may be older than the library. */
  async function show(view, { isLink = false } = {}) {
    version += 1;
    const mine = version;
    if (!view.at) return hide();
    const act = async () => {
      const opened = await open(view).catch((error) => fail(error, isLink));
      if (mine === version) draw(opened);
    };
    return page.attempt(act, { again: () => show(view, { isLink }) });
  }

  async function open({ at, q }) {
    const text = await engine.text(at);
    // What the words of the query are, the catalogue knows when it has answered it.
    if (q.trim()) await engine.search(q, { limit: 1, offset: 0 });
    return { text, found: q.trim() ? engine.best(q, text) : null };
  }

  /** A pack that is no more was that of an older library, where a link names it. */
  function fail(error, isLink) {
    hide();
    throw isLink && error.code === "changed" ? Object.assign(error, { code: "gone" }) : error;
  }

  function hide() {
    shown = sentence = null;
    frame.hidden = true;
    body.replaceChildren();
  }

  function draw(opened) {
    const isNew = opened.text !== shown?.text;
    const isMarked = !isNew && opened.found?.start === shown?.found?.start;
    shown = opened;
    const made = article(opened.text, opened.found, page.view().language);
    ({ sentence } = made);
    title.replaceChildren(...made.head);
    body.replaceChildren(...made.body);
    frame.hidden = false;
    // Typing on must not scroll the text while it is the same sentence that answers.
    if (!isMarked) reveal();
  }

  function reveal() {
    if (sentence) sentence.scrollIntoView({ block: "center" });
    else frame.scrollIntoView({ block: "start" });
  }

  /** Moves the focus to the sentence that answers or, where none does, to the title. */
  function focus() {
    if (!frame.hidden) (sentence ?? title).focus({ preventScroll: Boolean(sentence) });
  }

  /** Dates and what has no title are said in the language of the page. */
  function speak() {
    if (shown) draw(shown);
  }

  return { focus, show, speak };
}
