// What a page has beside it: the worker, the elements, and the addresses of the modules.

import "jylnama/elements";
import type { View } from "jylnama/elements";
import full from "jylnama/jylnama.wasm";
import { createEngine, type Engine } from "jylnama/worker";

const engine: Engine = createEngine();
const { failures } = await engine.build([{ title: "Құдық", text: "Ауылда 1951 жылы құдық қазылды." }]);
const found = await engine.search("құдық");
// @ts-expect-error: another question may have taken its place
found.hits;
const excerpt: string | undefined = found?.hits[0]?.excerpt;
const undated: number = (await engine.timeline({ limit: 5 })).undatedTotal;

const library = document.querySelector("jylnama-library");
library?.addEventListener("jylnama-view", ({ detail }) => show(detail.view));
if (library) library.view = { q: "құдық", from: "1950" };
declare function show(view: View): void;
const address: string = full;
export { address, excerpt, failures, undated };
