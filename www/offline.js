// Keeps the page for times without a network: starts the service worker when the first view is idle, and
// offers a new version when it is there. The build adds this script to the page; served as they lie, the
// sources have none, and every change in them is seen at once.

import { build } from "./elements/build.js";
import { trusted } from "./trust.js";

/** How often a page that stays open asks for a new version at most, in milliseconds. */
const HOUR = 3_600_000;

const container = navigator.serviceWorker;
/** Whether all of the site is kept unasked; the page of a large library keeps what it needs itself. */
const KEEPS_ALL = document.documentElement.dataset.keeps !== "asked";
/** Whether the reader has taken a new version here. */
let isTaken = false;

/** Resolves when the page has nothing to do. */
async function idle() {
  if (document.readyState !== "complete") await new Promise((done) => window.addEventListener("load", done));
  await new Promise((done) => {
    const look = () => !document.body.hasAttribute("aria-busy") && (watch.disconnect(), done());
    const watch = new MutationObserver(look);
    watch.observe(document.body, { attributeFilter: ["aria-busy"] });
    look();
  });
  // Not every browser can say when it is idle.
  await new Promise((done) => (window.requestIdleCallback ? window.requestIdleCallback(done) : setTimeout(done, 500)));
}

async function start() {
  let hadOne = Boolean(container.controller);
  const address = trusted(new URL("service-worker.js", document.baseURI));
  const registration = await container.register(address, { updateViaCache: "none" });
  container.addEventListener("controllerchange", () => {
    if (isTaken) window.location.reload();
    // Another tab has taken the new version; this one stays whole until the reader wants it, too.
    else if (hadOne) offer(() => window.location.reload());
    hadOne = true;
  });
  watch(registration);
  askHourly(registration);
  (await container.ready).active.postMessage(KEEPS_ALL ? "idle" : "sweep");
}

/** Offers each version that comes to wait behind the one that is used. */
function watch(registration) {
  const look = () => registration.waiting && container.controller && offer(() => take(registration));
  registration.addEventListener("updatefound", () => registration.installing.addEventListener("statechange", look));
  look();
}

/** A page that stays open for days does not learn of new versions by itself. */
function askHourly(registration) {
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Takes the version that waits; where another tab has done so already, it is there. */
function take({ waiting }) {
  isTaken = true;
  if (waiting) waiting.postMessage("takeOver");
  else window.location.reload();
}

async function offer(act) {
  const place = document.querySelector("#update");
  // Not every page has these words anyway.
  const { load, words } = await import("./i18n/later.js");
  const language = await load(document.documentElement.lang);
  const say = (key) => words(language, key);
  const button = (key, onclick) => build("button", { type: "button", "data-words": key, onclick }, say(key));
  const told = build("span", { "data-words": "newVersion" }, say("newVersion"));
  const close = button("close", () => place.replaceChildren());
  place.replaceChildren(told, " ", button("takeVersion", act), " ", close);
}

// Where the browser has no service workers, or keeps nothing, the page goes on without.
if (container) idle().then(start).catch(() => {});
