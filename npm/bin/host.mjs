// Serves a site on this machine, as src/cli/host.rs does: with ranges, the right types, and nothing from beyond its folder.

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { refuseValue } from "./arguments.mjs";
import { real, recover } from "./placing.mjs";
import { Refused } from "./system.mjs";

const HOST = "127.0.0.1";

const ALWAYS = { "X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache", Connection: "close" };

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".pdf": "application/pdf",
  ".wasm": "application/wasm",
};

/** Serves a site until it is stopped. */
export async function serve({ site, port }) {
  const folder = real(site);
  recover(folder);
  if (!isFile(join(folder, "index.html"))) throw new Refused(`${folder} is no site: make one with jylnama build`);
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    try {
      answer(folder, request, response);
    } catch {
      // A file that went away after it was found.
      response.destroy();
    }
  });
  const number = numbered(port);
  await listening(server, number).catch(() => listening(server, 0)).catch((error) => {
    throw new Refused(`no port to serve on: ${error.message}`);
  });
  console.log(`the site is at http://${HOST}:${server.address().port}/ (Ctrl+C ends it)`);
}

function numbered(port) {
  if (!/^\d+$/.test(port)) refuseValue("serve", "port", port, "invalid digit found in string");
  if (Number(port) > 65535) refuseValue("serve", "port", port, `${port} is not in 0..=65535`);
  return Number(port);
}

function listening(server, port) {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, HOST, () => done(server.off("error", fail)));
  });
}

function answer(folder, request, response) {
  const file = ["GET", "HEAD"].includes(request.method) ? fileOf(folder, request.url) : undefined;
  if (file === undefined) {
    const said = "not found";
    response.writeHead(404, { ...ALWAYS, "Content-Type": "text/plain; charset=utf-8", "Content-Length": said.length });
    return void response.end(said);
  }
  const { size } = statSync(file);
  const headers = { ...ALWAYS, "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Accept-Ranges": "bytes" };
  const part = partOf(request.headers.range ?? "", size);
  if (part === "outside") {
    response.writeHead(416, { ...ALWAYS, "Content-Range": `bytes */${size}`, "Content-Length": 0 });
    return void response.end();
  }
  const [start, end] = part ?? [0, size];
  if (part) headers["Content-Range"] = `bytes ${start}-${end - 1}/${size}`;
  response.writeHead(part ? 206 : 200, { ...headers, "Content-Length": end - start });
  if (request.method === "HEAD" || start === end) return void response.end();
  // Whoever asked may be gone before the answer: that is no concern of the server's.
  createReadStream(file, { start, end: end - 1 }).on("error", () => response.destroy()).pipe(response);
}

/**
 * Which bytes of a file of so many are asked for, as `bytes=5-9`, `bytes=5-` or, of the last ones, `bytes=-5`.
 *
 * @returns {[number, number] | "outside" | undefined}  from one to before another; nothing where all are
 */
export function partOf(range, length) {
  const [, first, last] = range.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (first === undefined || (first === "" && last === "")) return undefined;
  if (first !== "" && last !== "" && Number(first) > Number(last)) return undefined;
  const start = first === "" ? Math.max(length - Number(last), 0) : Number(first);
  const end = first === "" || last === "" ? length : Math.min(Number(last) + 1, length);
  return start < end ? [start, end] : "outside";
}

/** The file that an address means, if it lies in the folder; of a folder in it, its page. */
export function fileOf(folder, url) {
  const path = decoded(url.split(/[?#]/)[0].replace(/^\/+/, ""));
  if (path === undefined || path.split(/[/\\]/).some((part) => part === "." || part === "..") || path.includes("\0")) return undefined;
  if (/^([/\\]|[a-z]:)/i.test(path)) return undefined;
  const file = join(folder, path);
  if (isFile(file)) return file;
  const page = join(file, "index.html");
  return (path === "" || path.endsWith("/")) && isFile(page) ? page : undefined;
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
