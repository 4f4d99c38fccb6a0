// What is marked, here or in a link from someone else, and every place that shows it.
const MOST = 200;
const ON_THIS_DEVICE = "Chỉ ghi nhớ trên máy này. Sang máy khác: bấm «Chia sẻ» rồi mở liên kết ở máy ấy.";

const sharedIds = () => (asked.get("muc") || "").split(",").filter((id) => /^[a-z0-9-]+$/.test(id)).slice(0, MOST);

const offered = (section) => {
  const items = itemsOf(section);
  const byId = new Map(items.map((item) => [item.id, item]));
  const rows = rowsOf(section);
  let own = new Map(Object.entries(remembered().muc || {}));
  let shared = sharedIds().filter((id) => !own.has(id)).length ? sharedIds() : null;
  let onlyMine = false;

  for (const item of items) item.pick = pickOf(item);

  const shown = () => shared || [...own.keys()];
  const known = (ids) => ids.map((id) => byId.get(id)).filter(Boolean);
  const isForeign = () => shared !== null;

  const panel = sheet();
  const openButton = button("", () => open());
  const told = make("span", { class: "hn-minebar__told", role: "status" });
  const onlyButton = button("Xem cả chương trình", () => showOnly(false));
  const bar = make("div", { class: "hn-minebar", role: "region", "aria-label": "Của tôi" }, openButton, told, onlyButton);
  section.append(bar);
  document.body.append(panel.dialog);

  const filter = rows.length > MANY ? filterForm(rows, () => sift()) : null;
  if (filter) {
    section.querySelector("h2").after(filter.form);
    (window.requestIdleCallback || setTimeout)(() => rows.forEach((row) => row.text));
  }

  const sift = () => {
    const asks = filter ? filter.asks() : { day: "", room: "", words: [] };
    const left = applyFilter(section, rows, { ...asks, only: onlyMine ? known(shown()) : null });
    if (filter) filter.tell(left, section.classList.contains("hn-filtered"));
  };

  const showOnly = (only) => {
    onlyMine = only;
    panel.dialog.close();
    refresh();
    section.scrollIntoView();
  };

  const keep = (marks, said) => {
    const before = own;
    own = marks;
    remember("muc", Object.fromEntries(own));
    refresh();
    if (said) panel.say([said, " ", button("Hoàn tác", () => { keep(before); panel.say(["Đã hoàn tác."]); panel.title.focus(); })]);
  };

  const toggle = (item) => {
    const marks = new Map(own);
    if (!marks.delete(item.id)) marks.set(item.id, item.title);
    panel.say([]);
    keep(marks);
  };

  const leaveShared = () => {
    shared = null;
    history.replaceState(history.state, "", addressWith({ muc: null }));
  };

  const adopt = () => {
    const marks = new Map(own);
    for (const id of shared) marks.set(id, (byId.get(id) || { title: id }).title);
    leaveShared();
    section.classList.add("hn-picking");
    keep(marks, "Đã giữ trên máy này.");
    panel.title.focus();
  };

  const remove = (id) => {
    const marks = new Map(own);
    marks.delete(id);
    keep(marks, `Đã bỏ «${(byId.get(id) || { title: own.get(id) || id }).title}».`);
    panel.title.focus();
  };

  const address = () => {
    const canonical = document.querySelector("link[rel=canonical]");
    const page = new URL(location.protocol === "file:" && canonical ? canonical.href : addressWith({ now: null, "thanh-phan": null }));
    page.searchParams.set("muc", shown().join(","));
    return page.href.replace(/%2C/g, ",");
  };

  const offer = () => {
    const state = {
      ids: shown(),
      items: known(shown()),
      gone: shown().filter((id) => !byId.has(id)).map((id) => [id, own.get(id)]),
      remove: isForeign() ? null : remove,
      lead: (item) => { panel.dialog.close(); bringBack(item.place); },
    };
    const answer = (act) => async () => panel.say(await act());
    panel.title.textContent = isForeign() ? "Được chia sẻ với bạn" : "Của tôi";
    panel.lead.replaceChildren(
      ...(isForeign() ? [make("p", { class: "hn-note" }, foreignWords())] : []),
      state.ids.length
        ? make("p", { class: "hn-actions" }, ...firstActions(state, answer))
        : make("p", {}, "Chưa chọn mục nào. Bấm ô tròn ở bên phải mục muốn dự."),
    );
    panel.body.replaceChildren(
      ...byDay(state),
      ...(state.gone.length ? [make("ul", { class: "hn-mine__list" }, ...goneList(state))] : []),
      ...(state.ids.length ? [make("p", { class: "hn-actions" }, ...lastActions())] : []),
      ...(state.ids.length && !isForeign() ? [make("p", { class: "hn-aside" }, ON_THIS_DEVICE)] : []),
    );
  };

  const foreignWords = () => `Người gửi đã chọn ${shown().length} mục.${
    own.size ? ` Lựa chọn của bạn (${own.size} mục) vẫn giữ nguyên.` : ""}`;

  const firstActions = (state, answer) => [
    ...(isForeign() ? [button("Giữ làm của tôi", adopt, "hn-action hn-mine__first")] : []),
    button("Thêm vào lịch", answer(() => takeCalendar(state)), isForeign() ? "hn-action" : "hn-action hn-mine__first"),
    button("Chia sẻ", answer(() => share(address()))),
  ];

  const lastActions = () => [
    button(isForeign() ? "Chỉ xem các mục này" : "Chỉ xem mục của tôi", () => showOnly(true)),
    isForeign()
      ? button("Bỏ qua", () => { leaveShared(); panel.dialog.close(); refresh(); })
      : button("Bỏ chọn tất cả", () => { keep(new Map(), `Đã bỏ chọn ${own.size} mục.`); panel.title.focus(); }),
  ];

  const bringBack = (place) => {
    if (place.closest(".hn-out")) {
      onlyMine = false;
      if (filter) filter.clear();
      refresh();
    }
    place.scrollIntoView();
  };

  const open = () => {
    panel.say([]);
    offer();
    if (!panel.dialog.open) panel.dialog.showModal();
  };

  const refresh = () => {
    const mine = known([...own.keys()]);
    for (const item of items) {
      const isMine = own.has(item.id);
      showPick(item, isMine, isMine ? clashesOf(item, mine) : []);
    }
    const listedItems = known(shown());
    const clashing = listedItems.filter((item) => clashesOf(item, listedItems).length).length;
    openButton.textContent = `${isForeign() ? "Được chia sẻ" : "Của tôi"}: ${shown().length} mục`;
    told.textContent = clashing ? `${clashing} mục trùng giờ` : "";
    onlyButton.hidden = !onlyMine;
    bar.hidden = !shown().length && !onlyMine;
    document.documentElement.classList.toggle("hn-with-minebar", !bar.hidden);
    if (panel.dialog.open) offer();
    sift();
  };

  section.addEventListener("click", (event) => {
    const pick = event.target.closest(".hn-own-mark");
    if (pick) toggle(items.find((item) => item.pick === pick));
  });
  addEventListener("storage", () => {
    own = new Map(Object.entries(remembered().muc || {}));
    refresh();
  });
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest(".hn-out")) bringBack(target);
  });

  const pick = () => section.classList.add("hn-picking");
  if (own.size || filter || section.querySelector(".hn-rooms")) pick();
  refresh();
  if (isForeign()) open();
  return { pick: () => { pick(); items[0].pick.focus(); } };
};
