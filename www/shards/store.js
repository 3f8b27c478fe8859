// Where the files of a library come from: from this browser, where they were kept, or else from the host. Counts
// what the host is asked for.

import { failure } from "./failure.js";
import { unpacked } from "./packed.js";

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
      return now;
    } catch (error) {
      if (before) return before;
      throw error.code === "changed" ? failure("notAnIndex", ROOT) : error;
    }
  }

  /** A file, unpacked. */
  function file(name) {
    if (!coming.has(name)) coming.set(name, load(name).finally(() => coming.delete(name)));
    return coming.get(name);
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

  async function fetched(name, options) {
    counts.requests += 1;
    const response = await ask(new URL(name, folder), options).catch(() => null);
    // It was there when the library was made: the host has another library by now.
    if (response?.status === 404) throw failure("changed", name);
    if (!response?.ok) throw failure("notLoaded", name);
    const bytes = await response.arrayBuffer().catch(() => null);
    if (!bytes) throw failure("notLoaded", name);
    counts.bytes += bytes.byteLength;
    return new Uint8Array(bytes);
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

  return { accept, counts, fetched, file, fileAnew, list, root };
}

function same(one, other) {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
