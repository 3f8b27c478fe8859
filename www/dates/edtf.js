// Reads dates as the Extended Date/Time Format (EDTF) writes them, as far as the engine gives such.

/**
 * @typedef {object} EdtfDate
 * @property {number | null} year  as calendars of astronomers count: 0 is 1 BC; null where it is not known;
 *   the first one of a decade or a century
 * @property {"century" | "decade" | "year" | "part" | "month" | "day"} unit
 * @property {number} [part]   21 to 24 spring to winter, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves
 * @property {number} [month]
 * @property {number} [day]
 * @property {boolean} about   whether it is approximate
 * @property {boolean} unsure  whether it is uncertain
 *
 * @typedef {object} EdtfValue
 * @property {"date" | "interval" | "either"} kind
 * @property {(EdtfDate | null)[]} dates  one, or two; null where an interval is open
 */

const DATE = /^(?:(XXXX)|Y?(-?\d+?)(X{0,2}))(?:-(\d+))?(?:-(\d+))?([~?%]?)$/;

/** @returns {EdtfValue} */
export function parse(edtf) {
  if (edtf.startsWith("[")) return { kind: "either", dates: edtf.slice(1, -1).split(",").map(date) };
  const dates = edtf.split("/").map((end) => (end === ".." ? null : date(end)));
  return { kind: dates.length > 1 ? "interval" : "date", dates };
}

/** @returns {EdtfDate} */
function date(text) {
  const [, unknown, digits, rounded = "", second, day, sign] = text.match(DATE);
  const year = unknown ? null : Number(digits) * 10 ** rounded.length;
  const about = sign === "~" || sign === "%";
  const unsure = sign === "?" || sign === "%";
  return { year, ...rest(rounded, Number(second ?? 0), Number(day ?? 0)), about, unsure };
}

function rest(rounded, second, day) {
  if (rounded) return { unit: rounded === "X" ? "decade" : "century" };
  if (second === 0) return { unit: "year" };
  if (second > 12) return { unit: "part", part: second };
  return day ? { unit: "day", month: second, day } : { unit: "month", month: second };
}

/** The Roman numeral of a number below 400, in these letters for I, V, X and C; L has no other. */
export function roman(number, letters = { I: "I", V: "V", X: "X", C: "C" }) {
  const signs = [[100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  let left = number;
  let numeral = "";
  for (const [value, sign] of signs) {
    for (; left >= value; left -= value) numeral += sign;
  }
  return numeral.replace(/[IVXC]/g, (letter) => letters[letter]);
}
