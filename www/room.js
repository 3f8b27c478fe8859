// A room: search, timeline and text within one element, which move together over one library.
//
// What the reader looks at is a view (state.js); `show` makes the room look so, whether that came from a
// click, from the history or from a link. The room knows neither the address of the page nor where its
// library comes from: that is its owner's, app.js for the whole page.

import { download, fileName } from "./downloads.js";
import { pause } from "./elements/pause.js";
import { load, translate, words } from "./i18n/index.js";
import { toggledName } from "./names.js";
import { createNotices } from "./notices.js";
import { createOpening } from "./opening.js";
import { isChosen, within, without } from "./period.js";
import { listenInRoom } from "./room-input.js";
import { createWelcoming } from "./welcoming.js";

/** Hits that are asked for at a time. */
const PAGE_OF_HITS = 40;
/** How long who types rests before the full module is asked for, in milliseconds. */
const REST = 400;

/**
 * @typedef {object} Owner   What a room is told of the page around it, and what it tells that.
 * @property {import("./engine.js").Engine} engine
 * @property {() => Promise<typeof import("./room-rest.js")>} rest   loads what is not needed for a first hit
 * @property {import("./state.js").View} view   what is shown first
 * @property {(view: import("./state.js").View, how: {step: boolean}) => void} remember
 *   The view has changed: by a step that can be taken back, or not.
 * @property {(view: import("./state.js").View) => void} [dress]   gives what is around the room the look of a view
 * @property {(language: string) => void} [speak]   the room has begun to speak a language
 * @property {(view: import("./state.js").View) => void} [held]   another library is shown, or under another name
 * @property {() => Promise<void>} [changed]   the reader has changed the library
 * @property {(view: import("./state.js").View) => string} [address]   the address of a view, where the page has some
 * @property {EventTarget} [keys]   where the keys of the room are listened to; else in it alone
 * @property {Record<string, () => void>} [moreKeys]   what other keys do
 */

/**
 * @param {HTMLElement} frame   holds the elements of the room
 * @param {Owner} owner
 */
