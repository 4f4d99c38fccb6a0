// What a unit still has to do or to attend, the next first; the rest stays below, the latest first.
const isAhead = ({ dataset: { hnTo } }, today) => hnTo && dayOf(instant(hnTo)) >= today;

const liftComing = (page) => {
  const dated = page.querySelector("[data-hn-dated]");
  const coming = page.querySelector("[data-hn-coming]");
  if (!dated) return;
  const ahead = [...dated.querySelectorAll("[data-hn-to]")].filter((row) => isAhead(row, dayOf(clock())));
  ahead.sort((a, b) => (a.dataset.hnFrom < b.dataset.hnFrom ? -1 : a.dataset.hnFrom > b.dataset.hnFrom ? 1 : 0));
  coming.querySelector("ul").append(...ahead);
  coming.hidden = !ahead.length;
  page.querySelector("[data-hn-none]").hidden = ahead.length > 0;
  const over = dated.querySelector("[data-hn-over]");
  over.textContent = over.dataset.hnOver;
  dated.hidden = !dated.querySelector("[data-hn-to]");
};

for (const page of document.querySelectorAll(".hn-unit-page")) liftComing(page);

// The list of units, as one types.
const units = document.querySelector(".hn-units");
const FEW_UNITS = 10;

const filterUnits = async (form, rows) => {
  await load("finder");
  const status = form.querySelector("[role=status]");
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    const words = plainly(form.elements.tim.value).split(" ").filter(Boolean);
    for (const row of rows) row.hidden = !words.every((word) => ` ${plainly(row.textContent)}`.includes(` ${word}`));
    const count = rows.filter((row) => !row.hidden).length;
    status.textContent = !words.length ? "" : count ? `Tìm thấy ${count} đơn vị` : "Không có đơn vị nào như vậy";
  });
};

if (units) {
  const rows = [...units.querySelectorAll(".hn-units__list > li")];
  if (rows.length > FEW_UNITS) filterUnits(units.querySelector("form"), rows);
}
