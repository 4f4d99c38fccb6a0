"""Calendar files: CalendarFile in, the bytes of an .ics file out (RFC 5545, RFC 7986).

The only door to the library icalendar. The bytes depend on the values alone, never on clock,
locale, time zone or hash seed. A ValueError is a programmer's mistake, written for a programmer.
"""

from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from icalendar import (
    Calendar,
    Component,
    Event,
    Timezone,
    TimezoneStandard,
    vDatetime,
    vDDDTypes,
    vDuration,
    vGeo,
    vInt,
    vText,
    vUri,
    vUTCOffset,
)

from generator.rendering.calendar_text import (
    ascii_address,
    clean_line,
    clean_lines,
    folded,
    place_line,
    shortened,
    web_address,
)
from generator.views.calendars import CalendarEvent, CalendarFile

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
REFRESH = timedelta(hours=12)
SUMMARY_LENGTH = 180
STATUSES = ("CONFIRMED", "TENTATIVE", "CANCELLED")
KEPT_EVENTS = 65_536
"""How many events stay in memory in their serialised form (about 1 kB each)."""


def calendar_bytes(file: CalendarFile) -> bytes:
    """Serialise a file: events by start, then UID; a VTIMEZONE only where a time of day is told.

    Raises ValueError for a file without events, a UID that stands twice, a naive time, an end that
    is not after its start, an unknown status and an address that is not absolute.
    """
    events = sorted(file.events, key=lambda event: (_instant(event.start), event.uid))
    if not events or len({event.uid for event in events}) < len(events):
        raise ValueError(f"{file.path}: needs events, each with a UID of its own: {events}")
    is_timed = any(isinstance(event.start, datetime) for event in events)
    zone = _timezone_bytes() if is_timed else b""
    head, end, _ = _content(_calendar(file)).rpartition(b"END:VCALENDAR\r\n")
    return b"".join([head, zone, *map(event_bytes, events), end])


@lru_cache(maxsize=KEPT_EVENTS)
def event_bytes(event: CalendarEvent) -> bytes:
    """Serialise one VEVENT (RFC 5545 §3.6.1), once for all the files that hold it."""
    component = Event()
    component["UID"] = _uid(event.uid)
    _put_revision(component, event)
    _put_times(component, event)
    _put_words(component, event)
    _put_links(component, event)
    return _content(component)


def _calendar(file: CalendarFile) -> Calendar:
    calendar = Calendar()
    calendar["VERSION"] = _Text("2.0")
    calendar["PRODID"] = _Text("-//hoinghi//hoinghi//VI")
    calendar["CALSCALE"] = _Text("GREGORIAN")
    if file.name is not None:
        _put_feed(calendar, file.name, file.source)
    return calendar


def _put_feed(calendar: Calendar, name: str, source: str | None) -> None:
    """Say what a subscriber needs (RFC 7986 §5).

    A file of single events has none of this: some programs would make a new calendar of it. No
    X-WR-TIMEZONE either: every time here names its zone, and some readers shift UTC stamps by it.
    """
    calendar["NAME"] = calendar["X-WR-CALNAME"] = _Text(clean_line(name) or "Lịch hội nghị")
    calendar["REFRESH-INTERVAL"] = vDuration(REFRESH, params={"VALUE": "DURATION"})
    calendar["X-PUBLISHED-TTL"] = vDuration(REFRESH)
    if source is not None:
        calendar["SOURCE"] = vUri(web_address(source), params={"VALUE": "URI"})
    calendar["COLOR"] = _Text("royalblue")


@cache
def _timezone_bytes() -> bytes:
    """Write the one VTIMEZONE (RFC 5545 §3.6.5): Việt Nam has kept +07 since before 1976."""
    standard = TimezoneStandard()
    standard["DTSTART"] = vDatetime(datetime(1976, 1, 1))  # noqa: DTZ001 - local by §3.6.5
    standard["TZOFFSETFROM"] = standard["TZOFFSETTO"] = vUTCOffset(timedelta(hours=7))
    standard["TZNAME"] = _Text("+07")
    zone = Timezone()
    zone["TZID"] = _Text(ZONE.key)
    zone.add_component(standard)
    return _content(zone)


