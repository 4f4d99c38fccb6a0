"""The descriptions of calendar entries: plain lines, the most urgent first.

In: the public plan and what the entry is of. Out: text with line feeds. A description stands for
the page where there is none at hand: whom it is for, the programme, what is open, the address.
"""

from collections.abc import Iterator
from itertools import count

from generator.model import parts
from generator.model.agenda import AgendaItem
from generator.model.attendance import attends, groups_of, lineages
from generator.model.event import Event, EventKind, Status
from generator.model.group import ParticipantGroup
from generator.model.parts import main_event
from generator.model.plan import Plan
from generator.model.schedule import concerns, event_hours, programme_days, scheduled
from generator.views.changes import change_words
from generator.views.contacts import contact_lines
from generator.views.event_words import event_title, fallback_words, when_words
from generator.views.group_needs import doing, own_needs, told_of
from generator.views.item_words import item_words, parties_words
from generator.views.names import place_name
from generator.views.occurrences import Occurrence
from generator.views.programme import is_numbered, is_timed, undated_words
from generator.views.vietnamese import capitalised
from generator.views.work_items import WorkItem, work_items

_INDENT = "  "
ESTIMATED_END = "Giờ kết thúc dự kiến; văn bản không ghi."
END_BY_PROGRAMME = "Giờ kết thúc theo chương trình."


def event_description(
    plan: Plan, event: Event, when: Occurrence, url: str, reader: ParticipantGroup | None = None
) -> str:
    """Return the description of an event: join link, for whom, programme, deadlines, address.

    In the calendar of a group, its ``reader``, what only others need is left out.
    """
    near = told_of(plan, reader)
    return _lines(
        _joining(event),
        f"Thay đổi: {changed}" if (changed := change_words(plan, event)) else None,
        _plan_line(plan, event),
        f"Thời gian: {when_words(plan, event)}",
        _about_end(plan, event, when),
        f"Ghi chú: {event.note}" if event.note else None,
        f"Báo cáo viên, diễn giả: {parties_words(event.speakers)}" if event.speakers else None,
        f"Trang phục: {event.dress}" if event.dress else None,
        *(
            f"Dự phòng: {fallback_words(plan, each)}"
            for each in event.fallbacks
            if not each.groups or not near.isdisjoint(each.groups)
        ),
        *_place_notes(plan, event),
        *_for_whom(plan, event, near),
        *_programme(plan, event),
        *_deadlines(plan, event, near),
        *contact_lines(plan, event, near),
        f"Chi tiết: {url}",
    )


def item_description(plan: Plan, event: Event, item: AgendaItem, when: Occurrence, url: str) -> str:
    """Return the description of an agenda item: performers, inner items, its conference."""
    return _lines(
        _joining(event),
        f"Thực hiện: {parties_words(item.presenters)}" if item.presenters else None,
        f"Chủ trì: {parties_words(item.chairs)}" if item.chairs else None,
        *(_item_lines(plan, inner, _inner_label(inner)) for inner in item.items),
        item.note and capitalised(item.note),
        ESTIMATED_END if when.end_is_estimated else None,
        f"Thuộc: {plan.title}",
        f"Chi tiết: {url}",
    )


def deadline_description(plan: Plan, work: WorkItem, url: str) -> str:
    """Return the description of a deadline: the words of the document, who does it, for what."""
    return _lines(
        work.title,
        f"Thời hạn: {work.deadline}",
        f"Đơn vị thực hiện: {'; '.join(work.units)}" if work.units else None,
        f"Phối hợp: {'; '.join(work.support)}" if work.support else None,
        work.reckoned,
        *work.asides,
        f"Thuộc: {plan.title}",
        f"Chi tiết: {url}",
    )


def _lines(*lines: str | None) -> str:
    return "\n".join(line for line in lines if line)


def _plan_line(plan: Plan, event: Event) -> str | None:
    if event_title(plan, event) == plan.title:
        return None
    return f"Thuộc kế hoạch: {plan.title}" if event is not main_event(plan) else plan.title


def _joining(event: Event) -> str | None:
    if event.online is None:
        return None
    online = event.online
    told = ", ".join(filter(None, (online.link, online.platform, online.note)))
    return f"Tham dự trực tuyến: {told}"


