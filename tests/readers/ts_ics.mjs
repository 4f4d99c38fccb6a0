// Reads calendar files with ts-ics (TypeScript), as icaljs.mjs does with ical.js. It has no CONTACT.
import { readFileSync } from "node:fs";
import { convertIcsCalendar } from "ts-ics";

const when = (time) =>
  time?.type === "DATE" ? time.date.toISOString().slice(0, 10) : time?.date.toISOString();

const read = (event) => ({
  uid: event.uid,
  sequence: event.sequence,
  changed: when(event.lastModified),
  summary: event.summary,
  description: event.description,
  location: event.location,
  url: event.url,
  status: event.status,
  start: when(event.start),
  end: when(event.end),
  all_day: event.start.type === "DATE",
});

const events = (path) =>
  convertIcsCalendar(undefined, readFileSync(path, "utf8")).events.map(read);

process.stdout.write(JSON.stringify(process.argv.slice(2).map(events)));
