// Rows of the programme: what is on is marked, what is over steps back while more is to come.
const signOf = (one) => {
  const { row, all, isHead } = one;
  const words = row.closest(".hn-part").dataset.hnState === "provisional" ? "Lúc này (dự kiến)"
    : wholeDay(...all[0]) ? "Hôm nay" : isHead ? "Đang diễn ra" : "Lúc này";
  one.sign = element("span", [words], "hn-mark hn-moment hn-mark--now");
  row.querySelector(".hn-line__title")[isHead ? "before" : "after"](one.sign);
};

const markRow = (one, state) => {
  const line = one.row.id || !one.isHead ? one.row : one.row.querySelector(".hn-programme__what");
  const link = line.id && document.querySelector(`.hn-rooms a[href="#${line.id}"]`);
  for (const place of [one.row, ...(link ? [link.parentElement] : [])]) {
    place.classList.toggle("hn-past", state === "past");
    if (state === "now") place.setAttribute("aria-current", "time");
    else place.removeAttribute("aria-current");
  }
  if (state === "now") signOf(one);
  else if (one.sign) one.sign.remove();
};

const markRows = (now) => {
  const goingOn = new Set(programmeRows.filter(({ all }) => all.some(([, end]) => end > now)).map(({ row }) => row.closest(".hn-part")));
  for (const one of programmeRows) {
    const isOn = one.all.some(([start, end]) => start <= now && now < end);
    const isPast = one.all.every(([, end]) => end <= now) && goingOn.has(one.row.closest(".hn-part"));
    const state = isOn ? "now" : isPast ? "past" : "";
    if (state !== (one.state || "")) markRow(one, state);
    one.state = state;
  }
};

const tellRows = (now) => {
  markRows(now);
  return boundary(timesOfRows(), now);
};
