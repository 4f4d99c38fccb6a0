// Keeps what was opened, for where there is no network: in a hall, in the mountains. The network comes
// first, always: a kept page is shown only where it fails or stays silent, and then says so. What is
// named after its content never changes and is taken from here at once.
const STYLE = "{{style}}";
const SCOPE = new URL(self.registration.scope);
const NAME = `hoinghi ${SCOPE.pathname} `;
const PAGES = `${NAME}pages 1`;
const PARTS = `${NAME}parts 1`;
const FOUND = `${NAME}search 1`;
const MOST = { [PAGES]: 60, [PARTS]: 90, [FOUND]: 300 };
const LARGEST = 2e6;
const PATIENCE = 5000;
const SAVED = "X-Hoinghi-Saved";

const within = (url) => url.origin === SCOPE.origin && url.pathname.startsWith(SCOPE.pathname)
  && !url.pathname.startsWith(`${SCOPE.pathname}admin/`);
const isPart = (url) => /\.[0-9a-f]{8}\.(\w+\.)?\w+$/.test(url.pathname);
const isOfSearch = (url) => url.pathname.startsWith(`${SCOPE.pathname}search/`);
const partsOf = (url) => (isOfSearch(url) ? FOUND : PARTS); // many small files must not push out those of pages
const isKept = (url, request) => request.mode === "navigate" || /\.ics$/.test(url.pathname) || isOfSearch(url);

// Questions in an address are answered by the page itself: it is the same page with or without them.
const keyOf = (url) => url.origin + url.pathname;

const isWhole = (response) => response.ok && response.type === "basic" && !response.redirected
  && !(Number(response.headers.get("Content-Length")) > LARGEST);
const isOurs = (response) => /text\/(html|calendar)|javascript/.test(response.headers.get("Content-Type") || "");

const trim = async (name) => {
  const cache = await caches.open(name);
  const keys = await cache.keys(); // the oldest first
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((key) => cache.delete(key)));
};

const keep = async (name, url, response) => {
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name); // of the way, not of the page
  headers.set(SAVED, response.headers.get("Date") || new Date().toUTCString());
  const body = await response.blob();
  if (body.size > LARGEST) return;
  const cache = await caches.open(name);
  await cache.delete(keyOf(url)); // so that it becomes the youngest
  await cache.put(keyOf(url), new Response(body, { status: 200, headers }));
  await trim(name);
};

const part = async (event, url) => {
  const found = await caches.match(keyOf(url), { cacheName: partsOf(url) });
  if (found) return found;
  const response = await fetch(event.request);
  if (isWhole(response)) event.waitUntil(keep(partsOf(url), url, response.clone()).catch(() => {}));
  return response;
};

// A kept page says when it was kept; the page's own script puts that into words.
const marked = async (response) => {
  if (!/text\/html/.test(response.headers.get("Content-Type"))) return response;
  const saved = new Date(response.headers.get(SAVED)).toISOString();
  const html = await response.text();
  return new Response(html.replace("<html", `<html data-hn-saved="${saved}"`), { headers: response.headers });
};

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

// Nothing kept of this address: what is kept of others.
const nothing = async () => {
  const cache = await caches.open(PAGES);
  const items = [];
  for (const { url } of (await cache.keys()).reverse()) {
    const html = url.endsWith("/") ? await (await cache.match(url)).text() : "";
    const title = /<title>([^<]*) - [^<]*<\/title>/.exec(html);
    if (title) items.push(`<li><a href="${escaped(url)}">${title[1]}</a></li>`);
  }
  const kept = items.length ? `<h2>Các trang đã lưu</h2><ul>${items.join("")}</ul>` : "";
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1"><title>Không có mạng</title>
    <link rel="stylesheet" href="${escaped(SCOPE.href + STYLE)}"><body data-md-color-scheme="default">
    <main class="md-grid hn hn-unkept"><h1>Không có mạng</h1><p>Trang này chưa được lưu trong máy. Hãy thử lại khi
    có mạng.</p>${kept}</main></body></html>`;
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
};

// The browser's own store is asked by nobody here: servers that say nothing of it make it hold pages for days.
const ask = async (event, url) => {
  const { mode } = event.request;
  const response = await fetch(url, { cache: "no-cache", redirect: mode === "navigate" ? "manual" : "follow" });
  if (isWhole(response) && isOurs(response)) event.waitUntil(keep(PAGES, url, response.clone()).catch(() => {}));
  return response;
};

const silence = () => new Promise((_, reject) => setTimeout(() => reject(new Error("silence")), PATIENCE));

// What came too late is kept by now: the page that shows the older one may say so.
const tellLate = async (id) => (await self.clients.get(id))?.postMessage("late");

const fresh = async (event, url) => {
  const answer = ask(event, url);
  event.waitUntil(answer.catch(() => {})); // one that comes late is kept for the next time
  const kept = await caches.match(keyOf(url), { cacheName: PAGES });
  try {
    return await (kept ? Promise.race([answer, silence()]) : answer);
  } catch (error) {
    if (kept) {
      event.waitUntil(answer.then(() => tellLate(event.resultingClientId), () => {}));
      return marked(kept);
    }
    if (event.request.mode === "navigate") return nothing();
    throw error;
  }
};

// What the page that brought this worker had already fetched by itself, from the browser's own store.
const gather = async (addresses) => {
  for (const address of addresses) {
    const url = new URL(address);
    if (!within(url)) continue;
    try {
      const response = await fetch(address, { cache: "force-cache" });
      if (isWhole(response)) await keep(isPart(url) ? PARTS : PAGES, url, response);
    } catch { /* the next visit keeps it */ }
  }
};

const clean = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(NAME) && !(name in MOST)).map((name) => caches.delete(name)));
  await self.clients.claim();
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(clean()));
self.addEventListener("message", (event) => event.waitUntil(gather(event.data)));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !within(url) || event.request.headers.has("Range")) return;
  if (isPart(url)) event.respondWith(part(event, url));
  else if (isKept(url, event.request)) event.respondWith(fresh(event, url));
});
