"""The calendars over all plans that one may subscribe to: all, by school year, by unit, deadlines.

In: the entries of each plan. Out: ``PortalFeed`` values; none is empty. What a feed holds are the
very entries of the plans' own calendars.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from generator.model.portal import Portal
from generator.views.calendars import CalendarEvent, CalendarFile
from generator.views.school_years import school_year, school_year_title
from generator.views.unit_calendars import UnitEntries

Events = tuple[CalendarEvent, ...]


class FeedKind(Enum):
    """What people look for a calendar by."""

    ALL = "all"
    YEAR = "year"
    UNIT = "unit"
    DEADLINES = "deadlines"


@dataclass(frozen=True, slots=True)
class PlanEntries:
    """What one plan gives to the calendars over all plans."""

    events: Events
    deadlines: Events
    units: dict[str, UnitEntries]
    """By the unit's id."""


@dataclass(frozen=True, slots=True)
class PortalFeed:
    """A calendar over all plans."""

    kind: FeedKind
    path: str
    title: str
    """As one looks for it: ``Năm học 2022-2023``, ``Văn phòng Sở``."""
    name: str
    """What it is called among other calendars of a reader."""
    events: Events


def portal_feeds(plans: Iterable[PlanEntries], portal: Portal) -> tuple[PortalFeed, ...]:
    """Return every calendar over all plans that has an entry; years, the newest first."""
    found = tuple(plans)
    events = tuple(entry for plan in found for entry in plan.events)
    deadlines = tuple(entry for plan in found for entry in plan.deadlines)
    name, of_deadlines = portal.title, f"{portal.title}: các thời hạn"
    feeds = (
        PortalFeed(FeedKind.ALL, "calendar.ics", "Tất cả hội nghị", name, events),
        *_years(events, name),
        *_units(found, name),
        PortalFeed(FeedKind.DEADLINES, "deadlines.ics", "Của mọi đơn vị", of_deadlines, deadlines),
        *_unit_deadlines(found, of_deadlines),
    )
    return tuple(feed for feed in feeds if feed.events)


def feed_file(feed: PortalFeed, portal: Portal) -> CalendarFile:
    """Return the file of a feed, which names itself even while it holds a single entry."""
    return CalendarFile(feed.path, feed.events, feed.name, portal.absolute(feed.path))


def unit_titles(plans: Iterable[PlanEntries]) -> dict[str, str]:
    """Return each unit's name in the last plan, with the issuer where two bear it, by its id."""
    last = {unit: share for plan in plans for unit, share in plan.units.items()}
    bearers = Counter(share.name.casefold() for share in last.values())
    return {
        unit: f"{share.name} ({share.issuer})"
        if bearers[share.name.casefold()] > 1 and share.issuer
        else share.name
        for unit, share in last.items()
    }


def _years(events: Events, name: str) -> Iterator[PortalFeed]:
    for year in sorted({_year(entry) for entry in events}, reverse=True):
        title = school_year_title(year)
        own = tuple(entry for entry in events if _year(entry) == year)
        path = f"years/{year}-{year + 1}.ics"
        yield PortalFeed(FeedKind.YEAR, path, title, f"{name}: {title.lower()}", own)


def _units(plans: tuple[PlanEntries, ...], name: str) -> Iterator[PortalFeed]:
    for unit, title, shares in _shares(plans):
        events = tuple(entry for share in shares for entry in share.events)
        yield PortalFeed(FeedKind.UNIT, f"units/{unit}.ics", title, f"{name}: {title}", events)


def _unit_deadlines(plans: tuple[PlanEntries, ...], name: str) -> Iterator[PortalFeed]:
    for unit, title, shares in _shares(plans):
        path, own = f"units/{unit}/deadlines.ics", f"{name} của {title}"
        deadlines = tuple(entry for share in shares for entry in share.deadlines)
        yield PortalFeed(FeedKind.DEADLINES, path, title, own, deadlines)


def _shares(plans: tuple[PlanEntries, ...]) -> Iterator[tuple[str, str, list[UnitEntries]]]:
    """Yield each unit's id, its name in the last plan, and what it has in the plans."""
    found: dict[str, list[UnitEntries]] = {}
    for plan in plans:
        for unit, share in plan.units.items():
            found.setdefault(unit, []).append(share)
    titles = unit_titles(plans)
    for unit, shares in sorted(found.items()):
        yield unit, titles[unit], shares


def _year(entry: CalendarEvent) -> int:
    start: date = entry.start
    return school_year(start.date() if isinstance(start, datetime) else start)
