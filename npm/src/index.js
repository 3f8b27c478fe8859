// `jylnama`: the engine in the thread that imports it. Loads its module from beside itself.

import start, { initSync as startSync } from "../../www/pkg/jylnama.js";
import { loader } from "./loading.js";

export * from "../../www/pkg/jylnama.js";
export const init = loader(start);
export const initSync = (source) => void startSync({ module: source });
export default init;
