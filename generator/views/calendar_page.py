"""The page of all calendars that one may subscribe to, by what people look for.

In: the feeds of the portal. Out: ``CalendarPage``, and what the home page says of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.portal import Portal
from generator.views.calendar_links import Subscription, subscription
from generator.views.headings import Heading
from generator.views.portal_feeds import FeedKind, PortalFeed
from generator.views.words import Link

ADDRESS = "lich"
_SECTIONS = (
    (FeedKind.ALL, Heading("tat_ca", "Tất cả"), None),
    (FeedKind.YEAR, Heading("nam_hoc", "Năm học"), None),
    (
        FeedKind.UNIT,
        Heading("don_vi", "Đơn vị"),
        "Hội nghị mà đơn vị dự, hoặc được giao việc.",
    ),
    (
        FeedKind.DEADLINES,
        Heading("thoi_han", "Thời hạn"),
        "Mỗi việc một dòng cả ngày, ở ngày cuối cùng còn kịp; không chiếm giờ trong lịch.",
    ),
)


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A calendar to subscribe to."""

    title: str
    subscription: Subscription
    page: str | None = None
    """Where the same stands as a page: of a unit."""


@dataclass(frozen=True, slots=True)
class FeedSection:
    """The calendars that are looked for in one way."""

    heading: Heading
    note: str | None
    rows: tuple[FeedRow, ...]


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """The page of all calendars."""

    sections: tuple[FeedSection, ...]
    address: str = ADDRESS
    title: str = "Đăng ký lịch hội nghị"
    description: str = (
        "Đưa lịch các hội nghị và thời hạn vào điện thoại, máy tính: tất cả, theo năm học, theo"
        " đơn vị."
    )

    @property
    def contents(self) -> tuple[Link, ...]:
        """The links to the sections."""
        return tuple(section.heading.link for section in self.sections)


@dataclass(frozen=True, slots=True)
class HomeCalendars:
    """What the home page says of calendars: the one of everything, and the way to the others."""

    main: FeedRow | None
    page: Link


def calendar_page(feeds: Iterable[PortalFeed], portal: Portal) -> CalendarPage | None:
    """Return the page of all calendars; None where there are none."""
    found = tuple(feeds)
    sections = (
        FeedSection(heading, note, tuple(_rows(found, kind, portal, "../")))
        for kind, heading, note in _SECTIONS
    )
    filled = tuple(section for section in sections if section.rows)
    return CalendarPage(filled) if filled else None


def home_calendars(feeds: tuple[PortalFeed, ...], portal: Portal) -> HomeCalendars | None:
    """Return what the home page says of calendars; None where there are none."""
    main = next(_rows(feeds, FeedKind.ALL, portal, ""), None)
    page = Link(f"{ADDRESS}/", "Theo năm học, đơn vị, thời hạn")
    return HomeCalendars(main, page) if feeds else None


def feed_rows(feeds: Iterable[PortalFeed], portal: Portal, way: str) -> Iterator[FeedRow]:
    """Yield the ways to calendars; ``way`` leads from the page to the portal's root."""
    for feed in feeds:
        ways = subscription(portal, feed.path, feed.name, f"{way}{feed.path}")
        yield FeedRow(feed.title, ways)


def _rows(
    feeds: tuple[PortalFeed, ...], kind: FeedKind, portal: Portal, way: str
) -> Iterator[FeedRow]:
    """Yield the calendars of a kind; ``way`` leads from the page to the portal's root."""
    own = tuple(feed for feed in feeds if feed.kind is kind)
    for feed, row in zip(own, feed_rows(own, portal, way), strict=True):
        is_unit = kind is FeedKind.UNIT
        yield replace(row, page=f"{way}{feed.path.removesuffix('.ics')}/") if is_unit else row
