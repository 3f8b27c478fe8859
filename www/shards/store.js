// Where the files of a library come from: from this browser, where they were kept, or else from the host. Counts
// what the host is asked for.

import { failure } from "./failure.js";
import { memberOf } from "./members.js";
import { unpacked } from "./packed.js";
import { createRanges } from "./ranges.js";

/** What says which files there are; and all of them, each with its size, as `[name, bytes]`. */
const ROOT = "catalogue.jyc";
const LIST = "files.json";

/** How long the host may take to say whether the library has changed, where one is kept, in milliseconds. */
const PATIENCE = 6000;

/**
 * @param {URL} folder   of the library
 * @param {ReturnType<import("./kept.js").createKept>} kept
 * @param {typeof fetch} [ask]
 */
export function createStore(folder, kept, ask = (...request) => fetch(...request)) {
  /** What came from the host so far: packed, as it came. */
  const counts = { bytes: 0, requests: 0 };
  /** Files on their way: whoever asks for one of them waits for the same. */
  const coming = new Map();
  const ranges = createRanges(asked);
  /** What the host says of the library, where that is new; and whether another was kept before. */
  let news = null;
  let isChanged = false;

  /**
   * What says which files there are. The host is asked first, for only it knows whether that has changed; without
   * a network, or on one that does not answer, it is the one that was kept.
   */
  async function root() {
    const before = await kept.get(ROOT);
    const signal = before ? AbortSignal.timeout(PATIENCE) : undefined;
    try {
      const now = await fetched(ROOT, { cache: "no-cache", signal });
      isChanged = before !== null && !same(before, now);
      news = before && !isChanged ? null : now;
      return await unpacked(now, ROOT);
    } catch (error) {
      if (before) return unpacked(before, ROOT);
      throw error.code === "changed" ? failure("notAnIndex", ROOT) : error;
    }
  }

  /** A file, unpacked. */
  function file(name) {
    return once(name, () => load(name));
  }

  function once(key, act) {
    if (!coming.has(key)) coming.set(key, act().finally(() => coming.delete(key)));
    return coming.get(key);
  }

  /** The same from the host, where the one that was kept or came proved to be damaged. */
  async function fileAnew(name) {
    await kept.remove(name).catch(() => {});
    return unpacked(await fetched(name, { cache: "reload" }), name);
  }

  async function load(name) {
    const before = await kept.get(name);
    if (before) return unpacked(before, name).catch(() => fileAnew(name));
    const bytes = await fetched(name);
    const content = await unpacked(bytes, name);
    // Where there is no room the library is read all the same.
    await kept.put(name, bytes).catch(() => {});
    return content;
  }

  // --- Packs -------------------------------------------------------------------------------------

  /**
   * The texts of a pack, unpacked: those of a member or, where that can't be had alone, all.
   *
   * @param {string} name
   * @param {{number: number, size: number} | null} member   none where the pack has but one
   * @returns {Promise<{bytes: Uint8Array, isWhole: boolean}>}
   */
  async function texts(name, member) {
    if (!member) return { bytes: await file(name), isWhole: true };
    return once(keyOf(name, member), async () => (await keptTexts(name, member)) ?? fetchedTexts(name, member));
  }

  /** The same from the host, where what was kept or came proved to be damaged. */
  async function textsAnew(name, member) {
    if (member) await kept.remove(keyOf(name, member)).catch(() => {});
    await kept.remove(name).catch(() => {});
    return ofPack(await fetched(name, { cache: "reload" }), name, member);
  }

  async function keptTexts(name, member) {
    const pack = await kept.get(name);
    if (pack) return ofPack(pack, name, member).catch(() => textsAnew(name, member));
    const bytes = await kept.get(keyOf(name, member));
    return bytes && unpacked(bytes, name).then((bytes) => ({ bytes, isWhole: false }), () => null);
  }

  async function fetchedTexts(name, member) {
    const { member: part, whole } = ranges.isKnown() ? await ranges.member(name, member) : {};
    const bytes = part && (await unpacked(part, name).catch(() => null));
    if (bytes) {
      await kept.put(keyOf(name, member), part).catch(() => {});
      return { bytes, isWhole: false };
    }
    const pack = whole ?? (await once(`${name}?`, () => fetched(name)));
    const found = await ofPack(pack, name, member);
    await kept.put(name, pack).catch(() => {});
    return found;
  }

  async function ofPack(pack, name, member) {
    const part = member && memberOf(pack, member.number);
    return { bytes: await unpacked(part ?? pack, name), isWhole: !part };
  }

  // --- The host ----------------------------------------------------------------------------------

  async function fetched(name, options) {
    return (await asked(name, options)).bytes;
  }

  /** What the host answers, as `{ status, headers, bytes }`. Where it has not the piece that is asked for, it says 416. */
  async function asked(name, options) {
    counts.requests += 1;
    const response = await ask(new URL(name, folder), options).catch(() => null);
    // It was there when the library was made: the host has another library by now.
    if (response?.status === 404) throw failure("changed", name);
    if (!response?.ok && response?.status !== 416) throw failure("notLoaded", name);
    const bytes = await response.arrayBuffer().catch(() => null);
    if (!bytes) throw failure("notLoaded", name);
    counts.bytes += bytes.byteLength;
    ranges.hear(response);
    return { status: response.status, headers: response.headers, bytes: new Uint8Array(bytes) };
  }

  /** All files of the library, each with its size. */
  async function list() {
    const bytes = await fetched(LIST, { cache: "no-cache" });
    try {
      return JSON.parse(new TextDecoder().decode(bytes)).map(([name, size]) => [String(name), Number(size)]);
    } catch {
      throw failure("indexDamaged", LIST);
    }
  }

  /** Keeps what `root` gave, once that proved to be a library; lets go of what another one had that this has not. */
  async function accept() {
    if (news) await kept.put(ROOT, news).catch(() => {});
    if (!isChanged) return;
    const names = (await list()).map(([name]) => name);
    await kept.keepOnly(new Set([ROOT, ...names]));
  }

  /** Whether a file is here. */
  const isKept = async (name) => (await kept.get(name)) !== null;

  return { accept, counts, fetched, file, fileAnew, givesPieces: ranges.isLikely, isKept, list, root, texts, textsAnew };
}

/** By what a member is kept: no file of a library is called so. */
const keyOf = (name, { number }) => `${name}?${number}`;

function same(one, other) {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
