// The shelf as the page has it: what lies on it, and what the reader does with that. The shelf itself is
// in the worker, with the engine (shelf.js), so that no library passes through the page.

const $ = (selector) => document.querySelector(selector);

/** What the address says of a library that has no name, or none yet. */
const NAMELESS = "new";

/** Keeps the list to the shelf. Lines that are told come as `{ code, title }`. */
export function createKeeping(engine) {
  const list = $("jylnama-shelf");

  async function refresh() {
    list.cards = await engine.shelf();
  }

  /** Begins a visit; gives the name of the library to begin with, if this is a new visit and one is kept. */
  async function begin() {
    const { id, isNew } = visit();
    list.cards = await engine.enterShelf(id);
    return (isNew && list.cards?.[0]?.name) || "";
  }

  /**
   * Lays the library that the reader has made on the shelf, for this visit; gives its name. Where it was
   * made of one that is kept, it is kept in the place of that.
   */
  async function lay(origin = "") {
    const card = cardOf(origin);
    const { name, here } = await engine.shelve(Boolean(card));
    if (card && here && name !== origin) {
      await engine.unkeep(origin);
      if (card.called) await engine.rename(name, card.called);
    }
    await refresh();
    return name || NAMELESS;
  }

  /** Keeps the library that is open beyond this visit. */
  async function keep() {
    // A browser may ask the reader before it promises this; the library is kept in any case.
    navigator.storage?.persist?.().catch(() => {});
    const title = $("#document").options[0].text;
    const { here, dropped } = await engine.shelve(true);
    await refresh();
    const room = dropped.length > 0 ? [{ code: "keptMadeRoom", title: dropped.join(", ") }] : [];
    return [{ code: here ? "kept" : "notKept", title }, ...room];
  }

  async function remove({ name, title, called }) {
    await engine.unshelve(name);
    await refresh();
    return [{ code: "unkept", title: called || title }];
  }

  async function rename({ name, title }, called) {
    const isDone = await engine.rename(name, called).then(() => true, () => false);
    await refresh();
    return [{ code: isDone ? "renamed" : "notKept", title: called || title }];
  }

  /** What is known of a library that is kept. */
  function cardOf(name) {
    return (list.cards ?? []).find((card) => card.name === name);
  }

  return { begin, cardOf, keep, lay, nameless: NAMELESS, refresh, remove, rename };
}

/** The visit that this tab is on: it lasts until the tab is closed, whatever is loaded in it. */
function visit() {
  try {
    const known = window.sessionStorage.getItem("visit");
    const id = known ?? window.crypto.randomUUID();
    window.sessionStorage.setItem("visit", id);
    return { id, isNew: !known };
  } catch {
    // Where a browser keeps nothing at all, each load is a visit.
    return { id: String(Date.now()), isNew: true };
  }
}
