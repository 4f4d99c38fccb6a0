"""When, where and how: one card for each event of a plan."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.attendance import bridge_points_of, groups_of
from generator.model.change import ChangeKind
from generator.model.event import Event, EventKind, Online
from generator.model.parts import attendance_of, changes_of, status_of
from generator.model.plan import Plan
from generator.model.schedule import event_hours, events_in_order, is_window
from generator.views.calendar_events import Entries
from generator.views.calendar_links import CalendarButton, addition, subscription
from generator.views.changes import former_words
from generator.views.concerns import Groups, for_events
from generator.views.event_words import (
    Place,
    event_title,
    fallback_words,
    hours_words,
    place_of,
)
from generator.views.names import count_words, party_words, translation
from generator.views.spans import event_span
from generator.views.vietnamese import (
    ATTENDANCES,
    EVENT_KINDS,
    MOVED,
    STATUSES,
    capitalised,
    date_block,
)
from generator.views.words import DateBlock, Fact, Link, Mark, Span, Translation, facts

_OF_NUMBERS = frozenset(
    {
        *("ngày", "tháng", "năm", "buổi", "giờ", "phút", "h", "g", "ph", "p", "tiếng"),
        *("từ", "đến", "tới", "và", "vào", "lúc", "hồi", "đúng", "bắt", "đầu", "nửa", "½"),
        *("thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy", "chủ", "nhật", "cn", "t"),
    }
)
"""Words that only say what the numbers of a date or an hour are, or its weekday."""


@dataclass(frozen=True, slots=True)
class OccasionCard:
    """The card "when and where" of one event."""

    anchor: str
    title: str | None
    """None where the plan has one event: then the page's title says it."""
    translation: Translation | None
    kind: str | None
    """``Cuộc họp tiếp theo``, ``Tổng duyệt`` …; None for the conference itself."""
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
    attendance: Mark | None
    """Key in_person, online or hybrid; None where the document says none."""
    place: Place | None
    first_facts: tuple[Fact, ...]
    """What nobody may miss: what held before and why it changed, how to join, what if it rains."""
    facts: tuple[Fact, ...]
    """Bridge points, audience, groups (links), head count, chairs, note."""
    calendar: CalendarButton | None
    """"Thêm vào lịch"; None where no date is known."""
    for_groups: Groups = ()


def occasion_cards(entries: Entries) -> tuple[OccasionCard, ...]:
    """Return a card for each event: the conference's own first, each by its day and hour."""
    return tuple(_card(entries, event) for event in events_in_order(entries.plan))


def _card(entries: Entries, event: Event) -> OccasionCard:
    plan = entries.plan
    several = len(plan.events) > 1
    by_programme = event_hours(plan, event).end_is_of_agenda and not is_window(event)
    form = attendance_of(plan, event)
    return OccasionCard(
        anchor=event.id,
        title=event.title or (event.audience if several and event.kind is EventKind.MAIN else None),
        translation=translation(plan, event),
        kind=EVENT_KINDS[event.kind],
        mark=event_mark(plan, event),
        date_block=date_block(event.date),
        date=event.date.spelled(),
        hours=capitalised(hours_words(plan, event)),
        hours_note="Giờ kết thúc theo chương trình" if by_programme else None,
        span=event_span(plan, event),
        attendance=ATTENDANCES[form] if form else None,
        place=place_of(plan, event),
        first_facts=_first_facts(plan, event),
        facts=_facts(plan, event),
        calendar=_calendar(entries, event),
        for_groups=for_events(plan, (event,)),
    )


def _calendar(entries: Entries, event: Event) -> CalendarButton | None:
    """Return the button; a copy of what is called off is only put right by taking it again."""
    own = entries.of_event(event)
    if not own:
        return None
    title = entries.plan.short_title or entries.plan.title
    several = len(entries.plan.events) > 1
    return CalendarButton(
        title=event_title(entries.plan, event) if several else None,
        words="Cập nhật trong lịch" if own[0].status == "CANCELLED" else "Thêm vào lịch",
        file=f"sessions/{event.id}.ics" if several else "event.ics",
        addition=addition(own),
        subscription=subscription(
            entries.portal, f"{entries.file.address}/event.ics", title, "event.ics"
        ),
    )


def event_mark(plan: Plan, event: Event) -> Mark | None:
    """Return the state of an event; of one that takes place, that it has been moved."""
    moved = {ChangeKind.MOVED, ChangeKind.POSTPONED} & {
        change.kind for change in changes_of(plan, event)
    }
    return STATUSES[status_of(plan, event)] or (MOVED if moved else None)


def _first_facts(plan: Plan, event: Event) -> tuple[Fact, ...]:
    past = changes_of(plan, event)
    return facts(
        ("Trước đây", former_words(plan, event)),
        ("Lý do thay đổi", dict.fromkeys(change.reason for change in reversed(past))),
        ("Lưu ý về thay đổi", dict.fromkeys(change.note for change in reversed(past))),
        ("Trực tuyến", tuple(_joining(event.online)) if event.online else ()),
        ("Dự phòng", tuple(fallback_words(plan, each) for each in event.fallbacks)),
    )


def _facts(plan: Plan, event: Event) -> tuple[Fact, ...]:
    several = len(plan.events) > 1
    groups = groups_of(plan, event) if several else ()  # of a single event: all that stand below
    points = bridge_points_of(plan, event)
    is_title = several and event.kind is EventKind.MAIN and event.title is None
    return facts(
        ("Dự tại điểm cầu", tuple(Link(f"#{point.id}", point.name) for point in points)),
        ("Đối tượng", (None if is_title else event.audience,)),
        ("Thành phần", tuple(Link(f"#{group.id}", group.name) for group in groups)),
        ("Số người dự", (count_words(event.head_count),)),
        ("Chủ trì", tuple(party_words(chair) for chair in event.chairs)),
        ("Báo cáo viên, diễn giả", tuple(party_words(each) for each in event.speakers)),
        ("Trang phục", (event.dress,)),
        ("Ghi chú", (event.note,)),
        ("Ghi trong văn bản", _as_written(event)),
    )


def _joining(online: Online) -> Iterator[str | Link]:
    yield from filter(None, (online.platform, online.note))
    if online.link:
        yield Link(online.link, online.link)


def _as_written(event: Event) -> tuple[str, ...]:
    """Return the times in the document's own words, where it has words that the card has not.

    The same hour and the same day are only written in another way: 07g30, ngày 05 tháng 10.
    """
    stated = [part for part in (event.length, event.time, event.date) if part]
    told = set[str]().union(*(_words(part.spelled()) for part in stated))
    return tuple(part.text for part in stated if _words(part.text) - told)


def _words(text: str) -> set[str]:
    """Return the words of a date or hour, without those that only name its numbers."""
    return {*re.findall(r"[^\W\d_]+", text.casefold())} - _OF_NUMBERS
