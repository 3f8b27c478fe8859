// The engine: one interface, in a worker.
//
/**
 * @typedef {object} Input   A text, or the bytes of one.
 * @property {string} [id]     the title, where there is none
 * @property {string} title
 * @property {string} [text]
 * @property {Uint8Array} [bytes]
 * @property {File} [file]     read only when its turn comes
 * @property {string} [written]   when the text was written, in EDTF, where that is known
 * @property {string} [name]   how it is called where it can't be read, if not by its title
 * @property {(help: import("./formats/index.js").Help) => Promise<import("./formats/index.js").Reading>} [read]
 *   reads a file that is more than text; runs in the page
 *
 * @typedef {object} Progress   How far something is: documents and bytes, done and in all.
 * @property {number} documents
 * @property {number} ofDocuments
 * @property {number} bytes
 * @property {number} ofBytes
 * @property {string} [title]    what is being read
 * @property {boolean} [isPart]  whether it is known how far the reading of this one is, and it can be ended
 *
 * @typedef {object} HitRow   What a table says of a hit.
 * @property {string} document   its id
 * @property {string} title
 * @property {number} sentence   counted from 0
 * @property {string} excerpt
 * @property {string[]} found    its words that were found
 * @property {string[]} kinds    how they meet the query
 *
 * @typedef {object} How
 * @property {(at: Progress) => void} [progress]   is told how far it is
 * @property {AbortSignal} [signal]   ends it; what was added so far stays
 *
 * @typedef {object} Engine
 * @property {(inputs: Input[], how?: How) => Promise<{documents: object[], failures: {title: string, code: string}[], taken: boolean, left: number}>} build
 *   Makes a library of texts and takes it in place of the old one, if any of them is a text. Until then
 *   the old one answers. `left`: how many were not tried, because it was ended.
 * @property {(input: Input, how?: How) => Promise<object[]>} open   Takes a saved library; gives its documents.
 * @property {() => Promise<object[]>} documents
 * @property {(id: string) => Promise<object[]>} remove   Takes a text out; gives the documents that are left.
 * @property {() => Promise<object[]>} restore   Puts the text back that was last taken out of this library.
 * @property {(id: string) => Promise<string>} text
 * @property {(id: string, from?: number, to?: number) => Promise<object[]>} sentences
 * @property {(id: string, from?: number, to?: number, options?: object) => Promise<object[]>} repairs
 *   Those from the start of a sentence to the start of another.
 * @property {(bytes: Uint8Array) => Promise<string>} decode   The text that bytes are, whatever its encoding.
 * @property {(parts: string[], script: string) => Promise<string[]>} convert
 *   The parts of a text in another script, for display.
 * @property {(word: string, language?: string) => Promise<object[]>} analyze
 *   The readings of a word, the likeliest first; with names of grammar in this language, too.
 * @property {(lemma: string, language?: string) => Promise<object[]>} paradigms   The forms of a dictionary form.
 * @property {(query: string, options?: object) => Promise<object | null>} search
 *   `null` when a newer query has taken its place. With the option `quick` it does not wait for the module that
 *   knows the forms of words that no text has, and words in other scripts: the answer, if that is not here, has
 *   `isPartial`.
 * @property {(query: string, options?: object, language?: string) => Promise<object | undefined>} explain
 *   The hit that a search with these options gives first, with the reasons of its matches.
 * @property {(query: string, options?: object) => Promise<HitRow[]>} hits   The same as rows of a table.
 * @property {(text: string, options?: object) => Promise<object[] | null>} suggest
 *   What a query may go on with; `null` when a newer text has taken its place.
 * @property {(words: string[]) => Promise<{text: string, count: number}[]>} near
 *   Words of the texts that are near to those of a query that found nothing (near.js).
 * @property {(how: {years: number, names: number}) => Promise<object>} holdings
 *   The years and the names that most is said of (holdings.js).
 * @property {(options?: object) => Promise<object>} names   Who and what the texts name.
 * @property {(id: string, from?: number, to?: number) => Promise<object[]>} namesIn   Where a text names whom.
 * @property {(options?: object) => Promise<object>} timeline
 *   What is undated in it is limited, too; `undatedTotal` says how much there is. An event has its first twenty
 *   mentions alone.
 * @property {(options: object, period?: {from?: string, to?: string}) => Promise<[object, object?] | null>} narrowed
 *   A timeline and, where a period is given, what of it lies there; `null` when a newer question has taken its place.
 * @property {(query: string, document: string) => Promise<{sentence: number, matches: object[]}[] | null>} marks
 *   What is met of a query in a text; `null` when a newer question has taken its place.
 * @property {(options: object) => Promise<object | null>} layout
 *   Where the events of a timeline are drawn, `limit` of them; a cluster counts all (`count`), and names those
 *   (`ids`). `null` when a newer question has taken its place.
 * @property {(options: object, how: object) => Promise<object[] | null>} rows
 *   Who takes part in most events, and in which (name-rows.js); `null` when a newer question has taken its place.
 * @property {(format: string, options?: object) => Promise<string>} exportTimeline   The text of a file.
 * @property {(id: string, written?: string) => Promise<object[]>} setWritten
 *   Says when a text was written, or that the text itself says it; gives the documents.
 * @property {() => Promise<Uint8Array>} save
 * @property {(visit: string) => Promise<import("./shelf.js").Card[] | null>} enterShelf
 *   Begins a visit to the shelf (shelf.js); gives what `shelf` gives.
 * @property {() => Promise<import("./shelf.js").Card[] | null>} shelf
 *   The libraries that this browser keeps, the last opened first; `null` where it can keep none.
 * @property {(kept: boolean) => Promise<{name: string, here: boolean, dropped: string[]}>} shelve
 *   Puts the library on the shelf, for the visit or to be kept. Its name is empty where it can have none.
 * @property {(name: string, how?: How) => Promise<object[]>} openShelved  Takes it from there; gives its documents.
 * @property {(name: string) => Promise<void>} unkeep   Leaves it there for the visits in which it was opened.
 * @property {(name: string, called: string) => Promise<void>} rename   Gives it a name of the reader's own, or none.
 * @property {(name: string) => Promise<void>} unshelve  Removes it from there.
 * @property {() => void} end   Ends the engine; what is asked later is never answered.
 */

