// Files that are a zip of others: which kind of document one is, is told by what lies in it.

import { failure } from "./failure.js";
import { openZip } from "./zip.js";

/** Each kind by an entry that only it has, and how it's read: `read(zip, help)`. */
const KINDS = [
  ["META-INF/container.xml", () => import("./epub.js")],
  ["[Content_Types].xml", () => import("./docx.js")],
  ["content.xml", () => import("./odt.js")],
];

/** @type {(file: File, help: import("./index.js").Help) => Promise<import("./index.js").Reading>} */
export async function read(file, help) {
  const zip = await openZip(file);
  const [, load] = KINDS.find(([name]) => zip.names.includes(name)) ?? [];
  if (!load) throw failure("noDocument");
  const { read: readZip } = await load().catch(() => {
    throw failure("readerNotLoaded");
  });
  return readZip(zip, help);
}
