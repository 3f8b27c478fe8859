// E-books (.epub): their chapters, in the order in which they are read.

import { soundDate, soundTitle } from "./about.js";
import { failure } from "./failure.js";
import { writePage } from "./html.js";
import { all, attribute, first, parseXhtml, parseXml } from "./markup.js";
import { createWriter } from "./writer.js";

/** @type {(zip: import("./zip.js").Zip, help: import("./index.js").Help) => Promise<import("./index.js").Reading>} */
export async function read(zip, { part, signal }) {
  const place = attribute(first(parseXml(await zip.text("META-INF/container.xml")), "rootfile"), "full-path");
  const book = parseXml(await zip.text(place));
  const chapters = chaptersOf(book, place);
  if (await isLocked(zip, chapters)) throw failure("fileLocked");
  const writer = createWriter();
  for (const [number, chapter] of chapters.entries()) {
    await writePage(parseXhtml(await zip.text(chapter)), writer, signal);
    part((number + 1) / chapters.length);
  }
  return { text: writer.text(), title: soundTitle(first(book, "title")?.textContent), written: writtenIn(book) };
}

/** The places of the chapters; the table of contents is none. */
function chaptersOf(book, place) {
  const items = new Map(all(book, "item").map((item) => [attribute(item, "id"), item]));
  const chapters = all(book, "itemref").map((one) => items.get(attribute(one, "idref")));
  const isRead = (item) => item && /html/.test(attribute(item, "media-type")) && !/\bnav\b/.test(attribute(item, "properties"));
  return chapters.filter(isRead).map((item) => beside(attribute(item, "href"), place));
}

/** The place in the zip that an address in one of its files leads to. */
function beside(address, place) {
  const base = new URL(place, "file:///");
  return decodeURIComponent(new URL(address, base).pathname).slice(1);
}

/** Whether chapters are under a lock, and not fonts alone, which hinders nobody. */
async function isLocked(zip, chapters) {
  const locks = await zip.text("META-INF/encryption.xml");
  const places = locks === "" ? [] : all(parseXml(locks), "CipherReference").map((one) => attribute(one, "URI"));
  return places.some((place) => chapters.includes(beside(place, "")));
}

/** When the book was first printed or written. */
function writtenIn(book) {
  const dates = all(book, "date").filter((date) => /^(original-publication|creation)$/.test(attribute(date, "event")));
  const metas = all(book, "meta").filter((meta) => attribute(meta, "property") === "dcterms:created");
  return [...dates, ...metas].map((one) => soundDate(one.textContent)).find(Boolean);
}
