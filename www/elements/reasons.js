// Why a hit is one, in words: a line for each word of it that was met.

import { LANGUAGES, words } from "../i18n/index.js";
import { build } from "./build.js";
import { cased, sum } from "./sums.js";

/**
 * The reasons of a hit as a list.
 *
 * @param {string} language  of the page
 * @param {object} hit       what the engine's `explain` gave
 */
export function reasons(language, hit) {
  const told = hit.matches.map(({ kind }, place) => ({ kind, ...hit.reasons[place] }));
  const times = hit.times.map(({ start, end }) => ({ kind: "time", text: hit.excerpt.slice(start, end) }));
  const items = once([...told, ...times]).map((reason) => build("li", {}, ...said(language, reason)));
  return build("ul", {}, ...items);
}

/** Each reason once: a word may stand in a sentence twice. */
function once(reasons) {
  const key = ({ kind, text, query }) => [kind, text.toLowerCase(), query].join(" ");
  return [...new Map(reasons.map((reason) => [key(reason), reason])).values()];
}

function said(language, reason) {
  const { kind, text, query, kinship, guess } = reason;
  const word = kinship && cased(kinship.word, kinship.text, text);
  const why = sentence(language, nameless(reason) ?? kind, { text, query, word, guess: guess?.word });
  const slips = (guess?.slips ?? []).map((slip) => sentence(language, slipOf(slip), slip));
  return [why, ...slips, ...sums(language, reason)];
}

/** What is said where the word that two have in common, or the one that was meant, can't be told. */
function nameless({ kind, kinship, guess }) {
  if (kind === "lemma" && !kinship) return "form";
  if (kind === "root" && !kinship) return "kin";
  return kind.startsWith("fuzzy") && !guess ? "near" : undefined;
}

/** What a slip of the finger was. */
function slipOf({ typed, meant }) {
  if (typed === "") return "missing";
  if (meant === "") return "extra";
  return typed.length > 1 ? "swapped" : "other";
}

/** A sentence of the page; the words that fill it in are marked as Kazakh, and keep their direction. */
function sentence(language, key, values) {
  const parts = LANGUAGES[language][`why-${key}`].split(/\{(\w+)\}/);
  const filled = parts.map((part, place) => (place % 2 === 0 ? part : build("bdi", { lang: "kk" }, values[part])));
  return build("p", {}, ...filled);
}

/** How the two words are built, each on its line. */
function sums(language, { text, query, kinship, guess }) {
  if (!kinship) return [];
  const lines = [...built(language, kinship.text, text)];
  if (kinship.query) lines.push(...built(language, kinship.query, guess?.word ?? query));
  return [...new Map(lines.map((line) => [line.textContent, line])).values()];
}

/** A word as its parts, with what grammar calls its endings; and what its dictionary form was made of. */
function built(language, reading, word) {
  const lines = [];
  const names = reading.parts.slice(1).map(({ term }) => term[language]);
  if (names.length > 0) lines.push(line(sum(reading, word), names.join(", ")));
  if (reading.origin.length > 1) {
    const parts = reading.origin.map(({ text }) => text).join(" + ");
    lines.push(line(`${reading.lemma} = ${parts}`, words(language, "why-made")));
  }
  return lines;
}

function line(sum, names) {
  return build("p", { class: "built" }, build("bdi", { lang: "kk" }, sum), ` – ${names}`);
}
