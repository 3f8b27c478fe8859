// Serves a folder as a good static host does, compressed; over a slow line where that is asked for. Some hosts know
// gzip alone, others Brotli, too.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jyl": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const CODINGS = {
  gzip: gzipSync,
  br: brotliCompressSync,
};

/** Sizes of what goes over a line at a time, in bytes: about a packet. */
const PART = 1400;

/**
 * A line that all answers share: each waits for a turn there and back, then they take turns, part by part.
 *
 * @param {{ roundTrip: number, rate: number } | undefined} speed   milliseconds, and bits a second
 */
function line(speed) {
  if (!speed) return async (response, body) => response.end(body);
  const perPart = (PART * 8 * 1000) / speed.rate;
  let free = 0;
  let sending = 0;
  return async (response, body) => {
    await pause(speed.roundTrip);
    // A timer that is late makes no line slower: only one that nothing waits for stands still.
    if (sending === 0) free = Math.max(free, performance.now());
    sending += 1;
    for (let from = 0; from < body.length; from += PART) {
      free += perPart;
      // A timer keeps time only to a few milliseconds: who is early by less goes on.
      if (free - performance.now() > 4) await pause(free - performance.now());
      response.write(body.subarray(from, from + PART));
    }
    sending -= 1;
    response.end();
  };
}

/**
 * What compresses as a host does that knows `coding`: each thing once, for that takes seconds.
 *
 * @param {keyof typeof CODINGS} coding
 */
export function compressor(coding) {
  const known = new Map();
  return (body) => {
    const key = createHash("sha256").update(body).digest("hex");
    if (!known.has(key)) known.set(key, CODINGS[coding](body));
    return known.get(key);
  };
}

/** @returns {Promise<{ origin: string, asked: { path: string, at: number, bytes: number }[], end: () => Promise<void> }>} */
export async function host(folder, { coding = "gzip", compress = compressor(coding), speed, change = (path, body) => body } = {}) {
  const send = line(speed);
  const asked = [];
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, "http://host").pathname).replace(/\/$/, "/index.html");
    const found = readIfThere(join(folder, path));
    const body = compress(found ? change(path, found) : "not found");
    asked.push({ path, at: performance.timeOrigin + performance.now(), bytes: body.length });
    response.writeHead(found ? 200 : 404, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Content-Encoding": coding,
      "Content-Length": body.length,
      "Cache-Control": "public, max-age=600",
      "X-Content-Type-Options": "nosniff",
    });
    await send(response, body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const end = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${server.address().port}`, asked, end };
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
