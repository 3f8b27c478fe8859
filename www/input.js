// What the reader does with keys, pointer and files, handed on as plain calls.

import { asMenu } from "./elements/menu.js";
import { fromFile, fromPaste } from "./sources.js";

const $ = (selector) => document.querySelector(selector);

/** How long typing must rest before it is searched for, in milliseconds. */
const PAUSE = 50;

/**
 * @param {Record<string, (...rest: unknown[]) => unknown>} actions  what app.js can do
 */
export function listen(actions) {
  listenToTyping(actions);
  listenToButtons(actions);
  listenToChoices(actions);
  listenToTimeline(actions);
  listenToWritten(actions);
  listenToFacets(actions);
  listenToShelf(actions);
  listenToTexts(actions);
  listenToFiles(actions);
  document.addEventListener("keydown", (event) => key(event, actions));
}

function listenToTyping({ type }) {
  const query = $("#query");
  let pause = 0;
  query.addEventListener("input", () => {
    window.clearTimeout(pause);
    pause = window.setTimeout(() => type(query.value), PAUSE);
  });
  $(".ask").addEventListener("jylnama-take", ({ detail }) => {
    window.clearTimeout(pause);
    query.focus();
    type(detail.text);
  });
}

function listenToButtons({ copyLink, openInputs, save, stop }) {
  const paste = $("#paste-dialog");
  const pasted = $("#pasted");
  $("#open").addEventListener("click", () => $("#files").click());
  $("#paste").addEventListener("click", () => paste.showModal());
  $("#paste-open").addEventListener("click", () => {
    paste.close();
    openInputs(async () => ({ inputs: [fromPaste(pasted.value)], failures: [] }));
    pasted.value = "";
  });
  $("#save").addEventListener("click", save);
  $("jylnama-progress").addEventListener("jylnama-stop", stop);
  $("#link").addEventListener("click", copyLink);
  for (const id of ["#help", "#keys"]) $(id).addEventListener("click", () => $("#help-dialog").showModal());
  for (const menu of document.querySelectorAll("details.menu")) asMenu(menu);
  for (const button of document.querySelectorAll("[data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
}

function listenToChoices({ chooseDocument, chooseForm, chooseHit, chooseLanguage, chooseTab, moreHits }) {
  $("jylnama-hits").addEventListener("jylnama-choose", ({ detail }) => chooseHit(detail.hit));
  $("jylnama-hits").addEventListener("jylnama-more", moreHits);
  $("#language").addEventListener("change", ({ target }) => chooseLanguage(target.value));
  $("#document").addEventListener("change", ({ target }) => chooseDocument(target.value));
  for (const choice of document.querySelectorAll(".forms input")) {
    // How the text was given goes without saying.
    const form = choice.value === "given" ? "" : choice.value;
    choice.addEventListener("change", () => chooseForm({ [choice.name]: form }));
  }
  for (const tab of document.querySelectorAll("nav [data-tab]")) {
    tab.addEventListener("click", () => chooseTab(tab.dataset.tab));
  }
}

function listenToTimeline(actions) {
  const { chooseEvent, chooseEvents, chooseEvidence, choosePeriod, choosePrecision, chooseUndated, saveTimeline } = actions;
  const line = $("jylnama-timeline");
  line.addEventListener("jylnama-choose", ({ detail }) => chooseEvent(detail.event));
  line.addEventListener("jylnama-evidence", ({ detail }) => chooseEvidence(detail.event));
  line.addEventListener("jylnama-place", ({ detail }) => chooseUndated(detail.place));
  line.addEventListener("jylnama-precision", ({ detail }) => choosePrecision(detail.precision));
  line.addEventListener("jylnama-scope", ({ detail }) => chooseEvents(detail.all ? "all" : ""));
  for (const chooser of [line, $("jylnama-period")]) {
    chooser.addEventListener("jylnama-period", ({ detail }) => choosePeriod(detail.period));
  }
  line.addEventListener("jylnama-export", ({ detail }) => saveTimeline(detail.format));
}

/** A year, or one with its month and day, as EDTF writes them. */
const WRITTEN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function listenToWritten({ setWritten, sayWritten }) {
  const field = $("#written");
  const check = () => {
    const written = field.value.trim();
    const isSound = written === "" || WRITTEN.test(written);
    field.setCustomValidity(isSound ? "" : sayWritten());
    return isSound;
  };
  field.addEventListener("input", check);
  field.addEventListener("change", () => (check() ? setWritten(field.value.trim()) : field.reportValidity()));
}

function listenToFacets({ chooseOnly, chooseQuery }) {
  const facets = $("jylnama-facets");
  facets.addEventListener("jylnama-only", ({ detail }) => chooseOnly(detail.document));
  facets.addEventListener("jylnama-query", ({ detail }) => chooseQuery(detail.query));
}

function listenToShelf({ keep, openShelved, removeShelved }) {
  const shelf = $("jylnama-shelf");
  shelf.addEventListener("jylnama-keep", keep);
  shelf.addEventListener("jylnama-choose", ({ detail }) => openShelved(detail.card));
  shelf.addEventListener("jylnama-remove", ({ detail }) => removeShelved(detail.card));
}

function listenToTexts({ chooseDocument, removeText }) {
  const texts = $("jylnama-texts");
  texts.addEventListener("jylnama-choose", ({ detail }) => chooseDocument(detail.document.id));
  texts.addEventListener("jylnama-remove", ({ detail }) => removeText(detail.document));
}

// --- Files, dropped and pasted texts -------------------------------------------------------------

function listenToFiles({ openInputs }) {
  const open = (files) => files.length > 0 && openInputs(() => readAll([...files]));
  $("#files").addEventListener("change", ({ target }) => {
    open(target.files);
    target.value = "";
  });
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    open(event.dataTransfer.files);
  });
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text");
    if (inField(event) || text.trim() === "") return;
    openInputs(async () => ({ inputs: [fromPaste(text)], failures: [] }));
  });
}

