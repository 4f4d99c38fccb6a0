"""Ways through a plan: every value with its path, the agenda items, the groups.

In: a Plan or a part of one. Out: iterators of (path, value), in the order of the model.
"""

from collections.abc import Iterator
from itertools import chain

from generator.model.agenda import Agenda, AgendaItem
from generator.model.event import Event, EventKind
from generator.model.fields import PlanPart
from generator.model.group import ParticipantGroup
from generator.model.plan import Plan
from generator.model.problem import Path


def values(part: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every mapping, text, date … in ``part``, each before what is inside it."""
    if isinstance(part, tuple):
        for index, inner in enumerate(part):
            yield from values(inner, (*path, index))
        return
    yield path, part
    if isinstance(part, PlanPart):
        for name in type(part).model_fields:
            yield from values(getattr(part, name), (*path, name))


def agendas(plan: Plan) -> Iterator[tuple[Path, Agenda, tuple[Event, ...]]]:
    """Yield each agenda with the events that it is the programme of."""
    if plan.agenda:
        yield ("agenda",), plan.agenda, shared_agenda_events(plan)
    for index, event in enumerate(plan.events):
        if event.agenda:
            yield ("events", index, "agenda"), event.agenda, (event,)


def shared_agenda_events(plan: Plan) -> tuple[Event, ...]:
    """Return the events that follow the plan's agenda: those it names, else the main ones."""
    named = plan.agenda.events if plan.agenda else ()
    return tuple(
        event
        for event in plan.events
        if event.agenda is None and (event.id in named if named else event.kind is EventKind.MAIN)
    )


def agenda_of(plan: Plan, event: Event) -> Agenda | None:
    """Return the programme of ``event``, its own or the shared one."""
    if event.agenda:
        return event.agenda
    return plan.agenda if event in shared_agenda_events(plan) else None


def items(agenda: Agenda, path: Path) -> Iterator[tuple[Path, AgendaItem]]:
    """Yield every item of ``agenda`` at any depth."""
    for inner, value in values(agenda.items, (*path, "items")):
        if isinstance(value, AgendaItem):
            yield inner, value


def groups(plan: Plan) -> Iterator[tuple[Path, ParticipantGroup]]:
    """Yield every participant group at any depth."""
    for path, value in values(plan.groups, ("groups",)):
        if isinstance(value, ParticipantGroup):
            yield path, value


def groups_of(plan: Plan, event: Event) -> tuple[ParticipantGroup, ...]:
    """Return the groups that attend ``event``, outermost first.

    Those the event names; else those that name the event; else, of a main event, those that name
    none. An event known only by its audience in words has no groups.
    """
    every = tuple(group for _path, group in groups(plan))
    if event.groups:
        return tuple(group for group in every if group.id in event.groups)
    naming = tuple(group for group in every if event.id in group.events)
    if event.kind is not EventKind.MAIN:
        return naming
    return tuple(dict.fromkeys(chain(naming, (g for g in plan.groups if not g.events))))


def attached_names(plan: Plan) -> Iterator[tuple[Path, str]]:
    """Yield the names of the files that the plan expects beside its own."""
    if plan.document.file:
        yield ("document", "file"), plan.document.file
    for name, parts in (("attachments", plan.attachments), ("appendices", plan.appendices)):
        for index, part in enumerate(parts):
            if part.file:
                yield (name, index, "file"), part.file
