// How a module is loaded, whatever it is loaded from.

const ADVICE =
  "Put the .wasm files of jylnama beside the script that has it in it, or give init() the module: " +
  "its address, its bytes, a Response or a WebAssembly.Module";

/**
 * The `init` of a module. It loads once, however often it is called; what failed may be tried again.
 *
 * @param {(how: {module_or_path?: unknown}) => Promise<unknown>} start  of the glue
 * @param {(source?: unknown) => unknown} [find]  what the glue is given for a source, or for none
 */
export function loader(start, find = (source) => source) {
  let loading;
  return function init(source) {
    loading ??= load(source).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };

  async function load(source) {
    try {
      await start({ module_or_path: await find(await source) });
    } catch (cause) {
      const told = `jylnama could not be loaded (${cause.message}). ${ADVICE}.`;
      throw Object.assign(new Error(told, { cause }), { code: "notLoaded" });
    }
  }
}
