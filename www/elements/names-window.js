// The names of a library in a window over the room: who, which bodies, where and which works, each with how
// often it is named, in how many events it takes part, and in which years. A click filters by it.

import { formatPeriod } from "../dates.js";
import { words } from "../i18n/index.js";
import { hasName } from "../names.js";
import { build } from "./build.js";
import { nameChip } from "./name-chip.js";

/** What the window shows one by one; places with a government and without are places to a reader. */
const KINDS = {
  people: ["PERSON"],
  bodies: ["ORGANISATION"],
  places: ["GPE", "LOCATION"],
  works: ["WORK"],
};
/** Names that are shown of a kind: more nobody reads through. */
const MOST = 300;

/** A year of the engine as EDTF writes it: before our era with a minus, always four digits. */
function edtf(year) {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

export class NamesWindow {
  #how;
  #kind = "people";
  #query = "";
  #title = build("h2", { id: "names-title", tabindex: -1, autofocus: "" });
  #kinds = build("div", { class: "kinds", role: "group", "aria-labelledby": "names-title" });
  #list = build("ol", {});
  #told = build("p", { role: "status" });
  #close = build("button", { type: "button", onclick: () => this.element.close() });
  element = build(
    "dialog",
    { class: "names-window", "aria-labelledby": "names-title", onclick: ({ target }) => target === this.element && this.element.close() },
    build("div", { class: "sheet" }, this.#title, this.#kinds, this.#told, this.#list, build("p", {}, this.#close)),
  );

  /**
   * @param {object} how
   * @param {(options: object) => Promise<{total: number, names: object[]}>} how.source   what the engine's `names` gives
   * @param {(name: string) => void} how.choose   a name is chosen, or let go
   */
  constructor(how) {
    this.#how = how;
  }

  /** Opens the window; `query` is what is asked, and `language` that of the words around. */
  async open(language, query) {
    this.#query = query;
    this.#title.textContent = words(language, "names");
    this.#close.textContent = words(language, "close");
    const buttons = Object.keys(KINDS).map((kind) => {
      const onclick = () => this.#show(language, kind);
      return build("button", { type: "button", "data-kind": kind, onclick }, words(language, kind));
    });
    this.#kinds.replaceChildren(...buttons);
    await this.#show(language, this.#kind);
    if (!this.element.open) this.element.showModal();
  }

  async #show(language, kind) {
    this.#kind = kind;
    for (const button of this.#kinds.children) button.setAttribute("aria-pressed", String(button.dataset.kind === kind));
    const { total, names } = await this.#how.source({ classes: KINDS[kind], limit: MOST });
    if (kind !== this.#kind) return;
    this.#told.textContent = total === 0 ? words(language, "noNames") : words(language, "namesCount", { count: total });
    this.#list.replaceChildren(...names.map((name) => this.#entry(language, name)));
  }

  #entry(language, named) {
    const { name, certainty, aliases, mentions, events, first, last } = named;
    const choose = () => {
      this.element.close();
      this.#how.choose(name);
    };
    const chip = nameChip(named, language, choose, { "aria-pressed": hasName(this.#query, name) });
    const years = first === undefined ? "" : formatPeriod({ from: edtf(first), to: edtf(last) }, language);
    const told = [
      words(language, "namedTimes", { count: mentions }),
      events > 0 && words(language, "namedEvents", { count: events }),
      years,
      certainty === "doubtful" && words(language, "doubtfulName"),
    ].filter(Boolean);
    const also = aliases.length > 0 ? [build("small", {}, aliases.slice(0, 3).join(" · "))] : [];
    return build("li", { class: certainty }, chip, " ", build("span", { class: "about" }, told.join(" · ")), ...also);
  }
}
