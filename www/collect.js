// Adds texts to a library one by one, and tells how far it is. Between two texts the worker does what
// else is asked of it, so that the library that is open can be searched meanwhile. A text that takes long to
// read tells how far that is, and its reading can be ended, too.

import { turn } from "./engine-desk.js";

/** How long nothing new is told, in milliseconds. */
const PAUSE = 50;

/**
 * Adds every text that can be added; the others are told with the reason. Ends early when it is told to.
 *
 * @param {import("./engine.js").Input[]} inputs
 * @param {object} library
 * @param {(bytes: Uint8Array) => {text: string}} decode
 * @param {import("./engine.js").How} how
 * @returns {Promise<{failures: {title: string, code: string}[], left: number}>}  `left`: not tried
 */
export async function collect(inputs, library, decode, { progress, signal } = {}) {
  const at = { documents: 0, ofDocuments: inputs.length, bytes: 0, ofBytes: sum(inputs.map(sizeOf)) };
  const tell = seldom(progress);
  const taken = new Set();
  const failures = [];
  for (const input of inputs) {
    tell({ ...at, title: input.title });
    await turn();
    if (signal?.aborted) break;
    const part = (share) => tell({ ...at, title: input.title, bytes: at.bytes + share * sizeOf(input), isPart: true });
    try {
      taken.add(library.add(await documentOf(input, taken, { decode, part, signal })));
    } catch (error) {
      if (signal?.aborted) break;
      failures.push({ title: input.name ?? input.title, code: error.code ?? "unknown" });
    }
    at.documents += 1;
    at.bytes += sizeOf(input);
  }
  progress?.({ ...at });
  return { failures, left: inputs.length - at.documents };
}

/** The bytes of an input; those of a file are read only now, so that not all lie in memory at once. */
export async function bytesOf({ bytes, file }) {
  return bytes ?? new Uint8Array(await file.arrayBuffer());
}

/** How large an input is: in bytes, but for a pasted text, whose letters count. */
export function sizeOf({ bytes, file, text }) {
  return bytes?.length ?? file?.size ?? text.length;
}

async function documentOf(input, taken, help) {
  const { text, title = input.title, written } = await readingOf(input, help);
  if (text.trim() === "") throw Object.assign(new Error("empty"), { code: "emptyText" });
  return { id: freeId(taken, input.id ?? title), title, text, written };
}

async function readingOf(input, { decode, part, signal }) {
  const textIn = (bytes) => decode(bytes).text;
  if (input.read) return input.read({ decode: async (bytes) => textIn(bytes), part, signal });
  return { text: input.text ?? textIn(await bytesOf(input)), written: input.written };
}

/** The name as an id; numbered where another text has it. */
function freeId(taken, name) {
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name} (${number})`;
  return id;
}

/** Tells at once, and then only after a pause. */
function seldom(progress) {
  let told = -Infinity;
  return (at) => {
    const now = performance.now();
    if (!progress || now - told < PAUSE) return;
    told = now;
    progress(at);
  };
}

function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}
