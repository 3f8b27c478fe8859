// The list of texts that answer: titles that lead to them, dates, why each is there, and its best sentence.

import { formatDate } from "../dates.js";
import { build, marked } from "../elements/build.js";
import { excerpt } from "../elements/excerpt.js";
import { words } from "../i18n/shards/index.js";

/**
 * The items of a list.
 *
 * @param {import("./engine.js").Hit[]} hits
 * @param {object} how
 * @param {string} how.language
 * @param {(hit: object) => string} how.addressOf
 * @param {(hit: object) => void} how.choose
 */
export function items(hits, how) {
  return hits.map((hit) => item(hit, how));
}

function item(hit, { language, addressOf, choose }) {
  const { text, found } = hit;
  const title = build("a", { href: addressOf(hit), onclick: (event) => isPlain(event) && (event.preventDefault(), choose(hit)) });
  title.append(build("bdi", {}, text.title || words(language, "untitled")));
  const part = excerpt(found.excerpt, marks(found.matches));
  return build(
    "li",
    { "data-at": `${hit.at.pack} ${hit.at.place}` },
    build("h3", {}, title),
    build("p", { class: "excerpt", dir: "auto", lang: "kk" }, ...marked(part.text, part.ranges)),
    build("p", { class: "why" }, ...dated(text.date, language), reasons(found.matches, language)),
  );
}

/** Who wants another tab or window gets it from the browser. */
const isPlain = ({ ctrlKey, metaKey, shiftKey, altKey, button }) => button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);

/** A date before what follows it; nothing where there is none, or it can't be read. */
export function dated(date, language) {
  try {
    return date ? [build("time", { datetime: date }, formatDate(date, language)), " · "] : [];
  } catch {
    return [];
  }
}

/** What was found in a sentence, for `marked`. */
export function marks(matches) {
  const ranges = matches.map(({ start, end }) => ({ start, end, kind: "found" }));
  return ranges.sort((one, other) => one.start - other.start).filter(({ start }, place, all) => start >= (all[place - 1]?.end ?? 0));
}

function reasons(matches, language) {
  const kinds = new Set(matches.map(({ kind }) => kind));
  return [...kinds].map((kind) => words(language, kind)).join(", ");
}
