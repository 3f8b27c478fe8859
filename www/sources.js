// Where texts come from: the samples, files, the clipboard, an address on this site.
//
// Each gives inputs for the engine (see `Input` in engine.js), or throws an Error with a code and the
// title of what failed. What is in files that are more than text, `formats` reads.

import { isEmbedded, unpacked } from "./embedded.js";

/** The largest file that is opened, in bytes. */
export const LARGEST_FILE = 64 * 2 ** 20;

export function failure(code, title) {
  return Object.assign(new Error(`${title}: ${code}`), { code, title });
}

async function fetched(address, title) {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) throw failure("notLoaded", title);
  return new Uint8Array(await response.arrayBuffer());
}

/** Where a site of other texts has its library: its page says so in its head. */
const OF_SITE = document.querySelector('meta[name="jylnama-library"]')?.content;

/** What another page names to have the library of this site, or the sample library. */
export const LIBRARY = OF_SITE ?? "samples/index.json";

/** Whether the page is that of a site of other texts than the samples. */
export const isOfSite = OF_SITE !== undefined;

/** Where the library of this site is searched, if it is too large to be opened here; its page says so in its head. */
export const SEARCH = document.querySelector('meta[name="jylnama-search"]')?.content;

/** The library of the site or the sample library, saved; `null` where this is to be made of its texts. */
export async function savedSamples() {
  if (SEARCH !== undefined) return null;
  if (isOfSite) return { title: document.title, bytes: await fetched(new URL(OF_SITE, document.baseURI), document.title) };
  const bytes = await within();
  return bytes ? { title: "samples", bytes } : null;
}

/**
 * The sample library that the built page brings along (xtask/site/html.mjs), once that is read to its end; none where
 * the page is served as its sources lie, or the browser can't unpack it.
 */
async function within() {
  while (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("readystatechange", done, { once: true }));
  }
  const held = document.querySelector("#library");
  return held ? unpacked(held.textContent).catch(() => undefined) : undefined;
}

/** The texts of the sample library. */
export async function samples() {
  const folder = new URL("./samples/", import.meta.url);
  const list = JSON.parse(new TextDecoder().decode(await fetched(new URL("index.json", folder), "samples")));
  return Promise.all(
    list.map(async ({ id, title, file }) => ({ id, title, bytes: await fetched(new URL(file, folder), title) })),
  );
}

/** The text at an address of this site. */
export async function fromAddress(address) {
  const url = new URL(address, window.location.href);
  if (url.origin !== window.location.origin) throw failure("otherSite", address);
  const name = decodeURIComponent(url.pathname).split("/").pop();
  return fromFile(new File([await fetched(url, address)], name));
}

/** A file that the reader gave, and whether it is a saved library. */
export async function fromFile(file) {
  if (file.size > LARGEST_FILE) throw failure("fileTooLarge", file.name);
  const { formatOf, nameOf, readAs } = await import("./formats/index.js");
  const format = await formatOf(file);
  const input = { title: nameOf(file.name), ...(await contentOf(file)), isSaved: format === "saved" };
  if (format === "saved" || format === "text") return input;
  return { ...input, name: file.name, read: (help) => readAs(format, file, help) };
}

/** A file for the worker to read or, where the page itself is one from a disk, its bytes: WebKit's worker reads none there. */
async function contentOf(file) {
  return isEmbedded ? { bytes: new Uint8Array(await file.arrayBuffer()) } : { file };
}

/** A text that the reader pasted; its first words are its title. */
export function fromPaste(text) {
  const line = text.trim().split("\n", 1)[0];
  return { title: line.length > 48 ? `${line.slice(0, 47).trimEnd()}…` : line, text };
}
