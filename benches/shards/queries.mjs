// The ten questions of a visit, chosen by chance, always alike, from what the texts of a library are made of; and
// what answers them.

import { dice } from "../rivals/corpus.mjs";
import { CASES, OWNERS, table } from "./words.mjs";
import { wordsOf } from "./texts.mjs";

/** The nouns that are met most are the first of the lexicon; how many of them count as frequent. */
const FREQUENT = 10;
/** What is there at most so often is seldom. */
const SELDOM = 3;
const LONG = 7;
/** How many texts are looked through for what a question asks for. */
const TRIES = 20_000;
/** «кітаптарымыздан»: a form that few texts have, though many have the word. */
const FAR = [CASES.indexOf("abl"), OWNERS.indexOf("plural our")];

const TYPED = new Map(table("letters.tsv").map(([letter, typed]) => [letter, typed]));

/** Chooses questions for a library of the first `count` texts of `made`; `counts` says how often each word is there. */
class Chooser {
  constructor(made, count, counts, draw) {
    Object.assign(this, { made, count, counts, draw });
  }

  /** The first thing that is found in texts drawn by chance, where `find` gives one for what a text is made of. */
  find(find) {
    for (let time = 0; time < TRIES; time += 1) {
      const parts = [];
      this.made.text(this.draw(this.count), (part) => parts.push(part));
      const found = find(parts);
      if (found) return found;
    }
    throw new Error("the texts have nothing to ask for: try more of them");
  }

  /** A noun as it stands in a text, where it fits. */
  noun(fits = () => true) {
    return this.find((parts) => parts.find(({ kind, form }) => kind === "noun" && fits(form)));
  }

  there(form) {
    return this.counts.get(form.toLowerCase()) ?? 0;
  }

  /** The word with a slip in it: two letters changed over, or one left out. */
  slip(form) {
    const at = 2 + this.draw(form.length - 4);
    const [one, other] = [form[at], form[at + 1]];
    return form.slice(0, at) + (this.draw(2) === 0 ? other + one : other) + form.slice(at + 2);
  }
}

/** One of these forms must stand in a text that answers. */
const formsOf = (...words) => words.map((word) => ({ forms: new Set(word.forms) }));

/** What is asked, by kind. `wants` are all the things that a text must have to answer. */
const KINDS = {
  "as it stands": (from) => {
    const { form, word } = from.noun();
    return { text: form, wants: formsOf(word) };
  },
  frequent: (from) => {
    const word = from.made.words.nouns[from.draw(FREQUENT)];
    return { text: word.lemma, wants: formsOf(word) };
  },
  seldom: (from) => {
    const seldom = ({ word, form }) => form && form.length >= LONG && from.there(form) <= SELDOM && { text: form, wants: formsOf(word) };
    return from.find((parts) => parts.map(seldom).find(Boolean));
  },
  "another form": (from) => {
    const { word } = from.noun();
    return { text: word.noun(...FAR), wants: formsOf(word) };
  },
  beginning: (from) => {
    const { form } = from.noun((form) => form.length >= LONG);
    const text = form.slice(0, Math.ceil(form.length * 0.6));
    return { text, wants: [{ beginning: text }] };
  },
  "without Kazakh letters": (from) => {
    const { form, word } = from.noun((form) => [...form].some((letter) => TYPED.has(letter)));
    return { text: [...form].map((letter) => TYPED.get(letter) ?? letter).join(""), wants: formsOf(word) };
  },
  slip: (from) => {
    const { form, word } = from.noun((form) => form.length >= LONG);
    const text = from.slip(form);
    return from.there(text) > 0 || text === form ? KINDS.slip(from) : { text, wants: formsOf(word) };
  },
  "two words": (from) =>
    from.find((parts) => {
      const [one, other] = parts.filter(({ kind }) => kind === "noun");
      return other && one.word !== other.word && { text: `${one.word.lemma} ${other.form}`, wants: formsOf(one.word, other.word) };
    }),
  name: (from) =>
    from.find((parts) => {
      const person = parts.find(({ kind }) => kind === "person");
      return person && { text: `${person.first} ${person.word.noun(0, 0)}`, wants: [{ forms: new Set([person.first.toLowerCase()]) }, ...formsOf(person.word)] };
    }),
  "place and year": (from) =>
    from.find((parts) => {
      const [place, year] = ["place", "year"].map((wanted) => parts.find(({ kind }) => kind === wanted));
      return place && year && { text: `${place.word.lemma} ${year.year}`, wants: [...formsOf(place.word), { forms: new Set([String(year.year)]) }] };
    }),
};

/** The names of the kinds, in their order. */
export const kinds = Object.keys(KINDS);

/**
 * The questions of a visit, one of each kind, `{ kind, text, wants }`. Each visit has others, and begins with
 * another kind.
 */
export function questions(made, count, counts, visit) {
  const from = new Chooser(made, count, counts, dice(count * 31 + visit));
  const all = kinds.map((kind) => ({ kind, ...KINDS[kind](from) }));
  // Three has no divisor in common with ten: after ten visits each kind was once in each place.
  const first = (visit * 3) % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

/** Whether a text, with its title, has all that a question wants. */
export function answers({ title, text }, { wants }) {
  const words = wordsOf(`${title} ${text}`);
  const has = ({ forms, beginning }) => words.some((word) => (forms ? forms.has(word) : word.startsWith(beginning)));
  return wants.every(has);
}
