"""Reads calendar files with libical (C), as icaljs.mjs does with ical.js.

It is what Evolution, KOrganizer and older Thunderbirds read with. Texts are taken apart and times
brought to UTC by libical; Python only asks, and writes down the answers.
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from datetime import UTC, date, datetime
from pathlib import Path
from typing import ClassVar


class Time(ctypes.Structure):
    """The icaltimetype of libical 3."""

    _fields_: ClassVar = [
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        *((name, ctypes.c_int) for name in ("is_date", "is_daylight")),
        ("zone", ctypes.c_void_p),
    ]


VEVENT = 4  # of enum icalcomponent_kind
POINTER, TEXT, NUMBER = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
SIGNATURES = {
    "icalparser_parse_string": (POINTER, TEXT),
    "icalcomponent_get_first_component": (POINTER, POINTER, NUMBER),
    "icalcomponent_get_next_component": (POINTER, POINTER, NUMBER),
    "icalcomponent_get_first_property": (POINTER, POINTER, NUMBER),
    "icalproperty_string_to_kind": (NUMBER, TEXT),
    "icalproperty_get_value_as_string": (TEXT, POINTER),
    "icalproperty_get_contact": (TEXT, POINTER),
    "icalproperty_get_lastmodified": (Time, POINTER),
    "icalcomponent_get_dtstart": (Time, POINTER),
    "icalcomponent_get_dtend": (Time, POINTER),
    "icalcomponent_get_sequence": (NUMBER, POINTER),
    "icaltime_as_timet_with_zone": (ctypes.c_longlong, Time, POINTER),
    **dict.fromkeys(
        (f"icalcomponent_get_{name}" for name in ("uid", "summary", "description", "location")),
        (TEXT, POINTER),
    ),
}
LIBICAL = ctypes.CDLL(find_library("ical"))
for name, (result, *arguments) in SIGNATURES.items():
    getattr(LIBICAL, name).restype = result
    getattr(LIBICAL, name).argtypes = arguments


def main() -> None:
    json.dump([list(map(read, events(path))) for path in sys.argv[1:]], sys.stdout)


def events(path: str) -> Iterator[int]:
    calendar = LIBICAL.icalparser_parse_string(Path(path).read_bytes())
    event = LIBICAL.icalcomponent_get_first_component(calendar, VEVENT)
    while event:
        yield event
        event = LIBICAL.icalcomponent_get_next_component(calendar, VEVENT)


def read(event: int) -> dict[str, str | int | None]:
    changed, contact = prop(event, b"LAST-MODIFIED"), prop(event, b"CONTACT")
    start = LIBICAL.icalcomponent_get_dtstart(event)
    return {
        "uid": text(LIBICAL.icalcomponent_get_uid(event)),
        "sequence": LIBICAL.icalcomponent_get_sequence(event),
        "changed": moment(LIBICAL.icalproperty_get_lastmodified(changed)) if changed else None,
        "summary": text(LIBICAL.icalcomponent_get_summary(event)),
        "description": text(LIBICAL.icalcomponent_get_description(event)),
        "location": text(LIBICAL.icalcomponent_get_location(event)),
        "contact": text(LIBICAL.icalproperty_get_contact(contact)) if contact else None,
        "url": text(LIBICAL.icalproperty_get_value_as_string(prop(event, b"URL"))),
        "status": text(LIBICAL.icalproperty_get_value_as_string(prop(event, b"STATUS"))),
        "start": moment(start),
        "end": moment(LIBICAL.icalcomponent_get_dtend(event)),
        "all_day": bool(start.is_date),
    }


def prop(event: int, name: bytes) -> int | None:
    kind = LIBICAL.icalproperty_string_to_kind(name)
    found: int | None = LIBICAL.icalcomponent_get_first_property(event, kind)
    return found


def text(value: bytes | None) -> str | None:
    return None if value is None else value.decode()


def moment(time: Time) -> str:
    if time.is_date:
        return date(time.year, time.month, time.day).isoformat()
    seconds = LIBICAL.icaltime_as_timet_with_zone(time, time.zone)
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


if __name__ == "__main__":
    main()
