// How far off a span is, or that it runs, by Vietnam's days.
const DAY = 864e5;
const AHEAD = 7 * 36e5;

const dayOf = (time) => Math.floor((time + AHEAD) / DAY);
const wholeDay = (start, end) => end - start === DAY && (start + AHEAD) % DAY === 0;

const far = (days) => ["Hôm nay", "Ngày mai"][days] || `còn ${days} ngày`;

// What a span is at this moment: a key for its look, and the words.
const moment = (start, end, now, state) => {
  if (now >= end) return ["over", state === "tentative" ? "Đã qua thời gian dự kiến" : "Đã kết thúc"];
  if (now < start) return ["ahead", far(dayOf(start) - dayOf(now))];
  if (state === "tentative") return ["ahead", "Trong thời gian dự kiến"];
  return ["now", wholeDay(start, end) ? "Hôm nay" : "Đang diễn ra"];
};

// Rows of a programme speak only while they run: a label on each would be noise.
const quiet = (place, key) => place.closest(".hn-programme") && key !== "now";

const off = (state) => state === "cancelled" || state === "postponed";

const say = (place, [key, words], silent) => {
  place.hidden = silent;
  place.className = `hn-mark hn-moment hn-mark--${key}`;
  place.textContent = words;
};

const tell = (place, now) => {
  const { hnStart, hnEnd, hnState } = place.dataset;
  const told = moment(instant(hnStart), instant(hnEnd), now, hnState);
  say(place, told, off(hnState) || quiet(place, told[0]));
};

// Days left until a last day that counts in full; past ones step back.
const warn = (place, today) => {
  const days = dayOf(instant(place.dataset.hnLastDay)) - today;
  const item = place.closest(".hn-task");
  if (item) item.classList.toggle("hn-past", days < 0);
  const words = place.querySelector(".hn-mark") || place.appendChild(document.createElement("span"));
  words.className = `hn-mark hn-mark--${days < 0 ? "over" : days < 4 ? "now" : "ahead"}`;
  words.textContent = days < 0 ? "Đã qua" : days === 0 ? "Hạn hôm nay" : far(days);
};

const tellAll = () => {
  const now = clock();
  for (const place of document.querySelectorAll(".hn-moment[data-hn-start]")) tell(place, now);
  for (const place of document.querySelectorAll("[data-hn-last-day]")) warn(place, dayOf(now));
};

tellAll();
setInterval(tellAll, 6e4);
