// The same as index.js for Node: the module is read from its file.

import start, { initSync as startSync } from "../../www/pkg/jylnama.js";
import { fileOr } from "./files.js";
import { loader } from "./loading.js";

export * from "../../www/pkg/jylnama.js";
export const init = loader(start, fileOr(new URL("../../www/pkg/jylnama_bg.wasm", import.meta.url)));
export const initSync = (source) => void startSync({ module: source });
export default init;
