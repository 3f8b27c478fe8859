// Rewrites a page of the sources so that it names the bundled files in the place of their sources.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { withInside } from "./inside.mjs";

/** A script or a style sheet of the page, with the attribute that names it. */
const NAMED = /(<script type="module"[^>]* src=|<link rel="stylesheet"[^>]* href=)"([^":]+)"/g;

/** The first script that the page does not wait for. */
const MAIN = /<script type="module" src="([^":]+)"/;

/** What follows on the main script of a page, which asks for it itself. */
const BEHIND = { "app.js": ["room-rest.js"] };

/**
 * What the page brings along in itself, as data that its scripts read: its words, and the sample library. While it comes
 * nothing else does, for what it needs is only just being asked for; so on a slow line this costs next to no time.
 */
const MAIN_OF_ROOM = "app.js";

/** The page of a large library must weigh little and ask for little: it has its style and the like in itself. */
const MAIN_OF_SEARCH = "shards.js";

const WORDS = "i18n/kk.js";
const READING_WORDS = 'export const kk = JSON.parse(document.querySelector("#words").textContent);';

/**
 * The script that keeps the site for times without a network; the sources, as they lie, are not kept. It comes with the
 * last script of a page.
 */
const OFFLINE = "offline.js";

/**
 * The page at `path` as the site has it.
 *
 * @param {string} path
 * @param {ReturnType<import("./bundle.mjs").createBundler>} bundler
 * @param {Uint8Array} library   the sample library, saved
 * @returns {Promise<{html: string, needs: string[]}>}  `needs`: the bundled files of its first view
 */
export async function built(path, bundler, library) {
  let html = readFileSync(path, "utf8");
  const isKept = html.includes('rel="manifest"');
  const located = (name) => resolve(dirname(path), name);
  const main = isKept ? html.match(MAIN)[1] : undefined;
  const behind = BEHIND[main] ?? [];
  const instead = new Map();
  const [last] = [main, ...behind].slice(-1).filter(Boolean).map(located);
  if (last) instead.set(last, `${readFileSync(last, "utf8")}\nimport "./${OFFLINE}";\n`);
  if (main === MAIN_OF_SEARCH) html = await withInside(html, path);
  const names = [...html.matchAll(NAMED)].map(([, , name]) => name);
  if (names.length === 0) return { html, needs: [] };
  const mains = main ? [main, ...behind] : [];
  const isRoom = main === MAIN_OF_ROOM;
  if (isRoom) instead.set(located(WORDS), READING_WORDS);
  const entries = await bundler.bundle(names.map(located), mains.map(located), instead);
  if (isRoom) html = withData(html, { words: await wordsIn(located(WORDS)), library });
  html = html.replace(NAMED, (_, start, name) => `${start}"${entries[names.indexOf(name)]}"`);
  const needs = bundler.needed([...entries, ...behind.flatMap((name) => bundler.namesOf(located(name)))]);
  return { html: withPreloads(html, bundler, entries), needs };
}

/** The table of words in a source. */
async function wordsIn(source) {
  // What a source was before it was changed, Node would remember.
  const hash = createHash("sha256").update(readFileSync(source)).digest("hex");
  return (await import(`${pathToFileURL(source)}?${hash}`)).kk;
}

/** The page with data at its end. A site of other texts takes the library out again (src/site/room.rs). */
function withData(html, { words, library }) {
  const data = [
    ["application/json", "words", JSON.stringify(words).replaceAll("<", "\\u003c")],
    ["application/octet-stream", "library", gzipSync(library, { level: 9 }).toString("base64")],
  ];
  const scripts = data.map(([type, id, text]) => `    <script type="${type}" id="${id}">${text}</script>\n`);
  return html.replace("  </body>", () => `${scripts.join("")}  </body>`);
}

/** A built page without the sample library. */
export function withoutLibrary(html) {
  return html.replace(/ *<script [^>]*id="library">[^<]*<\/script>\n/, "");
}

/** Without these the browser would learn of what a script imports only when it has read the script. */
function withPreloads(html, { parts }, entries) {
  const imported = new Set(entries.filter((name) => name.endsWith(".js")));
  for (const name of imported) for (const next of parts.get(name).imports) imported.add(next);
  const links = [...imported].filter((name) => !entries.includes(name));
  const beside = [...imported].flatMap((name) => parts.get(name).beside);
  const modules = [...new Set(beside)].filter((name) => name.endsWith(".wasm"));
  // Fetched by the page's script (www/early.js), which would come to it later. The largest of all is asked for first:
  // some hosts give no more than six files at a time.
  const first = modules.map((name) => `    <link rel="preload" as="fetch" crossorigin href="${name}" />\n`).join("");
  const lines = links.map((name) => `    <link rel="modulepreload" href="${name}" />\n`).join("");
  return html.replace("    <link", () => `${first}    <link`).replace("  </head>", () => `${lines}  </head>`);
}
