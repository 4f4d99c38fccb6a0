"""The ways into a reader's calendar, as links that work without a script.

In: a calendar entry, or the path of a calendar file. Out: addresses. A copy can be taken through
Google's or Outlook's form for a new event; a subscription needs the absolute address of the file.
"""

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import quote, urlencode

from generator.model.portal import Portal
from generator.views.calendar_texts import ESTIMATED_END
from generator.views.calendars import CalendarEvent
from generator.views.occurrences import VIETNAM

_GOOGLE = "https://calendar.google.com/calendar/"
_OUTLOOK = "https://outlook.live.com/calendar/0/"


@dataclass(frozen=True, slots=True)
class Subscription:
    """The ways to a calendar file: to follow it, or to take it once."""

    file: str
    """Relative to the page."""
    address: str
    """Absolute, to be copied."""
    webcal: str
    """Opened by the calendars of Apple and by Outlook on a computer."""
    google: str
    outlook: str


@dataclass(frozen=True, slots=True)
class Addition:
    """The ways to add one event by a form: Google's, and Outlook's on the web."""

    google: str
    outlook: str


@dataclass(frozen=True, slots=True)
class CalendarButton:
    """What the button "Thêm vào lịch" of an event or a group offers."""

    title: str | None
    """Of what, where a page has several buttons."""
    words: str
    file: str
    addition: Addition | None
    """None for several entries, and for one that is called off: no form can tell that."""
    subscription: Subscription


def subscription(portal: Portal, path: str, title: str, file: str) -> Subscription:
    """Return the ways to the calendar at ``path``, which a page reaches as ``file``."""
    address = portal.absolute(path)
    webcal = f"webcal:{address.partition(':')[2]}"
    return Subscription(
        file=file,
        address=address,
        webcal=webcal,
        google=f"{_GOOGLE}u/0/r?{_query(cid=webcal)}",
        outlook=f"{_OUTLOOK}addfromweb/?{_query(url=address, name=title)}",
    )


def addition(entries: tuple[CalendarEvent, ...]) -> Addition | None:
    """Return the ways to add the one entry of an event."""
    if len(entries) != 1 or entries[0].status == "CANCELLED":
        return None
    (entry,) = entries
    link = f"Tham dự trực tuyến: {entry.conference}\n" if entry.conference else ""
    end = f"{ESTIMATED_END}\n" if entry.end_is_estimated else ""
    details = f"{link}{end}Chi tiết: {entry.url}"
    return Addition(_google_form(entry, details), _outlook_form(entry, details))


def _google_form(entry: CalendarEvent, details: str) -> str:
    query = _query(
        action="TEMPLATE",
        text=entry.summary,
        dates=f"{_basic(entry.start)}/{_basic(entry.end)}",
        ctz=VIETNAM.key,
        details=details,
        location=entry.location,
    )
    return f"{_GOOGLE}render?{query}"


def _outlook_form(entry: CalendarEvent, details: str) -> str:
    all_day = {} if isinstance(entry.start, datetime) else {"allday": "true"}
    query = _query(
        rru="addevent",
        subject=entry.summary,
        startdt=entry.start.isoformat(),
        enddt=entry.end.isoformat(),
        **all_day,
        body=details,
        location=entry.location,
    )
    return f"{_OUTLOOK}action/compose?{query}"


def _basic(when: datetime | date) -> str:
    """Return a time as Vietnam keeps it, or a day, without separators."""
    if isinstance(when, datetime):
        return f"{when.astimezone(VIETNAM):%Y%m%dT%H%M%S}"
    return f"{when:%Y%m%d}"


def _query(**parts: str) -> str:
    return urlencode(parts, quote_via=quote, safe="")
