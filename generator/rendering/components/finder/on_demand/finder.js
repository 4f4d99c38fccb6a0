// The filters of a list of plans: what is chosen stands in the address, what does not fit steps aside.
const NAMES = ["nam-hoc", "co-quan", "don-vi", "hinh-thuc", "trang-thai"];

const offered = (form, { addressWith, asked, plainly }) => {
  const list = form.closest(".hn-home");
  const rows = [...list.querySelectorAll("[data-hn-entry]")].map((entry) => ({
    entry,
    keys: new Set(entry.dataset.hnKeys.split(" ")),
    words: ` ${plainly(`${entry.textContent} ${entry.dataset.hnAlso}`)}`,
  }));
  const parts = [...list.querySelectorAll(".hn-section")].filter((part) => part.querySelector("[data-hn-entry]"));
  const folds = [...list.querySelectorAll(".hn-year details")].map((fold) => ({ fold, wasOpen: fold.open }));
  const note = list.querySelector("[data-hn-none]");
  const noteWasHidden = note && note.hidden;
  const typed = form.elements.tim;
  const selects = NAMES.map((name) => form.elements[name]).filter(Boolean);
  const [status, reset] = form.querySelector(".hn-finder__result").children;
  const empty = form.querySelector(".hn-finder__empty");

  const chosen = () => selects.filter(({ value }) => value);

  const wordsOf = (select) => select.selectedOptions[0].textContent;

  // Which plans fit, leaving out one of the conditions.
  const fitting = (without) => {
    const words = without === typed ? [] : plainly(typed.value).split(" ").filter(Boolean);
    const keys = chosen().filter((select) => select !== without).map(({ name, value }) => `${name}=${value}`);
    return rows.filter((row) => keys.every((key) => row.keys.has(key)) && words.every((word) => row.words.includes(` ${word}`)));
  };

  // What to take back where nothing fits: each condition that stands in the way alone.
  const offer = () => {
    const fields = [...chosen(), ...(typed.value.trim() ? [typed] : [])];
    const ways = fields.map((field) => [field, fitting(field).length]);
    const useful = ways.filter(([, count]) => count);
    empty.firstElementChild.hidden = !useful.length;
    empty.querySelector("ul").replaceChildren(...useful.map(([field, count]) => {
      const item = document.createElement("li");
      const button = item.appendChild(document.createElement("button"));
      button.type = "button";
      button.className = "hn-action";
      button.textContent = `Bỏ «${field === typed ? field.value.trim() : wordsOf(field)}» (${count})`;
      button.addEventListener("click", () => {
        field.value = "";
        field.focus();
        apply();
      });
      return item;
    }));
  };

  const show = () => {
    const found = new Set(fitting());
    const isFiltered = chosen().length > 0 || typed.value.trim() !== "";
    for (const row of rows) row.entry.hidden = !found.has(row);
    for (const part of parts) part.hidden = !part.querySelector("[data-hn-entry]:not([hidden])");
    for (const { fold, wasOpen } of folds) fold.open = isFiltered || wasOpen;
    if (note) note.hidden = isFiltered || noteWasHidden;
    status.textContent = !isFiltered ? `${rows.length} hội nghị`
      : found.size ? `Tìm thấy ${found.size} trong ${rows.length} hội nghị` : "Không có hội nghị nào như vậy";
    reset.hidden = !isFiltered;
    empty.hidden = found.size > 0;
    if (!found.size) offer();
    const count = chosen().length;
    form.querySelector(".hn-finder__chosen").textContent = count ? `(đang chọn ${count})` : "";
  };

  const answers = () => Object.fromEntries([...selects, typed].map(({ name, value }) => [name, value.trim() || null]));

  const apply = () => {
    const elsewhere = selects.flatMap((select) => [...select.selectedOptions]).find((option) => option.dataset.hnPage);
    if (elsewhere) { // plans that this page does not list
      const { search } = new URL(addressWith({ ...answers(), "nam-hoc": null }));
      location.assign(elsewhere.dataset.hnPage + search);
      return;
    }
    history.replaceState(history.state, "", addressWith(answers()));
    show();
  };

  for (const field of [...selects, typed]) {
    const value = asked.get(field.name) || "";
    field.value = value;
    if (field.value !== value) field.value = ""; // an option that is no more
  }
  if (chosen().length) form.querySelector("details").open = true;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { apply(); typed.focus(); }));
  addEventListener("pageshow", ({ persisted }) => persisted && show());
  show();
  form.hidden = false;
};
