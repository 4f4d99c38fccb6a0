"""When things run, for the reader's browser: which event, which row of the programme is on now.

In: a plan, its events, an agenda. Out: ``Span`` values, without what is called off. Other than in a
calendar, a range of days is told by the hours of its programme where that has them: a congress of
two days is not on at night.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from generator.model.agenda import Agenda
from generator.model.event import Event, Status
from generator.model.parts import agenda_of, status_of
from generator.model.plan import Plan
from generator.model.problem import Path
from generator.model.schedule import event_hours, is_window
from generator.views.item_times import timed_items
from generator.views.occurrences import Occurrence, occurrences
from generator.views.words import Span

_OFF = (Status.POSTPONED, Status.CANCELLED)


def event_span(plan: Plan, event: Event) -> Span | None:
    """Return when ``event`` runs; None while no date is known."""
    when = occurrences(plan, event)
    if not any(each.is_timed for each in when):
        by_programme = _by_programme(plan, event)
        if by_programme and not is_window(event):
            by_programme |= {day: each for day, each in _days(when) if day not in by_programme}
        if by_programme:
            return _span(by_programme.values())
        return _span(when, loose="window" if is_window(event) else "")
    if event_hours(plan, event).end_is_of_agenda:
        hulls = _by_programme(plan, event)
        when = tuple(_with_last_row(each, hulls) for each in when)
    return _span(when)


def row_spans(plan: Plan, agenda: Agenda, events: tuple[Event, ...]) -> dict[Path, Span]:
    """Return when each item of ``agenda`` runs, by its path, over all ``events`` held."""
    when: dict[Path, list[Occurrence]] = defaultdict(list)
    for event in events:
        if status_of(plan, event) not in _OFF:
            for item in timed_items(plan, event, agenda):
                when[item.row.path] += () if item.row.item.cancelled else item.occurrences
    return {path: span for path, found in when.items() if (span := _span(found))}


def _by_programme(plan: Plan, event: Event) -> dict[date, Occurrence]:
    """Return from when to when the programme goes on each of its days."""
    agenda = agenda_of(plan, event)
    hulls: dict[date, Occurrence] = {}
    for item in timed_items(plan, event, agenda) if agenda else ():
        for when in item.occurrences:
            day = when.start.date() if isinstance(when.start, datetime) else when.start
            hulls[day] = _hull(hulls.get(day, when), when)
    return hulls


def _with_last_row(when: Occurrence, hulls: dict[date, Occurrence]) -> Occurrence:
    """Return an event to the end of its programme, whose last row may state only its start."""
    hull = hulls.get(when.start.date()) if isinstance(when.start, datetime) else None
    is_longer = hull and hull.is_timed and hull.span.end > when.span.end
    return replace(when, end=hull.end, end_is_estimated=True) if hull and is_longer else when


def _hull(one: Occurrence, other: Occurrence) -> Occurrence:
    """Return both in one stretch; a whole day gives way to hours of that day."""
    if one.is_timed != other.is_timed:
        return one if one.is_timed else other
    first = min(one, other, key=lambda each: each.span.start)
    last = max(one, other, key=lambda each: each.span.end)
    return Occurrence(first.start, last.end, last.end_is_estimated)


def _days(when: Iterable[Occurrence]) -> Iterable[tuple[date, Occurrence]]:
    """Yield each day of ranges of days."""
    for each in when:
        day = each.start
        while day < each.end:
            yield day, Occurrence(day, day + timedelta(days=1))
            day += timedelta(days=1)


def _span(when: Iterable[Occurrence], loose: str = "") -> Span | None:
    every = tuple(when)
    found = sorted({(each.span.start, each.span.end) for each in every})
    if any(each.end_is_estimated for each in every):
        loose = "end"
    starts, ends = (" ".join(each) for each in zip(*found, strict=True)) if found else ("", "")
    return Span(starts, ends, loose) if found else None
