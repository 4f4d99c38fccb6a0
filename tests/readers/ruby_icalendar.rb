# Reads calendar files with icalendar (Ruby), as icaljs.mjs does with ical.js.
require "stringio" # icalendar 2.8 forgets it
require "icalendar"
require "json"

def day?(value) = value.is_a?(Icalendar::Values::Date)

def moment(value)
  return if value.nil?
  day?(value) ? value.strftime("%F") : value.to_time.utc.strftime("%FT%T.000Z")
end

def read(event)
  {
    uid: event.uid,
    sequence: event.sequence,
    changed: moment(event.last_modified),
    summary: event.summary,
    description: event.description,
    location: event.location,
    contact: event.contact.first,
    url: event.url,
    status: event.status,
    start: moment(event.dtstart),
    end: moment(event.dtend),
    all_day: day?(event.dtstart),
  }
end

def events(path)
  Icalendar::Calendar.parse(File.read(path, encoding: "UTF-8")).first.events.map { |event| read(event) }
end

puts JSON.generate(ARGV.map { |path| events(path) })
