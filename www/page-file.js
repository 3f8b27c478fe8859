// Makes one file of the page: the library that is open with page and engine, in HTML that opens from a disk
// by a double click, without a host and without a network. The build makes the template, with holes for what
// is not the same in each file, and for what the site has anyway. What is put in is base64, which has no sign
// that HTML could take for one of its own, and the title, escaped.

import { packed } from "./embedded.js";

const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A hole for a file of the site. */
const OF_SITE = /\{\{([\w-]+\.wasm)\}\}/g;

/**
 * The file, as text.
 *
 * @param {Uint8Array} library  saved
 * @param {string} title
 */
export async function pageFile(library, title) {
  const template = await (await ofSite("single.html")).text();
  const names = new Set([...template.matchAll(OF_SITE)].map(([, name]) => name));
  const parts = new Map([["library", await packed(library)], ["title", escaped(title)]]);
  for (const name of names) parts.set(name, await packed(await (await ofSite(name)).arrayBuffer()));
  return template.replace(/\{\{(library|title|[\w-]+\.wasm)\}\}/g, (_, name) => parts.get(name));
}

async function ofSite(name) {
  const response = await fetch(new URL(`./${name}`, import.meta.url)).catch(() => null);
  if (!response?.ok) throw Object.assign(new Error(name), { code: "pageNotMade" });
  return response;
}

const escaped = (title) => title.replace(/[&<>"]/g, (mark) => MARKS[mark]);
