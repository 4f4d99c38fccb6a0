// The calendar of months: one at a time, `?thang=2024-10`, with or without deadlines, `&thoi-han=an`.
const WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"];
const DAY = 864e5;

const two = (number) => String(number).padStart(2, "0");
const make = (name, look = "", text = "") => {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.textContent = text;
  return made;
};
const button = (words, act) => {
  const made = make("button", "hn-action", words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

// Months as numbers, to step and to compare: 2024-10 is 2024 × 12 + 9.
const numberOf = (key) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1;
const keyOf = (number) => `${Math.floor(number / 12)}-${two((number % 12) + 1)}`;
const titleOf = (number) => `Tháng ${(number % 12) + 1}/${Math.floor(number / 12)}`;
const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const dayIn = (iso) => Date.parse(iso) / DAY;

// One entry of the sheet: the hour, a word for its state, the title as the way to it.
const entryOf = (row, day) => {
  const title = row.querySelector(".hn-task__title a");
  const isDeadline = row.classList.contains("hn-happening--deadline");
  const entry = make("li", isDeadline ? "hn-sheet__deadline" : "");
  const link = entry.appendChild(make("a"));
  const mark = row.querySelector(".hn-marks .hn-mark");
  const first = dayIn(row.dataset.hnFrom), last = dayIn(row.dataset.hnTo);
  const [hour] = row.querySelector(".hn-task__when .hn-aside").textContent.trim().match(/^\d+h\d*/) || [""];
  const before = [isDeadline && "Hạn:", mark && `${mark.textContent.trim()}:`, day === first && !isDeadline && hour];
  const plan = !isDeadline && row.querySelector(".hn-happening__plan");
  const whole = plan ? `${title.textContent} – ${plan.textContent}` : title.textContent;
  const part = last > first ? ` (ngày ${day - first + 1}/${last - first + 1})` : "";
  link.href = title.href;
  link.textContent = `${[...before, whole].filter(Boolean).join(" ")}${part}`;
  if (mark && /hủy|Hoãn/.test(mark.textContent)) link.classList.add("hn-sheet__off");
  return entry;
};

const cellOf = (day, isOther, isToday, rows) => {
  const cell = make("td", isOther ? "hn-sheet__other" : "");
  if (isOther) return cell;
  const iso = isoOf(day);
  const time = cell.appendChild(make("time", "", String(Number(iso.slice(8)))));
  time.dateTime = iso;
  if (isToday) cell.setAttribute("aria-current", "date");
  const own = rows.filter(({ dataset: { hnFrom, hnTo } }) => hnFrom <= iso && iso <= hnTo);
  if (own.length) cell.appendChild(make("ul")).append(...own.map((row) => entryOf(row, day)));
  return cell;
};

const sheetOf = (number, today, rows) => {
  const sheet = make("table", "hn-sheet");
  sheet.appendChild(make("caption", "hn-unseen", titleOf(number)));
  const head = sheet.createTHead().insertRow();
  for (const name of WEEKDAYS) {
    const cell = head.appendChild(make("th", "", name));
    cell.scope = "col";
  }
  const first = dayIn(`${keyOf(number)}-01`), end = dayIn(`${keyOf(number + 1)}-01`);
  const body = sheet.createTBody();
  for (let week = first - ((first + 3) % 7); week < end; week += 7) { // 1/1/1970 was a Thursday
    const line = body.insertRow();
    for (let day = week; day < week + 7; day += 1) line.append(cellOf(day, day < first || day >= end, day === today, rows));
  }
  return sheet;
};

// Arrows go from day to day that has anything.
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const walkDays = (event) => {
  const step = STEPS[event.key];
  const cell = event.target.closest("td");
  if (!step || !cell) return;
  const cells = [...cell.closest("tbody").querySelectorAll("td")];
  for (let at = cells.indexOf(cell) + step; at >= 0 && at < cells.length; at += step) {
    const link = [...cells[at].querySelectorAll("a")].find((each) => each.getClientRects().length);
    if (!link) continue;
    event.preventDefault();
    link.focus();
    return;
  }
};

const offered = (page, { addressWith, clock, dayOf, ahead }) => {
  const sections = new Map([...page.querySelectorAll(".hn-month")].map((each) => [numberOf(each.dataset.hnMonth), each]));
  const numbers = [...sections.keys()];
  const today = dayOf(clock());
  const thisMonth = numberOf(new Date(clock() + ahead).toISOString().slice(0, 7));
  const bar = make("div", "hn-months__bar");
  const none = make("section", "hn-section hn-month__none");
  const status = make("p", "hn-strong");
  const toggle = make("input");
  let shown = thisMonth;

  const count = (rows) => {
    const deadlines = rows.filter((row) => row.classList.contains("hn-happening--deadline")).length;
    const parts = [[rows.length - deadlines, "hội nghị"], [toggle.checked ? deadlines : 0, "thời hạn"]];
    return parts.filter(([many]) => many).map(([many, words]) => `${many} ${words}`).join(", ") || "chưa có gì";
  };

  const tellNone = () => {
    const before = numbers.filter((number) => number < shown).at(-1), after = numbers.find((number) => number > shown);
    none.replaceChildren(make("h2", "", titleOf(shown)), make("p", "", "Tháng này chưa có hội nghị, thời hạn nào."));
    const ways = none.appendChild(make("p", "hn-actions"));
    for (const number of [before, after].filter((each) => each !== undefined)) {
      ways.append(button(`Xem ${titleOf(number).toLowerCase()}`, () => go(number)));
    }
  };

  const show = (number) => {
    shown = number;
    const section = sections.get(number);
    for (const each of sections.values()) each.hidden = each !== section;
    const rows = section ? [...section.querySelectorAll(".hn-happening")] : [];
    const list = section && section.querySelector(".hn-month__days");
    if (list && !section.querySelector(".hn-sheet")) list.before(sheetOf(number, today, [...list.children]));
    none.hidden = Boolean(section);
    if (!section) tellNone();
    page.classList.toggle("hn-months--events", !toggle.checked);
    status.textContent = `${titleOf(number)}: ${count(rows)}`;
    const range = [...numbers, thisMonth];
    before.disabled = number <= Math.min(...range);
    after.disabled = number >= Math.max(...range);
    now.disabled = number === thisMonth;
  };

  const address = (number) => addressWith({ thang: number === thisMonth ? null : keyOf(number), "thoi-han": toggle.checked ? null : "an" });
  const go = (number) => {
    history.pushState(null, "", address(number));
    show(number);
  };
  const read = () => {
    const questions = new URLSearchParams(location.search);
    const asked = questions.get("thang") || "";
    toggle.checked = questions.get("thoi-han") !== "an";
    show(/^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? numberOf(asked) : thisMonth);
  };

  const before = button("← Tháng trước", () => go(shown - 1));
  const now = button("Hôm nay", () => go(thisMonth));
  const after = button("Tháng sau →", () => go(shown + 1));
  const label = make("label");
  toggle.type = "checkbox";
  toggle.addEventListener("change", () => {
    history.replaceState(null, "", address(shown));
    show(shown);
  });
  label.append(toggle, "Hiện thời hạn");
  status.setAttribute("role", "status");
  bar.append(before, after, now, label, status);
  page.querySelector(".hn-head").after(bar, none);
  page.addEventListener("keydown", walkDays);
  addEventListener("popstate", read);
  read();
};
