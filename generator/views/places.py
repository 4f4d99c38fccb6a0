"""Venues and bridge points."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.venue import BridgePoint, Venue
from generator.views.names import party_words, venue_name, venue_of
from generator.views.occasions import map_link
from generator.views.vietnamese import BRIDGE_POINT_KINDS
from generator.views.words import Fact, Link


@dataclass(frozen=True, slots=True)
class VenueCard:
    """A venue with all that is known of it."""

    anchor: str
    name: str
    facts: tuple[Fact, ...]
    """Hall, floor, address, rooms, fallback, who chooses, note."""
    map: Link | None


@dataclass(frozen=True, slots=True)
class PointRow:
    """One listed bridge point."""

    name: str
    address: str
    units: tuple[str, ...]
    count: str


@dataclass(frozen=True, slots=True)
class BridgePointCard:
    """A bridge point, or the rule that makes many."""

    anchor: str
    name: str
    kind: str
    """``Điểm cầu trung tâm``, ``Điểm cầu cơ sở``."""
    count: str | None
    rules: tuple[str, ...]
    facts: tuple[Fact, ...]
    """Venue (link), number of points, groups (links), who runs the line, note."""
    points: tuple[PointRow, ...]


def venue_cards(plan: Plan) -> tuple[VenueCard, ...]:
    """Return a card for each venue that the plan declares."""
    return tuple(
        VenueCard(venue.id, venue_name(venue), tuple(_venue_facts(plan, venue)), map_link(venue))
        for venue in plan.venues
    )


def bridge_point_cards(plan: Plan) -> tuple[BridgePointCard, ...]:
    """Return a card for each bridge point."""
    return tuple(_bridge_point(plan, point) for point in plan.bridge_points)


def _venue_facts(plan: Plan, venue: Venue) -> Iterator[Fact]:
    fallback = venue_of(plan, venue.fallback)
    labelled = (
        ("Địa chỉ", venue.address),
        ("Dự phòng", venue_name(fallback) if fallback else venue.fallback),
        ("Lựa chọn", venue.chosen_by if venue.name else None),
        ("Ghi chú", venue.note),
    )
    yield from (Fact(label, (text,)) for label, text in labelled if text)
    if venue.rooms:
        yield Fact("Các phòng", venue.rooms)


def _bridge_point(plan: Plan, point: BridgePoint) -> BridgePointCard:
    kind = BRIDGE_POINT_KINDS[point.kind]
    return BridgePointCard(
        anchor=point.id,
        name=point.name,
        kind="" if point.name == kind else kind,
        count=point.head_count.spelled() if point.head_count else None,
        rules=point.rules,
        facts=tuple(_bridge_point_facts(plan, point)),
        points=tuple(
            PointRow(
                row.name,
                row.address or "",
                row.units,
                row.head_count.spelled() if row.head_count else "",
            )
            for row in point.points
        ),
    )


def _bridge_point_facts(plan: Plan, point: BridgePoint) -> Iterator[Fact]:
    venue = venue_of(plan, point.venue)
    if venue:
        yield Fact("Địa điểm", (Link(f"#{venue.id}", venue_name(venue)),))
    elif point.venue:
        yield Fact("Địa điểm", (point.venue,))
    if point.number:
        yield Fact("Số điểm cầu", (point.number.spelled(),))
    groups = tuple(
        Link(f"#{group.id}", group.name) for group in plan.groups if group.bridge_point == point.id
    )
    if groups:
        yield Fact("Thành phần", groups)
    if point.operators:
        yield Fact("Đường truyền", tuple(party_words(party) for party in point.operators))
    if point.note:
        yield Fact("Ghi chú", (point.note,))
