// The words of the made texts: stems and names of this project's own tables (data/), with the endings that
// the module itself puts on by rule. A form is made when it is first wanted, and kept.

import { readFileSync } from "node:fs";

const DATA = new URL("../../data/", import.meta.url);
const MODULE = new URL("../../www/pkg/", import.meta.url);

/** The cases, in the order in which the module gives them. */
export const CASES = ["nom", "gen", "dat", "acc", "loc", "abl", "ins"];

/** Whose a thing is, one or many, in the order in which the module gives the rows of a noun. */
export const OWNERS = [
  "bare", "plural", "my", "thy", "your", "our", "his",
  "plural my", "plural thy", "plural your", "plural our", "plural his",
];

/** Forms of a verb, as rows and places of its paradigm. */
const VERB = {
  past: [0, 3], we: [0, 4], i: [0, 0], present: [1, 3], "present we": [1, 4],
  participle: [2, 0], habitual: [2, 1], converb: [4, 0], evidential: [5, 2], condition: [6, 3],
  action: [8, 0], "action.dat": [8, 2], "not present": [11, 0], not: [11, 1],
  passive: [12, 1], causative: [13, 1], mutual: [14, 1],
};

/** Parts of the names of villages that are made: what they are like, and what is there. */
const LIKE = "ақ қара қызыл сары көк жаңа бес үш қос тас жуан терең ұзын биік кең алтын күміс құм ащы тұз".split(" ");
const THERE = "бұлақ тау су төбе көл қайың арал сай құдық жар дала еспе шоқы бастау қыстау тоғай бел жол көпір кент".split(" ");

/** The rows of a table of `data/`, each as its columns. */
export function table(name) {
  const lines = readFileSync(new URL(name, DATA), "utf8").split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
}

/** A word with a capital, also behind a hyphen. */
export const large = (word) => word.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase());

/** A word and its forms. */
export class Word {
  #rows;
  #make;

  /** `large` words are names; `make` gives the rows of a lemma. */
  constructor(lemma, make, { verb = false, name = false } = {}) {
    Object.assign(this, { lemma, verb, name });
    this.#make = make;
  }

  get rows() {
    this.#rows ??= this.#make(this.lemma, this.verb).map((row) => (this.name ? row.map(large) : row));
    return this.#rows;
  }

  /** The form in a case, by the numbers of both in the lists above. */
  noun(which, owner = 0) {
    return this.rows[owner][which];
  }

  /** The form that says where something is: ауылдағы. */
  get attribute() {
    return this.rows[OWNERS.length][0];
  }

  /** The form of a verb by its name; the past where the verb lacks it. */
  form(name) {
    const [row, place] = VERB[name];
    return this.rows[row]?.[place] ?? this.rows[0][3];
  }

  /** All forms, in small letters. */
  get forms() {
    return this.rows.flat().map((form) => form.toLowerCase());
  }
}

/** The rows of a lemma as forms, from the module; `null` where it has none of that class. */
async function conjugation() {
  const { default: init, paradigms } = await import(new URL("jylnama.js", MODULE));
  await init({ module_or_path: readFileSync(new URL("jylnama_bg.wasm", MODULE)) });
  return (lemma, verb) => {
    const found = paradigms(lemma.toLowerCase()).find((one) => (one.class.id === "verb") === verb);
    return found ? found.rows.map(({ forms }) => forms) : [];
  };
}

/** Абай → Абаев, Асан → Асанов, Мұса → Мұсаев. */
function surname(given) {
  if (given.endsWith("й")) return `${given.slice(0, -1)}ев`;
  return given + (/[аәеиоөуұүыіэюя]$/u.test(given) ? "ев" : "ов");
}

const shuffled = (list, draw) => {
  for (let end = list.length - 1; end > 0; end -= 1) {
    const other = draw(end + 1);
    [list[end], list[other]] = [list[other], list[end]];
  }
  return list;
};

/**
 * All words by what they are. The order, which `draw` makes, is that of how often they will be met.
 *
 * @param {(limit: number) => number} draw
 */
export async function lexicon(draw) {
  const make = await conjugation();
  const stems = table("stems.tsv");
  // What is in the lexicon, but as no noun, has no cases there.
  const caseless = new Set(stems.filter(([, classes]) => /^[dfrv]+$/.test(classes)).map(([stem]) => stem));
  const ofClass = (pattern) => stems.filter(([, classes]) => pattern.test(classes)).map(([stem]) => stem);
  const words = (list, options) => shuffled([...new Set(list)], draw).map((lemma) => new Word(lemma, make, options));
  const names = (list) => words(list.filter((name) => /^[\p{L}-]+$/u.test(name) && !caseless.has(name.toLowerCase())), { name: true });
  const given = table("given-names.tsv");
  const bearers = (kind) => given.filter(([, kinds]) => kinds.includes(kind)).map(([name]) => name);
  const sons = bearers("m").flatMap((name) => [surname(name), `${name}ұлы`]);
  const daughters = bearers("m").flatMap((name) => [`${surname(name)}а`, `${name}қызы`]);
  const villages = LIKE.flatMap((like) => THERE.map((there) => large(like + there)));
  return {
    nouns: words(ofClass(/^a?np?v?$/)),
    adjectives: words(ofClass(/^a$/)).map(({ lemma }) => lemma),
    adverbs: words(ofClass(/^d$/)).map(({ lemma }) => lemma),
    verbs: words(ofClass(/^v$/), { verb: true }),
    places: [...names(table("places.tsv").map(([name]) => name)), ...names(villages)],
    months: table("time-words.tsv").filter(([, kind]) => kind === "month").map(([lemma]) => new Word(lemma, make)),
    people: [
      { given: shuffled(bearers("m"), draw), family: names(sons) },
      { given: shuffled(bearers("f"), draw), family: names(daughters) },
    ],
  };
}
