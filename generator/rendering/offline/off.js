// Keeping pages is switched off in this portal: what was kept is removed, and this worker with it.
const clear = async () => {
  const start = `hoinghi ${new URL(self.registration.scope).pathname} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(start)).map((name) => caches.delete(name)));
  await self.registration.unregister();
};
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(clear()));
