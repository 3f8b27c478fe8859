// The window of the axis: which days of its line are in view. Days count from 1 January 1970, and have
// fractions while the axis moves.

/**
 * @typedef {object} Window
 * @property {number} first  the first day in view
 * @property {number} last   the last one
 */

/** The fewest days in view, less one. */
const LEAST = 13;

/**
 * A window with half as many days, or with twice as many; null where all of the line is in view.
 *
 * @param {Window} window
 * @param {number} by      above 0 for fewer days
 * @param {Window} whole   the line
 * @param {number} [about] the day that stays where it is, if it is in view
 */
export function zoomed(window, by, whole, about = (window.first + window.last) / 2) {
  const { first, last } = window;
  const stays = about >= first && about <= last ? about : (first + last) / 2;
  const length = Math.max((last - first) * (by > 0 ? 0.5 : 2), LEAST);
  const share = last > first ? (stays - first) / (last - first) : 0.5;
  return within(stays - share * length, length, whole);
}

/** A window that is moved by half of its days, towards the past where `by` is below 0. */
export function panned({ first, last }, by, whole) {
  const length = last - first;
  return within(first + Math.sign(by) * length * 0.5, length, whole);
}

/** A window around some days, with a little of what is beside them, and of `least` days or more. */
export function around(first, last, whole, least = LEAST) {
  const length = Math.max((last - first) * 1.2, least);
  return within((first + last - length) / 2, length, whole);
}

/** The window that a scale shows once it is moved by so many pixels, as far as the line goes. */
export function slid(scale, by, whole, width) {
  const most = -scale.xOf(whole.first);
  const least = width - scale.xOf(whole.last + 1);
  const moved = Math.min(Math.max(by, least), most);
  return scale.windowOf(-moved, width - moved);
}

/** The window that a scale shows once all is so many times as large about a place, which stays where it is. */
export function enlarged(scale, times, place, whole, width) {
  const edge = (x) => place + (x - place) / times;
  const { first, last } = scale.windowOf(edge(0), edge(width));
  if (last - first >= LEAST) return within(first, last - first, whole);
  const day = scale.dayOf(place);
  return within(day - (place / width) * LEAST, LEAST, whole);
}

function within(first, length, whole) {
  if (length >= whole.last - whole.first) return null;
  const start = Math.min(Math.max(first, whole.first), whole.last - length);
  return { first: start, last: start + length };
}
