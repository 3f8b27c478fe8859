// The program of the package beside the native one: from the same folder both make the same site, to the byte, and
// of what is wrong both say the same.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync,
} from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { eventually } from "../browser/eventually.mjs";
import { installed, ROOT } from "./support.mjs";

const NATIVE = process.env.JYLNAMA ?? join(ROOT, "target/debug/jylnama");
const PAGE = join(ROOT, "page");

let app;
let place;

before(() => {
  app = installed();
  place = mkdtempSync(join(tmpdir(), "jylnama-program-"));
  cpSync(join(ROOT, "samples"), join(place, "samples"), { recursive: true });
});
after(() => {
  app?.remove();
  rmSync(place, { recursive: true, force: true });
});

const at = (...names) => join(place, ...names);

/** Runs a program in the place of the tests. */
function run(program, words) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: place, encoding: "utf8" });
  return { status, stdout, stderr };
}

const packed = (...words) => run(join(app.folder, "node_modules/.bin/jylnama"), words);
const native = (...words) => run(NATIVE, words[0] === "build" ? [...words, "--page", PAGE] : words);

/** The files of a site, each with its bytes, by their names. */
function files(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

function sameFiles(one, other) {
  assert.deepEqual([...one.keys()], [...other.keys()]);
  for (const [name, bytes] of one) assert.ok(bytes.equals(other.get(name)), `${name} is another file`);
}

/** Builds with both programs, each into the same folder; gives what both said, which is the same, and the files. */
function both(...words) {
  const [one, other] = [native, packed].map((program) => {
    rmSync(at("site"), { recursive: true, force: true });
    const said = program("build", ...words, "--out", "site");
    return { said, files: existsSync(at("site")) ? files(at("site")) : new Map() };
  });
  assert.deepEqual(other.said, one.said);
  sameFiles(other.files, one.files);
  return other;
}

test("the samples become the same site, to the byte", () => {
  const { said, files } = both("samples");
  assert.deepEqual([said.status, said.stderr], [0, ""]);
  const [library] = [...files.keys()].filter((name) => /^library-.*\.jyl$/.test(name));
  assert.ok(files.get(library).length > 20_000, library);
  for (const name of ["index.html", "room.html", "texts/abai.html", "timeline.html", ".jylnama.json"]) assert.ok(files.has(name), name);
});

test("both find the same in it", () => {
  packed("build", "samples", "--out", "site");
  const [library] = readdirSync(at("site")).filter((name) => name.endsWith(".jyl"));
  const script = `
    import { readFileSync } from "node:fs";
    import init, { Library, search } from "jylnama";
    await init();
    const library = Library.load(readFileSync(${JSON.stringify(at("site", library))}));
    const found = (query) => search(library, query).hits.map(({ document, excerpt }) => [document, excerpt]);
    console.log(JSON.stringify(JSON.parse(process.argv[1]).map(found)));
  `;
  const queries = ["ақын", "акындар", "қазақстанның тәуелсіздігі", "Abai", "+теңіз -каспий", "1991..1995", '"Арал теңізі"'];
  const told = spawnSync(process.execPath, ["--input-type=module", "--eval", script, JSON.stringify(queries)], { cwd: app.folder, encoding: "utf8" });
  const hits = JSON.parse(told.stdout);
  for (const [number, query] of queries.entries()) {
    const { hits: expected } = JSON.parse(native("search", `site/${library}`, "--query", query).stdout);
    assert.ok(expected.length > 0, query);
    assert.deepEqual(hits[number], expected.map(({ document, excerpt }) => [document, excerpt]), query);
  }
});

test("with other words, another address and in Russian it is the same, too", () => {
  const { files } = both("samples", "--title", "Біздің «кітапхана»", "--language", "ru", "--url", "https://example.kz/a");
  assert.ok(files.has("sitemap.xml"));
});

test("a library in shards is the same in both, of a folder and of one file with a text a line", () => {
  const { said, files } = both("samples", "--shards", "always");
  assert.deepEqual([said.status, said.stderr], [0, ""]);
  for (const name of ["index.html", "library/catalogue.jyc", "library/files.json"]) assert.ok(files.has(name), name);
  assert.ok(!files.has("timeline.html"));
  // Long enough for several parts, the last line without an end, and one that is no record among them.
  const line = (number) => JSON.stringify({ id: `t${number}`, title: `Жазба ${number}`, text: `Ауылда ${1900 + (number % 120)} жылы құдық қазылды. `.repeat(40) });
  const lines = Array.from({ length: 6000 }, (_, number) => (number === 5000 ? "{" : line(number)));
  writeFileSync(at("many.jsonl"), lines.join("\n"));
  const many = both("many.jsonl", "--shards", "always");
  assert.equal(many.said.status, 3);
  assert.match(many.said.stdout, /^5999 texts; 1 left out\n\d+ shards of \d+ MB; /);
  assert.match(many.said.stderr, /many\.jsonl, line 5001: /);
});

test("a library is cut into shards when it is large, in both", () => {
  writeFileSync(at("large.jsonl"), Array.from({ length: 20_001 }, (_, number) => `{"id":"t${number}","text":"Ел."}\n`).join(""));
  assert.ok(both("large.jsonl").files.has("library/catalogue.jyc"));
  const { files } = both("samples", "--shards", "auto");
  assert.ok(files.has("timeline.html"));
});

test("each thing that is wrong is the same line, and the rest is built", () => {
  mkdirSync(at("wrong/ауыл мен қала/терең"), { recursive: true });
  const put = (name, text) => writeFileSync(at("wrong", name), text);
  put("a.md", "---\ndate: былтыр\n---\nБірінші мәтін.");
  put("a.txt", "Екінші мәтін 1951 жылы жазылды.");
  put("old.txt", Buffer.from([0xcc, 0xfb, 0x20, 0xe0, 0xf3, 0xfb, 0xeb, 0xe4, 0xe0, 0x20, 0xf2, 0xfb, 0xf0, 0xe0, 0xec, 0xfb, 0xe7, 0x2e]));
  put("half.txt", Buffer.concat([Buffer.from("Мәтін қала.\n"), Buffer.from([0xff]), Buffer.from("ел.")]));
  put("picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]));
  put("void.md", " \n");
  put("lines.jsonl", '{"id":"x"}\n{"id":"y","title":"Жазба","text":"Ел 1990 жылы көшті."}\nә\n');
  put("page.HTML", "<!doctype html><title>Қала</title><p>Қала өсті.<script>alert(1)</script>");
  put("map.png", "no text");
  put(".hidden.txt", "Көрінбейді.");
  put("ауыл мен қала/мектеп «бірінші» \"1\".md", "# Мектеп\n\nМектеп 1934 жылы ашылды.");
  symlinkSync("..", at("wrong/ауыл мен қала/back"));
  symlinkSync("../..", at("wrong/ауыл мен қала/терең/back"));
  symlinkSync("absent.txt", at("wrong/nowhere.txt"));
  symlinkSync("nobody@nowhere", at("wrong/.#a.md"));
  symlinkSync(at("samples"), at("wrong/linked"));
  // No name in UTF-8, as an old disk has it.
  writeFileSync(Buffer.concat([Buffer.from(`${at("wrong")}/`), Buffer.from([0xe0, 0xe1]), Buffer.from(".txt")]), "Аты бөлек.");
  const { said, files } = both("wrong");
  assert.equal(said.status, 3);
  const lines = said.stderr.trim().split("\n");
  for (const part of [
    "jylnama: nowhere.txt: it can't be read: No such file or directory (os error 2); it is left out",
    "jylnama: ауыл мен қала/back: this link leads back to ., and is not followed",
    "jylnama: ауыл мен қала/терең/back: this link leads back to ., and is not followed",
    'jylnama: a.txt: a.md has a text named "a", too: this one is named "a.txt"',
  ]) assert.ok(lines.includes(part), said.stderr);
  assert.ok(files.has("texts/linked-abai.html"));
  assert.match(said.stdout, /^files of other kinds, passed over: \d+$/m);
  both("wrong", "--encoding", "kz-1048");
});

test("what can't be done is refused in the same words, and nothing is touched", () => {
  packed("build", "samples", "--out", "site");
  const old = files(at("site"));
  mkdirSync(at("empty"), { recursive: true });
  writeFileSync(at("file"), "");
  for (const words of [
    [], ["find"], ["--find"], ["build"], ["build", "a", "b"], ["build", "a", "--out"], ["build", "a", "--out", "b", "--title", "--fresh"],
    ["build", "a", "--out", "b", "--out", "c"], ["build", "a", "--out", "b", "--fresh=1"], ["build", "a", "--out", "b", "--new"],
    ["build", "a", "--out", "b", "-n"], ["build", "samples", "--out", "b", "--url", "a.kz"], ["build", "a", "--out", "b", "--language", "de"],
    ["build", "a", "--out", "b", "--encoding", "koi8"], ["build", "a", "--out", "b", "--shards", "often"], ["build", "absent", "--out", "site"], ["build", "empty", "--out", "site"],
    ["build", "file", "--out", "site"], ["build", "samples", "--out", "samples"], ["build", "samples", "--out", "file"],
    ["build", "site", "--out", "site"],
    ["serve"], ["serve", "samples"], ["serve", "absent"], ["serve", "site", "--port", "x"], ["serve", "site", "--port", "70000"],
  ]) {
    const said = packed(...words);
    assert.deepEqual(said, run(NATIVE, words), words.join(" "));
    assert.deepEqual([said.status, said.stdout, said.stderr.trim().split("\n").length], [2, "", 1], words.join(" "));
  }
  assert.match(packed("build", "samples", "--out", "site", "--page", "samples").stderr, /is not one that this version knows/);
  assert.match(packed("build", "samples", "--out", "site", "--page", "absent").stderr, /the page in absent can't be read: No such file/);
  // Systems word this in several ways.
  assert.match(packed("build", "samples", "--out", "file/site").stderr, /^jylnama: file\/site can't be written: .* \(os error \d+\)$/m);
  sameFiles(files(at("site")), old);
  assert.deepEqual(readdirSync(place).filter((name) => name.endsWith(".jylnama")), []);
});

test("its help says of each option what that of the native program says", () => {
  for (const command of ["build", "serve"]) {
    const words = (text) => text.replace("[default: found]", "").replace("[default: that of this package]", "").split(/\s+/).join(" ");
    const { stdout, status } = packed(command, "--help");
    assert.deepEqual([words(stdout), status], [words(native(command, "--help").stdout.replace(PAGE, "")), 0]);
  }
  assert.equal(packed("--version").stdout, native("--version").stdout);
  assert.match(packed("--help").stdout, /^ {2}build {2}Make a site .*\n {2}serve {2}Show a site/m);
});

test("what has not changed is not done again, whichever of the two has done it", () => {
  rmSync(at("site"), { recursive: true, force: true });
  assert.match(native("build", "samples", "--out", "site").stdout, /of which 0 are as they were/);
  const stamp = () => statSync(at("site/texts/abai.html")).mtimeMs;
  const [old, written] = [files(at("site")), stamp()];
  const again = packed("build", "samples", "--out", "site").stdout;
  const [, texts, kept] = again.match(/^(\d+) texts, of which (\d+) are as they were/);
  assert.deepEqual([kept, stamp()], [texts, written]);
  sameFiles(files(at("site")), old);
  assert.equal(native("build", "samples", "--out", "site").stdout, again);
  assert.match(packed("build", "samples", "--out", "site", "--fresh").stdout, /of which 0 are as they were/);
  assert.notEqual(stamp(), written);
});

test("a build that is killed leaves the old site or the new one, whole", async () => {
  const said = (number) => writeFileSync(at("killed.txt"), `Құдық ${1900 + number} жылы қазылды.`);
  mkdirSync(at("texts"), { recursive: true });
  const known = [];
  for (const number of [0, 1]) {
    said(number);
    renameSync(at("killed.txt"), at("texts/well.txt"));
    assert.equal(packed("build", "texts", "--out", "killed").status, 0);
    known.push(files(at("killed")));
  }
  const fresh = at(".killed.jylnama/new");
  for (const written of [0, 1, 20, 40]) {
    // From the new one back to the old one, so that each run has something to change.
    said(0);
    renameSync(at("killed.txt"), at("texts/well.txt"));
    const build = spawn(join(app.folder, "node_modules/.bin/jylnama"), ["build", "texts", "--out", "killed", "--fresh"], { cwd: place });
    const ended = new Promise((done) => build.on("exit", done));
    const count = () => (existsSync(fresh) ? readdirSync(fresh).length : build.exitCode === null ? -1 : Infinity);
    await eventually(count, (count) => count >= written);
    build.kill("SIGKILL");
    await ended;
    // A build that can't be made puts back what was laid aside.
    mkdirSync(at("empty"), { recursive: true });
    assert.equal(packed("build", "empty", "--out", "killed").status, 2);
    const left = files(at("killed"));
    const whole = known.some((site) => [...site].every(([name, bytes]) => left.get(name)?.equals(bytes)) && site.size === left.size);
    assert.ok(whole, `killed when ${written} files were there`);
    said(1);
    renameSync(at("killed.txt"), at("texts/well.txt"));
    assert.equal(packed("build", "texts", "--out", "killed").status, 0);
    sameFiles(files(at("killed")), known[1]);
    assert.ok(!existsSync(at(".killed.jylnama")), "nothing is left beside it");
  }
});

test("two builds of one site do not get into each other", () => {
  packed("build", "samples", "--out", "site");
  mkdirSync(at(".site.jylnama"));
  writeFileSync(at(".site.jylnama/process"), String(process.pid));
  const { status, stderr } = packed("build", "samples", "--out", "site");
  assert.deepEqual([status, stderr.includes("site is being built already: wait for that")], [2, true]);
  assert.ok(existsSync(at(".site.jylnama/process")), "what the other has begun stays");
  rmSync(at(".site.jylnama"), { recursive: true });
});

test("a site is served with its types, by ranges, and nothing beyond its folder", async () => {
  packed("build", "samples", "--out", "site");
  const words = ["serve", "site", "--port", "0"];
  const servers = [NATIVE, join(app.folder, "node_modules/.bin/jylnama")].map((program) => spawn(program, words, { cwd: place }));
  try {
    const [native, packed] = await Promise.all(servers.map(origin));
    const library = readdirSync(at("site")).find((name) => name.endsWith(".jyl"));
    for (const [path, headers = {}, method = "GET"] of [
      ["/"], ["/texts/abai.html"], ["/texts/%61bai.html?q=1"], ["/texts"], ["/texts/"], ["/absent"], ["/%"], ["/%FF"],
      ["/../samples/abai.txt"], ["/%2e%2e/samples/abai.txt"], ["//etc/passwd"], ["/%2Fetc/passwd"], ["/.jylnama.json"],
      ["/", {}, "HEAD"], ["/", {}, "POST"], [`/${library}`, { Range: "bytes=10-19" }], [`/${library}`, { Range: "bytes=-7" }],
      [`/${library}`, { Range: "bytes=99999999-" }], [`/${library}`, { Range: "bytes=9-3" }], [`/${library}`, { Range: "lines=1" }],
    ]) {
      const [expected, told] = await Promise.all([native, packed].map((origin) => asked(origin, path, headers, method)));
      assert.deepEqual(told, expected, `${method} ${path} ${JSON.stringify(headers)}`);
    }
    const part = await asked(packed, `/${library}`, { Range: "bytes=0-2" }, "GET");
    assert.deepEqual([part.status, part.body.length], [206, 3]);
  } finally {
    for (const server of servers) server.kill();
  }
});

function origin(server) {
  return new Promise((done) => server.stdout.on("data", (line) => done(String(line).match(/http:\/\/[\d.:]+/)[0])));
}

/** An answer, as far as it says something of the file. `fetch` would tidy the path. */
function asked(origin, path, headers, method) {
  const { hostname, port } = new URL(origin);
  return new Promise((done, fail) => {
    const request = get({ hostname, port, path, headers, method }, async (response) => {
      const parts = await response.toArray();
      const said = ["content-type", "content-length", "content-range", "accept-ranges", "x-content-type-options", "cache-control"];
      const body = Buffer.concat(parts);
      done({ status: response.statusCode, body, headers: said.map((name) => response.headers[name]) });
    });
    request.on("error", fail);
  });
}
