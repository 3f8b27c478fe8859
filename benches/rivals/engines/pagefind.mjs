// Pagefind: made for sites that are indexed before they are published. A program of the machine makes
// its index, so what that takes says nothing of a browser and is left out.
//
// Its pieces, which a page fetches one by one, are saved as one run of bytes and fetched from memory:
// no network is in its times, and after the first pass it holds all pieces that the questions need.
// Its code lies among the pieces, so that opening them is its start, too.

import { toBytes, fromBytes } from "./json.mjs";

const SITE = "http://pagefind.invalid/";
const NEEDED = /pagefind-entry\.json|pagefind\.js|wasm\..*\.pagefind|\.pf_(meta|index|fragment)$/;

async function built(documents) {
  const { close, createIndex } = await import("pagefind");
  const { index } = await createIndex({ forceLanguage: "kk" });
  for (const { id, title, text } of documents) {
    await index.addCustomRecord({ url: `/${id}`, content: text, language: "kk", meta: { title } });
  }
  const { files } = await index.getFiles();
  await close();
  return files.filter(({ path }) => NEEDED.test(path));
}

/** A line that says what follows, then all pieces. */
function packed(files) {
  const head = toBytes(files.map(({ path, content }) => [path, content.length]));
  return Buffer.concat([head, Buffer.from("\n"), ...files.map(({ content }) => content)]);
}

function unpacked(bytes) {
  let place = bytes.indexOf(10) + 1;
  const piece = ([path, length]) => [SITE + path, bytes.subarray(place, (place += length))];
  return new Map(fromBytes(bytes.subarray(0, place)).map(piece));
}

/** Lets Pagefind fetch `pieces`, and nothing else. */
function serve(pieces) {
  globalThis.fetch = async (address) => {
    const found = pieces.get(String(address).split("?")[0]);
    return new Response(found, { status: found ? 200 : 404 });
  };
}

async function opened(bytes) {
  const pieces = unpacked(bytes);
  serve(pieces);
  const code = Buffer.from(pieces.get(`${SITE}pagefind.js`)).toString("base64");
  const { createInstance } = await import(`data:text/javascript;base64,${code}`);
  const instance = createInstance({ basePath: SITE, noWorker: true, language: "kk" });
  await instance.init();
  return instance;
}

/** What was only built can't answer yet. */
async function asked(instance, text, k) {
  if (Array.isArray(instance)) return [];
  const { results } = await instance.search(text);
  const pages = await Promise.all(results.slice(0, k).map((result) => result.data()));
  return pages.map(({ raw_url: url }) => url.slice(1));
}

export function make() {
  return {
    build: built,
    save: packed,
    open: opened,
    search: asked,
    unknown: ["index", "start", "memory"],
  };
}
