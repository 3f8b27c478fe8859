// Takes a whole library to this device: fetches the files that are not kept yet, and tells how far that is.

import { failure } from "./failure.js";

/** Files on their way at a time: what browsers allow to one host. */
const AT_A_TIME = 6;

/** What says which files there are. */
const ROOT = "catalogue.jyc";
/** Is kept when all that it lists is. */
const ALL = "files.json";

/**
 * @typedef {object} Rest   What is still to be fetched of a library.
 * @property {[string, number][]} all     names and sizes of all that the library has
 * @property {[string, number][]} files   of those that are not here yet
 * @property {number} size   in bytes
 */

/**
 * @param {ReturnType<import("./store.js").createStore>} store
 * @param {ReturnType<import("./kept.js").createKept>} kept
 * @param {StorageManager} [storage]   what the browser says of the room that there is
 */
export function createTaking(store, kept, storage = globalThis.navigator?.storage) {
  /** @returns {Promise<Rest>} */
  async function rest() {
    const [all, here] = [await store.list(), await kept.names()];
    const files = all.filter(([name]) => !here.has(name));
    return { all, files, size: files.reduce((sum, [, size]) => sum + size, 0) };
  }

  /**
   * Fetches and keeps files.
   *
   * @param {Rest} rest
   * @param {{progress: (bytes: number) => void, signal: AbortSignal}} how
   */
  async function take({ all, files, size }, { progress, signal }) {
    await demandRoom(size, storage);
    const queue = files.values();
    let done = 0;
    let isOver = false;
    const hand = async () => {
      for (const [name, size] of queue) {
        if (isOver) return;
        await kept.put(name, await whole(name, size, signal));
        done += size;
        progress(done);
      }
    };
    const ended = (error) => {
      isOver = true;
      throw error;
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, () => hand().catch(ended)));
    // Parts of packs that were kept before are of no use any more.
    await kept.keepOnly(new Set([ROOT, ...all.map(([name]) => name)]));
    await kept.put(ALL, new TextEncoder().encode("[]"));
    // The browser may otherwise let go of it when others need the room.
    await storage?.persist?.().catch(() => {});
  }

  /** A file of the size that it should have, or of another where the host has unpacked it on the way. */
  async function whole(name, size, signal) {
    signal.throwIfAborted();
    const bytes = await store.fetched(name, { signal });
    const isPage = bytes.length !== size && bytes[0] === "<".charCodeAt(0);
    if (bytes.length < size || isPage) throw failure("notLoaded", name);
    return bytes;
  }

  /** Whether the whole library is kept. */
  const isWhole = async () => (await kept.get(ALL)) !== null;

  return { isWhole, rest, take };
}

/** Fails early where the browser says that there is not enough room. */
async function demandRoom(size, storage) {
  const { quota, usage } = (await storage?.estimate?.().catch(() => null)) ?? {};
  if (quota !== undefined && quota - usage < size) throw failure("noRoom", String(size));
}
