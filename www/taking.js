// What the reader takes away of what was found: a sentence with its source, or all of it as a table.

import { failure } from "./formats/failure.js";

/** How many hits are asked for at a time: what goes from the worker to the page is copied there in one go. */
const PART = 1000;

/** What a program for tables would take for a formula, and run. */
const FORMULA = /^[=+\-@\t\r]/;

/** A hit as it is quoted: the sentence, the text that it stands in and, where there is one, the address of its place. */
export function quotation({ excerpt, title }, address = "") {
  return [excerpt, `— ${title}`, address].filter(Boolean).join("\n");
}

/** Copies a text. Where a page may not, as over a plain network connection, it is copied as a reader would do it. */
export async function copy(text) {
  const isCopied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  if (!isCopied && !copySelected(text)) throw failure("notCopied");
}

function copySelected(text) {
  const write = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
  };
  document.addEventListener("copy", write, { once: true });
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", write);
  return isCopied;
}

/**
 * All hits of a query, in their order.
 *
 * @param {import("./engine.js").Engine} engine
 * @param {string} query
 * @param {object} options   of the search
 * @returns {Promise<import("./engine.js").HitRow[]>}
 */
export async function allHits(engine, query, options) {
  const rows = [];
  for (;;) {
    const part = await engine.hits(query, { ...options, limit: PART, offset: rows.length });
    rows.push(...part);
    if (part.length < PART) return rows;
  }
}

/**
 * A table as CSV: spreadsheets know by its first mark that it is Unicode, and nothing in it is a formula.
 *
 * @param {(string | number)[][]} rows
 */
export function csv(rows) {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value) {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
