"""The school year that a day belongs to (năm học): conferences of August prepare the new one."""

from datetime import date

_FIRST_MONTH = 8


def school_year(day: date) -> int:
    """Return the year in which the school year of ``day`` begins (1 August to 31 July)."""
    return day.year if day.month >= _FIRST_MONTH else day.year - 1


def school_year_title(year: int) -> str:
    """Return ``Năm học 2022-2023`` for 2022."""
    return f"Năm học {year}-{year + 1}"
