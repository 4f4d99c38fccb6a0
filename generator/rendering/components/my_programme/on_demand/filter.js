// "Lọc chương trình" for a programme of many rows: by day, by room, by words without accents. A row
// that holds what is looked for stays whole.
const MANY = 25;

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

const rowsOf = (section) => [...section.querySelectorAll(".hn-programme")].flatMap((table) => {
  const day = [...table.closest(".hn-part").querySelectorAll(":scope > .hn-day")]
.filter((each) => each.compareDocumentPosition(table) & 4).pop();
  return [...table.tBodies].map((place) => ({
    place,
    table: table.closest(".hn-block") || table,
    day,
    rooms: new Set([...place.querySelectorAll(".hn-room")].map((room) => room.textContent)),
    get text() {
      const text = plain(place.textContent);
      Object.defineProperty(this, "text", { value: text });
      return text;
    },
  }));
});

const matcher = ({ day, room, words, only }) => (row) => (!day || row.day.id === day)
  && (!room || row.rooms.has(room))
  && words.every((word) => row.text.includes(word))
  && (!only || only.some((item) => row.place.contains(item.place)));

// Rows that step out, with the tables and days that are left empty; how many stay.
const applyFilter = (section, rows, wanted) => {
  const isOn = Boolean(wanted.day || wanted.room || wanted.words.length || wanted.only);
  const stays = matcher(wanted);
  const tables = new Map();
  let count = 0;
  for (const row of rows) {
    const out = isOn && !stays(row);
    row.place.classList.toggle("hn-out", out);
    tables.set(row.table, tables.get(row.table) || !out);
    count += !out;
    if (row.day && !out) tables.set(row.day, true);
    else if (row.day && !tables.has(row.day)) tables.set(row.day, false);
  }
  for (const [part, isLeft] of tables) part.classList.toggle("hn-out", !isLeft);
  section.classList.toggle("hn-filtered", isOn);
  return count;
};

const choice = (words, all, options) => {
  const list = make("select", {}, make("option", { value: "" }, all));
  list.append(...options.map(([value, text]) => make("option", { value }, text)));
  return [list, make("label", {}, make("span", {}, words), list)];
};

const filterForm = (rows, change) => {
  const days = [...new Set(rows.map((row) => row.day).filter(Boolean))].map((day) => [day.id, day.textContent]);
  const rooms = [...new Set(rows.flatMap((row) => [...row.rooms]))]
    .sort((a, b) => a.localeCompare(b, "vi", { numeric: true })).map((room) => [room, room]);
  const [day, dayPart] = choice("Ngày", "Mọi ngày", days);
  const [room, roomPart] = choice("Phòng", "Mọi phòng", rooms);
  const words = make("input", { type: "search", enterkeyhint: "search", autocomplete: "off" });
  const count = make("output", { class: "hn-filter__count" });
  const clear = button("Bỏ lọc", () => { form.reset(); change(); });
  const form = make("form", { class: "hn-filter", role: "search", "aria-label": "Lọc chương trình" },
    ...(days.length > 1 ? [dayPart] : []), ...(rooms.length > 1 ? [roomPart] : []),
    make("label", {}, make("span", {}, "Nội dung, người thực hiện"), words),
    make("p", { class: "hn-filter__told" }, count, clear));
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  return {
    form,
    clear: () => form.reset(),
    asks: () => ({ day: day.value, room: room.value, words: plain(words.value).split(/\s+/).filter(Boolean) }),
    tell: (left, isOn) => {
      count.textContent = left ? `${left} trong ${rows.length} mục` : "Không có mục nào như vậy.";
      count.hidden = clear.hidden = !isOn;
    },
  };
};
