// The hall's screen: the same page in large type, by a link of the programme or `?man-hinh=1`.
const openHall = () => Promise.all([load("today"), load("hall")]).then(([day, open]) => open(day));

const offerHall = (section) => {
  const link = element("a", ["Màn hình hội trường"], "hn-action");
  link.href = addressWith({ "man-hinh": "1" });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.documentElement.requestFullscreen?.().catch(() => {}); // asks for a click of one's own
    openHall();
  });
  section.append(element("p", [link], "hn-actions hn-hall-link"));
};

if (planTimes.length) {
  document.querySelectorAll(".hn-programmes").forEach(offerHall);
  if (asked.has("man-hinh")) openHall();
}
