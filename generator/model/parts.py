"""Ways through a plan: every value with its path, agendas, groups, and parts by their id.

In: a Plan or a part of one. Out: iterators of (path, value), in the order of the model.
"""

from collections.abc import Iterator
from functools import lru_cache

from generator.model.agenda import Agenda
from generator.model.change import Change
from generator.model.event import Attendance, Event, EventKind, Status
from generator.model.fields import PlanPart
from generator.model.group import ParticipantGroup
from generator.model.party import Unit
from generator.model.plan import Plan
from generator.model.problem import Path
from generator.model.venue import Venue

_FILE_FIELDS = ("file", "form")
_AS_THE_PLAN = (EventKind.MAIN, EventKind.PREPARATORY, EventKind.LOCAL)


def values(part: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every mapping, text, date … in ``part``, each before what is inside it; no blanks."""
    waiting = [(path, part)]
    while waiting:
        path, part = waiting.pop()
        if isinstance(part, tuple):
            waiting += [((*path, index), inner) for index, inner in enumerate(part)][::-1]
            continue
        yield path, part
        if isinstance(part, PlanPart):
            inside = ((name, getattr(part, name)) for name in type(part).model_fields)
            waiting += [((*path, name), value) for name, value in inside if value is not None][::-1]


def main_event(plan: Plan) -> Event:
    """Return the conference itself: the first main event, whatever is held before it."""
    return next((event for event in plan.events if event.kind is EventKind.MAIN), plan.events[0])


def status_of(plan: Plan, event: Event) -> Status:
    """Return the status of ``event``: its own, unless the whole plan is called off."""
    called_off = plan.status in (Status.CANCELLED, Status.POSTPONED)
    return plan.status if called_off or event.status is None else event.status


def attendance_of(plan: Plan, event: Event) -> Attendance | None:
    """Return in what form one takes part in ``event``; None where the document says none.

    What is said of the plan is not said of a rehearsal, an excursion, a meeting that follows; but
    around an online conference, what has no place is online, too.
    """
    is_as_plan = event.kind in _AS_THE_PLAN
    if plan.attendance is Attendance.ONLINE and not event.venue:
        is_as_plan = True
    if event.attendance or is_as_plan:
        return event.attendance or plan.attendance
    if event.online:
        return Attendance.HYBRID if event.venue else Attendance.ONLINE
    return None


def changes_of(plan: Plan, event: Event) -> tuple[Change, ...]:
    """Return the changes of ``event``, in the order of the plan: the latest last.

    A change that names no event is of the conference itself: of each main event.
    """
    return tuple(
        change
        for change in plan.changes
        if event.id in change.events or (not change.events and event.kind is EventKind.MAIN)
    )


def agendas(plan: Plan) -> Iterator[tuple[Path, Agenda, tuple[Event, ...]]]:
    """Yield each agenda with the events that it is the programme of."""
    if plan.agenda:
        yield ("agenda",), plan.agenda, shared_agenda_events(plan)
    for index, event in enumerate(plan.events):
        if event.agenda:
            yield ("events", index, "agenda"), event.agenda, (event,)


@lru_cache(maxsize=4)  # asked for every event of a plan
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
    is_shared = any(each.id == event.id for each in shared_agenda_events(plan))
    return plan.agenda if is_shared else None


def groups(plan: Plan) -> Iterator[tuple[Path, ParticipantGroup]]:
    """Yield every participant group at any depth, each before those inside it."""
    yield from _groups(plan.groups, ("groups",))


def _groups(
    among: tuple[ParticipantGroup, ...], path: Path
) -> Iterator[tuple[Path, ParticipantGroup]]:
    for index, group in enumerate(among):
        yield (*path, index), group
        yield from _groups(group.groups, (*path, index, "groups"))


def venue_of(plan: Plan, reference: str | None) -> Venue | None:
    """Return the venue with the id ``reference``."""
    return next((venue for venue in plan.venues if venue.id == reference), None)


def unit_of(plan: Plan, reference: str) -> Unit | None:
    """Return the unit that ``reference`` names by id, name or other name, in any case."""
    wanted = reference.casefold()
    for unit in plan.units:
        if wanted in (name.casefold() for name in (unit.id, unit.name, *unit.other_names)):
            return unit
    return None


def attached_names(plan: Plan) -> Iterator[tuple[Path, str]]:
    """Yield the names of the files that the plan expects beside its own."""
    for path, part in values(plan):
        for name in _FILE_FIELDS:
            file = getattr(part, name, None) if isinstance(part, PlanPart) else None
            if file:
                yield (*path, name), file
