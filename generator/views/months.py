"""The calendar of months: events and deadlines of all plans, month by month.

In: the summaries of all plans. Out: ``MonthsPage``. What is not certain to the day is said apart: a
month or a range of days is no day.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.views.happenings import Happening, Scope
from generator.views.school_years import school_year, school_year_name, school_year_title
from generator.views.summaries import PlanSummary
from generator.views.words import Link

ADDRESS = "thang"
MOST_ROWS = 600
"""Of the page: about 40 kB compressed. Of older school years only the events are left to list."""
_FEWEST_YEARS = 2

Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MonthSection:
    """One month: what is certain to the day, and what is not."""

    key: str
    """``2024-10``, as in the address."""
    anchor: str
    title: str
    unfixed: tuple[Happening, ...]
    """Some day of the month, or of some days."""
    fixed: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class MonthsPage:
    """All months in which anything happens, the first one first."""

    months: tuple[MonthSection, ...]
    undated: tuple[Happening, ...]
    """Events whose month is open."""
    older: tuple[Link, ...]
    """School years that only their own pages list."""
    address: str = ADDRESS
    title: str = "Lịch theo tháng"
    description: str = "Hội nghị và thời hạn của các đơn vị, từng tháng một."
    up: str = "../"
    contents: tuple[Link, ...] = ()


def months_page(plans: tuple[PlanSummary, ...]) -> MonthsPage | None:
    """Return the calendar of months; None where there are no plans."""
    found = [each for plan in plans for each in plan.happenings]
    months: defaultdict[Month, list[Happening]] = defaultdict(list)
    for each in found:
        for month in _months(each):
            months[month].append(each)
    shown, left_out = _recent(months)
    older = [year for year in left_out if year in {plan.year for plan in plans}]
    return (
        MonthsPage(
            months=tuple(_section(month, months[month]) for month in shown),
            undated=tuple(each for each in found if not (each.first or each.is_deadline)),
            older=tuple(
                Link(f"../years/{school_year_name(year)}/", school_year_title(year))
                for year in older
            ),
        )
        if plans
        else None
    )


def _months(each: Happening) -> Iterator[Month]:
    """Yield every month that something touches."""
    if each.first is None or each.last is None:
        return
    year, month = each.first.year, each.first.month
    while (year, month) <= (each.last.year, each.last.month):
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004


def _recent(months: dict[Month, list[Happening]]) -> tuple[list[Month], list[int]]:
    """Return the months of the newest school years, in order, and the years that are left out."""
    years: defaultdict[int, list[Month]] = defaultdict(list)
    for month in sorted(months):
        years[school_year(date(*month, 1))].append(month)
    shown: list[Month] = []
    rows = taken = 0
    for year in sorted(years, reverse=True):
        rows += sum(len(months[month]) for month in years[year])
        if taken >= _FEWEST_YEARS and rows > MOST_ROWS:
            break
        shown += years[year]
        taken += 1
    return sorted(shown), sorted(years, reverse=True)[taken:]


def _section(month: Month, found: list[Happening]) -> MonthSection:
    year, number = month
    found.sort(key=lambda each: (each.first or date.max, each.is_deadline))
    return MonthSection(
        key=f"{year}-{number:02}",
        anchor=f"thang_{year}_{number:02}",
        title=f"Tháng {number}/{year}",
        unfixed=tuple(each for each in found if each.scope is not Scope.DAYS),
        fixed=tuple(each for each in found if each.scope is Scope.DAYS),
    )
