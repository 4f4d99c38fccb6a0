// Reads calendar files with ical.js (JavaScript): files on the command line in, JSON on standard
// output out: for each file the list of its events, instants in UTC, dates as dates.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const when = (time) => (time?.isDate ? time.toString() : time?.toJSDate().toISOString());

const read = (component) => {
  const event = new ICAL.Event(component);
  const value = (name) => component.getFirstPropertyValue(name);
  return {
    uid: event.uid,
    sequence: event.sequence,
    changed: when(value("last-modified")),
    summary: event.summary,
    description: event.description,
    location: event.location,
    contact: value("contact"),
    url: value("url"),
    status: value("status"),
    start: when(event.startDate),
    end: when(event.endDate),
    all_day: event.startDate.isDate,
  };
};

const events = (path) =>
  new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")))
    .getAllSubcomponents("vevent")
    .map(read);

process.stdout.write(JSON.stringify(process.argv.slice(2).map(events)));
