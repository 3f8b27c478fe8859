// Dates in Kazakh. The ending that «бастап» and «дейін» ask for stands on the last word of a date.

import { roman } from "./edtf.js";

/** Each word with its endings: where something begins («-дан»), and where it ends («-ға»). */
const MONTHS = [
  ["қаңтар", "дан", "ға"],
  ["ақпан", "нан", "ға"],
  ["наурыз", "дан", "ға"],
  ["сәуір", "ден", "ге"],
  ["мамыр", "дан", "ға"],
  ["маусым", "нан", "ға"],
  ["шілде", "ден", "ге"],
  ["тамыз", "дан", "ға"],
  ["қыркүйек", "тен", "ке"],
  ["қазан", "нан", "ға"],
  ["қараша", "дан", "ға"],
  ["желтоқсан", "нан", "ға"],
];
const YEAR = ["жыл", "дан", "ға"];
const YEARS = ["жылдары", "нан", "на"];
const CENTURY = ["ғасыр", "дан", "ға"];

const NUMBERS = ["бірінші", "екінші", "үшінші", "төртінші"];
const PARTS = {
  21: ["көктемі", "нен", "не"],
  22: ["жазы", "нан", "на"],
  23: ["күзі", "нен", "не"],
  24: ["қысы", "нан", "на"],
  ...numbered(33, 4, ["тоқсаны", "нан", "на"]),
  ...numbered(37, 3, ["төрт айы", "нан", "на"]),
  ...numbered(40, 2, ["жартысы", "нан", "на"]),
};

function numbered(from, count, [word, ...endings]) {
  const words = NUMBERS.slice(0, count).map((number) => [`${number} ${word}`, ...endings]);
  return Object.fromEntries(words.map((word, place) => [from + place, word]));
}

function ended([word, since, until], use) {
  return word + ({ since, until }[use] ?? "");
}

/** Centuries are written with letters of the Kazakh alphabet, where it has the like. */
const numeral = (number) => roman(number, { I: "І", V: "V", X: "Х", C: "С" });

const ERAS = { "": "", before: "б.з.д.\u00a0", after: "б.з.\u00a0" };

/** @type {import("../dates.js").Style} */
export const kk = {
  or: "немесе",
  about: (date) => `шамамен ${date}`,
  since: (date, isAbout) => `${isAbout ? "шамамен " : ""}${date} бастап`,
  until: (date, isAbout) => `${isAbout ? "шамамен " : ""}${date} дейін`,
  // With an ending the noun is written out: «1996 жылдан бастап».
  year: (number, era, use) => `${ERAS[era]}${number}\u00a0${["since", "until"].includes(use) ? ended(YEAR, use) : "ж."}`,
  years: (numbers, era) => `${ERAS[era]}${numbers}\u00a0жж.`,
  decade: (year, use) => `${tens(year)}-${ended(YEARS, use)}`,
  century: (number, use) => `${numeral(number)}\u00a0${ended(CENTURY, use)}`,
  month: (month, use) => ended(MONTHS[month - 1], use),
  day: (days, month, use) => `${days}\u00a0${ended(MONTHS[month - 1], use)}`,
  part: (part, use) => ended(PARTS[part], use),
  within: (year, rest) => `${year} ${rest}`,
};

/** A decade by its century: «ХХ ғ. 90»; the first of a century has no number there. */
function tens(year) {
  return year % 100 === 0 ? String(year) : `${numeral(Math.floor(year / 100) + 1)}\u00a0ғ. ${year % 100}`;
}
