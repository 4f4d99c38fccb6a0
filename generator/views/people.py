"""The participant groups: who takes part, how many, on what terms."""

from dataclasses import dataclass
from functools import lru_cache

from generator.model import parts
from generator.model.event import EventKind
from generator.model.group import GroupEvent, ParticipantGroup
from generator.model.notation import HeadCount
from generator.model.party import Member
from generator.model.plan import Plan
from generator.model.schedule import ScheduledItem, programme_days, scheduled
from generator.views.concerns import Groups, for_groups
from generator.views.event_words import event_title
from generator.views.item_words import item_title
from generator.views.names import (
    count_words,
    member_aside,
    member_words,
    place_name,
    translation,
)
from generator.views.vietnamese import ATTENDANCES, INVITATIONS
from generator.views.words import Fact, Link, Translation, facts


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A line of a group, with its count at the right edge."""

    text: str
    aside: str | None = None
    count: str | None = None


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A participant group, its members, its counts, its terms."""

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
    for_groups: Groups = ()
    """The group, those inside it and around it."""
    groups: tuple["GroupCard", ...] = ()


@dataclass(frozen=True, slots=True)
class Attendees:
    """All groups with the sum that the document states."""

    total: str | None
    """``371 đại biểu``."""
    groups: tuple[GroupCard, ...]


def attendees(plan: Plan) -> Attendees | None:
    """Return the participant groups with the total that the document states."""
    if not plan.groups:
        return None
    mains = (event for event in plan.events if event.kind is EventKind.MAIN)
    stated = [event.head_count for event in mains if event.head_count]
    total = count_words(stated[0]) if len(stated) == 1 else None
    return Attendees(total, tuple(_card(plan, group) for group in plan.groups))


@lru_cache(maxsize=4)  # asked for every group of a plan
def own_items(plan: Plan) -> dict[str, tuple[Link, ...]]:
    """Return the items of the programme that are for a group, by the group's id."""
    found: dict[str, tuple[Link, ...]] = {}
    for _path, agenda, events in parts.agendas(plan):
        days = programme_days(events[0]) if len(events) == 1 else ()
        rows = tuple(scheduled(agenda, days))
        several = len({row.days for row in rows}) > 1
        for row in rows:
            for group in row.item.groups if row.item.id else ():
                found[group] = (*found.get(group, ()), _item_link(row, with_day=several))
    return found


def _item_link(row: ScheduledItem, *, with_day: bool) -> Link:
    item = row.item
    day = f"{row.days[0].day}/{row.days[0].month}, " if with_day and row.days else ""
    hour = f"{day}{item.time.spelled()}: " if item.time else day
    return Link(f"#{item.id}", hour + item_title(item))


def _card(plan: Plan, group: ParticipantGroup) -> GroupCard:
    return GroupCard(
        anchor=group.id,
        number=group.number,
        name=group.name,
        translation=translation(plan, group),
        count=count_words(group.head_count or _count_at_point(plan, group)),
        lead_in=group.lead_in,
        members=tuple(_member(member) for member in group.members),
        facts=_facts(plan, group),
        for_groups=for_groups(plan, (group.id,)),
        groups=tuple(_card(plan, inner) for inner in group.groups),
    )


def _count_at_point(plan: Plan, group: ParticipantGroup) -> HeadCount | None:
    """Return the count of the bridge point where this group alone attends."""
    alone = [each for each in plan.groups if each.bridge_point == group.bridge_point] == [group]
    points = (point for point in plan.bridge_points if alone and (point.id,) == group.bridge_point)
    return next((point.head_count for point in points), None)


def _member(member: Member) -> MemberLine:
    return MemberLine(member_words(member), member_aside(member), count_words(member.head_count))


def _facts(plan: Plan, group: ParticipantGroup) -> tuple[Fact, ...]:
    return facts(
        ("Cách dự", (INVITATIONS[group.invitation] if group.invitation else None,)),
        ("Chỉ tiêu", (group.quota,)),
        ("Tỷ lệ", (group.share,)),
        ("Điều kiện", (group.condition,)),
        ("Mời qua", (group.invited_by,)),
        ("Hình thức", (ATTENDANCES[group.attendance].words if group.attendance else None,)),
        ("Địa điểm riêng", (place_name(plan, group.venue) if group.venue else None,)),
        ("Có mặt", (group.arrival,)),
        ("Nơi đón", (group.reception,)),
        ("Trang phục", (group.dress,)),
        ("Mang theo", group.bring),
        ("Nội dung dành riêng", own_items(plan).get(group.id, ())),
        ("Ghi chú", (group.note,)),
        *(_at_event(plan, each) for each in group.events),
    )


def _at_event(plan: Plan, own: GroupEvent) -> tuple[str, tuple[str, ...]]:
    """Return an event's title with what holds for the group there alone."""
    title = next((event_title(plan, event) for event in plan.events if event.id == own.event), "")
    told = (
        ("Hình thức", ATTENDANCES[own.attendance].words if own.attendance else None),
        ("Địa điểm", place_name(plan, own.venue) if own.venue else None),
        ("Có mặt", own.arrival),
        ("Nơi đón", own.reception),
        ("Trang phục", own.dress),
        ("Mang theo", ", ".join(own.bring)),
        ("Ghi chú", own.note),
    )
    return title, tuple(f"{label}: {words}" for label, words in told if words)
