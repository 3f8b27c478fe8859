// Word's documents (.docx): paragraphs, lists, tables and notes of the text as it was last accepted.

import { soundTitle } from "./about.js";
import { failure } from "./failure.js";
import { all, attribute, first, parseXml } from "./markup.js";
import { createNumbering } from "./numbering.js";
import { walk } from "./walk.js";
import { createWriter, LINE, PARAGRAPH } from "./writer.js";

/** What is no text: how it looks, what was taken out of it, and what stands there twice. */
const UNREAD = new Set("pPr rPr sectPr tblPr tblGrid trPr tcPr del moveFrom instrText delText Fallback rt".split(" "));

/** Where the notes of each kind of reference are. */
const NOTES = { footnoteReference: "footnotes.xml", endnoteReference: "endnotes.xml" };

/** @type {(zip: import("./zip.js").Zip, help: import("./index.js").Help) => Promise<import("./index.js").Reading>} */
export async function read(zip, { signal }) {
  const place = await mainPlace(zip);
  const folder = place.slice(0, place.lastIndexOf("/") + 1);
  const body = await parsed(zip, place);
  const numbering = createNumbering(await parsed(zip, `${folder}numbering.xml`), await parsed(zip, `${folder}styles.xml`));
  const writer = createWriter();
  const scribe = createScribe(writer, numbering);
  await walk(body.documentElement, scribe.enter, scribe.leave, signal);
  await writeNotes(zip, folder, writer, scribe, signal);
  return { text: writer.text(), title: await titleOf(zip) };
}

/** The main part of a document: other programs than Word may call it otherwise. */
async function mainPlace(zip) {
  const relations = await parsed(zip, "_rels/.rels");
  const main = all(relations, "Relationship").find((one) => attribute(one, "Type").endsWith("/officeDocument"));
  const place = attribute(main ?? relations.documentElement, "Target").replace(/^\//, "");
  // A table or slides are such files, too.
  if (!/(^|\/)document\d*\.xml$/.test(place) || !zip.names.includes(place)) throw failure("noDocument");
  return place;
}

async function parsed(zip, name) {
  return parseXml(zip.names.includes(name) ? await zip.text(name) : "<none/>");
}

async function titleOf(zip) {
  return soundTitle(first(await parsed(zip, "docProps/core.xml"), "title")?.textContent);
}

/** What is done at each node of a document. */
function createScribe(writer, numbering) {
  const rows = new WeakSet();

  const entering = {
    t: (node) => writer.write(node.textContent),
    tab: () => writer.write("\t"),
    br: (node) => writer.end(attribute(node, "type") === "page" ? PARAGRAPH : LINE),
    cr: () => writer.end(LINE),
    noBreakHyphen: () => writer.write("-"),
    softHyphen: () => writer.write("\u00AD"),
    p: (node) => {
      writer.end(PARAGRAPH);
      const mark = numbering.markOf(node);
      if (mark) writer.begin(mark);
    },
    tbl: () => writer.end(PARAGRAPH),
    tr: openRow,
    tc: openCell,
    footnoteReference: refer,
    endnoteReference: refer,
  };

  const leaving = {
    p: () => {
      writer.begin("");
      writer.end(PARAGRAPH);
    },
    tbl: () => writer.end(PARAGRAPH),
    tr: (node) => rows.has(node) && writer.closeRow(),
  };

  function openRow(node) {
    if (cellsOf(node).length < 2) return;
    rows.add(node);
    writer.openRow();
  }

  function openCell(node) {
    if (rows.has(node.parentNode) && cellsOf(node.parentNode)[0] !== node) writer.cell();
  }

  function refer(node) {
    writer.write(`[${writer.note({ kind: node.localName, id: attribute(node, "id") })}]`);
  }

  function enter(node) {
    if (node.nodeType !== Node.ELEMENT_NODE || UNREAD.has(node.localName)) return false;
    entering[node.localName]?.(node);
    return node.localName !== "t";
  }

  return { enter, leave: (node) => leaving[node.localName]?.(node) };
}

const cellsOf = (row) => [...row.children].filter(({ localName }) => localName === "tc");

/** Writes the notes that the text refers to, in the order of their numbers. */
async function writeNotes(zip, folder, writer, { enter, leave }, signal) {
  const found = new Map();
  for (const [kind, name] of Object.entries(NOTES)) {
    const notes = await parsed(zip, `${folder}${name}`);
    for (const note of notes.documentElement.children) found.set(`${kind} ${attribute(note, "id")}`, note);
  }
  for (const [place, { kind, id }] of writer.notes.entries()) {
    const note = found.get(`${kind} ${id}`);
    writer.end(PARAGRAPH);
    writer.begin(`[${place + 1}] `);
    if (note) await walk(note, enter, leave, signal);
  }
}
