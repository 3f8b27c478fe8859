// The texts of a library: of the packs that they lie in as little is fetched as the host gives.

import { failure } from "./failure.js";

/** Members of packs, or whole ones, that stay in memory. */
const MOST = 40;

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

  async function read(pack, member) {
    const texts = lines(await store.texts(pack, member), member) ?? lines(await store.textsAnew(pack, member), member);
    if (!texts) throw failure("indexDamaged", pack);
    return texts;
  }

  return { text };
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
