// Keeps the reader's own libraries in this browser, so that a reloaded or linked page finds them.
//
// A browser may refuse to keep anything (private windows, full disks): then `put` gives false, and
// the page goes on without.

const DATABASE = "jylnama";
const STORE = "libraries";

function database() {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function within(mode, act) {
  const opened = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = opened.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    opened.close();
  }
}

/** A name for a saved library: the checksum in its header, and its length. */
export function shelfName(bytes) {
  const checksum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(20, true);
  return `${checksum.toString(16).padStart(8, "0")}-${bytes.length.toString(36)}`;
}

/** Keeps a saved library; whether the browser did. */
export async function put(name, bytes) {
  try {
    await within("readwrite", (store) => store.put(bytes, name));
    return true;
  } catch {
    return false;
  }
}

/** The library kept under a name; `undefined` where there is none. */
export async function get(name) {
  try {
    return await within("readonly", (store) => store.get(name));
  } catch {
    return undefined;
  }
}
