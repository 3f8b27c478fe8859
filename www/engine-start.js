// Starts the engine in a worker or, where none starts, in the thread of the page: in old browsers that know no
// modules there, and in some that let a file from a disk start none. Then typing may wait for a search, but
// there is one.

import { unpacked } from "./reading-desk.js";
import { startWorker } from "./start-worker.js";

/** The engine with the face of a worker: `postMessage`, and the events `message` and `error`. */
export class EngineRunner extends EventTarget {
  #worker = null;
  /** What a worker was sent that has not answered anything yet. */
  #unanswered = [];
  #desk = null;

  /** @param {Partial<import("./early.js").Early>} early   what is begun already */
  constructor(early) {
    super();
    try {
      this.#begin(early.worker ?? startWorker(), early);
    } catch {
      this.#stay();
    }
  }

  postMessage(message, transfer = []) {
    this.#unanswered?.push(message);
    if (this.#desk) this.#desk.then((desk) => desk(message), (error) => this.#fail(error));
    else this.#worker.postMessage(message, transfer);
  }

  end() {
    this.#worker?.terminate();
  }

  #begin(worker, { module = Promise.resolve(null), failed, taken }) {
    this.#worker = worker;
    module.then((bytes) => worker.postMessage({ module: bytes }, bytes ? [bytes] : []));
    worker.addEventListener("message", ({ data }) => {
      this.#unanswered = null;
      this.#tell(data);
    });
    worker.addEventListener("error", (event) => {
      // One that has answered can start; what failed then is another thing.
      if (this.#unanswered) this.#stay(event);
      else this.#fail(event);
    });
    taken?.();
    if (failed) this.#stay(failed);
  }

  /** Does here what no worker has done. */
  #stay(event) {
    event?.preventDefault();
    const waiting = this.#unanswered;
    this.#unanswered = null;
    this.#desk = desk((message) => this.#tell(message));
    this.#desk.then((desk) => waiting.forEach((message) => desk(message)), (error) => this.#fail(error));
  }

  #tell(data) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  #fail({ message }) {
    this.dispatchEvent(new ErrorEvent("error", { message }));
  }
}

/** A desk (engine-desk.js) of an engine in this thread. */
async function desk(post) {
  const [{ createDesk }, { createLocalEngine }] = await Promise.all([
    import("./engine-desk.js"),
    import("./engine-local.js"),
  ]);
  const engine = createLocalEngine();
  const perform = (method, [first, ...rest]) => engine[method](method === "build" ? unpacked(first) : first, ...rest);
  return createDesk(perform, post);
}
