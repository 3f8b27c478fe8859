// Puts a site in its place, whole or not at all, as src/cli/placing.rs does, and beside the same place: either program
// clears away and puts back what the other left.
//
// Node can't let two folders change places in one step. So the old site is laid aside first, and the new one put in its
// place then: stopped between these two steps, the site is missing until the next `build` or `serve`, which puts the old one
// back. Nor can it lock a file: who builds writes the number of his process into one.

import {
  copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { reason, Refused } from "./system.mjs";

/** What a site remembers of how it was made; a folder without it is no site. */
const RECORD = ".jylnama.json";

/** The place of a site, and the folder beside it in which the next one is made. */
export class Place {
  /** Takes a place; what was left there by one that was stopped is cleared away. */
  static take(out) {
    const place = attempt(out, () => new Place(real(out)));
    attempt(place.beside, () => mkdirSync(place.beside, { recursive: true }));
    place.#lock();
    try {
      attempt(place.out, () => recover(place.out));
      for (const name of ["new", "old"]) attempt(place.beside, () => clear(join(place.beside, name)));
      place.#refuseForeign();
    } catch (error) {
      place.leave();
      throw error;
    }
    return place;
  }

  constructor(out) {
    this.out = out;
    this.beside = beside(out);
  }

  #lock() {
    const file = join(this.beside, "process");
    if (isAlive(file)) throw new Refused(`${this.out} is being built already: wait for that`);
    attempt(file, () => writeFileSync(file, String(process.pid)));
  }

  /** What is not a site is not replaced by one. */
  #refuseForeign() {
    if (!existsSync(this.out)) return;
    let entries;
    try {
      entries = readdirSync(this.out);
    } catch {
      throw new Refused(`${this.out} is a file: name a folder`);
    }
    if (entries.length > 0 && !entries.includes(RECORD)) {
      throw new Refused(`${this.out} is not a site of jylnama, and would be replaced: name an empty folder or a new one`);
    }
  }

  /** Writes the files of a site, and puts it in its place. One without bytes is that of the site that is there. */
  put(files) {
    const made = join(this.beside, "new");
    for (const { name, bytes } of files) {
      try {
        write(join(made, name), bytes, join(this.out, name));
      } catch (error) {
        clear(made);
        throw new Refused(`${join(this.out, name)} can't be written, and the site stays as it was: ${reason(error)}`);
      }
    }
    attempt(this.out, () => {
      if (existsSync(this.out)) renameSync(this.out, join(this.beside, "old"));
      renameSync(made, this.out);
    });
  }

  /** Leaves the place. An old site that no new one took the place of is no leftover. */
  leave() {
    try {
      recover(this.out);
      rmSync(this.beside, { recursive: true, force: true });
    } catch {
      // What stays now is cleared away by the next one.
    }
  }
}

function write(path, bytes, old) {
  mkdirSync(dirname(path), { recursive: true });
  if (bytes) return writeFileSync(path, bytes);
  try {
    return linkSync(old, path);
  } catch {
    return copyFileSync(old, path);
  }
}

/** Puts a site back that was laid aside by a build that was stopped. */
export function recover(out) {
  const old = join(beside(out), "old");
  if (!existsSync(out) && existsSync(old)) renameSync(old, out);
}

/** The folder beside a place, hidden, on the same file system. */
const beside = (out) => join(dirname(out), `.${basename(out)}.jylnama`);

/** A path without links; its last part need not be there. */
export function real(path) {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(resolve(path));
  mkdirSync(parent, { recursive: true });
  return join(realpathSync(parent), basename(resolve(path)));
}

const clear = (folder) => rmSync(folder, { recursive: true, force: true });

/** Whether the process is alive whose number is in a file. */
function isAlive(file) {
  try {
    return process.kill(Number(readFileSync(file, "utf8")), 0);
  } catch (error) {
    // It is there, and of somebody else.
    return error.code === "EPERM";
  }
}

/** Does something at a path; what the system refuses is told. */
function attempt(path, act) {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`${path} can't be written: ${reason(error)}`);
  }
}
