// The text in the reader: which one is open, in which form, and what is marked in it.

/** The forms in which a text can be shown; the first of each is how it was given. */
export const FORMS = {
  mode: ["given", "repaired"],
  script: ["given", "cyrillic", "latin", "arabic"],
};

/** Keeps the reader and the list of repairs in a room to its view. */
export function createReading(frame, engine) {
  const $ = (selector) => frame.querySelector(selector);
  const [reader, repairs, word] = ["jylnama-reader", "jylnama-repairs", "jylnama-word"].map($);
  /** The text in the reader. */
  let opened = null;
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
    const entry = documents.find(({ id }) => id === view.document) ?? documents[0];
    if (!entry) return;
    if (opened?.id !== entry.id && !(await open(entry))) return;
    $("#document").value = entry.id;
    // What is being typed there stays.
    if (frame.getRootNode().activeElement !== $("#written")) $("#written").value = entry.written ?? "";
    const hits = await found(entry.id);
    if (hits && opened === entry) reader.marks = marks(entry.id, hits, [...dates(entry.id), ...(event?.mentions ?? [])]);
    const sentence = Number(view.sentence) - 1;
    const place = [entry.id, sentence, view.event, view.tab].join(" ");
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
    repairs.hidden = view.mode !== "repaired";
  }

  /** Puts a text into the reader; whether it was still there. */
  async function open(entry) {
    opened = entry;
    const { id, title, sentences: count } = entry;
    const text = await unlessGone(engine.text(id), null);
    if (text === null || opened !== entry) return false;
    const repairsOf = (from, to, options) => unlessGone(engine.repairs(id, from, to, options), []);
    reader.document = {
      title,
      text,
      count,
      sentences: (from, to) => unlessGone(engine.sentences(id, from, to), []),
      repairs: repairsOf,
      convert: engine.convert,
    };
    repairs.document = {
      text,
      count: entry.repairs,
      repairs: (offset, limit) => repairsOf(undefined, undefined, { offset, limit }),
    };
    return true;
  }

  return { forget, show, speak, opened: () => opened?.id };
}

/** An answer about a text, or `otherwise` where its library has made way for another meanwhile. */
function unlessGone(answer, otherwise) {
  return answer.catch((error) => {
    if (error.code !== "unknownDocument") throw error;
    return otherwise;
  });
}

/** What is marked in a text, by sentences: dates, and the words that were found. */
function marks(document, hits, dates) {
  const marked = new Map();
  const add = (sentence, { start, end }, kind) => {
    const ranges = marked.get(sentence) ?? [];
    if (ranges.every((range) => end <= range.start || range.end <= start)) marked.set(sentence, [...ranges, { start, end, kind }]);
  };
  // A word within a date is part of it.
  for (const date of dates) if (date.document === document) add(date.sentence, date, "time");
  for (const { sentence, matches } of hits) for (const match of matches) add(sentence, match, "found");
  for (const ranges of marked.values()) ranges.sort((a, b) => a.start - b.start);
  return marked;
}
