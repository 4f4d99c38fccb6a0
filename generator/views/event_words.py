"""An event in words: what it is called, when and where it is, in one line each.

In: a plan and one of its events. Out: text, or a ``Place``. Cards, lists and calendars all take
their words from here, so that they cannot disagree.
"""

from dataclasses import dataclass
from urllib.parse import quote

from generator.model.attendance import OwnPlace
from generator.model.event import Attendance, Event, EventKind, Fallback
from generator.model.notation import Precision, spelled_end, spelled_minute
from generator.model.parts import agenda_of, attendance_of, venue_of
from generator.model.plan import Plan
from generator.model.schedule import Hours, concerns, event_hours, is_window, scheduled
from generator.model.venue import Venue
from generator.views.names import group_names, place_name, venue_name
from generator.views.vietnamese import EVENT_KINDS, capitalised, in_a_line
from generator.views.words import Link

ONLINE = "Trực tuyến"
NO_PLACE = "Không có địa điểm"
OPEN_HOURS = "chưa ấn định giờ"
HOURS_BY_DAY = "giờ theo chương trình từng ngày"
UNSTATED_HOURS = "văn bản không ghi giờ"
UNSTATED_PLACE = "Văn bản không ghi địa điểm"
BY_ITEM = "Theo từng mục của chương trình"
_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where, in words; ``map`` leads to directions; ``note`` says what is open."""

    name: str
    address: str | None = None
    map: Link | None = None
    note: str | None = None


def event_title(plan: Plan, event: Event) -> str:
    """Return what an event is called where it stands alone: in calendars and lists."""
    kind = EVENT_KINDS[event.kind]
    title = plan.short_title or plan.title
    return event.title or (f"{kind}: {title}" if kind else title)


def when_words(plan: Plan, event: Event) -> str:
    """Return date and hours in one line; while the day is open, nothing is said of its hours."""
    hours = hours_words(plan, event)
    is_all_open = event.date.is_open and hours in (OPEN_HOURS, UNSTATED_HOURS)
    return event.date.spelled() if is_all_open else f"{event.date.spelled()}, {hours}"


def hours_words(plan: Plan, event: Event) -> str:
    """Return the hours of an event, or that they are open."""
    hours = event_hours(plan, event)
    hours_told = _stated(hours, event)
    length = event.length.text if event.length and not event.length.is_open else None
    part = event.time.spelled_part() if event.time else None
    if is_window(event):
        source = "theo chương trình " if hours.are_of_agenda else ""
        stated = f"{source}{hours_told}" if hours_told else None
        return ", ".join(filter(None, (length, part, window_words(plan, event), stated)))
    extent = event.time.spelled() if event.time and event.time.extent and not part else None
    if hours_told:
        return ", ".join(filter(None, (part, hours_told, length)))
    return ", ".join(
        filter(None, (length or extent, part, None if part else open_hours(plan, event)))
    )


def window_words(plan: Plan, event: Event) -> str:
    """Return what is said of an event that falls somewhere within its dates."""
    if _has_dated_hours(plan, event):
        return HOURS_BY_DAY
    return "trong những ngày này" if event.kind is EventKind.LOCAL else "chưa ấn định ngày cụ thể"


def open_hours(plan: Plan, event: Event) -> str:
    """Return why there is no hour: it is open, left to each day's programme, or not spoken of."""
    if event.time and event.time.is_open:
        return event.time.text if event.time.follows else OPEN_HOURS
    return HOURS_BY_DAY if _has_dated_hours(plan, event) else UNSTATED_HOURS


def open_words(plan: Plan, event: Event) -> str:
    """Return what an all-day entry has to say of its hours: `` (buổi sáng, chưa ấn định giờ)``."""
    if event.date.precision is not Precision.DAY:
        return " (chưa ấn định ngày)"
    length = event.length.text if event.length and not event.length.is_open else None
    if is_window(event):
        return f" ({', '.join(filter(None, (length, window_words(plan, event))))})"
    known = event.time.spelled() if event.time and not event.time.is_open else length
    is_open = None if event_hours(plan, event).start is not None else open_hours(plan, event)
    told = ", ".join(filter(None, (known, is_open)))
    return f" ({told})" if told else ""


