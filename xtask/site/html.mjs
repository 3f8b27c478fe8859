// Rewrites a page of the sources so that it names the bundled files in the place of their sources.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** A script or a style sheet of the page, with the attribute that names it. */
const NAMED = /(<script type="module"[^>]* src=|<link rel="stylesheet"[^>]* href=)"([^":]+)"/g;

/** The first script that the page does not wait for. */
const MAIN = /<script type="module" src="([^":]+)"/;

/** What follows on the main script of a page, which asks for it itself. */
const BEHIND = { "app.js": ["room-rest.js"] };

/**
 * The words of the page, which come in itself: while it comes nothing else does, for what it needs is only just being
 * asked for. A script reads them there, as data.
 */
const WORDS = { main: "app.js", source: "i18n/kk.js" };
const READING_WORDS = 'export const kk = JSON.parse(document.querySelector("#words").textContent);';

/** The script that keeps the site for times without a network; the sources, as they lie, are not kept. */
const OFFLINE = '<script type="module" src="offline.js"></script>';

/**
 * The page at `path` as the site has it.
 *
 * @param {string} path
 * @param {ReturnType<import("./bundle.mjs").createBundler>} bundler
 * @returns {Promise<{html: string, needs: string[]}>}  `needs`: the bundled files of its first view
 */
export async function built(path, bundler) {
  let html = readFileSync(path, "utf8");
  const isKept = html.includes('rel="manifest"');
  if (isKept) html = html.replace("  </head>", `    ${OFFLINE}\n  </head>`);
  const names = [...html.matchAll(NAMED)].map(([, , name]) => name);
  if (names.length === 0) return { html, needs: [] };
  const located = (name) => resolve(dirname(path), name);
  const main = isKept ? html.match(MAIN)[1] : undefined;
  const mains = main ? [main, ...(BEHIND[main] ?? [])] : [];
  const words = main === WORDS.main ? located(WORDS.source) : undefined;
  const entries = await bundler.bundle(names.map(located), mains.map(located), new Map(words ? [[words, READING_WORDS]] : []));
  const end = words ? await spoken(words) : "  </body>";
  html = html.replace("  </body>", () => end);
  html = html.replace(NAMED, (_, start, name) => `${start}"${entries[names.indexOf(name)]}"`);
  const needs = bundler.needed([...entries, ...mains.slice(1).flatMap((name) => bundler.namesOf(located(name)))]);
  return { html: withPreloads(html, bundler, entries), needs };
}

/** The words in a source, and the end of the page. */
async function spoken(source) {
  // What a source was before it was changed, Node would remember.
  const { kk } = await import(`${pathToFileURL(source)}?${createHash("sha256").update(readFileSync(source)).digest("hex")}`);
  return `    <script type="application/json" id="words">${JSON.stringify(kk).replaceAll("<", "\\u003c")}</script>\n  </body>`;
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
