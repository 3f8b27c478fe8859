// What fetches the files of a large library, keeps them, and searches by them: without a browser, over hosts and a
// catalogue that are made up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { createEngine } from "../../www/shards/engine.js";
import { createKept } from "../../www/shards/kept.js";
import { createStore } from "../../www/shards/store.js";
import { createTaking } from "../../www/shards/taking.js";
import { addressOf, readView } from "../../www/shards/view.js";

const FOLDER = new URL("http://host/site/library/");

/** The caches of a browser, or of one that is full. */
function cachesOf({ isFull = false } = {}) {
  const all = new Map();
  const open = async (name) => {
    if (!all.has(name)) all.set(name, new Map());
    const files = all.get(name);
    return {
      match: async (address) => files.get(address)?.clone(),
      put: async (address, response) => {
        if (isFull) throw new DOMException("full", "QuotaExceededError");
        files.set(address, response);
      },
      delete: async (address) => files.delete(address),
      keys: async () => [...files.keys()].map((url) => ({ url })),
    };
  };
  return { open, delete: async (name) => all.delete(name) };
}

/** A host of files, by their names; null is a network that is off. `asked` says what was asked for. */
function hostOf(files) {
  const asked = [];
  const ask = async (url) => {
    const name = url.href.slice(FOLDER.href.length);
    asked.push(name);
    if (host.files === null) throw new TypeError("no network");
    const bytes = host.files[name];
    return bytes === undefined ? new Response("not found", { status: 404 }) : new Response(bytes);
  };
  const host = { ask, asked, files };
  return host;
}

function storeOf(host, caches = cachesOf()) {
  const kept = createKept(FOLDER, caches);
  return { caches, kept, store: createStore(FOLDER, kept, host.ask) };
}

const text = (bytes) => new TextDecoder().decode(bytes);
const code = (wanted) => (error) => error.code === wanted;

test("a file is fetched once, unpacked, and kept for times without a network", async () => {
  const packed = gzipSync("мектеп");
  const host = hostOf({ "l1.gz": packed });
  const { caches, store } = storeOf(host);
  const both = await Promise.all([store.file("l1.gz"), store.file("l1.gz")]);
  assert.deepEqual(both.map(text), ["мектеп", "мектеп"]);
  assert.deepEqual(host.asked, ["l1.gz"]);
  assert.deepEqual(store.counts, { bytes: packed.length, requests: 1 });
  host.files = null;
  assert.equal(text(await storeOf(host, caches).store.file("l1.gz")), "мектеп");
  assert.deepEqual(host.asked, ["l1.gz"]);
});

test("a file that the host unpacks on the way is taken as it comes", async () => {
  const { store } = storeOf(hostOf({ "l1.gz": "мектеп" }));
  assert.equal(text(await store.file("l1.gz")), "мектеп");
});

test("a browser that keeps nothing, and one that is full, read all the same", async () => {
  for (const caches of [null, cachesOf({ isFull: true })]) {
    const { kept, store } = storeOf(hostOf({ "l1.gz": gzipSync("мектеп") }), caches);
    assert.equal(text(await store.file("l1.gz")), "мектеп");
    assert.equal(await kept.isPossible(), caches !== null);
  }
});

test("what is neither kept nor to be had says so, and what the host has no more says that", async () => {
  await assert.rejects(storeOf(hostOf(null)).store.file("l1.gz"), code("notLoaded"));
  await assert.rejects(storeOf(hostOf({})).store.file("l1.gz"), code("changed"));
  await assert.rejects(storeOf(hostOf({ "l1.gz": gzipSync("мектеп").subarray(0, 12) })).store.file("l1.gz"), code("indexDamaged"));
});

test("a copy that was damaged where it was kept is fetched anew", async () => {
  const host = hostOf({ "l1.gz": gzipSync("мектеп") });
  const { kept, store } = storeOf(host);
  await kept.put("l1.gz", gzipSync("мектеп").subarray(0, 12));
  assert.equal(text(await store.file("l1.gz")), "мектеп");
});

