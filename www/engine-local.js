// The engine in this thread: the one place of the page that knows the wasm package.
//
// Its methods are those of engine.js; there they run in a worker. See `Engine` there.

import init, { convert, decode, Library, paradigms, search, suggest, timeline } from "./pkg/jylnama.js";
import { createShelf } from "./shelf.js";

/** @returns {Promise<import("./engine.js").Engine>} */
export async function createLocalEngine() {
  await init();
  let library = new Library();
  const shelf = createShelf();

  const replace = (next) => {
    library.free();
    library = next;
    return library.documents();
  };

  return {
    build: async (inputs) => {
      const { next, failures } = collect(inputs);
      const taken = next.documents().length > 0;
      if (taken) replace(next);
      else next.free();
      return { documents: library.documents(), failures, taken };
    },
    open: async (bytes) => replace(Library.load(bytes)),
    documents: async () => library.documents(),
    text: async (id) => library.text(id),
    sentences: async (id, from, to) => library.sentences(id, from, to),
    repairs: async (id, from, to, options) => library.repairs(id, from, to, options),
    convert: async (parts, script) => convertTogether(parts, script),
    analyze: async (word) => readings(library, word),
    paradigms: async (lemma) => paradigms(lemma),
    search: async (query, options) => search(library, query, options),
    suggest: async (text, options) => suggest(library, text, options),
    timeline: async (options) => timeline(library, options),
    save: async () => library.save(),
    enterShelf: shelf.enter,
    shelf: shelf.cards,
    shelve: async (kept) => shelf.put(library.save(), about(library), kept),
    openShelved: (name) => shelf.open(name, (bytes) => replace(Library.load(bytes))),
    unshelve: shelf.remove,
  };
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

/** Adds every text that can be added; the others are told with the reason. */
function collect(inputs) {
  const next = new Library();
  const taken = new Set();
  const failures = [];
  for (const input of inputs) {
    try {
      const text = input.text ?? decode(input.bytes).text;
      if (text.trim() === "") throw Object.assign(new Error("empty"), { code: "emptyText" });
      const id = freeId(taken, input.id ?? input.title);
      taken.add(next.add({ id, title: input.title, text }));
    } catch (error) {
      failures.push({ title: input.title, code: error.code ?? "unknown" });
    }
  }
  return { next, failures };
}

/** The name as an id; numbered where another text has it. */
function freeId(taken, name) {
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name} (${number})`;
  return id;
}
