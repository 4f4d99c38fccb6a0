"""The programme: rows with their hour, merged rows, nested items, as the document has them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model import parts
from generator.model.agenda import Agenda, AgendaItem, AgendaStatus
from generator.model.event import Event
from generator.model.plan import Plan
from generator.model.schedule import Hours, event_hours, is_window
from generator.views.event_words import event_title
from generator.views.names import party_words, venue_name
from generator.views.occurrences import (
    ITEM_MINUTES,
    Occurrence,
    estimated_end,
    timed,
)
from generator.views.vietnamese import AGENDA_STATUSES, capitalised
from generator.views.words import Link, Mark, Span

_NIGHT = 6 * 60
"""How many minutes a row must go back behind another to be of the next day."""


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One thing in the programme: title, who does it, what is remarked, what lies inside it."""

    title: str
    kind: str
    """Names its look: an ``ItemKind`` value, ``other`` where the plan says none."""
    presenters: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    """Count, room, for whom, remark: said more quietly."""
    items: tuple["ProgrammeLine", ...] = ()
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """One hour with its lines: more than one where the document merges rows over one time."""

    label: str
    """The time as the portal writes it, or the number of an untimed row, or empty."""
    lines: tuple[ProgrammeLine, ...]
    anchor: str | None = None
    """Of a merged row as a whole."""
    span: Span | None = None
    calendar: Link | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """One agenda with what is said of it as a whole."""

    anchor: str
    title: str | None
    of: str | None
    """The event it belongs to, where the plan has several programmes."""
    mark: Mark | None
    notes: tuple[str, ...]
    """Also what is open: announced but absent, hours known but not the date."""
    timed: bool
    with_presenters: bool
    rows: tuple[ProgrammeRow, ...]
    calendar: Link | None


def programmes(plan: Plan) -> tuple[Programme, ...]:
    """Return the plan's programmes, each with the events it belongs to."""
    every = tuple((agenda, events) for _path, agenda, events in parts.agendas(plan))
    return tuple(
        _programme(plan, agenda, events, number, several=len(every) > 1)
        for number, (agenda, events) in enumerate(every, 1)
    )


def programme_day(event: Event) -> date | None:
    """Return the day on which the timed items of ``event`` are; None while it is open."""
    return event.date.first if event.date.is_single_day and not is_window(event) else None


def item_occurrence(
    plan: Plan, event: Event, item: AgendaItem, among: tuple[AgendaItem, ...]
) -> Occurrence | None:
    """Return when a timed item is; an end left out is the start of the next ``among`` its own.

    None while its day is not known: also of a row that goes back to the small hours, since the
    plan does not say that the night between has passed.
    """
    day, start = programme_day(event), item.time.start if item.time else None
    starts = [row.time.start for row in among if row.time and row.time.start is not None]
    if day is None or start is None or item.time is None or start + _NIGHT < max(starts):
        return None
    whole = event_hours(plan, event).end
    following = min((minute for minute in starts if minute > start), default=None)
    end = following or (whole if whole and whole > start else estimated_end(start, ITEM_MINUTES))
    return timed(day, Hours(start, item.time.end), end)


def item_title(item: AgendaItem) -> str:
    """Return the title of a row; a row without one is called by its first item and the others."""
    if item.title:
        return item.title
    first = item_title(item.items[0])
    others = len(item.items) - 1
    return f"{first} và {others} nội dung khác" if others else first


def item_words(item: AgendaItem) -> str:
    """Return an item with its count: ``Đợt 3: … (12 em)``."""
    count = f" ({item.head_count})" if item.head_count else ""
    return f"{item.title or ''}{count}".strip()


def _programme(
    plan: Plan, agenda: Agenda, events: tuple[Event, ...], number: int, *, several: bool
) -> Programme:
    lines = [line for item in agenda.items for line in (item, *item.items)]
    is_timed = any(item.time for item in agenda.items)
    is_dated = any(
        item_occurrence(plan, event, item, among)
        for event in events
        for item, among in parts.rows(agenda)
    )
    return Programme(
        anchor=f"chuong_trinh_{number}",
        title=agenda.title,
        of="; ".join(event_title(plan, event) for event in events) if several else None,
        mark=AGENDA_STATUSES[agenda.status],
        notes=tuple(_notes(agenda, events)),
        timed=is_timed,
        with_presenters=any(line.presenters for line in lines),
        rows=tuple(
            _row(plan, agenda, events, item, "" if is_timed else f"{index}")
            for index, item in enumerate(agenda.items, 1)
        ),
        calendar=Link("agenda.ics", "Tải chương trình vào lịch") if is_dated else None,
    )


def _notes(agenda: Agenda, events: tuple[Event, ...]) -> Iterator[str]:
    is_timed = any(item.time for item in agenda.items)
    if agenda.note:
        yield agenda.note
    if agenda.status is AgendaStatus.ANNOUNCED and not agenda.items:
        yield "Văn bản có nhắc đến chương trình; nội dung chưa có trên trang này."
    elif agenda.items and not is_timed:
        yield "Văn bản không ghi giờ của từng mục."
    elif is_timed and not any(map(programme_day, events)):
        yield undated_words(events)


def undated_words(events: tuple[Event, ...]) -> str:
    """Return why the timed items of ``events`` have no day."""
    if any(event.date.names_days and not is_window(event) for event in events):
        return "Văn bản không ghi mục nào thuộc ngày nào nên chưa đưa từng mục vào lịch được."
    return "Giờ theo chương trình; ngày chưa ấn định nên chưa đưa từng mục vào lịch được."


def _row(
    plan: Plan, agenda: Agenda, events: tuple[Event, ...], item: AgendaItem, number: str
) -> ProgrammeRow:
    dated = [item_occurrence(plan, event, item, agenda.items) for event in events]
    lines = (item,) if item.title else item.items
    when = dated[0] if len(dated) == 1 else None
    has_file = bool(item.id and any(dated))
    return ProgrammeRow(
        label=item.time.spelled() if item.time else number,
        lines=tuple(_line(plan, line, hour="" if item.title else _hour(line)) for line in lines),
        anchor=None if item.title else item.id,
        span=when.span if when else None,
        calendar=Link(f"sessions/{item.id}.ics", "Thêm vào lịch") if has_file else None,
    )


def _line(plan: Plan, item: AgendaItem, *, hour: str = "") -> ProgrammeLine:
    return ProgrammeLine(
        title=hour + item_words(item),
        kind=item.kind.value if item.kind else "other",
        presenters=tuple(party_words(party) for party in item.presenters),
        asides=tuple(_asides(plan, item)),
        items=tuple(_line(plan, inner, hour=_hour(inner)) for inner in item.items),
        anchor=item.id,
    )


def _hour(item: AgendaItem) -> str:
    return f"{item.time.spelled()}: " if item.time else ""


def _asides(plan: Plan, item: AgendaItem) -> Iterator[str]:
    if item.venue:
        venue = parts.venue_of(plan, item.venue)
        yield f"Tại {venue_name(venue) if venue else item.venue}"
    names = [group.name for _path, group in parts.groups(plan) if group.id in item.groups]
    if names:
        yield f"Dành cho: {', '.join(names)}"
    if item.note:
        yield capitalised(item.note)
