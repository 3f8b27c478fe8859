// What was measured, in short, and as tables.

import { median, table } from "../rivals/table.mjs";
import { kinds } from "./queries.mjs";

const sum = (one, other) => ({ bytes: one.bytes + other.bytes, requests: one.requests + other.requests });

/** The middle and the most of what was fetched. */
function middle(fetched) {
  const of = (key) => {
    const values = fetched.map((one) => one[key]);
    return { median: median(values), most: Math.max(...values) };
  };
  return { bytes: of("bytes"), requests: of("requests") };
}

/** How many questions of a kind were answered, and what they took after the first of a visit. */
function ofKind(searches) {
  const later = searches.filter(({ place }) => place > 0).map(({ library }) => library);
  return {
    asked: searches.length,
    found: searches.filter(({ shown }) => shown > 0).length,
    answered: searches.filter(({ answered }) => answered).length,
    ...(later.length > 0 ? middle(later) : {}),
  };
}

/**
 * The visits to one host, in short.
 *
 * @param visits   `{ opened, searches: [{ kind, library, engine, shown, answered }] }[]`
 */
export function shortened(visits) {
  const searches = visits.flatMap((visit) => visit.searches.map((search, place) => ({ ...search, place })));
  return {
    visits: visits.length,
    page: middle(visits.map(({ opened, searches: [first] }) => sum(opened.engine, first.engine))),
    first: middle(visits.map(({ opened, searches: [first] }) => sum(opened.library, first.library))),
    later: middle(searches.filter(({ place }) => place > 0).map(({ library }) => library)),
    tenth: middle(visits.map((visit) => visit.searches.at(-1).library)),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, ofKind(searches.filter((search) => search.kind === kind))])),
  };
}

const NAMES = { jylnama: "Jylnama", pagefind: "Pagefind" };
const kilobytes = (bytes) => (bytes < 9_950 ? (bytes / 1000).toFixed(1) : Math.round(bytes / 1000).toLocaleString("en"));
const count = (number) => number.toLocaleString("en");
const head = ({ engine, size }) => `${NAMES[engine]}, ${count(size)}`;
const both = ({ median: middle, most }, tell) => `${tell(middle)} (${tell(most)})`;

function texts(runs) {
  const seen = runs.filter(({ size }, place) => runs.findIndex((run) => run.size === size) === place);
  const row = ({ size, texts: { bytes, words, forms } }) => [count(size), (bytes / 1e6).toFixed(2), count(words), count(forms)];
  return table(["texts", "MB", "words", "different words"], seen.map(row));
}

function making(runs) {
  const beside = ({ size, made }) => {
    const other = runs.find((run) => run.engine === "pagefind" && run.size === size)?.made;
    return other?.processor ? (made.processor / other.processor).toFixed(2) : "–";
  };
  const row = (run) => {
    const { made } = run;
    const whose = [NAMES[run.engine], count(run.size)];
    if (made.failed) return [...whose, "–", "–", "–", "–", made.failed];
    return [...whose, made.seconds.toFixed(0), beside(run), Math.round(made.memory / 1e6), (made.bytes / 1e6).toFixed(1), count(made.files)];
  };
  return table(["", "texts", "seconds", "work, of Pagefind's", "memory, MB", "site, MB", "files"], runs.map(row));
}

/** What each question takes, on one host. */
function fetching(runs, host) {
  const row = ({ engine, size, hosts }) => {
    const { page, first, later, tenth } = hosts[host];
    const cells = [first, later, tenth].flatMap(({ bytes, requests }) => [both(bytes, kilobytes), both(requests, count)]);
    return [NAMES[engine], count(size), kilobytes(page.bytes.median), page.requests.median, ...cells];
  };
  const columns = ["", "texts", "engine and page, KB", "requests", "first question, KB", "requests", "each further, KB", "requests", "tenth, KB", "requests"];
  return table(columns, runs.filter(({ hosts }) => hosts?.[host]).map(row));
}

function answering(runs, host) {
  const whole = runs.filter(({ hosts }) => hosts?.[host]);
  const cell = ({ answered, found, asked }) => `${answered} of ${asked}${found > answered ? `; ${found - answered} beside` : ""}`;
  return table(["question", ...whole.map(head)], kinds.map((kind) => [kind, ...whole.map(({ hosts }) => cell(hosts[host].kinds[kind]))]));
}

function byKind(runs, host) {
  const whole = runs.filter(({ hosts }) => hosts?.[host]);
  const cell = ({ bytes, requests }) => (bytes ? `${kilobytes(bytes.median)} / ${count(requests.median)}` : "–");
  return table(["question", ...whole.map(head)], kinds.map((kind) => [kind, ...whole.map(({ hosts }) => cell(hosts[host].kinds[kind]))]));
}

/** All that was measured, as Markdown. */
export function report(runs, hosts) {
  const host = hosts[0];
  const fetched = hosts.map((name) => `### ${name === "ranges" ? "A host with ranges" : "A host without ranges"}\n\n${fetching(runs, name)}`);
  return `<!-- Written by run.mjs. -->

# Large libraries: what a question fetches

![Bytes and requests of a question against the number of texts](growth.svg)

    node benches/shards/run.mjs --sizes 1000,10000,100000,1000000

How this is measured, and what is fair in it, is said in [README.md](README.md).

## The texts

${texts(runs)}

## Making the site

Seconds by the clock on the wall, on a machine that does other things beside: read the ratio of the work of its processors.

${making(runs)}

## What goes over the wire

The middle of all visits, the most in brackets. The first question is counted from the opening of the page; the
engine and the page are counted apart.

${fetched.join("\n\n")}

The budget of a first question is 300 KB. By kind, after the first of a visit, KB and requests in the middle:

${byKind(runs, host)}

## What is answered

A question is answered where one of the texts that are shown has all words that were asked for, in whatever form;
«beside» are those where texts were shown, but none that has.

${answering(runs, host)}
`;
}
