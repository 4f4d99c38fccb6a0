"""Everything of a plan that has a day or will have one: its events, its deadlines, each in a row.

In: the public plan. Out: ``Happening`` values, as lists over all plans show them: months, units.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from generator.model.event import Event, Status
from generator.model.notation import WEEKDAY_NAMES
from generator.model.parts import status_of
from generator.model.plan import Plan
from generator.model.schedule import is_window
from generator.views.event_words import event_title, hours_words, place_words
from generator.views.occurrences import Occurrence, occurrences
from generator.views.unit_calendars import UnitEntries, UnitNames
from generator.views.vietnamese import DONE, STATUSES
from generator.views.words import Mark, Span
from generator.views.work_items import WorkItem, work_items

_CALLED_OFF = (Status.POSTPONED, Status.CANCELLED)


class Scope(Enum):
    """How much of the days is certain."""

    DAYS = "days"
    """These days, each of them."""
    WINDOW = "window"
    """One or some of these days; which, is open."""
    MONTH = "month"
    """Some day of the month."""
    OPEN = "open"
    """Not even the month is known."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event or a deadline of a plan."""

    is_deadline: bool
    title: str
    plan: str | None
    """The title of the plan, where ``title`` is another."""
    address: str
    """Below the portal: ``2022/hai-phong/#hoi-nghi``."""
    day: str
    """``thứ Tư, 24/8/2022``, or that it is open."""
    when: str
    """The hours; of a deadline its own words."""
    where: str
    """The place; of a deadline who is in charge."""
    scope: Scope
    first: date | None
    last: date | None
    span: Span | None
    """Of an event, for the reader's browser."""
    mark: Mark | None
    units: frozenset[str] = frozenset()
    """The ids of the units that it concerns."""
    support: frozenset[str] = frozenset()
    """The ids of the units that only help."""

    @property
    def last_day(self) -> str | None:
        """ISO date of the last day in time, of a deadline that is still to be met."""
        return self.last.isoformat() if self.last and self.is_deadline and not self.mark else None


def happenings(address: str, plan: Plan, units: Mapping[str, UnitEntries]) -> tuple[Happening, ...]:
    """Return what happens in a plan, the public form, with its page at ``address``."""
    named = UnitNames(plan)
    return (
        *(each for event in plan.events for each in _event(address, plan, event, units)),
        *(_deadline(address, plan, item, named) for item in work_items(plan)),
    )


def _event(
    address: str, plan: Plan, event: Event, units: Mapping[str, UnitEntries]
) -> Iterator[Happening]:
    title = event_title(plan, event)
    several = len(plan.events) > 1
    audience = f" – {event.audience}" if several and event.audience and not event.title else ""
    concerned = frozenset(unit for unit, share in units.items() if event.id in share.concerned)
    for when in occurrences(plan, event) or (None,):
        first, last = _days(when)
        yield Happening(
            is_deadline=False,
            title=title + audience,
            plan=_plan_title(plan, title),
            address=f"{address}/#{event.id}",
            day=_day_words(event, first, last),
            when=hours_words(plan, event) if first else "",
            where=place_words(plan, event),
            scope=_scope(event, when),
            first=first,
            last=last,
            span=when.span if when else None,
            mark=STATUSES[status_of(plan, event)],
            units=concerned,
        )


def _deadline(address: str, plan: Plan, item: WorkItem, named: UnitNames) -> Happening:
    last = date.fromisoformat(item.last_day) if item.last_day else None
    return Happening(
        is_deadline=True,
        title=item.title,
        plan=_plan_title(plan, item.title),
        address=f"{address}/#{item.anchor}" if item.anchor else f"{address}/",
        day=spelled(last) if last else "",
        when=item.deadline,
        where="; ".join(item.units),
        scope=Scope.DAYS if last else Scope.OPEN,
        first=last,
        last=last,
        span=None,
        mark=STATUSES[plan.status] if plan.status in _CALLED_OFF else DONE if item.done else None,
        units=frozenset(named.units(item.units)),
        support=frozenset(named.units(item.support) - named.units(item.units)),
    )


def _plan_title(plan: Plan, title: str) -> str | None:
    whole = plan.short_title or plan.title
    return None if whole == title else whole


def _days(when: Occurrence | None) -> tuple[date | None, date | None]:
    """Return the first and the last day, both included."""
    if when is None:
        return None, None
    if isinstance(when.start, datetime) and isinstance(when.end, datetime):
        return when.start.date(), max(when.start, when.end - timedelta(minutes=1)).date()
    return when.start, when.end - timedelta(days=1)


def _scope(event: Event, when: Occurrence | None) -> Scope:
    if when is None:
        return Scope.OPEN
    if not event.date.names_days:
        return Scope.MONTH
    return Scope.WINDOW if is_window(event) else Scope.DAYS


def _day_words(event: Event, first: date | None, last: date | None) -> str:
    """Return the day of one stretch of an event; of a single stretch as the document has it."""
    if first is None or last is None or len(event.date.spans) == 1:
        return event.date.spelled()
    return spelled(first) if first == last else f"{spelled(first)} – {spelled(last)}"


def spelled(day: date) -> str:
    """Return ``thứ Tư, 24/8/2022``."""
    return f"{WEEKDAY_NAMES[day.weekday()]}, {day.day}/{day.month}/{day.year}"
