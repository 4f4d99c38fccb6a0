"""How far a deadline lies from its event: "02 ngày", "05 ngày làm việc", "48 giờ", "nửa ngày".

In goes a match of `DISTANCE`, out comes a `Distance`, which counts from a day to a day. The hours
of the event are not known here, so hours, minutes and half days are counted to a day on which one
is surely in time, whenever the event begins or ends: that may be a day early, never late.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator.model.notation.numerals import NUMERAL, numeral

DAYS_OF_WEEK = 7
_HOUR = 60
_DAY = 24 * _HOUR
_SATURDAY = 5
_HOLIDAYS = frozenset({(1, 1), (4, 30), (5, 1), (9, 2)})
"""Month and day of those that are the same each year (Labour Code 45/2019/QH14, article 112)."""

_HALF = r"(?:nửa|1/2|½)"
DISTANCE = (
    rf"(?:(?P<number>{NUMERAL}) (?P<unit>ngày làm việc|ngày|tuần|buổi)"
    rf"|(?P<hours>{NUMERAL}) (?:giờ|tiếng)(?: (?P<more_minutes>[0-9]{{1,2}}) phút)?"
    r"|(?P<long_hours>2[4-9]|[3-9][0-9]|[0-9]{3}) ?h(?!\w)"
    r"|(?P<minutes>[0-9]{1,3}) phút"
    rf"|(?P<half>{_HALF}) (?P<half_of>ngày|giờ|tiếng))"
)
"""A distance in folded text. "8h" is none: it would be an hour of the clock; "48h" can be none."""

NO_DISTANCE = rf"(?!(?:{NUMERAL}|nửa) (?:ngày|tuần|buổi|giờ|tiếng|phút)(?!\w))"
"""Where no distance begins."""


class DistanceUnit(StrEnum):
    """What a distance counts."""

    DAYS = "days"
    WORKING_DAYS = "working_days"  # ngày làm việc
    HALF_DAYS = "half_days"  # buổi, nửa ngày
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Distance:
    """A number of days, working days, half days or minutes; more than none."""

    number: int
    unit: DistanceUnit = DistanceUnit.DAYS

    @classmethod
    def of(cls, match: re.Match[str]) -> "Distance | None":
        """Read what `DISTANCE` has matched; None where there is none, or nothing of it."""
        found = match.groupdict()
        if found.get("number"):
            number, unit = _in_days(numeral(found["number"]), found["unit"])
        else:
            number, unit = _in_parts_of_days(found)
        return cls(number, unit) if number else None

    @property
    def is_in_days(self) -> bool:
        """Whether it leads to a day, so that an hour on that day can be named."""
        return self.unit in (DistanceUnit.DAYS, DistanceUnit.WORKING_DAYS)

    @property
    def is_within_a_day(self) -> bool:
        """Whether it is shorter than a day."""
        return not self.is_in_days and self._minutes < _DAY

    def before(self, day: date) -> date | None:
        """Give the last day surely in time of what is due so long before something on ``day``.

        None for working days: the holidays among them would make it earlier.
        """
        if self.unit is DistanceUnit.WORKING_DAYS:
            return None
        days = self.number if self.is_in_days else self._minutes // _DAY + 1
        return _moved(day, -days)

    def after(self, day: date) -> date | None:
        """Give the last day surely in time of what is due so long after something on ``day``.

        Working days leave out Saturdays, Sundays and the holidays of fixed date; those by the moon,
        and days off that are given for others, are not known here and only add to them.
        """
        if self.unit is DistanceUnit.WORKING_DAYS:
            return _after_working_days(day, self.number)
        return _moved(day, self.number if self.is_in_days else (self._minutes - 1) // _DAY)

    @property
    def _minutes(self) -> int:
        is_halves = self.unit is DistanceUnit.HALF_DAYS
        return self.number * _DAY // 2 if is_halves else self.number

    def spelled(self) -> str:
        """Give the spelling of the portal, which `DISTANCE` matches."""
        if self.unit is DistanceUnit.DAYS:
            return f"{self.number} ngày"
        if self.unit is DistanceUnit.WORKING_DAYS:
            return f"{self.number} ngày làm việc"
        if self.unit is DistanceUnit.HALF_DAYS:
            return "nửa ngày" if self.number == 1 else f"{self.number} buổi"
        return _spelled_minutes(self.number)


def _in_days(number: int, unit: str) -> tuple[int, DistanceUnit]:
    if unit == "tuần":
        return number * DAYS_OF_WEEK, DistanceUnit.DAYS
    units = {"ngày làm việc": DistanceUnit.WORKING_DAYS, "buổi": DistanceUnit.HALF_DAYS}
    return number, units.get(unit, DistanceUnit.DAYS)


def _in_parts_of_days(found: dict[str, str | None]) -> tuple[int, DistanceUnit]:
    if found.get("half"):
        if found["half_of"] == "ngày":
            return 1, DistanceUnit.HALF_DAYS
        return _HOUR // 2, DistanceUnit.MINUTES
    hours = numeral(found.get("hours") or found.get("long_hours") or "0")
    minutes = int(found.get("minutes") or found.get("more_minutes") or 0)
    return hours * _HOUR + minutes, DistanceUnit.MINUTES


def _spelled_minutes(minutes: int) -> str:
    hours, rest = divmod(minutes, _HOUR)
    words = (f"{hours} giờ" if hours else "", f"{rest} phút" if rest else "")
    return " ".join(filter(None, words))


def _after_working_days(day: date, number: int) -> date | None:
    last: date | None = day
    while number and last:
        last = _moved(last, 1)
        number -= bool(last and _is_worked(last))
    return last


def _is_worked(day: date) -> bool:
    return day.weekday() < _SATURDAY and (day.month, day.day) not in _HOLIDAYS


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
