// Bundles scripts and style sheets of the page, with all that they name, into files whose names hold a
// hash of what is in them: what a name stands for never changes.
//
// esbuild follows imports. What it does not follow is what is named by `new URL("…", import.meta.url)`:
// workers, and the modules that wasm-bindgen's glue loads. Here a script that is named so is bundled by
// itself; anything else goes along as it is.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, extname, resolve } from "node:path";
import * as esbuild from "esbuild";

/** A place that a script names beside itself. */
const NAMED = /new URL\(\s*(["'])([^"'`]+)\1\s*,\s*import\.meta\.url\s*\)/g;

/** What every bundle has in common. The oldest browsers that run the module know all of ES2022. */
export const COMMON = {
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  minify: true,
  target: ["es2022"],
  write: false,
};

/**
 * @typedef {object} Part  What a bundled file needs beside it.
 * @property {string[]} imports  scripts, at once
 * @property {string[]} beside   workers, modules and the like
 */

/** Collects what is bundled for one site. */
export function createBundler() {
  /** @type {Map<string, Uint8Array>} the bytes of each file, by its name */
  const files = new Map();
  /** @type {Map<string, Part>} */
  const parts = new Map();
  /** What each source names beside itself. */
  const named = new Map();
  /** The files in which sources stand. */
  const became = new Map();
  /** The files that workers became. */
  const workers = new Map();

  /**
   * Bundles sources of one page, all from one folder; gives the names of their files. What several have in
   * common comes once. What each of the `mains` needs comes in one file, whatever of that others need, too, that
   * run behind it: a line is quicker with one file than with a dozen small ones.
   *
   * @param {string[]} sources
   * @param {string[]} [mains]   scripts, in the order in which a page has them; all but the first it may import itself
   * @param {Map<string, string>} [instead]   what stands in the place of a source
   */
  async function bundle(sources, mains = [], instead = new Map()) {
    const folder = dirname(sources[0]);
    const leads = new Map();
    const lead = (path) => leads.get(path) ?? "";
    let built = await build(sources, folder, lead, instead);
    const first = sources.slice(0, sources.indexOf(mains[0]));
    for (const [place, main] of mains.entries()) {
      // It has run before any of these: that they import it changes nothing but where their parts lie.
      const later = sharers(built.metafile, folder, { main, first, before: mains.slice(0, place) });
      for (const path of later) leads.set(path, `${lead(path)}import ${JSON.stringify(main)};\n`);
      built = await build(sources, folder, lead, instead);
    }
    return kept(built, sources, folder);
  }

  /** @param {(path: string) => string} lead  what is put before a script */
  function build(sources, folder, lead, instead) {
    return esbuild.build({
      ...COMMON,
      absWorkingDir: folder,
      assetNames: "[name]-[hash]",
      chunkNames: "[name]-[hash]",
      entryNames: "[name]-[hash]",
      entryPoints: sources,
      format: "esm",
      loader: { ".svg": "file", ".woff2": "file" },
      metafile: true,
      outdir: folder,
      plugins: [replaced(instead, lead), beside(note, besideIt, "", lead)],
      splitting: true,
    });
  }

  /** Keeps what was built; gives the names of the files that the sources became. */
  function kept({ metafile, outputFiles }, sources, folder) {
    const outputs = Object.entries(metafile.outputs);
    const doors = doorsOf(metafile);
    const idle = (path) => doors.has(path) && !isImported(path, metafile);
    for (const [path, output] of outputs) if (!idle(path)) parts.set(basename(path), partOf(output, folder));
    for (const { path, contents } of outputFiles) if (parts.has(basename(path))) files.set(basename(path), atOnce(contents, doors));
    for (const [path, { entryPoint }] of outputs) {
      const names = [doors.get(path), idle(path) ? undefined : path].filter(Boolean).map((one) => basename(one));
      if (entryPoint) became.set(resolve(folder, entryPoint), names);
    }
    return sources.map((source) => namesOf(source)[0]);
  }

  /** The files of a source that was bundled, or that a script loads when it needs it: where it stands, then its door. */
  const namesOf = (source) => became.get(source);

  /** Bundles a worker by itself, so that it need not wait for parts that it shares with the page. */
  async function bundleWorker(source) {
    if (!workers.has(source)) workers.set(source, bundle([source]));
    const [name] = await workers.get(source);
    return name;
  }

  /** Puts what a source names among the files; gives its name there. */
  async function note({ from, to }) {
    const name = isScript(to) ? await bundleWorker(to) : copy(to);
    named.set(from, [...new Set([...(named.get(from) ?? []), name])]);
    return name;
  }

  function copy(path) {
    const bytes = readFileSync(path);
    const name = hashed(basename(path), bytes);
    files.set(name, bytes);
    return name;
  }

  function partOf({ imports, inputs }, folder) {
    const atOnce = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => basename(path));
    const beside = Object.keys(inputs).flatMap((input) => named.get(resolve(folder, input)) ?? []);
    return { imports: atOnce, beside };
  }

  /** All that some files need with them, themselves first. */
  function needed(names) {
    const all = new Set(names);
    for (const name of all) {
      const { imports, beside } = parts.get(name) ?? { imports: [], beside: [] };
      for (const next of [...imports, ...beside]) all.add(next);
    }
    return [...all];
  }

  return { bundle, files, namesOf, needed, parts };
}

/**
 * Where others import what a page or a script loads by itself, esbuild puts it into a chunk, and a door in its place: a
 * file that only imports that. Gives the doors with what stands behind each. A page needs no door, for what runs is
 * the same.
 */
function doorsOf({ outputs }) {
  const all = Object.entries(outputs);
  const holder = (source) => all.find(([, { entryPoint, inputs }]) => !entryPoint && source in inputs)?.[0];
  const isDoor = ([, { entryPoint, inputs }]) => entryPoint && !(entryPoint in inputs) && holder(entryPoint);
  return new Map(all.filter(isDoor).map(([path, { entryPoint }]) => [path, holder(entryPoint)]));
}

const isImported = (path, { outputs }) => Object.values(outputs).some(({ imports }) => imports.some((one) => one.path === path));

/** A file that asks for a door asks at once for what stands behind it, and does not come to it by and by. */
function atOnce(contents, doors) {
  let text = Buffer.from(contents).toString();
  const asking = (path) => `import("./${basename(path)}")`;
  for (const [door, behind] of doors) {
    text = text.replaceAll(asking(door), () => `Promise.all([${asking(door)},${asking(behind)}]).then(([door])=>door)`);
  }
  return Buffer.from(text);
}

/**
 * The scripts that have parts in common with `main`, and not with mains `before` it alone, but for those that run before
 * it: the ones that are named so, and what it imports itself, which others may ask for later, too.
 */
function sharers({ inputs, outputs }, folder, { main, first, before }) {
  const own = imported(inputs, folder, main);
  const earlier = new Set(before.flatMap((source) => [...imported(inputs, folder, source)]));
  const all = Object.values(outputs).map(({ entryPoint, imports }) => {
    const parts = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
    return { source: entryPoint && resolve(folder, entryPoint), parts };
  });
  const reached = new Set(all.find(({ source }) => source === main).parts);
  for (const part of reached) for (const { path, kind } of outputs[part].imports) if (kind === "import-statement") reached.add(path);
  const isOwn = (part) => Object.keys(outputs[part].inputs).some((input) => !earlier.has(resolve(folder, input)));
  const shared = new Set([...reached].filter(isOwn));
  const isEarlier = (source) => own.has(source) || first.includes(source) || before.includes(source);
  const isOne = ({ source, parts }) => source && !isEarlier(source) && parts.some((part) => shared.has(part));
  return new Set(all.filter(isOne).map(({ source }) => source));
}

/** A script and all that it imports, at once. */
function imported(inputs, folder, script) {
  const located = Object.entries(inputs).map(([path, { imports }]) => [resolve(folder, path), imports]);
  const importsOf = new Map(located);
  const all = new Set([script]);
  for (const one of all) {
    for (const { kind, path } of importsOf.get(one) ?? []) if (kind === "import-statement") all.add(resolve(folder, path));
  }
  return all;
}

const besideIt = (name) => `new URL(${JSON.stringify(`./${name}`)}, import.meta.url)`;

/** Puts other sources in the place of some; what `lead` gives comes before such a script, too. */
function replaced(instead, lead) {
  return {
    name: "replaced",
    setup(build) {
      build.onLoad({ filter: /\.m?js$/ }, ({ path }) => (instead.has(path) ? { contents: lead(path) + instead.get(path), loader: "js" } : undefined));
    },
  };
}

/**
 * Hands what scripts name beside themselves to `take`, and in its place writes what `put` makes of the name
 * that this gives; `head` comes before such a script, and what `lead` gives before any.
 */
export function beside(take, put = besideIt, head = "", lead = () => "") {
  return {
    name: "beside",
    setup(build) {
      build.onLoad({ filter: /\.m?js$/ }, async ({ path }) => {
        const text = readFileSync(path, "utf8");
        const isNaming = text.includes("import.meta.url");
        if (!isNaming && !lead(path)) return undefined;
        const found = [...text.matchAll(NAMED)].map(([whole, , name]) => ({ whole, from: path, to: located(name, path) }));
        let contents = text;
        for (const { whole, from, to } of found.filter(({ to }) => to)) {
          const name = await take({ from, to });
          contents = contents.replace(whole, () => put(name));
        }
        return { contents: `${isNaming ? head : ""}${lead(path)}${contents}`, loader: "js" };
      });
    },
  };
}

/** The file that is named in a source, beside it or in a package; none for a folder. */
function located(name, source) {
  if (name.endsWith("/")) return undefined;
  for (const find of [() => resolve(dirname(source), name), () => createRequire(source).resolve(name)]) {
    try {
      const path = find();
      readFileSync(path);
      return path;
    } catch {
      // Not there: the next way, or none.
    }
  }
  return undefined;
}

export const isScript = (path) => /\.m?js$/.test(path);

/** The name of a file with the hash of its bytes in it. */
export function hashed(name, bytes) {
  const ending = extname(name);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  return `${name.slice(0, name.length - ending.length)}-${hash}${ending}`;
}
