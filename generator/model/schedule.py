"""When events and agenda items are, as far as the document states it.

In: a Plan and one of its events. Out: days, and minutes since midnight, with where they are from.
Nothing is estimated here; what the calendars need beyond this is made up, and said, in the views.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.model.agenda import Agenda, AgendaItem
from generator.model.event import Event, EventKind
from generator.model.notation import END_OF_DAY, Dates, PartOfDay
from generator.model.parts import agenda_of
from generator.model.plan import Plan
from generator.model.problem import Path

HALF_DAY_MINUTES = 240
_PARTS_BEGIN = {
    PartOfDay.MORNING: 7 * 60,
    PartOfDay.NOON: 11 * 60,
    PartOfDay.AFTERNOON: 13 * 60,
    PartOfDay.EVENING: 18 * 60,
}
"""Only to put events of one day in order."""
_NIGHT = 6 * 60
"""How many minutes a row must go back behind those above it for a night to lie between them."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Start and end in minutes since midnight; None where the document states none.

    An end beyond 1440 is on the next day.
    """

    start: int | None = None
    end: int | None = None
    are_of_agenda: bool = False
    """The programme states them, the event itself none."""
    end_is_of_agenda: bool = False
    goes_on_until: int | None = None
    """Where no end is stated: until when the programme goes on at least."""


@dataclass(frozen=True, slots=True)
class ScheduledItem:
    """An agenda item with what it has from the items that it lies in."""

    item: AgendaItem
    path: Path
    """From the agenda: ``("items", 0, "items", 2)``."""
    holder: "ScheduledItem | None" = None
    """The item that it lies in."""
    days: tuple[date, ...] = ()
    """When it is: by its own date, the one above it, its holder's, else the event's.

    None while that is open: also of a row in the small hours that does not say of which night.
    """
    venue: str | None = None
    """Its own, else its holder's; None: where the event is."""
    groups: tuple[str, ...] = ()
    """Whom it is for, by its own word or its holder's; none: for all."""

    @property
    def start(self) -> int | None:
        """The minute at which it begins."""
        return self.item.time.start if self.item.time else None

    @property
    def end(self) -> int | None:
        """The minute at which it ends, where that is stated: as an hour, or by its length."""
        if self.start is None or self.item.time is None or self.item.time.end is not None:
            return self.item.time.end if self.item.time else None
        length = _minutes(self.item)
        return self.start + length if length else None

    @property
    def holders(self) -> Iterator["ScheduledItem"]:
        """The items that it lies in, the innermost first."""
        if self.holder:
            yield self.holder
            yield from self.holder.holders

    @property
    def window_end(self) -> int | None:
        """The minute at which the innermost item with a stated end ends, itself or a holder."""
        return self.end if self.end or not self.holder else self.holder.window_end


def scheduled(agenda: Agenda, days: tuple[date, ...] = ()) -> Iterator[ScheduledItem]:
    """Yield every item at any depth, each before those inside it; ``days`` are the event's."""
    yield from _scheduled(agenda.items, None, days)


def _scheduled(
    among: tuple[AgendaItem, ...], holder: ScheduledItem | None, days: tuple[date, ...]
) -> Iterator[ScheduledItem]:
    latest: dict[str | None, int] = {}
    for index, item in enumerate(among):
        own = days_of(item.date) if item.date else days
        if item.date and len(own) == 1:
            days = own
            latest.clear()
        start = item.time.start if item.time else None
        before = latest.get(item.venue, 0)
        is_after_night = start is not None and start + _NIGHT < before
        latest[item.venue] = max(before, start or 0)
        found = ScheduledItem(
            item,
            (*(holder.path if holder else ()), "items", index),
            holder,
            () if is_after_night else own,
            item.venue or (holder.venue if holder else None),
            item.groups or (holder.groups if holder else ()),
        )
        yield found
        yield from _scheduled(item.items, found, found.days)


