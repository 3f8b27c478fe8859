// The service worker: keeps the whole site in this browser, so that it opens with the network off, and so
// that a new version takes the place of the old one whole or not at all.
//
// The build writes the list of the site into this script, as `SITE`: the names of its files with the
// beginning of the SHA-256 of each, those of the first view apart, and a version that is new when anything is. So the script
// changes with the site, by which browsers notice a new version. Nothing is believed to be of a version
// that is not so by its hash: half of a site that is just being replaced on its host is refused.
//
// Each version has a cache of its own. Scripts and styles have a hash in their names, so that a page of an
// older version, still open in a tab, finds its own parts in the older cache and never one of another.

const { version, first, rest } = SITE;

/** Bytes of a hash that are listed: they tell versions apart, and keep nobody out who writes the list himself. */
const HASH = 12;

/** Two sites of one host share its caches, but not their names. */
const PREFIX = `jylnama ${self.registration.scope} `;
const OWN = PREFIX + version;

/** The hash of each file, by its name. */
const FILES = new Map([...first, ...rest]);

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(obey(event.data)));
self.addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name !== undefined) event.respondWith(answer(name, event.request));
});

// --- Versions ------------------------------------------------------------------------------------

/** A new version comes whole. On a first visit what the first view does not need comes when that is idle. */
async function install() {
  try {
    await fill(self.registration.active ? [...first, ...rest] : first);
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

/**
 * What a page says: that its first view is idle, with all that is not kept yet to be kept (`idle`) or not (`sweep`), or
 * that the reader takes the new version.
 */
async function obey(told) {
  if (told === "takeOver") await self.skipWaiting();
  // Where something is missing or there is no room, the next visit tries again.
  if (told === "idle") await fill(rest).catch(() => {});
  if (told === "idle" || told === "sweep") await sweep();
}

async function fill(files) {
  const cache = await caches.open(OWN);
  for (const [name, hash] of files) {
    if (!(await cache.match(name))) await cache.put(name, await fetched(name, hash));
  }
}

/** Removes older versions, once no other page is open that may be of one, nor a newer version is on its way. */
async function sweep() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  if (pages.length > 1 || installing || waiting) return;
  await Promise.all(names.map((name) => caches.delete(name)));
}

// --- Files ---------------------------------------------------------------------------------------

/** The name of what is asked for; none for what is not of this site, or is not merely read. */
function nameOf({ method, url }) {
  const address = new URL(url);
  const place = address.origin + address.pathname;
  if (method !== "GET" || !place.startsWith(self.registration.scope)) return undefined;
  const name = place.slice(self.registration.scope.length);
  return name === "" || name === "index.html" ? "./" : name;
}

async function answer(name, request) {
  const kept = await find(name).catch(() => undefined);
  if (kept || !FILES.has(name)) return kept ?? fetch(request);
  const response = await fetched(name, FILES.get(name)).catch(() => undefined);
  if (!response) return fetch(request);
  keep(name, response.clone()).catch(() => {});
  return response;
}

async function keep(name, response) {
  await (await caches.open(OWN)).put(name, response);
}

/** A file of this version or, where it has none of that name, of an older one. */
async function find(name) {
  const others = (await caches.keys()).filter((other) => other.startsWith(PREFIX) && other !== OWN);
  for (const cache of [OWN, ...others]) {
    const found = await caches.match(name, { cacheName: cache });
    if (found) return found;
  }
  return undefined;
}

/** A file as this version has it: from an older version, from the browser's own cache, or from the host. */
async function fetched(name, hash) {
  const ways = [() => find(name), () => fetch(name, { cache: "force-cache" }), () => fetch(name, { cache: "reload" })];
  for (const way of ways) {
    const response = await way().catch(() => undefined);
    const bytes = response?.ok && (await response.arrayBuffer().catch(() => undefined));
    // Made anew, it does not tell of a detour that the host sent it on: browsers show no such page.
    if (bytes && (await hashOf(bytes)) === hash) return new Response(bytes, { headers: response.headers });
  }
  throw new Error(`${name} is not of the version ${version}`);
}

async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, HASH);
  return btoa(String.fromCharCode(...hash));
}
