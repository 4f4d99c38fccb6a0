// The search, in the place of the theme's worker: the same messages, another engine.
// Words are compared without accents, by their beginnings; what is written with the accents asked for
// comes first. The files of the index, which lie beside this one, are brought with the first word typed:
// first what names the plans, then, school year by school year, what stands in them.
"use strict";
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const SHOWN_SECTIONS = 4;
const SHOWN_WHOLE = 40;
const AROUND = 70;

let files = [];
let pages = [];
let typed = "";
let failed = false;

// --- Words ---------------------------------------------------------------------------------------

const FOLDED = new Map();

const foldOne = (character) => {
  const [plain] = character.toLowerCase().normalize("NFD");
  return plain === "đ" ? "d" : /^[a-z0-9]$/.test(plain) || (plain > "\u00ff" && /\p{L}|\p{N}/u.test(plain)) ? plain : " ";
};

// As many letters as before, so that places agree; a blank before the first word and after the last.
const fold = (text) => ` ${text.replace(/[^a-z0-9]/g, (character) => {
  if (!FOLDED.has(character)) FOLDED.set(character, foldOne(character));
  return FOLDED.get(character);
})} `;

const wordsOf = (query) => {
  const raw = query.normalize("NFC").toLowerCase();
  const folded = fold(raw);
  return [...folded.matchAll(/\S+/g)].map(({ 0: plain, index }) => ({ plain, raw: raw.substr(index - 1, plain.length) }));
};

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

// --- The index -----------------------------------------------------------------------------------

const field = (text) => ({ text, folded: fold(text), raw: null });

const isAsTyped = (place, word) => {
  place.raw ??= place.text.toLowerCase();
  return place.raw.includes(word.raw);
};

// What the files of the index call: pages by address, in their order; then sections of these pages.
self.named = (rows) => {
  pages = rows.map(([location, title, when, where, also]) => (
    { location, title: field(title), told: field([when, where].filter(Boolean).join(" · ")), also: field(also), sections: [] }
  ));
};

self.told = (sections) => {
  for (const [page, anchor, title, text] of sections) pages[page].sections.push({ anchor, title, place: field(text) });
};

// --- Finding -------------------------------------------------------------------------------------

const WEIGHTS = { title: 10, told: 5, also: 4 };
const IN_A_ROW = { named: 12, inside: 8 };

const worth = (place, word) => {
  if (!place.folded.includes(` ${word.plain}`)) return 0;
  const isWhole = place.folded.includes(` ${word.plain} `);
  return 1 + (isWhole ? 1 : 0) + (isAsTyped(place, word) ? .5 : 0);
};

const inRow = (words) => ` ${words.map(({ plain }) => plain).join(" ")}`;

const find = (page, words) => {
  const named = words.map((word) => Math.max(...Object.keys(WEIGHTS).map((name) => WEIGHTS[name] * worth(page[name], word))));
  const holdsRow = (place) => words.length > 1 && place.folded.includes(inRow(words));
  const sections = [];
  const inside = words.map(() => 0);
  for (const section of page.sections) {
    const found = words.map((word) => worth(section.place, word));
    if (!found.some(Boolean)) continue;
    found.forEach((value, at) => { inside[at] = Math.max(inside[at], value); });
    const score = found.reduce((sum, value) => sum + value, holdsRow(section.place) ? IN_A_ROW.inside : 0);
    sections.push({ section, score, count: found.filter(Boolean).length });
  }
  const scores = words.map((_word, at) => Math.max(named[at], inside[at]));
  const together = holdsRow(page.title) ? IN_A_ROW.named : sections.some(({ section }) => holdsRow(section.place)) ? IN_A_ROW.inside : 0;
  const score = scores.reduce((sum, value) => sum + value, together);
  return { page, named, sections, score, missing: words.filter((_word, at) => !scores[at]) };
};

