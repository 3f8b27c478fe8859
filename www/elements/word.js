// <jylnama-word>: how a word is built, in a window over the page.
//
// Markup      <jylnama-word></jylnama-word>
// Properties  language  of the names and of the words around them
//             grammar   { analyze(word), paradigms(lemma) }: functions that give the readings of a
//                       word and the forms of a dictionary form
//             query     what is asked for, maybe by the name that the word is part of
// Methods     show({ word, shown, lang, foreign, name })   opens the window on a word: as it is to be
//                       read, as it is shown and in which script, and whether it stands in a
//                       sentence of another language; and the { name, class } that it is part of
// Events      jylnama-name (bubbles)   detail: { name }  that name is chosen, or let go
//
// Escape, the button or a click beside the window closes it; the focus goes back by itself.

import { words } from "../i18n/index.js";
import { hasName } from "../names.js";
import { build } from "./build.js";
import { nameNote } from "./named.js";
import { paradigm } from "./paradigm.js";
import { cased, letters, sum } from "./sums.js";

/** Classes whose words take no endings. */
const WITHOUT_FORMS = ["adverb", "function"];

export class JylnamaWord extends HTMLElement {
  #language = "kk";
  #grammar = null;
  #query = "";
  #title = build("h2", { id: "word-title", tabindex: -1, autofocus: "" });
  #told = build("div", {});
  #close = build("button", { type: "button", onclick: () => this.#window.close() });
  #window = build(
    "dialog",
    { "aria-labelledby": "word-title", onclick: (event) => this.#click(event) },
    build("div", { class: "sheet" }, this.#title, this.#told, build("p", {}, this.#close)),
  );

  connectedCallback() {
    this.replaceChildren(this.#window);
  }

  set language(language) {
    this.#language = language;
    this.#close.textContent = this.#say("close");
  }

  set grammar(grammar) {
    this.#grammar = grammar;
  }

  set query(query) {
    this.#query = query;
  }

  async show({ word, shown, lang, foreign, name }) {
    const readings = worthTelling(await this.#grammar.analyze(word, this.#language), foreign);
    this.#title.textContent = shown;
    this.#title.lang = lang;
    const named = name ? [this.#named(name)] : [];
    this.#told.replaceChildren(...named, ...(readings.length > 0 ? this.#readings(readings, word) : [this.#unread()]));
    if (!this.#window.open) this.#window.showModal();
  }

  /** The sheet fills the window: what is clicked outside of it is beside the window. */
  #click({ target }) {
    if (target === this.#window) this.#window.close();
  }

  #say(key, values) {
    return words(this.#language, key, values);
  }

  /** Whom the word names, and the way to all that is said of them. */
  #named(tag) {
    const choose = () => {
      this.#window.close();
      this.dispatchEvent(new CustomEvent("jylnama-name", { bubbles: true, detail: { name: tag.name } }));
    };
    const about = { type: "button", "aria-pressed": hasName(this.#query, tag.name), onclick: choose };
    return build("p", { class: "name-note" }, nameNote(tag, this.#language), " ", build("button", about, this.#say("showNamed")));
  }

  #unread() {
    return build("p", {}, this.#say("wordUnread"));
  }

  #readings([first, ...others], word) {
    const more = others.map((reading) => {
      const name = `${sum(reading, word)} – ${this.#name(reading)}`;
      return build("details", {}, build("summary", {}, name), ...this.#reading(reading, word));
    });
    const also = more.length > 0 ? [build("h3", {}, this.#say("wordAlso")), ...more] : [];
    const main = build("p", { class: "sum", lang: "kk" }, sum(first, word));
    return [main, ...this.#reading(first, word), ...also];
  }

  #name(reading) {
    return reading.class[this.#language];
  }

  /** What a reading says: its parts, where it stands in a dictionary, and its forms on demand. */
  #reading(reading, word) {
    const shown = letters(reading, word);
    const parts = reading.parts.flatMap(({ term }, place) => [
      build("dt", { lang: "kk" }, shown[place]),
      build("dd", {}, term[this.#language]),
    ]);
    const lemma = cased(reading.lemma, reading, word);
    const key = reading.class.id === "verb" ? "wordStem" : "wordLemma";
    const found = build("p", {}, this.#say(key, { lemma, class: this.#name(reading) }));
    const guess = reading.known ? [] : [build("p", { class: "faint" }, this.#say("wordGuess"))];
    return [build("dl", {}, ...parts), found, ...guess, ...this.#forms(reading, lemma)];
  }

  /** The button for all forms, and the room for them, filled when it is first opened. */
  #forms(reading, lemma) {
    if (WITHOUT_FORMS.includes(reading.class.id)) return [];
    const name = this.#say("wordForms");
    const region = { role: "region", tabindex: 0, "aria-label": `${name}: ${lemma}` };
    const room = build("div", { class: "paradigm", hidden: "", ...region });
    const button = build("button", { type: "button", "aria-expanded": false }, name);
    const table = () => paradigm(this.#grammar, this.#language, reading, lemma);
    button.addEventListener("click", async () => {
      if (!room.hasChildNodes()) room.replaceChildren(await table());
      room.hidden = !room.hidden;
      button.setAttribute("aria-expanded", String(!room.hidden));
    });
    return [button, room];
  }
}

/** A guess is told only where nothing is known, and none of a word of another language. */
function worthTelling(readings, foreign) {
  const known = readings.filter((reading) => reading.known);
  const told = known.length > 0 || foreign ? known : readings.slice(0, 1);
  const same = (one, other) => one.sum === other.sum && one.class.id === other.class.id;
  return told.filter((reading, place) => told.findIndex((other) => same(reading, other)) === place);
}
