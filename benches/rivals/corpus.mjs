// The texts and the questions that all engines get: the samples of the page, or files of one's own.
//
// Documents are { id, title, text }; questions are { text, relevant }, where `relevant` holds the ids
// of the documents that answer it, or is left out where that isn't known.

import { readFileSync } from "node:fs";

const samples = new URL("../../samples/", import.meta.url);

/** The objects of a file that holds one a line. */
export function lines(path) {
  return readFileSync(path, "utf8").split("\n").filter(Boolean).map(JSON.parse);
}

/** Numbers below `limit`, drawn by chance but always alike (mulberry32). */
export function dice(seed) {
  return (limit) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function shuffled(list, draw) {
  const out = [...list];
  for (let end = out.length - 1; end > 0; end--) {
    const other = draw(end + 1);
    [out[end], out[other]] = [out[other], out[end]];
  }
  return out;
}

/** The paragraphs of a text; the first is its title and counts as 0. */
function paragraphsOf({ id, title, file }) {
  const all = readFileSync(new URL(file, samples), "utf8").split("\n").filter((line) => line.trim());
  return all.slice(1).map((text, at) => ({ id: `${id}-${at + 1}`, title, text }));
}

/** All paragraphs of the samples. */
export function paragraphs() {
  const index = JSON.parse(readFileSync(new URL("index.json", samples), "utf8"));
  return index.flatMap(paragraphsOf);
}

/** Bytes of the texts of documents, as UTF-8. */
export function bytes(documents) {
  return documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/**
 * Paragraphs of the samples as documents, all of them over and over, each time in another order, until
 * there are `size` bytes of text.
 */
export function repeated(size) {
  const draw = dice(1);
  const once = paragraphs();
  const documents = [];
  for (let round = 0, sum = 0; sum < size; round++) {
    for (const paragraph of shuffled(once, draw)) {
      if (sum >= size) break;
      documents.push({ ...paragraph, id: `${paragraph.id}-${round}` });
      sum += Buffer.byteLength(paragraph.text);
    }
  }
  return documents;
}

/** Our own questions about the samples, each answered by every copy of one paragraph. */
function questionsAbout(documents) {
  const copies = new Map(paragraphs().map(({ id }) => [id, []]));
  for (const { id } of documents) copies.get(id.slice(0, id.lastIndexOf("-"))).push(id);
  const questions = lines(new URL("questions.jsonl", import.meta.url));
  return questions.map(({ text, paragraph }) => ({ text, relevant: copies.get(paragraph) }));
}

/** The first six words of forty documents, where a corpus came without questions. */
function openings(documents) {
  const step = Math.max(1, Math.floor(documents.length / 40));
  const drawn = documents.filter((_, at) => at % step === 0).slice(0, 40);
  return drawn.map(({ id, text }) => ({ text: text.split(/\s+/, 6).join(" "), relevant: [id] }));
}

/** Documents and questions of others, whose ids may be numbers, and whose texts may have no title. */
const document = ({ id, title, text }) => ({ id: String(id), title: title ?? "", text });
const question = ({ text, relevant }) => ({ text, relevant: relevant?.map(String) });

/** What is measured: `jsonl` and `queries` are files, `mb` the size of the texts of our own. */
export function corpus({ jsonl, queries, mb }) {
  const documents = jsonl ? lines(jsonl).map(document) : repeated(mb * 1e6);
  const own = jsonl ? openings : questionsAbout;
  return { documents, questions: queries ? lines(queries).map(question) : own(documents) };
}
