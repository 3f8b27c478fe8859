// Makes the package for npm of the built modules, the sources of the page and the built page: `node pack.mjs TO`.
// `cargo xtask package` runs it once these are built.
//
// What a bundler of whoever uses the package must find, stands in its scripts as all bundlers know it:
// `new URL("./…", import.meta.url)` for the modules, and `new Worker(new URL(…))` for the worker. All files lie in
// one folder, so that they may be copied into another as they are. The scripts are bundled, so that the package has
// few files and no dependencies, but they are not minified: who uses them does that, or wants to read them.
//
// The program for `npx jylnama` lies in `bin` with a module of its own, and in `page` the built page that it makes reading
// rooms of. What the page has in common with `dist`, the modules and the reader of PDF, is there alone, and
// `page.json` says so.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { beside } from "../site/bundle.mjs";
import { withoutLibrary } from "../site/html.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const at = (name) => join(root, name);

const ENTRIES = ["index", "index-node", "reading", "reading-node", "worker", "elements"];

/** What lies in the package, and where it comes from. */
const COPIED = {
  "package.json": "npm/package.json",
  "README.md": "npm/README.md",
  "LICENSE-APACHE": "LICENSE-APACHE",
  "LICENSE-MIT": "LICENSE-MIT",
  "dist/marked.LICENSE.txt": "www/vendor/marked.LICENSE.txt",
  "dist/pdf.LICENSE.txt": "www/vendor/pdf.LICENSE.txt",
  "dist/wasm.d.ts": "npm/types/wasm.d.ts",
  "dist/worker.d.ts": "npm/types/worker.d.ts",
  "dist/elements.d.ts": "npm/types/elements.d.ts",
};

/** Sources of the page that the package has otherwise. */
const TWINS = { "start-worker.js": "npm/src/start-worker.js", "sheets.js": "npm/src/sheets.js" };

/** What goes along as it is, under the name that it has in the package. */
const NAMES = {
  "www/pkg/site/jylnama_bg.wasm": "jylnama-site.wasm",
  "www/pkg/jylnama_bg.wasm": "jylnama.wasm",
  "www/pkg/reading/jylnama_bg.wasm": "jylnama-reading.wasm",
  "www/vendor/pdf.worker.mjs": "pdf.worker.mjs",
  "www/vendor/pdf.mjs": "pdf.mjs",
  "www/vendor/marked.js": "marked.js",
};

/** The larger part of the reader of PDF: as the page has it, so that it is in the package once. */
const WORKER = "pdf.worker.mjs";
const WORKER_OF_THE_PAGE = /^pdf\.worker-[A-Z0-9]{8}\.js$/;

/** What of the built page no site has (src/site/room.rs), beside the sample library in its room. */
const OF_THE_PAGE_ALONE = /^samples\/|\.md$/;

/**
 * Makes the package.
 *
 * @param {string} to  a folder, which is emptied: in it come the folder `package` and the file that npm packs of it
 * @returns {string}  the path of that file
 */
export async function pack(to) {
  const folder = join(to, "package");
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(folder, "dist"), { recursive: true });
  for (const [name, source] of Object.entries(COPIED)) copyFileSync(at(source), join(folder, name));
  await bundleScripts(join(folder, "dist"));
  await bundleProgram(join(folder, "bin"));
  writeTypes(join(folder, "dist"));
  takePage(at("page"), folder);
  return packed(folder, to);
}

async function bundleScripts(dist) {
  const common = {
    absWorkingDir: root,
    bundle: true,
    charset: "utf8",
    chunkNames: "[name]-[hash]",
    external: ["node:*"],
    format: "esm",
    loader: { ".css": "text" },
    logLevel: "warning",
    outdir: dist,
    plugins: [twins, ofOthers(dist), beside(({ to }) => placed(to, dist))],
    target: ["es2022"],
  };
  const entries = ENTRIES.map((name) => at(`npm/src/${name}.js`));
  await esbuild.build({ ...common, entryPoints: entries, splitting: true });
  // By itself, so that it can be copied alone, and bundled by those that split no worker.
  await esbuild.build({ ...common, entryPoints: [at("www/engine-worker.js")] });
}

