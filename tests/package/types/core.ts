// The engine as strict compilers read it, with or without the types of a browser.

import init, { initSync, Library, search, timeline, type Hit, type InitInput } from "jylnama";
import { Library as Saved, search as searchSaved } from "jylnama/reading";

declare const bytes: Uint8Array<ArrayBuffer>;
const source: InitInput = new URL("https://jylnama.example/jylnama.wasm");
const done: void = await init(source);
initSync(bytes);

const library = new Library();
const id: string = library.add({ text: "Ауылда 1951 жылы құдық қазылды." });
const hit: Hit | undefined = search(library, id, { limit: 5 }).hits[0];
const dates: string[] = timeline(library, { from: "1950" }).events.map(({ edtf }) => edtf);
const read = Saved.load(library.save());
// @ts-expect-error: what only reads takes no texts in
read.add({ text: "" });
// @ts-expect-error: no number is a source
void init(5);
export { dates, done, hit, searchSaved };
