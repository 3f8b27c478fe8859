// Walks through a tree without recursion, so that no depth of it is too much, and leaves the page its time.

import { pause } from "../elements/pause.js";

/** After how many nodes the time is looked at, and how long the page waits for the walk, in milliseconds. */
const NODES = 256;
const TURN = 15;

/**
 * @param {Node} root
 * @param {(node: Node) => boolean | void} enter   `false` passes over what is in the node, and does not leave it
 * @param {(node: Node) => void} leave
 * @param {AbortSignal} [signal]   ends it
 */
export async function walk(root, enter, leave, signal) {
  const isDue = clock();
  let node = root;
  while (node) {
    if (isDue()) await pause();
    signal?.throwIfAborted();
    const isEntered = enter(node) !== false;
    if (isEntered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isEntered) leave(node);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode;
      leave(node);
    }
    node = node === root ? null : node.nextSibling;
  }
}

/** Tells now and then that it is the page's turn. */
function clock() {
  let [count, since] = [0, performance.now()];
  return () => {
    count += 1;
    if (count % NODES > 0 || performance.now() - since < TURN) return false;
    since = performance.now();
    return true;
  };
}
