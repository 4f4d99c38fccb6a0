"""How long an event or a row of its agenda takes (thời lượng), as Vietnamese plans write it.

In goes a text such as "nửa ngày", "1,5 ngày" or "1 giờ 30 phút", out comes `Length`, or a
NotationError. Half days (buổi) and minutes are different units: a half day says that it is a
morning or an afternoon, not how many minutes.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model.notation.errors import Fault, NotationError
from generator.model.notation.numerals import NUMERAL, numeral
from generator.model.notation.wording import Wording

ACCEPTED_LENGTHS = (
    "nửa ngày",
    "1/2 ngày",
    "một buổi",
    "01 ngày",
    "cả ngày",
    "cả 03 ngày",
    "1,5 ngày",
    "90 phút",
    "1 giờ 30 phút",
    "1h30",
    "2 giờ",
    "chưa ấn định",
)
"""Forms to show to whoever wrote one that cannot be read."""

SHOWN_LENGTHS = ("nửa ngày", "1/2 ngày", "một buổi", "90 phút")
"""A few of them, where there is room for a sentence only."""

_ABOUT = re.compile(r"^(?:(?:dự kiến|khoảng|tầm) )+")
_HOUR = 60
_HALF_HOUR = 30
_HOURS = r"(?:giờ|h|g|tiếng)"
_MINUTES = r"(?:phút|ph|p|')"


def _counted(unit: str) -> re.Pattern[str]:
    """Build the pattern for a number of units or half units: nửa, 1/2, 02, 1,5, hai … rưỡi."""
    return re.compile(
        rf"(?P<lone_half>nửa|1/2|½|0[,.]5) ?{unit}"
        rf"|(?P<number>{NUMERAL})(?P<half>[,.]5|½)? ?{unit}"
        rf"|(?P<whole>{NUMERAL}) ?{unit}(?P<and_half> rưỡi)"
    )


_IN_DAYS = _counted("ngày")
_IN_HOURS = _counted(_HOURS)
_IN_SESSIONS = re.compile(rf"(?P<number>{NUMERAL}) buổi")
_WHOLE = re.compile(rf"(?:cả|trọn) (?:(?P<number>{NUMERAL} (?:ngày|buổi))|(?P<unit>ngày|buổi))")
_IN_HOURS_AND_MINUTES = re.compile(
    rf"(?P<hours>{NUMERAL}) ?{_HOURS} ?(?:(?P<rest>[0-5]?[0-9]) ?{_MINUTES}|(?P<bare>[0-5][0-9]))"
)
_IN_MINUTES = re.compile(rf"(?:[0-9]{{1,4}} ?(?:-|đến) ?)?(?P<number>[0-9]{{1,4}}) ?{_MINUTES}")
"""Of a range the longer: whoever comes has to have the time for it."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length in half days or in minutes; neither when it is open (chưa ấn định).

    Two are equal when they are the same length in the same unit, however they are written.

    text: as written, in NFC with single spaces.
    half_days: mornings or afternoons, 2 for a day.
    minutes: never together with half_days.
    """

    text: str = field(compare=False)
    half_days: int | None = None
    minutes: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing is known yet (chưa ấn định)."""
        return self.half_days is None and self.minutes is None

    def __str__(self) -> str:
        """Give the text as written."""
        return self.text

    def spelled(self) -> str:
        """Give the notation of the portal, which reads back to an equal value; open stays as is."""
        if self.half_days is not None:
            return _spelled_half_days(self.half_days)
        return self.text if self.minutes is None else _spelled_minutes(self.minutes)


@lru_cache(maxsize=4096)
def parse_length(text: str) -> Length:
    """Read a length; raises NotationError, `ACCEPTED_LENGTHS` are some of the forms."""
    wording = Wording.of(text)
    if wording.is_open:
        return Length(wording.written)
    told = _ABOUT.sub("", wording.folded)
    half_days, minutes = _half_days(told), _minutes(told)
    if not half_days and not minutes:
        raise NotationError(Fault.LENGTH_UNREADABLE, wording.body)
    return Length(wording.written, half_days, minutes)


def _half_days(folded: str) -> int | None:
    if whole := _WHOLE.fullmatch(folded):
        folded = whole["number"] or f"1 {whole['unit']}"
    if match := _IN_SESSIONS.fullmatch(folded):
        return numeral(match["number"])
    match = _IN_DAYS.fullmatch(folded)
    return _halves(match) if match else None


def _minutes(folded: str) -> int | None:
    if match := _IN_HOURS.fullmatch(folded):
        return _halves(match) * _HALF_HOUR
    if match := _IN_HOURS_AND_MINUTES.fullmatch(folded):
        return numeral(match["hours"]) * _HOUR + int(match["rest"] or match["bare"])
    match = _IN_MINUTES.fullmatch(folded)
    return int(match["number"]) if match else None


def _halves(match: re.Match[str]) -> int:
    if match["lone_half"]:
        return 1
    return 2 * numeral(match["number"] or match["whole"]) + bool(match["half"] or match["and_half"])


def _spelled_half_days(half_days: int) -> str:
    days, half = divmod(half_days, 2)
    if not days:
        return "nửa ngày"
    return f"{days},5 ngày" if half else f"{days} ngày"


def _spelled_minutes(minutes: int) -> str:
    hours, rest = divmod(minutes, _HOUR)
    words = (f"{hours} giờ" if hours else "", f"{rest} phút" if rest else "")
    return " ".join(filter(None, words))
