"""Which groups attend which events, and where each of them goes.

In: a Plan with its groups, events and bridge points. Out: events, groups, places. A group says of
itself what it differs in; for the rest it goes with the group that it is part of.
"""

from dataclasses import dataclass

from generator.model import parts
from generator.model.event import Event, EventKind
from generator.model.group import ParticipantGroup
from generator.model.plan import Plan
from generator.model.venue import BridgePoint


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """Where a group goes instead of the event's venue: a venue of its own, or a bridge point."""

    venue: str | None = None
    """The id of a venue, or a place in words."""
    point: BridgePoint | None = None


def lineage(plan: Plan, group: ParticipantGroup) -> tuple[ParticipantGroup, ...]:
    """Return ``group`` and the groups that it is part of, the innermost first."""
    paths = {found.id: path for path, found in parts.groups(plan)}
    path = paths[group.id]
    return tuple(
        found for outer, found in reversed(tuple(parts.groups(plan))) if path[: len(outer)] == outer
    )


def events_of(plan: Plan, group: ParticipantGroup) -> tuple[Event, ...]:
    """Return the events that ``group`` attends.

    Those that it names itself, else those that name it, each time going outwards; a group that
    nothing is said of attends the main events that are open to all.
    """
    line = lineage(plan, group)
    for each in line:
        if each.events:
            return tuple(event for event in plan.events if event.id in each.events)
        named = tuple(event for event in plan.events if each.id in event.groups)
        if named:
            return named
    return tuple(
        event for event in plan.events if event.kind is EventKind.MAIN and not event.groups
    )


def groups_of(plan: Plan, event: Event) -> tuple[ParticipantGroup, ...]:
    """Return the groups that attend ``event``, of each branch the outermost that does."""
    attending = {group.id for _path, group in parts.groups(plan) if event in events_of(plan, group)}
    return tuple(
        group
        for _path, group in parts.groups(plan)
        if group.id in attending
        and not any(outer.id in attending for outer in lineage(plan, group)[1:])
    )


def own_place(plan: Plan, group: ParticipantGroup, event: Event) -> OwnPlace | None:
    """Return where ``group`` goes for ``event``, if not simply to its venue."""
    for each in lineage(plan, group):
        if each.venue:
            return OwnPlace(venue=each.venue)
        for point in plan.bridge_points:
            if point.id == each.bridge_point and (not point.events or event.id in point.events):
                return OwnPlace(venue=point.venue, point=point)
    return None
