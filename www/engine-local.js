// The engine in this thread: the one place of the page that knows the wasm package.
//
// Its methods are those of engine.js; there they run in a worker. See `Engine` there.

import { bytesOf, collect } from "./collect.js";
import { abandoned } from "./engine-desk.js";
import { holdings } from "./holdings.js";
import { near } from "./near.js";
import init, { convert, decode, exportTimeline, layout, Library, paradigms, search, suggest, timeline } from "./pkg/jylnama.js";
import { createShelf } from "./shelf.js";
import { named } from "./terms.js";

/** @returns {Promise<import("./engine.js").Engine>} */
export async function createLocalEngine() {
  await init();
  let library = new Library();
  const shelf = createShelf();

  /** The library as it was before a text was taken out of it, saved. */
  let before = null;

  const replace = (next) => {
    library.free();
    library = next;
    before = null;
    return library.documents();
  };

  async function build(inputs, how = {}) {
    const next = new Library();
    const { failures, left } = await collect(inputs, next, decode, how);
    const isAbandoned = how.signal?.reason === "abandoned";
    const taken = !isAbandoned && next.documents().length > 0;
    if (taken) replace(next);
    else next.free();
    if (isAbandoned) throw abandoned();
    return { documents: library.documents(), failures, taken, left };
  }

  /** A library, once all its bytes are known to be whole: the page reads all of them anyway, for its timeline. */
  function verified(next) {
    try {
      next.verify();
      return next;
    } catch (error) {
      next.free();
      throw error;
    }
  }

  /** Takes a saved library: one step, which cannot be ended half way. */
  function load(bytes, { progress, signal } = {}, texts = 1) {
    if (signal?.reason === "abandoned") throw abandoned();
    const at = { ofDocuments: texts, ofBytes: bytes.length };
    progress?.({ documents: 0, bytes: 0, ...at });
    const documents = replace(verified(Library.load(bytes)));
    progress?.({ documents: texts, bytes: bytes.length, ...at });
    return documents;
  }

  /** Takes a text out of the library. Where the module cannot, `canRemove` says so. */
  function remove(id) {
    const saved = library.save();
    library.remove(id);
    before = saved;
    return library.documents();
  }

  /** What a library is about, as long as it is the one that is open. */
  function holdingsOf(mine, how) {
    return holdings(mine, { ...how, isGone: () => mine !== library });
  }

  /** Says when a text was written: the dates that are reckoned from it are others then. */
  function setWritten(id, written) {
    library.setWritten(id, written);
    before = null;
    return library.documents();
  }

  return {
    build,
    open: async (input, how) => load(await bytesOf(input), how),
    documents: async () => library.documents(),
    canRemove: async () => typeof library.remove === "function",
    remove: async (id) => remove(id),
    restore: async () => (before ? replace(Library.load(before)) : library.documents()),
    text: async (id) => library.text(id),
    sentences: async (id, from, to) => library.sentences(id, from, to),
    repairs: async (id, from, to, options) => library.repairs(id, from, to, options),
    decode: async (bytes) => decode(bytes).text,
    convert: async (parts, script) => convertTogether(parts, script),
    analyze: async (word) => named(readings(library, word), convert),
    paradigms: async (lemma) => named(paradigms(lemma), convert),
    search: async (query, options) => search(library, query, options),
    explain: async (query, options) =>
      named(search(library, query, { ...options, limit: 1, explain: true }).hits[0], convert),
    near: async (words) => near(library, words),
    holdings: async (how) => holdingsOf(library, how),
    suggest: async (text, options) => suggest(library, text, options),
    timeline: async (options) => listedOf(library, options),
    narrowed: async (options, period) => [{}, ...(period ? [period] : [])].map((more) => listedOf(library, { ...options, ...more })),
    marks: async (query, document) => marksOf(search(library, query, { documents: [document], limit: MOST_MARKED })),
    layout: async (options) => drawn(layout(library, options), options?.limit),
    exportTimeline: async (format, options) => exportTimeline(library, format, options),
    setWritten: async (id, written) => setWritten(id, written),
    hits: async (query, options) => search(library, query, options).hits.map(rowOf),
    save: async () => library.save(),
    enterShelf: shelf.enter,
    shelf: shelf.cards,
    shelve: async (kept) => shelf.put(library.save(), about(library), kept),
    openShelved: (name, how) => shelf.open(name, (bytes, { texts }) => load(bytes, how, texts)),
    unkeep: shelf.unkeep,
    rename: shelf.rename,
    unshelve: shelf.remove,
  };
}

/** Sentences of a text in which the page marks what is found. */
const MOST_MARKED = 5000;

/** What is met in each hit: all else the page does not ask for, and much of it would be copied for long. */
function marksOf({ hits }) {
  return hits.map(({ sentence, matches }) => ({ sentence, matches: matches.map(({ start, end }) => ({ start, end })) }));
}

/** A hit as a row of a table: what lies apart in it is joined. */
function rowOf({ document, title, sentence, excerpt, highlights, matches }) {
  const distinct = (all) => [...new Set(all)];
  const found = distinct(highlights.map(({ start, end }) => excerpt.slice(start, end)));
  return { document, title, sentence, excerpt, found, kinds: distinct(matches.map(({ kind }) => kind)) };
}

/** Places in which the page marks an event at most. */
const MOST_MENTIONS = 20;

/**
 * A timeline whose undated times are no more than its events may be: large libraries have very many. An
 * event that is told again and again has the first places alone. What goes to the page is copied there
 * in one go, and more would make it stand still.
 */
function listedOf(library, options) {
  const { events, undated, ...all } = timeline(library, options);
  const few = events.map((event) => ({ ...event, mentions: event.mentions.slice(0, MOST_MENTIONS) }));
  return { ...all, events: few, undated: undated.slice(0, options?.limit), undatedTotal: undated.length };
}

/** A layout that holds no more events than are listed; the others are counted alone. */
function drawn({ events, clusters, ...laid }, limit) {
  const shown = events.slice(0, limit);
  const ids = new Set(shown.map(({ id }) => id));
  const told = clusters.map(({ x, ids: all }) => ({ x, count: all.length, ids: all.filter((id) => ids.has(id)) }));
  return { ...laid, events: shown, clusters: told };
}

/** What the card of a library on the shelf says of it. */
function about(library) {
  const documents = library.documents();
  return { title: documents[0]?.title ?? "", texts: documents.length };
}

/** Parts texts that are converted together; where one of them has it, they are converted apart. */
const SEPARATOR = "\u001F";

/** The parts of a text in another script: what a word or a mark becomes may hang on its neighbours. */
function convertTogether(parts, script) {
  const converted = convert(parts.join(SEPARATOR), script).split(SEPARATOR);
  return converted.length === parts.length ? converted : parts.map((part) => convert(part, script));
}

/** The readings of a word; one in Latin or Arabic letters is read as Cyrillic writes it. */
function readings(library, word) {
  const found = library.analyze(word);
  return found.length > 0 ? found : library.analyze(convert(word, "cyrillic"));
}
