// The shelf: keeps the reader's own libraries in this browser, under the SHA-256 of their saved bytes,
// so that they open again without being indexed anew. Runs where the engine runs.
//
// A library lies here in one of two ways. One that the reader has made lies here for the visit: as
// long as a tab is open in which it was opened, so that reloading and going back find it. It's kept
// beyond that only where the reader says so, of each library apart. For school computers are shared:
// what one pupil read must not greet the next, and a switch for all libraries, which a teacher turned
// on, would stay on for the pupils. What visits have left behind is removed when the page is opened
// next, before anything is listed.
//
// All lies in IndexedDB, and nothing in the private file system. A library and its card are written and
// removed in one transaction, so that neither is ever without the other; it has worked for longer,
// and in more private windows; and as libraries are read whole, files would be no faster.
//
// Where the page came over a plain network connection there is no shelf: the browser gives no SHA-256
// there, and whoever sits on that network could put in a script that reads what is kept. Nor is there
// one where the browser refuses to keep anything. Then `cards` gives null, and the page goes on without.

const DATABASE = "jylnama";
const VERSION = 2;
const CARDS = "cards";
const BOOKS = "books";

/** Why bytes that were kept can't be opened now, nor ever again by this version. */
const UNREADABLE = ["notAnIndex", "indexDamaged", "indexVersion"];

/**
 * @typedef {object} Card  What is known of a library without opening it.
 * @property {string} name   SHA-256 of its bytes
 * @property {string} title  of its first text
 * @property {string} [called]  what the reader calls it
 * @property {number} texts  how many it has
 * @property {number} size   in bytes
 * @property {number} date   when it was last opened, in milliseconds
 * @property {boolean} kept  beyond the visit
 * @property {string[]} visits  in which it was opened
 */

/** A shelf as one visit uses it. */
export function createShelf() {
  let visit = "";

  /** Begins a visit; gives `cards`. */
  async function enter(id) {
    visit = id;
    await sweep(await lasting(id)).catch(() => {});
    return cards();
  }

  /**
   * Puts a library on the shelf, or finds it there: the same bytes are written once. One that is to be
   * kept may take the room of others, the longest unopened first.
   *
   * @returns {Promise<{name: string, here: boolean, dropped: string[]}>}  `dropped`: titles
   */
  async function put(bytes, { title, texts }, kept) {
    const name = await nameOf(bytes);
    if (name === "") return { name, here: false, dropped: [] };
    const card = { name, title, texts, size: bytes.length, date: Date.now(), kept, visits: [visit] };
    if (await touch(name, visit, kept).catch(() => null)) return { name, here: true, dropped: [] };
    return { name, ...(await writeWithRoom(card, bytes)) };
  }

  /** Opens a library with `load`, which gets its bytes and its card; one that does not open is removed, and that is told. */
  async function open(name, load) {
    const card = await within("readonly", (cards) => cards.get(name)).catch(() => undefined);
    if (!card) throw failure("notHere", name);
    const bytes = await within("readonly", (_, books) => books.get(name));
    try {
      const opened = await load(bytes instanceof Uint8Array ? bytes : new Uint8Array(), card);
      await touch(name, visit, false).catch(() => {});
      return opened;
    } catch (error) {
      if (!UNREADABLE.includes(error.code)) throw error;
      await remove(name);
      throw failure("keptUnreadable", titleOf(card));
    }
  }

  return { enter, cards, put, open, unkeep, rename, remove };
}

/** What is kept, the last opened first; null where nothing can be. */
async function cards() {
  if (!globalThis.crypto?.subtle) return null;
  const all = await allCards().catch(() => null);
  return all && latestFirst(all.filter(({ kept }) => kept));
}

/** Leaves a library on the shelf for the visits in which it was opened, and no longer. */
function unkeep(name) {
  return change(name, (card) => ({ ...card, kept: false }));
}

/** Calls a library as the reader wants it; by its first text again, where that is nothing. */
function rename(name, called) {
  return change(name, (card) => ({ ...card, called }));
}

/** Writes the card of a library anew, if it lies here. */
function change(name, changed) {
  return within("readwrite", (cards) => {
    const found = cards.get(name);
    found.onsuccess = () => found.result && cards.put(changed(found.result));
    return found;
  });
}

/** How a library is called. */
function titleOf({ called, title }) {
  return called || title;
}

/** Takes a library off the shelf. */
function remove(name) {
  return within("readwrite", (cards, books) => {
    cards.delete(name);
    return books.delete(name);
  });
}

