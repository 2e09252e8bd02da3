// The page offline. Each build has a cache of its own, filled with exactly the files of that build or not at all, and a
// worker of another edition waits until the reader asks for it: so old and new are never mixed.
// The build writes this build's name, its files with their SHA-256 in base64, and what else lies beside the page.
const BUILD = "{{build}}";
const FILES = {{files}};
const BESIDE = {{beside}};

// Several sites may share an origin, and with it its caches.
const OWN = "jiezhen " + registration.scope + " ";
const CACHE = OWN + BUILD;

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("message", (event) => { if (event.data === "take over") skipWaiting(); });
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && url.href.startsWith(registration.scope)) event.respondWith(answer(event, url));
});

async function fill() {
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(FILES.map(([name, checksum]) => keep(cache, name, checksum)));
  } catch (reason) {
    await caches.delete(CACHE);
    throw reason;
  }
}

async function keep(cache, name, checksum) {
  const url = new URL(name, registration.scope);
  const response = await fetch(url, { cache: "no-cache" });
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  if (!response.ok || btoa(String.fromCharCode(...digest)) !== checksum) throw new Error(url + " is not of this build");
  // Anew, since a response that was redirected may not answer for a page.
  await cache.put(url, new Response(body, { headers: response.headers }));
}

async function clear() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// What is kept, else what the server sends. Where nothing can be kept, as on a full disk, the server's answer still counts.
async function answer(event, url) {
  const name = url.pathname.slice(new URL(registration.scope).pathname.length);
  const plain = new URL(name === "index.html" ? "" : name, registration.scope);
  const cache = await caches.open(CACHE).catch(() => null);
  const kept = await cache?.match(plain).catch(() => null);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (cache && response.ok && !response.redirected && BESIDE.includes(name)) {
    event.waitUntil(cache.put(plain, response.clone()).catch(() => {}));
  }
  return response;
}
