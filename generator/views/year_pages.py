"""The page of each school year: its plans, its calendar, the years around it.

In: the summaries of all plans, the feeds of the portal. Out: ``YearPage`` values, the newest first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.portal import Portal
from generator.views.calendar_page import FeedRow, feed_rows
from generator.views.finder import Finder, finder
from generator.views.home import by_year
from generator.views.plan_rows import PlanRow
from generator.views.portal_feeds import PortalFeed
from generator.views.school_years import school_year_name, school_year_title
from generator.views.summaries import PlanSummary
from generator.views.words import Link

_UP = "../../"


@dataclass(frozen=True, slots=True)
class YearPage:
    """The list of the plans of one school year, newest first."""

    address: str
    title: str
    rows: tuple[PlanRow, ...]
    finder: Finder | None
    years: tuple[Link, ...]
    """The pages of the other school years."""
    calendar: FeedRow | None
    changed: str | None
    up: str = _UP
    contents: tuple[Link, ...] = ()

    @property
    def description(self) -> str:
        """The page's description, for the head."""
        return f"{self.title}: {len(self.rows)} kế hoạch, với thời gian, địa điểm và chương trình."


def year_pages(
    plans: tuple[PlanSummary, ...],
    units: Mapping[str, str],
    feeds: tuple[PortalFeed, ...],
    portal: Portal,
) -> Iterator[YearPage]:
    """Yield a page for each school year that has a plan; ``units`` are their names by id."""
    years = {year: found for year, found in by_year(plans).items() if year}
    calendars = {feed.path: feed for feed in feeds}
    for year, found in years.items():
        address = f"years/{school_year_name(year)}"
        own = calendars.get(f"{address}.ics")
        yield YearPage(
            address=address,
            title=f"Hội nghị {school_year_title(year).lower()}",
            rows=tuple(plan.row for plan in found),
            finder=finder((plan.keys for plan in found), units),
            years=tuple(_link(other) for other in years if other != year),
            calendar=next(feed_rows((own,), portal, _UP), None) if own else None,
            changed=max((plan.changed for plan in found if plan.changed), default=None),
        )


def _link(year: int) -> Link:
    return Link(f"../{school_year_name(year)}/", school_year_name(year))
