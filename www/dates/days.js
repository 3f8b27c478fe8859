// What a day is in EDTF. By itself, for the worker, which has no use for the words of dates.

/** The year of a day, counted from 1 January 1970, as EDTF writes it. */
export function yearOf(day) {
  // What lies beyond the calendar of JavaScript is told roughly.
  const exact = new Date(day * 86_400_000).getUTCFullYear();
  const year = Number.isNaN(exact) ? Math.floor(1970 + day / 365.2425) : exact;
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${digits.length > 4 ? "Y" : ""}${year < 0 ? "-" : ""}${digits}`;
}
