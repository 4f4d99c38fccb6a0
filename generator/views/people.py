"""The participant groups, with what holds for each; and parties in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import walk
from generator.model.event import Event
from generator.model.group import ParticipantGroup
from generator.model.party import Member
from generator.model.plan import Plan
from generator.model.venue import BridgePoint
from generator.views.names import member_aside, member_words
from generator.views.occasions import event_title, place_words, when_words
from generator.views.programme import item_title
from generator.views.vietnamese import INVITATIONS
from generator.views.words import Bullet, Fact, Link


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
    count: str | None
    lead_in: str | None
    members: tuple[MemberLine, ...]
    facts: tuple[Fact, ...]
    """How it comes (được mời, triệu tập, cử), quota, share, condition, arrival, dress, what to
    bring, its own agenda items (links), note."""
    holdings: tuple[Holding, ...]
    calendar: Link | None
    groups: tuple["GroupCard", ...] = ()


@dataclass(frozen=True, slots=True)
class Attendees:
    """All groups with the sum that the document states."""

    total: str | None
    """``371 đại biểu``."""
    groups: tuple[GroupCard, ...]
    invitees: tuple[Bullet, ...] = ()


def attendees(plan: Plan) -> Attendees | None:
    """Return the participant groups with the total that the document states."""
    if not plan.groups:
        return None
    stated = [event.head_count for event in plan.events if event.head_count]
    total = stated[0].spelled() if len(stated) == 1 else None
    return Attendees(total, tuple(_card(plan, group) for group in plan.groups))


def inherited(plan: Plan, group: ParticipantGroup) -> ParticipantGroup:
    """Return ``group`` with what its outer groups say where it says nothing itself."""
    for outer in plan.groups:
        found = _below(outer, group.id)
        if found:
            return found
    return group


def events_of(plan: Plan, group: ParticipantGroup) -> tuple[Event, ...]:
    """Return the events that ``group`` attends; an inner group attends what its outer one does."""
    outer = [top for top in plan.groups if _below(top, group.id)]
    ids = {group.id, *(top.id for top in outer)}
    return tuple(
        event
        for event in plan.events
        if ids & {attending.id for attending in walk.groups_of(plan, event)}
    )


def bridge_point_of(plan: Plan, group: ParticipantGroup) -> BridgePoint | None:
    """Return the bridge point at which ``group`` attends."""
    wanted = inherited(plan, group).bridge_point
    return next((point for point in plan.bridge_points if point.id == wanted), None)


def group_place(plan: Plan, group: ParticipantGroup, event: Event) -> str:
    """Return where ``group`` goes for ``event``: its own venue, its bridge point, the event's."""
    own = inherited(plan, group).venue
    if own:
        return place_words(plan, event, own)
    point = bridge_point_of(plan, group)
    if point is None:
        return place_words(plan, event)
    at = place_words(plan, event, point.venue) if point.venue else None
    return f"{point.name}: {at}" if at else f"{point.name} (theo đơn vị)"


def _below(outer: ParticipantGroup, wanted: str) -> ParticipantGroup | None:
    if outer.id == wanted:
        return outer
    for inner in outer.groups:
        passed = {
            name: getattr(inner, name) or getattr(outer, name)
            for name in ("bridge_point", "venue", "events", "arrival", "dress", "bring")
        }
        found = _below(inner.model_copy(update=passed), wanted)
        if found:
            return found
    return None


def _card(plan: Plan, group: ParticipantGroup, *, outer: bool = True) -> GroupCard:
    events = events_of(plan, group)
    dated = any(event.date.first for event in events)
    return GroupCard(
        anchor=group.id,
        number=group.number,
        name=group.name,
        count=group.head_count.spelled() if group.head_count else None,
        lead_in=group.lead_in,
        members=tuple(_member(member) for member in group.members),
        facts=tuple(_facts(plan, group)),
        holdings=tuple(_holding(plan, group, event) for event in events) if outer else (),
        calendar=Link(f"groups/{group.id}.ics", "Lịch của thành phần này") if dated else None,
        groups=tuple(_card(plan, inner, outer=False) for inner in group.groups),
    )


def _member(member: Member) -> MemberLine:
    count = member.head_count.spelled() if member.head_count else None
    return MemberLine(member_words(member), member_aside(member), count)


def _holding(plan: Plan, group: ParticipantGroup, event: Event) -> Holding:
    title = event_title(plan, event)
    where = group_place(plan, group, event)
    return Holding(title, Link(f"#{event.id}", title), when_words(plan, event), where)


def _facts(plan: Plan, group: ParticipantGroup) -> Iterator[Fact]:
    if group.invitation:
        yield Fact("Cách dự", (INVITATIONS[group.invitation],))
    labelled = (
        ("Chỉ tiêu", group.quota),
        ("Tỷ lệ", group.share),
        ("Điều kiện", group.condition),
        ("Mời qua", group.invited_by),
        ("Có mặt", group.arrival),
        ("Trang phục", group.dress),
        ("Ghi chú", group.note),
    )
    yield from (Fact(label, (text,)) for label, text in labelled if text)
    if group.bring:
        yield Fact("Mang theo", group.bring)
    items = tuple(_own_items(plan, group))
    if items:
        yield Fact("Nội dung dành riêng", items)


def _own_items(plan: Plan, group: ParticipantGroup) -> Iterator[Link]:
    for path, agenda, _events in walk.agendas(plan):
        for _inner, item in walk.items(agenda, path):
            if group.id in item.groups:
                hour = f"{item.time.spelled()}: " if item.time else ""
                yield Link(f"#{item.id}", hour + item_title(item))
