// The page: holds what the reader looks at, asks the engine, and hands the answers to the elements.
//
// Start reading at the end, at `start`. A view (state.js) is what the address says; `show` makes the
// page look so, whether it came from a click, from the history or from a link.

import "./elements/define.js";
import { createChronicle, undatedId } from "./chronicle.js";
import { download } from "./downloads.js";
import { build } from "./elements/build.js";
import { pause } from "./elements/pause.js";
import { createEngine } from "./engine.js";
import { load, translate, words } from "./i18n/index.js";
import { listen } from "./input.js";
import { createKeeping } from "./keeping.js";
import { createLookPanel } from "./look-panel.js";
import { createNotices } from "./notices.js";
import { createOpening } from "./opening.js";
import { isChosen, within, without } from "./period.js";
import { createReading } from "./reading.js";
import { fromAddress, samples } from "./sources.js";
import { readView, viewAddress, writeView } from "./state.js";

const $ = (selector) => document.querySelector(selector);
const [query, hits, line] = ["#query", "jylnama-hits", "jylnama-timeline"].map($);
const [shelf, texts] = ["jylnama-shelf", "jylnama-texts"].map($);
const [facets, suggestions, meant] = ["jylnama-facets", "jylnama-suggestions", "jylnama-meant"].map($);
const period = $("jylnama-period");

/** Hits that are asked for at a time. */
const PAGE_OF_HITS = 40;

const engine = createEngine();
const reading = createReading(engine);
const chronicle = createChronicle(engine, line);
const keeping = createKeeping(engine);
const look = createLookPanel($("#look"), (theme) => go({ theme }, { step: false }));
const progress = $("jylnama-progress");
const opening = createOpening(progress, $("#notices"));
let view = readView();
/** How many libraries have been shown: what was begun for one must not change another. */
let showings = 0;
/** Whether the engine can take a text out of a library. */
let canRemove = false;
let documents = [];
let limit = PAGE_OF_HITS;

const say = (key, values) => words(view.language, key, values);
const { attempt, tell: notices, told } = createNotices($("#notices"), say);

/** Attempts to open a library. */
function attemptToOpen(act) {
  return attempt(() => opening.run(act));
}

// --- Views ---------------------------------------------------------------------------------------

/** Changes the view. A step can be taken back; typing alone makes no steps. */
async function go(change, { step = true } = {}) {
  view = { ...view, ...change };
  writeView(view, { step });
  await show();
}

async function show() {
  showLanguage();
  look.show(view.theme);
  document.body.dataset.tab = view.tab || "search";
  for (const tab of document.querySelectorAll("nav [data-tab]")) {
    tab.setAttribute("aria-pressed", String(tab.dataset.tab === document.body.dataset.tab));
  }
  if (query.value !== view.q) query.value = view.q;
  hits.chosen = `${view.document} ${Number(view.sentence) - 1}`;
  line.chosen = view.event;
  period.value = view;
  await showHits();
  await showEvents();
  await showText();
}

function showLanguage() {
  if (document.documentElement.lang === view.language && hits.shownIn === view.language) return;
  document.documentElement.lang = view.language;
  document.title = say("name");
  $("#language").value = view.language;
  translate(document.body, view.language);
  const speaking = [hits, facets, line, meant, period, shelf, suggestions, texts, progress];
  for (const element of speaking) element.language = view.language;
  reading.speak(view.language);
  hits.shownIn = view.language;
  showHoldings();
}

function showHoldings() {
  const years = chronicle.years(view.language);
  $("#holds").textContent = say(years ? "holdsYears" : "holds", { texts: documents.length, years });
  $("#samples").hidden = !(view.library || view.text);
  shelf.open = view.library;
}

async function showHits() {
  const asked = sought();
  // What was found takes the place of what there is.
  shelf.hidden = asked.trim() !== "";
  texts.hidden = shelf.hidden || !canRemove;
  if (asked.trim() === "") {
    showFound(null);
    return;
  }
  hits.setAttribute("aria-busy", "true");
  const result = await engine.search(asked, { limit, facets: true, documents: alone() });
  // No answer, or the field was emptied meanwhile: a newer call shows what there is.
  if (result && asked === sought()) showFound(result);
}

/** What is searched for: the query, within the period that is chosen. */
const sought = () => within(view.q, view);

