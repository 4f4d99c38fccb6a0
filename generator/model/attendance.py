"""Which groups attend which events, and where each of them goes.

In: a Plan with its groups, events and bridge points. Out: events, groups, places. A group says of
itself what it differs in; for the rest it goes with the group that it is part of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model.event import Attendance, Event, EventKind
from generator.model.group import GroupEvent, ParticipantGroup
from generator.model.parts import attendance_of
from generator.model.plan import Plan
from generator.model.venue import BridgePoint

_KEPT = 4
"""How many plans the answers are kept for: each is asked for every group and event."""


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """Where a group goes instead of the event's venue: elsewhere, a bridge point, or online."""

    venue: str | None = None
    """The id of a venue, or a place in words."""
    point: BridgePoint | None = None
    is_online: bool = False


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

    Those that it names and those that name it, else those of the group around it; in any case those
    that name a group around it. A group that nothing is said of attends the main events that are
    open to all.
    """
    return {group: _events(plan, line) for group, line in lineages(plan).items()}


def groups_of(plan: Plan, event: Event) -> tuple[ParticipantGroup, ...]:
    """Return the groups that attend ``event``, of each branch the outermost that does."""
    return tuple(
        line[0]
        for group, line in lineages(plan).items()
        if attends(plan, group, event)
        and not any(attends(plan, outer.id, event) for outer in line[1:])
    )


def own_place(plan: Plan, group: ParticipantGroup, event: Event) -> OwnPlace | None:
    """Return where ``group`` goes for ``event``, if not simply to its venue."""
    for each in lineages(plan)[group.id]:
        own = own_terms(each, event)
        if own.venue:
            return OwnPlace(venue=own.venue)
        if points := _points(plan, each, event):
            names = "; ".join(point.name for point in points)
            return OwnPlace(points[0].venue, points[0]) if len(points) == 1 else OwnPlace(names)
        if own.attendance is Attendance.ONLINE:
            return OwnPlace(is_online=True)
    return None


def own_terms(group: ParticipantGroup, event: Event) -> GroupEvent:
    """Return what ``group`` says to hold for it at ``event``: there alone, or at all its events.

    Its note and what to bring are those of the event alone: the general ones stand beside them. For
    an announcement nobody comes, dresses or brings anything.
    """
    at_event = _of_event(group, event) or GroupEvent(event=event.id)
    if event.kind is EventKind.ANNOUNCEMENT:
        return at_event
    names = ("attendance", "venue", "arrival", "reception", "dress")
    told = {name: getattr(at_event, name) or getattr(group, name) for name in names}
    return at_event.model_copy(update=told)


def terms(plan: Plan, group: ParticipantGroup, event: Event) -> GroupEvent:
    """Return what holds for ``group`` at ``event``; what it does not say, those around it do."""
    told = [own_terms(each, event) for each in lineages(plan)[group.id]]
    names = type(told[0]).model_fields
    nearest = {
        name: next(filter(None, (getattr(each, name) for each in told)), None) for name in names
    }
    return told[0].model_copy(update=nearest | {"bring": nearest["bring"] or ()})


def _of_event(group: ParticipantGroup, event: Event) -> GroupEvent | None:
    return next((each for each in group.events if each.event == event.id), None)


def bridge_points_of(plan: Plan, event: Event) -> tuple[BridgePoint, ...]:
    """Return the bridge points of ``event``.

    One that names no event is of the conference itself, and of whatever else is joined from afar
    by those who go there.
    """
    if not plan.bridge_points:
        return ()
    form = attendance_of(plan, event)
    is_joined = form in (Attendance.ONLINE, Attendance.HYBRID)
    there = {point for group in _attending(plan, event) for point in group.bridge_point}
    return tuple(
        point
        for point in plan.bridge_points
        if event.id in point.events
        or (not point.events and event.kind is EventKind.MAIN)
        or (not point.events and is_joined and (not there or point.id in there))
    )


def attends(plan: Plan, group: str, event: Event) -> bool:
    """Whether the group with the id ``group`` attends ``event``."""
    return event.id in _attended_ids(plan)[group]


@lru_cache(maxsize=_KEPT)
def _attended_ids(plan: Plan) -> dict[str, frozenset[str]]:
    return {
        group: frozenset(event.id for event in events) for group, events in attendance(plan).items()
    }


def _attending(plan: Plan, event: Event) -> Iterator[ParticipantGroup]:
    return (line[0] for group, line in lineages(plan).items() if attends(plan, group, event))


def _points(plan: Plan, group: ParticipantGroup, event: Event) -> list[BridgePoint]:
    if not group.bridge_point:
        return []
    return [point for point in bridge_points_of(plan, event) if point.id in group.bridge_point]


def _events(plan: Plan, line: Lineage) -> tuple[Event, ...]:
    around = {each.id for each in line}
    invited = {event.id for event in plan.events if not around.isdisjoint(event.groups)}
    for each in line:
        named = {event.id for event in plan.events if each.id in event.groups}
        named.update(own.event for own in each.events)
        if not named.isdisjoint(event.id for event in plan.events):
            return tuple(event for event in plan.events if event.id in named | invited)
    return tuple(
        event for event in plan.events if event.kind is EventKind.MAIN and not event.groups
    )
