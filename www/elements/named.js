// Names in the text of the reader: what is marked of them beside dates and words that were found.

import { words } from "../i18n/index.js";
import { without } from "../ranges.js";
import { build } from "./build.js";

/** The places of names by their sentences. */
export function bySentence(places) {
  const sentences = new Map();
  for (const place of places) sentences.set(place.sentence, [...(sentences.get(place.sentence) ?? []), place]);
  return sentences;
}

/**
 * The marks of a sentence with its names. A name takes what other marks leave free; where they lie in one, they
 * know it as their `name`.
 *
 * @param {object[]} marks   in order and apart
 * @param {object[]} [names]  what the engine's `namesIn` gives of the sentence
 */
export function withNames(marks, names = []) {
  if (names.length === 0) return marks;
  const over = (mark) => names.find(({ start, end }) => start < mark.end && mark.start < end);
  const known = marks.map((mark) => ({ ...mark, name: over(mark) }));
  const free = names.flatMap((name) => without(name, marks).map((part) => ({ ...part, kind: "name", name })));
  return [...known, ...free].sort((a, b) => a.start - b.start);
}

/** Whom a name means, in words. */
export function nameNote({ name, class: kind }, language) {
  return words(language, "nameNote", { name, class: words(language, `class-${kind}`) });
}

/** The element of a name in the text, empty. */
export function nameMark(name, language) {
  return build("span", { class: `named ${name.class.toLowerCase()}`, title: nameNote(name, language), ...nameData(name) });
}

/** What an element says of the name that it lies in, to be read again by `nameOf`. */
export function nameData(name) {
  return name ? { "data-name": name.name, "data-class": name.class } : {};
}

/** The name that an element of the text lies in, if it does. */
export function nameOf(element) {
  const { name, class: kind } = element.closest("[data-name]")?.dataset ?? {};
  return name && { name, class: kind };
}
