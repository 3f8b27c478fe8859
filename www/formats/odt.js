// LibreOffice's documents (.odt): paragraphs, headings, lists, tables and notes.

import { soundTitle } from "./about.js";
import { failure } from "./failure.js";
import { all, attribute, first, parseXml } from "./markup.js";
import { walk } from "./walk.js";
import { createWriter, LINE, PARAGRAPH } from "./writer.js";

/** What is no text of the document: its forms and drawings, what was taken out, what was remarked. */
const UNREAD = new Set("forms sequence-decls tracked-changes annotation annotation-end title desc ruby-text index-source".split(" "));

/** The most blanks that one element may stand for. */
const MOST_BLANKS = 100;

/** @type {(zip: import("./zip.js").Zip, help: import("./index.js").Help) => Promise<import("./index.js").Reading>} */
export async function read(zip, { signal }) {
  if ((await zip.text("META-INF/manifest.xml")).includes("encryption-data")) throw failure("fileLocked");
  const body = first(parseXml(await zip.text("content.xml")), "text");
  // A table or slides are such files, too.
  if (body?.parentNode.localName !== "body") throw failure("noDocument");
  const writer = createWriter();
  const { enter, leave } = createScribe(writer);
  await walk(body, enter, leave, signal);
  await writeNotes(writer, enter, leave, signal);
  const about = zip.names.includes("meta.xml") ? parseXml(await zip.text("meta.xml")) : null;
  return { text: writer.text(), title: soundTitle(about && first(about, "title")?.textContent) };
}

/** What is done at each node of a document. */
function createScribe(writer) {
  const rows = new WeakSet();

  const paragraph = () => writer.end(PARAGRAPH);
  const entering = {
    p: paragraph,
    h: paragraph,
    s: (node) => writer.write(" ".repeat(Math.min(Number(attribute(node, "c") || 1), MOST_BLANKS))),
    tab: () => writer.write("\t"),
    "line-break": () => writer.end(LINE),
    "list-item": () => writer.begin("• "),
    "table-row": openRow,
    "table-cell": (node) => rows.has(node.parentNode) && node.previousElementSibling && writer.cell(),
  };
  const leaving = {
    p: paragraph,
    h: paragraph,
    "list-item": () => writer.begin(""),
    "table-row": (node) => rows.has(node) && writer.closeRow(),
  };

  function openRow(node) {
    if (node.childElementCount < 2) return;
    rows.add(node);
    writer.openRow();
  }

  function enter(node) {
    if (node.nodeType === Node.TEXT_NODE) say(node);
    if (node.nodeType !== Node.ELEMENT_NODE || UNREAD.has(node.localName)) return false;
    if (node.localName === "note") {
      writer.write(`[${writer.note(first(node, "note-body"))}]`);
      return false;
    }
    entering[node.localName]?.(node);
    return true;
  }

  /** Between paragraphs white space is only how the file is laid out. */
  function say(node) {
    if (node.parentNode.closest("p, h")) writer.flow(node.data);
  }

  return { enter, leave: (node) => leaving[node.localName]?.(node) };
}

async function writeNotes(writer, enter, leave, signal) {
  for (const [place, note] of writer.notes.entries()) {
    writer.end(PARAGRAPH);
    writer.begin(`[${place + 1}] `);
    if (note) await walk(note, enter, leave, signal);
  }
}
