"""The school year that a day belongs to (năm học): conferences of August prepare the new one."""

from datetime import date

from generator.model.notation import Precision
from generator.model.parts import main_event
from generator.model.plan import Plan

_FIRST_MONTH = 8


def school_year(day: date) -> int:
    """Return the year in which the school year of ``day`` begins (1 August to 31 July)."""
    return day.year if day.month >= _FIRST_MONTH else day.year - 1


def school_year_name(year: int) -> str:
    """Return ``2022-2023`` for 2022."""
    return f"{year}-{year + 1}"


def school_year_title(year: int) -> str:
    """Return ``Năm học 2022-2023`` for 2022."""
    return f"Năm học {school_year_name(year)}"


def first_day(plan: Plan) -> date | None:
    """Return the first day of the conference; None while not even its month is known."""
    dates = main_event(plan).date
    return None if dates.precision is Precision.YEAR else dates.first


def school_year_of(plan: Plan) -> int | None:
    """Return the year in which the plan's school year begins; None where no date is known."""
    first = first_day(plan)
    return None if first is None else school_year(first)
