"""What holds for a participant group: its events, where it goes, what it needs, its deadlines.

In: the plan with its calendar entries. Out: a ``Choice`` for each group, which a reader who belongs
to it may make. A group inside another says only what differs from the one around it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.attendance import attendance, lineages, own_place, terms
from generator.model.event import Event
from generator.model.group import GroupEvent, ParticipantGroup
from generator.model.plan import Plan
from generator.model.schedule import events_by_day
from generator.views.calendar_events import Entries
from generator.views.calendar_links import CalendarButton, addition, subscription
from generator.views.contacts import contact_values
from generator.views.event_words import (
    event_title,
    fallback_words,
    place_of,
    place_words,
    when_words,
)
from generator.views.group_dues import DueLine, due_lines
from generator.views.occasions import event_mark
from generator.views.people import own_items
from generator.views.words import Fact, Link, Mark, facts
from generator.views.work_items import WorkItem, work_items

_NEEDS = {
    "arrival": "Có mặt",
    "reception": "Nơi đón",
    "dress": "Trang phục",
    "bring": "Mang theo",
    "note": "Ghi chú",
}
"""What a group needs to know of an event, by the names of fields."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What one event means to a group: what, when, where."""

    anchor: str
    title: str
    mark: Mark | None
    when: str
    where: str
    where_note: str | None
    map: Link | None
    online: Link | None
    facts: tuple[Fact, ...]
    """What the group needs for this event, where that is not the same for all."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What holds for a group; each part is None where it is that of the group around it."""

    group: str
    name: str
    holdings: tuple[Holding, ...] | None
    facts: tuple[Fact, ...] | None
    """Arrival, dress, what to bring, its own items (links), terms, note."""
    dues: tuple[DueLine, ...] | None
    calendar: CalendarButton | None
    """Also None where no date is known."""
    groups: tuple["Choice", ...]


def choices(entries: Entries) -> tuple[Choice, ...]:
    """Return a choice for each group of the plan."""
    work = work_items(entries.plan)
    return tuple(_choice(entries, work, group, None) for group in entries.plan.groups)


def _choice(
    entries: Entries, work: tuple[WorkItem, ...], group: ParticipantGroup, outer: Choice | None
) -> Choice:
    whole = _whole(entries, work, group)
    inside = tuple(_choice(entries, work, inner, whole) for inner in group.groups)
    own = _differing(entries.plan, whole, outer) if outer else whole
    return replace(own, groups=inside)


def _whole(entries: Entries, work: tuple[WorkItem, ...], group: ParticipantGroup) -> Choice:
    plan = entries.plan
    events = events_by_day(plan, attendance(plan)[group.id])
    differing = _said_of_one_event(plan, group, events)
    return Choice(
        group=group.id,
        name=group.name,
        holdings=tuple(_holding(plan, group, event, differing) for event in events),
        facts=_facts(plan, group, events),
        dues=due_lines(plan, work, group),
        calendar=_calendar(entries, group, events),
        groups=(),
    )


def _differing(plan: Plan, own: Choice, outer: Choice) -> Choice:
    has_file_of_its_own = own.holdings != outer.holdings or own.group in own_items(plan)
    return replace(
        own,
        holdings=None if own.holdings == outer.holdings else own.holdings,
        facts=None if own.facts == outer.facts else own.facts,
        dues=None if own.dues == outer.dues else own.dues,
        calendar=own.calendar if has_file_of_its_own else None,
    )


def _said_of_one_event(
    plan: Plan, group: ParticipantGroup, events: tuple[Event, ...]
) -> frozenset[str]:
    """Return which needs (names of fields) are told event by event."""
    attended = {event.id for event in events}
    said = (own for each in lineages(plan)[group.id] for own in each.events)
    return frozenset(
        name for own in said if own.event in attended for name in _NEEDS if getattr(own, name)
    )


