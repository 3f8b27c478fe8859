// Dates in Russian. «С», «до» and «около» ask for the genitive.

import { roman } from "./edtf.js";

const MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
const OF_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");

/** Parts of a year, each in the nominative and in the genitive. */
const PARTS = {
  21: ["весна", "весны"],
  22: ["лето", "лета"],
  23: ["осень", "осени"],
  24: ["зима", "зимы"],
  33: ["первый квартал", "первого квартала"],
  34: ["второй квартал", "второго квартала"],
  35: ["третий квартал", "третьего квартала"],
  36: ["четвёртый квартал", "четвёртого квартала"],
  37: ["первые четыре месяца", "первых четырёх месяцев"],
  38: ["вторые четыре месяца", "вторых четырёх месяцев"],
  39: ["последние четыре месяца", "последних четырёх месяцев"],
  40: ["первая половина", "первой половины"],
  41: ["вторая половина", "второй половины"],
};

const ERAS = { "": "", before: " до\u00a0н.\u00a0э.", after: " н.\u00a0э." };

const from = (date) => (date.startsWith("втор") ? `со ${date}` : `с ${date}`);

/** @type {import("../dates.js").Style} */
export const ru = {
  or: "или",
  about: (date) => `около ${date}`,
  since: (date, isAbout) => `${isAbout ? "примерно " : ""}${from(date)}`,
  until: (date, isAbout) => `${isAbout ? "примерно " : ""}до ${date}`,
  year: (number, era) => `${number}\u00a0г.${ERAS[era]}`,
  years: (numbers, era) => `${numbers}\u00a0гг.${ERAS[era]}`,
  decade: (year, use) => `${year}-${use ? "х" : "е"}\u00a0гг.`,
  century: (number, use) => `${roman(number)}\u00a0${use ? "века" : "век"}`,
  month: (month, use) => (use ? OF_MONTHS : MONTHS)[month - 1],
  day: (days, month) => `${days}\u00a0${OF_MONTHS[month - 1]}`,
  part: (part, use) => PARTS[part][use ? 1 : 0],
  within: (year, rest) => `${rest} ${year}`,
  said: (year, era, month) => (month ? `${MONTHS[month - 1]} ${year} года` : `${year} год`) + ERAS[era],
};
