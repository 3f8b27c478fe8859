// Runs the engine in a worker: takes requests and gives answers as engine-desk.js has them. Before any the page
// sends `{ module }`: the bytes of the module, or `null` where the worker is to ask for them itself.

import { createDesk } from "./engine-desk.js";
import { createLocalEngine } from "./engine-local.js";
import { unpacked } from "./reading-desk.js";

let take;
const engine = createLocalEngine(new Promise((resolve) => (take = resolve)));
const desk = createDesk(perform, (message) => self.postMessage(message));

async function perform(method, [first, ...rest]) {
  return engine[method](method === "build" ? unpacked(first) : first, ...rest);
}

self.addEventListener("message", ({ data }) => ("module" in data ? take(data.module) : desk(data)));
