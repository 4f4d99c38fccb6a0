"""What calendars tell of single groups, and to whom: needs at an event, work for it.

In: the public plan, its events and groups. Out: lines, and ids of groups.
"""

from collections.abc import Iterator
from functools import lru_cache

from generator.model import parts
from generator.model.attendance import attends, lineages, own_terms
from generator.model.event import Event, EventKind
from generator.model.group import ParticipantGroup
from generator.model.plan import Plan
from generator.views.concerns import named_by
from generator.views.vietnamese import in_a_line
from generator.views.work_items import WorkItem, work_items


@lru_cache(maxsize=4)  # asked for every event of a group
def told_of(plan: Plan, reader: ParticipantGroup | None) -> frozenset[str]:
    """Return the groups whose needs ``reader`` is told: itself, those inside and around it."""
    every = lineages(plan)
    if reader is None:
        return frozenset(every)
    around = {each.id for each in every[reader.id]}
    inside = {group for group, line in every.items() if reader.id in (each.id for each in line)}
    return frozenset(around | inside)


def particular_groups(plan: Plan, event: Event) -> frozenset[str]:
    """Return the groups of which the description of ``event`` tells something of their own."""
    needy = {
        group.id
        for _path, group in parts.groups(plan)
        if attends(plan, group.id, event) and any(own_needs(group, event))
    }
    fallbacks = (group for each in event.fallbacks for group in each.groups)
    contacts = (group for each in plan.contacts for group in each.groups)
    at_work = (group for work in work_items(plan) if work.is_chore for group in doing(plan, work))
    return frozenset((*needy, *fallbacks, *contacts, *at_work))


def doing(plan: Plan, work: WorkItem) -> frozenset[str]:
    """Return the groups that are in charge of work, or help."""
    return named_by(plan, (*work.units, *work.support))


def own_needs(group: ParticipantGroup, event: Event) -> Iterator[str]:
    """Yield what holds for ``group`` at ``event``, a line each: ``Có mặt (Lớp 1A): 6h40``."""
    own = own_terms(group, event)
    is_told = event.kind is EventKind.ANNOUNCEMENT
    bring, note = ((), None) if is_told else (group.bring, group.note)
    needs = (
        ("Có mặt", own.arrival),
        ("Nơi đón", own.reception),
        ("Trang phục", own.dress),
        ("Mang theo", ", ".join((*own.bring, *bring))),
        ("Lưu ý", in_a_line(own.note, note)),
    )
    yield from (f"{label} ({group.name}): {text}" for label, text in needs if text)
