"""The home page: every plan as a row, by school year."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.views.calendar_page import HomeCalendars
from generator.views.faults import FaultPage
from generator.views.plan_rows import PlanRow
from generator.views.school_years import school_year_title
from generator.views.summaries import PlanSummary
from generator.views.words import Link


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """The plans of one school year (1 August to 31 July), newest first."""

    anchor: str
    title: str
    """``Năm học 2022-2023``, or ``Chưa ấn định ngày``."""
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """The list of all plans and the calendars over all of them."""

    years: tuple[SchoolYear, ...]
    calendars: HomeCalendars | None
    faults: tuple[Link, ...] = ()
    """In a preview: the plan files that cannot be published."""


def home_page(
    plans: Iterable[PlanSummary],
    calendars: HomeCalendars | None = None,
    faults: Iterable[FaultPage] = (),
) -> HomePage:
    """Return the home page over all plans, which come the newest first."""
    return HomePage(
        years=tuple(
            SchoolYear(_anchor(year), _title(year), tuple(plan.row for plan in found))
            for year, found in groupby(plans, key=lambda plan: plan.year)
        ),
        calendars=calendars,
        faults=tuple(Link(f"{page.address}/", page.file) for page in faults),
    )


def _anchor(year: int | None) -> str:
    return f"nam_hoc_{year}" if year else "chua_an_dinh"


def _title(year: int | None) -> str:
    return school_year_title(year) if year else "Chưa ấn định ngày"
