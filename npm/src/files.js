// Modules that lie in files, for Node: its `fetch` reads none.

import { readFile } from "node:fs/promises";

/**
 * Reads what is a file; gives all else back.
 *
 * @param {URL} own  where the module lies when no other is given
 */
export function fileOr(own) {
  return (source = own) => (isFile(source) ? readFile(pathOf(source)) : source);
}

/** A text is an address only when it says by which protocol. */
function isFile(source) {
  if (source instanceof URL) return source.protocol === "file:";
  return typeof source === "string" && !/^https?:/.test(source);
}

function pathOf(source) {
  return typeof source === "string" && source.startsWith("file:") ? new URL(source) : source;
}
