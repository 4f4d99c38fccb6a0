"""All pages over all plans: school years, units, months.

In: the summaries of all plans, the names of the units, the feeds. Out: the pages, what the search
knows of them, and when each has changed.
"""

from collections.abc import Iterator, Mapping

from generator.model.portal import Portal
from generator.views.months import MonthsPage, months_page
from generator.views.portal_feeds import PortalFeed
from generator.views.search_entries import SearchEntry
from generator.views.summaries import PlanSummary
from generator.views.unit_pages import UnitPage, UnitsPage, unit_pages, units_page
from generator.views.year_pages import YearPage, year_pages

ListPage = YearPage | UnitPage | UnitsPage | MonthsPage


def list_pages(
    plans: tuple[PlanSummary, ...],
    units: Mapping[str, str],
    feeds: tuple[PortalFeed, ...],
    portal: Portal,
) -> Iterator[ListPage]:
    """Yield every page over all plans; ``units`` are the names of the units by their ids."""
    of_units = tuple(unit_pages(plans, units, feeds, portal))
    yield from year_pages(plans, units, feeds, portal)
    yield from of_units
    yield from filter(None, (units_page(of_units), months_page(plans)))


def entries(plans: tuple[PlanSummary, ...], lists: tuple[ListPage, ...]) -> Iterator[SearchEntry]:
    """Yield what the search knows: every plan, and the page of every unit."""
    yield from (plan.search for plan in plans)
    yield from (page.search for page in lists if isinstance(page, UnitPage))


def changes(
    plans: tuple[PlanSummary, ...], lists: tuple[ListPage, ...], others: tuple[str, ...]
) -> dict[str, str]:
    """Return the ISO date of each page's last change; ``others`` change with any plan."""
    days = {plan.address: plan.changed for plan in plans if plan.changed}
    newest = max(days.values(), default=None)
    held = {page.address: getattr(page, "changed", newest) for page in lists}
    found = dict.fromkeys(others, newest) | held | days
    return {address: day for address, day in found.items() if day}
