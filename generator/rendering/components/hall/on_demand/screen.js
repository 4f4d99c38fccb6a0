// The screen itself: it covers the page, which goes on below it, and leaves with Esc.
const draw = (parts, now) => {
  const told = day.dayAt(now, inRoom(roomAsked()));
  const isNextLarge = !told.on.length && told.state && !told.state.next && told.next.length;
  const { last, share } = told.progress;
  parts.clock.textContent = hourWords(now);
  parts.large.replaceChildren(...large(told));
  parts.small.replaceChildren(...progress(told), ...nextItems(told, isNextLarge ? 1 : 0));
  parts.foot.textContent = [
    told.on.length === 1 ? day.progressWords(told) : "",
    share === null ? "" : `Chương trình đến ${day.whenWords(last, now)}`,
    asked.has("now") ? "Đang xem thử, không phải giờ thật" : "",
  ].filter(Boolean).join(" · ");
};

// Letters as large as the screen lets them be.
const fit = (hall) => {
  for (let size = 100; size > 30; size -= 5) {
    hall.style.setProperty("--hn-size", size / 100);
    if (hall.scrollHeight <= hall.clientHeight && hall.scrollWidth <= hall.clientWidth) return;
  }
};

const roomsOf = () => [...new Set([...document.querySelectorAll(".hn-programme .hn-room")].map((room) => room.textContent))];

const roomChoice = (redraw) => {
  const rooms = roomsOf();
  if (rooms.length < 2) return [];
  const choice = element("select", ["", ...rooms].map((room) => new Option(room || "Mọi phòng", room)));
  choice.setAttribute("aria-label", "Phòng");
  choice.value = rooms.find((room) => plain(room) === plain(roomAsked() || "")) || "";
  choice.addEventListener("change", () => {
    history.replaceState(null, "", addressWith({ phong: choice.value || null }));
    redraw();
  });
  return [choice];
};

const button = (words, act) => {
  const made = element("button", [words], "hn-action");
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

// The tools show while a pointer moves or a key is pressed.
const showTools = (hall) => {
  let idle = 0;
  const wake = () => {
    hall.classList.add("hn-hall--tools");
    clearTimeout(idle);
    idle = setTimeout(() => hall.classList.remove("hn-hall--tools"), 4e3);
  };
  for (const kind of ["pointermove", "pointerdown", "keydown", "focusin"]) hall.addEventListener(kind, wake);
  wake();
};

const build = () => {
  const parts = { clock: element("p", [], "hn-hall__clock"), large: element("div", [], "hn-hall__large"), small: element("div", []), foot: element("p", [], "hn-hall__foot") };
  const title = element("h2", [...document.querySelector(".hn-head h1").cloneNode(true).childNodes], "hn-hall__name");
  const head = element("div", [title, parts.clock], "hn-hall__head");
  const tools = element("div", [], "hn-hall__tools");
  const hall = element("section", [head, parts.large, parts.small, parts.foot, tools], "hn hn-hall");
  hall.setAttribute("aria-label", "Màn hình hội trường");
  hall.tabIndex = -1;
  return { hall, parts, tools };
};

const cover = (hall, covered) => {
  document.documentElement.classList.toggle("hn-covered", covered);
  for (const other of document.body.children) if (other !== hall) other.inert = covered;
};

const toggleFull = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {});

const open = () => {
  const { hall, parts, tools } = build();
  let isOpen = true;
  let isRenewed = false;
  const redraw = () => {
    draw(parts, clock());
    fit(hall);
  };
  const refresh = keepFresh((plan) => {
    document.querySelector(".hn-plan").replaceWith(document.adoptNode(plan));
    isRenewed = true;
    day.readPlan();
    redraw();
  });
  const leave = () => {
    if (!isOpen) return;
    isOpen = false;
    clearInterval(refresh);
    lock?.release();
    if (document.fullscreenElement) document.exitFullscreen();
    cover(hall, false);
    hall.remove();
    history.replaceState(null, "", addressWith({ "man-hinh": null, phong: null }));
    if (isRenewed) location.reload();
  };
  tools.append(...roomChoice(redraw), button("Toàn màn hình", toggleFull), button("Đóng (Esc)", leave));
  document.body.append(hall);
  cover(hall, true);
  history.replaceState(null, "", addressWith({ "man-hinh": "1" }));
  showTools(hall);
  hall.focus();
  stayAwake();
  document.addEventListener("visibilitychange", () => isOpen && stayAwake());
  document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) leave(); });
  addEventListener("keydown", ({ key }) => { if (key === "Escape") leave(); });
  addEventListener("resize", () => isOpen && fit(hall));
  document.fonts.ready.then(redraw);
  tellOf((now) => {
    if (!isOpen) return Infinity;
    redraw();
    return (Math.floor(now / MINUTE) + 1) * MINUTE;
  });
};

const offered = (knows) => {
  if (document.querySelector(".hn-hall")) return;
  day = knows;
  day.begin();
  open();
};
