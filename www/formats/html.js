// HTML: a page that was saved. What a browser would show of its text is kept, and nothing of it is run.

import { soundTitle, writtenIn } from "./about.js";
import { parseHtml } from "./markup.js";
import { walk } from "./walk.js";
import { createWriter, LINE, PARAGRAPH } from "./writer.js";

/** The names of elements in a line. */
const named = (names) => new Set(names.split(" "));

/** What has no words of the text: it is run, drawn or filled in, or leads to other pages. */
const UNREAD = named("script style template noscript head iframe object svg math canvas audio video select datalist button textarea nav rp rt");

/** What is a paragraph by itself, and what is a line. */
const PARAGRAPHS = named(
  "address article aside blockquote body caption center details dialog div dl fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend main ol p pre search section summary table ul",
);
const LINES = named("dd dt li tr");
const CELLS = named("td th");

/** What a table has in its cells where they are places on the page: old pages are laid out so. */
const LAID_OUT = "td div, td table, td h1, td h2, td h3, td ul, td ol, td p + p";

/** @type {(file: File, help: import("./index.js").Help) => Promise<import("./index.js").Reading>} */
export async function read(file, { decode, signal }) {
  return readPage(parseHtml(await decode(new Uint8Array(await file.arrayBuffer()))), signal);
}

/** What is read of a page. */
export async function readPage(page, signal) {
  const writer = createWriter();
  await writePage(page, writer, signal);
  return { text: writer.text(), title: soundTitle(page.querySelector("title")?.textContent), written: writtenIn(page) };
}

/** Writes the text of a page. */
export async function writePage(page, writer, signal) {
  const { enter, leave } = createScribe(writer);
  await walk(page.body ?? page.documentElement, enter, leave, signal);
  writer.end(PARAGRAPH);
}

/** What is done at each node of a page. */
function createScribe(writer) {
  const rows = new WeakSet();
  const laidOut = new WeakSet();
  /** The next number of each numbered list. */
  const numbers = new WeakMap();
  let preformatted = 0;

  function enter(node) {
    if (node.nodeType === Node.TEXT_NODE) say(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return true;
    const number = noteNumber(node);
    if (number) writer.write(`[${number}]`);
    if (number || UNREAD.has(node.localName) || node.hasAttribute("hidden")) return false;
    open(node, node.localName);
    return true;
  }

  function say(text) {
    if (preformatted > 0) sayLines(text, writer);
    else writer.flow(text);
  }

  function open(node, name) {
    if (CELLS.has(name)) openCell(node);
    else if (name === "tr" && isRow(node)) openRow(node);
    else bound(name);
    if (name === "table" && node.querySelector(LAID_OUT)) laidOut.add(node);
    if (name === "pre") preformatted += 1;
    if (name === "br") writer.end(node.previousSibling?.localName === "br" ? PARAGRAPH : LINE);
    if (name === "li") writer.begin(markOf(node));
  }

  /** One cell alone is no row. */
  const isRow = (node) => node.childElementCount > 1 && !laidOut.has(node.closest("table"));

  function openRow(node) {
    rows.add(node);
    writer.openRow();
  }

  function openCell(node) {
    if (!rows.has(node.parentNode)) writer.end(PARAGRAPH);
    else if (node.previousElementSibling) writer.cell();
  }

  function leave(node) {
    const name = node.localName;
    if (name === "pre") preformatted -= 1;
    if (name === "li") writer.begin("");
    if (rows.has(node)) writer.closeRow();
    else bound(name);
  }

  function bound(name) {
    if (PARAGRAPHS.has(name)) writer.end(PARAGRAPH);
    else if (LINES.has(name)) writer.end(LINE);
  }

  function markOf(node) {
    const list = node.parentNode;
    if (list.localName !== "ol") return "• ";
    const number = node.value || (numbers.get(list) ?? list.start);
    numbers.set(list, number + 1);
    return `${number}. `;
  }

  return { enter, leave };
}

/** Lines that are shown as they were typed. */
function sayLines(text, writer) {
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (place > 0) writer.end(line.trim() === "" ? PARAGRAPH : LINE);
    writer.write(line);
  }
}

/** The number by which an element refers to a note: a raised one with a link, or a link that says it is one. */
function noteNumber(node) {
  const isRaised = node.localName === "sup" && (node.closest("a[href]") ?? node.querySelector("a[href]"));
  const kind = `${node.getAttribute("role")} ${node.getAttribute("epub:type")}`;
  return isRaised || /\b(doc-)?noteref\b/.test(kind) ? /^\s*\[?(\d{1,3})\]?\s*$/.exec(node.textContent)?.[1] : undefined;
}
