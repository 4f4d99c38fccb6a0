"""The participant groups, with what holds for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import parts
from generator.model.attendance import attendance, own_place
from generator.model.event import Event
from generator.model.group import ParticipantGroup
from generator.model.notation import HeadCount
from generator.model.party import Member
from generator.model.plan import Plan
from generator.model.schedule import programme_days, scheduled
from generator.views.calendar_events import Entries
from generator.views.calendar_links import CalendarButton, addition, subscription
from generator.views.event_words import event_title, place_words, when_words
from generator.views.item_words import item_title
from generator.views.names import count_words, member_aside, member_words, translation
from generator.views.vietnamese import INVITATIONS
from generator.views.words import Fact, Link, Translation, facts


@dataclass(frozen=True, slots=True)
class Holding:
    """What one event means to a group: what, when, where."""

    title: str
    link: Link
    when: str
    where: str


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A line of a group, with its count at the right edge."""

    text: str
    aside: str | None = None
    count: str | None = None


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A participant group, its members, its counts, and what holds for it."""

    anchor: str
    number: str | None
    name: str
    translation: Translation | None
    count: str | None
    lead_in: str | None
    members: tuple[MemberLine, ...]
    facts: tuple[Fact, ...]
    """How it comes (được mời, triệu tập, cử), quota, share, condition, arrival, dress, what to
    bring, its own agenda items (links), note."""
    holdings: tuple[Holding, ...]
    calendar: CalendarButton | None
    """None where no date is known, and where the group goes just with the one it is part of."""
    groups: tuple["GroupCard", ...] = ()


@dataclass(frozen=True, slots=True)
class Attendees:
    """All groups with the sum that the document states."""

    total: str | None
    """``371 đại biểu``."""
    groups: tuple[GroupCard, ...]


def attendees(entries: Entries) -> Attendees | None:
    """Return the participant groups with the total that the document states."""
    plan = entries.plan
    if not plan.groups:
        return None
    stated = [event.head_count for event in plan.events if event.head_count]
    total = count_words(stated[0]) if len(stated) == 1 else None
    attending = attendance(plan)
    return Attendees(total, tuple(_card(entries, group, attending) for group in plan.groups))


def _card(
    entries: Entries,
    group: ParticipantGroup,
    attending: dict[str, tuple[Event, ...]],
    outer: tuple[Holding, ...] = (),
) -> GroupCard:
    plan = entries.plan
    events = attending[group.id]
    holdings = tuple(_holding(plan, group, event) for event in events)
    is_own = holdings != outer or any(_own_items(plan, group))
    return GroupCard(
        anchor=group.id,
        number=group.number,
        name=group.name,
        translation=translation(plan, group),
        count=count_words(group.head_count or _count_at_point(plan, group)),
        lead_in=group.lead_in,
        members=tuple(_member(member) for member in group.members),
        facts=_facts(plan, group),
        holdings=() if holdings == outer else holdings,
        calendar=_calendar(entries, group, events) if is_own else None,
        groups=tuple(_card(entries, inner, attending, holdings) for inner in group.groups),
    )


def _calendar(
    entries: Entries, group: ParticipantGroup, events: tuple[Event, ...]
) -> CalendarButton | None:
    own = tuple(entry for event in events for entry in entries.of_group(event, group))
    if not own:
        return None
    file = f"groups/{group.id}.ics"
    ways = subscription(entries.portal, f"{entries.file.address}/{file}", group.name, file)
    return CalendarButton(group.name, "Lịch của thành phần này", file, addition(own), ways)


def _count_at_point(plan: Plan, group: ParticipantGroup) -> HeadCount | None:
    """Return the count of the bridge point where this group alone attends."""
    alone = [each for each in plan.groups if each.bridge_point == group.bridge_point] == [group]
    points = (point for point in plan.bridge_points if alone and point.id == group.bridge_point)
    return next((point.head_count for point in points), None)


def _member(member: Member) -> MemberLine:
    return MemberLine(member_words(member), member_aside(member), count_words(member.head_count))


def _holding(plan: Plan, group: ParticipantGroup, event: Event) -> Holding:
    title = event_title(plan, event)
    where = place_words(plan, event, own_place(plan, group, event))
    return Holding(title, Link(f"#{event.id}", title), when_words(plan, event), where)


def _facts(plan: Plan, group: ParticipantGroup) -> tuple[Fact, ...]:
    return facts(
        ("Cách dự", (INVITATIONS[group.invitation] if group.invitation else None,)),
        ("Chỉ tiêu", (group.quota,)),
        ("Tỷ lệ", (group.share,)),
        ("Điều kiện", (group.condition,)),
        ("Mời qua", (group.invited_by,)),
        ("Có mặt", (group.arrival,)),
        ("Trang phục", (group.dress,)),
        ("Mang theo", group.bring),
        ("Nội dung dành riêng", _own_items(plan, group)),
        ("Ghi chú", (group.note,)),
    )


def _own_items(plan: Plan, group: ParticipantGroup) -> Iterator[Link]:
    for _path, agenda, events in parts.agendas(plan):
        days = programme_days(events[0]) if len(events) == 1 else ()
        rows = tuple(scheduled(agenda, days))
        several = len({row.days for row in rows}) > 1
        for row in rows:
            item = row.item
            if group.id in item.groups and item.id:
                day = f"{row.days[0].day}/{row.days[0].month}, " if several and row.days else ""
                hour = f"{day}{item.time.spelled()}: " if item.time else day
                yield Link(f"#{item.id}", hour + item_title(item))
