// Reads calendar files with node-ical (JavaScript), as icaljs.mjs does with ical.js.
import ical from "node-ical";

const day = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((number) => String(number).padStart(2, "0"))
    .join("-");

const when = (date) => (date?.dateOnly ? day(date) : date?.toISOString());

const read = (event) => ({
  uid: event.uid,
  sequence: event.sequence,
  changed: when(event.lastmodified),
  summary: event.summary,
  description: event.description,
  location: event.location,
  contact: event.contact,
  url: event.url,
  status: event.status,
  start: when(event.start),
  end: when(event.end),
  all_day: event.datetype === "date",
});

const events = (path) =>
  Object.values(ical.sync.parseFile(path))
    .filter((component) => component.type === "VEVENT")
    .map(read);

process.stdout.write(JSON.stringify(process.argv.slice(2).map(events)));
