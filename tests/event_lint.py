"""What Google asks of an Event in JSON-LD: data in, findings out (empty where all is well).

Required: a name, a start, a place with an address (or the address of a virtual one). Every date is
ISO 8601, an instant with Vietnam's offset. What is recommended stands apart: a plan may not say it.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

RECOMMENDED = ("description", "image", "endDate", "eventStatus", "organizer", "eventAttendanceMode")
STATUSES = {
    f"https://schema.org/Event{name}"
    for name in ("Scheduled", "Postponed", "Rescheduled", "Cancelled")
}
MODES = {f"https://schema.org/{name}EventAttendanceMode" for name in ("Offline", "Online", "Mixed")}
DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d\+07:00)?")
KNOWN = {
    *("@context", "@type", "name", "startDate", "endDate", "previousStartDate", "location"),
    *("description", "image", "url", "eventStatus", "eventAttendanceMode", "organizer"),
    "subEvent",
}


def event_faults(data: dict[str, Any], place: str = "event") -> Iterator[str]:
    """Find what makes an event invalid to Google, in it and in those inside it."""
    if data.get("@type") != "Event" or not data.get("name"):
        yield f"{place}: is no event with a name"
    yield from (f"{place}: unknown {key}" for key in sorted(data.keys() - KNOWN))
    yield from _date_faults(data, place)
    yield from _state_faults(data, place)
    locations = data.get("location") or []
    locations = locations if isinstance(locations, list) else [locations]
    if not locations:
        yield f"{place}: has no location"
    for location in locations:
        yield from _location_faults(location, place)
    for number, inner in enumerate(data.get("subEvent", ())):
        yield from event_faults(inner, f"{place}.{number}")


def recommended_faults(data: dict[str, Any]) -> Iterator[str]:
    """Find what Google recommends and the event does not have."""
    yield from (name for name in RECOMMENDED if name not in data)
    for organizer in data.get("organizer", ())[:1]:
        if not (organizer.get("name") and organizer.get("url", "").startswith("https://")):
            yield "organizer without name and url"


def _date_faults(data: dict[str, Any], place: str) -> Iterator[str]:
    for name in ("startDate", "endDate", "previousStartDate"):
        value = data.get(name)
        if value is None and name != "startDate":
            continue
        if not (isinstance(value, str) and DATE.fullmatch(value)):
            yield f"{place}: {name} is {value}"
        else:
            datetime.fromisoformat(value)  # raises where there is no such day or hour
    if str(data.get("endDate", "9999")) < str(data.get("startDate")):
        yield f"{place}: ends before it starts"


def _state_faults(data: dict[str, Any], place: str) -> Iterator[str]:
    if data.get("eventStatus") not in STATUSES:
        yield f"{place}: eventStatus is {data.get('eventStatus')}"
    if data.get("eventAttendanceMode", next(iter(MODES))) not in MODES:
        yield f"{place}: eventAttendanceMode is {data['eventAttendanceMode']}"
    is_moved = str(data.get("eventStatus")).endswith("EventRescheduled")
    if not is_moved and "previousStartDate" in data:
        yield f"{place}: previousStartDate of what was not moved"


def _location_faults(location: dict[str, Any], place: str) -> Iterator[str]:
    kind = location.get("@type")
    if kind == "Place":
        address = location.get("address", {})
        is_whole = address.get("@type") == "PostalAddress" and address.get("streetAddress")
        if not (location.get("name") and is_whole):
            yield f"{place}: a place without name or address"
    elif kind != "VirtualLocation" or not location.get("url", "").startswith("https://"):
        yield f"{place}: no location: {location}"
