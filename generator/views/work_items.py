"""Everything with a deadline, whatever part of the plan states it.

In: the plan. Out: ``WorkItem`` values: for the page's lists, the calendars of deadlines, and whom
they concern.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model.attendance import attendance, attends
from generator.model.notation import DeadlineKind
from generator.model.parts import values
from generator.model.plan import Plan
from generator.model.registration import Fee, Registration
from generator.model.task import Assignment, Contribution, Duty, Task
from generator.views.concerns import (
    Groups,
    for_contribution,
    for_registration,
    for_work,
    named_by,
)
from generator.views.dues import Due, WithDeadline, deadline_words, dues, reckoned
from generator.views.event_words import event_title
from generator.views.names import event_names, group_names, unit_key, unit_words


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One thing to do with its deadline, whatever part of the plan states it."""

    anchor: str
    title: str
    deadline: str
    """As the document writes it: ``Trước 12/8/2022``; empty where none is stated."""
    last_day: str | None
    """ISO date of the last day in time, for the reader's browser; None where it is open."""
    units: tuple[str, ...]
    support: tuple[str, ...]
    done: bool
    reckoned: str | None
    """The day that a deadline counted from an event comes to: ``tức 22/08/2022``."""
    asides: tuple[str, ...]
    """For which events, remarks, what else the document says of it."""
    note: str | None = None
    for_groups: Groups = ()
    events: tuple[str, ...] = ()
    """The ids of the events that it is for; none: for the conference itself."""
    is_chore: bool = True
    """Something that units do for the conference; else what attendees send in or register."""


@lru_cache(maxsize=4)  # asked for every event of a plan
def work_items(plan: Plan) -> tuple[WorkItem, ...]:
    """Return everything with a deadline, in the document's order, and all rows of the table."""
    duties = (
        _duty(plan, assignment, duty, due)
        for assignment in plan.assignments
        for _path, duty in values(assignment.duties)
        if isinstance(duty, Duty) and duty.deadline
        for due in dues(plan, duty)
    )
    return (*duties, *items_without_duties(plan))


def items_without_duties(plan: Plan) -> tuple[WorkItem, ...]:
    contributions = (
        _contribution(plan, part, due)
        for part in plan.contributions
        if part.deadline or part.extended_to
        for due in dues(plan, part)
    )
    registrations = (
        _registration(plan, part, due)
        for part in plan.registrations
        if part.deadline or part.extended_to
        for due in dues(plan, part)
    )
    fees = (
        _fee(plan, part, fee, number)
        for part in plan.registrations
        for number, fee in enumerate(part.fees, 1)
        if fee.until
    )
    tasks = (_task(plan, task, due) for task in plan.tasks for due in dues(plan, task))
    follow_ups = (
        _task(plan, task, due, "Việc sau hội nghị")
        for task in plan.follow_ups
        for due in dues(plan, task)
    )
    return (*registrations, *fees, *contributions, *tasks, *follow_ups)


def _anchor(part: WithDeadline, due: Due) -> str:
    """Return the part's id, behind an underscore that of the event which it is due for."""
    return "_".join(filter(None, (part.id, due.event.id if due.event else None)))


def _events(plan: Plan, part: WithDeadline, due: Due) -> tuple[str, ...]:
    """Return the events that something is due for; a registration is for those of its groups."""
    if due.event:
        return (due.event.id,)
    if part.events or not isinstance(part, Registration):
        return part.events
    attended = attendance(plan)
    return tuple({event.id: None for group in part.groups for event in attended.get(group, ())})


def _title(plan: Plan, title: str, due: Due) -> str:
    return f"{title} – {event_title(plan, due.event)}" if due.event else title


def _asides(plan: Plan, part: WithDeadline, due: Due, *others: str | None) -> tuple[str, ...]:
    """Return what is said more quietly: for which events, and the rest."""
    events = () if due.event else event_names(plan, part.events)
    of = f"Cho: {'; '.join(events)}" if events else None
    return tuple(filter(None, (of, *others)))


def _is_done(part: Task | Duty) -> bool:
    return part.done or bool(part.deadline and part.deadline.kind is DeadlineKind.DONE)


def unit_names(plan: Plan, references: tuple[str, ...]) -> tuple[str, ...]:
    """Return the units' names, one that is named twice only once."""
    named = {unit_key(plan, unit): unit_words(plan, unit) for unit in reversed(references)}
    return tuple(reversed(named.values()))


