// Runs the engine in a worker: takes { id, method, parameters }, gives { id, value } or
// { id, error: { message, code, title } }.

import { createLocalEngine } from "./engine-local.js";

const engine = createLocalEngine();

self.addEventListener("message", async ({ data: { id, method, parameters } }) => {
  try {
    const value = await (await engine)[method](...parameters);
    self.postMessage({ id, value });
  } catch (error) {
    const { message, code, title } = error;
    self.postMessage({ id, error: { message: String(message), code: code ?? "unknown", title } });
  }
});
