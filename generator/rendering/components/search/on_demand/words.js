// Words are compared without accents, by their beginnings; what is written with the accents asked for
// comes first.
const MARKS = /[\u0300-\u036f]/g;
const NO_LETTER = /[^a-z0-9\u00aa-\u1fff\u2c00-\ud7ff]/g; // by ranges: the classes of Unicode take thrice as long

// As many letters as before, so that places agree; a blank before the first word and after the last.
const fold = (text) => {
  const plain = text.toLowerCase().normalize("NFD").replace(MARKS, "").replaceAll("đ", "d").replace(NO_LETTER, " ");
  return ` ${plain.length === text.length ? plain : letterByLetter(text)} `;
};

// For scripts that come apart into more than letters and marks.
const letterByLetter = (text) => text.replace(/[^]/g, (one) => {
  const [plain] = one.toLowerCase().normalize("NFD");
  return plain.replace(NO_LETTER, " ");
});

const wordsOf = (query) => {
  const raw = query.normalize("NFC").toLowerCase();
  return [...fold(raw).matchAll(/\S+/g)].map(({ 0: plain, index }) => (
    { plain, raw: raw.substr(index - 1, plain.length), start: ` ${plain}`, whole: ` ${plain} ` }
  ));
};

const field = (text, folded = fold(text)) => ({ text, folded, raw: text.toLowerCase() });

// Several texts, folded at once.
const fieldsOf = (...texts) => {
  const folded = fold(texts.join(" "));
  let end = 0;
  const fields = texts.map((text) => {
    const start = end;
    end += text.length + 1;
    return field(text, folded.slice(start, end + 1));
  });
  return { folded, fields };
};

const worth = (isWhole, isAsTyped) => 1 + (isWhole ? 1 : 0) + (isAsTyped ? .5 : 0);

const worthIn = ({ folded, raw }, word) => (folded.includes(word.start)
  ? worth(folded.includes(word.whole), raw.includes(word.raw))
  : 0);
