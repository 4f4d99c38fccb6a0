// What the address asks for, what this device remembers of the page, and which moment it is here.
const asked = new URLSearchParams(location.search);

// The address of this page with some of its questions answered anew; null takes one out.
const addressWith = (answers) => {
  const address = new URL(location.href);
  address.hash = "";
  for (const [name, answer] of Object.entries(answers)) {
    if (answer === null) address.searchParams.delete(name);
    else address.searchParams.set(name, answer);
  }
  return address.href;
};

// One entry of the device's storage for each page. Where storing is forbidden, the page just forgets.
const MEMORY = `hoinghi:${location.pathname}`;

const remembered = () => {
  try { return JSON.parse(localStorage.getItem(MEMORY)) || {}; } catch { return {}; }
};

const remember = (name, value) => {
  try { localStorage.setItem(MEMORY, JSON.stringify({ ...remembered(), [name]: value })); } catch { /* forgotten */ }
};

// Time as Vietnam keeps it, whatever the reader's zone: UTC+7 all year, no summer time.
const instant = (text) => Date.parse(/T.*(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text.includes("T") ? text : `${text}T00:00`}+07:00`);

// `?now=2022-08-24T08:00` sets the clock, which runs on from there: for rehearsals and tests.
const shift = (instant(asked.get("now") || "") || Date.now()) - Date.now();
const clock = () => Date.now() + shift;
