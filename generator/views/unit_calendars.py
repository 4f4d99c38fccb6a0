"""What of a plan concerns each of its units: where it is to be, and what it is to do by when.

In: the public plan and its calendar entries. Out: the entries of each unit. A unit is known by its
id, which is the same in all plans of the portal. It attends what a group, a member or a bridge
point of its name attends; a unit in charge of work has all events of the plan.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.model import parts
from generator.model.attendance import attendance
from generator.model.event import Event, EventKind
from generator.model.party import Unit
from generator.model.plan import Plan
from generator.model.venue import BridgePoint
from generator.views.calendar_events import Entries
from generator.views.calendars import CalendarEvent

Events = tuple[CalendarEvent, ...]
Concern = tuple[Event, Events]
"""An event with its entries as they are for one unit."""


@dataclass(frozen=True, slots=True)
class UnitEntries:
    """What one plan holds for one unit."""

    name: str
    events: Events
    deadlines: Events

    def revised(
        self, revise: Callable[[CalendarEvent], CalendarEvent], called_off: Events
    ) -> "UnitEntries":
        """Return the entries as ``revise`` tells them, with those that the plan has dropped."""
        events = (*map(revise, self.events), *called_off) if self.events else ()
        return UnitEntries(self.name, events, tuple(map(revise, self.deadlines)))


def unit_entries(plan: Plan, entries: Entries) -> dict[str, UnitEntries]:
    """Return the entries of each unit that the plan declares, by the unit's id."""
    return {
        unit.id: UnitEntries(
            unit.name,
            _distinct(_events(plan, entries, unit)),
            tuple(entry for work, entry in entries.deadlines if _is_named(plan, unit, work.units)),
        )
        for unit in plan.units
    }


def _events(plan: Plan, entries: Entries, unit: Unit) -> Iterator[CalendarEvent]:
    """Yield the events that a unit attends, as they are for it; in charge, the others, too."""
    attended: set[str] = set()
    for event, own in _attended(plan, entries, unit):
        attended.add(event.id)
        yield from own
    if _is_in_charge(plan, unit):
        others = (event for event in plan.events if event.id not in attended)
        yield from (entry for event in others for entry in entries.of_event(event))


def _attended(plan: Plan, entries: Entries, unit: Unit) -> Iterator[Concern]:
    events = attendance(plan)
    for _path, group in parts.groups(plan):
        if _is_named(plan, unit, (group.name, *(member.name for member in group.members))):
            for event in events[group.id]:
                yield event, entries.of_group(event, group)
    for point in plan.bridge_points:
        names = (name for each in point.points for name in (each.name, *each.units))
        if _is_named(plan, unit, (point.name, *names)):
            yield from _at_point(plan, entries, point)


def _at_point(plan: Plan, entries: Entries, point: BridgePoint) -> Iterator[Concern]:
    """Yield the events of a bridge point: as they are for a group there, if there is one."""
    events = attendance(plan)
    there = [group for _path, group in parts.groups(plan) if group.bridge_point == point.id]
    for event in plan.events:
        if event.id in point.events or (not point.events and event.kind is EventKind.MAIN):
            groups = [group for group in there if event in events[group.id]]
            own = entries.of_group(event, groups[0]) if groups else entries.of_event(event)
            yield event, own


def _is_in_charge(plan: Plan, unit: Unit) -> bool:
    references = (
        *(each.units for each in plan.assignments),
        *(each.lead for each in (*plan.tasks, *plan.follow_ups)),
        *(each.contributors for each in plan.contributions),
    )
    return any(_is_named(plan, unit, each) for each in references)


def _is_named(plan: Plan, unit: Unit, names: Iterable[str]) -> bool:
    found = (parts.unit_of(plan, name) for name in names)
    return any(each is not None and each.id == unit.id for each in found)


def _distinct(entries: Iterable[CalendarEvent]) -> Events:
    return tuple({entry.uid: entry for entry in entries}.values())
