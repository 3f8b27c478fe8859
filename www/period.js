// A period: from one year, month or day to another, as EDTF writes them. An open end is empty; so are both
// where nothing is chosen. Days count from 1 January 1970.

import { parse } from "./dates/edtf.js";

/**
 * @typedef {object} Period
 * @property {string} from
 * @property {string} to
 *
 * @typedef {"year" | "month"} Unit
 */

const DATE = /^-?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Beyond these a year has more digits than a query may have. */
const MOST_YEARS = 9999;

/**
 * The period of an address, where anything may stand: what is no date is left out, and one that runs
 * backwards is turned round.
 *
 * @returns {Period}
 */
export function soundPeriod({ from = "", to = "" }) {
  const [first, last] = [from, to].map((date) => (isDate(date) ? date : ""));
  const isTurned = first && last && firstDay(first) > lastDay(last);
  return isTurned ? { from: last, to: first } : { from: first, to: last };
}

export function isChosen({ from, to }) {
  return Boolean(from || to);
}

function isDate(text) {
  if (!DATE.test(text)) return false;
  const { day } = parse(text).dates[0];
  return !day || new Date(firstDay(text) * DAY).getUTCDate() === day;
}

// --- In a query ----------------------------------------------------------------------------------

/** What stands before a query within a period: the last word is one that is still being typed. */
function sign({ from, to }) {
  if (!from && !to) return "";
  return from ? `date:${from}..${to} ` : `..${to} `;
}

/** A query that asks within a period alone. */
export function within(query, period) {
  return sign(period) + query;
}

/** The query of `within` without its period. */
export function without(query, period) {
  return query.startsWith(sign(period)) ? query.slice(sign(period).length) : query;
}

// --- In days -------------------------------------------------------------------------------------

const DAY = 86_400_000;

/** The first days of the units that a day lies between: where its own begins, moved by so many. */
export function unitStart(day, unit, by = 0) {
  const date = new Date(day * DAY);
  const year = date.getUTCFullYear();
  return unit === "year" ? dayOf(year + by) : dayOf(year, date.getUTCMonth() + by);
}

/** The last day of the unit that a day lies in, moved by so many. */
export function unitEnd(day, unit, by = 0) {
  return unitStart(day, unit, by + 1) - 1;
}

/** The first day of a date. */
export function firstDay(edtf) {
  const { year, month = 1, day = 1 } = parse(edtf).dates[0];
  return dayOf(year, month - 1, day);
}

/** The last day of a date. */
export function lastDay(edtf) {
  const { unit } = parse(edtf).dates[0];
  return unit === "day" ? firstDay(edtf) : unitEnd(firstDay(edtf), unit);
}

/** The year or the month of a day; empty where its year has more digits than it may have. */
export function dateOf(day, unit) {
  const date = new Date(day * DAY);
  const year = date.getUTCFullYear();
  if (!(Math.abs(year) <= MOST_YEARS)) return "";
  const digits = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  return unit === "year" ? digits : `${digits}-${String(date.getUTCMonth() + 1).padStart(2, "0")}`;
}

/** Months below 0 and above 11 lead into other years. */
function dayOf(year, month = 0, day = 1) {
  return new Date(0).setUTCFullYear(year, month, day) / DAY;
}