def _place_notes(plan: Plan, event: Event) -> Iterator[str]:
    venue = parts.venue_of(plan, event.venue)
    if venue and venue.fallback:
        yield f"Địa điểm dự phòng: {place_name(plan, venue.fallback)}"
    if venue and venue.note:
        yield f"Về địa điểm: {venue.note}"


def _for_whom(plan: Plan, event: Event, near: frozenset[str]) -> Iterator[str]:
    attending = groups_of(plan, event)
    if event.audience:
        yield f"Đối tượng: {event.audience}"
    if attending:
        yield f"Thành phần: {'; '.join(group.name for group in attending)}"
    for _path, group in parts.groups(plan):
        if group.id in near and attends(plan, group.id, event):
            yield from own_needs(group, event)


def _programme(plan: Plan, event: Event) -> Iterator[str]:
    agenda = parts.agenda_of(plan, event)
    if agenda is None:
        return
    if not agenda.items:
        yield f"Chương trình: chưa có. {agenda.note or ''}".strip()
        return
    timed = is_timed(agenda)
    yield "Chương trình:"
    if timed and not any(item.date for item in agenda.items) and not programme_days(event):
        yield undated_words((event,))
    numbers = count(1)
    for row in scheduled(agenda):
        if row.holder:
            continue
        number = f"{next(numbers)}. " if not timed and is_numbered(row.item) else ""
        if concerns(row, event):
            yield from _row_lines(plan, row.item, number)


def _deadlines(plan: Plan, event: Event, near: frozenset[str]) -> Iterator[str]:
    """Yield what its attendees have still to do by a known day; nothing once called off."""
    if plan.status in (Status.POSTPONED, Status.CANCELLED):
        return
    attending = near & _attending(plan, event)
    due = [
        work
        for work in work_items(plan)
        if work.last_day
        and work.anchor
        and not work.done
        and _is_for(event, work)
        and (not work.is_chore or attending & doing(plan, work))
    ]
    if due:
        yield "Thời hạn:"
    own = f" – {event_title(plan, event)}"
    for work in sorted(due, key=lambda work: work.last_day or ""):
        units = f" ({'; '.join(work.units)})" if work.units else ""
        yield f"- {work.deadline}: {work.title.removesuffix(own)}{units}"


def _is_for(event: Event, work: WorkItem) -> bool:
    """Whether something is due for ``event``: what names no event is of the main ones."""
    return event.id in work.events if work.events else event.kind is EventKind.MAIN


def _attending(plan: Plan, event: Event) -> set[str]:
    return {group for group in lineages(plan) if attends(plan, group, event)}


def _about_end(plan: Plan, event: Event, when: Occurrence) -> str | None:
    """Return that the end is not the document's, or only its programme's."""
    if when.end_is_estimated:
        return ESTIMATED_END
    is_by_programme = when.is_timed and event_hours(plan, event).end_is_of_agenda
    return END_BY_PROGRAMME if is_by_programme else None


def _row_lines(plan: Plan, item: AgendaItem, label: str) -> Iterator[str]:
    if item.date:
        yield f"{capitalised(item.date.spelled())}:"
    hour = f"{item.time.spelled()} " if item.time else label
    if item.title is None and item.time is None:
        for inner in item.items:
            yield from _row_lines(plan, inner, "")
    else:
        yield _item_lines(plan, item, hour)


def _item_lines(plan: Plan, item: AgendaItem, label: str) -> str:
    performers = f" ({parties_words(item.presenters)})" if item.presenters else ""
    room = f" – {place_name(plan, item.venue)}" if item.venue else ""
    length = f" ({item.length})" if item.length else ""
    note = f" – {' '.join(item.note.split())}" if item.note else ""
    own = f"{label}{item_words(item)}{length}{performers}{room}{note}".strip()
    inner = (
        _indented(_item_lines(plan, each, f"- {each.time.spelled()}: " if each.time else "- "))
        for each in item.items
    )
    return _lines(own, *inner)


def _inner_label(item: AgendaItem) -> str:
    return f"{item.time.spelled()} " if item.time else ""


def _indented(text: str) -> str:
    return "\n".join(_INDENT + line for line in text.splitlines())
