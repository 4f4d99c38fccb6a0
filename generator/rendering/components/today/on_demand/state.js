// How the plan stands: begun or not, over, or when it goes on.

// "còn 2 giờ 10 phút"; days off, as the marks say it.
const left = (from, to) => {
  const minutes = Math.ceil((to - from) / MINUTE);
  const parts = [[Math.floor(minutes / 60), "giờ"], [minutes % 60, "phút"]].filter(([count]) => count);
  return minutes < 1440 ? `còn ${parts.flat().join(" ")}` : far(dayOf(to) - dayOf(from));
};

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

// The day as UTC tells it of a moment moved ahead.
const dayWords = (time) => {
  const date = new Date(time + AHEAD);
  return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()}/${date.getUTCMonth() + 1}`;
};
const whenWords = (time, now) => dayOf(time) === dayOf(now) ? hourWords(time) : `${hourWords(time)} ${dayWords(time)}`;

// The events that are sure to be held, each with its stretches; those only somewhere in a time are not.
let events = [];

const readEvents = () => {
  events = [...document.querySelectorAll(".hn-occasion .hn-moment[data-hn-start]")]
    .filter(({ dataset: { hnState, hnLoose } }) => !off(hnState) && hnState !== "tentative" && hnLoose !== "window")
    .map((place) => ({ place, all: stretches(place), isLoose: place.dataset.hnLoose === "end" }));
};

const nameOf = ({ place }) => textsOf(place.closest(".hn-occasion"), "h3, .hn-eyebrow").pop();
const named = (words, found) => {
  const names = document.querySelectorAll(".hn-occasion").length > 1 ? found.map(nameOf).filter(Boolean) : [];
  return names.length ? `${words}: ${names.join("; ")}` : words;
};

const stretchesOf = (test) => events.filter(({ place }) => shown(place)).flatMap((event) => event.all.filter(test).map((at) => ({ ...event, at })));

// How the plan stands: a key for its look, the words, and the moment that is waited for.
const stateAt = (now) => {
  const running = stretchesOf(([start, end]) => start <= now && now < end);
  const hours = running.filter(({ at }) => !wholeDay(...at));
  if (hours.length) return { key: "now", words: named("Đang diễn ra", hours), hasHours: true };
  const [next] = stretchesOf(([start]) => start > now && start < now + DAY).sort((a, b) => a.at[0] - b.at[0]);
  const today = next && dayOf(next.at[0]) === dayOf(now);
  if (next && next.all[0][1] <= now) return { key: "ahead", words: "Tạm nghỉ", isFirst: false, next };
  if (today) return { key: "ahead", words: named("Chưa bắt đầu", [next]), isFirst: true, next };
  if (running.length) return { key: "now", words: named("Hôm nay", running) };
  const ended = stretchesOf(([, end]) => end <= now && dayOf(end - 1) === dayOf(now));
  if (!ended.length || ended.some(({ isLoose }) => isLoose)) return null;
  return { key: "over", words: named("Đã kết thúc", ended) };
};

