// Pages that were opened can be opened again without a network: a worker keeps them (offline.js at the
// root of the portal). Where that is switched off, what an earlier build left goes away.
const root = document.documentElement;
const keeper = root.dataset.hnKeeper;
const workers = location.protocol === "file:" ? null : navigator.serviceWorker;

const startKeeping = async () => {
  const isFirst = !workers.controller;
  await workers.register(new URL(keeper, location));
  const { active } = await workers.ready;
  if (!isFirst) return;
  const parts = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /\.[0-9a-f]{8}\./.test(name));
  const calendar = document.querySelector(".hn-plan .hn-calendar a[href$='.ics']");
  active.postMessage([location.href.replace(/[?#].*/, ""), ...parts, ...(calendar ? [calendar.href] : [])]);
};

const stopKeeping = async () => {
  const { href, pathname } = new URL("..", beside);
  for (const each of await workers.getRegistrations()) if (each.scope === href) await each.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`hoinghi ${pathname} `)) await caches.delete(name);
};

if (workers) addEventListener("load", () => { (keeper ? startKeeping() : stopKeeping()).catch(() => { /* as without */ }); });

// This page is a kept one: say so, and since when. Back on the network, offer what holds now.
const tellSaved = (saved) => {
  const when = new Intl.DateTimeFormat("vi", { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Ho_Chi_Minh" }).format(new Date(saved));
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = "Tải lại";
  const note = document.createElement("p");
  note.className = "hn-saved";
  note.setAttribute("role", "status");
  note.append(`Chưa tải được bản mới: đây là bản lưu lúc ${when}. `, link);
  link.addEventListener("click", (event) => { event.preventDefault(); location.reload(); });
  document.querySelector(".md-content").prepend(note);
  workers.addEventListener("message", () => { note.firstChild.data = "Bản mới đã về. "; });
  workers.startMessages();
  addEventListener("online", () => { note.firstChild.data = "Đã có mạng lại, trang này vẫn là bản lưu. "; });
};
if (root.dataset.hnSaved) tellSaved(root.dataset.hnSaved);
