// Writes the text of a document: its paragraphs a blank line apart, the items of its lists and the rows of
// its tables a line each, the cells of a row a tab apart, and its notes at the end.

import { failure } from "./failure.js";

/** The longest text, in UTF-16 units. */
export const LONGEST = 64 * 2 ** 20;

/** What stands between two parts of a text; of several, the widest. */
const GAPS = ["", " ", "\n", "\n\n"];
const SPACE = 1;
export const LINE = 2;
export const PARAGRAPH = 3;

export function createWriter() {
  const parts = [];
  const notes = [];
  let length = 0;
  /** What comes before the next words, if there are any: a gap, and the mark of an item. */
  let [gap, mark] = [0, ""];
  /** Whether what was written last ends in white space. */
  let isOpen = true;
  /** How many rows of cells the next words stand in. */
  let rows = 0;

  /** Words as they are, but for blanks that a line begins with: these only say how it looks. */
  function write(text) {
    const isFirst = length === 0 || gap >= LINE || mark !== "";
    put(isFirst ? text.trimStart() : text);
  }

  function put(text) {
    if (text === "") return;
    if (gap >= LINE) dropBlanks();
    const before = `${length > 0 ? GAPS[gap] : ""}${mark}`;
    length += before.length + text.length;
    if (length > LONGEST) throw failure("textTooLarge");
    parts.push(before, text);
    [gap, mark] = [0, ""];
    isOpen = /\s$/.test(text);
  }

  function dropBlanks() {
    while (parts.length > 0 && parts.at(-1).trimEnd() === "") parts.pop();
    if (parts.length > 0) parts.push(parts.pop().trimEnd());
  }

  /** Words of markup, in which any white space is one space, or none where a line begins. */
  function flow(text) {
    const words = text.replace(/[ \t\n\r\f]+/g, " ");
    if (words.startsWith(" ")) space();
    write(words.replace(/^ | $/g, ""));
    if (words.endsWith(" ")) space();
  }

  function space() {
    if (!isOpen) gap = Math.max(gap, SPACE);
  }

  /** Ends a line or a paragraph; in a row of cells it is a space. */
  function end(wanted) {
    if (rows > 0) space();
    else gap = Math.max(gap, wanted);
  }

  /** What the next line begins with, if anything follows on it. */
  function begin(text) {
    mark = text;
  }

  /** Begins a row of cells; `cell` goes before each cell but the first. */
  function openRow() {
    end(LINE);
    rows += 1;
  }

  function cell() {
    if (gap === SPACE) gap = 0;
    mark = "";
    put("\t");
  }

  function closeRow() {
    rows -= 1;
    end(LINE);
  }

  /** Keeps what is written at the end; gives its number. */
  function note(content) {
    notes.push(content);
    return notes.length;
  }

  function text() {
    dropBlanks();
    return parts.join("");
  }

  return { begin, cell, closeRow, end, flow, note, notes, openRow, text, write };
}
