// The engine in this thread: the one place of the page that asks the wasm modules. Which of them holds the
// library, holding.js knows.
//
// Its methods are those of engine.js; there they run in a worker. See `Engine` there.

import { bytesOf, collect } from "./collect.js";
import { abandoned } from "./engine-desk.js";
import { createHolding } from "./holding.js";
import { holdings } from "./holdings.js";
import { nameRows } from "./name-rows.js";
import { near } from "./near.js";
import { createShelf } from "./shelf.js";
import { named } from "./terms.js";

/**
 * The engine; what lies on the shelf it tells before its module is here.
 *
 * @param {Promise<ArrayBuffer | null>} [bytes]  of the module that reads, where somebody else asks for them
 * @returns {import("./engine.js").Engine}
 */
export function createLocalEngine(bytes) {
  const holding = createHolding(bytes);
  const shelf = createShelf();
  const held = async () => (await holding.any()).library;

  /** The library as it was before a text was taken out of it, saved. */
  let before = null;

  function replace(next) {
    before = null;
    return holding.replace(next);
  }

  async function build(inputs, how = {}) {
    const { module } = await holding.full();
    const next = new module.Library();
    const { failures, left } = await collect(inputs, next, module.decode, how);
    const isAbandoned = how.signal?.reason === "abandoned";
    const taken = !isAbandoned && next.documents().length > 0;
    if (taken) replace(next);
    else next.free();
    if (isAbandoned) throw abandoned();
    return { documents: (await held()).documents(), failures, taken, left };
  }

  /** Takes a saved library: one step, which cannot be ended half way. */
  async function load(bytes, { progress, signal } = {}, texts = 1) {
    await holding.begun;
    if (signal?.reason === "abandoned") throw abandoned();
    const at = { ofDocuments: texts, ofBytes: bytes.length };
    progress?.({ documents: 0, bytes: 0, ...at });
    const documents = holding.open(bytes);
    before = null;
    progress?.({ documents: texts, bytes: bytes.length, ...at });
    return documents;
  }

  async function remove(id) {
    const { library } = await holding.full();
    const saved = library.save();
    library.remove(id);
    before = saved;
    return library.documents();
  }

  async function restore() {
    const { module, library } = await holding.full();
    return before ? replace(module.Library.load(before)) : library.documents();
  }

  /** Says when a text was written: the dates that are reckoned from it are others then. */
  async function setWritten(id, written) {
    const { library } = await holding.full();
    library.setWritten(id, written);
    before = null;
    return library.documents();
  }

  async function search(query, { quick, ...options } = {}) {
    const isPartial = Boolean(quick) && !holding.knows(query);
    const { module, library } = await (isPartial ? holding.any() : holding.forQuery(query));
    const found = module.search(library, query, options);
    return isPartial ? { ...found, isPartial } : found;
  }

  /** The hit that a search gives first, with the reasons of its matches, which only the full module tells. */
  async function explain(query, options) {
    const { module, library } = await holding.full();
    return module.search(library, query, { ...options, limit: 1, explain: true }).hits[0];
  }

  /** What the page asks of the timeline; `ask` gets the module and the library. */
  async function ofTime(options, ask) {
    const { module, library } = await holding.forQuery(options?.query);
    return ask(module, library);
  }

  /** Names the grammar in the language of the page, where the module does not. */
  async function told(value, language) {
    return language === "kk-Latn" ? named(value, (await holding.full()).module.convert) : value;
  }

  return {
    build,
    open: async (input, how) => load(await bytesOf(input), how),
    documents: async () => (await held()).documents(),
    remove,
    restore,
    text: async (id) => (await held()).text(id),
    sentences: async (id, from, to) => (await held()).sentences(id, from, to),
    repairs: async (id, from, to, options) => (await held()).repairs(id, from, to, options),
    decode: async (bytes) => (await holding.full()).module.decode(bytes).text,
    convert: async (parts, script) => convertTogether((await holding.full()).module, parts, script),
    analyze: async (word, language) => told(await readings(holding, word), language),
    paradigms: async (lemma, language) => told((await holding.full()).module.paradigms(lemma), language),
    search,
    explain: async (query, options, language) => told(await explain(query, options), language),
    near: async (words) => near(await holding.any(), words),
    holdings: async (how) => {
      const mine = await holding.any();
      return holdings(mine, { ...how, isGone: () => !holding.has(mine.library) });
    },
    names: (options) => ofTime(options, (module, library) => module.names(library, options)),
    namesIn: async (id, from, to) => (await held()).namesIn(id, from, to),
    suggest: async (text, options) => {
      const { module, library } = await holding.forHelp(text);
      return module.suggest(library, text, options);
    },
    timeline: (options) => ofTime(options, (module, library) => listedOf(module.timeline(library, options), options)),
    narrowed: (options, period) =>
      ofTime(options, (module, library) =>
        [{}, ...(period ? [period] : [])].map((more) => {
          const all = { ...options, ...more };
          return listedOf(module.timeline(library, all), all);
        }),
      ),
    marks: async (query, document) => {
      const found = await search(query, { documents: [document], limit: MOST_MARKED });
      return marksOf(found, found.names.length > 0 ? (await held()).namesIn(document) : []);
    },
    layout: (options) => ofTime(options, (module, library) => drawn(module.layout(library, options), options?.limit)),
    rows: (options, how) => ofTime(options, (module, library) => nameRows(module, library, options, how)),
    exportTimeline: async (format, options) => {
      const { module, library } = await holding.full();
      return module.exportTimeline(library, format, options);
    },
    setWritten,
    hits: async (query, options) => (await search(query, options)).hits.map(rowOf),
    save: async () => (await held()).save(),
    enterShelf: shelf.enter,
    shelf: shelf.cards,
    shelve: async (kept) => {
      const library = await held();
      return shelf.put(library.save(), about(library), kept);
    },
    openShelved: (name, how) => shelf.open(name, (bytes, { texts }) => load(bytes, how, texts)),
    unkeep: shelf.unkeep,
    rename: shelf.rename,
    unshelve: shelf.remove,
  };
}

/** Sentences of a text in which the page marks what is found. */
const MOST_MARKED = 5000;

/**
 * What is met in each hit, words and those who were asked for by name: all else the page does not ask for, and
 * much of it would be copied for long. `places` are those of all names in the text.
 */
function marksOf({ hits, names }, places) {
  const asked = new Set(names.filter(({ role }) => role !== "excluded").flatMap(({ names: meant }) => meant.map(({ number }) => number)));
  const named = new Map();
  for (const place of places) if (asked.has(place.number)) named.set(place.sentence, [...(named.get(place.sentence) ?? []), place]);
  const range = ({ start, end }) => ({ start, end });
  return hits.map(({ sentence, matches }) => ({ sentence, matches: [...matches, ...(named.get(sentence) ?? [])].map(range) }));
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
function listedOf({ events, undated, ...all }, options) {
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
function convertTogether({ convert }, parts, script) {
  const converted = convert(parts.join(SEPARATOR), script).split(SEPARATOR);
  return converted.length === parts.length ? converted : parts.map((part) => convert(part, script));
}

/** The readings of a word; one in Latin or Arabic letters is read as Cyrillic writes it. */
async function readings(holding, word) {
  const { module, library } = await holding.full();
  const found = library.analyze(word);
  if (found.length > 0 || !/[\p{Script=Latin}\p{Script=Arabic}]/u.test(word)) return found;
  return library.analyze(module.convert(word, "cyrillic"));
}
