// The text in the reader: which one is open, in which form, and what is marked in it.

import { without } from "./ranges.js";

/** The forms in which a text can be shown; the first of each is how it was given. */
export const FORMS = {
  mode: ["given", "repaired"],
  script: ["given", "cyrillic", "latin", "arabic"],
};

/** Events whose dates are marked in a text: the first of so many as no one reads at once. */
const MOST_EVENTS = 5000;

/** Keeps the reader and the list of repairs in a room to its view. */
export function createReading(frame, engine) {
  const $ = (selector) => frame.querySelector(selector);
  const [reader, repairs, word] = ["jylnama-reader", "jylnama-repairs", "jylnama-word"].map($);
  /** The text in the reader. */
  let opened = null;
  /** What is dated in it, once that is known; and a promise of it. */
  let dated = [];
  let events = Promise.resolve(dated);
  /** What was last brought into view there: typing alone must not scroll the text. */
  let shown = "";

  repairs.addEventListener("jylnama-choose", ({ detail }) => reader.showRepair(detail.repair));
  reader.addEventListener("jylnama-word", ({ detail }) => word.show(detail));
  word.grammar = engine;

  /** Forgets the texts of a library that makes way for another. */
  function forget() {
    opened = null;
    shown = "";
  }

  /** The words about the text in a language. */
  function speak(language) {
    for (const element of [reader, repairs, word]) element.language = language;
  }

  /**
   * Shows what a view says of the text.
   *
   * @param {import("./state.js").View} view
   * @param {object} how
   * @param {object[]} how.documents
   * @param {object} [how.event]     the one that is chosen
   * @param {(document: string) => Promise<{sentence: number, matches: object[]}[] | null>} how.found
   *   what is found in a text; null where a newer call will show it
   * @param {(document: string) => object[]} how.dates   what is dated in it within the period
   */
  async function show(view, { documents, event, found, dates }) {
    showForm(view);
    word.query = view.q;
    const entry = documents.find(({ id }) => id === view.document) ?? documents[0];
    if (!entry) return;
    if (opened?.id !== entry.id && !(await open(entry))) return;
    $("#document").value = entry.id;
    // What is being typed there stays.
    if (frame.getRootNode().activeElement !== $("#written")) $("#written").value = entry.written ?? "";
    const [hits, all] = await Promise.all([found(entry.id), events]);
    const chosen = [...dates(entry.id), ...(event?.mentions ?? [])];
    if (hits && opened === entry) reader.marks = marks(entry.id, hits, { chosen, all });
    const sentence = Number(view.sentence) - 1;
    const place = [entry.id, sentence, view.event].join(" ");
    if (place === shown || !(sentence >= 0 && sentence < entry.sentences)) return;
    shown = place;
    await reader.show(sentence);
  }

  function showForm(view) {
    for (const [part, forms] of Object.entries(FORMS)) {
      const form = forms.includes(view[part]) ? view[part] : "given";
      reader[part] = form;
      $(`[name="${part}"][value="${form}"]`).checked = true;
    }
    reader.names = view.names !== "plain";
    $('[name="names"]').checked = view.names !== "plain";
    repairs.hidden = view.mode !== "repaired";
  }

  /** What is chosen anew is brought into view again. */
  function seek() {
    shown = "";
  }

  /** Puts a text into the reader; whether it was still there. */
  async function open(entry) {
    opened = entry;
    const { id, title, sentences: count } = entry;
    const text = await unlessGone(engine.text(id), null);
    if (text === null || opened !== entry) return false;
    events = datedIn(entry);
    const repairsOf = (from, to, options) => unlessGone(engine.repairs(id, from, to, options), []);
    reader.document = {
      title,
      text,
      count,
      sentences: (from, to) => unlessGone(engine.sentences(id, from, to), []),
      repairs: repairsOf,
      names: (from, to) => unlessGone(engine.namesIn(id, from, to), []),
      convert: engine.convert,
    };
    repairs.document = {
      text,
      count: entry.repairs,
      repairs: (offset, limit) => repairsOf(undefined, undefined, { offset, limit }),
    };
    return true;
  }

  async function datedIn(entry) {
    dated = [];
    // What is wrong with a library is told by whoever asks for its texts and events.
    const line = await engine.timeline({ documents: [entry.id], limit: MOST_EVENTS }).catch(() => ({ events: [] }));
    if (opened === entry) dated = line.events;
    return line.events;
  }

  /** Shows all of the text, and waits until it is known what is dated in it. */
  function whole() {
    return Promise.all([reader.whole(), events]);
  }

  return { forget, seek, show, speak, whole, dated: () => dated, opened: () => opened?.id };
}

/** An answer about a text, or `otherwise` where its library has made way for another meanwhile. */
function unlessGone(answer, otherwise) {
  return answer.catch((error) => {
    if (error.code !== "unknownDocument") throw error;
    return otherwise;
  });
}

/** What is marked in a text, by sentences: the dates that are chosen, the words that were found, and other dates. */
function marks(document, hits, { chosen, all }) {
  const marked = new Map();
  const rangesOf = (sentence) => marked.get(sentence) ?? [];
  const free = (sentence, { start, end }) => rangesOf(sentence).every((range) => end <= range.start || range.end <= start);
  const add = (sentence, { start, end }, kind, edtf) => {
    if (free(sentence, { start, end })) marked.set(sentence, [...rangesOf(sentence), { start, end, kind, edtf }]);
  };
  const own = ({ document: id }) => id === document;
  const dated = all.flatMap(({ edtf, mentions }) => mentions.filter(own).map((mention) => ({ ...mention, edtf })));
  const dates = new Map(dated.map(({ start, edtf }) => [start, edtf]));
  // A word within a date that is chosen is part of it; one within another is more than that.
  for (const date of chosen.filter(own)) add(date.sentence, date, "time", dates.get(date.start));
  for (const { sentence, matches } of hits) for (const match of matches) add(sentence, match, "found");
  for (const date of dated) for (const part of without(date, rangesOf(date.sentence))) add(date.sentence, part, "dated", date.edtf);
  for (const ranges of marked.values()) ranges.sort((a, b) => a.start - b.start);
  return marked;
}
