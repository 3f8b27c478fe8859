// The page: a room (room.js) for all of it, and what belongs to the page alone: its address, the libraries
// that it opens and keeps, its language.
//
// Start reading at the end, at `start`.

import "./elements/define-first.js";
import { download, fileName } from "./downloads.js";
import { build } from "./elements/build.js";
import { embedded, isEmbedded } from "./embedded.js";
import { early, earlyLibrary } from "./early.js";
import { createEngine } from "./engine.js";
import { handed } from "./handed.js";
import { load, words } from "./i18n/index.js";
import { listen } from "./input.js";
import { createKeeping } from "./keeping.js";
import { createLookPanel } from "./look-panel.js";
import { createPrinting } from "./printing.js";
import { createRoom } from "./room.js";
import { fromAddress, isOfSite, LIBRARY, samples, savedSamples, SEARCH } from "./sources.js";
import { createSplitter } from "./splitter.js";
import { readView, viewAddress, writeView } from "./state.js";

const $ = (selector) => document.querySelector(selector);
const [shelf, texts] = ["jylnama-shelf", "jylnama-texts"].map($);

const engine = createEngine(early);
const keeping = createKeeping(engine);
const look = createLookPanel($("#look"), (theme) => room.go({ theme }, { step: false }));
/** How many libraries have been shown: what was begun for one must not change another. */
let showings = 0;

const room = createRoom(document.body, {
  engine,
  rest: () => import("./room-rest.js"),
  view: readView(),
  remember: writeView,
  dress: ({ theme }) => look.show(theme),
  speak,
  held,
  changed: () => showOwn({}),
  address,
  keys: document,
  moreKeys: { "?": () => $("#help-dialog").showModal() },
});
const { attempt, attemptToOpen, say, told } = room;
const print = createPrinting($("#printed"), { ...room.printed, say });

function speak(language) {
  document.documentElement.lang = language;
  if (!isEmbedded && !isOfSite) document.title = words(language, "name");
  $("#language").value = language;
  shelf.language = texts.language = language;
}

function held({ library, text }) {
  $("#samples").hidden = !(library || text);
  shelf.open = library;
}

// --- Libraries -----------------------------------------------------------------------------------

/** Shows the library that the engine now has. */
async function showLibrary(change) {
  showings += 1;
  await room.showLibrary(change);
  texts.documents = room.documents;
}

/** Opens inputs as the reader's own library. */
function openInputs(gather) {
  return attemptToOpen(async (how) => openGathered(await gather(), how));
}

