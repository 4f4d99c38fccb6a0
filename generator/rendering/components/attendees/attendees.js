// "Which group am I in?": one tap, and the page is that group's, on this device until it is undone, or
// by a link (?thanh-phan=<id>). What is for other groups alone steps aside: whole cards into a fold at
// the end of their list, rows and lines in their place but quieter. The attribute data-hn-aside marks
// all of it, data-hn-group on the page tells the choice.
const GROUP = "thanh-phan";
const BLOCKS = ":is(.hn-card, .hn-part, .hn-group)";

const button = (words, look, act) => {
  const made = element("button", [words], look);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

const foldOf = (words, chevron, content, look) => {
  const summary = element("summary", [words, " ", chevron.cloneNode(true)]);
  return element("details", [summary, element("div", content)], `hn-fold ${look}`);
};

// A link to the page as it is for a group: to copy, to send, or as a QR code made when it is asked for.
// A copy of the site on a disk gives the published page's address.
const linkFor = (id) => {
  const published = location.protocol === "file:" && document.querySelector("link[rel=canonical]");
  return published ? `${published.href}?${GROUP}=${id}` : addressWith({ [GROUP]: id, muc: null, now: null });
};

const shareFold = (id, chevron) => {
  const link = linkFor(id);
  const address = element("span", [link], "hn-address");
  const code = element("figure", [], "hn-share__code");
  const fold = foldOf("Chia sẻ thành phần này", chevron, [address, code], "hn-share");
  copyButton(address);
  if (navigator.share) {
    const send = () => navigator.share({ title: document.title, url: link }).catch(() => {});
    address.before(button("Gửi cho người khác", "hn-action", send));
  }
  fold.addEventListener("toggle", async () => {
    if (!fold.open || code.querySelector("svg")) return;
    try {
      const { drawing } = await load("qr");
      code.replaceChildren(drawing(link, "Mã QR của liên kết này"), element("figcaption", ["Quét để mở"]));
    } catch {
      code.replaceChildren("Chưa tạo được mã QR. Khi có mạng, hãy đóng rồi mở lại mục này.");
    }
  });
  return fold;
};

// What holds for a choice: its own, or where it says nothing that of the group around it.
const holdsFor = (choice) => [".hn-holdings", ".hn-facts", ".hn-dues", ".hn-calendar"].map((part) => {
  let found = null;
  for (let at = choice; at && !found; at = at.parentElement?.closest(".hn-choice")) {
    found = at.querySelector(`:scope > div > ${part}`);
  }
  return found;
}).filter(Boolean);

const askForGroup = (section) => {
  const plan = section.closest(".hn-plan");
  const fold = section.querySelector("details");
  const summary = fold.querySelector("summary");
  const chevron = summary.querySelector(".hn-icon");
  const title = summary.querySelector("h2");
  const question = title.textContent;
  const isOpen = fold.open;
  const status = plan.appendChild(element("p", [], "hn-unseen"));
  status.setAttribute("role", "status");

  const choices = new Map();
  for (const choice of section.querySelectorAll(".hn-choice")) {
    const name = choice.querySelector("summary").textContent.trim();
    choices.set(choice.dataset.hnChoice, { name, holds: holdsFor(choice) });
  }

  // Whatever is put elsewhere leaves a mark, so that it finds its place again.
  const moved = [];
  const move = (node, put) => {
    const place = document.createComment("");
    node.before(place);
    moved.push([place, node]);
    put(node);
  };
  const undo = () => {
    for (const [place, node] of moved.splice(0).reverse()) place.replaceWith(node);
    for (const made of plan.querySelectorAll(".hn-others, .hn-common, .hn-chosen, .hn-change")) made.remove();
    for (const part of plan.querySelectorAll("[data-hn-aside]")) delete part.dataset.hnAside;
    delete plan.dataset.hnGroup;
    title.textContent = question;
  };

  const foldAside = (blocks) => {
    const others = foldOf(`Của thành phần khác (${blocks.length})`, chevron, [], "hn-others");
    others.dataset.hnAside = "";
    [...blocks[0].parentElement.querySelectorAll(`:scope > ${BLOCKS}`)].at(-1).after(others);
    for (const block of blocks) move(block, () => others.lastElementChild.append(block));
  };
  const setAside = (id) => {
    const lists = new Map();
    for (const part of plan.querySelectorAll(`[data-hn-groups]:not([data-hn-groups~="${id}"])`)) {
      const isInside = part.parentElement.closest("[data-hn-aside]");
      part.dataset.hnAside = "";
      if (isInside || !part.matches(BLOCKS)) continue;
      lists.set(part.parentElement, [...(lists.get(part.parentElement) || []), part]);
    }
    lists.forEach(foldAside);
  };

  // The cards of their own events come first, in a fold, since the chosen group's card says what counts
  // for them; how far off each is, is said there, too.
  const putFirst = (holdings) => {
    const cards = holdings.map((holding) => {
      const card = document.getElementById(holding.dataset.hnEvent);
      const told = card.querySelector(".hn-moment");
      if (told && !holding.querySelector(".hn-moment")) holding.querySelector(".hn-strong").before(told.cloneNode(true));
      return card;
    });
    if (!cards.length) return;
    const number = cards.length > 1 ? ` (${cards.length})` : "";
    const common = foldOf(`Thông tin chung của sự kiện${number}`, chevron, [], "hn-common");
    cards[0].parentElement.querySelector("h2").after(common);
    for (const card of cards) move(card, () => common.lastElementChild.append(card));
  };

  const show = (id) => {
    const { name, holds } = choices.get(id);
    plan.dataset.hnGroup = id;
    title.textContent = `Bạn thuộc: ${name}`;
    chevron.before(element("span", ["Đổi"], "hn-change"));
    const more = element("a", ["Gồm những ai"], "hn-action");
    more.href = `#${id}`;
    const all = button("Xem tất cả", "hn-action", () => choose(null));
    const foot = element("p", [more, all], "hn-actions");
    section.append(element("div", [...holds, foot, shareFold(id, chevron)], "hn-chosen"));
    section.querySelector(".hn-chosen > .hn-calendar > a")?.classList.replace("hn-action", "hn-button");
    setAside(id);
    putFirst([...section.querySelectorAll("[data-hn-event]")]);
    move(section, () => plan.querySelector(".hn-head").after(section));
  };

  const turnTo = (id) => {
    undo();
    for (const each of fold.querySelectorAll("button")) each.setAttribute("aria-pressed", String(each.value === id));
    if (id) show(id);
    fold.open = !id && isOpen;
  };
  const choose = (id) => {
    turnTo(id);
    remember(GROUP, id);
    if (asked.has(GROUP)) history.replaceState(null, "", addressWith({ [GROUP]: id }));
    summary.focus();
    section.scrollIntoView();
    status.textContent = id
      ? `Đã chọn ${choices.get(id).name}. Phần của thành phần khác được để sang một bên.`
      : "Đã bỏ chọn. Trang hiện phần của mọi thành phần.";
  };

  const listOf = (list) => element("ul", [...list.querySelectorAll(":scope > .hn-choice")].map((choice) => {
    const id = choice.dataset.hnChoice;
    const pick = button(choices.get(id).name, "hn-pick", () => choose(id));
    pick.value = id;
    pick.setAttribute("aria-pressed", "false");
    return element("li", [pick, ...(choice.querySelector(".hn-choice") ? [listOf(choice.lastElementChild)] : [])]);
  }), "hn-picks");
  fold.lastElementChild.replaceWith(listOf(fold.lastElementChild));

  // A link's choice is also remembered, unless the reader has made one before.
  const wanted = asked.has(GROUP) ? asked.get(GROUP) : remembered()[GROUP];
  if (!choices.has(wanted)) return;
  turnTo(wanted);
  if (!remembered()[GROUP]) remember(GROUP, wanted);
  reveal();
};

document.querySelectorAll(".hn-choices").forEach(askForGroup);