/** Reads files; those that can't be read are told apart. */
async function readAll(files) {
  const read = await Promise.allSettled(files.map(fromFile));
  const failures = read.map(({ reason }, place) => reason && failureOf(reason, files[place]));
  return {
    inputs: read.filter(({ value }) => value).map(({ value }) => value),
    failures: failures.filter(Boolean),
  };
}

function failureOf(reason, file) {
  return { code: reason.code ?? "unknown", title: reason.title ?? file.name };
}

// --- Keys ----------------------------------------------------------------------------------------

/** Whether a key is the field's own: all are where one types, and arrows where one chooses. */
function inField({ target, key }) {
  if (target.matches?.("[type=radio]")) return key.startsWith("Arrow");
  return target.matches?.("input, textarea, select");
}

function key(event, actions) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const act = inField(event) ? fieldKeys(event, actions) : pageKeys(actions)[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
}

function pageKeys({ back, stepEvent, zoom }) {
  return {
    "/": () => $("#query").focus(),
    "[": () => stepEvent(-1),
    "]": () => stepEvent(1),
    "?": () => $("#help-dialog").showModal(),
    // The sign of minus, or the hyphen that is on the keys; plus, or what its key types without shift.
    "+": () => zoom(1),
    "=": () => zoom(1),
    "-": () => zoom(-1),
    "−": () => zoom(-1),
    t: () => $("jylnama-timeline").focusChosen(),
    w: () => $("jylnama-reader").takeWord(),
    // The same key where it types Kazakh letters.
    ц: () => $("jylnama-reader").takeWord(),
    Escape: back,
    ArrowDown: () => $("jylnama-hits").focusFirst(),
  };
}

/** In the search field the arrow leads to the hits; letters are letters. */
function fieldKeys(event, { back }) {
  if (event.target !== $("#query")) return undefined;
  return { ArrowDown: () => $("jylnama-hits").focusFirst(), Escape: back }[event.key];
}
