// A button at each item that can be marked, and the words where two marked items clash.
const pickOf = (item) => {
  const pick = make("button", {
    type: "button", class: "hn-own-mark", "aria-pressed": "false", "aria-label": `Của tôi: ${item.title}`,
  });
  const holder = item.place.rows ? item.place.querySelector(".hn-programme__what") : item.place;
  holder.prepend(pick);
  holder.classList.add("hn-pickable");
  return pick;
};

const tellClash = (item, others) => {
  const words = others.length ? clashWords(others) : "";
  if (item.told === words) return;
  item.told = words;
  if (item.note) item.note.remove();
  item.note = words && make("span", { class: "hn-clash" }, words);
  if (words) item.pick.parentElement.querySelector(":scope > .hn-line__title").after(item.note);
};

const showPick = (item, isMine, clashes) => {
  const pressed = String(isMine);
  if (item.pick.getAttribute("aria-pressed") !== pressed) item.pick.setAttribute("aria-pressed", pressed);
  tellClash(item, clashes);
};