/** The text that alone is searched, if one is. */
const alone = () => (view.only ? [view.only] : undefined);

function showFound(result) {
  hits.result = result;
  meant.result = result?.corrected ? { corrected: without(result.corrected, view) } : null;
  facets.state = { facets: result?.facets ?? null, documents, only: view.only, query: view.q };
  hits.removeAttribute("aria-busy");
}

/** The events that answer the query and, of these, those of the period. */
function showEvents() {
  return chronicle.show(view, { documents: alone() });
}

function showText() {
  const asked = sought();
  const found = async (id) => (view.q.trim() === "" ? [] : engine.marks(asked, id));
  return reading.show(view, { documents, event: chronicle.marked(view.event), found, dates: chronicle.mentions });
}

// --- Libraries -----------------------------------------------------------------------------------

/** Shows the library that the engine now has. */
async function showLibrary(change) {
  showings += 1;
  documents = await engine.documents();
  await chronicle.load();
  reading.forget();
  $("#document").replaceChildren(...documents.map(({ id, title }) => new Option(title, id)));
  texts.documents = documents;
  // A text of another library is not searched for.
  const only = documents.some(({ id }) => id === view.only) ? view.only : "";
  view = { ...view, only, ...change };
  await showEvents();
  await pause();
  showHoldings();
}

/** Opens inputs as the reader's own library. */
function openInputs(gather) {
  return attemptToOpen(async (how) => {
    const { inputs, failures } = await gather();
    const lines = failures.map(told);
    if (inputs.length === 0) return lines;
    const saved = inputs.find(({ isSaved }) => isSaved);
    const { failures: more, left, taken } = await (saved ? openSaved(saved, how) : engine.build(inputs, how));
    lines.push(...more.map(told), ...stopped(inputs.length, left));
    if (taken) await showOwn();
    return lines;
  });
}

/** Opens a saved library; gives what `build` gives. */
async function openSaved(input, how) {
  await engine.open(input, how).catch((error) => {
    throw Object.assign(error, { title: input.title });
  });
  return { failures: [], left: 0, taken: true };
}

/** What is told when the reader has stopped the reading of texts. */
function stopped(all, left) {
  return left > 0 ? [say("stopped", { documents: all - left, ofDocuments: all })] : [];
}

/** What is new in the view with a library of the reader's own. */
const AFRESH = { document: "", sentence: "", q: "", from: "", to: "", precision: "", events: "" };

/** Shows the reader's own library, then lays it on the shelf, under whose name the address leads to it. */
async function showOwn(change = AFRESH) {
  const origin = view.library;
  await showLibrary({ library: keeping.nameless, text: "", event: "", ...change });
  writeView(view, { step: true });
  await show();
  const shown = showings;
  const library = await keeping.lay(change === AFRESH ? "" : origin);
  if (shown !== showings || view.library !== keeping.nameless) return;
  view = { ...view, library };
  writeView(view, { step: false });
  showHoldings();
}

/** Takes a text out of the library, and offers to put it back. */
function removeText({ id, title }) {
  return attempt(async () => {
    await engine.remove(id);
    await showOwn(view.document === id ? { document: "", sentence: "" } : {});
    // With the list of a last text its focus is gone.
    if (document.activeElement === document.body) $("#notices").focus();
    const undo = build("button", { type: "button", onclick: restoreText }, say("undo"));
    return [[`${say("removed", { title })} `, undo]];
  }, []);
}

/** Says when the text that is open was written; where that is empty, the text itself says it. */
function setWritten(written) {
  return attempt(async () => {
    await engine.setWritten(reading.opened(), written || undefined);
    await showOwn({});
  }, []);
}

function restoreText() {
  return attempt(async () => {
    await engine.restore();
    await showOwn({});
    $("#notices").focus();
    return [say("restored")];
  }, []);
}

/** The library that the address names: a text of this site, the reader's own, or the samples. */
function openNamed(how) {
  if (view.text) return orSamples(openAddress, how);
  if (view.library) return orSamples(openOwn, how);
  return openSamples(how);
}

/** Opens a library; where that fails, the samples take its place and the reason is told. */
async function orSamples(open, how) {
  try {
    await open(how);
    return [];
  } catch (error) {
    if (error.code === "abandoned") throw error;
    const reason = told({ title: error.title, code: error.code });
    view = { ...view, library: "", text: "", document: "", sentence: "", event: "" };
    return [reason, ...(await openSamples(how))];
  }
}

