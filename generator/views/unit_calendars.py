"""What of a plan concerns each of its units: where it is to be, and what it is to do by when.

In: the public plan and its calendar entries. Out: the entries of each unit. A unit is known by its
id, which is the same in all plans of the portal. It attends what a group, a member or a bridge
point of its name attends; a unit that only has work to do for the plan has its main events.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model import parts
from generator.model.attendance import attendance, attends, bridge_points_of
from generator.model.event import Event, EventKind
from generator.model.plan import Plan
from generator.model.task import Duty
from generator.model.venue import BridgePoint
from generator.views.calendar_events import Entries
from generator.views.calendars import CalendarEvent
from generator.views.names import issuer_words

Events = tuple[CalendarEvent, ...]
Concerns = dict[str, dict[str, CalendarEvent]]
"""The entries of a unit by event and UID."""


@dataclass(frozen=True, slots=True)
class UnitEntries:
    """What one plan holds for one unit."""

    name: str
    issuer: str
    """Of the plan: two departments may each have a unit of that name."""
    events: Events
    deadlines: Events
    concerned: frozenset[str] = frozenset()
    """The ids of the events that it attends or is in charge of."""

    def revised(
        self, revise: Callable[[CalendarEvent], CalendarEvent], called_off: Events
    ) -> "UnitEntries":
        """Return the entries as ``revise`` tells them, with those that the plan has dropped."""
        events = (*map(revise, self.events), *called_off) if self.events else ()
        deadlines = tuple(map(revise, self.deadlines))
        return replace(self, events=events, deadlines=deadlines)


def unit_entries(plan: Plan, entries: Entries) -> dict[str, UnitEntries]:
    """Return the entries of each unit that the plan declares, by the unit's id."""
    named = UnitNames(plan)
    events = _events(plan, entries, named)
    deadlines: dict[str, list[CalendarEvent]] = {unit.id: [] for unit in plan.units}
    for work, entry in entries.deadlines:
        for unit in named.units(work.units):
            deadlines[unit].append(entry)
    issuer = issuer_words(plan) or ""
    return {
        unit.id: UnitEntries(
            unit.name,
            issuer,
            _together(events[unit.id]),
            tuple(deadlines[unit.id]),
            frozenset(events[unit.id]),
        )
        for unit in plan.units
    }


class UnitNames:
    """The units of a plan by everything that they are called, in any case."""

    def __init__(self, plan: Plan) -> None:
        self._ids: dict[str, str] = {}
        for unit in plan.units:
            for name in (unit.id, unit.name, *unit.other_names):
                self._ids.setdefault(name.casefold(), unit.id)

    def units(self, names: Iterable[str]) -> set[str]:
        """Return the ids of the units that are among ``names``."""
        return {self._ids[name] for each in names if (name := each.casefold()) in self._ids}


def _events(plan: Plan, entries: Entries, named: UnitNames) -> dict[str, Concerns]:
    """Return the events that each unit attends, the main ones if only at work."""
    found: dict[str, Concerns] = {unit.id: {} for unit in plan.units}
    for units, event, own in _attended(plan, entries, named):
        for unit in units:
            found[unit].setdefault(event.id, {}).update((entry.uid, entry) for entry in own)
    at_work: dict[str, set[str]] = {}
    for names, for_events in _in_charge(plan):
        for unit in named.units(names):
            at_work.setdefault(unit, set()).update(for_events)
    for unit, ids in at_work.items():
        found[unit] = found[unit] or {
            event.id: {entry.uid: entry for entry in entries.of_event(event)}
            for event in plan.events
            if event.id in ids
        }
    return found


def _attended(
    plan: Plan, entries: Entries, named: UnitNames
) -> Iterator[tuple[set[str], Event, Events]]:
    """Yield who attends which event, with its entries as they are for them."""
    events = attendance(plan)
    for _path, group in parts.groups(plan):
        units = named.units((group.name, *(member.name for member in group.members)))
        for event in events[group.id] if units else ():
            yield units, event, entries.of_group(event, group)
    for point in plan.bridge_points:
        names = (name for each in point.points for name in (each.name, *each.units))
        if units := named.units((point.name, *names)):
            for event, own in _at_point(plan, entries, point):
                yield units, event, own


def _at_point(plan: Plan, entries: Entries, point: BridgePoint) -> Iterator[tuple[Event, Events]]:
    """Yield the events of a bridge point: as they are for a group there, if there is one."""
    there = [group for _path, group in parts.groups(plan) if point.id in group.bridge_point]
    for event in plan.events:
        if point in bridge_points_of(plan, event):
            groups = [group for group in there if attends(plan, group.id, event)]
            own = entries.of_group(event, groups[0]) if groups else entries.of_event(event)
            yield event, own


def _in_charge(plan: Plan) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield whoever is in charge of any work, with the ids of its events, else of the main ones."""
    main = tuple(event.id for event in plan.events if event.kind is EventKind.MAIN)
    for assignment in plan.assignments:
        duties = [each for _path, each in parts.values(assignment.duties) if isinstance(each, Duty)]
        yield assignment.units, () if duties else main
        yield from ((assignment.units, duty.events or main) for duty in duties)
    yield from ((task.lead, task.events or main) for task in (*plan.tasks, *plan.follow_ups))
    yield from ((part.contributors, part.events or main) for part in plan.contributions)
    yield from ((part.registrants, part.events or main) for part in plan.registrations)


def _together(concerns: Concerns) -> Events:
    return tuple(entry for entries in concerns.values() for entry in entries.values())