def _holding(
    plan: Plan, group: ParticipantGroup, event: Event, differing: frozenset[str]
) -> Holding:
    own = own_place(plan, group, event)
    place = place_of(plan, event, own)
    link = event.online.link if event.online else None
    return Holding(
        anchor=event.id,
        title=event.title or event.audience or event_title(plan, event),
        mark=event_mark(plan, event),
        when=when_words(plan, event),
        where=place_words(plan, event, own),
        where_note=place.note if place else None,
        map=place.map if place else None,
        online=Link(link, "Tham dự trực tuyến") if link else None,
        facts=(
            *_needs(_told(terms(plan, group, event), event), differing | {"note"}),
            *facts(("Dự phòng", _fallbacks(plan, group, event))),
        ),
    )


def _told(own: GroupEvent, event: Event) -> dict[str, tuple[str, ...]]:
    """Return each need of a group at ``event``: its own, else what the event asks of all."""
    told = {name: _nearest([getattr(own, name)]) for name in _NEEDS}
    notes = tuple(filter(None, (own.note, event.note)))
    return told | {"dress": _nearest([own.dress, event.dress]), "note": notes}


def _fallbacks(plan: Plan, group: ParticipantGroup, event: Event) -> Iterator[str]:
    """Yield what holds for a group instead, should it be needed."""
    line = {each.id for each in lineages(plan)[group.id]}
    for each in event.fallbacks:
        if not each.groups or not line.isdisjoint(each.groups):
            yield fallback_words(plan, each)


def _facts(plan: Plan, group: ParticipantGroup, events: tuple[Event, ...]) -> tuple[Fact, ...]:
    """Return what a group needs to know; arrival, dress and the like also from those around it."""
    line = lineages(plan)[group.id]
    items = own_items(plan)
    general = (_NEEDS.keys() - _said_of_one_event(plan, group, events)) | {"note", "bring"}
    told = {name: _nearest(getattr(each, name) for each in line) for name in _NEEDS}
    told["dress"] = told["dress"] or tuple(_dress_of(plan, events))
    return (
        *_needs(told, general - {"note"}),
        *facts(
            ("Nội dung dành riêng", [link for each in line for link in items.get(each.id, ())]),
            ("Chỉ tiêu", (group.quota,)),
            ("Điều kiện", (group.condition,)),
        ),
        *_needs(told, general & {"note"}),
        *facts(*_contacts(plan, group)),
    )


def _contacts(plan: Plan, group: ParticipantGroup) -> Iterator[tuple[str, tuple[str | Link, ...]]]:
    """Yield whom a group turns to, where it has a contact of its own."""
    line = {each.id for each in lineages(plan)[group.id]}
    for contact in plan.contacts:
        if not line.isdisjoint(contact.groups):
            yield contact.purpose or "Liên hệ", contact_values(contact)


def _needs(told: Mapping[str, tuple[str, ...]], names: Collection[str]) -> tuple[Fact, ...]:
    return facts(*((label, told[name]) for name, label in _NEEDS.items() if name in names))


def _nearest(told: Iterable[str | tuple[str, ...] | None]) -> tuple[str, ...]:
    """Return the first that says anything, as lines."""
    first = next(filter(None, told), ())
    return (first,) if isinstance(first, str) else tuple(first or ())


def _dress_of(plan: Plan, events: tuple[Event, ...]) -> Iterator[str]:
    """Yield what events ask to wear, each with its title where they differ."""
    dresses = {event.dress for event in events}
    if len(dresses) == 1:
        yield from filter(None, dresses)
        return
    yield from (f"{each.dress} ({event_title(plan, each)})" for each in events if each.dress)


def _calendar(
    entries: Entries, group: ParticipantGroup, events: tuple[Event, ...]
) -> CalendarButton | None:
    own = tuple(entry for event in events for entry in entries.of_group(event, group))
    if not own:
        return None
    file = f"groups/{group.id}.ics"
    ways = subscription(entries.portal, f"{entries.file.address}/{file}", group.name, file)
    return CalendarButton(group.name, "Thêm vào lịch", file, addition(own), ways)
