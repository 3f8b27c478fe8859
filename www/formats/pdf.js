// PDF: the text that lies under its pages, by way of pdf.js, which has a worker of its own. What is only
// pictures of pages has no text to be read.

import { soundTitle } from "./about.js";
import { failure } from "./failure.js";
import { linesOf, textOf } from "./pages.js";
import { trusted } from "../trust.js";
import { LONGEST } from "./writer.js";

/** How much of a text is looked at to tell whether its letters are letters, and how many of them must be. */
const LOOKED_AT = 20_000;
const LETTERS = 0.5;

/** @type {(file: File, help: import("./index.js").Help) => Promise<import("./index.js").Reading>} */
export async function read(file, { part, signal }) {
  const { getDocument, PDFWorker } = await import("../vendor/pdf.mjs").catch(() => {
    throw failure("readerNotLoaded");
  });
  const worker = new Worker(trusted(new URL("../vendor/pdf.worker.mjs", import.meta.url)), { type: "module" });
  try {
    const data = new Uint8Array(await file.arrayBuffer());
    const task = getDocument({ ...QUIET, data, worker: PDFWorker.create({ port: worker, verbosity: QUIET.verbosity }) });
    return await Promise.race([readAll(task, part), ended(worker, signal)]);
  } catch (error) {
    throw error.name === "PasswordException" ? failure("fileLocked") : error;
  } finally {
    worker.terminate();
  }
}

/** Nothing is drawn, and nothing of a file is run; what it lacks to be drawn is not told in the console. */
const QUIET = { disableFontFace: true, enableXfa: false, isEvalSupported: false, useSystemFonts: false, useWorkerFetch: false, verbosity: 0 };

/** Rejects when the reading is to end, or when the worker can't be had. */
function ended(worker, signal) {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(failure("abandoned")), { once: true });
    worker.addEventListener("error", () => reject(failure("readerNotLoaded")), { once: true });
  });
}

async function readAll(task, part) {
  const pdf = await task.promise;
  const pages = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = await readPage(await pdf.getPage(number));
    length += lines.reduce((all, { text }) => all + text.length, 0);
    if (length > LONGEST) throw failure("textTooLarge");
    pages.push(lines);
    part(number / pdf.numPages);
  }
  const { info } = await pdf.getMetadata();
  return { text: sound(textOf(pages)), title: soundTitle(info.Title) };
}

async function readPage(page) {
  const items = [];
  // pdf.js can give all at once, but in a way that WebKit does not know of its streams.
  const reader = page.streamTextContent().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) items.push(...next.value.items);
  page.cleanup();
  return linesOf(items);
}

/** A text that can be read; a font that does not say which letters it draws gives signs in their place. */
function sound(text) {
  const signs = text.slice(0, LOOKED_AT).replace(/\s+/gu, "");
  if (signs === "") throw failure("noTextLayer");
  const letters = signs.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  if (letters < signs.length * LETTERS) throw failure("noLetters");
  return text;
}
