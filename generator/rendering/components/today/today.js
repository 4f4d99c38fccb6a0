// What a plan's page says on the day (what is on, what comes next) is brought when the day is near.
const planTimes = [...document.querySelectorAll(".hn-plan [data-hn-start]")].flatMap(stretches);
const isNear = (now) => planTimes.some(([start, end]) => start - 2 * DAY < now && now < end + DAY);

// For the scripts that come on demand.
globalThis.hoinghi = {
  AHEAD, DAY, MINUTE, addressWith, android, asked, boundary, clock, dayOf, element, far,
  hourWords, inApp, instant, load, off, remember, remembered, startOf, stretches, tellAll, tellOf,
  wholeDay,
};

// On the day itself its place is kept free until then, so that nothing moves under a thumb.
const giveWay = () => document.documentElement.classList.remove("hn-awaits-state", "hn-awaits-card");

const bringDay = () => load("today").then((day) => day.begin());
if (planTimes.length) tellOf((now) => {
  if (isNear(now)) bringDay().catch(() => {}).then(giveWay); // without a network the plan itself is there
  return Infinity;
});

// Whose hours these are, where the device keeps others.
const elsewhere = () => {
  const isOver = planTimes.every(([, end]) => end < clock());
  if (isOver || new Date().getTimezoneOffset() === -7 * 60) return;
  const words = "Giờ Việt Nam (máy của bạn đang ở múi giờ khác)";
  document.querySelector(".hn-plan > .hn-head").append(element("p", [words], "hn-aside hn-zone"));
};
elsewhere();
