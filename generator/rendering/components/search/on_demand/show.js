// What was found, as a list of links: the page, when and where it is; below it the place in it that has
// the words, where the title does not tell why, and further ones in a fold.
const STEP = 10;
const PLACES = 4;
const AROUND = 60;
let portal = ""; // its address

const make = (tag, name, children) => {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...[children].flat());
  return made;
};

// Every word marked that begins with one that was asked for, from one place of a text to another.
const marked = ({ text, folded }, words, from = 0, to = text.length) => {
  const out = [];
  let end = from;
  for (const { 0: word, index } of folded.slice(from, to + 1).matchAll(/\S+/g)) {
    const at = from + index - 1;
    if (at < from || at + word.length > to || !words.some(({ plain }) => word.startsWith(plain))) continue;
    out.push(text.slice(end, at), make("mark", "", text.slice(at, at + word.length)));
    end = at + word.length;
  }
  return [...out, text.slice(end, to)];
};

// The words around those in a row, else around the longest one found.
const snippet = (place, words) => {
  const plains = words.map(({ plain }) => plain);
  const wanted = [plains.join(" "), ...plains.sort((a, b) => b.length - a.length)];
  const first = wanted.map((plain) => place.folded.indexOf(` ${plain}`)).find((at) => at >= 0) ?? 0;
  const { text } = place;
  let from = Math.max(0, first - AROUND), to = Math.min(text.length, first + 2 * AROUND);
  if (from) from = text.indexOf(" ", from) + 1 || from;
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), first + 1);
  return [from ? "… " : "", ...marked(place, words, from, to), to < text.length ? " …" : ""];
};

const address = (page, anchor) => {
  const isFolder = /(^|\/)$/.test(page.address) && location.protocol === "file:";
  return new URL(`${page.address}${isFolder ? "index.html" : ""}${anchor ? `#${anchor}` : ""}`, portal).href;
};

const link = (href, name, children) => {
  const made = make("a", name, children);
  made.href = href;
  return made;
};

// The text around the words follows once it is here.
const tellPlace = (page, words, number, text) => {
  const tell = () => text.replaceChildren(...snippet(ready[page.texts][number], words));
  if (ready[page.texts]) tell();
  else bringTexts(page).then(tell, () => text.replaceChildren());
};

const placeLink = (page, words, { anchor, title, number }, isShown) => {
  const text = make("span", "hn-found__text", "…");
  const made = link(address(page, anchor), "hn-found__place", [make("span", "hn-strong", title), " ", text]);
  const tell = () => tellPlace(page, words, number, text);
  if (isShown) tell();
  else made.addEventListener("unfolded", tell, { once: true });
  return made;
};

const folded = (links) => {
  const summary = make("summary", "", `Thêm ${links.length} chỗ trong trang này`);
  const fold = make("details", "hn-fold", [summary, ...links]);
  fold.addEventListener("toggle", () => links.forEach((each) => each.dispatchEvent(new Event("unfolded"))), { once: true });
  return links.length ? [fold] : [];
};

// What names a page, too, is shown where a word stands there better than in the title.
const aside = ({ title, told, also }, words) => {
  const isBest = (word) => worthIn(also, word) > Math.max(worthIn(title, word), worthIn(told, word));
  return words.some(isBest) ? [make("p", "hn-aside", snippet(also, words))] : [];
};

const item = ({ page, isNamed, places, missing }, words) => {
  const shown = isNamed ? 0 : 1;
  const links = places.slice(0, PLACES).map((place, at) => placeLink(page, words, place, at < shown));
  const when = page.told.text ? [make("span", "hn-found__when", marked(page.told, words))] : [];
  const lacks = missing.length ? [make("p", "hn-aside", `Không có: ${missing.map(({ raw }) => raw).join(", ")}`)] : [];
  return make("li", "", [
    link(address(page), "hn-found__page", [make("span", "hn-found__title", marked(page.title, words)), ...when]),
    ...aside(page, words),
    ...lacks,
    ...links.slice(0, shown),
    ...folded(links.slice(shown)),
  ]);
};

// The first ones at once, more when they are asked for.
const showList = (found, words, results, more) => {
  let shown = 0;
  const next = () => {
    const items = found.slice(shown, shown += STEP).map((each) => item(each, words));
    results.append(...items);
    more.hidden = shown >= found.length;
    more.textContent = `Xem thêm ${Math.min(STEP, found.length - shown)} trang`;
    return items[0];
  };
  results.replaceChildren();
  next();
  more.onclick = () => next().querySelector("a").focus();
};