import { EngineRunner } from "./engine-start.js";
import { offer } from "./reading-desk.js";

const METHODS = [
  ...["documents", "text", "sentences", "repairs", "decode", "convert", "analyze", "paradigms", "explain", "timeline"],
  ...["near", "holdings", "names", "namesIn"],
  ...["exportTimeline", "setWritten", "hits"],
  ...["remove", "restore", "save", "enterShelf", "shelf", "shelve", "unkeep", "rename", "unshelve"],
];

/** Opens a library, as `build` does. A newer call abandons the older ones, and they reject with the code "abandoned". */
const OPENING = ["open", "openShelved"];

/** Asks what only matters until the next question. Each abandons its own older calls, which give `null`. */
const ASKING = ["search", "suggest", "narrowed", "marks", "layout", "rows"];

/**
 * @param {Partial<import("./early.js").Early>} [early]  what is begun already (early.js)
 * @returns {Engine}
 */
export function createEngine(early = {}) {
  const runner = new EngineRunner(early);
  const call = connect(runner);
  const each = (names, make) => Object.fromEntries(names.map((name) => [name, make(name)]));
  return {
    ...each(METHODS, (method) => (...parameters) => call({ method, parameters })),
    ...each(OPENING, (method) => (what, how) => call(opening(method, what), how)),
    build: (inputs, how) => buildOf(inputs, how, call),
    end: () => runner.end(),
    ...each(ASKING, (method) => latest((...parameters) => call({ method, parameters, group: method }))),
  };
}

function opening(method, what) {
  return { method, parameters: [what], group: "opening", long: true };
}

/** Builds of inputs of which the page itself must read some, when the worker asks for them. */
async function buildOf(inputs, how, call) {
  const decode = (bytes) => call({ method: "decode", parameters: [bytes] });
  const { parcel, port, close } = offer(inputs, decode);
  try {
    return await call(opening("build", parcel), how, [port]);
  } finally {
    close();
  }
}

/** Sends calls to the worker (`Request` in engine-desk.js) and hands its answers back to the callers. */
function connect(worker) {
  const waiting = new Map();
  let count = 0;

  worker.addEventListener("message", ({ data: { id, value, error, progress } }) => {
    const { resolve, reject, how } = waiting.get(id);
    if (progress) {
      how.progress?.(progress);
      return;
    }
    waiting.delete(id);
    if (error) reject(Object.assign(new Error(error.message), { code: error.code, title: error.title }));
    else resolve(value);
  });
  worker.addEventListener("error", (event) => {
    const error = Object.assign(new Error(event.message ?? "worker"), { code: "noEngine" });
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });

  return (request, how = {}, transfer = []) =>
    new Promise((resolve, reject) => {
      count += 1;
      const id = count;
      waiting.set(id, { resolve, reject, how });
      worker.postMessage({ ...request, id }, transfer);
      how.signal?.addEventListener("abort", () => worker.postMessage({ stop: id }));
    });
}

/**
 * Answers only the newest question: who types ten letters while the engine is busy waits for one answer,
 * not ten. The others give `null`: those that the worker abandoned, and one that it was answering already.
 */
export function latest(ask) {
  let newest = 0;
  return async (...parameters) => {
    newest += 1;
    const mine = newest;
    const answer = await ask(...parameters).catch((error) => {
      if (error.code !== "abandoned") throw error;
      return null;
    });
    return mine === newest ? answer : null;
  };
}
