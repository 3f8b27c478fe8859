// The desk of the worker: requests come in, and each is answered once: with a value, an error, or as
// abandoned. Nothing here knows what the engine does.
//
// While the engine is busy no message reaches it. So a request waits for one turn of the event loop, until
// all that were sent meanwhile are here: then the ones that newer ones have superseded are never run.

/**
 * @typedef {object} Request
 * @property {number} id
 * @property {string} method
 * @property {unknown[]} parameters
 * @property {string} [group]  A newer request of a group supersedes the older ones.
 * @property {boolean} [long]  Whether the method takes, last, a way to tell how far it is and to end it.
 */

/**
 * @param {(method: string, parameters: unknown[]) => Promise<unknown>} perform
 * @param {(message: object) => void} post  Sends `{ id, value }`, `{ id, error }` or `{ id, progress }`.
 * @returns {(message: Request | {stop: number}) => Promise<void>}
 */
export function createDesk(perform, post) {
  /** The newest request of each group. */
  const newest = new Map();
  /** How to end those that are here. */
  const ends = new Map();

  function takeIn({ id, group }) {
    const end = new AbortController();
    ends.set(id, end);
    if (!group) return end;
    ends.get(newest.get(group))?.abort("abandoned");
    newest.set(group, id);
    return end;
  }

  async function answer({ id, method, parameters, long }, { signal }) {
    await turn();
    if (signal.reason === "abandoned") throw abandoned();
    const progress = (at) => post({ id, progress: at });
    return perform(method, long ? [...parameters, { progress, signal }] : parameters);
  }

  return async (message) => {
    if ("stop" in message) {
      ends.get(message.stop)?.abort("stopped");
      return;
    }
    const { id } = message;
    try {
      post({ id, value: await answer(message, takeIn(message)) });
    } catch (error) {
      const { code, title } = error;
      post({ id, error: { message: String(error.message), code: code ?? "unknown", title } });
    } finally {
      ends.delete(id);
    }
  };
}

/** What a request ends with that a newer one has superseded. */
export function abandoned() {
  return Object.assign(new Error("a newer request took its place"), { code: "abandoned" });
}

/** One turn of the event loop: what waits there comes first. */
export function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
