"""Days from a first to a last one, and how finely a plan names them."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

_Name: TypeAlias = tuple[int, ...]  # (day, month, year), (month, year) or (year,)


class Precision(StrEnum):
    """What a date names: days, only the month, only the year, or nothing yet (để ngỏ)."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    OPEN = "open"


_PREFIXES = {Precision.DAY: "", Precision.MONTH: "tháng ", Precision.YEAR: "năm "}


@dataclass(frozen=True, slots=True, order=True)
class DaySpan:
    """Days in a row, both ends included; a single day is a span from itself to itself."""

    first: date
    last: date

    @classmethod
    def of_month(cls, year: int, month: int) -> "DaySpan":
        """Give the whole month; raises ValueError if there is no such month."""
        first = date(year, month, 1)
        return cls(first, first.replace(day=monthrange(year, month)[1]))

    @classmethod
    def of_year(cls, year: int) -> "DaySpan":
        """Give the whole year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def is_single_day(self) -> bool:
        """Whether it begins and ends on one day."""
        return self.first == self.last

    def __contains__(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return self.first <= day <= self.last


def spelled_spans(spans: Sequence[DaySpan], precision: Precision) -> str:
    """Spell spans as the portal does, what all share once and last: "12 và 13/10/2024"."""
    ends = [_ends(span, precision) for span in spans]
    shared = _shared([end for pair in ends for end in pair])
    prefix = _PREFIXES[precision]
    *others, last = (
        " – ".join(prefix + _slashed(end[: len(end) - len(shared)]) for end in pair)
        for pair in ends
    )
    listed = f"{', '.join(others)} và {last}" if others else last
    return _slashed((listed, *shared))


def _ends(span: DaySpan, precision: Precision) -> tuple[_Name, ...]:
    first, last = (_name(day, precision) for day in (span.first, span.last))
    return (first,) if first == last else (first, last)


def _name(day: date, precision: Precision) -> _Name:
    parts = {Precision.DAY: 3, Precision.MONTH: 2, Precision.YEAR: 1}[precision]
    return (day.day, day.month, day.year)[-parts:]


def _shared(names: Sequence[_Name]) -> _Name:
    for size in range(len(names[0]) - 1, 0, -1):
        if len({name[-size:] for name in names}) == 1:
            return names[0][-size:]
    return ()


def _slashed(parts: Iterable[object]) -> str:
    return "/".join(map(str, parts))