test("the catalogue comes from the host or, without a network, is the one that was kept", async () => {
  const host = hostOf({ "catalogue.jyc": "бір" });
  const { caches, store } = storeOf(host);
  assert.equal(text(await store.root()), "бір");
  await store.accept();
  host.files = null;
  assert.equal(text(await storeOf(host, caches).store.root()), "бір");
  host.files = {};
  await assert.rejects(storeOf(host).store.root(), code("notAnIndex"));
});

test("with another library go the files that it does not have, and no others", async () => {
  const host = hostOf({ "catalogue.jyc": "бір", "l1.gz": "а", "l2.gz": "ә" });
  const { caches, store } = storeOf(host);
  await store.root();
  await store.accept();
  await Promise.all([store.file("l1.gz"), store.file("l2.gz")]);
  host.files = { "catalogue.jyc": "екі", "files.json": '[["l2.gz",2],["l3.gz",2]]' };
  const next = storeOf(host, caches);
  await next.store.root();
  await next.store.accept();
  assert.deepEqual([...(await next.kept.names())].sort(), ["catalogue.jyc", "l2.gz"]);
});

/** A catalogue that finds one text, for which it wants a file, and then another. */
class Catalogue {
  documents = 2;
  given = new Map();
  asked = "";

  search(query) {
    this.asked = query;
    const needs = this.given.has("l1.gz") ? ["l2.gz"] : ["l1.gz"];
    if (this.given.size < 2) return { needs, total: 0, near: [], documents: [] };
    return { needs: [], total: 1, near: [], documents: [{ document: 0, score: 1, pack: "p1-0.gz", place: 1 }] };
  }

  give(name, bytes) {
    if (text(bytes) === "damaged") throw new Error("damaged");
    this.given.set(name, text(bytes));
  }

  /** Which member of a pack has a place; the packs of this library have but one. */
  member() {
    return [];
  }

  /** Like the real one it knows the query that was asked last alone. */
  hit(query, text, cuts) {
    const [start, end] = query === this.asked ? [cuts[2], cuts[3]] : [cuts[0], cuts[1]];
    return { sentence: 1, start, end, excerpt: text.slice(start, end), matches: [] };
  }
}

const TEXTS = [
  { id: "a", title: "Құдық", text: "Құдық қазылды.", cuts: [0, 14] },
  { id: "b", title: "Мектеп", text: "Көктем келді. Мектеп ашылды.", cuts: [0, 13, 14, 28] },
];
const PACK = TEXTS.map((text) => `${JSON.stringify(text)}\n`).join("");

const LIBRARY = { "l1.gz": gzipSync("а"), "l2.gz": gzipSync("ә"), "p1-0.gz": gzipSync(PACK) };

test("a query fetches what the catalogue wants, in rounds, and then the texts", async () => {
  const host = hostOf(LIBRARY);
  const engine = createEngine(new Catalogue(), storeOf(host).store);
  const answer = await engine.search("мектеп");
  const [hit] = await engine.hits("мектеп", answer.documents);
  assert.equal(hit.text.title, "Мектеп");
  assert.equal(hit.found.excerpt, "Мектеп ашылды.");
  assert.deepEqual(host.asked, ["l1.gz", "l2.gz", "p1-0.gz"]);
});

test("the sentence is that of its own query, though another was asked meanwhile", async () => {
  const engine = createEngine(new Catalogue(), storeOf(hostOf(LIBRARY)).store);
  const { documents } = await engine.search("мектеп");
  await engine.search("құдық");
  const [hit] = await engine.hits("мектеп", documents);
  assert.equal(hit.found.excerpt, "Мектеп ашылды.");
});

test("a query that is no longer wanted stops before its next round", async () => {
  const host = hostOf(LIBRARY);
  const engine = createEngine(new Catalogue(), storeOf(host).store);
  const end = new AbortController();
  const answer = engine.search("мектеп", { signal: end.signal });
  end.abort();
  await assert.rejects(answer, { name: "AbortError" });
  assert.deepEqual(host.asked, ["l1.gz"]);
});

