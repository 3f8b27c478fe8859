// What the reader looks at lives in the address, so that it can be linked: `?q=мектеп&lang=ru#text=p0a1b2-3.17`, the
// text in its pack. The name of a pack is a hash of it, so that such a link leads to this very text or to none.

/**
 * @typedef {object} View
 * @property {string} q          the query
 * @property {string} language   of the page
 * @property {import("./engine.js").Place | null} at   the text that is open
 */

const OPEN = /^#text=([\w-]+)\.(\d+)$/;

/**
 * @param {{search: string, hash: string}} [address]
 * @returns {View}
 */
export function readView({ search, hash } = window.location) {
  const parameters = new URLSearchParams(search);
  const [, name, place] = hash.match(OPEN) ?? [];
  const at = name ? { pack: `${name}.gz`, place: Number(place) } : null;
  return { q: parameters.get("q") ?? "", language: parameters.get("lang") ?? "", at };
}

/** The address of a view; what else the present one says, stays. */
export function addressOf({ q, language, at }, { pathname, search } = window.location) {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of [["q", q], ["lang", language]]) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  const asked = parameters.size > 0 ? `?${parameters}` : "";
  return `${pathname}${asked}${at ? `#text=${at.pack.replace(/\.gz$/, "")}.${at.place}` : ""}`;
}

/** Whether two places are one. */
export const isSame = (one, other) => one?.pack === other?.pack && one?.place === other?.place;