export function createRoom(frame, owner) {
  const $ = (selector) => frame.querySelector(selector);
  const [query, hits, line] = ["#query", "jylnama-hits", "jylnama-timeline"].map($);
  const [facets, suggestions, meant] = ["jylnama-facets", "jylnama-suggestions", "jylnama-meant"].map($);
  const [period, progress] = ["#period", "jylnama-progress"].map($);
  const [welcome, nothing] = ["jylnama-welcome", "jylnama-nothing"].map($);

  const { engine } = owner;
  const welcoming = createWelcoming(engine, welcome);
  const opening = createOpening(progress, $("#notices"));
  let { view } = owner;
  /** Whether a library was opened, or could not be. */
  let isBegun = false;
  let documents = [];
  let limit = PAGE_OF_HITS;
  /** What is shown. */
  let current = null;
  /** What was last asked, and answered whole: it is not asked again. */
  let answered = "";
  /** The language that the room speaks. */
  let spoken = "";
  /** Timeline and text, once they are here: `chronicle` and `reading`. */
  let rest = null;
  let coming = null;
  /** The window of names, once it was opened. */
  let namesWindow = null;

  const say = (key, values) => words(view.language, key, values);
  const { attempt, tell, told } = createNotices(frame, $("#notices"), say);

  /** Attempts to open a library. `meanwhile` is told until that is done, where it is not the usual. */
  async function attemptToOpen(act, meanwhile) {
    const done = await attempt(() => opening.run(act), meanwhile);
    isBegun = true;
    return done;
  }

  /** Timeline and text, loaded when they are first asked for; where that fails, the next call tries again. */
  function loaded() {
    coming ??= owner.rest().then(take, () => {
      coming = null;
      throw Object.assign(new Error("a part of the page could not be loaded"), { code: "noEngine" });
    });
    return coming;
  }

  function take({ createChronicle, createReading, formatDate, undatedId }) {
    rest = { chronicle: createChronicle(engine, line), reading: createReading(frame, engine), formatDate, undatedId };
    rest.reading.speak(spoken);
    return rest;
  }

  // --- Views -------------------------------------------------------------------------------------

  /** Changes the view. A step can be taken back; typing alone makes no steps. */
  async function go(change, { step = true } = {}) {
    view = { ...view, ...change };
    owner.remember(view, { step });
    await show();
  }

  async function show() {
    showLanguage();
    owner.dress?.(view);
    frame.dataset.tab = view.tab || "search";
    for (const tab of frame.querySelectorAll(".tabs [data-tab]")) {
      tab.setAttribute("aria-pressed", String(tab.dataset.tab === frame.dataset.tab));
    }
    if (query.value !== view.q) query.value = view.q;
    hits.chosen = `${view.document} ${Number(view.sentence) - 1}`;
    line.chosen = view.event;
    period.value = view;
    // Who types before there is a library is answered when it is here.
    if (!isBegun || !(await showHits())) return;
    await showEvents();
    await showText();
  }

  function showLanguage() {
    if (spoken === view.language) return;
    spoken = view.language;
    translate(frame, spoken);
    for (const element of [hits, facets, line, meant, nothing, period, suggestions, progress, welcome]) element.language = spoken;
    rest?.reading.speak(spoken);
    owner.speak?.(spoken);
    showHoldings();
  }

  function showHoldings() {
    const years = rest?.chronicle.years(view.language);
    $("#holds").textContent = say(years ? "holdsYears" : "holds", { texts: documents.length, years });
    owner.held?.(view);
  }

  /**
   * Shows what answers the query; tells whether that is still the one that is asked. `listed`: the documents are known
   * then.
   */
  async function showHits(listed = Promise.resolve()) {
    const asked = sought();
    // What was found takes the place of what there is.
    for (const idle of frame.querySelectorAll(".idle")) idle.hidden = asked.trim() !== "";
    if (asked.trim() === "") {
      showFound(null);
      welcoming.show();
      return true;
    }
    const options = { limit, facets: true, documents: alone() };
    const key = JSON.stringify([asked, options]);
    if (key === answered) return true;
    answered = "";
    hits.setAttribute("aria-busy", "true");
    // No answer, or the field was emptied meanwhile: a newer call shows what there is.
    const isAsked = () => asked === sought();
    let result = await engine.search(asked, { ...options, quick: true });
    // The line is free now. Whether it comes is for those to tell who need it.
    loaded().catch(() => {});
    await listed;
    if (result?.isPartial && isAsked()) result = await whole(asked, options, result);
    if (!isAsked()) return false;
    if (!result) return true;
    showFound(result);
    answered = key;
    return true;
  }

  /** The answer to a query of which some words need the full module: got when the reader rests. */
  async function whole(asked, options, partial) {
    if (partial.hits.length > 0 && partial.corrections.length === 0) showFound(partial);
    await pause(REST);
    return asked === sought() ? engine.search(asked, options) : null;
  }

  /** What is searched for: the query, within the period that is chosen. */
  const sought = () => within(view.q, view);

  /** The text that alone is searched, if one is. */
  const alone = () => (view.only ? [view.only] : undefined);

  function showFound(result) {
    answered = "";
    current = result;
    hits.result = result;
    meant.result = result?.corrected ? { corrected: without(result.corrected, view) } : null;
    facets.state = { facets: result?.facets ?? null, documents, only: view.only, query: view.q };
    nothing.state = { result, query: view.q, only: view.only };
    if (!result?.isPartial) hits.whole.then(() => current === result && hits.removeAttribute("aria-busy"));
  }

  /** The events that answer the query and, of these, those of the period. */
  async function showEvents() {
    const { chronicle } = await loaded();
    await chronicle.show(view, { documents: alone() });
  }

  async function showText() {
    const { chronicle, reading } = await loaded();
    const asked = sought();
    const found = async (id) => (view.q.trim() === "" ? [] : engine.marks(asked, id));
    return reading.show(view, { documents, event: chronicle.marked(view.event), found, dates: chronicle.mentions });
  }

  /** Shows the library that the engine now has. */
  async function showLibrary(change) {
    const listed = engine.documents().then((all) => {
      documents = all;
      isBegun = true;
    });
    // Told by who waits for it.
    listed.catch(() => {});
    answered = "";
    // Who has asked already need not wait for the timeline, nor for a question before his own.
    if (sought().trim() !== "") await showHits(listed);
    await listed;
    const { chronicle, reading } = await loaded();
    await chronicle.load();
    reading.forget();
    welcoming.forget();
    $("#document").replaceChildren(...documents.map(({ id, title }) => new Option(title, id)));
    // A text of another library is not searched for.
    const only = documents.some(({ id }) => id === view.only) ? view.only : "";
    view = { ...view, only, ...change };
    await showEvents();
    await pause();
    showHoldings();
  }

  // --- What the reader does ----------------------------------------------------------------------

  function chooseHit(hit) {
    return openAt(hit, "");
  }

  const chooseEvent = (event) => openAt(event.mentions[0], event.id);

  /** Opens the sentence that the date of an event is reckoned from. */
  const chooseEvidence = (event) => openAt(event.anchor.evidence, event.id);

  /** Leads to the field that says when the text of an event was written. */
  async function chooseWritten(event) {
    await openAt(event.mentions[0], event.id);
    $("#written").scrollIntoView({ block: "nearest" });
    $("#written").focus();
  }

  const chooseUndated = (place) => openAt(place, rest.undatedId(place));

  function openAt({ document: id, sentence }, event) {
    rest?.reading.seek();
    return go({ document: id, sentence: String(sentence + 1), event, tab: "text" });
  }

  const chooseDocument = (id) => go({ document: id, sentence: "", event: "" });

  function type(text) {
    limit = PAGE_OF_HITS;
    return go({ q: text, events: "" }, { step: false });
  }

  /** Asks for fewer or more of the hits than before; a step that can be taken back. */
  function narrow(change) {
    limit = PAGE_OF_HITS;
    return go(change);
  }

  function back() {
    if (opening.stop()) return;
    if (query.value) type("");
    else if (isChosen(view)) narrow({ from: "", to: "" });
    else query.focus();
  }

  function moreHits() {
    limit += PAGE_OF_HITS;
    return showHits();
  }

  /** Who is named in all texts, or in the one that is searched alone. */
  async function showNames() {
    const { NamesWindow } = await import("./elements/names-window.js");
    namesWindow ??= new NamesWindow({
      source: (options) => engine.names({ ...options, documents: alone() }),
      choose: actions.chooseName,
    });
    if (!namesWindow.element.isConnected) frame.append(namesWindow.element);
    await namesWindow.open(view.language, view.q);
  }

  /** The address of the sentence of a hit. */
  function addressOf({ document, sentence }) {
    return owner.address?.({ ...view, document, sentence: String(sentence + 1), event: "", tab: "text" });
  }

  function copyHit(hit) {
    return attempt(async () => {
      const { copy, quotation } = await import("./taking.js");
      await copy(quotation(hit, addressOf(hit)));
      return [say("hitCopied")];
    }, []);
  }

  /** Gives all hits as a table, and not those alone that are shown. */
  function saveHits() {
    return attempt(async () => {
      const { allHits, csv } = await import("./taking.js");
      const found = await allHits(engine, sought(), { documents: alone() });
      const heads = ["tableNumber", "tableSentence", "tableTitle", "tablePlace", "tableFound", "tableWhy", "tableLink"];
      const rows = found.map((hit, place) => [
        ...[place + 1, hit.excerpt, hit.title, hit.sentence + 1, hit.found.join("; ")],
        ...[hit.kinds.map((kind) => say(kind)).join("; "), addressOf(hit) ?? ""],
      ]);
      download(csv([heads.map((head) => say(head)), ...rows]), fileName(view.q, "csv"), "text/csv;charset=utf-8");
      return [say("hitsSaved", { count: rows.length })];
    }, []);
  }

  /** Says when the text that is open was written; where that is empty, the text itself says it. */
  function setWritten(written) {
    return attempt(async () => {
      await engine.setWritten(rest.reading.opened(), written || undefined);
      await owner.changed?.();
    }, []);
  }

  Object.assign(suggestions, { field: query, source: async (text, options) => (isBegun ? engine.suggest(text, options) : null) });
  nothing.source = engine.near;
  hits.explain = (place) => engine.explain(sought(), { offset: place, documents: alone() }, view.language);
  const actions = {
    back,
    chooseDocument,
    chooseEvent,
    chooseEvidence,
    chooseForm: (form) => go(form),
    chooseHit,
    chooseOnly: (only) => narrow({ only }),
    chooseEvents: (events) => go({ events }),
    chooseName: (name) => narrow({ q: toggledName(view.q, name), events: "" }),
    choosePeriod: ({ from, to }) => narrow({ from, to }),
    choosePrecision: (precision) => go({ precision }),
    chooseQuery: (q) => narrow({ q }),
    chooseRows: (rows) => go({ rows }),
    chooseTab: (tab) => go({ tab }),
    chooseUndated,
    chooseWritten,
    copyHit,
    moreHits,
    saveHits,
    saveTimeline: (format) => attempt(() => rest.chronicle.save(format), []),
    sayWritten: () => say("writtenWrong"),
    setWritten,
    showNames: () => attempt(showNames, []),
    stepEvent: (by) => rest && line.step(by),
    stop: opening.stop,
    type,
    zoom: (by) => rest && line.zoom(by),
  };

  /** Speaks the language of its view, and listens to the reader. */
  async function begin() {
    view.language = await load(view.language);
    showLanguage();
    listenInRoom(frame, actions, owner);
  }

  /** What goes on paper (printing.js). */
  const printed = {
    whole: async () => (await loaded()).reading.whole(),
    dated: () => (rest?.reading.dated() ?? []).map(({ edtf, label }) => ({ date: rest.formatDate(edtf, view.language), label })),
  };

  return {
    get documents() {
      return documents;
    },
    get view() {
      return view;
    },
    set view(changed) {
      view = changed;
    },
    ...{ attempt, attemptToOpen, begin, printed, chooseDocument, go, say, show, showHoldings, showLibrary, tell, told },
  };
}
