// A plain static host, with ranges or without, that counts what goes over the wire.
//
// Like most hosts of static sites it sends text and modules packed, and files that are packed by themselves as
// they lie; browsers may keep all for ten minutes.

import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The part of a file that a request asks for: `[first, last]`, all of it without; `null` where it can't be. */
function part(range, size) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === undefined || (from === "" && to === "")) return [0, size - 1];
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? [first, last] : null;
}

/** What is sent packed, packed once. */
function packing() {
  const packed = new Map();
  return async (path) => {
    if (!packed.has(path)) packed.set(path, gzipSync(await readFile(path)));
    return packed.get(path);
  };
}

/**
 * Serves a folder.
 *
 * @param {string} folder
 * @param {boolean} ranges   whether parts of files are given to who asks for them
 * @returns `origin`; `taken()` gives what was asked for since it was last called, `{ path, bytes, part }[]`, with the
 *   bytes of heads and bodies of the answers; `quiet(ms)` waits until nothing was asked for so long; `end()`.
 */
export async function host(folder, { ranges }) {
  const packed = packing();
  let asked = [];
  let [open, last] = [0, performance.now()];

  async function answer({ url, headers }, response) {
    const path = normalize(decodeURIComponent(new URL(url, "http://host").pathname)).replace(/\/$/, "/index.html");
    const file = join(folder, path);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
    const type = TYPES[extname(path)];
    const head = { "Content-Type": type ?? "application/octet-stream", "Cache-Control": "public, max-age=600" };
    if (ranges && headers.range) return partly(file, found.size, headers.range, head, response);
    if (ranges) head["Accept-Ranges"] = "bytes";
    if (!type) {
      response.writeHead(200, { ...head, "Content-Length": found.size });
      return createReadStream(file).pipe(response);
    }
    const body = await packed(file);
    return response.writeHead(200, { ...head, "Content-Encoding": "gzip", "Content-Length": body.length }).end(body);
  }

  const server = createServer((request, response) => {
    open += 1;
    const { socket } = request;
    const before = socket.bytesWritten;
    response.on("close", () => {
      open -= 1;
      last = performance.now();
      asked.push({ path: new URL(request.url, "http://host").pathname, bytes: socket.bytesWritten - before, part: response.statusCode === 206 });
    });
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    taken: () => asked.splice(0),
    async quiet(ms) {
      while (open > 0 || performance.now() - last < ms) await new Promise((done) => setTimeout(done, 50));
    },
    end: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

function partly(file, size, range, head, response) {
  const found = part(range, size);
  if (!found) return response.writeHead(416, { "Content-Range": `bytes */${size}` }).end();
  const [start, end] = found;
  response.writeHead(206, { ...head, "Content-Range": `bytes ${start}-${end}/${size}`, "Content-Length": end - start + 1 });
  return createReadStream(file, { start, end }).pipe(response);
}
