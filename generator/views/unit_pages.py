"""A page for each unit: what it attends and what it has to do by when, over all plans.

In: the summaries of all plans, the names of the units, the feeds. Out: ``UnitPage`` values, and the
page that lists them. What is still to come is decided in the browser.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.model.portal import Portal
from generator.model.slugs import as_sorted
from generator.views.calendar_page import FeedRow, feed_rows
from generator.views.happenings import Happening
from generator.views.headings import HEADINGS
from generator.views.portal_feeds import PortalFeed
from generator.views.search_entries import SearchEntry
from generator.views.summaries import PlanSummary
from generator.views.words import Link

ADDRESS = "units"
_UP = "../../"
_CALENDARS = ("Hội nghị có liên quan", "Thời hạn")


@dataclass(frozen=True, slots=True)
class UnitRow:
    """Something that concerns the unit; ``helps`` where others are in charge."""

    happening: Happening
    helps: bool


@dataclass(frozen=True, slots=True)
class UnitPage:
    """Everything that concerns one unit."""

    address: str
    title: str
    dated: tuple[UnitRow, ...]
    """The latest day first."""
    undated: tuple[UnitRow, ...]
    assigned: tuple[Link, ...]
    """The duties that plans give it, dated or not."""
    calendars: tuple[FeedRow, ...]
    changed: str | None
    up: str = _UP
    contents: tuple[Link, ...] = ()

    @property
    def description(self) -> str:
        """The page's description, for the head."""
        return f"{self.title}: hội nghị có liên quan, việc phải làm và thời hạn, theo mọi kế hoạch."

    @property
    def search(self) -> SearchEntry:
        """What the search knows of the page."""
        return SearchEntry(f"{self.address}/", self.title, "", "Trang của đơn vị", "")


@dataclass(frozen=True, slots=True)
class UnitsPage:
    """The list of all units."""

    units: tuple[Link, ...]
    address: str = ADDRESS
    title: str = "Việc của từng đơn vị"
    description: str = (
        "Hội nghị có liên quan, việc phải làm và thời hạn của từng đơn vị, gom từ mọi kế hoạch."
    )
    contents: tuple[Link, ...] = ()


def unit_pages(
    plans: tuple[PlanSummary, ...],
    units: Mapping[str, str],
    feeds: tuple[PortalFeed, ...],
    portal: Portal,
) -> Iterator[UnitPage]:
    """Yield a page for each unit that anything concerns, by name; ``units`` are names by id."""
    rows = _rows(plans)
    calendars = {feed.path: feed for feed in feeds}
    for unit, title in sorted(units.items(), key=lambda each: as_sorted(each[1])):
        found = rows.get(unit, [])
        if not found or unit == "index":  # which is the address of the list
            continue
        own = (calendars.get(f"units/{unit}{kind}") for kind in (".ics", "/deadlines.ics"))
        yield UnitPage(
            address=f"{ADDRESS}/{unit}",
            title=title,
            dated=tuple(row for _plan, row in found if row.happening.first),
            undated=tuple(row for _plan, row in found if not row.happening.first),
            assigned=tuple(_assigned(plan) for plan in plans if unit in plan.assigned),
            calendars=tuple(
                replace(row, title=words)
                for feed, words in zip(own, _CALENDARS, strict=True)
                for row in feed_rows((feed,) if feed else (), portal, _UP)
            ),
            changed=max((plan.changed for plan, _row in found if plan.changed), default=None),
        )


def units_page(pages: tuple[UnitPage, ...]) -> UnitsPage | None:
    """Return the list of the units' pages; None where there are none."""
    links = tuple(Link(f"{page.address.rpartition('/')[2]}/", page.title) for page in pages)
    return UnitsPage(links) if links else None


def _assigned(plan: PlanSummary) -> Link:
    several = len(plan.row.occasions)
    day = f" – {plan.search.when}" if several == 1 else f" – {several} sự kiện"
    return Link(f"{_UP}{plan.address}/{HEADINGS.work.link.url}", f"{plan.row.title}{day}")


def _rows(plans: tuple[PlanSummary, ...]) -> dict[str, list[tuple[PlanSummary, UnitRow]]]:
    """Return what concerns each unit, the latest day first."""
    rows: dict[str, list[tuple[PlanSummary, UnitRow]]] = {}
    for plan in plans:
        for each in plan.happenings:
            for unit in sorted(each.units | each.support):
                row = UnitRow(each, helps=unit not in each.units)
                rows.setdefault(unit, []).append((plan, row))
    for found in rows.values():
        found.sort(key=lambda each: each[1].happening.last or date.max, reverse=True)
    return rows
