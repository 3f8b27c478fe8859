// The texts of a library: of the packs that they lie in as little is fetched as the host gives.

import { failure } from "./failure.js";

/** Members of packs, or whole ones, that stay in memory. */
const MOST = 40;
/** Large packs that are fetched as a whole at a time: each has more than a hundred texts, of which one is wanted. */
const MOST_WHOLE = 3;

/**
 * @param {object} catalogue   `Catalogue` of the module
 * @param {ReturnType<import("./store.js").createStore>} store
 */
export function createPacks(catalogue, store) {
  /** @type {Map<string, import("./engine.js").Text[]>}   the last one asked for last */
  const held = new Map();

  /** The text that lies at a place. */
  async function text({ pack, place }) {
    const [number, first = 0, size] = catalogue.member(pack, place);
    const member = number === undefined ? null : { number, first, size };
    const key = member ? `${pack} ${number}` : pack;
    const texts = held.get(key) ?? (await read(pack, member));
    held.delete(key);
    held.set(key, texts);
    if (held.size > MOST) held.delete(held.keys().next().value);
    const found = texts[place - first];
    if (typeof found?.text !== "string") throw failure("gone", pack);
    return found;
  }

  /**
   * The first of some places whose texts are to be shown at once. All, where the host gives of a pack what is wanted;
   * of one that gives whole packs, those of the first few, and what is here anyway.
   *
   * @param {import("./engine.js").Place[]} places   the best first
   */
  async function firstOf(places) {
    if (store.givesPieces()) return places;
    const whole = new Set();
    for (const [number, { pack, place }] of places.entries()) {
      if (!(await isDear(pack, place))) continue;
      whole.add(pack);
      if (whole.size > MOST_WHOLE) return places.slice(0, number);
    }
    return places;
  }

  /** Whether a text lies in a pack of several members that is not here. */
  async function isDear(pack, place) {
    const [number] = catalogue.member(pack, place);
    return number !== undefined && !held.has(`${pack} ${number}`) && !(await store.isKept(pack));
  }

  async function read(pack, member) {
    const texts = lines(await store.texts(pack, member), member) ?? lines(await store.textsAnew(pack, member), member);
    if (!texts) throw failure("indexDamaged", pack);
    return texts;
  }

  return { firstOf, text };
}

/** The texts of a member, a line each; of a whole pack those from the member on. */
function lines({ bytes, isWhole }, member) {
  try {
    const all = new TextDecoder().decode(bytes).split("\n").filter(Boolean);
    return all.slice(isWhole ? (member?.first ?? 0) : 0).map((line) => JSON.parse(line));
  } catch {
    return null;
  }
}
