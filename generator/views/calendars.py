"""Calendar events and the files that hold them (RFC 5545), in words and instants."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One VEVENT. Timed: aware datetimes in Asia/Ho_Chi_Minh; all-day: dates, end exclusive."""

    uid: str
    summary: str
    description: str
    """Lines separated by line feeds."""
    location: str
    url: str
    start: datetime | date
    end: datetime | date
    status: str
    """RFC 5545 STATUS: CONFIRMED, TENTATIVE or CANCELLED."""
    transparent: bool
    changed: datetime | None = None
    """UTC; None where no history is known: DTSTAMP is then the epoch, LAST-MODIFIED absent."""
    sequence: int = 0
    created: datetime | None = None
    """UTC; when it was first published."""
    contact: str | None = None
    position: tuple[float, float] | None = None
    """Latitude, longitude (GEO)."""
    conference: str | None = None
    """The link to join (RFC 7986 CONFERENCE)."""
    part_of: str | None = None
    """UID of the event that this item belongs to (RELATED-TO)."""
    end_is_estimated: bool = False
    """The document states none."""


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """One .ics file; a feed (to subscribe to) has a name, a single-event file has none."""

    path: str
    """Relative to the site: ``2022/hai-phong/agenda.ics``."""
    events: tuple[CalendarEvent, ...]
    name: str | None = None
    source: str | None = None
    """The feed's own absolute address."""
