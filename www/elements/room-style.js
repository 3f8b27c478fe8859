// The style of a room in a shadow root. It is the page's own sheet: what the window is to the page, the box
// is to the room. So four things in it are read otherwise:
//
// - what holds for the page as a whole (`:root`, `body`, `main`, `section`) holds for the frame of the room;
// - a question about the size of the window is one about the size of the box;
// - `rem` hangs on the page around, which may have made it anything: here it hangs on the font of the
//   element, by `--jylnama-size`;
// - colours and fonts have public names, `--jylnama-…`, by which the page around may set them; strong
//   contrast it may not.
//
// A sheet that is made by a script is no inline style: the strictest policy of a page lets it be.

import { sheetTexts } from "./sheets.js";

/** What `rem` is where a page is asked how large it is, in pixels. */
const REM = 16;

/** What the page around may set. */
const PUBLIC = "paper|sheet|ink|faint|line|found-ink|found|time-wash|time|serif|sans|spacing";

const IN_PAGE = { ":root": ".room", body: ".room", main: ".rooms", section: ".part" };

let sheets;

/** The style sheets of a room, read once for all. */
export function roomSheets() {
  sheets ??= made().catch((error) => {
    sheets = undefined;
    throw error;
  });
  return sheets;
}

async function made() {
  return Promise.all((await sheetTexts()).map((text) => new CSSStyleSheet().replace(forRoom(text))));
}

/** A style sheet of the page, as one for a room. */
export function forRoom(css) {
  return css
    // The sheet that it imports is beside it: one that is made by a script imports none.
    .replace(/^@import [^;]*;/m, "")
    .replace(/@media ([^{]*-(?:width|height):[^{]*)(?={)/g, (_, query) => `@container ${ofBox(query)}`)
    .replace(/(-?[\d.]+)rem\b/g, "calc($1 * var(--jylnama-size))")
    .replace(/(?<=^|[\s,}])(:root|body|main|section)(?=[\s,{[:])/g, (name) => IN_PAGE[name])
    .replace(new RegExp(`--(${PUBLIC}): *([^;}]+)`, "g"), (given, name, value) =>
      /Canvas|Mark|LinkText/.test(value) ? given : `--${name}: var(--jylnama-${name}, ${value})`,
    );
}

/** A question about the window, as one about the box; there is no comma in these. */
function ofBox(query) {
  const parts = query.trim().replace(/([\d.]+)rem\b/g, (_, size) => `${size * REM}px`).split(/,\s*/);
  return parts.length > 1 ? parts.map((part) => `(${part})`).join(" or ") : parts[0];
}

/** So that `1em` is that of the element itself, wherever in the room it is used. */
function registerSize() {
  try {
    CSS.registerProperty({ name: "--jylnama-size", syntax: "<length>", inherits: true, initialValue: `${REM}px` });
  } catch {
    // It is registered already, or can't be: then it hangs on the font where it is used.
  }
}

registerSize();
