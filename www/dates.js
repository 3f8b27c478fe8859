// Shows dates, which come in EDTF, as each language writes them. What is not known is left out,
// never filled in.

import { yearOf } from "./dates/days.js";
import { parse } from "./dates/edtf.js";
import { en } from "./dates/en.js";
import { kk, kkLatn } from "./dates/kk.js";
import { ru } from "./dates/ru.js";

/**
 * @typedef {"" | "since" | "until" | "about"} Use  what stands around a date, for its endings
 * @typedef {"" | "before" | "after"} Era  empty where it goes without saying
 *
 * @typedef {object} Style  How a language writes the parts of a date; no-break spaces keep together what
 *   no line should part, as a year and its noun.
 * @property {string} or
 * @property {(date: string) => string} about
 * @property {(date: string, isAbout: boolean) => string} since
 * @property {(date: string, isAbout: boolean) => string} until
 * @property {(number: string, era: Era, use: Use) => string} year
 * @property {(numbers: string, era: Era) => string} years
 * @property {(year: number, use: Use) => string} decade   by its first year
 * @property {(number: number, use: Use) => string} century
 * @property {(month: number, use: Use) => string} month
 * @property {(days: string, month: number, use: Use) => string} day
 * @property {(part: number, use: Use) => string} part
 * @property {(year: string, rest: string) => string} within   what lies in a year, with the year
 * @property {(year: string, era: Era, month?: number) => string} said   in full words
 */

/** @type {Record<string, Style>} */
const STYLES = { kk, "kk-Latn": kkLatn, ru, en };

/** What stands behind a number or a date that the text is not sure of. */
const UNSURE = "\u00a0(?)";

/**
 * A date in words: «1994 ж. 27 мамыр», «2003 ж. 17–19 қараша», «ХХ ғ. 90-жылдары», «шамамен 1470 ж.».
 *
 * @param {string} edtf
 * @param {"kk" | "kk-Latn" | "ru" | "en"} language
 * @returns {string}
 */
export function formatDate(edtf, language) {
  const style = STYLES[language];
  const { kind, dates } = parse(edtf);
  const [from, to] = dates;
  if (from === null) return style.until(single(to, style, "until"), to.about);
  if (to === null) return style.since(single(from, style, "since"), from.about);
  const isAbout = dates.some((date) => date.about);
  const use = isAbout ? "about" : "";
  const date = to ? pair(from, to, kind, style, use) : single(from, style, use);
  return isAbout ? style.about(date) : date;
}

/**
 * A stretch of time in words; a dash leads where it has no beginning, or on where it has no end.
 *
 * @param {{from?: string, to?: string}} period  years, months or days
 * @param {"kk" | "kk-Latn" | "ru" | "en"} language
 */
export function formatPeriod({ from, to }, language) {
  if (!from) return `– ${formatDate(to, language)}`;
  if (!to) return `${formatDate(from, language)} –`;
  return formatDate(from === to ? from : `${from}/${to}`, language);
}

/** A year or a month in full words, to be heard: «1992 жыл», «1992 жылғы мамыр». */
export function sayDate(edtf, language) {
  const [date] = parse(edtf).dates;
  return STYLES[language].said(number(date), eraOf(date), date.month);
}

/** Whether a date is given as approximate or as uncertain, or is one of two. */
export function isApproximate(edtf) {
  return /[~?%[]/.test(edtf);
}

/** Whether the text is not sure of a date. */
export function isUncertain(edtf) {
  return /[?%]/.test(edtf);
}

/** A date as HTML has it, which knows years from 1 to 9999, months and days alone. */
export function htmlDate(edtf) {
  return /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(edtf) ? edtf : undefined;
}

/** A mark of a line of time: its day, its month or, at the beginning of a year, that. */
export function formatTick({ year, month = 1, dayOfMonth = 1 }, language) {
  const style = STYLES[language];
  if (dayOfMonth > 1) return style.day(String(dayOfMonth), month, "");
  if (month > 1) return style.month(month, "");
  return year > 0 ? String(year) : style.year(number({ year }), "before", "");
}

/**
 * A stretch of days in words, by its years or, where it is short, by its months. Days count from 1
 * January 1970.
 */
export function formatDays(first, last, language) {
  const write = last - first < SHORT ? monthOf : yearOf;
  return formatPeriod({ from: write(first), to: write(last) }, language);
}

/** Fewer days than this are told by their months. */
const SHORT = 900;

function monthOf(day) {
  const month = new Date(day * 86_400_000).getUTCMonth() + 1;
  return `${yearOf(day)}-${String(month).padStart(2, "0")}`;
}

// --- One date ------------------------------------------------------------------------------------

function single(date, style, use, isBeside = false) {
  const { unit, year } = date;
  if (unit === "century") return style.century(year / 100 + 1, use) + doubt(date);
  if (unit === "decade") return style.decade(year, use) + doubt(date);
  const era = eraOf(date, isBeside);
  if (unit === "year") return style.year(number(date) + doubt(date), era, use);
  return placed(date, rest(date, style, use), style, era) + doubt(date);
}

const doubt = ({ unsure }) => (unsure ? UNSURE : "");

/** A part of a year with its year, where that is known. */
function placed(date, text, style, era = eraOf(date)) {
  return date.year === null ? text : style.within(style.year(number(date), era, ""), text);
}

/** What a date has beside its year. */
function rest({ unit, month, day, part }, style, use) {
  if (unit === "part") return style.part(part, use);
  return unit === "day" ? style.day(String(day), month, use) : style.month(month, use);
}

/** The number of a year within its era: the year 0 is 1 BC. */
function number({ year }) {
  return String(isBefore({ year }) ? 1 - year : year);
}

const isBefore = ({ year }) => year !== null && year <= 0;

/** Ours goes without saying but beside the one before. */
function eraOf(date, isBeside = false) {
  if (isBefore(date)) return "before";
  return isBeside ? "after" : "";
}

// --- Two dates -----------------------------------------------------------------------------------

/** An interval, or one of two dates: what both have alike is said once. */
function pair(from, to, kind, style, use) {
  const word = kind === "either" ? ` ${style.or} ` : null;
  const both = (unit) => from.unit === unit && to.unit === unit;
  const sameYear = from.year === to.year;
  if (both("day") && sameYear && from.month === to.month) {
    const days = [from.day, to.day].join(word ?? "–");
    return placed(from, style.day(days, from.month, use), style);
  }
  if (both("year") && isBefore(from) === isBefore(to)) {
    const years = [from, to].map((date) => number(date) + doubt(date)).join(word ?? "–");
    return word ? style.year(years, eraOf(from), use) : style.years(years, eraOf(from));
  }
  if (sameYear && [from, to].every(({ unit }) => ["month", "day", "part"].includes(unit))) {
    const gap = word ?? (both("month") ? "–" : " – ");
    return placed(from, [from, to].map((date) => rest(date, style, use)).join(gap), style);
  }
  const isBeside = isBefore(from) !== isBefore(to);
  return [from, to].map((date) => single(date, style, use, isBeside)).join(word ?? " – ");
}
