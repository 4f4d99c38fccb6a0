"""When, where and how: one card for each event of a plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.model import walk
from generator.model.event import Attendance, Event, Online
from generator.model.notation import spelled_minute
from generator.model.plan import Plan
from generator.model.schedule import Hours, event_hours, is_window
from generator.model.venue import Venue
from generator.views.names import party_words, venue_name, venue_of
from generator.views.occurrences import occurrences
from generator.views.vietnamese import (
    ATTENDANCES,
    EVENT_KINDS,
    OPEN,
    STATUSES,
    capitalised,
    date_block,
)
from generator.views.words import DateBlock, Fact, Link, Mark, Span

ONLINE = "Trực tuyến"


@dataclass(frozen=True, slots=True)
class Place:
    """Where, in words; ``map`` leads to directions; ``note`` says what is open."""

    name: str
    address: str | None = None
    map: Link | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class OccasionCard:
    """The card "when and where" of one event."""

    anchor: str
    title: str | None
    """None where the plan has one event: then the page's title says it."""
    kind: str | None
    """``Hội nghị tiếp theo``, ``Tổng duyệt`` …; None for the conference itself."""
    mark: Mark | None
    date_block: DateBlock
    date: str
    """``thứ Tư, 24/8/2022``."""
    hours: str
    """``8h00 – 10h45``, or ``nửa ngày, chưa ấn định giờ``."""
    hours_note: str | None
    """``Giờ kết thúc theo chương trình``."""
    span: Span | None
    """None where the date is not known."""
    attendance: Mark
    """Key in_person, online or hybrid."""
    place: Place | None
    facts: tuple[Fact, ...]
    """Platform and link, audience, groups (links), head count, chairs, note."""
    calendar: Link | None
    """"Thêm vào lịch"; None where no date is known."""


def occasion_cards(plan: Plan) -> tuple[OccasionCard, ...]:
    """Return a card for each event, in the document's order."""
    return tuple(_card(plan, event) for event in plan.events)


def event_title(plan: Plan, event: Event) -> str:
    """Return what an event is called where it stands alone: in calendars and lists."""
    return event.title or plan.short_title or plan.title


def when_words(plan: Plan, event: Event) -> str:
    """Return date and hours in one line."""
    return f"{event.date.spelled()}, {hours_words(plan, event)}"


def hours_words(plan: Plan, event: Event) -> str:
    """Return the hours of an event, or that they are open."""
    hours = event_hours(plan, event)
    length = event.length.text if event.length else None
    if is_window(event):
        within = f"{length} trong khoảng này" if length else "trong khoảng này"
        programme = _stated(hours)
        return f"{within}, theo chương trình {programme}" if programme else within
    stated = event.time.spelled() if event.time and not event.time.has_hours else _stated(hours)
    if hours.start is None and not stated:
        stated = "chưa ấn định giờ"
    return ", ".join(filter(None, (stated, length)))


def place_of(plan: Plan, event: Event, reference: str | None = None) -> Place | None:
    """Return where ``event`` is, or where ``reference`` (a venue's id or a name) is instead."""
    named = reference or event.venue
    venue = venue_of(plan, named)
    if venue:
        return Place(venue_name(venue), venue.address, map_link(venue), _venue_note(venue))
    if named:
        return Place(named)
    return None if attendance_of(plan, event) is Attendance.ONLINE else Place(OPEN)


def place_words(plan: Plan, event: Event, reference: str | None = None) -> str:
    """Return the place in one line; never empty: online and open places say so."""
    place = place_of(plan, event, reference)
    if place is None:
        return ONLINE
    return ", ".join(filter(None, (place.name, place.address)))


def attendance_of(plan: Plan, event: Event) -> Attendance:
    """Return in what form one takes part in ``event``."""
    return event.attendance or plan.attendance


def map_link(venue: Venue) -> Link | None:
    """Return the way to a venue: its own link, its coordinates, else a search for its address."""
    if venue.map:
        return Link(venue.map, "Chỉ đường")
    wanted = venue.coordinates or ", ".join(filter(None, (venue.name, venue.address)))
    if not (venue.coordinates or venue.address):
        return None
    search = "https://www.google.com/maps/search/?api=1&query="
    return Link(search + quote(wanted, safe=""), "Chỉ đường")


def _card(plan: Plan, event: Event) -> OccasionCard:
    when = occurrences(plan, event)
    several = len(plan.events) > 1
    hours = event_hours(plan, event)
    of_agenda = hours.end_is_of_agenda and not is_window(event)
    return OccasionCard(
        anchor=event.id,
        title=event.title or _title_among_several(event) if several else event.title,
        kind=EVENT_KINDS[event.kind],
        mark=STATUSES[event.status or plan.status],
        date_block=date_block(event.date),
        date=event.date.spelled(),
        hours=capitalised(hours_words(plan, event)),
        hours_note="Giờ kết thúc theo chương trình" if of_agenda else None,
        span=when[0].span if when else None,
        attendance=ATTENDANCES[attendance_of(plan, event)],
        place=place_of(plan, event),
        facts=tuple(_facts(plan, event)),
        calendar=Link(_calendar_file(event, several=several), "Thêm vào lịch") if when else None,
    )


def _title_among_several(event: Event) -> str | None:
    return event.audience if event.kind.value == "main" else None


def _calendar_file(event: Event, *, several: bool) -> str:
    return f"sessions/{event.id}.ics" if several else "event.ics"


def _stated(hours: Hours) -> str:
    if hours.start is None:
        return "" if hours.end is None else f"đến {spelled_minute(hours.end)}"
    start = spelled_minute(hours.start)
    return start if hours.end is None else f"{start} – {spelled_minute(hours.end)}"


def _venue_note(venue: Venue) -> str | None:
    chosen = venue.chosen_by if venue.name else None
    return "; ".join(filter(None, (chosen, venue.note))) or None


def _facts(plan: Plan, event: Event) -> Iterator[Fact]:
    if event.online:
        yield Fact("Trực tuyến", tuple(_joining(event.online)))
    groups = tuple(Link(f"#{group.id}", group.name) for group in walk.groups_of(plan, event))
    labelled: tuple[tuple[str, tuple[str | Link | None, ...]], ...] = (
        ("Hình thức", (None if event.attendance else plan.attendance_note,)),
        ("Đối tượng", (event.audience,)),
        ("Thành phần", groups),
        ("Số người dự", (event.head_count.spelled() if event.head_count else None,)),
        ("Chủ trì", tuple(party_words(chair) for chair in event.chairs)),
        ("Ghi chú", (event.note,)),
        ("Văn bản ghi", (_as_written(event),)),
    )
    for label, values in labelled:
        told = tuple(value for value in values if value)
        if told:
            yield Fact(label, told)


def _joining(online: Online) -> Iterator[str | Link]:
    yield from filter(None, (online.platform, online.note))
    if online.link:
        yield Link(online.link, online.link)


def _as_written(event: Event) -> str | None:
    """Return the time in the document's own words, where the card spells it in another way."""
    parts = [part for part in (event.length, event.time, event.date) if part]
    written = ", ".join(part.text for part in parts)
    return None if written == ", ".join(part.spelled() for part in parts) else written
