"""What can be wrong with a notation: a kind to look messages up by, and the part at fault.

The sentences for the clerk are made elsewhere, from these two; the accepted forms stand beside
each parser.
"""

from enum import StrEnum


class Fault(StrEnum):
    """The kinds of mistake in a notation, as stable machine ids."""

    TEXT_TOO_LONG = "text-too-long"

    DATE_UNREADABLE = "date-unreadable"
    DATE_MISSING_DAY = "date-missing-day"  # 31/2: there is no such day, month
    DATE_YEAR_MISSING = "date-year-missing"  # 24/8
    DATE_YEAR_TWO_DIGITS = "date-year-two-digits"  # 24/8/22
    DATE_YEAR_OUT_OF_RANGE = "date-year-out-of-range"  # 24/8/0222
    DATE_RANGE_BACKWARDS = "date-range-backwards"  # 8-3/11/2023
    DATE_RANGE_WITHOUT_END = "date-range-without-end"  # từ ngày 3/11/2023
    DATE_OUT_OF_ORDER = "date-out-of-order"  # 26/8, 24/8/2023: not ascending, or a day twice
    DATE_TOO_MANY = "date-too-many"  # more than twelve days or ranges in one text
    DATE_HAS_TIME = "date-has-time"  # 8h00 ngày 24/8/2022: the hour has its own place

    TIME_UNREADABLE = "time-unreadable"
    TIME_NO_SUCH_HOUR = "time-no-such-hour"  # 25h, 8h60
    TIME_RANGE_BACKWARDS = "time-range-backwards"  # 10h00 - 9h00
    TIME_NEXT_DAY_UNCLEAR = "time-next-day-unclear"  # 8h00 - 9h00 hôm sau: which of them?
    TIME_PART_CONTRADICTS = "time-part-contradicts"  # 14h00 sáng
    TIME_HAS_DATE = "time-has-date"  # 8h00 ngày 24/8/2022: the day has its own place

    LENGTH_UNREADABLE = "length-unreadable"

    DEADLINE_UNREADABLE = "deadline-unreadable"

    COUNT_UNREADABLE = "count-unreadable"
    COUNT_IS_SHARE = "count-is-share"  # 100% cán bộ
    COUNT_IS_RATE = "count-is-rate"  # 02 người/trường


class NotationError(ValueError):
    """A text that its parser does not read.

    kind: what is wrong, one of `Fault`.
    text: the offending part, as written (NFC, single spaces); empty when the whole text is.
    """

    def __init__(self, kind: Fault, text: str) -> None:
        """Name the fault and the part of the text that it is about."""
        super().__init__(kind, text)
        self.kind: Fault = kind
        self.text = text

    def __str__(self) -> str:
        """Give the kind and the part, for logs and tests."""
        return f"{self.kind}: {self.text!r}"
