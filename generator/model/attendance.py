"""Which groups attend which events, and where each of them goes.

In: a Plan with its groups, events and bridge points. Out: events, groups, places. A group says of
itself what it differs in; for the rest it goes with the group that it is part of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model.event import Event, EventKind
from generator.model.group import ParticipantGroup
from generator.model.plan import Plan
from generator.model.venue import BridgePoint

_KEPT = 4
"""How many plans the answers are kept for: each is asked for every group and event."""


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """Where a group goes instead of the event's venue: a venue of its own, or a bridge point."""

    venue: str | None = None
    """The id of a venue, or a place in words."""
    point: BridgePoint | None = None


Lineage = tuple[ParticipantGroup, ...]
"""A group and the groups that it is part of, the innermost first."""


@lru_cache(maxsize=_KEPT)
def lineages(plan: Plan) -> dict[str, Lineage]:
    """Return the lineage of every group by its id."""
    return dict(_lineages(plan.groups, ()))


def _lineages(among: tuple[ParticipantGroup, ...], outer: Lineage) -> Iterator[tuple[str, Lineage]]:
    for group in among:
        yield group.id, (group, *outer)
        yield from _lineages(group.groups, (group, *outer))


@lru_cache(maxsize=_KEPT)
def attendance(plan: Plan) -> dict[str, tuple[Event, ...]]:
    """Return the events that each group attends, by the group's id.

    Those that it names itself, else those that name it, each time going outwards; a group that
    nothing is said of attends the main events that are open to all.
    """
    return {group: _events(plan, line) for group, line in lineages(plan).items()}


def groups_of(plan: Plan, event: Event) -> tuple[ParticipantGroup, ...]:
    """Return the groups that attend ``event``, of each branch the outermost that does."""
    attending = {
        group
        for group, events in attendance(plan).items()
        if any(each.id == event.id for each in events)
    }
    return tuple(
        line[0]
        for group, line in lineages(plan).items()
        if group in attending and not any(outer.id in attending for outer in line[1:])
    )


def own_place(plan: Plan, group: ParticipantGroup, event: Event) -> OwnPlace | None:
    """Return where ``group`` goes for ``event``, if not simply to its venue."""
    for each in lineages(plan)[group.id]:
        if each.venue:
            return OwnPlace(venue=each.venue)
        for point in plan.bridge_points:
            if point.id == each.bridge_point and (not point.events or event.id in point.events):
                return OwnPlace(venue=point.venue, point=point)
    return None


def _events(plan: Plan, line: Lineage) -> tuple[Event, ...]:
    for each in line:
        if each.events:
            return tuple(event for event in plan.events if event.id in each.events)
        named = tuple(event for event in plan.events if each.id in event.groups)
        if named:
            return named
    return tuple(
        event for event in plan.events if event.kind is EventKind.MAIN and not event.groups
    )
