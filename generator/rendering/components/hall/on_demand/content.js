// What the screen shows at a moment: large what is on, or what is waited for; small the next two.
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase().replace(/[^a-z0-9]+/g, "-");

// Of one room: what is in it, and what names none. A venue's id stands for its name.
const roomAsked = () => {
  const told = new URLSearchParams(location.search).get("phong");
  const venue = told && document.querySelector(".hn-place[id]") && document.getElementById(told);
  return venue ? venue.querySelector("h3").textContent : told;
};
const inRoom = (room) => ({ room: own }) => !room || !own || plain(own) === plain(room);

const line = (words, look) => words ? [element("p", [words], look)] : [];

const bigThing = (thing) => element("div", [
  ...line([thing.room, thing.within].filter(Boolean).join(" · "), "hn-hall__part"),
  element("p", day.titleNodes(thing.line), "hn-hall__title"),
  ...line(thing.who, "hn-hall__who"),
], "hn-hall__thing");

// The rooms side by side, each with what is on in it.
const roomCell = (thing, now) => element("li", [
  element("span", [thing.room || "Tất cả"], "hn-hall__room"),
  element("span", day.titleNodes(thing.line), "hn-hall__title"),
  ...line([thing.who, thing.end < Infinity ? `đến ${day.whenWords(thing.end, now)}` : ""].filter(Boolean).join(" · "), "hn-hall__part"),
]);

const bigWords = (state, title, part) => [
  ...line(state, "hn-hall__state"),
  element("div", [element("p", title, "hn-hall__title"), ...line(part, "hn-hall__who")], "hn-hall__thing"),
];

// The state in words as the page has it: put off, called off, tentative.
const stateOfPlan = () => document.querySelector(".hn-status:not([hidden]), .hn-occasion .hn-mark:not([hidden])")?.textContent.trim();

const waiting = (now, state) => bigWords(
  state.words,
  [`${state.isFirst ? "Bắt đầu" : "Tiếp tục"} lúc ${day.whenWords(state.next.at[0], now)}`],
  day.left(now, state.next.at[0]),
);

const MOST = 8;
const onNow = (told) => [
  ...line(`${day.nowWords(told)}${told.on.length > MOST ? `, ${told.on.length} mục cùng lúc` : ""}`, "hn-hall__state"),
  told.on.length > 1
    ? element("ul", told.on.slice(0, MOST).map((thing) => roomCell(thing, told.now)), "hn-hall__rooms")
    : bigThing(told.on[0]),
];

const nothingOn = (told) => {
  const { state, next, now } = told;
  if (state && state.key !== "over" && next.length) {
    return [...line(`Tiếp theo, ${day.whenWords(next[0].start, now)}, ${day.left(now, next[0].start)}`, "hn-hall__state"), bigThing(next[0])];
  }
  const when = [...document.querySelectorAll(".hn-occasion:first-of-type .hn-occasion__when p:not(.hn-aside)")].map((part) => part.textContent);
  return bigWords(state ? state.words : stateOfPlan(), [document.querySelector(".hn-head h1").textContent], when.join(", "));
};

const large = (told) => {
  const { on, state, now } = told;
  if (on.length) return onNow(told);
  return state && state.next ? waiting(now, state) : nothingOn(told);
};

const nextItems = (told, skipped) => {
  const items = day.upcoming(told.now, skipped + 2, inRoom(roomAsked())).slice(skipped, skipped + 2)
    .filter(({ start }) => start < told.now + 864e5);
  return items.length ? [element("ol", items.map((thing) => element("li", [
    element("span", [day.whenWords(thing.start, told.now)], "hn-hall__hour"),
    element("span", day.titleNodes(thing.line)),
    ...(thing.room ? [element("span", [thing.room], "hn-hall__room")] : []),
  ])), "hn-hall__next")] : [];
};

const progress = ({ progress: { share }, ...told }) => {
  if (share === null) return [];
  const bar = element("progress", [], "hn-progress");
  bar.value = share;
  bar.setAttribute("aria-label", "Tiến trình chương trình trong ngày");
  return [bar];
};
