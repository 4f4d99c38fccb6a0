"""When an event is, as instants: what cards, programme and calendars all start from.

In: a plan and one of its events. Out: ``Occurrence`` values, timed or all-day. A day without an
hour stays a day; only an end is ever estimated, since a calendar needs one, and then it is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from generator.model.attendance import attendance, attends
from generator.model.event import Event, EventKind
from generator.model.notation import END_OF_DAY, Precision
from generator.model.plan import Plan
from generator.model.schedule import Hours, event_hours, is_window, stated_minutes
from generator.views.words import Span

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
EVENT_MINUTES = 120
_MOMENT_MINUTES = 15
_MOMENTS = (EventKind.ANNOUNCEMENT, EventKind.TRANSPORT)
"""Kinds of events whose hour is that of a moment."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One stretch of time. Timed: aware datetimes; all-day: dates, the end exclusive."""

    start: datetime | date
    end: datetime | date
    end_is_estimated: bool = False

    @property
    def is_timed(self) -> bool:
        """Whether the hour is known."""
        return isinstance(self.start, datetime)

    @property
    def span(self) -> Span:
        """The stretch for the reader's browser."""
        return Span(_iso(self.start), _iso(self.end))


def occurrences(plan: Plan, event: Event) -> tuple[Occurrence, ...]:
    """Return when ``event`` is: one for each stretch of days; none while no month is known."""
    if event.date.precision in (Precision.OPEN, Precision.YEAR):
        return ()
    if is_window(event) or not event.date.names_days:
        first, last = event.date.spans[0].first, event.date.spans[-1].last
        return (Occurrence(first, last + timedelta(days=1)),)
    hours = event_hours(plan, event)
    return tuple(
        timed(span.first, hours, _end(plan, event, hours))
        if span.is_single_day and hours.start is not None
        else Occurrence(span.first, span.last + timedelta(days=1))
        for span in event.date.spans
    )


def timed(day: date, hours: Hours, estimated_end: int) -> Occurrence:
    """Return the occurrence of ``hours`` on ``day``; ``estimated_end`` where no end is stated."""
    start = hours.start or 0
    end = hours.end if hours.end is not None and hours.end > start else None
    return Occurrence(
        _instant(day, start),
        _instant(day, end or max(estimated_end, start + 1)),
        end_is_estimated=end is None,
    )


def estimated_end(start: int, minutes: int) -> int:
    """Return the minute at which something of that length ends, on the same day."""
    return min(start + minutes, END_OF_DAY)


def _end(plan: Plan, event: Event, hours: Hours) -> int:
    """Return when ``event`` is likely over: whoever attends it is in time for the next one."""
    start, stated = hours.start or 0, stated_minutes(event)
    if stated or hours.goes_on_until:
        likely = estimated_end(start, stated or EVENT_MINUTES)
        return max(likely, hours.goes_on_until or 0)
    if event.kind in _MOMENTS:
        return estimated_end(start, _MOMENT_MINUTES)
    return min((estimated_end(start, EVENT_MINUTES), *_next_starts(plan, event, start)))


def _next_starts(plan: Plan, event: Event, start: int) -> Iterator[int]:
    """Yield when events begin on the same day to which a group goes from ``event``."""
    going = [events for group, events in attendance(plan).items() if attends(plan, group, event)]
    for other in {each.id: each for events in going for each in events}.values():
        begins = event_hours(plan, other).start
        if other.date == event.date and begins is not None and begins > start:
            yield begins


def _instant(day: date, minute: int) -> datetime:
    return datetime.combine(day, time(), VIETNAM) + timedelta(minutes=minute)


def _iso(moment: datetime | date) -> str:
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="minutes")
    return datetime.combine(moment, time(), VIETNAM).isoformat(timespec="minutes")
