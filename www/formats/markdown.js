// Markdown: its marks are taken off by way of the page that they stand for, so that what is a mark and what
// is only a sign is told as every reader of Markdown tells it.

import { soundDate, soundTitle } from "./about.js";
import { readPage } from "./html.js";
import { parseHtml } from "./markup.js";
import { failure } from "./failure.js";

/** What stands above the text: lines of `name: value` between two rules. */
const FRONT = /^\uFEFF?---[ \t]*\r?\n([^]*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** @type {(file: File, help: import("./index.js").Help) => Promise<import("./index.js").Reading>} */
export async function read(file, { decode, signal }) {
  const source = await decode(new Uint8Array(await file.arrayBuffer()));
  const { marked } = await import("../vendor/marked.js").catch(() => {
    throw failure("readerNotLoaded");
  });
  const front = FRONT.exec(source);
  const about = entries(front?.[1] ?? "");
  const page = parseHtml(marked.parse(withNotes(source.slice(front?.[0].length ?? 0)), { async: false, gfm: true }));
  const { text } = await readPage(page, signal);
  const heading = page.querySelector("h1")?.textContent;
  return { text, title: soundTitle(about.title) ?? soundTitle(heading), written: soundDate(about.date) };
}

/** The simple entries of what stands above the text; those that are more than a line are nothing for us. */
function entries(lines) {
  const found = [...lines.matchAll(/^(\w+)[ \t]*:[ \t]*(.+?)[ \t]*$/gm)];
  return Object.fromEntries(found.map(([, name, value]) => [name.toLowerCase(), value.replace(/^(["'])(.*)\1$/, "$2")]));
}

/** Notes, which the library would take for links, as the text they are: [1]. */
function withNotes(source) {
  return source.replace(/\[\^([^\]\s]{1,32})\](:?)/g, (_, name, isNote) => `\\[${name}\\]${isNote && " "}`);
}
