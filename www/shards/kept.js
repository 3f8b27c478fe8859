// The files of a library that this browser keeps. Their names are hashes of what is in them, so that what is kept
// once is right for as long as the library names it. Where the browser keeps nothing, all goes on without.

import { failure } from "./failure.js";

/**
 * @param {URL} folder   of the library; two libraries of one host keep their files apart by it
 * @param {CacheStorage} [caches]   none where the page came over a plain network connection
 */
export function createKept(folder, caches = globalThis.caches) {
  // Not a name that the service worker would take for one of its own (service-worker.js).
  const cacheName = `jylnama-library ${folder.href}`;
  const open = () => caches.open(cacheName);
  const address = (name) => new URL(name, folder).href;

  /** Whether anything can be kept. */
  async function isPossible() {
    return Boolean(caches) && open().then(() => true, () => false);
  }

  /** The bytes of a file that is kept, or null. */
  async function get(name) {
    try {
      const response = await (await open()).match(address(name));
      return response ? new Uint8Array(await response.arrayBuffer()) : null;
    } catch {
      return null;
    }
  }

  /** Keeps a file; fails with `noRoom` where there is none. */
  async function put(name, bytes) {
    try {
      await (await open()).put(address(name), new Response(bytes));
    } catch {
      throw failure("noRoom", name);
    }
  }

  async function remove(name) {
    await (await open()).delete(address(name)).catch(() => {});
  }

  /** The names of all files that are kept. */
  async function names() {
    const requests = await (await open()).keys();
    return new Set(requests.map(({ url }) => url.slice(folder.href.length)));
  }

  /** Lets go of all files but these, and of all parts of files. */
  async function keepOnly(known) {
    for (const name of await names()) if (!known.has(name)) await remove(name);
  }

  /** Lets go of everything. */
  const clear = () => caches.delete(cacheName);

  return { clear, get, isPossible, keepOnly, names, put, remove };
}
