// The page: holds what the reader looks at, asks the engine, and hands the answers to the elements.
//
// Start reading at the end, at `start`. A view (state.js) is what the address says; `show` makes the
// page look so, whether it came from a click, from the history or from a link.

import "./elements/define.js";
import { yearOf } from "./dates.js";
import { createEngine } from "./engine.js";
import { LANGUAGES, translate, words } from "./i18n/index.js";
import { listen } from "./input.js";
import { createKeeping } from "./keeping.js";
import { createReading } from "./reading.js";
import { fromAddress, isSaved, samples } from "./sources.js";
import { readView, viewAddress, writeView } from "./state.js";

const $ = (selector) => document.querySelector(selector);
const [query, hits, line, shelf] = ["#query", "jylnama-hits", "jylnama-timeline", "jylnama-shelf"].map($);
const [suggestions, meant] = ["jylnama-suggestions", "jylnama-meant"].map($);

/** Hits and events that are asked for at a time. */
const PAGE_OF_HITS = 40;
const MOST_EVENTS = 1000;

const engine = createEngine();
const reading = createReading(engine);
const keeping = createKeeping(engine);
let view = readView();
/** How many libraries have been shown: what was begun for one must not change another. */
let showings = 0;
let documents = [];
let events = [];
let limit = PAGE_OF_HITS;

const say = (key, values) => words(view.language, key, values);

// --- Notices -------------------------------------------------------------------------------------

function notices(lines) {
  $("#notices").replaceChildren(
    ...lines.map((text) => Object.assign(document.createElement("p"), { textContent: text })),
  );
}

function told({ code, title = "" }) {
  const key = code in LANGUAGES.kk ? code : "unknown";
  return say(key, { title });
}

/** Does something that takes time or may fail; what fails is told, and the page goes on. */
async function attempt(act, meanwhile = [say("working")]) {
  document.body.setAttribute("aria-busy", "true");
  notices(meanwhile);
  try {
    notices((await act()) ?? []);
  } catch (error) {
    notices([told(error)]);
  } finally {
    document.body.removeAttribute("aria-busy");
  }
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
  document.body.dataset.tab = view.tab || "search";
  for (const tab of document.querySelectorAll("nav [data-tab]")) {
    tab.setAttribute("aria-pressed", String(tab.dataset.tab === document.body.dataset.tab));
  }
  if (query.value !== view.q) query.value = view.q;
  hits.chosen = `${view.document} ${Number(view.sentence) - 1}`;
  line.chosen = view.event;
  // The words that were found are marked in the text, too: so the hits come first.
  await showHits();
  await showText();
}

function showLanguage() {
  if (document.documentElement.lang === view.language && hits.shownIn === view.language) return;
  document.documentElement.lang = view.language;
  document.title = say("name");
  $("#language").value = view.language;
  translate(document.body, view.language);
  for (const element of [hits, line, meant, shelf, suggestions]) element.language = view.language;
  reading.speak(view.language);
  hits.shownIn = view.language;
  showHoldings();
}

function showHoldings() {
  const years = yearsOf(events);
  $("#holds").textContent = say(years ? "holdsYears" : "holds", { texts: documents.length, years });
  $("#samples").hidden = !(view.library || view.text);
  shelf.open = view.library;
}

/** From which year to which events reach; empty where there are none. */
function yearsOf(events) {
  if (events.length === 0) return "";
  const first = yearOf(events[0].min);
  const last = Math.max(...events.map((event) => yearOf(event.max)));
  return first === last ? String(first) : `${first}–${last}`;
}

async function showHits() {
  const asked = view.q;
  // What was found takes the place of what there is.
  shelf.hidden = asked.trim() !== "";
  if (asked.trim() === "") {
    hits.result = meant.result = null;
    hits.removeAttribute("aria-busy");
    return;
  }
  hits.setAttribute("aria-busy", "true");
  const result = await engine.search(asked, { limit });
  // No answer, or the field was emptied meanwhile: a newer call shows what there is.
  if (!result || asked !== view.q) return;
  hits.result = meant.result = result;
  hits.removeAttribute("aria-busy");
}

function showText() {
  return reading.show(view, { documents, events, hits: hits.hits });
}

// --- Libraries -----------------------------------------------------------------------------------

/** Shows the library that the engine now has. */
async function showLibrary(change) {
  showings += 1;
  documents = await engine.documents();
  const timeline = await engine.timeline({ limit: MOST_EVENTS });
  events = timeline.events;
  reading.forget();
  $("#document").replaceChildren(...documents.map(({ id, title }) => new Option(title, id)));
  line.timeline = timeline;
  view = { ...view, ...change };
  showHoldings();
}