// Every word in bold that begins with one that was asked for, from one place of a text to another.
const marked = ({ text, folded }, words, from = 0, to = text.length) => {
  const starts = new Set(words.map(({ plain }) => plain));
  let out = "", end = from;
  for (const { 0: word, index } of folded.slice(from, to + 1).matchAll(/\S+/g)) {
    if (![...starts].some((plain) => word.startsWith(plain))) continue;
    const at = from + index - 1;
    if (at < from || at + word.length > to) continue;
    out += `${escaped(text.slice(end, at))}<mark>${escaped(text.slice(at, at + word.length))}</mark>`;
    end = at + word.length;
  }
  return out + escaped(text.slice(end, to));
};

// The words around those in a row, else around the longest one found.
const snippet = (place, words) => {
  const longest = words.map(({ plain }) => plain).sort((a, b) => b.length - a.length);
  const wanted = [inRow(words), ...longest.map((plain) => ` ${plain}`)];
  const first = wanted.map((text) => place.folded.indexOf(text)).find((at) => at >= 0) ?? 0;
  const { text } = place;
  let from = Math.max(0, first - AROUND), to = Math.min(text.length, first + 2 * AROUND);
  if (from) from = text.indexOf(" ", from) + 1 || from;
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), first + 1);
  return `${from ? "… " : ""}${marked(place, words, from, to)}${to < text.length ? " …" : ""}`;
};

const when = ({ told }, words) => (told.text ? `<span class="hn-found">${marked(told, words)}</span>` : "");

// What names a page, too, is shown where a word stands there better than in the title.
const aside = ({ title, told, also }, words) => {
  const isBest = (word) => worth(also, word) > Math.max(worth(title, word), worth(told, word));
  return words.some(isBest) ? snippet(also, words) : "";
};

// Far down the list only title, day and place.
const brief = ({ page, score }) => (
  [{ location: page.location, title: escaped(page.title.text) + when(page, []), text: "", score, terms: {} }]
);

const item = ({ page, named, sections, score, missing }, words) => {
  const terms = Object.fromEntries(missing.map(({ raw }) => [raw, false]));
  const inName = named.every(Boolean);
  const best = sections.sort((a, b) => b.count - a.count || b.score - a.score)
    .filter(({ count }) => count === words.length || !inName).slice(0, SHOWN_SECTIONS);
  const head = { location: page.location, title: marked(page.title, words) + when(page, words), text: aside(page, words), score, terms };
  return [head, ...best.map(({ section }, at) => ({
    location: `${page.location}#${section.anchor}`,
    title: escaped(section.title),
    text: snippet(section.place, words),
    score: at || inName ? 0 : score, // the best is shown where the title does not tell why
    terms,
  }))];
};

const UNREACHED = { location: "", title: "Chưa tải được dữ liệu tìm kiếm", text: "Hãy kiểm tra kết nối mạng rồi gõ tiếp.", score: 0, terms: {} };

// Pages that hold every word; where there is none in the whole index, those that hold any.
const answer = (words, isAll) => {
  const found = words.length ? pages.map((page) => find(page, words)).filter(({ score }) => score) : [];
  const whole = found.filter(({ missing }) => !missing.length);
  return (whole.length || !isAll ? whole : found).sort((a, b) => b.score - a.score)
    .map((each, at) => (at < SHOWN_WHOLE ? item(each, words) : brief(each)));
};

// --- Messages ------------------------------------------------------------------------------------

const bringNext = async () => {
  if (!files.length) return;
  try {
    await importScripts(files[0]);
    files.shift();
    failed = false;
  } catch {
    failed = true;
  }
};

const reply = async () => {
  const asked = typed;
  const words = wordsOf(asked);
  if (words.length) await bringNext();
  if (asked !== typed) return; // the next one is under way
  const isAll = !words.length || !files.length || failed;
  const items = answer(words, isAll);
  if (failed && !items.length) items.push([UNREACHED]);
  if (isAll || items.length) self.postMessage({ type: RESULT, data: { items } });
  if (!isAll) setTimeout(() => asked === typed && reply());
};

self.onmessage = ({ data: { type, data } }) => {
  if (type === SETUP) {
    files = data.docs.map(({ location }) => location);
    self.postMessage({ type: READY });
  } else if (type === QUERY) {
    typed = data;
    reply();
  }
};
