// Makes the template of a page that is one file, with styles, scripts and the worker inside. The page fills it
// (www/page-file.js) with a title, a library and what the site has anyway: the module.
//
// A file on a disk may load nothing beside it: no modules, no module of the engine, no worker. So scripts
// are bundled to plain ones, and what the sources name by `new URL("…", import.meta.url)` lies in the file,
// from which www/embedded.js takes it. What only a site can do is left out: other file formats, and the
// making of such a page, and what puts it on a site.

import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as esbuild from "esbuild";
import { beside, COMMON, hashed, isScript } from "./bundle.mjs";
import { allowed, changed, harmless, ornament } from "./inside.mjs";

/** The modules that such a page has no use for. */
const LEFT_OUT = /(^|\/)(vendor\/.*|page-file\.js|embedding\.js)$/;

/** The module that only reads: whoever has the full one in the file needs no other. */
const READING = /\/pkg\/reading\/jylnama\.js$/;

/** @param {string} from  the folder of the sources */
export async function single(from) {
  const page = readFileSync(join(from, "index.html"), "utf8");
  const held = new Map();
  const scripts = [...page.matchAll(/<script type="module"[^>]* src="([^"]+)"><\/script>/g)].map(([, name]) => name);
  const script = await plain({ contents: scripts.map((name) => `import "./${name}";`).join("\n"), resolveDir: from }, held);
  const style = await plain({ contents: '@import "./style.css";', loader: "css", resolveDir: from }, held);
  return filled(page, { picture: ornament(from), style, script, held });
}

/** A source and all that it imports as one plain script or style sheet; what is named in it goes to `held`. */
async function plain(stdin, held) {
  const put = (name) => `${isScript(name) ? "embeddedScript" : "embedded"}(${JSON.stringify(name)})`;
  const { outputFiles } = await esbuild.build({
    ...COMMON,
    format: stdin.loader === "css" ? undefined : "iife",
    loader: { ".svg": "dataurl", ".woff2": "dataurl" },
    logOverride: { "empty-import-meta": "silent" },
    plugins: [leftOut, oneModule, beside((named) => hold(named, held), put, `import { embedded, embeddedScript } from ${JSON.stringify(join(stdin.resolveDir, "embedded.js"))};`)],
    stdin,
  });
  return harmless(outputFiles[0].text);
}

const leftOut = {
  name: "left out",
  setup(build) {
    build.onResolve({ filter: LEFT_OUT }, ({ path }) => ({ namespace: "left out", path }));
    build.onLoad({ filter: /.*/, namespace: "left out" }, () => ({ contents: 'throw new Error("left out"); export {};' }));
  },
};

const oneModule = {
  name: "one module",
  setup(build) {
    build.onResolve({ filter: READING }, ({ resolveDir }) => ({ path: join(resolveDir, "pkg/jylnama.js") }));
  },
};

async function hold({ to: named }, held) {
  const to = named.replace("/pkg/reading/", "/pkg/");
  const name = `${basename(dirname(to))}/${basename(to)}`;
  if (held.has(name)) return name;
  held.set(name, "");
  if (isScript(to)) {
    const source = await plain({ contents: `import ${JSON.stringify(to)};`, resolveDir: dirname(to) }, held);
    held.set(name, Buffer.from(source).toString("base64"));
  } else {
    held.set(name, `{{${hashed(basename(to), readFileSync(to))}}}`);
  }
  return name;
}

/** The page with all in it. */
function filled(page, { picture, style, script, held }) {
  const policy = [
    "default-src 'none'",
    `script-src ${allowed(script)} 'wasm-unsafe-eval'`,
    `style-src ${allowed(style)}`,
    "img-src data:",
    "font-src data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    page.match(/trusted-types [^;"]+/)[0],
  ].join("; ");
  const holding = ([name, base64]) => `<script type="application/octet-stream" data-file="${name}">${base64}</script>`;
  // In the order of their names: in which order scripts are read is not the same each time.
  const named = [...held].sort(([one], [other]) => (one < other ? -1 : 1));
  const files = [["library", "{{library}}"], ...named].map(holding).join("\n    ");
  const changes = [
    [/(http-equiv="Content-Security-Policy"\s+content=)"[^"]*"/, (_, start) => `${start}"${policy}"`],
    [/<title>[^<]*<\/title>/, () => "<title>{{title}}</title>"],
    [/(<link rel="icon" href=)"[^"]*"/, (_, start) => `${start}"${picture.address}"`],
    [/ *<link rel="(apple-touch-icon|manifest)"[^>]*>\n/g, () => ""],
    [/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`],
    [/ *<script type="module"[^>]*><\/script>\n/g, () => ""],
    [/<use href="ornament.svg#horn" ?\/>/, () => picture.drawing],
    [/href="\.\/"/g, () => 'href="?"'],
    [/data-words="samples"/, () => 'data-words="ownLibrary"'],
    [/<li>(<button[^>]* id="make-page")/, (_, button) => `<li hidden>${button}`],
    [/<li>(<button[^>]* id="embed")/, (_, button) => `<li hidden>${button}`],
    [/ *<\/body>/, () => `    ${files}\n    <script>${script}</script>\n  </body>`],
  ];
  return changes.reduce((html, [pattern, put]) => changed(html, pattern, put, "index.html"), page);
}