/** Opens inputs as the reader's own library. */
function openInputs(gather) {
  return attempt(async () => {
    const { inputs, failures } = await gather();
    const saved = inputs.find(({ bytes }) => bytes && isSaved(bytes));
    const lines = failures.map(told);
    if (saved) await openSaved(saved);
    else if (inputs.length > 0) {
      const built = await engine.build(inputs);
      lines.push(...built.failures.map(told));
      if (!built.taken) return lines;
    } else return lines;
    await showOwn();
    return lines;
  });
}

async function openSaved({ title, bytes }) {
  await engine.open(bytes).catch((error) => {
    throw Object.assign(error, { title });
  });
}

/** Shows the reader's own library, then lays it on the shelf, under whose name the address leads to it. */
async function showOwn() {
  await showLibrary({ library: keeping.nameless, text: "", document: "", sentence: "", event: "", q: "" });
  writeView(view, { step: true });
  await show();
  const shown = showings;
  const library = await keeping.lay();
  if (shown !== showings || view.library !== keeping.nameless) return;
  view = { ...view, library };
  writeView(view, { step: false });
  showHoldings();
}

/** The library that the address names: a text of this site, the reader's own, or the samples. */
function openNamed() {
  if (view.text) return orSamples(openAddress);
  if (view.library) return orSamples(openOwn);
  return openSamples();
}

/** Opens a library; where that fails, the samples take its place and the reason is told. */
async function orSamples(open) {
  try {
    await open();
    return [];
  } catch (error) {
    const reason = told({ title: error.title, code: error.code });
    view = { ...view, library: "", text: "", document: "", sentence: "", event: "" };
    return [reason, ...(await openSamples())];
  }
}

/** Opens the text whose address the view names. */
async function openAddress() {
  const { failures, taken } = await engine.build([await fromAddress(view.text)]);
  if (!taken) throw failures[0];
  await showLibrary({});
}

/** Opens the library that lies on the shelf under the name in the view. */
async function openOwn() {
  await fromShelf(view.library);
  await showLibrary({});
}

/** Takes a library from the shelf; whatever comes of it, the list says what lies there. */
async function fromShelf(name) {
  try {
    await engine.openShelved(name);
  } finally {
    await keeping.refresh();
  }
}

async function openSamples() {
  const { failures } = await engine.build(await samples());
  await showLibrary({});
  return failures.map(told);
}

// --- What the reader does ------------------------------------------------------------------------

function chooseHit(hit) {
  return go({ document: hit.document, sentence: String(hit.sentence + 1), event: "", tab: "text" });
}

function chooseEvent(event) {
  const { document: id, sentence } = event.mentions[0];
  return go({ document: id, sentence: String(sentence + 1), event: event.id, tab: "text" });
}

/** Opens another library from the shelf; where that fails, the one that is open stays. */
function openShelved({ name }) {
  return attempt(async () => {
    await fromShelf(name);
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
  const bytes = await engine.save();
  const address = URL.createObjectURL(new Blob([bytes]));
  const anchor = Object.assign(document.createElement("a"), { href: address, download: "library.jyl" });
  anchor.click();
  URL.revokeObjectURL(address);
}

async function copyLink() {
  const address = new URL(viewAddress(view), window.location.href);
  await navigator.clipboard.writeText(address.href);
  notices([say("linkCopied")]);
}

function type(text) {
  limit = PAGE_OF_HITS;
  return go({ q: text }, { step: false });
}

function back() {
  if (query.value) type("");
  else query.focus();
}

function moreHits() {
  limit += PAGE_OF_HITS;
  return showHits();
}

async function start() {
  Object.assign(suggestions, { field: query, source: engine.suggest });
  if (!(view.language in LANGUAGES)) view.language = "kk";
  showLanguage();
  listen({
    back,
    chooseDocument: (id) => go({ document: id, sentence: "", event: "" }),
    chooseEvent,
    chooseForm: (form) => go(form),
    chooseHit,
    chooseLanguage: (language) => go({ language }),
    chooseTab: (tab) => go({ tab }),
    copyLink: () => attempt(copyLink),
    keep: () => attempt(keep, []),
    moreHits,
    openInputs,
    openShelved,
    removeShelved: (card) => attempt(() => removeShelved(card), []),
    save,
    stepEvent: (by) => line.step(by),
    type,
  });
  window.addEventListener("popstate", async () => {
    const { library, text } = view;
    view = { ...readView(), language: view.language };
    if (view.library !== library || view.text !== text) await attempt(openNamed);
    await show();
  });
  await attempt(beginVisit);
  await show();
}

/** A new visit begins with what the reader kept; an address that says anything is followed instead. */
async function beginVisit() {
  const isPlain = window.location.search === "";
  const library = await keeping.begin();
  if (isPlain && library) {
    view = { ...view, library };
    writeView(view, { step: false });
  }
  return openNamed();
}

start();
