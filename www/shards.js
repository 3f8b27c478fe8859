// The page of a library that is too large to load: searches the files that `jylnama build` cut it into, and fetches
// of them what a query needs.
//
// Start reading at the end, at `start`.

import { createDevice } from "./shards/device.js";
import { createEngine } from "./shards/engine.js";
import { createFinding } from "./shards/finding.js";
import { createKept } from "./shards/kept.js";
import { load, translate, words } from "./i18n/shards/index.js";
import { createOpened } from "./shards/opened.js";
import { createStore } from "./shards/store.js";
import { createTaking } from "./shards/taking.js";
import { createTrouble } from "./shards/trouble.js";
import { addressOf, isSame, readView } from "./shards/view.js";
import { startCatalogue } from "./shards/module.js";

/** How long typing must rest before it is searched for, in milliseconds: each search may ask the host. */
const PAUSE = 150;

const $ = (selector) => document.querySelector(selector);
const query = $("#query");

const folder = new URL($('meta[name="jylnama-shards"]').content, document.baseURI);
const kept = createKept(folder);
const store = createStore(folder, kept);
const trouble = createTrouble($("#trouble"), say);

/** @type {import("./shards/view.js").View} */
let view = readView();
let finding = null;
let opened = null;
let device = null;

/** What the host was asked for so far, for who measures it. */
window.jylnamaShards = store.counts;

function say(key, values) {
  return words(view.language, key, values);
}

/** Changes the view. A step can be taken back; typing alone makes no steps. */
async function go(change, { step = true } = {}) {
  view = { ...view, ...change };
  const address = addressOf(view);
  window.history[step ? "pushState" : "replaceState"](null, "", address);
  await show();
}

async function show({ isLink = false } = {}) {
  if (query.value !== view.q) query.value = view.q;
  await Promise.all([finding?.show(view), opened?.show(view, { isLink })]);
}

function speak() {
  document.documentElement.lang = $("#language").value = view.language;
  for (const part of ["header", "main"]) translate($(part), view.language);
  for (const part of [finding, opened, device]) part?.speak(view.language);
  trouble.speak();
}

async function chooseLanguage(language) {
  const loaded = await load(language);
  await go({ language: loaded }, { step: false });
  speak();
}

// --- What the reader does ------------------------------------------------------------------------

/** Shows a text, and moves the focus into it. */
async function choose(at) {
  await (isSame(at, view.at) ? opened.show(view) : go({ at }));
  opened.focus();
}

async function close() {
  const { at } = view;
  await go({ at: null });
  finding.focus(at);
}

function listen() {
  let rest = 0;
  let typed = () => {};
  query.addEventListener("input", () => {
    window.clearTimeout(rest);
    typed();
    typed = trouble.begin();
    rest = window.setTimeout(() => go({ q: query.value }, { step: false }).finally(typed), PAUSE);
  });
  query.addEventListener("keydown", ({ key }) => key === "ArrowDown" && finding.focusFirst());
  $("#language").addEventListener("change", ({ target }) => chooseLanguage(target.value));
  $("#close").addEventListener("click", close);
  $("#text").addEventListener("keydown", ({ key }) => key === "Escape" && close());
  window.addEventListener("popstate", () => {
    view = { ...readView(), language: view.language };
    show();
  });
}

// --- The beginning -------------------------------------------------------------------------------

/** The catalogue, in the module that reads it. Both are fetched at once. */
async function openCatalogue() {
  const [Catalogue, root] = await Promise.all([startCatalogue(), store.root()]);
  return new Catalogue(root);
}

async function open() {
  const engine = createEngine(await openCatalogue(), store);
  const page = { attempt: trouble.attempt, say, view: () => view };
  finding = createFinding($("#found"), { engine, choose, page });
  opened = createOpened($("#text"), { engine, page });
  await show({ isLink: true });
  store.accept().catch(() => {});
  device = await createDevice($("#device"), { kept, taking: createTaking(store, kept), say });
}

const begin = () => trouble.attempt(open, { again: begin, meanwhile: "opening" });

async function start() {
  view.language = await load(view.language);
  speak();
  listen();
  await begin();
  document.body.removeAttribute("aria-busy");
}

start();
