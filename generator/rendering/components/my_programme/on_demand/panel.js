// The sheet "Của tôi": what is marked in order of time, and what can be done with it.
const listed = (item, state) => {
  const clashes = clashesOf(item, state.items);
  const link = make("a", { href: `#${item.id}` }, item.title);
  link.addEventListener("click", () => state.lead(item));
  return make("li", {},
    make("span", { class: "hn-mine__hour" }, item.spans.map(spanWords).join("; ")),
    make("div", {}, link,
      ...(item.room ? [make("span", { class: "hn-aside" }, `Tại ${item.room}`)] : []),
      ...(clashes.length ? [make("span", { class: "hn-clash" }, clashWords(clashes))] : [])),
    ...(state.remove ? [removal(item, state)] : []));
};

const removal = (item, state) => {
  const made = button("Bỏ", () => state.remove(item.id), "hn-action hn-mine__remove");
  made.setAttribute("aria-label", `Bỏ: ${item.title}`);
  return made;
};

const goneList = (state) => state.gone.map(([id, title]) => make("li", {},
  make("span", { class: "hn-mine__hour" }),
  make("div", {}, title || id, make("span", { class: "hn-clash" }, "Không còn giờ trong chương trình")),
  ...(state.remove ? [removal({ id, title: title || id }, state)] : [])));

const byDay = (state) => {
  const days = new Map();
  for (const item of [...state.items].sort((a, b) => a.spans[0].start - b.spans[0].start)) {
    const day = dayWords(item.spans[0].start);
    days.set(day, [...(days.get(day) || []), listed(item, state)]);
  }
  return [...days].flatMap(([day, list]) => [make("h3", {}, day), make("ol", { class: "hn-mine__list" }, ...list)]);
};

const links = (lead, ways) => [make("p", {}, lead), make("ul", { class: "hn-mine__ways" },
  ...ways.map(([href, words]) => make("li", {}, make("a", { href }, words))))];

// Without the published calendar at hand, each item's own file.
const singleFiles = (state) => links(
  location.protocol === "file:"
    ? "Trang đang mở từ tệp trên máy, trình duyệt không cho ghép lịch. Thêm từng mục:"
    : "Chưa tải được lịch của chương trình (có thể do mất mạng). Bấm lại để thử, hoặc thêm từng mục:",
  state.items.map(({ id, title }) => [`sessions/${id}.ics`, title]),
);

const googleForms = (entries, text) => [
  ...links(inApp
    ? "Ứng dụng đang mở trang này không mở được tệp lịch. Thêm từng mục qua Google Lịch:"
    : "Thêm từng mục qua Google Lịch:", entries.map((entry) => [googleForm(entry), property(entry, "SUMMARY")])),
  make("p", {}, inApp
    ? "Hoặc bấm «Chia sẻ», sao chép liên kết rồi mở bằng trình duyệt."
    : button("Tải một tệp cho cả danh sách (.ics)", () => download(calendarOf(text, entries)))),
];

const takeCalendar = async (state) => {
  let text;
  try {
    text = await agenda();
  } catch {
    return singleFiles(state);
  }
  const entries = entriesOf(text, new Set(state.ids));
  if (!entries.length) return ["Các mục này chưa có trong lịch."];
  if (android || inApp) return googleForms(entries, text);
  download(calendarOf(text, entries));
  return [`Đã tải tệp lịch có ${entries.length} mục. Mở tệp để thêm vào lịch. Đây là bản sao: chương trình đổi thì tải lại.`];
};

const share = async (address) => {
  if (navigator.share) {
    try {
      await navigator.share({ title: document.title, url: address });
      return [];
    } catch (fault) {
      if (fault.name === "AbortError") return [];
    }
  }
  try {
    await navigator.clipboard.writeText(address);
    return ["Đã sao chép liên kết. Dán vào tin nhắn để gửi."];
  } catch {
    return ["Giữ ngón tay vào địa chỉ để sao chép: ", make("span", { class: "hn-address" }, address)];
  }
};

const sheet = () => {
  const title = make("h2", { id: "cua_toi", tabindex: "-1" });
  const close = button("Đóng", () => dialog.close());
  const lead = make("div", { class: "hn-mine__body" });
  const body = make("div", { class: "hn-mine__body" });
  const told = make("div", { class: "hn-mine__told", role: "status" });
  const dialog = make("dialog", { class: "hn hn-mine", "aria-labelledby": "cua_toi" },
    make("div", { class: "hn-mine__head" }, title, close), lead, told, body);
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  return { dialog, title, lead, body, say: (parts) => told.replaceChildren(...parts) };
};
