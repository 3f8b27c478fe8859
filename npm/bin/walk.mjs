// Finds the texts of a folder and the folders in it, by the rules of src/cli/walk.rs: what a dot hides is passed over,
// and so is the site itself; links are followed, but not back to where they came from.
//
// Paths are bytes here, as they are on a disk: what is no text in the name of a file is shown as such, and the file
// is found all the same.

import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { isText } from "../../www/pkg/site/jylnama.js";
import { reason } from "./system.mjs";

const SLASH = Buffer.from("/");
const DOT = ".".charCodeAt(0);

/** @typedef {{path: string, file: Buffer}} TextFile  a file, by its place in the folder with `/` between folders */

/**
 * The texts in the order of their paths, by bytes. A file of texts alone is no folder of itself.
 *
 * @param {string} root
 * @param {string} without  a folder in which the site may lie
 * @returns {{files: TextFile[], unreadable: {path: string, why: string}[], loops: {path: string, ancestor: string}[], others: number}}
 */
export function walk(root, without) {
  const found = { files: [], unreadable: [], loops: [], others: 0 };
  const own = real(without);
  if (statSync(root).isFile()) found.files.push({ path: basename(root), file: Buffer.from(root) });
  else if (own === undefined || real(root) !== own) enter(Buffer.from(root), "", []);
  found.files.sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)));
  return found;

  /** `above` has the folders that this one lies in, each with its place and what it is on the disk. */
  function enter(folder, place, above) {
    const inside = [...above, { identity: identity(statSync(folder, { bigint: true })), place }];
    for (const name of entries(folder, place)) {
      const path = place === "" ? shown(name) : `${place}/${shown(name)}`;
      if (name[0] !== DOT) look(Buffer.concat([folder, SLASH, name]), path, inside);
    }
  }

  function entries(folder, place) {
    try {
      return readdirSync(folder, { encoding: "buffer" });
    } catch (error) {
      found.unreadable.push({ path: place || ".", why: reason(error) });
      return [];
    }
  }

  function look(file, path, above) {
    try {
      const isLink = lstatSync(file).isSymbolicLink();
      const stat = statSync(file, { bigint: true });
      if (stat.isFile()) return isText(path) ? found.files.push({ path, file }) : (found.others += 1);
      if (!stat.isDirectory()) return undefined;
      const ancestor = isLink && above.findLast(({ identity: known }) => known === identity(stat));
      if (ancestor) return found.loops.push({ path, ancestor: ancestor.place || "." });
      if (own === undefined || real(file) !== own) enter(file, path, above);
    } catch (error) {
      if (error.errno === undefined) throw error;
      found.unreadable.push({ path, why: reason(error) });
    }
    return undefined;
  }
}

const identity = ({ dev, ino }) => `${dev}:${ino}`;

/** A name of bytes as text; what is no letter is shown as such. */
function shown(name) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(name);
}

function real(path) {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
