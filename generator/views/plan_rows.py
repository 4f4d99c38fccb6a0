"""A plan as a row of a list: what, when, where, each of its events in a line.

In: the public plan. Out: a ``PlanRow``.
"""

from dataclasses import dataclass

from generator.model.event import Event
from generator.model.parts import attendance_of, main_event, status_of
from generator.model.plan import Plan
from generator.model.schedule import events_in_order
from generator.views.event_words import event_title, place_words, when_words
from generator.views.names import issuer_words
from generator.views.spans import event_span
from generator.views.vietnamese import ATTENDANCES, EVENT_KINDS, STATUSES, date_block
from generator.views.words import DateBlock, Mark, Span


@dataclass(frozen=True, slots=True)
class RowOccasion:
    """One event of a plan, in a line: what, when, where."""

    title: str | None
    when: str
    where: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One plan in a list; the first occasion is the conference itself."""

    address: str
    """Below the portal, with a slash at its end."""
    title: str
    issuer: str | None
    date_block: DateBlock
    attendance: Mark | None
    mark: Mark | None
    occasions: tuple[RowOccasion, ...]
    keys: tuple[str, ...]
    """What it can be chosen by: ``nam-hoc=2022-2023``, ``don-vi=van-phong`` …"""
    also: str
    """What it can be found by besides: the whole title, the document's number."""


def plan_row(address: str, plan: Plan, keys: tuple[str, ...]) -> PlanRow:
    """Return the row of a plan, which is its public form, with the page at ``address``."""
    event = main_event(plan)
    form = attendance_of(plan, event)
    return PlanRow(
        address=f"{address}/",
        title=plan.short_title or plan.title,
        issuer=issuer_words(plan),
        date_block=date_block(event.date),
        attendance=ATTENDANCES[form] if form else None,
        mark=STATUSES[status_of(plan, event)],
        occasions=tuple(_occasion(plan, each) for each in _main_first(plan)),
        keys=keys,
        also=" ".join(filter(None, (plan.short_title and plan.title, plan.document.number))),
    )


def _main_first(plan: Plan) -> tuple[Event, ...]:
    event = main_event(plan)
    return (event, *(other for other in events_in_order(plan) if other is not event))


def _occasion(plan: Plan, event: Event) -> RowOccasion:
    return RowOccasion(
        title=event_title(plan, event)
        if event.title or EVENT_KINDS[event.kind]
        else event.audience,
        when=when_words(plan, event),
        where=place_words(plan, event),
        span=event_span(plan, event),
    )
