// The formats of files that texts come in. Here it is told which one a file has; how each is read is in a
// file of its own, which is loaded only when a file of that format is opened.
//
// A format is picked by what the file holds, and by its name only where that says nothing: names are wrong
// now and then, and a Markdown text looks like any other. What has no format is plain text, and the
// engine's own business: it knows the encodings.
//
// What reads a format knows nothing of the page or of the engine. It gives the text with its paragraphs,
// tables and notes, and repairs nothing: that is done to all texts alike, where it can be seen and undone.

import { failure } from "./failure.js";

/**
 * @typedef {object} Reading   What was read of a file.
 * @property {string} text
 * @property {string} [title]     as the file itself says it
 * @property {string} [written]   when its text was written, where the file says so (about.js)
 *
 * @typedef {object} Help   What a reader of a format is given.
 * @property {AbortSignal} signal   ends the reading
 * @property {(share: number) => void} part   is told how much of the file is read, from 0 to 1
 * @property {(bytes: Uint8Array) => Promise<string>} decode   bytes in any of the encodings that the engine knows
 */

/** How each format is loaded; each gives `read(file, help)`, which promises a `Reading`. */
const READERS = {
  html: () => import("./html.js"),
  markdown: () => import("./markdown.js"),
  pdf: () => import("./pdf.js"),
  packed: () => import("./packed.js"),
};

/** How many bytes are looked at. A PDF may have some others before its mark. */
const HEAD = 1024;

const begins = (bytes) => (head) => bytes.every((byte, place) => head[place] === byte);
const letters = (head) => String.fromCharCode(...head).replaceAll("\0", "");

/** What the first bytes of a file say. */
const MARKS = [
  ["saved", begins([0x89, 0x4a, 0x59, 0x4c])],
  ["packed", begins([0x50, 0x4b, 0x03, 0x04])],
  // What Word wrote before 2007, and what it writes of a text with a password.
  ["old", begins([0xd0, 0xcf, 0x11, 0xe0])],
  ["old", (head) => letters(head).startsWith("{\\rtf")],
  ["pdf", (head) => letters(head).includes("%PDF-")],
  ["html", (head) => /^[\s\u00EF\u00BB\u00BF\u00FE\u00FF]*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<(!doctype html|html[\s>])/i.test(letters(head))],
];

/** What the ending of a name says where the bytes are those of a text. */
const NAMES = [
  ["html", /\.x?html?$/i],
  ["markdown", /\.(md|markdown)$/i],
];

/** The ending of a name that tells no more than the format. */
const ENDING = /\.(txt|jyl|md|markdown|x?html?|pdf|docx|odt|epub)$/i;

/** The format of a file: "saved" for a library, "text" for plain text, or what has a reader. */
export async function formatOf(file) {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const [format] = MARKS.find(([, fits]) => fits(head)) ?? NAMES.find(([, name]) => name.test(file.name)) ?? ["text"];
  return format;
}

/** Reads a file of a format that has a reader. */
export async function readAs(format, file, help) {
  if (format === "old") throw failure("oldFormat");
  const { read } = await READERS[format]().catch(() => {
    throw failure("readerNotLoaded");
  });
  try {
    return await read(file, help);
  } catch (error) {
    // What a reader did not expect is a file that's not as its format says.
    throw error.code && typeof error.code === "string" ? error : failure("fileBroken");
  }
}

/** The name of a file without its folder and ending. */
export function nameOf(path) {
  const name = path.split("/").pop();
  return name.replace(ENDING, "") || name;
}
