// The items that can be marked, as the page has them: those with an anchor and an hour of their own.
const make = (name, attributes, ...content) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
};

const button = (words, act, look = "hn-action") => {
  const made = make("button", { type: "button", class: look }, words);
  made.addEventListener("click", act);
  return made;
};

// A row's hours stand at the row, its anchor at the cell of its one line.
const timedPart = (place) => {
  if (place.dataset.hnStart) return place;
  const row = place.tagName === "TD" && place.closest("tbody");
  return row && !row.id && row.rows.length === 1 && row.dataset.hnStart ? row : null;
};

const spansOf = (timed) => stretches(timed).map(([start, end]) => ({
  start, end, wholeDays: (start + AHEAD) % DAY === 0 && (end - start) % DAY === 0,
}));

const ownTitle = (line) => {
  const title = line.querySelector(".hn-line__title");
  const hour = title.querySelector(".hn-line__hour");
  return title.textContent.slice(hour ? hour.textContent.length : 0).trim();
};

const titleOf = (place) => [...(place.rows || [])].map((row) => ownTitle(row)).join("; ") || ownTitle(place);

// The room of an item, else of the one that it lies in.
const roomOf = (place) => {
  for (let holder = place; holder; holder = holder.parentElement.closest("li, td")) {
    const room = holder.querySelector(":scope > .hn-aside > .hn-room");
    if (room) return room.textContent;
  }
  return "";
};

const itemAt = (place) => {
  const timed = timedPart(place);
  return timed && {
    id: place.id,
    place,
    title: titleOf(place),
    room: roomOf(place),
    spans: spansOf(timed),
  };
};

const itemsOf = (section) => [...section.querySelectorAll(".hn-programme [id]")]
  .map(itemAt)
  .filter(Boolean);

// Two items clash where an hour of one meets an hour of the other; a session does not clash with its talks.
const meet = (one, other) => one.spans.some((a) => other.spans.some(
  (b) => !a.wholeDays && !b.wholeDays && a.start < b.end && b.start < a.end,
));
const isWithin = (one, other) => one.place.contains(other.place) || other.place.contains(one.place);

const clashesOf = (item, items) => items
  .filter((other) => other !== item && !isWithin(item, other) && meet(item, other));
