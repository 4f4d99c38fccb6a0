"""Deadlines that hang on dates: "trước 16h00 ngày 20/8/2022", "từ 26/8 đến 31/8/2023".

In goes a `Wording`, out comes a `DateBound`, or a NotationError: a preposition, an hour and dates.
An hour is on one day; in a window it can only be that of the end. A limit (trước, chậm nhất) is one
day, month or year.
"""

import re
from dataclasses import dataclass

from generator.model.notation.clocks import CLOCK, PART
from generator.model.notation.dates import Dates, parse_dates
from generator.model.notation.deadline_kinds import DeadlineKind
from generator.model.notation.errors import Fault, NotationError
from generator.model.notation.times import parse_times
from generator.model.notation.wording import Wording

_AT_THE_LATEST = r"(?:chậm nhất|muộn nhất|không muộn hơn|hạn cuối|hạn chót)"
_PREFIXES = tuple(
    (kind, re.compile(rf"(?:{pattern})(?!\w)[ ,:]*"))
    for kind, pattern in (
        (DeadlineKind.DONE, r"đã (?:thực hiện|hoàn thành|hoàn tất|gửi|xong)(?: xong)?"),
        (
            DeadlineKind.BEFORE,
            r"(?:(?:hoàn thành|thực hiện|xong|gửi|nộp)(?: xong)? )?(?:từ nay )?(?:đến )?trước",
        ),
        (DeadlineKind.NO_LATER_THAN, rf"{_AT_THE_LATEST}(?:,? (?:là|vào|đến))?(?: hết)?"),
        (
            DeadlineKind.NO_LATER_THAN,
            r"(?:(?:hoàn thành|xong) )?(?:từ nay )?(?:đến hết|đến|hết)",
        ),
        (DeadlineKind.WINDOW, r"trong(?: thời gian| khoảng)?"),
    )
)
_HOUR = re.compile(rf"(?:(?:vào )?(?:lúc|hồi) )?(?P<hour_text>{CLOCK}(?: {PART})?)[ ,]*")
_TO = re.compile(r"(?:-|(?<!\w)(?:đến|tới)(?: hết)?) ?$")


@dataclass(frozen=True, slots=True)
class DateBound:
    """What a dated deadline says; `minute` is the hour on its (last) day, since midnight."""

    kind: DeadlineKind
    dates: Dates | None = None
    minute: int | None = None


def date_bound(wording: Wording) -> DateBound:
    """Read a deadline that hangs on dates; raises NotationError."""
    kind, rest = _preposition(wording)
    if kind is DeadlineKind.DONE and not rest:
        return DateBound(kind)
    hour = _hour(Wording.of(rest))
    dates = _dates(hour.rest if hour else rest, wording)
    if dates.is_open:
        return DateBound(DeadlineKind.OPEN)
    kind = _settled_kind(kind, dates)
    if not _fits(kind, dates, hour):
        raise NotationError(Fault.DEADLINE_UNREADABLE, wording.body)
    return DateBound(kind, dates, hour.minute if hour else None)


def _preposition(wording: Wording) -> tuple[DeadlineKind, str]:
    """Read the preposition; gives the kind and what follows, as written."""
    for kind, pattern in _PREFIXES:
        if match := pattern.match(wording.folded):
            return kind, wording.body[match.end() :]
    return DeadlineKind.ON, wording.body


@dataclass(frozen=True, slots=True)
class _Hour:
    """The hour in a dated deadline; `rest` is the text without it."""

    minute: int
    rest: str
    is_of_end: bool


def _hour(wording: Wording) -> _Hour | None:
    """Read the hour; raises if there are several."""
    matches = tuple(_HOUR.finditer(wording.folded))
    if not matches:
        return None
    if len(matches) > 1:
        second = wording.body[slice(*matches[1].span("hour_text"))]
        raise NotationError(Fault.DEADLINE_UNREADABLE, second)
    start, end = matches[0].span()
    times = parse_times(wording.body[slice(*matches[0].span("hour_text"))])
    minute = times.end if times.start is None else times.start
    before, after = wording.body[:start], wording.body[end:]
    return _Hour(minute or 0, f"{before} {after}", bool(_TO.search(wording.folded[:start])))


def _dates(text: str, wording: Wording) -> Dates:
    try:
        return parse_dates(text)
    except NotationError as error:
        if error.kind in (Fault.DATE_UNREADABLE, Fault.DATE_HAS_TIME):
            raise NotationError(Fault.DEADLINE_UNREADABLE, wording.body) from None
        raise


def _settled_kind(kind: DeadlineKind, dates: Dates) -> DeadlineKind:
    """Tell a window from a day: 26/8 - 31/8/2023 is one, trong ngày 26/8/2023 is none."""
    if kind is DeadlineKind.WINDOW and dates.is_single_day:
        return DeadlineKind.ON
    if kind is DeadlineKind.ON and dates.names_days and not dates.is_single_day:
        return DeadlineKind.WINDOW
    return kind


def _fits(kind: DeadlineKind, dates: Dates, hour: _Hour | None) -> bool:
    """Whether there is one day for the hour to be on, and one bound for a limit."""
    if kind is DeadlineKind.DONE:
        return hour is None
    if dates.is_single_day:
        return True
    is_one_span = len(dates.spans) == 1
    if hour:
        return kind is DeadlineKind.WINDOW and hour.is_of_end and dates.names_days and is_one_span
    is_limit = kind in (DeadlineKind.BEFORE, DeadlineKind.NO_LATER_THAN)
    return not is_limit or (is_one_span and not dates.names_days)
