// Dates in Kazakh, in Cyrillic and in Latin letters. The ending that «бастап» and «дейін» ask for stands on
// the last word of a date.
//
// Browsers and Node write a day, a month and a stretch of days alike («1994 ж. 27 мамыр»), and a test holds
// ours to them. But `Intl` knows no endings («1996 жылдан бастап»), no decades, centuries, seasons and
// quarters, nothing that is about or in doubt, and of Kazakh in Latin letters nothing at all; and a browser
// with few languages writes English in place of Kazakh. So all dates are written here.

import { roman } from "./edtf.js";
import { words as latin } from "./kk-latn-words.js";
import { words as cyrillic } from "./kk-words.js";

/**
 * @param {typeof cyrillic} words
 * @param {Record<string, string>} [letters]   those of the numerals of centuries
 * @returns {import("../dates.js").Style}
 */
function kazakh(words, letters) {
  const eras = { "": "", before: `${words.before}\u00a0`, after: `${words.after}\u00a0` };
  const parts = partsOf(words);
  const numeral = (number) => roman(number, letters);
  const about = (date) => `${words.about} ${date}`;
  /** A decade by its century: «ХХ ғ. 90»; the first of a century has no number there. */
  const tens = (year) =>
    year % 100 === 0 ? String(year) : `${numeral(Math.floor(year / 100) + 1)}\u00a0${words.shortCentury} ${year % 100}`;
  return {
    or: words.or,
    about,
    since: (date, isAbout) => `${isAbout ? about(date) : date} ${words.since}`,
    until: (date, isAbout) => `${isAbout ? about(date) : date} ${words.until}`,
    // With an ending the noun is written out: «1996 жылдан бастап».
    year: (number, era, use) =>
      `${eras[era]}${number}\u00a0${["since", "until"].includes(use) ? ended(words.year, use) : words.shortYear}`,
    years: (numbers, era) => `${eras[era]}${numbers}\u00a0${words.shortYears}`,
    decade: (year, use) => `${tens(year)}-${ended(words.years, use)}`,
    century: (number, use) => `${numeral(number)}\u00a0${ended(words.century, use)}`,
    month: (month, use) => ended(words.months[month - 1], use),
    day: (days, month, use) => `${days}\u00a0${ended(words.months[month - 1], use)}`,
    part: (part, use) => ended(parts[part], use),
    within: (year, rest) => `${year} ${rest}`,
    said: (year, era, month) =>
      eras[era] + (month ? `${year} ${words.ofYear} ${words.months[month - 1][0]}` : `${year} ${words.year[0]}`),
  };
}

/** The parts of a year by the numbers that EDTF has for them. */
function partsOf({ numbers, seasons, quarter, third, half }) {
  const counted = (count, [word, ...endings]) =>
    numbers.slice(0, count).map((number) => [`${number} ${word}`, ...endings]);
  const from = (first, words) => words.map((word, place) => [first + place, word]);
  const all = [from(21, seasons), from(33, counted(4, quarter)), from(37, counted(3, third)), from(40, counted(2, half))];
  return Object.fromEntries(all.flat());
}

function ended([word, since, until], use) {
  return word + ({ since, until }[use] ?? "");
}

/** Centuries are written with letters of the Kazakh alphabet, where it has the like. */
export const kk = kazakh(cyrillic, { I: "І", V: "V", X: "Х", C: "С" });
export const kkLatn = kazakh(latin);
