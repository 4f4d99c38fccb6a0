// The programme at a moment: what is on, what comes next, how far the day is. Of what is only tentative
// or called off nothing is said.
let programmeRows = [];
let startsOfRows = new Set();

const readProgramme = () => {
  programmeRows = [...document.querySelectorAll(".hn-programme [data-hn-start]")]
    .filter((row) => row.closest(".hn-part").dataset.hnState !== "tentative")
    .map((row) => ({ row, all: stretches(row), isHead: row.tagName === "TBODY" }));
  startsOfRows = new Set(programmeRows.flatMap(({ all }) => all.map(([start]) => start)));
};
const timesOfRows = () => programmeRows.flatMap(({ all }) => all.flat());

const textsOf = (place, selector) => [...place.querySelectorAll(selector)].map((one) => one.textContent.trim());

// With the school years in one piece, as the programme has them.
const titleNodes = (line) => {
  const copy = line.querySelector(".hn-line__title").cloneNode(true);
  copy.querySelector(".hn-line__hour")?.remove();
  return [...copy.childNodes];
};
const titleOf = (line) => titleNodes(line).map((node) => node.textContent).join("").trim();

const holderOf = (line) => line.parentElement.closest(".hn-programme :is(li, td)");

const roomOf = (line) => {
  const holder = holderOf(line);
  return textsOf(line, ":scope > .hn-aside > .hn-room")[0] || (holder ? roomOf(holder) : "");
};

const performersOf = (line) => (line.tagName === "TD"
  ? textsOf(line.parentElement, ".hn-programme__who > *")
  : textsOf(line, ":scope > .hn-performer")).join("; ");

// A line of the programme in words; an end that no other row and no document states is none.
const thingOf = (line, [start, end], isLoose) => ({
  line,
  title: titleOf(line),
  within: holderOf(line) ? titleOf(holderOf(line)) : "",
  who: performersOf(line),
  room: roomOf(line),
  start,
  end: isLoose && !startsOfRows.has(end) ? Infinity : end,
});

// A row over one time may hold several lines; what stands inside a row is one.
const thingsOf = ({ row, isHead, at }) => (isHead ? [...row.querySelectorAll(".hn-programme__what")] : [row])
  .map((line) => thingOf(line, at, row.dataset.hnLoose));

// Of rows inside each other the inner ones, the talk and not its session; of a group's page those shown.
const innermost = (found) => {
  const holders = new Set(found.flatMap(({ row }) => {
    const line = row.parentElement.closest("[data-hn-start]");
    return [line, line && line.closest("tbody")];
  }));
  return found.filter(({ row }) => !holders.has(row)).flatMap(thingsOf);
};

// What a chosen group has set aside is not its; the hall has all. Asking for boxes instead would lay out
// blocks that are out of sight.
const shown = (place) => document.documentElement.classList.contains("hn-covered") || !place.closest("[data-hn-aside]");

// All rows of a row's day, also where a long day is cut into blocks.
const rowsBeside = (row) => {
  let block = row.closest(".hn-block");
  if (!block) return [...row.parentElement.tBodies];
  while (block.previousElementSibling?.matches(".hn-block")) block = block.previousElementSibling;
  const found = [];
  for (; block?.matches(".hn-block"); block = block.nextElementSibling) found.push(...block.querySelectorAll("tbody"));
  return found;
};

// The rows of which a stretch is as asked, with the first such.
const rowsWhere = (test) => programmeRows.flatMap((one) => {
  const at = one.all.find(test);
  return at && shown(one.row) ? [{ ...one, at }] : [];
});

// "Mục 4/12" where one row is on at a time; how much of the day's programme has passed.
const progressAt = (now, heads) => {
  const day = heads.length ? dayOf(heads[0].at[0]) : dayOf(now);
  const times = rowsWhere(([start, end]) => dayOf(start) === day && !wholeDay(start, end)).flatMap(({ at }) => at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const among = heads.length === 1 ? rowsBeside(heads[0].row).filter(shown) : [];
  return {
    number: among.length > 1 ? `Mục ${among.indexOf(heads[0].row) + 1}/${among.length}` : "",
    share: now >= first && now < last ? (now - first) / (last - first) : null,
    last,
  };
};

// What starts after a moment, soonest first: all that starts at one time, and so on until there is enough.
const upcoming = (now, enough, isWanted) => {
  const found = [];
  for (const start of [...startsOfRows].filter((time) => time > now).sort((a, b) => a - b)) {
    found.push(...innermost(rowsWhere(([own]) => own === start)).filter(isWanted));
    if (found.length >= enough) break;
  }
  return found;
};

const programmeAt = (now, isWanted) => {
  const running = rowsWhere(([start, end]) => start <= now && now < end);
  const soon = upcoming(now, 1, isWanted);
  return {
    on: innermost(running).filter(isWanted),
    next: soon.filter(({ start }) => start === soon[0].start),
    progress: progressAt(now, running.filter(({ isHead }) => isHead)),
  };
};
