// "Take this library to this device": says how much that is, fetches it, shows how far that is, and lets go of it
// again.

import { build } from "../elements/build.js";

/** A megabyte, as people who pay for them count. */
const MEGABYTE = 1e6;

/**
 * @param {HTMLElement} place   hidden where the browser can keep nothing
 * @param {object} owner
 * @param {ReturnType<import("./kept.js").createKept>} owner.kept
 * @param {ReturnType<import("./taking.js").createTaking>} owner.taking
 * @param {(key: string, values?: object) => string} owner.say
 */
export async function createDevice(place, { kept, taking, say }) {
  const told = build("p", { role: "status" });
  const room = build("div", {});
  /** Draws what is shown anew, in the language that is spoken now. */
  let draw = () => {};

  function state(now) {
    draw = now;
    const hadFocus = place.contains(document.activeElement);
    draw();
    // A button that is gone leaves its focus to the one in its place.
    if (hadFocus) room.querySelector("button")?.focus();
  }

  const button = (key, onclick) => build("button", { type: "button", onclick }, say(key));

  function offer(line = () => say("takeHint")) {
    state(() => {
      told.textContent = line();
      room.replaceChildren(button("take", ask));
    });
  }

  async function ask() {
    state(() => {
      told.textContent = say("opening");
      room.replaceChildren(button("cancel", () => offer()));
    });
    const mine = draw;
    try {
      const rest = await taking.rest();
      if (draw === mine) confirm(rest);
    } catch (error) {
      if (draw === mine) failed(error);
    }
  }

  function confirm(rest) {
    state(() => {
      told.textContent = say("takeSize", { size: megabytes(rest.size), files: rest.files.length });
      room.replaceChildren(button("takeStart", () => take(rest)), " ", button("cancel", () => offer()));
    });
  }

  async function take(rest) {
    const end = new AbortController();
    let done = 0;
    const bar = build("progress", { max: Math.max(rest.size, 1) });
    const far = build("p", {});
    const move = () => {
      bar.value = done;
      far.textContent = say("taking", { done: megabytes(done), all: megabytes(rest.size) });
    };
    state(() => {
      bar.setAttribute("aria-label", say("take"));
      told.textContent = "";
      move();
      room.replaceChildren(bar, far, button("stop", () => end.abort()));
    });
    const progress = (bytes) => {
      done = bytes;
      move();
    };
    try {
      await taking.take(rest, { progress, signal: end.signal });
      await keepPage();
      whole();
    } catch (error) {
      if (end.signal.aborted) offer(() => say("takeStopped"));
      else failed(error);
    }
  }

  function whole() {
    state(() => {
      told.textContent = say("taken");
      room.replaceChildren(button("untake", letGo));
    });
  }

  async function letGo() {
    await kept.clear();
    offer(() => say("untaken"));
  }

  /** What was fetched so far is kept: the next try goes on from there. */
  function failed({ code }) {
    offer(() => say(["noRoom", "notLoaded", "indexDamaged", "changed"].includes(code) ? code : "unknown"));
  }

  if (await kept.isPossible()) {
    place.hidden = false;
    place.replaceChildren(told, room);
    if (await taking.isWhole()) whole();
    else offer();
  }
  return { speak: () => draw() };
}

/** Asks the service worker for all of the page, the reading room with it. */
async function keepPage() {
  const registration = await navigator.serviceWorker?.getRegistration();
  registration?.active?.postMessage("idle");
}

/** With one digit behind the point, so that it moves. */
const megabytes = (bytes) => (bytes / MEGABYTE).toFixed(1);
