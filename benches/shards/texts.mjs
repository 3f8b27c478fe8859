// Short texts, as many as are wanted, always the same: each is made of its number alone, so that none need be kept.
//
//     node benches/shards/texts.mjs COUNT > texts.jsonl
//
// Words are drawn as texts have them, a few often and most seldom (Zipf), and half of the nouns, verbs and places of
// a text belong to what it is about. So new forms go on to come, as in texts of the world (Heaps). The module must be in www/pkg.

import { closeSync, openSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { dice } from "../rivals/corpus.mjs";
import { sentence, title } from "./sentences.mjs";
import { lexicon } from "./words.mjs";

const SEED = 1930;
const TOPICS = 400;
/** How many words of each kind belong to a topic. */
const OF_TOPIC = { nouns: 40, verbs: 15, adjectives: 12, places: 5, adverbs: 3 };
/** In how many of a hundred draws a word of the topic is taken. */
const ON_TOPIC = 45;
const THIS_YEAR = 2025;
const YEARS = 180;
/** Texts with a date in their record, among a hundred. */
const DATED = 60;
const CHUNK = 1 << 20;

/** A number below `limit`, the low ones more often: the next is met about as much less as it is further on. */
function zipf(draw, limit) {
  const flat = 5;
  const share = draw(2 ** 32) / 2 ** 32;
  return Math.floor(flat * ((limit / flat + 1) ** share - 1));
}

/** One text while it is made. */
class Draft {
  constructor(number, words, topics, note) {
    const draw = dice(Math.imul(number + 1, 0x9e3779b1) ^ SEED);
    const date = { year: THIS_YEAR - zipf(draw, YEARS), month: 1 + draw(12), day: 1 + draw(28) };
    Object.assign(this, { draw, words, date, note, topic: topics[zipf(draw, TOPICS)] });
  }

  often(limit) {
    return zipf(this.draw, limit);
  }

  word(kind) {
    const all = this.words[kind];
    if (this.draw(100) >= ON_TOPIC) return all[this.often(all.length)];
    const own = this.topic[kind];
    return all[own[this.often(own.length)]];
  }

  /** The form of a word; whoever asks what the text is made of is told. */
  say(word, kind, which, owner) {
    const form = word.noun(which, owner);
    this.note?.({ kind, word, form });
    return form;
  }

  person(which) {
    const { given, family } = this.words.people[this.draw(3) === 0 ? 1 : 0];
    const [first, word] = [given[this.often(given.length)], family[this.often(family.length)]];
    this.note?.({ kind: "person", word, first });
    return `${first} ${word.noun(which, 0)}`;
  }

  year() {
    this.note?.({ kind: "year", year: this.date.year });
    return String(this.date.year);
  }
}

/** What topics are made of: numbers of words. */
function topicsOf(words, draw) {
  const some = (kind) => Array.from({ length: OF_TOPIC[kind] }, () => draw(words[kind].length));
  return Array.from({ length: TOPICS }, () => Object.fromEntries(Object.keys(OF_TOPIC).map((kind) => [kind, some(kind)])));
}

/**
 * Gives what makes the text of a number, `{ id, title, text, date? }`; `note`, where given, is told of the words
 * that it is made of.
 */
export async function texts() {
  const draw = dice(SEED);
  const words = await lexicon(draw);
  const topics = topicsOf(words, draw);
  const text = (number, note) => {
    const draft = new Draft(number, words, topics, note);
    const head = title(draft);
    const sentences = Array.from({ length: 2 + draft.draw(4) }, () => sentence(draft));
    const { year, month, day } = draft.date;
    const two = (value) => String(value).padStart(2, "0");
    const date = draft.draw(100) < DATED ? { date: `${year}-${two(month)}-${two(day)}` } : {};
    return { id: String(number), title: head, ...date, text: sentences.join(" ") };
  };
  return { text, words };
}

/**
 * Writes the first `count` texts, a JSON line each, to a file or to standard output; `see` is shown each. What it
 * holds does not grow with their number.
 */
export function write({ text }, count, { path, see = () => {} } = {}) {
  const file = path === undefined ? 1 : openSync(path, "w");
  let lines = "";
  for (let number = 0; number < count; number += 1) {
    const record = text(number);
    see(record);
    lines += `${JSON.stringify(record)}\n`;
    if (lines.length < CHUNK && number + 1 < count) continue;
    writeWhole(file, Buffer.from(lines));
    lines = "";
  }
  if (path !== undefined) closeSync(file);
}

/** A pipe may take less at a time than it is given. */
function writeWhole(file, bytes) {
  for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
}

/** The words of a text, in small letters. */
export const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];

/** Counts the bytes of texts, and how often each word is there, as they are shown to `see`. */
export class Census {
  bytes = 0;
  /** @type {Map<string, number>} */
  counts = new Map();

  see({ text }) {
    this.bytes += Buffer.byteLength(text);
    for (const word of wordsOf(text)) {
      const before = this.counts.get(word);
      // What is cut out of a text holds on to all of it: what is kept is copied.
      if (before === undefined) this.counts.set(Buffer.from(word).toString(), 1);
      else this.counts.set(word, before + 1);
    }
  }

  /** All words, and how many of them are different. */
  get words() {
    let sum = 0;
    for (const count of this.counts.values()) sum += count;
    return { words: sum, forms: this.counts.size };
  }
}

/** The same as a file, counted. */
export function written(made, count, path) {
  const census = new Census();
  write(made, count, { path, see: (record) => census.see(record) });
  return census;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const count = Number(process.argv[2]);
  if (!Number.isInteger(count) || count < 1) throw new Error("how many texts? node texts.mjs COUNT");
  write(await texts(), count);
}
