// What is on and what comes stands above the school years, soonest first; the rest stays in its year.
const eventsOf = (entry, now) => [...entry.querySelectorAll("[data-hn-start]")]
  .map((line) => ({ line, stretch: stretchAt(stretches(line), now) }))
  .sort((a, b) => a.stretch[0] - b.stretch[0]);

// A plan with its next event that is not over; none where all are over or no date is known. How far
// off it is stands under the title; beside the event where that is not the first.
const coming = (entry, now) => {
  const next = eventsOf(entry, now).find(({ stretch: [, end] }) => end > now);
  if (!next) return [];
  const { line, stretch } = next;
  const state = entry.dataset.hnState;
  const told = moment(...stretch, now, state, line.dataset.hnLoose);
  const place = entry.querySelector(".hn-moment");
  say(place, told, off(state));
  if (line.previousElementSibling) line.append(place);
  return [{ entry, start: stretch[0], on: told[0] === "now" && !off(state) }];
};

const lift = (part, rows) => {
  part.querySelector("ul").append(...rows.map(({ entry }) => entry));
  part.hidden = !rows.length;
};

const sortByNow = (home, now) => {
  const part = (name) => home.querySelector(`[data-hn-${name}]`);
  const rows = [...home.querySelectorAll("[data-hn-entry]")]
    .flatMap((entry) => coming(entry, now))
    .sort((a, b) => a.start - b.start);
  lift(part("now"), rows.filter((row) => row.on));
  lift(part("next"), rows.filter((row) => !row.on));
  part("none").hidden = rows.length > 0;
  for (const year of home.querySelectorAll("[data-hn-year]")) {
    year.hidden = !year.querySelector("[data-hn-entry]");
  }
};

const home = document.querySelector(".hn-home:has([data-hn-now])");
if (home) sortByNow(home, clock());
// The page of a school year keeps its order, and only says how far off each is.
else document.querySelectorAll("[data-hn-entry]").forEach((entry) => coming(entry, clock()));
