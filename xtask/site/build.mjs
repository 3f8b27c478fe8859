// Makes the built site of the sources of the page: `node build.mjs FROM TO`. `cargo xtask build` runs it
// once the module is built.
//
// The same sources give the same bytes. Scripts and styles are bundled (bundle.mjs); what else lies in the
// sources goes along as it is, under its own name, for links from outside may lead to it.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
// What the sources take from elsewhere may have changed since npm put it there.
import "../vendor.mjs";
import { createBundler } from "./bundle.mjs";
import { built } from "./html.mjs";
import { serviceWorker } from "./list.mjs";
import { sampleLibrary } from "./samples.mjs";
import { single } from "./single.mjs";

/** What the built site has in another form, or has no use for. */
const LEFT_OUT = [/^pkg\//, /\.m?js$/, /\.css$/, /^\./];

/** The script that other pages name: it keeps its name whatever is in it. */
const EMBED = "embed.js";

/** What a first view shows that no script names. */
const SEEN_FIRST = /^ornament\.svg$/;

/**
 * Makes the site.
 *
 * @param {string} from  the folder of the sources, with the module in it
 * @param {string} to    is emptied
 */
export async function buildSite(from, to) {
  const samples = await sampleLibrary(from);
  const bundler = createBundler();
  const files = new Map();
  const first = new Set();
  for (const name of sources(from)) {
    const path = resolve(from, name);
    if (name.endsWith(".html")) await addPage(name, path);
    else if (!LEFT_OUT.some((pattern) => pattern.test(name))) files.set(name, readFileSync(path));
  }
  const [embed] = await bundler.bundle([resolve(from, EMBED)]);
  files.set(EMBED, Buffer.from(`import "./${embed}";\n`));
  for (const [name, bytes] of bundler.files) files.set(name, bytes);
  files.set("single.html", Buffer.from(await single(from)));
  for (const name of files.keys()) if (SEEN_FIRST.test(name)) first.add(name);
  files.set("service-worker.js", await serviceWorker(resolve(from, "service-worker.js"), files, first));
  write(files, to);

  async function addPage(name, path) {
    const { html, needs } = await built(path, bundler, samples);
    files.set(name, Buffer.from(html));
    if (name === "index.html") for (const needed of [name, ...needs]) first.add(needed);
  }
}

/** The names of all files in a folder, in order. */
function sources(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = all.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(resolve(folder).length + 1));
  return names.map((name) => name.replaceAll("\\", "/")).sort();
}

function write(files, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = resolve(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildSite(resolve(argv[2]), resolve(argv[3]));
