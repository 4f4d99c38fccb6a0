// What is on and what comes stands above the school years, soonest first; the rest stays in its year.
const spansOf = (entry) => [...entry.querySelectorAll("[data-hn-start]")]
  .map(({ dataset }) => [instant(dataset.hnStart), instant(dataset.hnEnd), dataset.hnState]);

const lift = (part, rows) => {
  const list = part.querySelector("ul");
  for (const { entry } of rows) list.append(entry);
  part.hidden = false;
};

const sortByNow = (home, now) => {
  const rows = [...home.querySelectorAll("[data-hn-entry]")].map((entry) => {
    const left = spansOf(entry).filter(([, end]) => end > now).sort((a, b) => a[0] - b[0]);
    const on = left.some(([start, end, state]) => moment(start, end, now, state)[0] === "now"
      && state !== "cancelled" && state !== "postponed");
    return { entry, on, start: left.length ? left[0][0] : NaN };
  }).filter(({ start }) => start === start).sort((a, b) => a.start - b.start);
  const on = rows.filter((row) => row.on);
  const next = rows.filter((row) => !row.on);
  if (on.length) lift(home.querySelector("[data-hn-now]"), on);
  lift(home.querySelector("[data-hn-next]"), next);
  home.querySelector("[data-hn-next] p").hidden = rows.length > 0;
  if (on.length && !next.length) home.querySelector("[data-hn-next]").hidden = true;
  for (const year of home.querySelectorAll("[data-hn-year]")) {
    year.hidden = !year.querySelector("[data-hn-entry]");
  }
};

const home = document.querySelector(".hn-home");
if (home) sortByNow(home, Date.now());
