// What fetches of a pack the texts that are wanted, from hosts that give pieces of files and from others.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { memberOf, members } from "../../www/shards/members.js";
import { createKept } from "../../www/shards/kept.js";
import { createPacks } from "../../www/shards/packs.js";
import { createStore } from "../../www/shards/store.js";

const FOLDER = new URL("http://host/library/");
const EACH = 16;

/** A member as a maker of libraries packs it. */
function member(number, texts) {
  const plain = gzipSync(texts.map((text) => `${JSON.stringify(text)}\n`).join(""));
  const field = Buffer.from([9, 0, 0x4a, 0x79, 5, 0, number, 0, 0, 0, 0]);
  plain[3] |= 4;
  field.writeUInt32LE(plain.length + field.length, 7);
  return Buffer.concat([plain.subarray(0, 10), field, plain.subarray(10)]);
}

/** A pack of five members, of which one is far larger than the others and does not pack well. */
function made() {
  const noise = (length, seed) => Array.from({ length }, (_, at) => ((at * 7919 + seed * 104729) ** 2 % 9973).toString(36)).join("");
  const text = (number) => ({ id: `t${number}`, text: noise(number >= 32 && number < 48 ? 300 : 20, number) });
  const texts = Array.from({ length: EACH * 5 }, (_, number) => text(number));
  const packed = Array.from({ length: 5 }, (_, number) => member(number, texts.slice(number * EACH, (number + 1) * EACH)));
  return { texts, packed, pack: Buffer.concat(packed) };
}
const { texts, packed, pack } = made();
const SIZE = Math.floor(pack.length / packed.length);

/** Of a catalogue what the packs need of it. */
const CATALOGUE = { member: (_, place) => [Math.floor(place / EACH), place - (place % EACH), SIZE] };

/** A host of this pack; `asked` are the pieces that it was asked for. */
function hostOf({ ranges = true, answer = null } = {}) {
  const host = { asked: [], isOff: false };
  host.ask = async (_, { headers } = {}) => {
    host.asked.push(headers?.Range ?? "all");
    if (host.isOff) throw new TypeError("no network");
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers?.Range ?? "") ?? [];
    if (from === undefined || !ranges) return new Response(pack);
    if (answer) return answer(Number(from), Number(to));
    if (Number(from) >= pack.length) return new Response("", { status: 416 });
    return piece(Number(from), Number(to));
  };
  return host;
}

function piece(from, to, headers = {}) {
  const range = `bytes ${from}-${Math.min(to, pack.length - 1)}/${pack.length}`;
  return new Response(pack.subarray(from, to + 1), { status: 206, headers: { "Content-Range": range, ...headers } });
}

function cachesOf() {
  const files = new Map();
  const cache = {
    match: async (address) => files.get(address)?.clone(),
    put: async (address, response) => files.set(address, response),
    delete: async (address) => files.delete(address),
    keys: async () => [...files.keys()].map((url) => ({ url })),
  };
  return { open: async () => cache };
}

function packsOf(host, caches = cachesOf()) {
  const kept = createKept(FOLDER, caches);
  const store = createStore(FOLDER, kept, host.ask);
  return { caches, kept, store, packs: createPacks(CATALOGUE, store) };
}

const at = (place) => ({ pack: "p1-0.gz", place });

test("the members of a pack are found in any piece of it", () => {
  assert.deepEqual(members(pack).map(({ number }) => number), [0, 1, 2, 3, 4]);
  assert.deepEqual(memberOf(pack, 3), packed[3]);
  const start = packed[0].length + 5;
  const inside = pack.subarray(start, start + packed[1].length + packed[2].length - 10);
  assert.deepEqual(members(inside).map(({ number }) => number), [2], "the first is cut off, the second cut short");
  assert.equal(memberOf(inside, 2), null);
  assert.deepEqual(members(new Uint8Array([0x1f, 0x8b])), []);
});

test("every text is had from a host with ranges, and no more of the pack than about its member", async () => {
  for (const [place, text] of texts.entries()) {
    const host = hostOf();
    const { packs, store } = packsOf(host);
    assert.deepEqual(await packs.text(at(place)), text, text.id);
    assert.ok(host.asked.length <= 3 && !host.asked.includes("all"), `${host.asked}`);
    assert.ok(store.counts.bytes < pack.length);
  }
});

