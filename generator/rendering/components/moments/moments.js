// How far off something is, or that it runs, by Vietnam's days and hours.
const MINUTE = 6e4;
const DAY = 864e5;
const AHEAD = 7 * 60 * MINUTE;

const dayOf = (time) => Math.floor((time + AHEAD) / DAY);
const startOf = (day) => day * DAY - AHEAD;
const wholeDay = (start, end) => end - start === DAY && startOf(dayOf(start)) === start;

const far = (days) => ["Hôm nay", "Ngày mai"][days] || `còn ${days} ngày`;

// 8h05
const hourWords = (time) => {
  const minutes = Math.floor((time - startOf(dayOf(time))) / MINUTE);
  return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, "0")}`;
};

// The stretches of time that an element tells of: [start, end] of each.
const stretches = ({ dataset: { hnStart, hnEnd } }) => {
  const ends = hnEnd.split(" ");
  return hnStart.split(" ").map((start, at) => [instant(start), instant(ends[at])]);
};

// The one that runs or comes next; the last, where all are over.
const stretchAt = (all, now) => all.find(([, end]) => now < end) || all[all.length - 1];

// The next of some times.
const boundary = (times, now) => Math.min(...times.filter((time) => time > now));

// What a stretch is at this moment: a key for its look, and the words. Where no end is stated, none is told.
const moment = (start, end, now, state, loose) => {
  if (now >= end && loose === "end" && dayOf(now) === dayOf(start)) return ["ahead", `Bắt đầu lúc ${hourWords(start)}`];
  if (now >= end) return ["over", state === "tentative" ? "Đã qua thời gian dự kiến" : "Đã kết thúc"];
  if (now < start) return ["ahead", far(dayOf(start) - dayOf(now))];
  if (state === "tentative") return ["ahead", "Trong thời gian dự kiến"];
  if (loose === "window") return ["ahead", "Trong thời gian tổ chức"];
  return ["now", wholeDay(start, end) ? "Hôm nay" : "Đang diễn ra"];
};

const off = (state) => state === "cancelled" || state === "postponed";

const say = (place, [key, words], silent) => {
  place.hidden = silent;
  place.className = `hn-mark hn-moment hn-mark--${key}`;
  place.textContent = words;
};

// Whoever tells of the time is asked with the moment and answers when that changes. All are asked again
// at the first such time, at midnight, and when the page comes into view; in between nothing runs.
const tellers = [];
let alarm = 0;

const tellAll = () => {
  const now = clock();
  const next = Math.min(startOf(dayOf(now) + 1), ...tellers.map((tells) => tells(now)));
  clearTimeout(alarm);
  if (!document.hidden) alarm = setTimeout(tellAll, next - now + 9);
};
const tellOf = (tells) => {
  tellers.push(tells);
  tellAll();
};
document.addEventListener("visibilitychange", tellAll);
addEventListener("pageshow", ({ persisted }) => persisted && tellAll());

// Days left until a last day that counts in full; past ones step back.
const warn = (place, today) => {
  const days = dayOf(instant(place.dataset.hnLastDay)) - today;
  const item = place.closest(".hn-task");
  if (item) item.classList.toggle("hn-past", days < 0);
  const words = place.querySelector(".hn-mark") || place.appendChild(document.createElement("span"));
  words.className = `hn-mark hn-mark--${days < 0 ? "over" : days < 4 ? "now" : "ahead"}`;
  words.textContent = days < 0 ? "Đã qua" : days === 0 ? "Hạn hôm nay" : far(days);
};

const tell = (place, now) => {
  const { hnState, hnLoose } = place.dataset;
  const all = stretches(place);
  say(place, moment(...stretchAt(all, now), now, hnState, hnLoose), off(hnState));
  return boundary(all.flat(), now);
};

tellOf((now) => {
  for (const place of document.querySelectorAll("[data-hn-last-day]")) warn(place, dayOf(now));
  return Math.min(...[...document.querySelectorAll(".hn-moment[data-hn-start]")].map((place) => tell(place, now)));
});
