// The built page, which becomes the reading room of a site. The package has it beside this program; what of it is in
// the package already, under another name, is not in it twice: `page.json` says where that lies.

import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { PACKAGE, reason, Refused } from "./system.mjs";

/** The files of the page in `folder` or, where none is named, in the package: each by its place. */
export function page(folder) {
  return folder === undefined ? [...files(join(PACKAGE, "page")), ...elsewhere()] : files(folder);
}

function files(folder) {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      return { path: file.slice(join(folder, sep).length).replaceAll(sep, "/"), bytes: readFileSync(file) };
    });
  } catch (error) {
    throw new Refused(`the page in ${folder} can't be read: ${reason(error)}`);
  }
}

function elsewhere() {
  const places = JSON.parse(readFileSync(join(PACKAGE, "page.json"), "utf8"));
  return Object.entries(places).map(([path, place]) => ({ path, bytes: readFileSync(join(PACKAGE, place)) }));
}
