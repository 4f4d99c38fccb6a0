"""When agenda items are, as instants: what programme and calendars both start from.

In: a plan, one of its events, the agenda that it follows. Out: each item with its occurrences. An
end left out is that of the next item in its list and room, where that is plausible, else of its
session, or of the event.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from generator.model.agenda import Agenda, AgendaItem, ItemKind
from generator.model.event import Event
from generator.model.plan import Plan
from generator.model.problem import Path
from generator.model.schedule import (
    Hours,
    ScheduledItem,
    event_hours,
    programme_days,
    scheduled,
)
from generator.views.occurrences import Occurrence, estimated_end, timed

ITEM_MINUTES = 15
_LONGEST = 120
"""What would last longer until the next item has probably ended before."""
_LONGEST_MEAL = 180
_NOON, _AFTER_NOON = 12 * 60, 13 * 60
_PAUSES = (ItemKind.MEAL, ItemKind.BREAK)


@dataclass(frozen=True, slots=True)
class TimedItem:
    """An agenda item with when it is: an occurrence for each of its days."""

    row: ScheduledItem
    ends: int | None
    """The minute at which it ends or probably ends; None where it has no start."""
    occurrences: tuple[Occurrence, ...] = ()


def timed_items(plan: Plan, event: Event, agenda: Agenda) -> tuple[TimedItem, ...]:
    """Return every item of ``agenda`` at any depth, in order; those without a day not dated."""
    days = programme_days(event)
    rows = tuple(scheduled(agenda, days))
    starts = _Starts.of(rows)
    last = event_hours(plan, event).end
    return tuple(_timed(row, starts, last if row.days == days else None) for row in rows)


@dataclass(frozen=True, slots=True)
class _Starts:
    """The starts in each list on each day: of all its rows, and room by room."""

    of_lists: dict[tuple[object, ...], list[int]] = field(default_factory=lambda: defaultdict(list))
    before_pauses: set[Path] = field(default_factory=set)
    """The items behind which a meal or a break without an hour stands."""

    @classmethod
    def of(cls, rows: tuple[ScheduledItem, ...]) -> "_Starts":
        starts = cls()
        for row in sorted(
            (row for row in rows if row.start is not None), key=lambda row: row.start or 0
        ):
            starts.of_lists[*_list(row), "every room"].append(row.start or 0)
            starts.of_lists[*_list(row), row.venue].append(row.start or 0)
        starts.before_pauses.update(_before_pauses(rows))
        return starts

    def next_to(self, row: ScheduledItem, start: int) -> int | None:
        """Return the next start in the row's room; what is in no room of its own ends for all."""
        rooms = (row.venue, None) if row.venue else ("every room",)
        lists = (self.of_lists.get((*_list(row), room), []) for room in rooms)
        later = [found[at] for found in lists if (at := bisect_right(found, start)) < len(found)]
        return min(later, default=None)

    def likely_end(self, row: ScheduledItem, start: int, last: int | None) -> int:
        """Return when ``row`` probably ends: ``last`` is when its event does."""
        following = self.next_to(row, start)
        found = (end for end in (following, row.window_end, last) if end and end > start)
        inner = _inner_end(row.item)
        least = max(inner, estimated_end(start, ITEM_MINUTES))
        likely = next(found, least)
        is_next = likely == following
        return least if is_next and not self._reaches(row, max(start, inner), likely) else likely

    def _reaches(self, row: ScheduledItem, start: int, following: int) -> bool:
        """Whether what is still on at ``start`` can last until the item ``following``."""
        if row.item.kind in _PAUSES:
            return following - start <= _LONGEST_MEAL
        over_noon = start < _NOON and following >= _AFTER_NOON
        is_long = following - start > _LONGEST
        return not (over_noon or is_long or row.path in self.before_pauses)


def _list(row: ScheduledItem) -> tuple[object, ...]:
    return (row.path[:-1], row.days)


def _before_pauses(rows: tuple[ScheduledItem, ...]) -> Iterator[Path]:
    latest: dict[tuple[object, ...], Path] = {}
    for row in rows:
        if row.start is not None:
            latest[_list(row)] = row.path
        elif row.item.kind in _PAUSES and _list(row) in latest:
            yield latest[_list(row)]


def _inner_end(item: AgendaItem) -> int:
    """Return until when what lies in ``item`` goes on at least; 0 where that has no hours."""
    times = [inner.time for inner in item.items if inner.time and inner.time.start is not None]
    return max((time.end or (time.start or 0) + ITEM_MINUTES for time in times), default=0)


def _timed(row: ScheduledItem, starts: _Starts, last: int | None) -> TimedItem:
    if row.start is None:
        return TimedItem(row, None, tuple(_whole_days(row)))
    end = starts.likely_end(row, row.start, last)
    hours = Hours(row.start, row.end)
    return TimedItem(row, row.end or end, tuple(timed(day, hours, end) for day in row.days))


def _whole_days(row: ScheduledItem) -> Iterator[Occurrence]:
    """Yield whole days for an item with a date of its own but no hour, nor hours inside it."""
    dates = row.item.date
    if dates and dates.names_days and not any(inner.time for inner in row.item.items):
        for span in dates.spans:
            yield Occurrence(span.first, span.last + timedelta(days=1))
