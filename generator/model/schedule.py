"""The hours of events and agenda items, as far as the document states them.

In: a Plan and one of its events. Out: minutes since midnight, with where they are from. Nothing
is estimated here; what the calendars need beyond this is made up, and said, in the views.
"""

from dataclasses import dataclass

from generator.model.agenda import AgendaItem
from generator.model.event import Event, EventKind
from generator.model.plan import Plan
from generator.model.walk import agenda_of

_HALF_DAY_MINUTES = 240


@dataclass(frozen=True, slots=True)
class Hours:
    """Start and end in minutes since midnight; None where the document states none."""

    start: int | None = None
    end: int | None = None
    start_is_of_agenda: bool = False
    end_is_of_agenda: bool = False


def event_hours(plan: Plan, event: Event) -> Hours:
    """Return the hours of ``event``: its own, else those of its programme."""
    stated = event.time
    agenda = agenda_of(plan, event)
    rows = row_hours(agenda.items) if agenda else ()
    starts = [row.start for row in rows if row.start is not None]
    ends = [row.end if row.end is not None else row.start or 0 for row in rows]
    start = stated.start if stated else None
    end = stated.end if stated else None
    if start is None and not (stated and stated.has_hours):
        start = min(starts, default=None)
    if end is None and start is not None and max(ends, default=0) > start:
        end = max(ends)
    return Hours(
        start,
        end,
        start_is_of_agenda=start is not None and not (stated and stated.start is not None),
        end_is_of_agenda=end is not None and not (stated and stated.end is not None),
    )


def row_hours(rows: tuple[AgendaItem, ...]) -> tuple[Hours, ...]:
    """Return the stated hours of the rows that have any."""
    return tuple(Hours(row.time.start, row.time.end) for row in rows if row.time)


def is_window(event: Event) -> bool:
    """Whether the dates are a span within which a shorter event falls (từ 03-08/11, 1/2 ngày)."""
    if event.date.is_open or event.date.is_single_day:
        return False
    if event.kind is EventKind.LOCAL or not event.date.names_days:
        return True
    length = event.length.half_days if event.length else None
    days = sum((span.last - span.first).days + 1 for span in event.date.spans)
    return bool(event.length) and (length is None or length < 2 * days)


def stated_minutes(event: Event) -> int | None:
    """Return how long ``event`` takes by its stated length, a half day being four hours."""
    if event.length is None or event.length.is_open:
        return None
    if event.length.minutes is not None:
        return event.length.minutes
    return (event.length.half_days or 0) * _HALF_DAY_MINUTES
