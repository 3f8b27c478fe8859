// Hands texts to the reading room of this site (handed.js), which makes a library of them. They go through the memory
// of this tab: they are of no concern to any other, and gone with it.

import { HANDED } from "../handed.js";
import { failure } from "./failure.js";

/** Texts that are handed over at most: what the reading room reads while one waits. */
export const MOST_HANDED = 50;

/**
 * Opens the reading room with texts, and with the query that they answer.
 *
 * @param {import("./engine.js").Text[]} texts   the best first
 * @param {import("./view.js").View} view
 */
export function hand(texts, { q, language }) {
  const inputs = texts.map(({ id, title, date, text }) => ({ id, title, text, written: date }));
  lay(inputs, q);
  const room = document.querySelector('meta[name="jylnama-room"]').content;
  // So the room knows from its first line on that it is not to fetch a library of its own (early.js).
  window.location.assign(`${room}?${new URLSearchParams({ lib: "new", lang: language })}`);
}

/** Lays them where the room finds them; of very long ones only as many as fit there. */
function lay(inputs, q) {
  for (let many = inputs.length; many > 0; many = Math.floor(many / 2)) {
    try {
      window.sessionStorage.setItem(HANDED, JSON.stringify({ inputs: inputs.slice(0, many), q }));
      return;
    } catch {
      // Too much: fewer.
    }
  }
  throw failure("noRoom", q);
}
