// The page: holds what the reader looks at, asks the engine, and hands the answers to the elements.
//
// Start reading at the end, at `start`. A view (state.js) is what the address says; `show` makes the
// page look so, whether it came from a click, from the history or from a link.

import "./elements/define.js";
import { yearOf } from "./dates.js";
import { createEngine } from "./engine.js";
import { LANGUAGES, translate, words } from "./i18n/index.js";
import { listen } from "./input.js";
import { createReading } from "./reading.js";
import { get, put, shelfName } from "./shelf.js";
import { fromAddress, isSaved, samples } from "./sources.js";
import { readView, viewAddress, writeView } from "./state.js";

const $ = (selector) => document.querySelector(selector);
const [query, hits, line] = ["#query", "jylnama-hits", "jylnama-timeline"].map($);

/** Hits and events that are asked for at a time. */
const PAGE_OF_HITS = 40;
const MOST_EVENTS = 1000;

const engine = createEngine();
const reading = createReading(engine);
let view = readView();
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
async function attempt(act, title = "") {
  document.body.setAttribute("aria-busy", "true");
  notices([say("working")]);
  try {
    notices((await act()) ?? []);
  } catch (error) {
    notices([told({ title, ...error, code: error.code })]);
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
  for (const element of [hits, line]) element.language = view.language;
  reading.speak(view.language);
  hits.shownIn = view.language;
  showHoldings();
}

function showHoldings() {
  const years = yearsOf(events);
  $("#holds").textContent = say(years ? "holdsYears" : "holds", { texts: documents.length, years });
  $("#samples").hidden = !(view.library || view.text);
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
  if (asked.trim() === "") {
    hits.result = null;
    hits.removeAttribute("aria-busy");
    return;
  }
  hits.setAttribute("aria-busy", "true");
  const result = await engine.search(asked, { limit });
  // No answer, or the field was emptied meanwhile: a newer call shows what there is.
  if (!result || asked !== view.q) return;
  hits.result = result;
  hits.removeAttribute("aria-busy");
}

function showText() {
  return reading.show(view, { documents, events, hits: hits.hits });
}

// --- Libraries -----------------------------------------------------------------------------------

/** Shows the library that the engine now has. */
async function showLibrary(change) {
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
    return [...lines, ...(await keepLibrary())];
  });
}

async function openSaved({ title, bytes }) {
  await engine.open(bytes).catch((error) => {
    throw Object.assign(error, { title });
  });
}

/** Keeps the reader's library in this browser and shows it. */
async function keepLibrary() {
  const bytes = await engine.save();
  const library = shelfName(bytes);
  const kept = await put(library, bytes);
  await showLibrary({ library, text: "", document: "", sentence: "", event: "", q: "" });
  writeView(view, { step: true });
  await show();
  return kept ? [] : [say("notKept")];
}

/** The library that the address names: a text of this site, the reader's own, or the samples. */
function openNamed() {
  if (view.text) return orSamples(openAddress);
  if (view.library) return orSamples(openKept);
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

/** Opens the library that this browser keeps under the name in the view. */
async function openKept() {
  const kept = await get(view.library);
  if (!kept) throw Object.assign(new Error(view.library), { code: "notHere" });
  await engine.open(kept);
  await showLibrary({});
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
    moreHits,
    openInputs,
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
  await attempt(openNamed);
  await show();
}

start();
