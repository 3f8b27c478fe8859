// What the reader looks at lives in the address of the page, so that a view can be linked.

import { soundPeriod } from "./period.js";

/**
 * @typedef {object} View
 * @property {string} q         the query
 * @property {string} only      the document that is searched alone
 * @property {string} from      the year, month or day that the chosen period begins in; empty where it is open
 * @property {string} to        and ends in
 * @property {string} precision of the dates that are shown alone; empty for all
 * @property {string} events    all, where the timeline shows what does not answer the query, too
 * @property {string} rows      people, bodies or places, where the timeline has rows of them
 * @property {string} library   which of the reader's own libraries; empty for the samples
 * @property {string} text      the address of a text of this site that is opened in their place
 * @property {string} document  the document that is open
 * @property {string} sentence  the sentence that is marked, counted from 1
 * @property {string} event     the event that is chosen
 * @property {string} mode      repaired, where the text is not shown as it was given
 * @property {string} script    cyrillic, latin or arabic, where the text is shown in another script
 * @property {string} names     plain, where names are not marked in the text
 * @property {string} language  of the page
 * @property {string} theme     light, dark or contrast, where it is not that of the reader
 * @property {string} tab       on a phone: search, timeline or text
 */

/** Each part of the view and its name in the address. */
const NAMES = {
  q: "q",
  only: "in",
  from: "from",
  to: "to",
  precision: "exact",
  events: "events",
  rows: "rows",
  library: "lib",
  text: "text",
  document: "doc",
  sentence: "s",
  event: "e",
  mode: "mode",
  script: "script",
  names: "names",
  language: "lang",
  theme: "theme",
  tab: "tab",
};

/**
 * @param {string} [search]
 * @param {string} [prefix]   stands before each name, where the address is another page's
 * @returns {View} the view of the present address; what it does not say is empty
 */
export function readView(search = window.location.search, prefix = "") {
  const parameters = new URLSearchParams(search);
  const parts = Object.entries(NAMES).map(([part, name]) => [part, parameters.get(prefix + name) ?? ""]);
  const view = Object.fromEntries(parts);
  return { ...view, ...soundPeriod(view) };
}

/** The address of a view: only what it says is written. */
export function viewAddress(view) {
  const parameters = new URLSearchParams();
  for (const [part, name] of Object.entries(NAMES)) if (view[part]) parameters.set(name, view[part]);
  return `?${parameters}`;
}

/** The address of another page with a view in it, beside what else it says. */
function addressWith(view, prefix) {
  const { hash, pathname, search } = window.location;
  const parameters = new URLSearchParams(search);
  for (const [part, name] of Object.entries(NAMES)) {
    if (view[part]) parameters.set(prefix + name, view[part]);
    else parameters.delete(prefix + name);
  }
  return `${pathname}${parameters.size > 0 ? `?${parameters}` : ""}${hash}`;
}

/**
 * Puts a view into the address: as a new step of the history, or in place of the present one.
 *
 * @param {View} view
 * @param {{step: boolean}} how
 * @param {string} [prefix]   where the address is another page's: stands before each name
 */
export function writeView(view, { step }, prefix) {
  const isOwn = prefix === undefined;
  const { hash, pathname, search } = window.location;
  const address = isOwn ? viewAddress(view) : addressWith(view, prefix);
  if (address === (isOwn ? search : pathname + search + hash)) return;
  try {
    if (step) window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  } catch {
    // Some browsers let a page from a disk have one address alone; the view changes all the same.
  }
}