/** Opens what was gathered; gives what is told of it. `step`: whether the reader can go back from it. */
async function openGathered({ inputs, failures }, how, { change = AFRESH, step = true } = {}) {
  const lines = failures.map(told);
  if (inputs.length === 0) return lines;
  const saved = inputs.find(({ isSaved }) => isSaved);
  const { failures: more, left, taken } = await (saved ? openSaved(saved, how) : engine.build(inputs, how));
  lines.push(...more.map(told), ...stopped(inputs.length, left));
  // A library takes the place of another whole: what came with it is not mixed into it.
  if (saved && inputs.length > 1) lines.push(say("openedAlone", { title: saved.title, left: inputs.length - 1 }));
  if (taken) await showOwn(change, { step });
  return lines;
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
async function showOwn(change = AFRESH, { step = true } = {}) {
  const origin = room.view.library;
  await showLibrary({ library: keeping.nameless, text: "", event: "", ...change });
  writeView(room.view, { step });
  await room.show();
  const shown = showings;
  const library = await keeping.lay(change === AFRESH ? "" : origin);
  if (shown !== showings || room.view.library !== keeping.nameless) return;
  room.view = { ...room.view, library };
  writeView(room.view, { step: false });
  room.showHoldings();
}

/** Takes a text out of the library, and offers to put it back. */
function removeText({ id, title }) {
  return attempt(async () => {
    await engine.remove(id);
    await showOwn(room.view.document === id ? { document: "", sentence: "" } : {});
    // With the list of a last text its focus is gone.
    if (document.activeElement === document.body) $("#notices").focus();
    const undo = build("button", { type: "button", onclick: restoreText }, say("undo"));
    return [[`${say("removed", { title })} `, undo]];
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
  if (room.view.text) return orSamples(openAddress, how);
  if (room.view.library) return orSamples(openOwn, how);
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
    room.view = { ...room.view, library: "", text: "", document: "", sentence: "", event: "" };
    return [reason, ...(await openSamples(how))];
  }
}

/** Opens the text whose address the view names. */
async function openAddress(how) {
  const { failures, taken } = await engine.build([await fromAddress(room.view.text)], how);
  if (!taken) throw failures[0];
  await showLibrary({});
}

/** Opens the library that lies on the shelf under the name in the view. */
async function openOwn(how) {
  await fromShelf(room.view.library, how);
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

/** The saved library of the site; where it did not come at first, it is asked for again. */
async function siteLibrary() {
  return (await earlyLibrary) ?? savedSamples();
}

/** Goes to another page, and does nothing more here. */
function leave(address) {
  window.location.replace(address);
  return new Promise(() => {});
}

/** The library of the page itself: the samples, those of its site or, where the page is one file, its own. */
async function openSamples(how) {
  if (SEARCH !== undefined) return leave(SEARCH);
  const saved = isEmbedded ? { title: document.title, bytes: await embedded("library") } : await siteLibrary();
  if (saved) {
    await engine.open(saved, how);
    await showLibrary({});
    return [];
  }
  const inputs = await samples();
  const { failures, left } = await engine.build(inputs, how);
  await showLibrary({});
  return [...failures.map(told), ...stopped(inputs.length, left)];
}

// --- What the reader does ------------------------------------------------------------------------

/** Opens another library from the shelf; where that fails, the one that is open stays. */
function openShelved({ name }) {
  return attemptToOpen(async (how) => {
    await fromShelf(name, how);
    await showLibrary({ library: name, text: "", document: "", sentence: "", event: "" });
    writeView(room.view, { step: true });
    await room.show();
  });
}

async function keep() {
  return (await keeping.keep()).map(told);
}

async function removeShelved(card) {
  return (await keeping.remove(card)).map(told);
}

async function renameShelved({ card, called }) {
  return (await keeping.rename(card, called)).map(told);
}

async function save() {
  const title = keeping.cardOf(room.view.library)?.called || room.documents[0]?.title;
  download(await engine.save(), fileName(title ?? "", "jyl"));
}

/** The address of a view of this page. */
function address(view) {
  return new URL(viewAddress(view), window.location.href).href;
}

/** Makes one file of the page with the library that is open. */
async function makePage() {
  const { pageFile } = await import("./page-file.js");
  const [{ title }, ...others] = room.documents;
  const all = others.length > 0 ? say("shelfMore", { title, more: others.length }) : title;
  const name = keeping.cardOf(room.view.library)?.called || all;
  download(await pageFile(await engine.save(), name), fileName(name, "html"), "text/html");
}

async function copyLink() {
  const { copy } = await import("./taking.js");
  await copy(address(room.view));
  return [say("linkCopied")];
}

/** Shows what another site says to have the library that is open. */
async function embed() {
  const { showEmbedding } = await import("./embedding.js");
  const { library, text } = room.view;
  showEmbedding($("#embed-dialog"), { library: library ? "" : text || LIBRARY, view: room.view, say });
}

async function start() {
  createSplitter($(".splitter"));
  await room.begin();
  listen({
    chooseDocument: room.chooseDocument,
    chooseLanguage: async (language) => room.go({ language: await load(language) }),
    copyLink: () => attempt(copyLink),
    embed: () => attempt(embed, []),
    keep: () => attempt(keep, []),
    makePage: () => attempt(makePage),
    openInputs,
    openShelved,
    print,
    removeText,
    removeShelved: (card) => attempt(() => removeShelved(card), []),
    renameShelved: (detail) => attempt(() => renameShelved(detail), []),
    save,
  });
  window.addEventListener("popstate", async () => {
    const { library, text, language, theme } = room.view;
    room.view = { ...readView(), language, theme };
    if (room.view.library !== library || room.view.text !== text) await attemptToOpen(openNamed);
    await room.show();
  });
  // Nothing is there yet that a line of words would not push away again.
  await attemptToOpen(beginVisit, []);
  await room.show();
}

/** A new visit begins with what the reader kept; an address that says anything is followed instead. */
async function beginVisit(how) {
  const isPlain = window.location.search === "";
  const library = await keeping.begin();
  const given = handed();
  if (given) return openGathered({ inputs: given.inputs, failures: [] }, how, { change: { ...AFRESH, q: given.q }, step: false });
  if (isPlain && library && !isEmbedded) {
    room.view = { ...room.view, library };
    writeView(room.view, { step: false });
  }
  return openNamed(how);
}

start();