/** The program is one script, beside its module. */
async function bundleProgram(bin) {
  mkdirSync(bin);
  await esbuild.build({
    absWorkingDir: root,
    banner: { js: "#!/usr/bin/env node" },
    bundle: true,
    charset: "utf8",
    entryPoints: [at("npm/bin/jylnama.mjs")],
    format: "esm",
    logLevel: "warning",
    outdir: bin,
    outExtension: { ".js": ".mjs" },
    platform: "node",
    plugins: [beside(({ to }) => placed(to, bin))],
    target: ["node20"],
  });
  chmodSync(join(bin, "jylnama.mjs"), 0o755);
}

/** Takes the built page along, but for what lies in `dist` already. */
function takePage(page, folder) {
  const known = new Map(filesOf(join(folder, "dist")).map((name) => [hashOf(join(folder, "dist", name)), `dist/${name}`]));
  const elsewhere = {};
  for (const name of filesOf(page).filter((name) => !OF_THE_PAGE_ALONE.test(name))) {
    const same = known.get(hashOf(join(page, name)));
    if (same) elsewhere[name] = same;
    else copy(join(page, name), join(folder, "page", name));
  }
  const room = join(folder, "page/index.html");
  writeFileSync(room, withoutLibrary(readFileSync(room, "utf8")));
  writeFileSync(join(folder, "page.json"), `${JSON.stringify(elsewhere, undefined, 2)}\n`);
}

/** The files below a folder, in order, with `/` between folders. */
function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
  return names.map((name) => name.replaceAll(sep, "/")).sort();
}

const hashOf = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

const twins = {
  name: "twins",
  setup(build) {
    build.onResolve({ filter: /\/(start-worker|sheets)\.js$/ }, ({ path }) => ({ path: at(TWINS[basename(path)]) }));
  },
};

/** Scripts of others are minified already, and are imported as their authors have made them. */
function ofOthers(dist) {
  return {
    name: "of others",
    setup(build) {
      build.onResolve({ filter: /\/vendor\// }, ({ path, resolveDir }) => ({
        external: true,
        path: `./${placed(resolve(resolveDir, path), dist)}`,
      }));
    },
  };
}

function placed(source, folder) {
  const name = NAMES[source.slice(root.length).replaceAll("\\", "/")];
  if (!name) throw new Error(`${source} has no name in the package`);
  copyFileSync(name === WORKER ? ofThePage(WORKER_OF_THE_PAGE) : source, join(folder, name));
  return name;
}

/** The file of the built page whose name is of this form. */
function ofThePage(pattern) {
  const name = readdirSync(at("page")).find((name) => pattern.test(name));
  if (!name) throw new Error(`the built page has no ${pattern}`);
  return at(`page/${name}`);
}

/** The types that were agreed to, then those of `init`: the glue has others for it. */
function writeTypes(dist) {
  const init = readFileSync(at("npm/types/init.d.ts"), "utf8");
  for (const [name, glue] of [["index", "jylnama"], ["reading", "reading/jylnama"]]) {
    const types = readFileSync(at(`www/pkg/${glue}.d.ts`), "utf8");
    const [agreed] = types.split("export type InitInput");
    if (agreed === types) throw new Error(`${glue}.d.ts is not as it is thought to be here`);
    // Compilers know `Symbol.dispose` by this alone where they are asked for an older language.
    writeFileSync(join(dist, `${name}.d.ts`), `/// <reference lib="esnext.disposable" />\n${agreed.trimEnd()}\n${init}`);
  }
}

function packed(folder, to) {
  const told = execFileSync("npm", ["pack", "--json", "--pack-destination", to, folder], { encoding: "utf8" });
  const [{ filename, size, unpackedSize, files }] = [JSON.parse(told)].flat();
  console.log(`xtask: ${filename}: ${files.length} files, ${size} bytes, unpacked ${unpackedSize}`);
  return join(to, filename);
}

if (argv[1] === fileURLToPath(import.meta.url)) await pack(resolve(argv[2]));
