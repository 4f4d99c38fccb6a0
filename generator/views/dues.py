"""When work is due: deadlines in the document's words, and the days that they come to.

In: a plan and a part of it with a deadline. Out: ``Due`` values. A deadline that hangs on an event
is counted from those that the part names, else from the one that it speaks of, else from the
conference itself.
"""

from dataclasses import dataclass
from datetime import date

from generator.model.event import Event, EventKind
from generator.model.notation import Deadline, DeadlineKind, DistanceUnit
from generator.model.parts import main_event
from generator.model.plan import Plan
from generator.model.registration import Registration
from generator.model.task import Contribution, Duty, Task
from generator.views.vietnamese import EVENT_KINDS, capitalised

_COUNTED = (DeadlineKind.BEFORE_EVENT, DeadlineKind.AFTER_EVENT)
_OF_EVENT = (*_COUNTED, DeadlineKind.AT_EVENT)

WithDeadline = Task | Contribution | Duty | Registration
"""What can have a deadline, and may name the events that this hangs on."""


@dataclass(frozen=True, slots=True)
class Due:
    """One deadline: the last day in time (ISO; None where open), the event it was counted from."""

    last_day: str | None = None
    event: Event | None = None
    """Only where the plan names several: then the same work is due again for each."""


def dues(plan: Plan, part: WithDeadline) -> tuple[Due, ...]:
    """Return when ``part`` is due: once, or once for each event that its deadline hangs on."""
    deadline: Deadline | None = getattr(part, "extended_to", None) or part.deadline
    if deadline is None:
        return (Due(),)
    if deadline.kind in _OF_EVENT and part.events:
        named = tuple(event for event in plan.events if event.id in part.events)
        several = len(named) > 1
        return tuple(Due(_last_day(deadline, each), each if several else None) for each in named)
    if spoken_of := _spoken_of(plan, deadline):
        return (Due(_last_day(deadline, spoken_of)),)
    mains = [event for event in plan.events if event.kind is EventKind.MAIN]
    is_one = len({event.date for event in mains}) == 1
    return (Due(_last_day(deadline, main_event(plan) if is_one else None)),)


def _spoken_of(plan: Plan, deadline: Deadline) -> Event | None:
    """Return the one event that goes by the word in the deadline: ``trước Tổng duyệt 3 ngày``."""
    word = (deadline.event or "").casefold()
    names = {event.id: (event.title or "", EVENT_KINDS[event.kind] or "") for event in plan.events}
    found = [
        event
        for event in plan.events
        if word and word in (name.casefold() for name in names[event.id])
    ]
    return found[0] if len(found) == 1 else None


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
        return f"tức {day}, chưa trừ Tết, ngày nghỉ bù"
    is_before = deadline.kind is DeadlineKind.BEFORE_EVENT
    if distance and not distance.is_in_days and (is_before or not distance.is_within_a_day):
        return f"chắc chắn kịp nếu xong trong ngày {day}"
    return f"tức {day}"