/** Opens the text whose address the view names. */
async function openAddress(how) {
  const { failures, taken } = await engine.build([await fromAddress(view.text)], how);
  if (!taken) throw failures[0];
  await showLibrary({});
}

/** Opens the library that lies on the shelf under the name in the view. */
async function openOwn(how) {
  await fromShelf(view.library, how);
  await showLibrary({});
}

/** Takes a library from the shelf; whatever comes of it, the list says what lies there. */
async function fromShelf(name, how) {
  try {
    await engine.openShelved(name, how);
  } finally {
    await keeping.refresh();
  }
}

async function openSamples(how) {
  const inputs = await samples();
  const { failures, left } = await engine.build(inputs, how);
  await showLibrary({});
  return [...failures.map(told), ...stopped(inputs.length, left)];
}

// --- What the reader does ------------------------------------------------------------------------

function chooseHit(hit) {
  return openAt(hit, "");
}

const chooseEvent = (event) => openAt(event.mentions[0], event.id);

/** Opens the sentence that the date of an event is reckoned from. */
const chooseEvidence = (event) => openAt(event.anchor.evidence, event.id);

const chooseUndated = (place) => openAt(place, undatedId(place));

function openAt({ document: id, sentence }, event) {
  return go({ document: id, sentence: String(sentence + 1), event, tab: "text" });
}

/** Opens another library from the shelf; where that fails, the one that is open stays. */
function openShelved({ name }) {
  return attemptToOpen(async (how) => {
    await fromShelf(name, how);
    await showLibrary({ library: name, text: "", document: "", sentence: "", event: "" });
    writeView(view, { step: true });
    await show();
  });
}

async function keep() {
  return (await keeping.keep()).map(told);
}

async function removeShelved(card) {
  return (await keeping.remove(card)).map(told);
}

async function save() {
  download(await engine.save(), "library.jyl");
}

async function copyLink() {
  const address = new URL(viewAddress(view), window.location.href);
  await navigator.clipboard.writeText(address.href);
  notices([say("linkCopied")]);
}

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

async function start() {
  Object.assign(suggestions, { field: query, source: engine.suggest });
  view.language = await load(view.language);
  showLanguage();
  listen({
    back,
    chooseDocument: (id) => go({ document: id, sentence: "", event: "" }),
    chooseEvent,
    chooseEvidence,
    chooseForm: (form) => go(form),
    chooseHit,
    chooseLanguage: async (language) => go({ language: await load(language) }),
    chooseOnly: (only) => narrow({ only }),
    chooseQuery: (q) => narrow({ q }),
    chooseEvents: (events) => go({ events }),
    choosePeriod: ({ from, to }) => narrow({ from, to }),
    choosePrecision: (precision) => go({ precision }),
    chooseTab: (tab) => go({ tab }),
    chooseUndated,
    copyLink: () => attempt(copyLink),
    keep: () => attempt(keep, []),
    moreHits,
    openInputs,
    openShelved,
    removeText,
    removeShelved: (card) => attempt(() => removeShelved(card), []),
    save,
    saveTimeline: (format) => attempt(() => chronicle.save(format), []),
    sayWritten: () => say("writtenWrong"),
    setWritten,
    stepEvent: (by) => line.step(by),
    stop: opening.stop,
    type,
    zoom: (by) => line.zoom(by),
  });
  window.addEventListener("popstate", async () => {
    const { library, text } = view;
    view = { ...readView(), language: view.language, theme: view.theme };
    if (view.library !== library || view.text !== text) await attemptToOpen(openNamed);
    await show();
  });
  hits.explain = (place) => engine.explain(sought(), { offset: place, documents: alone() });
  canRemove = await engine.canRemove().catch(() => false);
  await attemptToOpen(beginVisit);
  await show();
}

/** A new visit begins with what the reader kept; an address that says anything is followed instead. */
async function beginVisit(how) {
  const isPlain = window.location.search === "";
  const library = await keeping.begin();
  if (isPlain && library) {
    view = { ...view, library };
    writeView(view, { step: false });
  }
  return openNamed(how);
}

start();
