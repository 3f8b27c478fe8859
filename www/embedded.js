// What a page that is one file holds in itself, where others would ask their host: the library, the module
// and the worker. Each lies there packed, in an element of its own with its name as `data-file`; a worker
// gets what it needs before its first line.

/** What the elements hold, or what the page has put before this worker. */
const HELD = globalThis.EMBEDDED ?? held();

function held() {
  const elements = globalThis.document?.querySelectorAll("script[data-file]") ?? [];
  return Object.fromEntries([...elements].map((element) => [element.dataset.file, element.textContent]));
}

/** Whether the page is one file, with a library of its own. */
export const isEmbedded = "library" in HELD;

/** The bytes of a file that the page holds. */
export function embedded(name) {
  return unpacked(HELD[name]);
}

/** The bytes of what `packed` made. */
export async function unpacked(text) {
  return new Uint8Array(await through(new DecompressionStream("gzip"), decoded(text)).arrayBuffer());
}

/** The address of a script that the page holds, not packed; it holds the rest in its turn. */
export function embeddedScript(name) {
  const { library, [name]: script, ...rest } = HELD;
  const parts = [`globalThis.EMBEDDED = ${JSON.stringify(rest)};\n`, decoded(script)];
  return URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
}

/** Bytes as the text of such an element. */
export async function packed(bytes) {
  const address = await dataAddress(await through(new CompressionStream("gzip"), bytes).blob());
  return address.slice(address.indexOf(",") + 1);
}

/** What comes out of a stream for some bytes. They are no blob before: WebKit reads none in such a worker. */
function through({ readable, writable }, bytes) {
  const writer = writable.getWriter();
  // What fails here fails there, where it is read.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Response(readable);
}

function dataAddress(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

function decoded(base64) {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place += 1) bytes[place] = letters.charCodeAt(place);
  return bytes;
}
