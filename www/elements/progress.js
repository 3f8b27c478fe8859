// <jylnama-progress>: how far the reading of texts is, and the way to stop it.
//
// Markup      <jylnama-progress role="region" aria-label="…" hidden></jylnama-progress>
// Properties  language  of its words
//             at        how far it is (`Progress` in engine.js); null when nothing is being read
// Events      jylnama-stop (bubbles)  it is to be stopped
//
// It comes into view only when the reading takes a while. Who hears the page is told how far it is once
// in a long while, and not at every text.

import { words } from "../i18n/index.js";
import { build } from "./build.js";

/** When it comes into view, and how often it is told, in milliseconds. */
const SOON = 300;
const SELDOM = 10_000;

export class JylnamaProgress extends HTMLElement {
  #language = "kk";
  #at = null;
  #bar = build("progress", { max: 1 });
  #far = build("span", { class: "far" });
  #name = build("span", { class: "name" });
  #stop = build("button", { type: "button", onclick: () => this.#ask() });
  #spoken = build("p", { class: "spoken", role: "status" });
  #soon = 0;
  #seldom = 0;

  connectedCallback() {
    this.replaceChildren(this.#bar, this.#far, this.#name, this.#stop, this.#spoken);
    this.#show();
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  set at(at) {
    const [before, now] = [this.#at !== null, at !== null];
    this.#at = at;
    if (now && !before) this.#begin();
    if (before && !now) this.#end();
    this.#show();
  }

  #begin() {
    this.#soon = window.setTimeout(() => (this.hidden = false), SOON);
    this.#seldom = window.setInterval(() => (this.#spoken.textContent = this.#far.textContent), SELDOM);
  }

  #end() {
    window.clearTimeout(this.#soon);
    window.clearInterval(this.#seldom);
    this.hidden = true;
    this.#spoken.textContent = "";
  }

  /**
   * One text is one step, which cannot be stopped half way; nor is it known how long it will take, unless
   * it says so itself, or what is done behind the last.
   */
  #show() {
    const { documents, ofDocuments, bytes, ofBytes, title, isPart } = this.#at ?? {};
    const isLast = documents === ofDocuments;
    const isStep = isLast || (ofDocuments === 1 && !isPart);
    this.#stop.textContent = this.#say("stop");
    this.#stop.hidden = isStep;
    this.#bar.setAttribute("aria-label", this.#say("working"));
    if (isStep) this.#bar.removeAttribute("value");
    else this.#bar.value = bytes / Math.max(ofBytes, 1);
    this.#far.textContent = isLast
      ? this.#say("finishing")
      : this.#say("progress", { documents, ofDocuments, bytes: megabytes(bytes), ofBytes: megabytes(ofBytes) });
    // Which text it is comes last: however long its name is, how far it is stays in its place.
    this.#name.textContent = isLast || !title ? "" : this.#say("reading", { title });
  }

  #say(key, values) {
    return words(this.#language, key, values);
  }

  #ask() {
    this.dispatchEvent(new CustomEvent("jylnama-stop", { bubbles: true }));
  }
}

/** With one digit behind the point, so that it moves. */
function megabytes(bytes) {
  return (bytes / 2 ** 20).toFixed(1);
}
