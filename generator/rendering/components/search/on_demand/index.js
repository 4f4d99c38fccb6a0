// The index: what names the pages is here from the start; the files of words come as their first letters
// are asked for, the texts of a page once it is shown. `generator/rendering/search_files.py` writes them.
const index = { pages: [], sections: [], sectionAt: null, words: {} };
const ready = {};
const onTheWay = {};
let bringFile = null; // a file of the index by its name

const readNames = ({ headings, pages }) => {
  let end = 0;
  index.pages = pages.map(([address, title, when, where, also, texts, counts]) => {
    const first = index.sections.length;
    for (const [heading, count] of counts) {
      const [anchor, name] = headings[heading];
      index.sections.push({ anchor, title: name, start: end, count });
      end += count + 1;
    }
    const { folded, fields } = fieldsOf(title, [when, where].filter(Boolean).join(" · "), also);
    return { address, folded, title: fields[0], told: fields[1], also: fields[2], texts, first, last: index.sections.length };
  });
  index.sectionAt = new Uint32Array(end);
  index.sections.forEach(({ start, count }, at) => index.sectionAt.fill(at, start, start + count));
};

// What could not be brought is asked for anew the next time.
const part = (name, mark, read) => {
  onTheWay[mark] ||= bringFile(`${name}.${mark}.js`).then((data) => { ready[mark] = read(data); });
  onTheWay[mark].catch(() => delete onTheWay[mark]);
  return onTheWay[mark];
};

const readWords = (rows) => Object.entries(rows).map(([term, distances]) => ({ term, plain: fold(term).trim(), distances }));

// Each word's places, counted through all sections.
const placesOf = (row) => {
  if (!row.places) {
    let place = 0;
    row.places = Uint32Array.from(row.distances, (distance) => (place += distance));
  }
  return row.places;
};

const marksOf = ({ plain }) => Object.keys(index.words)
  .filter((start) => start.startsWith(plain) || plain.startsWith(start)).map((start) => index.words[start]);

const termsOf = (word) => marksOf(word).flatMap((mark) => ready[mark] || []).filter(({ plain }) => plain.startsWith(word.plain));

const bringWords = (words) => Promise.all(words.flatMap(marksOf).map((mark) => part("words", mark, readWords)));
const hasWords = (words) => words.flatMap(marksOf).every((mark) => ready[mark]);
const bringTexts = ({ texts }) => part("text", texts, (all) => all.map((text) => field(text)));
