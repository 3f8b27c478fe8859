// A host of the built site for tests that change it, count what is asked of it, or take it away.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSite } from "../../xtask/site/build.mjs";

const WWW = fileURLToPath(new URL("../../www", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Builds the site into a folder of its own, `rebuild` after `change` has changed a copy of its sources. */
export async function siteOfItsOwn() {
  const place = mkdtempSync(join(tmpdir(), "jylnama-site-"));
  const [sources, folder] = ["www", "site"].map((name) => join(place, name));
  await buildSite(WWW, folder);
  return {
    folder,
    files: () => files(folder),
    async rebuild(change) {
      cpSync(WWW, sources, { recursive: true });
      change(sources);
      await buildSite(sources, folder);
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** The files of a folder by their names. */
function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** Serves a folder on a port of its own; `asked` has what was asked for, and what was given. */
export async function host(folder) {
  const asked = new Map();
  const server = createServer(({ url }, response) => {
    const path = decodeURIComponent(new URL(url, "http://host").pathname).replace(/\/$/, "/index.html");
    const bytes = readIfThere(join(folder, path));
    if (bytes) asked.set(path, bytes);
    response.writeHead(bytes ? 200 : 404, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" });
    response.end(bytes ?? "not found");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const end = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { asked, end, origin: `http://127.0.0.1:${server.address().port}` };
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
