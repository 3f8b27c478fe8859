// Dates in English.

const MONTHS = "January February March April May June July August September October November December".split(" ");

const PARTS = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  33: "first quarter of",
  34: "second quarter of",
  35: "third quarter of",
  36: "fourth quarter of",
  37: "first four months of",
  38: "second four months of",
  39: "last four months of",
  40: "first half of",
  41: "second half of",
};

/** Alone a decade has none: «1990s», but «since the 1990s». */
const article = (use) => (use ? "the " : "");

/** «27 BC», but «AD 14». */
const inEra = (numbers, era) => ({ "": numbers, before: `${numbers}\u00a0BC`, after: `AD\u00a0${numbers}` })[era];

/** @type {import("../dates.js").Style} */
export const en = {
  or: "or",
  about: (date) => `about ${date}`,
  since: (date, isAbout) => `since ${isAbout ? "about " : ""}${date}`,
  until: (date, isAbout) => `until ${isAbout ? "about " : ""}${date}`,
  year: inEra,
  years: inEra,
  decade: (year, use) => `${article(use)}${year}s`,
  century: (number, use) => `${article(use)}${number}${ordinal(number)}\u00a0century`,
  month: (month) => MONTHS[month - 1],
  day: (days, month) => `${days}\u00a0${MONTHS[month - 1]}`,
  part: (part, use) => (part > 24 ? article(use) : "") + PARTS[part],
  within: (year, rest) => `${rest} ${year}`,
  said: (year, era, month) => (month ? `${MONTHS[month - 1]} ` : "") + inEra(year, era),
};

function ordinal(number) {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return isTeen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
}
