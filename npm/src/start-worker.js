// Takes the place of www/start-worker.js in the package: written so, bundlers know a worker, and bundle it.

export function startWorker() {
  return new Worker(new URL("./engine-worker.js", import.meta.url), { type: "module" });
}
