"""Deadlines that hang on dates: "trước 16h00 ngày 20/8/2022", "từ 26/8 đến 31/8/2023".

In goes a `Wording`, out comes a `DateBound`, or a NotationError: a preposition, an hour or a part
of the day, and dates. An hour is on one day; in a window it can only be that of the end. A limit
(trước, chậm nhất) is one day, month or year, and so is a start without an end (từ 19/4/2025).
"""

import re
from dataclasses import dataclass

from generator.model.notation.clocks import CLOCK, PART, PartOfDay
from generator.model.notation.dates import Dates, parse_dates
from generator.model.notation.deadline_kinds import DeadlineKind
from generator.model.notation.errors import Fault, NotationError
from generator.model.notation.spans import DaySpan
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
        (DeadlineKind.SINCE, r"(?:(?:kể|tính|bắt đầu) )?từ"),
    )
)
_WHEN = re.compile(
    rf"(?:(?:vào )?(?:lúc|hồi) )?(?P<hour_text>{CLOCK}(?: {PART})?)[ ,]*"
    rf"|(?:vào )?(?<!\w)(?P<part_text>{PART.replace('<part>', '<lone_part>')})[ ,]*"
)
_ON = re.compile(r" ?trở đi$")
_TO = re.compile(r"(?:-|(?<!\w)(?:đến|tới)(?: hết)?) ?$")


@dataclass(frozen=True, slots=True)
class DateBound:
    """What a dated deadline says; `minute` is the hour on its (last) day, since midnight.

    `part_of_day` stands in the place of an hour.
    """

    kind: DeadlineKind
    dates: Dates | None = None
    minute: int | None = None
    part_of_day: PartOfDay | None = None


def date_bound(wording: Wording) -> DateBound:
    """Read a deadline that hangs on dates; raises NotationError."""
    kind, rest = _preposition(wording)
    if kind is DeadlineKind.DONE and not rest:
        return DateBound(kind)
    when = _when(Wording.of(rest), wording)
    dates = _dates(when.rest if when else rest, wording)
    if dates.is_open:
        return DateBound(DeadlineKind.OPEN)
    kind = _settled_kind(kind, dates)
    if not _fits(kind, dates, when):
        raise NotationError(Fault.DEADLINE_UNREADABLE, wording.body)
    if when is None:
        return DateBound(kind, dates)
    times = parse_times(when.text)
    minute = times.end if times.start is None else times.start
    return DateBound(kind, dates, minute, times.part_of_day if minute is None else None)


def _preposition(wording: Wording) -> tuple[DeadlineKind, str]:
    """Read the preposition; gives the kind and what follows, as written."""
    for kind, pattern in _PREFIXES:
        if match := pattern.match(wording.folded):
            end = _ON.search(wording.folded) if kind is DeadlineKind.SINCE else None
            return kind, wording.body[match.end() : end.start() if end else None]
    return DeadlineKind.ON, wording.body


@dataclass(frozen=True, slots=True)
class _When:
    """The hour or the part of the day in a dated deadline; `rest` is the text without it."""

    text: str
    rest: str
    is_of_end: bool


def _when(wording: Wording, whole: Wording) -> _When | None:
    """Find the hour, or the part of the day; raises if there are several."""
    matches = tuple(_WHEN.finditer(wording.folded))
    if not matches:
        return None
    if len(matches) > 1:
        raise NotationError(Fault.DEADLINE_UNREADABLE, whole.body)
    found = matches[0]
    text = wording.body[slice(*found.span("part_text" if found["part_text"] else "hour_text"))]
    before, after = wording.body[: found.start()], wording.body[found.end() :]
    return _When(text, f"{before} {after}", bool(_TO.search(wording.folded[: found.start()])))


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
    if kind is DeadlineKind.SINCE and not _is_one_mention(dates):
        kind = DeadlineKind.ON
    if kind is DeadlineKind.ON and dates.names_days and not dates.is_single_day:
        return DeadlineKind.WINDOW
    return kind


def _is_one_mention(dates: Dates) -> bool:
    """Whether it is one day, month or year, or a list that begins with one: no range."""
    first = dates.spans[0]
    if dates.names_days:
        return first.is_single_day
    one = DaySpan.of_month(first.first.year, first.first.month)
    return first in (one, DaySpan.of_year(first.first.year))


def _fits(kind: DeadlineKind, dates: Dates, when: _When | None) -> bool:
    """Whether there is one day for the hour to be on, and one bound for a limit."""
    if kind is DeadlineKind.DONE:
        return when is None
    if dates.is_single_day:
        return True
    is_one_span = len(dates.spans) == 1
    if when:
        return kind is DeadlineKind.WINDOW and when.is_of_end and dates.names_days and is_one_span
    is_limit = kind in (DeadlineKind.BEFORE, DeadlineKind.NO_LATER_THAN, DeadlineKind.SINCE)
    return not is_limit or (is_one_span and not dates.names_days)
