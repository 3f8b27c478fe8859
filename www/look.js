// How the page looks: its theme, and how large and how far apart the lines of a text are. Kept in this
// browser, where it keeps anything.
//
// The page waits for this module before it is painted (`blocking` in index.html), so that a dark page
// does not flash white. So nothing is imported here.

/**
 * @typedef {object} Look
 * @property {string} theme    "light", "dark" or "contrast"; empty as the system has it
 * @property {number} size     of the letters of a text, in percent
 * @property {string} spacing  of its lines: "close" or "wide"; empty in between
 */

/** The themes that can be chosen; the first is that of the system. */
export const THEMES = ["", "light", "dark", "contrast"];
export const SPACINGS = ["close", "", "wide"];
export const SIZES = { least: 80, most: 250 };

const KEY = "look";
const PLAIN = { theme: "", size: 100, spacing: "" };
const root = document.documentElement;
const wantsContrast = window.matchMedia("(prefers-contrast: more)");

/** @type {Look} */
let look = sound(kept());

/** The look that is kept for the next visit. */
export const lookOf = () => look;

/** Changes the look and keeps it; where nothing can be kept, it holds until the page is closed. */
export function changeLook(change) {
  look = sound({ ...look, ...change });
  try {
    window.localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // This browser keeps nothing.
  }
}

/** Dresses the page; `theme` is that of the address, if it names one. Gives the theme that was asked for. */
export function dress(theme) {
  const asked = THEMES.includes(theme) && theme ? theme : look.theme;
  const worn = asked || (wantsContrast.matches ? "contrast" : "");
  if (worn) root.dataset.theme = worn;
  else delete root.dataset.theme;
  root.dataset.spacing = look.spacing;
  root.style.setProperty("--size", String(look.size / 100));
  return asked;
}

function kept() {
  try {
    return JSON.parse(window.localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** Only what can be chosen: the rest is as it was at first. */
function sound(given) {
  const { theme, size, spacing } = { ...PLAIN, ...given };
  return {
    theme: THEMES.includes(theme) ? theme : PLAIN.theme,
    size: size >= SIZES.least && size <= SIZES.most ? Number(size) : PLAIN.size,
    spacing: SPACINGS.includes(spacing) ? spacing : PLAIN.spacing,
  };
}

dress(new URLSearchParams(window.location.search).get("theme"));
