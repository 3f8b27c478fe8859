// Writes the list of the site's files into its service worker: as its first line, by itself, for whoever puts
// files of his own beside the page writes another there (src/site/room.rs).

import { createHash } from "node:crypto";
import * as esbuild from "esbuild";
import { COMMON } from "./bundle.mjs";

/** What is there for people who read folders, not for the page. */
const UNLISTED = /(\.md|\.LICENSE\.txt)$/;

/** Bytes of a hash that are listed (www/service-worker.js). */
const HASH = 12;

/**
 * The service worker with the list in it.
 *
 * @param {string} source  its path
 * @param {Map<string, Uint8Array>} files  of the site
 * @param {Set<string>} first  the names of those that the first view needs
 */
export async function serviceWorker(source, files, first) {
  // By their names: in which order they were bundled is not the same each time.
  const listed = [...files].filter(([name]) => !UNLISTED.test(name)).sort(([one], [other]) => (one < other ? -1 : 1));
  const hashes = listed.map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest().subarray(0, HASH).toString("base64")]);
  const part = (isFirst) => hashes.filter(([name]) => first.has(name) === isFirst).map(([name, hash]) => [addressOf(name), hash]);
  const version = createHash("sha256").update(JSON.stringify(hashes)).digest("hex").slice(0, 12);
  const list = JSON.stringify({ version, first: part(true), rest: part(false) });
  const { outputFiles } = await esbuild.build({ ...COMMON, banner: { js: `const SITE=${list};` }, entryPoints: [source] });
  return outputFiles[0].contents;
}

/** How the page asks for a file: for its own by the name of the folder, which hosts never lead elsewhere. */
function addressOf(name) {
  return name === "index.html" ? "./" : name.split("/").map(encodeURIComponent).join("/");
}
