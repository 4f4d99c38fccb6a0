"""The hours of events and agenda items, as far as the document states them.

In: a Plan and one of its events. Out: minutes since midnight, with where they are from. Nothing
is estimated here; what the calendars need beyond this is made up, and said, in the views.
"""

from dataclasses import dataclass

from generator.model.event import Event, EventKind
from generator.model.parts import agenda_of
from generator.model.plan import Plan

HALF_DAY_MINUTES = 240


@dataclass(frozen=True, slots=True)
class Hours:
    """Start and end in minutes since midnight; None where the document states none."""

    start: int | None = None
    end: int | None = None
    are_of_agenda: bool = False
    """The programme states them, the event itself none."""
    end_is_of_agenda: bool = False


def event_hours(plan: Plan, event: Event) -> Hours:
    """Return the hours of ``event``: its own, the programme's where it states none or no end."""
    stated = event.time
    if stated and stated.is_open:
        return Hours()
    first, last = _agenda_hours(plan, event)
    if not (stated and stated.has_hours):
        return Hours(first, last, are_of_agenda=first is not None, end_is_of_agenda=bool(last))
    if stated.end is None and stated.start is not None and last and last > stated.start:
        return Hours(stated.start, last, end_is_of_agenda=True)
    return Hours(stated.start, stated.end)


def _agenda_hours(plan: Plan, event: Event) -> tuple[int | None, int | None]:
    agenda = agenda_of(plan, event)
    times = [item.time for item in agenda.items if item.time] if agenda else []
    starts = [time.start for time in times if time.start is not None]
    ends = [time.end if time.end is not None else time.start or 0 for time in times]
    first, last = min(starts, default=None), max(ends, default=0)
    return first, last if first is not None and last > first else None


def is_window(event: Event) -> bool:
    """Whether the dates are a span within which a shorter event falls (từ 03-08/11, 1/2 ngày)."""
    if len(event.date.spans) != 1 or event.date.is_single_day:
        return False
    if event.kind is EventKind.LOCAL or not event.date.names_days:
        return True
    span = event.date.spans[0]
    days = (span.last - span.first).days + 1
    minutes = stated_minutes(event)
    return minutes is not None and -(-minutes // (2 * HALF_DAY_MINUTES)) < days


def stated_minutes(event: Event) -> int | None:
    """Return how long ``event`` takes by its stated length, a half day being four hours."""
    if event.length is None or event.length.is_open:
        return None
    if event.length.minutes is not None:
        return event.length.minutes
    return (event.length.half_days or 0) * HALF_DAY_MINUTES
