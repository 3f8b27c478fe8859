// Texts that the page alone can read, for the worker that asks for them: a browser takes documents apart only
// where there is a page. Each is asked for when its turn comes, so that not all lie in memory at once.
//
// The functions of inputs cannot be sent to a worker. So an input goes there with its place in the list in
// their stead, and beside the list goes a port over which the worker asks for what is at a place.

/**
 * Offers the inputs that have `read` to a worker.
 *
 * @param {import("./engine.js").Input[]} inputs
 * @param {(bytes: Uint8Array) => Promise<string>} decode
 * @returns {{parcel: object, port: MessagePort, close: () => void}}  `parcel` can be sent, together with `port`
 */
export function offer(inputs, decode) {
  const { port1: ours, port2: port } = new MessageChannel();
  const ends = new Map();

  async function answer(place) {
    const end = new AbortController();
    ends.set(place, end);
    const part = (share) => ours.postMessage({ place, share });
    try {
      ours.postMessage({ place, reading: await inputs[place].read({ decode, part, signal: end.signal }) });
    } catch (error) {
      ours.postMessage({ place, code: error.code ?? "unknown" });
    } finally {
      ends.delete(place);
    }
  }

  ours.onmessage = ({ data: { place, isOver } }) => (isOver ? ends.get(place)?.abort() : answer(place));
  const sent = inputs.map(({ read, ...input }, place) => (read ? { ...input, place } : input));
  return { parcel: { inputs: sent, port }, port, close: () => close(ours, ends) };
}

function close(port, ends) {
  for (const end of ends.values()) end.abort();
  port.close();
}

/** The inputs of a parcel, as they were where it was made. */
export function unpacked({ inputs, port }) {
  const waiting = new Map();
  port.onmessage = ({ data: { place, share, reading, code } }) => {
    const { part, resolve, reject } = waiting.get(place) ?? {};
    if (share !== undefined) part?.(share);
    else if (reading) resolve?.(reading);
    else reject?.(Object.assign(new Error(code), { code }));
  };

  /** Asks for a text, and waits no longer for it once that is to end. */
  async function ask(place, { part, signal }) {
    const end = () => {
      port.postMessage({ place, isOver: true });
      waiting.get(place)?.reject(Object.assign(new Error("ended"), { code: "abandoned" }));
    };
    signal?.addEventListener("abort", end);
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(place, { part, resolve, reject });
        port.postMessage({ place });
      });
    } finally {
      signal?.removeEventListener("abort", end);
      waiting.delete(place);
    }
  }

  return inputs.map(({ place, ...input }) => (place === undefined ? input : { ...input, read: (help) => ask(place, help) }));
}