function failure(code, title) {
  return Object.assign(new Error(`${title}: ${code}`), { code, title });
}

/** The name of a saved library; empty where the browser can't tell. */
async function nameOf(bytes) {
  if (!globalThis.crypto?.subtle) return "";
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function latestFirst(cards) {
  return [...cards].sort((a, b) => b.date - a.date);
}

// --- Visits --------------------------------------------------------------------------------------

const LOCK = "jylnama-visit-";

/** The visits that last: the tab of each holds a lock, which the browser opens when the tab closes. */
async function lasting(own) {
  const { locks } = globalThis.navigator;
  if (!locks) return [own];
  // Two tabs have one visit where one is a copy of the other: so the lock is shared.
  locks.request(LOCK + own, { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
  const { held } = await locks.query().catch(() => ({ held: [] }));
  const visits = held.map(({ name }) => name).filter((name) => name.startsWith(LOCK));
  return [own, ...visits.map((name) => name.slice(LOCK.length))];
}

/** Removes what only lay here for visits that are over. */
function sweep(lasting) {
  return within("readwrite", (cards, books) => {
    const all = cards.getAll();
    all.onsuccess = () => {
      for (const card of all.result) {
        if (card.kept || card.visits.some((visit) => lasting.includes(visit))) continue;
        cards.delete(card.name);
        books.delete(card.name);
      }
    };
    return all;
  });
}

// --- Room ----------------------------------------------------------------------------------------

async function writeWithRoom(card, bytes) {
  const spare = await spareFor(card).catch(() => []);
  const dropped = [];
  for (;;) {
    try {
      await write(card, bytes);
      return { here: true, dropped };
    } catch (error) {
      const next = error?.name === "QuotaExceededError" && spare.pop();
      if (!next) return { here: false, dropped };
      await remove(next.name);
      if (next.kept) dropped.push(titleOf(next));
    }
  }
}

/**
 * What may make way for a library, what goes first at the end: what is here for a visit, then what was
 * longest unopened. Nothing may where all of it, and what is left, would not be room enough, and a
 * library that is here for the visit takes no room from one that is kept.
 */
async function spareFor({ name, kept, size }) {
  const all = latestFirst(await allCards()).filter((card) => card.name !== name);
  const passing = all.filter((card) => !card.kept);
  const spare = kept ? [...all.filter((card) => card.kept), ...passing] : passing;
  const room = spare.reduce((sum, card) => sum + card.size, await roomLeft(size));
  return room >= size ? spare : [];
}

/**
 * How much room the browser says is left, where that is too little. One that says there is enough is not
 * believed: some hide how much there is, and whoever tries to write learns it.
 */
async function roomLeft(size) {
  const { quota = 0, usage = 0 } = (await globalThis.navigator.storage?.estimate?.().catch(() => null)) ?? {};
  const left = Math.max(quota - usage, 0);
  return left < size ? left : 0;
}

// --- The database --------------------------------------------------------------------------------

function database() {
  return new Promise((resolve, reject) => {
    const request = globalThis.indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => furnish(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What an earlier shelf kept unasked is not taken over. */
function furnish(opened) {
  for (const old of [...opened.objectStoreNames]) opened.deleteObjectStore(old);
  opened.createObjectStore(CARDS, { keyPath: "name" });
  opened.createObjectStore(BOOKS);
}

/** Does something with the cards and the books; gives what the request it returns has given. */
async function within(mode, act) {
  const opened = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = opened.transaction([CARDS, BOOKS], mode);
      const request = attempt(transaction, act);
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    });
  } finally {
    opened.close();
  }
}

/** A request that is refused at once must not leave half of what was begun. */
function attempt(transaction, act) {
  try {
    return act(transaction.objectStore(CARDS), transaction.objectStore(BOOKS));
  } catch (error) {
    transaction.abort();
    throw error;
  }
}

function allCards() {
  return within("readonly", (cards) => cards.getAll());
}

function write(card, bytes) {
  return within("readwrite", (cards, books) => {
    cards.put(card);
    return books.put(bytes, card.name);
  });
}

/** Notes that a library was opened in a visit, and that it is kept, if it is; gives its card, if any. */
function touch(name, visit, kept) {
  return change(name, (card) => {
    const visits = [...new Set([...card.visits, visit])];
    return { ...card, date: Date.now(), kept: card.kept || kept, visits };
  });
}