test("texts of one member are fetched once, and kept for times without a network", async () => {
  const host = hostOf();
  const { caches, packs } = packsOf(host);
  await Promise.all([packs.text(at(0)), packs.text(at(3))]);
  await packs.text(at(5));
  assert.equal(host.asked.length, 1);
  host.isOff = true;
  assert.deepEqual(await packsOf(host, caches).packs.text(at(7)), texts[7]);
  await assert.rejects(packsOf(host, caches).packs.text(at(20)), { code: "notLoaded" });
});

test("a host without ranges gives whole packs, and is asked for pieces no more", async () => {
  const host = hostOf({ ranges: false });
  const { kept, packs } = packsOf(host);
  for (const place of [70, 40, 0]) assert.deepEqual(await packs.text(at(place)), texts[place]);
  assert.equal(host.asked.length, 1, "what came whole is kept whole");
  assert.deepEqual([...(await kept.names())], ["p1-0.gz"]);
});

test("of large packs that come whole, the texts of three are shown at once, and what is here anyway", async () => {
  const { kept, packs } = packsOf(hostOf({ ranges: false }));
  const places = [[1, 0], [1, 40], [2, 1], [3, 1], [4, 1]].map(([pack, place]) => ({ pack: `p${pack}-0.gz`, place }));
  assert.deepEqual(await packs.firstOf(places), places.slice(0, 4), "the first two lie in one pack");
  await packs.text(places[0]);
  assert.deepEqual(await packs.firstOf(places), places, "one pack is here");
  await kept.remove(places[0].pack);
  const next = [{ pack: "p1-0.gz", place: 3 }, ...places.slice(1)];
  assert.deepEqual(await packs.firstOf(next), next.slice(0, 4), "the first is still in memory, the second is not");
});

test("of a host that gives pieces, or says that it does, all are shown at once, and of small packs, too", async () => {
  const places = [1, 2, 3, 4, 5].map((pack) => ({ pack: `p${pack}-0.gz`, place: 1 }));
  const { packs } = packsOf(hostOf());
  assert.deepEqual(await packs.firstOf(places), places.slice(0, 3), "nothing was asked of the host yet");
  await packs.text(places[0]);
  assert.deepEqual(await packs.firstOf(places), places);
  const saying = packsOf({ ask: async () => new Response(pack, { headers: { "Accept-Ranges": "bytes" } }) });
  await saying.store.fetched("catalogue.jyc");
  assert.deepEqual(await saying.packs.firstOf(places), places);
  await saying.packs.text(places[0]);
  assert.deepEqual(await saying.packs.firstOf(places), places.slice(0, 4), "it gives none after all; one pack is here");
  const { store } = packsOf(hostOf({ ranges: false }));
  assert.deepEqual(await createPacks({ member: () => [] }, store).firstOf(places), places);
});

test("where pieces make no sense the whole pack is fetched", async () => {
  const wrong = [
    (from, to) => piece(from + 7, to),
    (from, to) => piece(from, to, { "Content-Encoding": "gzip" }),
    () => new Response("", { status: 416 }),
    (from) => new Response("<!doctype html>", { status: 206, headers: { "Content-Range": `bytes ${from}-9/10` } }),
  ];
  for (const answer of wrong) {
    const host = hostOf({ answer });
    assert.deepEqual(await packsOf(host).packs.text(at(40)), texts[40]);
    assert.equal(host.asked.at(-1), "all");
  }
});

test("a member that was damaged where it was kept is fetched anew", async () => {
  const host = hostOf();
  const { kept, packs } = packsOf(host);
  await kept.put("p1-0.gz?1", packed[1].subarray(0, 40));
  assert.deepEqual(await packs.text(at(17)), texts[17]);
  assert.equal(host.asked.length, 1);
});

test("a pack that a host unpacks on the way is cut by its lines", async () => {
  const lines = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
  const host = { ask: async () => new Response(lines) };
  assert.deepEqual(await packsOf(host).packs.text(at(33)), texts[33]);
});
