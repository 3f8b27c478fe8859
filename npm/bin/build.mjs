// Makes a site of a folder of texts, in the order of src/cli/build.rs.

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { initSync, isText, Site, noText } from "../../www/pkg/site/jylnama.js";
import { refuseValue } from "./arguments.mjs";
import { page } from "./page.mjs";
import { parts, size, textsIn } from "./parts.mjs";
import { Place } from "./placing.mjs";
import { reason, Refused, remark } from "./system.mjs";
import { walk } from "./walk.mjs";

const MODULE = new URL("../../www/pkg/site/jylnama_bg.wasm", import.meta.url);

/** Makes the site; gives the code to end with. */
export function build(asked) {
  initSync({ module: readFileSync(MODULE) });
  const site = siteOf(asked);
  const { folder, out, fresh } = asked;
  if (!isFolder(folder) && !(isFile(folder) && isText(folder))) throw new Refused(`${folder} is no folder of texts`);
  const place = Place.take(out);
  try {
    const found = walk(folder, place.out);
    for (const { path, bytes } of page(asked.page)) site.addPage(path, bytes);
    gather(site, found);
    if (!fresh) site.remember((name) => read(join(place.out, name)));
    const lines = made(site);
    lines.forEach(remark);
    if (site.texts === 0) throw new Refused(noText(folder));
    place.put(files(site));
    for (const line of site.told(found.others, place.out)) console.log(line);
    return site.leftOut > 0 ? 3 : 0;
  } finally {
    place.leave();
  }
}

/** A site with what was asked of it. */
function siteOf({ title, language, url, shards, encoding }) {
  const site = new Site(title);
  const set = (name, value, take) => {
    try {
      if (value !== undefined) take(value);
    } catch (error) {
      refuseValue("build", name, value, error.message);
    }
  };
  set("language", language, (tag) => site.setLanguage(tag));
  set("url", url, (base) => site.setUrl(base));
  set("shards", shards, (name) => site.setShards(name));
  set("encoding", encoding, (name) => site.setEncoding(name));
  return site;
}

/** Reads what was found, and hands it over. One that can't be read is named, and left out. */
function gather(site, { files, unreadable, loops }) {
  for (const { path, why } of unreadable) site.unreadable(path, why);
  for (const { path, ancestor } of loops) site.leadsBack(path, ancestor);
  const add = adding(site, files);
  for (const { path, file } of files) {
    try {
      add(path, file);
    } catch (error) {
      // What the system refused is told of the file; all else is no matter of it.
      if (error.errno === undefined) throw error;
      site.unreadable(path, reason(error));
    }
  }
}

/** How files are handed over: as a whole, or, where the library is cut into shards, part by part. */
function adding(site, files) {
  const texts = files.reduce((sum, { path, file }) => sum + textsIn(path, file), 0);
  const bytes = files.reduce((sum, { file }) => sum + size(file), 0);
  if (!site.isSharded(texts, bytes)) return (path, file) => site.addTexts(path, readFileSync(file));
  refusing(() => site.shard(texts));
  return (path, file) => {
    for (const { bytes, first } of parts(path, file)) site.addPart(path, bytes, first);
  };
}

const made = (site) => refusing(() => site.make());

/** What the module refuses, saying what to do, is refused. */
function refusing(work) {
  try {
    return work();
  } catch (error) {
    // Those of the module that say what to do have a code.
    throw typeof error?.code === "string" ? new Refused(error.message) : error;
  }
}

/** The files of a site, one after another: none is in memory twice. */
function* files(site) {
  for (let file = site.nextFile(); file; file = site.nextFile()) {
    yield { name: file.name, bytes: file.bytes };
    file.free();
  }
}

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function read(path) {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return undefined;
  }
}
