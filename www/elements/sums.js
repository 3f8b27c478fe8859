// A word as the sum of its parts, in the capitals that are its own.

/** The parts of a reading with plus signs between them: «Қазақстан + ның». */
export function sum(reading, word) {
  return letters(reading, word).join(" + ");
}

/** The parts, the stem in the capitals that are its own. */
export function letters(reading, word) {
  const [stem, ...endings] = reading.parts.map(({ text }) => text);
  return [cased(stem, reading, word), ...endings];
}

/** The beginning of a word: as it stands there where that is a name or may be one, else in small letters. */
export function cased(text, { class: { id }, known }, word) {
  const begin = word.slice(0, text.length);
  return (id === "name" || !known) && begin.toLowerCase() === text ? begin : text;
}
