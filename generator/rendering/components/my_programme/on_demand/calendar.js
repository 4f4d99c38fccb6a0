// The marked items as one calendar file, put together here from the published one (RFC 5545): its
// entries byte for byte. Like a file of single entries it has no name and nothing to subscribe to,
// and a VTIMEZONE only where an hour is told. Several entries may be of one item: its events, its days.
const partsOf = (text, name) => text.match(new RegExp(`^BEGIN:${name}\\r\\n[^]*?^END:${name}\\r\\n`, "gm")) || [];
const unfolded = (entry) => entry.replace(/\r\n[ \t]/g, "");

// UID:<plan>.<event>.<item>[._<day>]@<domain>; what follows `_` is the number of a day, not an id.
const itemOf = (entry) => (unfolded(entry).match(/^UID:[^.@]+\.[^.@]+\.([^._@][^.@]*)/m) || [])[1];

const entriesOf = (text, ids) => partsOf(text, "VEVENT").filter((entry) => ids.has(itemOf(entry)));

const calendarOf = (text, entries) => {
  const head = text.match(/^(BEGIN:VCALENDAR|VERSION:|PRODID:|CALSCALE:).*\r\n/gm);
  const zone = entries.some((entry) => entry.includes(";TZID=")) ? partsOf(text, "VTIMEZONE") : [];
  return [...head, ...zone, ...entries, "END:VCALENDAR\r\n"].join("");
};

// Asked for once; a failure is forgotten.
let published;
const agenda = () => {
  published ||= fetch("agenda.ics").then((answer) => {
    if (!answer.ok) throw new Error(`agenda.ics: ${answer.status}`);
    return answer.text();
  });
  published.catch(() => { published = undefined; });
  return published;
};

const download = (text) => {
  const plan = location.pathname.split("/").filter((part) => part && part !== "index.html").pop();
  const address = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  make("a", { href: address, download: `cua-toi-${plan}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 6e4);
};

const property = (entry, name) => {
  const [, value = ""] = unfolded(entry).match(new RegExp(`^${name}(?:;[^:\\r]*)?:(.*)$`, "m")) || [];
  return value.trim().replace(/\\([\\;,nN])/g, (_all, sign) => (/n/i.test(sign) ? "\n" : sign));
};

// Google's form for one entry, as on the page's own buttons: what Android opens without a file.
const googleForm = (entry) => `https://calendar.google.com/calendar/render?${new URLSearchParams({
  action: "TEMPLATE",
  text: property(entry, "SUMMARY"),
  dates: `${property(entry, "DTSTART")}/${property(entry, "DTEND")}`,
  ctz: "Asia/Ho_Chi_Minh",
  details: `Chi tiết: ${property(entry, "URL")}`,
  location: property(entry, "LOCATION"),
})}`;
