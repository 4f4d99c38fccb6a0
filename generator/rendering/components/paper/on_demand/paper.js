// What of a plan's page is printed, and what of it is shown as large as the screen.
const page = document.querySelector(".hn-plan");
const root = document.documentElement;
const words = (selector, within = page) => within.querySelector(selector)?.textContent.trim() || "";

const made = (name, look, ...content) => {
  const element = document.createElement(name);
  element.className = look;
  element.append(...content.filter(Boolean));
  return element;
};

const button = (text, use) => {
  const element = made("button", "hn-action", text);
  element.type = "button";
  element.addEventListener("click", use);
  return element;
};

// Prints with a mark on the page that tells the style sheet what to leave out.
const print = (part, undo = () => {}) => {
  root.dataset.hnPrint = part;
  addEventListener("afterprint", () => {
    delete root.dataset.hnPrint;
    undo();
  }, { once: true });
  window.print();
};

// Everything, also what the page of a chosen group folds away.
const printAll = () => {
  const folds = [...page.querySelectorAll(":is(.hn-others, .hn-common):not([open])")];
  for (const fold of folds) fold.open = true;
  print("all", () => { for (const fold of folds) fold.open = false; });
};

// The address that the codes on paper hold: of the page, or of the page as it is for a group.
const group = () => page.dataset.hnGroup;
const address = () => words(".hn-masthead > :last-child") + (group() ? `?thanh-phan=${group()}` : "");

const code = async (load) => {
  if (group()) return (await load("qr")).drawing(address(), "Mã QR của trang này");
  return page.querySelector(".hn-masthead > .hn-qr").cloneNode(true);
};

const printGroup = async (load) => {
  const still = page.querySelector(".hn-masthead > .hn-qr");
  const own = await code(load);
  still.replaceWith(own);
  print("group", () => own.replaceWith(still));
};

// Over the whole window, alone on paper. Escape leads back to where it was opened.
const show = (name, content, bar) => {
  const opener = document.activeElement;
  const others = [...document.body.children].filter((element) => !element.inert);
  const shown = made("div", `hn hn-show hn-show--${name}`, content);
  const close = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    shown.remove();
    for (const element of others) element.inert = false;
    opener?.focus();
  };
  const full = root.requestFullscreen && button("Toàn màn hình", () => shown.requestFullscreen());
  shown.append(made("div", "hn-show__bar", full, ...bar(shown), button("Đóng", close)));
  shown.setAttribute("role", "dialog");
  shown.setAttribute("aria-modal", "true");
  shown.setAttribute("aria-label", content.getAttribute("aria-label"));
  shown.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  for (const element of others) element.inert = true;
  document.body.append(shown);
  shown.querySelector("button").focus();
};

// When and where, for each event of the conference itself that is not for others.
const occasion = (card) => made(
  "div",
  "hn-poster__occasion",
  words("h3", card) && made("p", "hn-poster__of", words("h3", card)),
  words(".hn-marks > .hn-mark:not(.hn-moment)", card)
    && made("p", "hn-poster__mark", words(".hn-marks > .hn-mark", card)),
  made("p", "hn-poster__when", words(".hn-occasion__hours + p", card)),
  made("p", "", words(".hn-occasion__hours", card)),
  made("p", "hn-poster__where", words(".hn-occasion__where .hn-strong", card)),
  made("p", "", words(".hn-occasion__where .hn-strong + p:not(.hn-aside)", card)),
);

const poster = async (load) => {
  const cards = [...page.querySelectorAll(".hn-occasion:not(.hn-occasion--minor)")].filter((card) => !card.closest(".hn-others"));
  const status = words(".hn-status");
  const sheet = made(
    "article",
    words("h1").length > 90 ? "hn-poster hn-poster--long" : "hn-poster",
    made(
      "div",
      "hn-poster__text",
      made("p", "hn-poster__issuer", words(".hn-eyebrow")),
      status && made("p", "hn-poster__mark", status),
      made("h2", "", words("h1")),
      ...cards.slice(0, 2).map(occasion),
    ),
    made(
      "div",
      "hn-poster__code",
      await code(load),
      made("p", "hn-poster__how", "Quét mã để xem chương trình, tài liệu, thêm vào lịch"),
      made("p", "hn-poster__address", address().replace(/^https?:\/\//, "")),
    ),
    made("p", "hn-poster__portal", words(".md-header__topic", document)),
  );
  sheet.setAttribute("aria-label", "Tờ dán");
  show("poster", sheet, (shown) => ["A4", "A3"].map((size) => button(`In ${size}`, () => {
    shown.dataset.hnSize = size;
    print("poster", () => delete shown.dataset.hnSize);
  })));
};

const showBanner = () => {
  const banner = page.querySelector(".hn-banner").cloneNode(true);
  banner.setAttribute("aria-label", "Maket");
  show("banner", banner, () => [button("In", () => print("banner"))]);
};

// What there is to print on this page.
const choices = (load) => [
  group() && ["Phiếu của thành phần đã chọn", () => printGroup(load)],
  ["Cả trang", printAll],
  page.querySelector(".hn-programmes") && ["Chỉ chương trình", () => print("programme")],
  ["Tờ dán có mã QR", () => poster(load)],
  page.querySelector(".hn-banner") && ["Maket", showBanner],
].filter(Boolean);

const offer = (opener, load) => {
  const open = opener.parentElement.querySelector(".hn-tools__menu");
  open?.remove();
  opener.setAttribute("aria-expanded", String(!open));
  if (open) return;
  const close = (focused) => {
    menu.remove();
    opener.setAttribute("aria-expanded", "false");
    if (focused) opener.focus();
  };
  const menu = made("span", "hn-tools__menu", ...choices(load).map(([text, use]) => button(text, () => {
    close(true);
    use();
  })));
  menu.setAttribute("role", "group");
  menu.setAttribute("aria-label", "Chọn phần để in");
  menu.addEventListener("keydown", (event) => { if (event.key === "Escape") close(true); });
  opener.after(menu);
  menu.querySelector("button").focus();
};

const offered = { offer, showBanner };
