
/**
 * What a module is loaded from: its address as a text, `URL` or `Request`, a `Response` with it, its bytes
 * (`ArrayBuffer` or a view of one), or a `WebAssembly.Module`. In Node a path or an address of a file, too.
 *
 * They are not listed: not every project knows their types, and in a union `WebAssembly.Module`, which is empty, would
 * allow anything.
 */
export type InitInput = string | object;

/**
 * Loads the module; by itself from beside the script, or from `source`. Nothing else may be called before it is done.
 * Called again it gives the same promise. Rejects with the code "notLoaded"; then it may be called once more.
 */
export function init(source?: InitInput | Promise<InitInput>): Promise<void>;

/** The same at once, of what is here already: its bytes, or a `WebAssembly.Module`. */
export function initSync(source: object): void;

export default init;
