// Which pages hold the words, and where. A page is worth what its best places are.
const WEIGHTS = { title: 10, told: 5, also: 4 };
const IN_A_ROW = { named: 28, inside: 24 }; // for each word that has the next one of the query behind it

// What each word is worth in each section; and how many of the words stand there beside the next one.
const lookInside = (words) => {
  const { sections, sectionAt } = index;
  const worths = words.map(() => new Float32Array(sections.length));
  const rows = new Uint8Array(sections.length);
  let before = null;
  words.forEach((word, at) => {
    const here = new Uint8Array(sectionAt.length);
    const together = new Set();
    for (const row of termsOf(word)) {
      const isWhole = row.plain === word.plain;
      const value = worth(isWhole, row.term.startsWith(word.raw));
      for (const place of placesOf(row)) {
        const section = sectionAt[place];
        if (worths[at][section] < value) worths[at][section] = value;
        if (isWhole) here[place] = 1;
        if (before && before[place - 1]) together.add(section);
      }
    }
    for (const section of together) rows[section] += 1;
    before = here;
  });
  return { worths, rows };
};

const sum = (values) => values.reduce((all, value) => all + value, 0);

const pairsOf = (words) => words.slice(1).map(({ plain }, at) => ` ${words[at].plain} ${plain}`);

const isNamedSo = (page, pair) => Object.keys(WEIGHTS).some((name) => page[name].folded.includes(pair));

const namedWorth = (page, word) => (page.folded.includes(word.start)
  ? Math.max(...Object.keys(WEIGHTS).map((name) => WEIGHTS[name] * worthIn(page[name], word)))
  : 0);

// The sections of a page in which any of the words stands.
const placesIn = (page, { worths, rows }) => {
  const places = [];
  for (let at = page.first; at < page.last; at += 1) {
    if (!worths.some((each) => each[at])) continue;
    const found = worths.map((each) => each[at]);
    const row = IN_A_ROW.inside * rows[at];
    places.push({ ...index.sections[at], number: at - page.first, found, row, score: sum(found) + row, count: found.filter(Boolean).length });
  }
  return places;
};

const findPage = (page, asked) => {
  const { words, pairs } = asked;
  const named = words.map((word) => namedWorth(page, word));
  const places = placesIn(page, asked);
  const scores = named.map((value, at) => Math.max(value, ...places.map(({ found }) => found[at])));
  const together = Math.max(
    IN_A_ROW.named * pairs.filter((pair) => isNamedSo(page, pair)).length,
    ...places.map(({ row }) => row),
  );
  const isNamed = named.every(Boolean);
  return {
    page,
    isNamed,
    places: places.filter(({ count }) => count === words.length || !isNamed).sort((a, b) => b.count - a.count || b.score - a.score),
    score: sum(scores) && sum(scores) + together,
    missing: words.filter((_word, at) => !scores[at]),
  };
};

// Pages that hold every word; where there is none in the whole index, those that hold any.
const find = (words, isWhole) => {
  const asked = { words, pairs: pairsOf(words), ...lookInside(words) };
  const found = index.pages.map((page) => findPage(page, asked)).filter(({ score }) => score);
  const full = found.filter(({ missing }) => !missing.length);
  return (full.length || !isWhole ? full : found).sort((a, b) => b.score - a.score);
};
