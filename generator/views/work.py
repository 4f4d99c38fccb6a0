"""Who prepares what by when: by date, by unit, and what is to be sent in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.model.attendance import attendance
from generator.model.event import Event, EventKind
from generator.model.notation import Deadline, DeadlineKind, DistanceUnit
from generator.model.parts import main_event, unit_of, values
from generator.model.plan import Plan
from generator.model.registration import Registration
from generator.model.task import Assignment, Contribution, Duty, Task
from generator.views.concerns import Groups, for_registration, for_work
from generator.views.event_words import event_title
from generator.views.names import event_names, group_names, unit_key, unit_words
from generator.views.vietnamese import bracketed, capitalised, in_a_line
from generator.views.words import Bullet, Link

_COUNTED = (DeadlineKind.BEFORE_EVENT, DeadlineKind.AFTER_EVENT)
_WITH_YEAR = re.compile(r"/\d{4}$")
_OF_EVENT = (*_COUNTED, DeadlineKind.AT_EVENT)

WithDeadline = Task | Contribution | Duty | Registration
"""What can have a deadline, and may name the events that this hangs on."""


@dataclass(frozen=True, slots=True)
class Due:
    """One deadline: the last day in time (ISO; None where open), the event it was counted from."""

    last_day: str | None = None
    event: Event | None = None
    """Only where the plan names several: then the same work is due again for each."""


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
    asides: tuple[str, ...]
    for_groups: Groups = ()
    events: tuple[str, ...] = ()
    """The ids of the events that it is for; none: for the conference itself."""
    is_chore: bool = True
    """Something that units do for the conference; else what attendees send in or register."""


@dataclass(frozen=True, slots=True)
class WorkTable:
    """The document's own table: its title, the names of its columns, its rows in order."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class UnitWork:
    """What one unit has to do: items with deadlines (links into the list) and its duties."""

    anchor: str
    unit: str
    page: str | None
    """Of one unit that the plan declares: where everything that concerns it stands."""
    items: tuple[Link, ...]
    duties: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """Everything to prepare: ``by_date`` ordered by last day, ``table`` as the document has it."""

    by_date: tuple[WorkItem, ...]
    by_unit: tuple[UnitWork, ...]
    table: WorkTable | None
    """None where the document has no such table."""
    calendar: Link | None


def work(plan: Plan, up: str) -> Work | None:
    """Return everything to prepare, by date and by unit; None where the plan names nothing.

    ``up`` leads from the plan's page to the portal's root.
    """
    items = work_items(plan)
    if not items and not plan.assignments:
        return None
    has_file = any(item.last_day and item.anchor for item in items)
    return Work(
        by_date=tuple(sorted(items, key=lambda item: (item.last_day is None, item.last_day or ""))),
        by_unit=tuple(_by_unit(plan, _without_duties(plan), up)),
        table=_table(plan),
        calendar=Link("deadlines.ics", "Tải các thời hạn vào lịch") if has_file else None,
    )


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
    return (*duties, *_without_duties(plan))


def _without_duties(plan: Plan) -> tuple[WorkItem, ...]:
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
    tasks = (_task(plan, task, due) for task in plan.tasks for due in dues(plan, task))
    follow_ups = (
        _task(plan, task, due, "Việc sau hội nghị")
        for task in plan.follow_ups
        for due in dues(plan, task)
    )
    return (*registrations, *contributions, *tasks, *follow_ups)


def _table(plan: Plan) -> WorkTable | None:
    """Return the task table of the document, with a column of remarks if any row has one."""
    if not (plan.tasks and plan.tasks_title):
        return None
    columns = ["Nội dung công việc", "Thời gian hoàn thành", "Đơn vị thực hiện"]
    rows = [
        [
            task.title,
            deadline_words(task),
            "; ".join((*unit_names(plan, task.lead), *unit_names(plan, task.support))),
        ]
        for task in plan.tasks
    ]
    if any(task.note for task in plan.tasks):
        columns.append("Ghi chú")
        for row, task in zip(rows, plan.tasks, strict=True):
            row.append(task.note or "")
    return WorkTable(plan.tasks_title, tuple(columns), tuple(map(tuple, rows)))


def dues(plan: Plan, part: WithDeadline) -> tuple[Due, ...]:
    """Return when ``part`` is due: once, or once for each event that its deadline hangs on."""
    deadline: Deadline | None = getattr(part, "extended_to", None) or part.deadline
    if deadline is None:
        return (Due(),)
    if deadline.kind in _OF_EVENT and part.events:
        named = tuple(event for event in plan.events if event.id in part.events)
        several = len(named) > 1
        return tuple(Due(_last_day(deadline, each), each if several else None) for each in named)
    mains = [event for event in plan.events if event.kind is EventKind.MAIN]
    is_one = len({event.date for event in mains}) == 1
    return (Due(_last_day(deadline, main_event(plan) if is_one else None)),)


