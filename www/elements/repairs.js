// <jylnama-repairs>: the repairs of a text, by reason; choosing one leads to it.
//
// Markup      <jylnama-repairs></jylnama-repairs>
// Properties  language  of the words around the repairs
//             document  { text, count, repairs(offset, limit) }: the text as it was given, how many
//                       repairs it has, and a function that gives some of them
// Events      jylnama-choose (bubbles)  detail: { repair }  a repair was chosen
//
// The repairs are gathered when the list is first opened, part by part, for there may be a million;
// of each reason all are counted and the first are shown.

import { words } from "../i18n/index.js";
import { build } from "./build.js";
import { change } from "./told.js";

/** Repairs that are asked for at a time. */
const PART = 20_000;
/** Repairs of one reason that are shown. */
const MOST = 200;

export class JylnamaRepairs extends HTMLElement {
  #language = "kk";
  #document = null;
  /** Each reason with its `count` and its first repairs, `shown`; null until they are asked for. */
  #found = null;
  #count = build("summary", {});
  #reasons = build("div", {});
  #list = build("details", { ontoggle: () => this.#list.open && this.#open() }, this.#count, this.#reasons);
  #none = build("p", {});

  connectedCallback() {
    this.replaceChildren(this.#list, this.#none);
  }

  set language(language) {
    this.#language = language;
    this.#show();
  }

  set document(opened) {
    this.#document = opened;
    this.#found = null;
    this.#list.open = false;
    this.#show();
  }

  #say(key, values) {
    return words(this.#language, key, values);
  }

  async #open() {
    if (this.#found) return;
    this.#reasons.replaceChildren(build("p", { role: "status" }, this.#say("working")));
    const opened = this.#document;
    const wanted = () => opened === this.#document && this.#list.open;
    const found = await gather(opened, wanted);
    if (!wanted()) return;
    this.#found = found;
    this.#show();
  }

  #show() {
    const count = this.#document?.count ?? 0;
    this.#list.hidden = count === 0;
    this.#none.hidden = count > 0;
    this.#none.textContent = this.#say("noRepairs");
    this.#count.textContent = this.#say("repairs", { count });
    const found = [...(this.#found ?? [])].sort(([, a], [, b]) => b.count - a.count);
    this.#reasons.replaceChildren(...found.map(([reason, of]) => this.#reason(reason, of)));
  }

  #reason(reason, { count, shown }) {
    const part = count > shown.length ? [build("p", {}, this.#say("repairsPart", { shown: shown.length }))] : [];
    return build(
      "details",
      { "data-reason": reason },
      build("summary", {}, `${this.#say(`repair-${reason}`)}: ${count}`),
      build("ol", {}, ...shown.map((repair) => this.#item(repair))),
      ...part,
    );
  }

  #item(repair) {
    const choose = () =>
      this.dispatchEvent(new CustomEvent("jylnama-choose", { bubbles: true, detail: { repair } }));
    return build("li", {}, build("button", { type: "button", onclick: choose }, change(this.#document.text, repair)));
  }
}

/** The repairs of a text by reason, as long as they are `wanted`. */
async function gather({ count, repairs }, wanted) {
  const found = new Map();
  for (let offset = 0; offset < count && wanted(); offset += PART) {
    for (const repair of await repairs(offset, PART)) {
      for (const reason of repair.reasons) add(found, reason, repair);
    }
  }
  return found;
}

function add(found, reason, repair) {
  const of = found.get(reason) ?? { count: 0, shown: [] };
  of.count += 1;
  if (of.shown.length < MOST) of.shown.push(repair);
  found.set(reason, of);
}