def concerns(row: ScheduledItem, event: Event) -> bool:
    """Whether an item of a shared programme can be of ``event``, by its days and its groups."""
    on_its_days = not (row.days and event.date.names_days) or any(
        day in event.date for day in row.days
    )
    for_its_groups = not (row.groups and event.groups) or bool({*row.groups} & {*event.groups})
    return on_its_days and for_its_groups


def days_of(dates: Dates) -> tuple[date, ...]:
    """Return each day that ``dates`` names; none while they are open."""
    if not dates.names_days:
        return ()
    return tuple(
        span.first + timedelta(days=number)
        for span in dates.spans
        for number in range((span.last - span.first).days + 1)
    )


def programme_days(event: Event) -> tuple[date, ...]:
    """Return the day of the agenda items that name none: none where it could be another."""
    is_certain = event.date.is_single_day and not is_window(event)
    return days_of(event.date) if is_certain else ()


def event_hours(plan: Plan, event: Event) -> Hours:
    """Return the hours of ``event``: its own, the programme's where it states none or no end."""
    stated = event.time
    if stated and stated.is_open:
        return Hours()
    if stated and stated.end is not None:
        return Hours(stated.start, stated.end)
    whole = _agenda_hours(plan, event)
    if not (stated and stated.has_hours):
        return whole
    if stated.start is not None and whole.end and whole.end > stated.start:
        return replace(whole, start=stated.start, are_of_agenda=False)
    return Hours(stated.start, stated.end, goes_on_until=whole.goes_on_until)


def _agenda_hours(plan: Plan, event: Event) -> Hours:
    agenda = agenda_of(plan, event)
    every = scheduled(agenda, programme_days(event)) if agenda else ()
    found = tuple(each for each in every if each.days or not programme_days(event))
    if len({day for each in found for day in each.days}) > 1:
        return Hours()
    starts = [each.start for each in found if each.start is not None]
    ends = [each.end if each.end is not None else each.start or 0 for each in found]
    first, last = min(starts, default=None), max(ends, default=0)
    if first is None or last <= first:
        return Hours(first, are_of_agenda=first is not None)
    end = _end_with_what_follows(found, last)
    if end is None:
        return Hours(first, goes_on_until=last, are_of_agenda=True)
    return Hours(first, end, are_of_agenda=True, end_is_of_agenda=True)


def _end_with_what_follows(found: tuple[ScheduledItem, ...], end: int) -> int | None:
    """Return ``end``, or that of the rows without an hour which stand behind the last hour.

    None where one of these does not say how long it takes, or from when: the end is not known.
    """
    timed = (each for each in found if each.start is not None)
    parts = {each.path for row in timed for each in row.holders if each.start is None}
    rows = [
        each
        for each in found
        if each.path not in parts and all(holder.path in parts for holder in each.holders)
    ]
    last = max((at for at, row in enumerate(rows) if row.start is not None), default=-1)
    behind = [_minutes(row.item) for row in rows[last + 1 :]]
    if not behind:
        return end
    before = rows[last].end
    if before is None or None in behind:
        return None
    return max(end, before + sum(filter(None, behind)))


def _minutes(item: AgendaItem) -> int | None:
    return item.length.minutes if item.length else None


def events_in_order(plan: Plan) -> tuple[Event, ...]:
    """Return the main events, then the others, each by day and hour; open days come last."""
    return tuple(sorted(plan.events, key=lambda event: _place_in_order(plan, event)))


def events_by_day(plan: Plan, events: Iterable[Event]) -> tuple[Event, ...]:
    """Return ``events`` by day and hour, of whatever kind they are; open days come last."""
    return tuple(sorted(events, key=lambda event: _place_in_order(plan, event)[1:]))


def _place_in_order(plan: Plan, event: Event) -> tuple[bool, date, int]:
    """Return what an event is sorted by; what is only known to be in a month ends that month."""
    is_minor = event.kind is not EventKind.MAIN
    day = event.date.first if event.date.names_days else event.date.last
    if day is None:
        return is_minor, date.max, 0
    part = event.time.part_of_day if event.time else None
    by_part = _PARTS_BEGIN[part] if part else END_OF_DAY
    start = event_hours(plan, event).start
    return is_minor, day, by_part if start is None else start


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
