// The top of the page: the state above the title, the card below it.
const atTop = (head) => {
  const state = element("p", [element("span", [], "hn-mark")], "hn-status");
  const parts = element("div", [], "hn-today__parts");
  const link = element("a", ["Xem trong chương trình"], "hn-action");
  const card = element("div", [parts], "hn-card hn-today");
  const spoken = element("p", [], "hn-unseen");
  spoken.setAttribute("role", "status");
  head.prepend(state);
  head.append(card, spoken);

  const show = (day) => {
    state.hidden = !day.state;
    if (day.state) {
      state.firstChild.className = `hn-mark hn-moment hn-mark--${day.state.key}`;
      state.firstChild.textContent = day.state.words;
    }
    parts.replaceChildren(...cardParts(day));
    card.classList.toggle("hn-today--now", day.on.length > 0);
    card.hidden = !parts.firstChild;
    const place = day.first ? day.first.line : isUntimed(day);
    if (!place) link.remove();
    else if (!link.isConnected) card.append(link);
    if (place) link.href = `#${place.closest("[id]").id}`;
  };

  // Read out only what has begun since the page was opened.
  let before;
  const speak = ({ state: told, on }) => {
    const words = [told && told.words, ...on.map(({ title }) => title)].filter(Boolean).join(". ");
    if (before !== undefined && words !== before) spoken.textContent = words;
    before = words;
  };

  tellOf((now) => {
    const day = dayAt(now);
    show(day);
    speak(day);
    return day.state || day.first ? (Math.floor(now / MINUTE) + 1) * MINUTE : boundary([...events.flatMap(({ all }) => all.flat()), ...timesOfRows()], now);
  });
};

const readPlan = () => {
  readProgramme();
  readEvents();
};

let hasBegun = false;
const begin = () => {
  if (hasBegun) return;
  hasBegun = true;
  readPlan();
  tellOf(tellRows);
  atTop(document.querySelector(".hn-plan > .hn-head"));
  const choice = { attributeFilter: ["data-hn-group"] };
  new MutationObserver(tellAll).observe(document.querySelector(".hn-plan"), choice); // a group was chosen
};

const offered = { begin, dayAt, left, nowWords, progressWords, readPlan, titleNodes, upcoming, whenWords };
