"""Who prepares what by when: by date, by unit, and what is to be sent in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.event import EventKind
from generator.model.notation import Deadline, DeadlineKind
from generator.model.parts import main_event, unit_of, values
from generator.model.plan import Plan
from generator.model.registration import Registration
from generator.model.task import Assignment, Contribution, Duty, Task
from generator.views.names import group_names, unit_words
from generator.views.vietnamese import capitalised
from generator.views.words import Bullet, Link

_RELATIVE = (DeadlineKind.BEFORE_EVENT, DeadlineKind.AFTER_EVENT)


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


@dataclass(frozen=True, slots=True)
class UnitWork:
    """What one unit has to do: items with deadlines (links into the list) and its duties."""

    anchor: str
    unit: str
    items: tuple[Link, ...]
    duties: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """Everything to prepare: ``by_date`` ordered by last day, ``table`` in the document's order."""

    by_date: tuple[WorkItem, ...]
    by_unit: tuple[UnitWork, ...]
    table_title: str | None
    table: tuple[WorkItem, ...]
    calendar: Link | None


def work(plan: Plan) -> Work | None:
    """Return everything to prepare, by date and by unit; None where the plan names nothing."""
    items = work_items(plan)
    if not items and not plan.assignments:
        return None
    has_file = any(item.last_day and item.anchor for item in items)
    return Work(
        by_date=tuple(sorted(items, key=lambda item: (item.last_day is None, item.last_day or ""))),
        by_unit=tuple(_by_unit(plan, items)),
        table_title=plan.tasks_title,
        table=tuple(_task(plan, task) for task in plan.tasks),
        calendar=Link("deadlines.ics", "Tải các thời hạn vào lịch") if has_file else None,
    )


def work_items(plan: Plan) -> tuple[WorkItem, ...]:
    """Return everything with a deadline, in the document's order, and all rows of the table."""
    duties = (
        _duty(plan, assignment, duty)
        for assignment in plan.assignments
        for _path, duty in values(assignment.duties)
        if isinstance(duty, Duty) and duty.deadline
    )
    contributions = (
        _contribution(plan, part)
        for part in plan.contributions
        if part.deadline or part.extended_to
    )
    registrations = (
        _registration(plan, part)
        for part in plan.registrations
        if part.deadline or part.extended_to
    )
    tasks = (_task(plan, task) for task in plan.tasks)
    follow_ups = (_task(plan, task, "Việc sau hội nghị") for task in plan.follow_ups)
    return (*duties, *registrations, *contributions, *tasks, *follow_ups)


def deadline_words(part: Task | Contribution | Duty | Registration) -> str:
    """Return a deadline as the document writes it, with what it was extended to."""
    extended = getattr(part, "extended_to", None)
    stated = capitalised(part.deadline.text) if part.deadline else None
    return "; ".join(filter(None, (stated, f"gia hạn đến {extended}" if extended else None)))


def _reckoned(plan: Plan, part: Task | Duty) -> str | None:
    """Return the day that a deadline counted from the conference comes to."""
    relative = part.deadline and part.deadline.kind in _RELATIVE
    last = last_day(plan, part) if relative else None
    return f"tức {date.fromisoformat(last):%d/%m/%Y}" if last else None


def last_day(plan: Plan, part: Task | Contribution | Duty | Registration) -> str | None:
    deadline: Deadline | None = getattr(part, "extended_to", None) or part.deadline
    dates = main_event(plan).date
    is_one = len({each.date for each in plan.events if each.kind is EventKind.MAIN}) == 1
    event = (dates.first, dates.last) if dates.names_days and is_one else (None, None)
    last = deadline.last_day(*event) if deadline else None
    return last.isoformat() if last else None


def _is_done(part: Task | Duty) -> bool:
    return part.done or bool(part.deadline and part.deadline.kind is DeadlineKind.DONE)


def unit_names(plan: Plan, references: tuple[str, ...]) -> tuple[str, ...]:
    """Return the units' names, one that is named twice only once."""
    named = {_unit_key(plan, unit): unit_words(plan, unit) for unit in reversed(references)}
    return tuple(reversed(named.values()))


def _task(plan: Plan, task: Task, *asides: str) -> WorkItem:
    return WorkItem(
        anchor=task.id,
        title=task.title,
        deadline=deadline_words(task),
        last_day=last_day(plan, task),
        units=unit_names(plan, task.lead),
        support=unit_names(plan, task.support),
        done=_is_done(task),
        asides=tuple(filter(None, (_reckoned(plan, task), *asides, *other_deadlines(plan, task)))),
    )


def _duty(plan: Plan, assignment: Assignment, duty: Duty) -> WorkItem:
    return WorkItem(
        anchor=duty.id or "",
        title=duty.summary or duty.text,
        deadline=deadline_words(duty),
        last_day=last_day(plan, duty),
        units=unit_names(plan, assignment.units),
        support=(),
        done=_is_done(duty),
        asides=tuple(filter(None, (_reckoned(plan, duty), duty.note))),
    )


def _contribution(plan: Plan, part: Contribution) -> WorkItem:
    return WorkItem(
        anchor=part.id,
        title=f"{part.title} – gửi {part.submit_to}" if part.submit_to else part.title,
        deadline=deadline_words(part),
        last_day=last_day(plan, part),
        units=unit_names(plan, part.contributors),
        support=(),
        done=False,
        asides=tuple(other_deadlines(plan, part)),
    )


def _registration(plan: Plan, part: Registration) -> WorkItem:
    return WorkItem(
        anchor=part.id,
        title=part.title,
        deadline=deadline_words(part),
        last_day=last_day(plan, part),
        units=group_names(plan, part.groups),
        support=(),
        done=False,
        asides=(part.note,) if part.note else (),
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


def _by_unit(plan: Plan, items: tuple[WorkItem, ...]) -> Iterator[UnitWork]:
    """Yield the units of the assignments in the document's order, then those only in the table.

    An item stands at the first block of each of its units.
    """
    blocks = [(assignment.units, assignment.duties) for assignment in plan.assignments]
    owner: dict[str, int] = {}
    for number, (units, _duties) in enumerate(blocks):
        for unit in units:
            owner.setdefault(_unit_key(plan, unit), number)
    for unit in (unit for item in items for unit in (*item.units, *item.support)):
        if owner.setdefault(_unit_key(plan, unit), len(blocks)) == len(blocks):
            blocks.append(((unit,), ()))
    links: list[list[Link]] = [[] for _block in blocks]
    for item in items:
        for number in sorted(
            {owner[_unit_key(plan, unit)] for unit in (*item.units, *item.support)}
        ):
            links[number].append(_item_link(item))
    for number, (units, duties) in enumerate(blocks):
        yield UnitWork(
            anchor=f"don_vi_{number + 1}",
            unit="; ".join(unit_words(plan, unit) for unit in units),
            items=tuple(links[number]),
            duties=tuple(_bullet(duty) for duty in duties),
        )


def _unit_key(plan: Plan, reference: str) -> str:
    unit = unit_of(plan, reference)
    return unit.id if unit else reference.casefold()


def _item_link(item: WorkItem) -> Link:
    deadline = f" – {item.deadline}" if item.deadline else ""
    return Link(f"#{item.anchor}", item.title + deadline)


def _bullet(duty: Duty) -> Bullet:
    state = "đã thực hiện" if duty.done and not duty.note else None
    aside = f"({duty.note or state})" if duty.note or state else None
    return Bullet(duty.text, aside, tuple(_bullet(inner) for inner in duty.items))
