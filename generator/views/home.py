"""The home page: plans as rows, by school year; where there are many, only of the last years.

In: the summaries of all plans. Out: ``HomePage``. What is to come lies in the newest years, on any
day, so these are always there whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.views.calendar_page import HomeCalendars
from generator.views.faults import FaultPage
from generator.views.finder import Finder, Option, finder
from generator.views.plan_rows import PlanRow
from generator.views.school_years import school_year_name, school_year_title
from generator.views.summaries import PlanSummary
from generator.views.words import Link

MOST_ROWS = 150
"""Of the home page: about 20 kB compressed. Older school years have only their own pages."""
_FEWEST_YEARS = 2

Years = dict[int | None, list[PlanSummary]]


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """The plans of one school year (1 August to 31 July), newest first."""

    anchor: str
    title: str
    """``Năm học 2022-2023``, or ``Chưa ấn định ngày``."""
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """The list of the plans, the ways to the other lists, the calendars over all of them."""

    years: tuple[SchoolYear, ...]
    older: tuple[Link, ...]
    """School years that only their own pages list."""
    every_year: tuple[Link, ...]
    """The pages of all school years."""
    ways: tuple[Link, ...]
    """Other ways to find: by month, by unit."""
    finder: Finder | None
    calendars: HomeCalendars | None
    faults: tuple[Link, ...] = ()
    """In a preview: the plan files that cannot be published."""


def home_page(
    plans: tuple[PlanSummary, ...],
    units: Mapping[str, str],
    calendars: HomeCalendars | None = None,
    faults: tuple[FaultPage, ...] = (),
) -> HomePage:
    """Return the home page over all plans, which come the newest first; ``units`` by their ids."""
    years = by_year(plans)
    shown = recent(years)
    older = tuple(year for year in years if year and year not in shown)
    elsewhere = tuple(
        Option(school_year_name(year), school_year_name(year), _page(year)) for year in older
    )
    return HomePage(
        years=tuple(
            SchoolYear(_anchor(year), _title(year), tuple(plan.row for plan in years[year]))
            for year in shown
        ),
        older=tuple(Link(_page(year), school_year_title(year)) for year in older),
        every_year=tuple(Link(_page(year), school_year_name(year)) for year in years if year),
        ways=_ways(units) if plans else (),
        finder=finder((plan.keys for year in shown for plan in years[year]), units, elsewhere),
        calendars=calendars,
        faults=tuple(Link(f"{page.address}/", page.file) for page in faults),
    )


def by_year(plans: tuple[PlanSummary, ...]) -> Years:
    """Return the plans of each school year, in their order."""
    years: Years = {}
    for plan in plans:
        years.setdefault(plan.year, []).append(plan)
    return years


def recent(years: Years) -> tuple[int | None, ...]:
    """Return the newest school years, as many as the home page shows; what has no date is among."""
    shown: list[int | None] = []
    rows = 0
    for year, plans in years.items():
        rows += len(plans)
        dated = [each for each in shown if each]
        if year and len(dated) >= _FEWEST_YEARS and rows > MOST_ROWS:
            break
        shown.append(year)
    return tuple(shown)


def _ways(units: Mapping[str, str]) -> tuple[Link, ...]:
    months = Link("thang/", "Lịch theo tháng")
    return (months, Link("units/", "Việc của từng đơn vị")) if units else (months,)


def _page(year: int) -> str:
    return f"years/{school_year_name(year)}/"


def _anchor(year: int | None) -> str:
    return f"nam_hoc_{year}" if year else "chua_an_dinh"


def _title(year: int | None) -> str:
    return school_year_title(year) if year else "Chưa ấn định ngày"
