// `jylnama/worker`: the engine in a worker, as the page of Jylnama has it.

import { createEngine as create } from "../../www/engine.js";

export const createEngine = () => create();
