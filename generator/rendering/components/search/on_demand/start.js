// Asks with every letter; says how many there are; leads through them by arrow keys; keeps the words in
// the address, so that who comes back finds them again.
const HINT = "Tên hội nghị, nơi họp, số văn bản, tên người, ngày… Gõ không dấu cũng được.";
const NOTHING = "Thử bớt từ, hoặc chỉ gõ phần đầu của từ.";
const UNREACHED = "Chưa tải được hết dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng rồi gõ tiếp.";

const remember = (query) => {
  const url = new URL(location.href);
  if (query) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  try { history.replaceState(history.state, "", url); } catch { /* from a USB stick */ }
};

// Where pages are kept for the time without a network, the words are, too: one after another, once all is quiet.
const keepWords = async (folder) => {
  if (!navigator.serviceWorker?.controller || navigator.connection?.saveData) return;
  for (const mark of Object.values(index.words)) if (!ready[mark]) await fetch(`${folder}words.${mark}.js`);
};

const offered = ({ dialog, box, folder, bring }, data) => {
  const [status, hint, results, more] = dialog.querySelectorAll(".hn-search__told > *");
  portal = new URL("..", folder);
  bringFile = (name) => bring(folder + name);
  index.words = data.words;
  bringWords(wordsOf(box.value)).catch(() => {}); // they come while the names are read
  readNames(data);

  const tell = (said, hinted, found = [], words = []) => {
    status.textContent = said;
    hint.textContent = hinted;
    showList(found, words, results, more);
  };

  const count = (found) => (found.length ? `Tìm thấy ${found.length} trang` : "Không tìm thấy trang nào");

  // What is named so at once, then what has it in its text.
  const answer = async (words, isLate) => {
    if (!hasWords(words)) {
      const bringing = bringWords(words);
      const named = find(words, false);
      tell(named.length ? `${count(named)}, đang tìm thêm…` : "Đang tìm…", "", named, words);
      await bringing.catch(() => {});
    }
    if (isLate()) return;
    const found = find(words, true);
    const isReached = hasWords(words);
    tell(isReached || found.length ? count(found) : "", isReached ? found.length ? "" : NOTHING : UNREACHED, found, words);
    results.parentElement.scrollTop = 0;
  };

  const ask = async () => {
    const query = box.value.trim();
    const words = wordsOf(query);
    const isLate = () => box.value.trim() !== query;
    if (words.length) await answer(words, isLate);
    else tell("Nhập từ cần tìm", HINT);
    setTimeout(() => { if (!isLate() && dialog.open) remember(query); }, 300);
  };

  const steps = { ArrowDown: 1, ArrowUp: -1 };
  dialog.addEventListener("keydown", (event) => {
    const stops = [box, ...results.querySelectorAll(":is(a, summary):not(details:not([open]) > a)"), more].filter((stop) => !stop.hidden);
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + steps[event.key]];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
  dialog.addEventListener("submit", () => results.querySelector("a")?.focus()); // away goes the keyboard

  // A result in this very page: nothing is loaded anew.
  results.addEventListener("click", (event) => {
    const chosen = event.target.closest("a");
    remember(box.value.trim());
    if (!chosen || chosen.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.close();
    remember("");
    if (chosen.hash) location.hash = chosen.hash;
    else scrollTo(0, 0);
  });

  dialog.addEventListener("close", () => remember(""));
  box.addEventListener("input", ask);
  box.addEventListener("input", () => setTimeout(() => keepWords(folder).catch(() => {}), 5000), { once: true });
  ask();
};
