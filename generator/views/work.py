"""Who prepares what by when: by date, by unit, and the document's own table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.parts import unit_of
from generator.model.plan import Plan
from generator.model.task import Duty
from generator.views.dues import deadline_words, dues, reckoned
from generator.views.names import unit_key, unit_words
from generator.views.vietnamese import bracketed, in_a_line
from generator.views.words import Bullet, Link
from generator.views.work_items import WorkItem, items_without_duties, unit_names, work_items

_WITH_YEAR = re.compile(r"/\d{4}$")


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
        by_unit=tuple(_by_unit(plan, items_without_duties(plan), up)),
        table=_table(plan),
        calendar=Link("deadlines.ics", "Tải các thời hạn vào lịch") if has_file else None,
    )


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
    told = f" – {item.deadline}" if item.deadline else ""
    told += f" {bracketed(item.note)}" if item.note else ""
    return Link(f"#{item.anchor}", item.title + told)


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
