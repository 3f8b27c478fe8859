// Reads files of texts part by part, by the rules of src/cli/shards.rs: of a file with a text a line so many lines at a
// time, other files at once.

import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { partSize } from "../../www/pkg/site/jylnama.js";

const LINE = "\n".charCodeAt(0);

const isRecords = (path) => /[^/]\.jsonl$/i.test(path);

/** Bytes of a file, and none where that can't be told. */
export function size(file) {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/** About how many texts there are in a file: one, or as many as it has lines. */
export function textsIn(path, file) {
  if (!isRecords(path)) return 1;
  let [count, isOpen] = [0, false];
  try {
    for (const chunk of chunks(file)) {
      for (let at = chunk.indexOf(LINE); at >= 0; at = chunk.indexOf(LINE, at + 1)) count += 1;
      isOpen = chunk.at(-1) !== LINE;
    }
  } catch {
    // It is named when it is read.
  }
  return count + Number(isOpen);
}

/**
 * The parts of a file, each with the number of its first line.
 *
 * @yields {{bytes: Uint8Array, first: number}}
 */
export function* parts(path, file) {
  if (!isRecords(path)) return void (yield { bytes: readFileSync(file), first: 1 });
  let [rest, first] = [Buffer.alloc(0), 1];
  for (const chunk of chunks(file)) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = endOfPart(rest); end > 0; end = endOfPart(rest)) {
      const bytes = rest.subarray(0, end);
      yield { bytes, first };
      first += lines(bytes);
      rest = rest.subarray(end);
    }
  }
  if (rest.length > 0) yield { bytes: rest, first };
}

/** Where the line ends in which a part becomes large enough; 0 where it does not yet. */
const endOfPart = (bytes) => bytes.indexOf(LINE, partSize() - 1) + 1;

function lines(bytes) {
  let count = 0;
  for (let at = bytes.indexOf(LINE); at >= 0; at = bytes.indexOf(LINE, at + 1)) count += 1;
  return count;
}

function* chunks(file) {
  const descriptor = openSync(file);
  try {
    for (;;) {
      const chunk = Buffer.alloc(partSize());
      const read = readSync(descriptor, chunk);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(descriptor);
  }
}