def _put_revision(component: Event, event: CalendarEvent) -> None:
    """Say which of two copies is newer (RFC 5545 §3.8.7); the build's own hour is never told."""
    if event.status not in STATUSES:
        raise ValueError(f"{event.uid}: no status of RFC 5545 §3.8.1.11: {event.status!r}")
    component["DTSTAMP"] = vDatetime(_utc(event.changed or EPOCH))
    if event.changed is not None:
        component["LAST-MODIFIED"] = vDatetime(_utc(event.changed))
    if event.created is not None:
        component["CREATED"] = vDatetime(_utc(event.created))
    component["SEQUENCE"] = vInt(event.sequence)
    component["STATUS"] = _Text(event.status)


def _put_times(component: Event, event: CalendarEvent) -> None:
    is_all_day = not isinstance(event.start, datetime)
    is_mixed = is_all_day == isinstance(event.end, datetime)
    if is_mixed or _instant(event.end) <= _instant(event.start):
        raise ValueError(f"{event.uid}: the end is not after the start: {event.start}, {event.end}")
    component["DTSTART"] = vDDDTypes(_local(event.start))
    component["DTEND"] = vDDDTypes(_local(event.end))
    if is_all_day:
        component["X-MICROSOFT-CDO-ALLDAYEVENT"] = _Text("TRUE")


def _put_words(component: Event, event: CalendarEvent) -> None:
    """Put the words; SUMMARY and LOCATION always stand: some readers drop events without them."""
    title = shortened(clean_line(event.summary), SUMMARY_LENGTH)
    component["SUMMARY"] = _Text(title or "Sự kiện")
    component["LOCATION"] = _Text(place_line(event.location) or "Chưa ấn định")
    component["TRANSP"] = _Text("TRANSPARENT" if event.transparent else "OPAQUE")
    if description := clean_lines(event.description):
        component["DESCRIPTION"] = _Text(description)
    if contact := clean_line(event.contact or ""):
        component["CONTACT"] = _Text(contact)


def _put_links(component: Event, event: CalendarEvent) -> None:
    component["URL"] = vUri(web_address(event.url))
    if event.position is not None:
        component["GEO"] = _Geo(event.position)
    if event.conference is not None:
        component["CONFERENCE"] = _conference(event.conference)
    if event.part_of is not None:
        component["RELATED-TO"] = _uid(event.part_of)


def _uid(uid: str) -> "_Text":
    if not uid or uid != clean_line(uid):
        raise ValueError(f"not fit for a UID: {uid!r}")
    return _Text(uid)


def _local(when: datetime | date) -> datetime | date:
    return when.astimezone(ZONE).replace(microsecond=0) if isinstance(when, datetime) else when


def _instant(when: datetime | date) -> datetime:
    if isinstance(when, datetime):
        return _utc(when)
    return datetime(when.year, when.month, when.day, tzinfo=ZONE).astimezone(UTC)


def _utc(when: datetime) -> datetime:
    if when.tzinfo is None:
        raise ValueError(f"a time without a zone: {when}")
    return when.astimezone(UTC).replace(microsecond=0)


# What icalendar 7.3 writes wrongly. Its ``add`` is not used (it leaves X- texts unescaped and two
# VALUE parameters out). Each fault has a test in tests/unit/test_calendar_library_faults.py that
# fails once the library is mended, so that what stands below can go.


class _Text(vText):
    r"""A TEXT value (RFC 5545 §3.3.11); the library takes the characters ``\N`` for a break."""

    __slots__ = ()

    def to_ical(self) -> bytes:
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return escaped.replace("\n", "\\n").encode()


class _Geo(vGeo):
    """A position with six decimals (RFC 5545 §3.8.1.6); the library may write ``1e-05``."""

    def to_ical(self) -> str:
        return ";".join(f"{round(angle, 6) + 0.0:.6f}" for angle in (self.latitude, self.longitude))


def _conference(link: str) -> vUri:
    """Write RFC 7986 §5.11 with two features; the library's Conference makes them one."""
    label = "Tham gia trực tuyến"
    params = {"VALUE": "URI", "FEATURE": ["AUDIO", "VIDEO"], "LABEL": label}
    return vUri(ascii_address(link), params=params)


def _content(component: Component) -> bytes:
    """Write a component in the order in which it was filled; the library's folds part letters."""
    lines = component.content_lines(sorted=False)
    return b"".join(folded(line) + b"\r\n" for line in lines if line)
