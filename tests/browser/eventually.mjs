// Waits for what is wanted of a page.
//
// A page answers when it can, and beside other tests that may take long. So no test reads it once
// right after it did something, and none waits for a while: it reads until what is read will do.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

/** How long what is wanted may take, in milliseconds: far more than it needs on a machine that does little else. */
export const PATIENCE = 30_000;

/**
 * Reads until what is read is what is wanted: a value, a pattern, or a function that says whether it will do.
 * Where that never comes, what was read last is told. Gives what was read.
 */
export async function eventually(read, wanted, message) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      const value = await read();
      demand(value, wanted, message);
      return value;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await pause(50);
  }
}

function demand(value, wanted, message) {
  if (typeof wanted === "function") assert.ok(wanted(value), message ?? `${wanted} of ${JSON.stringify(value)}`);
  else if (wanted instanceof RegExp) assert.match(value, wanted, message);
  else assert.deepEqual(value, wanted, message);
}
