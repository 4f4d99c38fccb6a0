"""Venues and bridge points."""

from dataclasses import dataclass

from generator.model.group import ParticipantGroup
from generator.model.parts import groups, venue_of
from generator.model.plan import Plan
from generator.model.venue import BridgePoint, Venue
from generator.views.concerns import Groups, for_place
from generator.views.event_words import event_title, map_link
from generator.views.names import count_words, party_words, translation, venue_name
from generator.views.vietnamese import BRIDGE_POINT_KINDS, in_a_line
from generator.views.words import Fact, Link, Translation, facts


@dataclass(frozen=True, slots=True)
class VenueCard:
    """A venue with all that is known of it."""

    anchor: str
    name: str
    translation: Translation | None
    facts: tuple[Fact, ...]
    """Address, rooms, fallback, who chooses, note."""
    map: Link | None
    for_groups: Groups = ()


@dataclass(frozen=True, slots=True)
class PointRow:
    """One listed bridge point."""

    name: str
    address: str
    units: tuple[str, ...]
    count: str
    note: str
    """Who runs the line, and what is remarked."""


@dataclass(frozen=True, slots=True)
class BridgePointCard:
    """A bridge point, or the rule that makes many."""

    anchor: str
    name: str
    kind: str
    """``Điểm cầu trung tâm``, ``Điểm cầu cơ sở``; empty where the plan does not say."""
    count: str | None
    rules: tuple[str, ...]
    facts: tuple[Fact, ...]
    """Venue (link), number of points, groups (links), who runs the line, note."""
    points: tuple[PointRow, ...]
    for_groups: Groups = ()


def venue_cards(plan: Plan) -> tuple[VenueCard, ...]:
    """Return a card for each venue that the plan declares."""
    return tuple(
        VenueCard(
            anchor=venue.id,
            name=venue_name(venue),
            translation=translation(plan, venue),
            facts=_venue_facts(plan, venue),
            map=map_link(venue),
            for_groups=for_place(plan, venue.id),
        )
        for venue in plan.venues
    )


def bridge_point_cards(plan: Plan) -> tuple[BridgePointCard, ...]:
    """Return a card for each bridge point."""
    return tuple(_bridge_point(plan, point) for point in plan.bridge_points)


def _venue_facts(plan: Plan, venue: Venue) -> tuple[Fact, ...]:
    fallback = venue_of(plan, venue.fallback)
    return facts(
        ("Lưu ý", (_former_note(plan, venue),)),
        ("Địa chỉ", (venue.address,)),
        ("Các phòng", venue.rooms),
        ("Dự phòng", (venue_name(fallback) if fallback else venue.fallback,)),
        ("Lựa chọn", (venue.chosen_by if venue.name else None,)),
        ("Ghi chú", (venue.note,)),
    )


def _former_note(plan: Plan, venue: Venue) -> str | None:
    """Return that a venue was one before a change, and is none any more."""
    former = {change.was.venue for change in plan.changes if change.was}
    now = {event.venue for event in plan.events} | {each.fallback for each in plan.venues}
    return "Nơi cũ, trước khi thay đổi" if venue.id in former - now else None


def _bridge_point(plan: Plan, point: BridgePoint) -> BridgePointCard:
    kind = BRIDGE_POINT_KINDS[point.kind] if "kind" in point.model_fields_set else ""
    return BridgePointCard(
        anchor=point.id,
        name=point.name,
        kind="" if point.name == kind else kind,
        count=count_words(point.head_count),
        rules=point.rules,
        facts=_bridge_point_facts(plan, point),
        points=tuple(
            PointRow(
                name=row.name,
                address=row.address or "",
                units=row.units,
                count=count_words(row.head_count) or "",
                note=in_a_line(*map(party_words, row.operators), row.note),
            )
            for row in point.points
        ),
        for_groups=for_place(plan, point.id),
    )


def _bridge_point_facts(plan: Plan, point: BridgePoint) -> tuple[Fact, ...]:
    venue = venue_of(plan, point.venue)
    events = (event for event in plan.events if event.id in point.events)
    return facts(
        ("Sự kiện", tuple(Link(f"#{event.id}", event_title(plan, event)) for event in events)),
        ("Địa điểm", (Link(f"#{venue.id}", venue_name(venue)) if venue else point.venue,)),
        ("Số điểm cầu", (count_words(point.number),)),
        (
            "Thành phần",
            tuple(
                Link(f"#{group.id}", _group_words(group, point))
                for _path, group in groups(plan)
                if point.id in group.bridge_point
            ),
        ),
        ("Kỹ thuật, đường truyền", tuple(party_words(party) for party in point.operators)),
        ("Ghi chú", (point.note,)),
    )


def _group_words(group: ParticipantGroup, point: BridgePoint) -> str:
    return "Xem thành phần" if group.name == point.name else group.name
