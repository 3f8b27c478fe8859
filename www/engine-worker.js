// Runs the engine in a worker: takes requests and gives answers as engine-desk.js has them.

import { createDesk } from "./engine-desk.js";
import { createLocalEngine } from "./engine-local.js";
import { unpacked } from "./reading-desk.js";

const engine = createLocalEngine();
const desk = createDesk(perform, (message) => self.postMessage(message));

async function perform(method, [first, ...rest]) {
  return (await engine)[method](method === "build" ? unpacked(first) : first, ...rest);
}

self.addEventListener("message", ({ data }) => desk(data));