def _task(plan: Plan, task: Task, due: Due, *asides: str) -> WorkItem:
    return WorkItem(
        anchor=_anchor(task, due),
        title=_title(plan, task.title, due),
        deadline=deadline_words(task),
        last_day=due.last_day,
        units=unit_names(plan, task.lead),
        support=unit_names(plan, task.support),
        done=_is_done(task),
        reckoned=reckoned(task, due),
        asides=_asides(plan, task, due, *asides, *other_deadlines(plan, task)),
        note=task.note,
        for_groups=for_work(plan, (*task.lead, *task.support), _events(plan, task, due)),
        events=_events(plan, task, due),
    )


def _duty(plan: Plan, assignment: Assignment, duty: Duty, due: Due) -> WorkItem:
    return WorkItem(
        anchor=_anchor(duty, due) if duty.id else "",
        title=_title(plan, duty.summary or duty.text, due),
        deadline=deadline_words(duty),
        last_day=due.last_day,
        units=unit_names(plan, assignment.units),
        support=(),
        done=_is_done(duty),
        reckoned=reckoned(duty, due),
        asides=_asides(plan, duty, due, duty.note),
        for_groups=for_work(plan, assignment.units, _events(plan, duty, due)),
        events=_events(plan, duty, due),
    )


def _contribution(plan: Plan, part: Contribution, due: Due) -> WorkItem:
    title = f"{part.title} – gửi {part.submit_to}" if part.submit_to else part.title
    return WorkItem(
        anchor=_anchor(part, due),
        title=_title(plan, title, due),
        deadline=deadline_words(part),
        last_day=due.last_day,
        units=unit_names(plan, _going(plan, part.contributors, due))
        or group_names(plan, part.groups),
        support=(),
        done=False,
        reckoned=reckoned(part, due),
        asides=_asides(plan, part, due, *other_deadlines(plan, part)),
        note=part.note,
        for_groups=for_contribution(plan, part, _events(plan, part, due)),
        events=_events(plan, part, due),
        is_chore=False,
    )


def _going(plan: Plan, units: tuple[str, ...], due: Due) -> tuple[str, ...]:
    """Return ``units`` without those that are groups which do not attend the event of ``due``."""
    if due.event is None:
        return units
    event = due.event
    groups = {unit: named_by(plan, (unit,)) for unit in units}
    return tuple(
        unit
        for unit in units
        if not groups[unit] or any(attends(plan, group, event) for group in groups[unit])
    )


def _registration(plan: Plan, part: Registration, due: Due) -> WorkItem:
    return WorkItem(
        anchor=_anchor(part, due),
        title=_title(plan, part.title, due),
        deadline=deadline_words(part),
        last_day=due.last_day,
        units=unit_names(plan, part.registrants) or group_names(plan, part.groups),
        support=(),
        done=False,
        reckoned=reckoned(part, due),
        asides=_asides(plan, part, due, part.note),
        note=part.note,
        for_groups=for_registration(plan, part),
        events=_events(plan, part, due),
        is_chore=False,
    )


def _fee(plan: Plan, part: Registration, fee: Fee, number: int) -> WorkItem:
    """Return the last day of a fee that rises then, or is taken no more."""
    of = ", ".join(filter(None, (fee.item, fee.payers, fee.amount)))
    until = fee.until
    return WorkItem(
        anchor=f"{part.id}_phi-{number}",
        title=f"{part.title}: hết mức {of}",
        deadline=f"Đến hết {until}",
        last_day=until.last.isoformat() if until and until.names_days and until.last else None,
        units=group_names(plan, part.groups),
        support=(),
        done=False,
        reckoned=None,
        asides=(fee.note,) if fee.note else (),
        for_groups=for_registration(plan, part),
        events=_events(plan, part, Due()),
        is_chore=False,
    )


def other_deadlines(plan: Plan, part: Task | Contribution) -> Iterator[str]:
    """Yield the remark, and the same work elsewhere in the document with its own deadline."""
    if part.note:
        yield part.note
    others: tuple[Task | Contribution, ...] = (*plan.tasks, *plan.contributions)
    for other in others if part.same_work_as else ():
        if other.id == part.same_work_as:
            deadline = f" ({deadline_words(other)})" if deadline_words(other) else ""
            yield f"Văn bản còn ghi: {other.title}{deadline}"
