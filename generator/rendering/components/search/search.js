// The search: a dialog of every page, opened by its button, by a key, or by an address with `?q=`. What
// finds (`on_demand`) and the head of the index are brought as soon as somebody reaches for it.
const INDEX = new URL("../search/", beside).href;
const searchDialog = document.querySelector(".hn-search");
const searchBox = searchDialog.querySelector("input");
let searching = null;

const reachForSearch = () => {
  searching ||= Promise.all([load("search"), bring(`${INDEX}index.js`)])
    .then(([start, index]) => start({ dialog: searchDialog, box: searchBox, folder: INDEX, bring }, index));
  searching.catch(() => {
    searching = null;
    searchDialog.querySelector("[role=status]").textContent = "Chưa tải được phần tìm kiếm. Hãy kiểm tra kết nối mạng rồi gõ lại.";
  });
};

const openSearch = () => {
  reachForSearch();
  if (!searchDialog.open) searchDialog.showModal();
};

const searchButton = document.querySelector(".hn-seek");
for (const name of ["pointerenter", "pointerdown"]) searchButton.addEventListener(name, reachForSearch);
searchButton.addEventListener("click", openSearch);
searchBox.addEventListener("input", reachForSearch); // again, where it could not be brought
searchDialog.querySelector("button").addEventListener("click", () => searchDialog.close());
searchDialog.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
// At once, also where a browser would only empty the box.
searchDialog.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  event.preventDefault();
  searchDialog.close();
});
searchDialog.addEventListener("click", ({ target }) => { if (target === searchDialog) searchDialog.close(); });

addEventListener("keydown", (event) => {
  const isBusy = event.target.closest("input, textarea, select, [contenteditable], dialog");
  if (isBusy || event.ctrlKey || event.metaKey || event.altKey || !["/", "f", "s"].includes(event.key)) return;
  event.preventDefault();
  openSearch();
});

if (asked.has("q")) {
  searchBox.value = asked.get("q");
  openSearch();
}
