// The files that the reader brings: chosen or dropped, one by one or in folders. All are looked at, and those
// that can't be read are told apart.

import { pause } from "./elements/pause.js";
import { fromFile } from "./sources.js";

/** How many files are taken at most: a whole disk is dropped by mistake. */
const MOST_FILES = 10_000;

/** What systems and programs put into folders for themselves. */
const HIDDEN = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** How many files are looked at together. */
const TOGETHER = 50;

const inOrder = new Intl.Collator("kk", { numeric: true });

/**
 * @typedef {object} Gathered
 * @property {import("./engine.js").Input[]} inputs
 * @property {{title: string, code: string}[]} failures
 */

/** Takes chosen files; those of a folder come in the order of their names. @returns {Promise<Gathered>} */
export function gatherChosen(files) {
  const paths = new Map(files.map((file) => [file, file.webkitRelativePath]));
  const visible = files.filter((file) => !paths.get(file).split("/").some((name) => HIDDEN.test(name)));
  return inputsOf(visible.sort((a, b) => inOrder.compare(paths.get(a), paths.get(b))));
}

/**
 * Takes what was dropped: files, and those of folders, with no regard to how deep they lie.
 *
 * @param {(File | FileSystemEntry)[]} dropped
 * @returns {Promise<Gathered>}
 */
export async function gatherDropped(dropped) {
  const [files, failures] = [[], []];
  const waiting = [...dropped].reverse();
  while (waiting.length > 0 && files.length < MOST_FILES) {
    const next = waiting.pop();
    try {
      if (next.isDirectory) waiting.push(...(await entriesOf(next)).reverse());
      else files.push(next instanceof File ? next : await called((give, refuse) => next.file(give, refuse)));
    } catch {
      failures.push({ title: next.name, code: "fileUnreadable" });
    }
  }
  const { inputs, failures: more } = await inputsOf(files);
  if (waiting.length > 0) failures.push({ title: waiting.at(-1).name, code: "tooManyFiles" });
  return { inputs, failures: [...failures, ...more] };
}

/** What lies in a folder, in the order of the names. A browser gives it in parts, and at the end an empty one. */
async function entriesOf(folder) {
  const reader = folder.createReader();
  const entries = [];
  for (;;) {
    const part = await called((give, refuse) => reader.readEntries(give, refuse));
    if (part.length === 0) break;
    entries.push(...part);
  }
  return entries.filter(({ name }) => !HIDDEN.test(name)).sort((a, b) => inOrder.compare(a.name, b.name));
}

function called(act) {
  return new Promise(act);
}

/** Looks at files; those that can't be read are told apart. */
async function inputsOf(files) {
  const [inputs, failures] = [[], []];
  for (let from = 0; from < files.length; from += TOGETHER) {
    const some = files.slice(from, from + TOGETHER);
    for (const [place, { value, reason }] of (await Promise.allSettled(some.map(fromFile))).entries()) {
      if (value) inputs.push(value);
      else failures.push({ code: reason.code ?? "fileUnreadable", title: reason.title ?? some[place].name });
    }
    await pause();
  }
  return { inputs, failures };
}
