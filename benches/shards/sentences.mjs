// Sentences by pattern. What stands in Latin letters in a pattern is a place for a word, with the form it takes;
// the rest is said as it stands. They need not make sense, only keep to the grammar.

import { CASES, large, OWNERS } from "./words.mjs";

const PATTERNS = [
  "year жылы place.loc adj noun verb.passive.",
  "person noun.gen owned.acc verb.",
  "noun.nom place.dat verb.converb, noun.acc verb.",
  "day month.loc place.gen owned noun.dat verb.",
  "year жылғы day month.loc person place.dat verb.",
  "adj noun туралы person place.loc verb.past.",
  "person.gen owned noun.ins бірге verb.",
  "Егер noun verb.condition, noun.acc verb.present.",
  "noun.acc verb.action.dat adj noun керек болды.",
  "place.gen owned.loc count thing бар.",
  "verb.participle noun noun.dat verb, ал noun adj болды.",
  "years жылдары person place.loc thing болып қызмет етті.",
  "adverb noun noun.acc verb.not.",
  "Бұл thing noun.abl кейін verb.",
  "noun.ins қатар adj noun.acc person verb.",
  "place.abl place.dat дейін count thing verb.converb өтті.",
  "person және person noun.loc verb.",
  "attribute thing noun.acc verb.action үшін verb.",
  "noun.gen owned осы noun.loc verb.participle екен.",
  "verb.habitual thing өте adj, бірақ owned.acc verb.not.",
];

/** How often a verb that ends a sentence takes which form, among a hundred. */
const ENDS = {
  past: 40, present: 15, passive: 9, participle: 7, evidential: 5, not: 5, "not present": 4,
  we: 4, causative: 3, i: 3, "present we": 2, mutual: 2, habitual: 1,
};

/** How often a noun is of one or many, and whose, among a hundred. */
const OWNED = { bare: 50, plural: 20, his: 14, "plural his": 7, my: 2, our: 2, "plural our": 1, "plural my": 1, thy: 1, your: 1, "plural thy": 0.5, "plural your": 0.5 };

/** A hundred places filled by share; halves share a place by turns and are met half as often by chance. */
function urn(shares) {
  return Object.entries(shares).flatMap(([name, share]) => Array(Math.round(share * 2)).fill(name));
}
const ENDINGS = urn(ENDS);
const NUMBERS = urn(OWNED).map((name) => OWNERS.indexOf(name));
const HIS = [OWNERS.indexOf("his"), OWNERS.indexOf("his"), OWNERS.indexOf("plural his")];

const pick = (list, draw) => list[draw(list.length)];

/** What says the word of a place: how it is drawn, by the kind of place. */
const SLOTS = {
  noun: (form) => (doc) => doc.say(doc.word("nouns"), "noun", CASES.indexOf(form ?? "nom"), pick(NUMBERS, doc.draw)),
  thing: () => (doc) => doc.say(doc.word("nouns"), "noun", 0, 0),
  owned: (form) => (doc) => doc.say(doc.word("nouns"), "noun", CASES.indexOf(form ?? "nom"), pick(HIS, doc.draw)),
  place: (form) => (doc) => doc.say(doc.word("places"), "place", CASES.indexOf(form ?? "nom"), 0),
  person: (form) => (doc) => doc.person(CASES.indexOf(form ?? "nom")),
  month: (form) => (doc) => doc.words.months[doc.date.month - 1].noun(CASES.indexOf(form), 0),
  attribute: () => (doc) => doc.word("nouns").attribute,
  verb: (form) => (doc) => doc.word("verbs").form(form ?? pick(ENDINGS, doc.draw)),
  adj: () => (doc) => doc.word("adjectives"),
  adverb: () => (doc) => doc.word("adverbs"),
  year: () => (doc) => doc.year(),
  years: () => (doc) => `${doc.date.year - 1 - doc.draw(20)}–${doc.date.year}`,
  day: () => (doc) => String(doc.date.day),
  count: () => (doc) => String(2 + doc.often(60_000)),
};

/** A pattern as what is said, piece by piece. */
function parsed(pattern) {
  return pattern.split(/([a-z]+(?:\.[a-z]+)*)/).filter(Boolean).map((piece) => {
    if (!/^[a-z]/.test(piece)) return () => piece;
    const [kind, ...form] = piece.split(".");
    return SLOTS[kind](form.length > 0 ? form.join(".") : undefined);
  });
}
const SENTENCES = PATTERNS.map(parsed);
const TITLE = parsed("place.gen owned");

const said = (pieces, doc) => {
  let text = "";
  for (const piece of pieces) text += piece(doc);
  return text[0] === text[0].toLowerCase() ? large(text[0]) + text.slice(1) : text;
};

/** A sentence about what the text is about. */
export const sentence = (doc) => said(pick(SENTENCES, doc.draw), doc);

/** A title of two words. */
export const title = (doc) => said(TITLE, doc);
