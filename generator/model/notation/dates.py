"""The date of an event, a document or a task, as Vietnamese plans write it.

In goes a text such as "thứ Tư, 24/8/2022" or "03-08/11/2023", out comes `Dates`, or a
NotationError. The day stands before the month, always; a year has four digits; a date without its
year is refused, and so is everything that can be read in two ways.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import pairwise

from generator.model.notation.date_grammar import DateReader
from generator.model.notation.errors import Fault, NotationError
from generator.model.notation.mentions import spans_of
from generator.model.notation.spans import DaySpan, Precision, spelled_spans
from generator.model.notation.weekdays import WEEKDAY_NAMES
from generator.model.notation.wording import Wording

ACCEPTED_DATES = (
    "24/8/2022",
    "thứ Tư, 24/8/2022",
    "ngày 24 tháng 8 năm 2022",
    "3 - 8/11/2023",
    "từ 26/8/2023 đến ngày 31/8/2023",
    "12, 13/10/2024",
    "24/8/2023 và 26/8/2023",
    "tháng 8 năm 2022",
    "năm 2023",
    "2022-08-24",
    "chưa ấn định",
)
"""Forms to show to whoever wrote one that cannot be read."""

_BLANK_DATE = "ngày tháng năm"


@dataclass(frozen=True, slots=True)
class Dates:
    """When something is: a day, a range of days, several days, a month, a year, or not yet known.

    Two are equal when they name the same days, however they are written.

    text: as written, in NFC with single spaces.
    spans: ascending, not overlapping. A day, a range, a month and a year are one span, several
        days one each; nothing when open (chưa ấn định).
    precision: what the text names; all spans are of this precision.
    day_left_blank: in a month or year, whether the text has a place for the day to be filled in
        ("ngày … tháng 8 năm 2022"): it is one day then, only not known.
    weekdays: each weekday as written (0 is Monday) with the day beside which it stands, to be
        compared by whoever checks the plan: a plan may contradict itself.
    """

    text: str = field(compare=False)
    spans: tuple[DaySpan, ...]
    precision: Precision
    day_left_blank: bool = False
    weekdays: tuple[tuple[int, date], ...] = field(default=(), compare=False)

    @property
    def first(self) -> date | None:
        """The first day, None when open."""
        return self.spans[0].first if self.spans else None

    @property
    def last(self) -> date | None:
        """The last day, None when open."""
        return self.spans[-1].last if self.spans else None

    @property
    def is_open(self) -> bool:
        """Whether nothing is known yet (chưa ấn định)."""
        return self.precision is Precision.OPEN

    @property
    def is_single_day(self) -> bool:
        """Whether it is one day, known to the day."""
        return self.names_days and len(self.spans) == 1 and self.spans[0].is_single_day

    @property
    def names_days(self) -> bool:
        """Whether the days themselves are known, not only their month or year."""
        return self.precision is Precision.DAY

    @property
    def wrong_weekdays(self) -> tuple[tuple[int, date], ...]:
        """The weekdays as written that are not those of the calendar."""
        return tuple((weekday, day) for weekday, day in self.weekdays if weekday != day.weekday())

    def __contains__(self, day: date) -> bool:
        """Whether a day is one of these."""
        return any(day in span for span in self.spans)

    def __str__(self) -> str:
        """Give the text as written."""
        return self.text

    def spelled(self) -> str:
        """Give the notation of the portal, which reads back to an equal value; open stays as is.

        A single day has its weekday: the one that is written, even if it is wrong, since it may
        be the date that is; else that of the calendar.
        """
        if self.is_open:
            return self.text
        if self.day_left_blank:
            return _spelled_blank(self.spans[0], self.precision)
        spelled = spelled_spans(self.spans, self.precision)
        if not self.is_single_day:
            return spelled
        weekday = self.weekdays[0][0] if self.weekdays else self.spans[0].first.weekday()
        return f"{WEEKDAY_NAMES[weekday]}, {spelled}"


def _spelled_blank(span: DaySpan, precision: Precision) -> str:
    month = span.first.month if precision is Precision.MONTH else "…"
    return f"ngày … tháng {month} năm {span.first.year}"


@lru_cache(maxsize=4096)
def parse_dates(text: str) -> Dates:
    """Read a date; raises NotationError, `ACCEPTED_DATES` are some of the forms."""
    wording = Wording.of(text)
    if wording.is_open or wording.folded == _BLANK_DATE:
        return Dates(wording.written, (), Precision.OPEN)
    reader = DateReader(wording)
    precision = _common_precision(reader, wording)
    spans = spans_of(reader.mentions)
    weekdays = tuple(
        (weekday, spans[index].first) for index, weekday in sorted(reader.weekdays.items())
    )
    spans = _ascending(reader.chunks, spans, wording)
    return Dates(wording.written, spans, precision, reader.day_left_blank, weekdays)


def _common_precision(reader: DateReader, wording: Wording) -> Precision:
    """Give the precision of all mentions; a year or a blank can only stand alone."""
    precisions = {mention.precision for mention in reader.mentions}
    precision = precisions.pop()
    stands_alone = reader.day_left_blank or precision is Precision.YEAR
    if precisions or (stands_alone and len(reader.mentions) > 1):
        raise NotationError(Fault.DATE_UNREADABLE, wording.body)
    return precision


def _ascending(
    chunks: list[range], ends: tuple[DaySpan, ...], wording: Wording
) -> tuple[DaySpan, ...]:
    spans = tuple(_joined(ends[chunk[0]], ends[chunk[-1]], wording) for chunk in chunks)
    if any(left.last >= right.first for left, right in pairwise(spans)):
        raise NotationError(Fault.DATE_OUT_OF_ORDER, wording.body)
    return spans


def _joined(first: DaySpan, last: DaySpan, wording: Wording) -> DaySpan:
    if last.first < first.first:
        raise NotationError(Fault.DATE_RANGE_BACKWARDS, wording.body)
    return DaySpan(first.first, last.last)
