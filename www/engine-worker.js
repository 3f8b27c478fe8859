// Runs the engine in a worker: takes requests and gives answers as engine-desk.js has them.

import { createDesk } from "./engine-desk.js";
import { createLocalEngine } from "./engine-local.js";

const engine = createLocalEngine();
const desk = createDesk(
  async (method, parameters) => (await engine)[method](...parameters),
  (message) => self.postMessage(message),
);

self.addEventListener("message", ({ data }) => desk(data));