def _has_dated_hours(plan: Plan, event: Event) -> bool:
    agenda = agenda_of(plan, event)
    rows = scheduled(agenda) if agenda else ()
    return any(row.days and row.start is not None for row in rows)


def place_of(plan: Plan, event: Event, own: OwnPlace | None = None) -> Place | None:
    """Return where ``event`` is, for a group with a place of its own there.

    None for what is only online, and for an announcement, which nobody goes to.
    """
    if own and own.point:
        at = _named_place(plan, own.venue)
        where = ", ".join(filter(None, (at.name, at.address))) if at else None
        return Place(own.point.name, where, at.map if at else None)
    if own and own.is_online:
        return None
    place = _named_place(plan, own.venue if own else event.venue)
    if place is None and event.kind is EventKind.ANNOUNCEMENT:
        return None
    if place is None and attendance_of(plan, event) is not Attendance.ONLINE:
        return _by_programme(plan, event) or Place(UNSTATED_PLACE)
    return place


def _by_programme(plan: Plan, event: Event) -> Place | None:
    """Return the places that the items of an event without one name: all, if they are few."""
    agenda = agenda_of(plan, event)
    rows = scheduled(agenda) if agenda else ()
    named = dict.fromkeys(
        place_name(plan, row.venue) for row in rows if row.venue and concerns(row, event)
    )
    if len(named) > _MOST_PLACES:
        return Place(BY_ITEM)
    return Place("; ".join(named), note=BY_ITEM) if named else None


def place_words(plan: Plan, event: Event, own: OwnPlace | None = None) -> str:
    """Return the place in one line; never empty: online and open places say so."""
    place = place_of(plan, event, own)
    if place:
        return ", ".join(filter(None, (place.name, place.address)))
    return NO_PLACE if event.kind is EventKind.ANNOUNCEMENT else ONLINE


def fallback_words(plan: Plan, fallback: Fallback) -> str:
    """Return what holds instead: ``Nếu mưa to (Khối 1): 15h00, Nhà đa năng; về sau lễ``."""
    told = (
        fallback.date.spelled() if fallback.date else None,
        fallback.time.spelled() if fallback.time else None,
        place_name(plan, fallback.venue) if fallback.venue else None,
    )
    then = "; ".join(filter(None, (", ".join(filter(None, told)), fallback.note)))
    names = "; ".join(group_names(plan, fallback.groups))
    when = f"{fallback.condition or 'Dự phòng'} ({names})" if names else fallback.condition
    return capitalised(": ".join(filter(None, (when, then))))


def map_link(venue: Venue) -> Link | None:
    """Return the way to a venue: its own link, its coordinates, else a search for its address."""
    if venue.map:
        return Link(venue.map, "Chỉ đường")
    wanted = venue.coordinates or ", ".join(filter(None, (venue.name, venue.address)))
    if not (venue.coordinates or venue.address):
        return None
    search = "https://www.google.com/maps/search/?api=1&query="
    return Link(search + quote(wanted, safe=""), "Chỉ đường")


def _named_place(plan: Plan, reference: str | None) -> Place | None:
    venue = venue_of(plan, reference)
    if venue is None:
        return Place(reference) if reference else None
    chosen = venue.chosen_by if venue.name else None
    fallback = f"Dự phòng: {place_name(plan, venue.fallback)}" if venue.fallback else None
    note = in_a_line(chosen, venue.note, fallback) or None
    return Place(venue_name(venue), venue.address, map_link(venue), note)


def _stated(hours: Hours, event: Event) -> str:
    time = event.time
    about = "khoảng " if time and time.is_approximate else ""
    if hours.start is None:
        return "" if hours.end is None else f"đến {about}{spelled_end(hours.end)}"
    start = f"{about}{spelled_minute(hours.start)}"
    if hours.end is None:
        return start
    ends_about = "khoảng " if time and time.end_is_approximate and time.end == hours.end else ""
    return f"{start} – {ends_about}{spelled_end(hours.end)}"


def position_of(venue: Venue | None) -> tuple[float, float] | None:
    """Return latitude and longitude of a venue, where the plan has them."""
    if venue is None or venue.coordinates is None:
        return None
    latitude, longitude = venue.coordinates.split(",")
    return float(latitude), float(longitude)
