"""What a participant group has to do, to send in, to register by a day.

In: the plan with everything that has a deadline. Out: a ``DueLine`` for each that concerns a group.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.attendance import attendance, lineages
from generator.model.group import ParticipantGroup
from generator.model.plan import Plan
from generator.views.concerns import named_by
from generator.views.headings import HEADINGS
from generator.views.names import unit_key
from generator.views.vietnamese import in_a_line
from generator.views.words import Link
from generator.views.work_items import WorkItem


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something to send in or to do by a day."""

    link: Link
    deadline: str
    last_day: str | None
    units: str | None
    """Who it is for in the document's words, where these do not name the group itself."""


def due_lines(
    plan: Plan, work: tuple[WorkItem, ...], group: ParticipantGroup
) -> tuple[DueLine, ...]:
    """Return what ``group`` has to do by a day, first what is its own by name."""
    return tuple(sorted(_dues(plan, work, group), key=lambda due: due.units is not None))


def _dues(plan: Plan, work: tuple[WorkItem, ...], group: ParticipantGroup) -> Iterator[DueLine]:
    """Yield what a group has to do by a day: its work, and what is to be sent in by no others."""
    sent_in = {
        *(part.id for part in plan.registrations),
        *(part.id for part in plan.contributions),
    }
    attended = {event.id for event in attendance(plan)[group.id]}
    for item in work:
        is_named = group.id in named_by(plan, item.units)
        is_elsewhere = item.events and attended.isdisjoint(item.events)
        if not item.is_chore and is_elsewhere and not is_named:
            continue
        is_for_others = item.for_groups and group.id not in item.for_groups
        part = item.anchor.partition("_")[0]
        concerns = is_named or (part in sent_in and not is_for_others)
        if concerns and item.deadline and not item.done:
            yield _due(item, is_own=_names_itself(plan, group, item))


def _names_itself(plan: Plan, group: ParticipantGroup, item: WorkItem) -> bool:
    """Whether work is of the group by its name, and not only of one of its members."""
    names = {unit_key(plan, each.name) for each in lineages(plan)[group.id]}
    return any(unit_key(plan, unit) in names for unit in item.units)


def _due(item: WorkItem, *, is_own: bool) -> DueLine:
    return DueLine(
        link=Link(f"#{item.anchor}" if item.anchor else HEADINGS.work.link.url, item.title),
        deadline=in_a_line(item.deadline, item.reckoned),
        last_day=item.last_day,
        units=None if is_own else "; ".join(item.units) or None,
    )
