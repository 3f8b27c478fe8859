// Where texts come from: the samples, files, the clipboard, an address on this site.
//
// Each gives inputs for the engine (see `Input` in engine.js), or throws an Error with a code and the
// title of what failed.

/** The largest file that is opened, in bytes. */
export const LARGEST_FILE = 64 * 2 ** 20;

/** How a saved library begins. */
const SAVED = [0x89, 0x4a, 0x59, 0x4c];

function failure(code, title) {
  return Object.assign(new Error(`${title}: ${code}`), { code, title });
}

async function fetched(address, title) {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) throw failure("notLoaded", title);
  return new Uint8Array(await response.arrayBuffer());
}

/** The sample library. */
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
  return { title: nameOf(decodeURIComponent(url.pathname)), bytes: await fetched(url, address) };
}

/** A file that the reader gave, and whether it is a saved library. */
export async function fromFile(file) {
  if (file.size > LARGEST_FILE) throw failure("fileTooLarge", file.name);
  const head = new Uint8Array(await file.slice(0, SAVED.length).arrayBuffer());
  return { title: nameOf(file.name), file, isSaved: SAVED.every((byte, place) => head[place] === byte) };
}

/** A text that the reader pasted; its first words are its title. */
export function fromPaste(text) {
  const line = text.trim().split("\n", 1)[0];
  return { title: line.length > 48 ? `${line.slice(0, 47).trimEnd()}…` : line, text };
}

/** The name of a file without its folder and ending. */
function nameOf(path) {
  const name = path.split("/").pop();
  return name.replace(/\.(txt|jyl)$/i, "") || name;
}
