// What is in the file that npm packs, and what is not.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { pack } from "../../xtask/package/pack.mjs";
import { withoutLibrary } from "../../xtask/site/html.mjs";
import { PACKED, ROOT } from "./support.mjs";

let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), "jylnama-packed-"));
  execFileSync("tar", ["xzf", PACKED, "-C", folder, "--strip-components=1"]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const read = (name) => readFileSync(join(folder, name), "utf8");
const dist = () => readdirSync(join(folder, "dist")).sort();
/** What a script that was cut out of others is called: the hash in its name tells its version alone. */
const withoutHash = (name) => name.replace(/-[A-Z0-9]{8}\.js$/, "-#.js");

test("it has these files, and no others", () => {
  const own = ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "bin", "dist", "package.json", "page", "page.json"];
  assert.deepEqual(readdirSync(folder).sort(), own);
  assert.deepEqual(readdirSync(join(folder, "bin")).sort(), ["jylnama-site.wasm", "jylnama.mjs"]);
  const entries = ["elements.js", "engine-worker.js", "index-node.js", "index.js", "reading-node.js", "reading.js", "worker.js"];
  const types = ["elements.d.ts", "index.d.ts", "reading.d.ts", "wasm.d.ts", "worker.d.ts"];
  const modules = ["jylnama-reading.wasm", "jylnama.wasm"];
  const others = ["marked.LICENSE.txt", "marked.js", "pdf.LICENSE.txt", "pdf.mjs", "pdf.worker.mjs"];
  const engine = ["embed", "engine-desk", "engine-local", "jylnama", "taking"];
  const formats = ["docx", "epub", "formats", "html", "markdown", "odt", "packed", "pdf"];
  const opened = ["names-window", "rows"];
  const cut = ["chunk", ...engine, ...opened, ...formats, "en", "kk-latn", "ru"].map((name) => `${name}-#.js`);
  const found = [...new Set(dist().map(withoutHash))].sort();
  assert.deepEqual(found, [...entries, ...types, ...modules, ...others, ...cut].sort());
});

/** The files below a folder, with `/` between folders. */
function filesOf(root) {
  const names = readdirSync(root, { recursive: true }).filter((name) => statSync(join(root, name)).isFile());
  return names.map((name) => name.replaceAll("\\", "/")).sort();
}

test("it has the built page that sites are made with, and no file twice", () => {
  const elsewhere = JSON.parse(read("page.json"));
  const built = filesOf(join(ROOT, "page")).filter((name) => !/^samples\/|\.md$/.test(name));
  assert.deepEqual([...filesOf(join(folder, "page")), ...Object.keys(elsewhere)].sort(), built);
  for (const name of built) {
    const bytes = readFileSync(join(folder, elsewhere[name] ?? `page/${name}`));
    const original = readFileSync(join(ROOT, "page", name));
    // No site has the samples, which the page brings along within it.
    const expected = name === "index.html" ? Buffer.from(withoutLibrary(original.toString("utf8"))) : original;
    assert.ok(bytes.equals(expected), name);
  }
  // Some of the small scripts and pictures of the page are alike.
  const large = filesOf(folder).map((name) => readFileSync(join(folder, name))).filter(({ length }) => length > 100_000);
  for (const [number, one] of large.entries()) assert.ok(!large.slice(number + 1).some((other) => other.equals(one)));
});

test("it keeps to its budget", (t) => {
  const settings = readFileSync(join(ROOT, "wasm-pack.toml"), "utf8");
  const budget = Number(settings.match(/^packed = ([\d_]+)$/m)[1].replaceAll("_", ""));
  const { size } = statSync(PACKED);
  t.diagnostic(`${size} bytes, of a budget of ${budget}`);
  assert.ok(size <= budget, `${size} bytes, of a budget of ${budget}`);
});

test("whoever imports the engine alone gets nothing of the page", (t) => {
  const needed = new Set(["index.js"]);
  for (const name of needed) for (const next of imports(name).atOnce) needed.add(next);
  const weight = [...needed].reduce((sum, name) => sum + gzipSync(read(`dist/${name}`)).length, 0);
  t.diagnostic(`${weight} bytes gzip in ${needed.size} scripts`);
  assert.ok(weight < 12_000, `${weight} bytes gzip: ${[...needed]}`);
});

/** The files beside it that a script imports: at once, and when it needs them. */
function imports(name) {
  const script = read(`dist/${name}`).replace(/\/\*\*[\s\S]*?\*\//g, "");
  const all = (pattern) => [...script.matchAll(pattern)].map(([, path]) => path);
  return {
    atOnce: all(/^(?:import|export)(?:[^"';]* from)? ?"\.\/([^"]+)";$/gm),
    later: [...all(/import\("\.\/([^"]+)"\)/g), ...all(/new URL\("\.\/([^"]+)", import\.meta\.url\)/g)],
  };
}

test("each file that a script names is there, and each is named", () => {
  const { exports } = JSON.parse(read("package.json"));
  const exported = Object.values(exports).flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)));
  const reached = new Set(exported.filter((path) => path.startsWith("./dist/")).map((path) => path.slice("./dist/".length)));
  for (const name of reached) {
    if (!/^(?!pdf\.|marked\.).*\.js$/.test(name)) continue;
    const { atOnce, later } = imports(name);
    for (const next of [...atOnce, ...later]) reached.add(next);
  }
  const there = dist().filter((name) => !name.endsWith(".LICENSE.txt"));
  assert.deepEqual([...reached].sort(), there);
});

test("what changes a page by being imported is said to do so, and the engine is not among it", () => {
  const { sideEffects } = JSON.parse(read("package.json"));
  const patterns = sideEffects.map((glob) => new RegExp(`^${glob.replace("./dist/", "").replaceAll(".", "\\.").replace("*", ".*")}$`));
  const changing = dist().filter((name) => patterns.some((pattern) => pattern.test(name)));
  for (const pattern of patterns) assert.ok(changing.some((name) => pattern.test(name)), String(pattern));
  const defining = dist().filter((name) => name.endsWith(".js") && /customElements\.define\(/.test(read(`dist/${name}`)));
  assert.ok(defining.length > 0);
  assert.deepEqual(defining.filter((name) => !changing.includes(name)), []);
  for (const name of ["index.js", "index-node.js", "reading.js", "reading-node.js", "worker.js"]) assert.ok(!changing.includes(name), name);
});

test("its types begin with those that were agreed to", () => {
  const [agreed] = readFileSync(join(ROOT, "tests/api/jylnama.d.ts"), "utf8").split("export type InitInput");
  assert.ok(read("dist/index.d.ts").includes(agreed.trimEnd()));
  for (const name of ["index", "reading", "worker", "elements"]) {
    assert.doesNotMatch(read(`dist/${name}.d.ts`).replace(/\/\*\*[\s\S]*?\*\//g, ""), /\bany\b/, name);
  }
});

test("no folder of the machine that made it is named in it", () => {
  for (const name of filesOf(folder)) {
    const bytes = readFileSync(join(folder, name), "latin1");
    for (const place of [ROOT, `${process.env.HOME}/`]) assert.ok(!bytes.includes(place), `${place} in ${name}`);
  }
});

test("it comes out the same whenever it is made", async () => {
  const again = mkdtempSync(join(tmpdir(), "jylnama-again-"));
  try {
    assert.ok(readFileSync(await pack(again)).equals(readFileSync(PACKED)));
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
});
