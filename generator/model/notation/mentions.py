"""A day, month or year as a date mentions it, when what it leaves out stands further right.

In "26/8 và 02/9/2023" the first mention has no year of its own; in "03-08/11/2023" it has no month
either. Out comes the span of days that each mention stands for.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.notation.errors import Fault, NotationError
from generator.model.notation.lexemes import Lexeme
from generator.model.notation.spans import DaySpan, Precision

YEARS = range(1900, 2200)
"""Years that a plan or a document cited in it can be about; others are slips of the keyboard."""

_DAY = r"(?P<day>[0-9]{1,2})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{4})(?![0-9])"
_SHORT_YEAR = r"(?P<short_year>[0-9]{1,3})(?![0-9])"
_SLASH = " ?/ ?"
_IN = rf"(?:,? ?năm ?|{_SLASH})"
_IN_YEAR = rf"(?:(?:{_IN}|[.-]){_YEAR}|{_IN}{_SHORT_YEAR}(?!/))"

MENTIONS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}(?P<mark>[-/.]){_MONTH}(?P=mark){_DAY}(?![0-9])",  # 2022-08-24
        rf"{_DAY}(?P<mark>{_SLASH}|[.-]){_MONTH}(?P=mark){_YEAR}",  # 24/8/2022
        rf"{_DAY}(?P<mark>[/.-]){_MONTH}(?P=mark){_SHORT_YEAR}(?!(?P=mark)[0-9])",  # 24/8/22
        rf"{_DAY} ?tháng ?{_MONTH}{_IN_YEAR}",  # 24 tháng 8 năm 2022
        rf"{_DAY} ?tháng ?{_MONTH}(?![0-9])",  # 24 tháng 8
        rf"tháng ?{_MONTH}{_IN_YEAR}",  # tháng 8 năm 2022, tháng 8/2022
        rf"tháng ?{_MONTH}(?![0-9])",  # tháng 8
        rf"{_MONTH}{_SLASH}{_YEAR}",  # 8/2022
        rf"/ ?{_MONTH}{_SLASH}{_YEAR}",  # ngày    /8/2022, the day left blank
        rf"/{_SLASH}{_YEAR}",  # ngày    /    /2022
        rf"(?<=ngày )tháng năm {_YEAR}",  # ngày    tháng    năm 2022
        rf"{_YEAR}-(?P<month>[0-9]{{2}})(?![0-9])",  # 2022-08
        rf"(?:năm ?)?{_YEAR}",  # năm 2022
        rf"năm ?{_SHORT_YEAR}",  # năm 22
        rf"{_DAY}(?:{_SLASH}|\.){_MONTH}(?![0-9])",  # 24/8
        rf"{_DAY}(?![0-9])",  # 24
    )
)
"""The forms in folded text, in the order in which they have to be tried."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One day, month or year as it is mentioned; what is None is left out or not meant.

    text: as written, for messages.
    """

    text: str
    day: int | None
    month: int | None
    year: int | None

    @classmethod
    def of(cls, lexeme: Lexeme) -> "Mention":
        """Read what one of `MENTIONS` has matched; raises if the year has not got four digits."""
        found = lexeme.match.groupdict()
        if found.get("short_year"):
            raise NotationError(Fault.DATE_YEAR_TWO_DIGITS, lexeme.text)
        return cls(lexeme.text, *(_number(found.get(name)) for name in ("day", "month", "year")))

    @property
    def precision(self) -> Precision:
        """Whether it names a day, a month or a year."""
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    def completed_by(self, right: "Mention") -> "Mention":
        """Take the month and the year that are left out from the mention to the right."""
        month = right.month if self.month is None and self.day is not None else self.month
        return Mention(self.text, self.day, month, right.year if self.year is None else self.year)

    def span(self) -> DaySpan:
        """Give its days; raises if a year is left out or implausible, or there is no such day."""
        if self.year is None:
            raise NotationError(Fault.DATE_YEAR_MISSING, self.text)
        if self.year not in YEARS:
            raise NotationError(Fault.DATE_YEAR_OUT_OF_RANGE, self.text)
        try:
            return self._span(self.year)
        except ValueError:
            raise NotationError(Fault.DATE_MISSING_DAY, self.text) from None

    def _span(self, year: int) -> DaySpan:
        if self.month is None:
            return DaySpan.of_year(year)
        if self.day is None:
            return DaySpan.of_month(year, self.month)
        day = date(year, self.month, self.day)
        return DaySpan(day, day)


def spans_of(mentions: Iterable[Mention]) -> tuple[DaySpan, ...]:
    """Complete the mentions of one text, from right to left, and give the span of each."""
    completed: list[Mention] = []
    for mention in reversed(tuple(mentions)):
        completed.append(mention.completed_by(completed[-1]) if completed else mention)
    return tuple(mention.span() for mention in reversed(completed))


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)