def _last_day(deadline: Deadline, event: Event | None) -> str | None:
    is_dated = event and event.date.names_days
    days = (event.date.first, event.date.last) if event and is_dated else (None, None)
    last = deadline.last_day(*days)
    return last.isoformat() if last else None


def deadline_words(part: WithDeadline) -> str:
    """Return a deadline as the document writes it, with what it was extended to."""
    extended = getattr(part, "extended_to", None)
    stated = capitalised(part.deadline.text) if part.deadline else None
    return "; ".join(filter(None, (stated, f"gia hạn đến {extended}" if extended else None)))


def reckoned(part: WithDeadline, due: Due) -> str | None:
    """Return the day that a deadline counted from an event comes to: ``tức 22/8/2022``."""
    deadline: Deadline | None = getattr(part, "extended_to", None) or part.deadline
    if not deadline or not due.last_day or not (deadline.kind in _COUNTED or due.event):
        return None
    day, distance = f"{date.fromisoformat(due.last_day):%d/%m/%Y}", deadline.distance
    if distance and distance.unit is DistanceUnit.WORKING_DAYS:
        return f"tức {day}, chưa trừ ngày lễ"
    is_before = deadline.kind is DeadlineKind.BEFORE_EVENT
    if distance and not distance.is_in_days and (is_before or not distance.is_within_a_day):
        return f"chắc chắn kịp nếu xong trong ngày {day}"
    return f"tức {day}"


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
    """Return what is said more quietly: the day it comes to, for which events, and the rest."""
    events = () if due.event else event_names(plan, part.events)
    of = f"Cho: {'; '.join(events)}" if events else None
    return tuple(filter(None, (reckoned(part, due), of, *others)))


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
        asides=_asides(plan, task, due, *asides, *other_deadlines(plan, task)),
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
        units=unit_names(plan, part.contributors),
        support=(),
        done=False,
        asides=_asides(plan, part, due, *other_deadlines(plan, part)),
        for_groups=for_work(plan, part.contributors, _events(plan, part, due)),
        events=_events(plan, part, due),
        is_chore=False,
    )


def _registration(plan: Plan, part: Registration, due: Due) -> WorkItem:
    return WorkItem(
        anchor=_anchor(part, due),
        title=_title(plan, part.title, due),
        deadline=deadline_words(part),
        last_day=due.last_day,
        units=group_names(plan, part.groups),
        support=(),
        done=False,
        asides=_asides(plan, part, due, part.note),
        for_groups=for_registration(plan, part),
        events=_events(plan, part, due),
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


def _by_unit(plan: Plan, items: tuple[WorkItem, ...], up: str) -> Iterator[UnitWork]:
    """Yield the units of the assignments in the document's order, then those only in the table.

    An item stands at the first block of each of its units. Duties have their deadlines beside them.
    """
    blocks = [(assignment.units, assignment.duties) for assignment in plan.assignments]
    owner: dict[str, int] = {}
    for number, (units, _duties) in enumerate(blocks):
        for unit in units:
            owner.setdefault(unit_key(plan, unit), number)
    for unit in (unit for item in items for unit in (*item.units, *item.support)):
        if owner.setdefault(unit_key(plan, unit), len(blocks)) == len(blocks):
            blocks.append(((unit,), ()))
    links: list[list[Link]] = [[] for _block in blocks]
    for item in items:
        for number in sorted(
            {owner[unit_key(plan, unit)] for unit in (*item.units, *item.support)}
        ):
            links[number].append(_item_link(item))
    for number, (units, duties) in enumerate(blocks):
        yield UnitWork(
            anchor=f"don_vi_{number + 1}",
            unit="; ".join(unit_words(plan, unit) for unit in units),
            page=_unit_page(plan, units, up),
            items=tuple(links[number]),
            duties=tuple(_bullet(plan, duty) for duty in duties),
        )


def _unit_page(plan: Plan, references: tuple[str, ...], up: str) -> str | None:
    unit = unit_of(plan, references[0]) if len(references) == 1 else None
    return f"{up}units/{unit.id}/" if unit and unit.id != "index" else None


def _item_link(item: WorkItem) -> Link:
    deadline = f" – {item.deadline}" if item.deadline else ""
    return Link(f"#{item.anchor}", item.title + deadline)


def _bullet(plan: Plan, duty: Duty) -> Bullet:
    """Return a duty with its deadline, unless its own text says it, and the day this comes to."""
    state = "đã thực hiện" if duty.done and not duty.note else None
    own = _WITH_YEAR.sub("", duty.deadline.text).casefold() if duty.deadline else ""
    is_said = own in duty.text.casefold()
    deadline = f"hạn: {duty.deadline.text}" if duty.deadline and not is_said else None
    due = dues(plan, duty)
    day = reckoned(duty, due[0]) if len(due) == 1 else None
    told = in_a_line(", ".join(filter(None, (deadline, day))), duty.note or state)
    inner = tuple(_bullet(plan, each) for each in duty.items)
    return Bullet(duty.text, bracketed(told) if told else None, inner)
