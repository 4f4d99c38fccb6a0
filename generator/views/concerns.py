"""Whom a part of the page is for, where it is not for everybody.

In: a plan and one of its parts. Out: ids of participant groups, in the plan's order. None: the part
is for all, or the document does not say it so that anybody could be told "this is not yours".
"""

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from generator.model.attendance import attendance, lineages, own_place
from generator.model.event import Event, EventKind
from generator.model.parts import agendas, groups
from generator.model.plan import Plan
from generator.model.registration import Registration
from generator.model.schedule import scheduled
from generator.model.task import Contribution
from generator.views.names import unit_key

Groups = tuple[str, ...]


def for_groups(plan: Plan, named: Collection[str]) -> Groups:
    """Return the groups that are ``named``, those inside them, and those around them.

    A reader who knows only the group around has to see what is for a part of it.
    """
    return _told(plan, _inside(plan, named)) if named else ()


def for_events(plan: Plan, events: Iterable[Event]) -> Groups:
    """Return who attends ``events``; of one known only by an audience in words, nobody knows."""
    there = [_attending(plan, event) for event in events]
    return _told(plan, set().union(*there)) if all(there) else ()


def for_registration(plan: Plan, part: Registration) -> Groups:
    """Return the groups that it names, as far as they attend its events."""
    attending = {*for_events(plan, _events_of(plan, part))}
    if not part.groups:
        return _told(plan, attending)
    named = _inside(plan, part.groups)
    return _told(plan, named & attending or named)


def for_contribution(plan: Plan, part: Contribution, events: Collection[str]) -> Groups:
    """Return the groups that it names, else those that its contributors or ``events`` tell of."""
    named = for_groups(plan, part.groups)
    return named or for_work(plan, part.contributors, events)


def for_units(plan: Plan, units: Collection[str]) -> Groups:
    """Return the groups that work for ``units`` is for; none if any unit stands in no group."""
    known = _groups_by_name(plan)
    if not units or any(unit_key(plan, unit) not in known for unit in units):
        return ()
    return for_groups(plan, named_by(plan, units))


def for_work(plan: Plan, units: Collection[str], events: Collection[str]) -> Groups:
    """Return the groups that work of ``units`` for ``events`` is for; its units tell best."""
    named = tuple(event for event in plan.events if event.id in events)
    of_units, of_events = for_units(plan, units), for_events(plan, named) if named else ()
    both = tuple(group for group in of_units if group in of_events)
    return both or of_units or of_events


def named_by(plan: Plan, units: Iterable[str]) -> frozenset[str]:
    """Return the groups with what is inside them that ``units`` name, or a member of which."""
    known = _groups_by_name(plan)
    named = {group for unit in units for group in known.get(unit_key(plan, unit), ())}
    return frozenset(_inside(plan, named))


def for_place(plan: Plan, place: str) -> Groups:
    """Return who goes to a venue or a bridge point; none where something for all is there."""
    return _told(plan, _visitors(plan).get(place, set()))


def _events_of(plan: Plan, part: Registration) -> Iterator[Event]:
    for event in plan.events:
        if event.id in part.events or (not part.events and event.kind is EventKind.MAIN):
            yield event


def _attending(plan: Plan, event: Event) -> set[str]:
    attended = attendance(plan)
    return {group for group, own in attended.items() if any(each is event for each in own)}


def _inside(plan: Plan, named: Collection[str]) -> set[str]:
    return {
        group for group, line in lineages(plan).items() if any(each.id in named for each in line)
    }


def _told(plan: Plan, found: set[str]) -> Groups:
    """Return the groups in order with those around them; what is for all needs no telling."""
    every = lineages(plan)
    around = {each.id for group in found for each in every[group]}
    return () if len(around) == len(every) else tuple(group for group in every if group in around)


@lru_cache(maxsize=4)  # asked for all work of a plan
def _groups_by_name(plan: Plan) -> dict[str, set[str]]:
    """Return the groups by what they and their members are called, or by the unit's id."""
    found: dict[str, set[str]] = {}
    for _path, group in groups(plan):
        for name in (group.name, *(member.name for member in group.members)):
            found.setdefault(unit_key(plan, name), set()).add(group.id)
    return found


@lru_cache(maxsize=4)  # asked for all places of a plan
def _visitors(plan: Plan) -> dict[str, set[str]]:
    """Return who goes where, by the ids of venues and bridge points."""
    found: dict[str, set[str]] = {}
    for _path, group in groups(plan):
        for event in attendance(plan)[group.id]:
            own = own_place(plan, group, event)
            places = (own.venue, own.point.id if own.point else None) if own else (event.venue,)
            for place in filter(None, places):
                found.setdefault(place, set()).add(group.id)
    for place, named in _used(plan):
        found.setdefault(place, set()).update(_inside(plan, named) if named else lineages(plan))
    return found


def _used(plan: Plan) -> Iterator[tuple[str, Groups]]:
    """Yield the venues that all or some groups come to in another way, each with these groups."""
    for event in plan.events:
        if event.venue and not _attending(plan, event):
            yield event.venue, ()
    for _path, agenda, _events in agendas(plan):
        yield from ((row.venue, row.groups) for row in scheduled(agenda) if row.venue)
