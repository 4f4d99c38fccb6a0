"""Who prepares what by when: by date, by unit, and what is to be sent in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.notation import Deadline
from generator.model.plan import Contact, Plan
from generator.model.task import Assignment, Contribution, Duty, Task
from generator.views.names import unit_of, unit_words
from generator.views.vietnamese import capitalised
from generator.views.words import Bullet, Fact, Link


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


@dataclass(frozen=True, slots=True)
class ContributionCard:
    """Something to send in: what, by when, to whom, through which link (shown as QR too)."""

    anchor: str
    title: str
    deadline: str | None
    last_day: str | None
    facts: tuple[Fact, ...]
    """Who sends, topics to choose from, where to, in which form, contact, note."""
    link: Link | None


def work(plan: Plan) -> Work | None:
    """Return everything to prepare, by date and by unit; None where the plan names nothing."""
    items = work_items(plan)
    if not items and not plan.assignments:
        return None
    return Work(
        by_date=tuple(sorted(items, key=lambda item: (item.last_day is None, item.last_day or ""))),
        by_unit=tuple(_by_unit(plan, items)),
        table_title=plan.tasks_title,
        table=tuple(_task(plan, task) for task in plan.tasks),
        calendar=Link("deadlines.ics", "Tải các thời hạn vào lịch")
        if any(item.last_day for item in items)
        else None,
    )


def work_items(plan: Plan) -> tuple[WorkItem, ...]:
    """Return everything with a deadline, in the document's order, and all rows of the table."""
    duties = (
        _duty(plan, assignment, duty)
        for assignment in plan.assignments
        for duty in _dated(assignment.duties)
    )
    contributions = (_contribution(plan, part) for part in plan.contributions if part.deadline)
    tasks = (_task(plan, task) for task in (*plan.tasks, *plan.follow_ups))
    return (*duties, *contributions, *tasks)


def contribution_cards(plan: Plan) -> tuple[ContributionCard, ...]:
    """Return a card for each thing to send in."""
    return tuple(_contribution_card(plan, part) for part in plan.contributions)


def deadline_words(deadline: Deadline | None, extended_to: Deadline | None = None) -> str:
    """Return a deadline as the document writes it, with what it was extended to."""
    words = deadline.text if deadline else ""
    return f"{words}; gia hạn đến {extended_to}" if extended_to else words


def _event_days(plan: Plan) -> tuple[date | None, date | None]:
    """Return the days of the conference itself, that "trước Hội nghị" counts from."""
    dates = plan.events[0].date
    return (dates.first, dates.last) if dates.names_days else (None, None)


def _last_day(plan: Plan, part: Task | Contribution | Duty) -> str | None:
    deadline = getattr(part, "extended_to", None) or part.deadline
    last = deadline.last_day(*_event_days(plan)) if deadline else None
    return last.isoformat() if last else None


def _task(plan: Plan, task: Task) -> WorkItem:
    return WorkItem(
        anchor=task.id,
        title=task.title,
        deadline=deadline_words(task.deadline, task.extended_to),
        last_day=_last_day(plan, task),
        units=tuple(unit_words(plan, unit) for unit in task.lead),
        support=tuple(unit_words(plan, unit) for unit in task.support),
        done=task.done,
        asides=(task.note,) if task.note else (),
    )


def _duty(plan: Plan, assignment: Assignment, duty: Duty) -> WorkItem:
    return WorkItem(
        anchor=duty.id or "",
        title=duty.summary or duty.text,
        deadline=deadline_words(duty.deadline),
        last_day=_last_day(plan, duty),
        units=tuple(unit_words(plan, unit) for unit in assignment.units),
        support=(),
        done=duty.done,
        asides=(duty.note,) if duty.note else (),
    )


def _contribution(plan: Plan, part: Contribution) -> WorkItem:
    return WorkItem(
        anchor=part.id,
        title=f"{part.title} – gửi {part.submit_to}" if part.submit_to else part.title,
        deadline=deadline_words(part.deadline, part.extended_to),
        last_day=_last_day(plan, part),
        units=tuple(unit_words(plan, unit) for unit in part.contributors),
        support=(),
        done=False,
        asides=(),
    )


def _dated(duties: tuple[Duty, ...]) -> Iterator[Duty]:
    for duty in duties:
        if duty.deadline:
            yield duty
        yield from _dated(duty.items)


def _contribution_card(plan: Plan, part: Contribution) -> ContributionCard:
    return ContributionCard(
        anchor=part.id,
        title=part.title,
        deadline=capitalised(deadline_words(part.deadline, part.extended_to)) or None,
        last_day=_last_day(plan, part),
        facts=tuple(_contribution_facts(plan, part)),
        link=Link(part.link, part.link) if part.link else None,
    )


def _contribution_facts(plan: Plan, part: Contribution) -> Iterator[Fact]:
    if part.contributors:
        yield Fact("Ai gửi", tuple(unit_words(plan, unit) for unit in part.contributors))
    if part.topics:
        choice = f" (chọn {part.choice})" if part.choice else ""
        yield Fact(f"Nội dung{choice}", part.topics)
    if part.submit_to:
        yield Fact("Gửi về", (part.submit_to,))
    if part.format:
        yield Fact("Dạng gửi", (part.format,))
    contact = next((each for each in plan.contacts if each.id == part.contact), None)
    if contact:
        yield Fact("Đầu mối", contact_values(contact))
    if part.note:
        yield Fact("Ghi chú", (part.note,))


def contact_values(contact: Contact) -> tuple[str | Link, ...]:
    """Return the lines of a contact; what is not public is not there any more."""
    email = (Link(f"mailto:{contact.email}", contact.email),) if contact.email else ()
    digits = "".join(sign for sign in contact.phone or "" if sign.isdigit() or sign == "+")
    phone = (Link(f"tel:{digits}", contact.phone),) if contact.phone else ()
    hours = (contact.hours,) if contact.hours else ()
    return (contact.name, *email, *phone, *hours)


def _by_unit(plan: Plan, items: tuple[WorkItem, ...]) -> Iterator[UnitWork]:
    """Yield the units of the assignments in the document's order, then those only in the table."""
    blocks = [(assignment.units, assignment.duties) for assignment in plan.assignments]
    known = {_unit_key(plan, unit) for units, _duties in blocks for unit in units}
    for item in items:
        for unit in item.units:
            if _unit_key(plan, unit) not in known:
                known.add(_unit_key(plan, unit))
                blocks.append(((unit,), ()))
    for number, (units, duties) in enumerate(blocks, 1):
        keys = {_unit_key(plan, unit) for unit in units}
        yield UnitWork(
            anchor=f"don_vi_{number}",
            unit="; ".join(unit_words(plan, unit) for unit in units),
            items=tuple(_item_link(item) for item in items if _does(plan, item, keys)),
            duties=tuple(_bullet(duty) for duty in duties),
        )


def _does(plan: Plan, item: WorkItem, keys: set[str]) -> bool:
    return any(_unit_key(plan, unit) in keys for unit in (*item.units, *item.support))


def _unit_key(plan: Plan, reference: str) -> str:
    unit = unit_of(plan, reference)
    return unit.id if unit else reference.casefold()


def _item_link(item: WorkItem) -> Link:
    deadline = f" – {item.deadline}" if item.deadline else ""
    return Link(f"#{item.anchor}", item.title + deadline)


def _bullet(duty: Duty) -> Bullet:
    state = "đã thực hiện" if duty.done and not duty.note else None
    aside = "; ".join(filter(None, (duty.note, state))) or None
    return Bullet(duty.text, aside, tuple(_bullet(inner) for inner in duty.items))
