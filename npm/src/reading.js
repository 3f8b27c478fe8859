// `jylnama/reading`: what only reads saved libraries, in a third of the bytes. Loads its module from beside itself.

import start, { initSync as startSync } from "../../www/pkg/reading/jylnama.js";
import { loader } from "./loading.js";

export * from "../../www/pkg/reading/jylnama.js";
export const init = loader(start);
export const initSync = (source) => void startSync({ module: source });
export default init;
