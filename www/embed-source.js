// Where the library of an embedded room comes from: a saved library, a list of texts, or a text.
//
// A list is JSON, like samples/index.json: [{ id, title, file }], or the files alone. Files lie beside it.

import { nameOf } from "./formats/index.js";
import { failure, fromFile } from "./sources.js";

/**
 * Fetches what an address names.
 *
 * @param {string} src   an address, seen from the page
 * @returns {Promise<{inputs: import("./engine.js").Input[], failures: object[], saved?: import("./engine.js").Input}>}
 *   `failures`: the texts of a list that could not be had
 */
export async function fromSource(src) {
  if (!src) throw failure("noSource", "");
  const url = addressOf(src, document.baseURI);
  const file = await fetchedFrom(url);
  if (url.pathname.endsWith(".json")) return fromList(await file.text(), url);
  const input = await fromFile(file);
  return input.isSaved ? { inputs: [], failures: [], saved: input } : { inputs: [input], failures: [] };
}

async function fromList(text, url) {
  const entries = listed(text);
  if (!entries) throw failure("notAList", fileName(url));
  const got = await Promise.allSettled(entries.map((entry) => entryOf(entry, url)));
  return {
    inputs: got.flatMap(({ value }) => (value ? [value] : [])),
    failures: got.flatMap(({ reason }) => (reason ? [reason] : [])),
  };
}

/** The entries of a list; null where it is none. */
function listed(text) {
  try {
    const entries = JSON.parse(text);
    const isList = Array.isArray(entries) && entries.length > 0;
    return isList && entries.every((entry) => fileOf(entry)) ? entries : null;
  } catch {
    return null;
  }
}

function fileOf(entry) {
  const file = typeof entry === "string" ? entry : entry?.file;
  return typeof file === "string" ? file : "";
}

async function entryOf(entry, list) {
  const { id, title } = Object(entry);
  const input = await fromFile(await fetchedFrom(addressOf(fileOf(entry), list)));
  return { ...input, id, title: typeof title === "string" ? title : input.title };
}

function addressOf(address, base) {
  try {
    return new URL(address, base);
  } catch {
    throw failure("notLoaded", address);
  }
}

async function fetchedFrom(url) {
  const name = fileName(url);
  const response = await fetch(url).catch(() => null);
  const isElsewhere = url.origin !== window.location.origin;
  if (!response) throw failure(isElsewhere ? "notShared" : "notLoaded", nameOf(name));
  if (!response.ok) throw failure("notLoaded", nameOf(name));
  // Many sites answer with a page of their own where there is nothing.
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html") && !/\.html?$/.test(url.pathname);
  if (isPage) throw failure("notLoaded", nameOf(name));
  return new File([await response.blob()], name);
}

function fileName({ pathname }) {
  const name = pathname.split("/").pop();
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
