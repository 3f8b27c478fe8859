// The package as its users have it: installed from the file that npm packs, in a folder of its own.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

const { version } = JSON.parse(readFileSync(path("../../npm/package.json"), "utf8"));

/** What `cargo xtask package` has made. */
export const PACKED = path(`../../target/npm/jylnama-${version}.tgz`);
export const ROOT = path("../../");

/** An app that has the package installed, and the files of `app/`. */
export function installed() {
  const folder = mkdtempSync(join(tmpdir(), "jylnama-app-"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", PACKED], { cwd: folder });
  cpSync(path("app"), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** The strictest policy that the package needs nothing beyond. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; img-src data:";

/** Serves a folder, as any host would. */
export async function served(folder) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, "http://site");
    const name = pathname === "/" ? "index.html" : pathname.slice(1);
    const body = name === "favicon.ico" ? "" : await readFile(join(folder, name)).catch(() => undefined);
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    response.writeHead(body === undefined ? 404 : 200, { "Content-Type": type, "Content-Security-Policy": POLICY });
    response.end(body ?? "not found");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const end = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { end, origin: `http://127.0.0.1:${server.address().port}` };
}
