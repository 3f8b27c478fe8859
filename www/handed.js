// Texts that the page of a large library hands to this one (shards/hand.js).

/** Under which name they lie in the memory of the tab. */
export const HANDED = "handed";

/**
 * Takes what was handed over; a second time there is nothing.
 *
 * @returns {{inputs: import("./engine.js").Input[], q: string} | null}
 */
export function handed() {
  try {
    const given = JSON.parse(window.sessionStorage.getItem(HANDED));
    window.sessionStorage.removeItem(HANDED);
    return given;
  } catch {
    return null;
  }
}