test("a shard that proves to be damaged is fetched once more, and a library of nonsense ends with a word", async () => {
  const host = hostOf(LIBRARY);
  const { kept, store } = storeOf(host);
  await kept.put("l2.gz", gzipSync("damaged"));
  const { total } = await createEngine(new Catalogue(), store).search("мектеп");
  assert.equal(total, 1);
  const damaged = { ...LIBRARY, "l2.gz": gzipSync("damaged") };
  await assert.rejects(createEngine(new Catalogue(), storeOf(hostOf(damaged)).store).search("мектеп"), /damaged/);
  const never = { documents: 1, give: () => {}, search: () => ({ needs: ["l1.gz"] }) };
  await assert.rejects(createEngine(never, storeOf(host).store).search("мектеп"), code("indexDamaged"));
  const nonsense = createEngine(new Catalogue(), storeOf(hostOf({ "p1-0.gz": gzipSync("{") })).store);
  await assert.rejects(nonsense.text({ pack: "p1-0.gz", place: 0 }), code("indexDamaged"));
  await assert.rejects(createEngine(new Catalogue(), store).text({ pack: "p1-0.gz", place: 9 }), code("gone"));
});

const SIZES = JSON.stringify(Object.entries(LIBRARY).map(([name, bytes]) => [name, bytes.length]));
const quiet = () => ({ progress: () => {}, signal: new AbortController().signal });

test("taking the library fetches what is not kept yet, and says how far that is", async () => {
  const host = hostOf({ ...LIBRARY, "files.json": SIZES });
  const { caches, kept, store } = storeOf(host);
  await store.file("l1.gz");
  const taking = createTaking(store, kept);
  assert.equal(await taking.isWhole(), false);
  const rest = await taking.rest();
  assert.deepEqual(rest.files.map(([name]) => name), ["l2.gz", "p1-0.gz"]);
  assert.equal(rest.size, LIBRARY["l2.gz"].length + LIBRARY["p1-0.gz"].length);
  const far = [];
  await taking.take(rest, { ...quiet(), progress: (bytes) => far.push(bytes) });
  assert.equal(far.at(-1), rest.size);
  assert.equal(await taking.isWhole(), true);
  host.files = null;
  assert.equal((await createEngine(new Catalogue(), storeOf(host, caches).store).search("мектеп")).total, 1);
});

test("taking stops when it is told to, where there is no room, and where pages come in place of files", async () => {
  const host = hostOf({ ...LIBRARY, "files.json": SIZES });
  const { kept, store } = storeOf(host);
  const taking = createTaking(store, kept);
  const rest = await taking.rest();
  await assert.rejects(taking.take(rest, { ...quiet(), signal: AbortSignal.abort() }), { name: "AbortError" });
  const full = storeOf(host, cachesOf({ isFull: true }));
  await assert.rejects(createTaking(full.store, full.kept).take(rest, quiet()), code("noRoom"));
  host.files["l2.gz"] = `<!doctype html><title>Sign in</title>${"x".repeat(100)}`;
  await assert.rejects(taking.take(rest, quiet()), code("notLoaded"));
  assert.equal(await taking.isWhole(), false);
});

test("a view is the same after it was an address, and what else an address says stays", () => {
  const view = { q: "Қазақ & «хан»", language: "ru", at: { pack: "p0a1b2-3.gz", place: 17 } };
  const address = addressOf(view, { pathname: "/site/", search: "?theme=dark&q=old" });
  assert.match(address, /^\/site\/\?theme=dark&q=[^&]+&lang=ru#text=p0a1b2-3\.17$/);
  const { search, hash } = new URL(address, "http://host");
  assert.deepEqual(readView({ search, hash }), view);
  assert.equal(addressOf({ q: "", language: "", at: null }, { pathname: "/", search: "" }), "/");
  assert.equal(readView({ search: "", hash: "#text=../../x.1" }).at, null);
});
