// What the programme has at a moment, or nothing while no event is near.
const dayAt = (now, isWanted = () => true) => {
  const state = stateAt(now);
  const programme = programmeAt(now, isWanted);
  const near = state && state.key !== "over" || programme.on.length;
  const next = near ? programme.next.filter(({ start }) => start < now + DAY) : [];
  const [first] = [...programme.on, ...next];
  const isProvisional = first && first.line.closest(".hn-part").dataset.hnState === "provisional";
  return { ...programme, state, next, first, now, isProvisional };
};

// "đến 9h15" where several things are on, each with its end.
const thingItem = (thing, end) => element("li", [
  ...(thing.room ? [element("span", [thing.room], "hn-today__room")] : []),
  element("span", titleNodes(thing.line), "hn-strong"),
  ...[thing.within, thing.who, end].filter(Boolean).map((words) => element("span", [words], "hn-aside")),
]);

const thingList = (things, most, endOf) => {
  const told = things.length > most ? most - 1 : most;
  return element("ul", [
    ...things.slice(0, told).map((thing) => thingItem(thing, endOf(thing))),
    ...(things.length > told ? [element("li", [`và ${things.length - told} mục khác cùng lúc`], "hn-aside")] : []),
  ]);
};

const nowWords = ({ on, isProvisional, now }) => {
  const [{ start, end }] = on;
  const isDay = wholeDay(start, end);
  const words = [isDay ? "Hôm nay" : "Lúc này"];
  if (isProvisional) words.push("theo chương trình dự kiến");
  if (on.length === 1 && end < Infinity && !isDay) words.push(`đến ${whenWords(end, now)}`);
  return words.join(", ");
};

const progressWords = ({ on, progress, now }) => {
  if (on.length !== 1) return `Chương trình đến ${whenWords(progress.last, now)}`;
  return [progress.number, on[0].end < Infinity ? left(now, on[0].end) : ""].filter(Boolean).join(", ");
};

const progressBar = (day) => {
  const bar = element("progress", [], "hn-progress");
  bar.value = day.progress.share;
  bar.setAttribute("aria-label", "Tiến trình chương trình trong ngày");
  const words = progressWords(day);
  if (words) bar.setAttribute("aria-valuetext", words);
  return element("div", [bar, element("p", [words], "hn-aside")]);
};

// What comes next; where the start is what is waited for, that has been said.
const nextPart = ({ on, next, now, state }) => {
  const { start } = next[0];
  const isSaid = state && state.next && state.next.at[0] === start;
  const words = `Tiếp theo, ${whenWords(start, now)}${on.length ? "" : `, ${left(now, start)}`}`;
  return element("div", [...(isSaid ? [] : [element("p", [words], "hn-eyebrow")]), thingList(next, 3, () => "")]);
};

// When each group has to be there, as the document says it.
const arrivals = () => {
  const groups = [...document.querySelectorAll(".hn-group")].filter(shown);
  const said = groups.flatMap((group) => [...group.querySelectorAll(":scope > dl > .hn-fact")]
    .filter(({ firstElementChild }) => firstElementChild.textContent === "Có mặt")
    .map(({ lastElementChild }) => [lastElementChild.textContent.trim(), group.querySelector(".hn-group__name").lastChild.textContent.trim()]));
  const words = said.map(([hour, name]) => groups.length > 1 ? `${hour} (${name})` : hour);
  return words.length ? [element("p", [`Có mặt: ${words.join("; ")}`])] : [];
};

const waitPart = ({ state, now }) => {
  const { isFirst, next } = state;
  const words = `${isFirst ? "Bắt đầu" : "Tiếp tục"} lúc ${whenWords(next.at[0], now)}, ${left(now, next.at[0])}`;
  return element("div", [element("p", [words], "hn-strong"), ...(isFirst ? arrivals() : [])]);
};

const onPart = (day) => element("div", [
  element("p", [nowWords(day)], "hn-eyebrow"),
  thingList(day.on, 6, ({ end }) => day.on.length > 1 && end < Infinity ? `đến ${hourWords(end)}` : ""),
]);

// An event is on and its programme has no hours.
const isUntimed = ({ state, on, next }) => state && state.hasHours && !on.length && !next.length
  && document.querySelector(".hn-programme--numbered");

const cardParts = (day) => [
  day.state && day.state.next && waitPart(day),
  day.on.length && onPart(day),
  day.progress.share !== null && progressBar(day),
  day.next.length && nextPart(day),
  isUntimed(day) && element("p", ["Văn bản không ghi giờ của từng mục."], "hn-aside"),
].filter(Boolean);
