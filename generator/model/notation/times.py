"""The time of day of an event or of a row of its agenda, as Vietnamese plans write it.

In goes a text such as "7h45 - 8h00", "8g00", "14 giờ 00 phút" or "buổi chiều", out comes `Times`,
or a NotationError. Decisions:

- Hours are those of the 24-hour clock. A part of the day turns 2h00 chiều into 14h00 and is kept;
  if the two contradict each other (14h00 sáng), the text is refused.
- Minutes have two digits. One digit is read only with its unit (8 giờ 5 phút), for "8h5" could be
  8h05 as well as 8h50. "8.30" could be a number or a date and is refused.
- "24h00" is the end of that day: it can end something and never begin it.
- An end is later than its start, on the same day, unless it says "hôm sau": 22h00 - 1h00 hôm sau.
  It must be an earlier hour then, or one could not tell whether the start is of the next day, too.
- "ngay sau phần lễ" is kept in its words: it has no hour, yet is not left open either.
- "khoảng 6h30" is read as 6h30 and remembered as approximate, for all of the text's hours; in
  "6h30 - khoảng 15h00" the end alone is.
"""

import re
from functools import lru_cache
from typing import TypeAlias

from generator.model.notation.clocks import (
    CLOCK,
    END_OF_DAY,
    PART,
    Clock,
    PartOfDay,
    lies_in,
    part_named,
)
from generator.model.notation.errors import Fault, NotationError
from generator.model.notation.lexemes import NOISE, Cursor
from generator.model.notation.times_of_day import DayExtent, Times
from generator.model.notation.wording import Wording

ACCEPTED_TIMES = (
    "7h45 - 8h00",
    "8h30",
    "8g30",
    "14 giờ 00 phút",
    "7:30",
    "từ 8h00 đến 10h45",
    "2h00 chiều",
    "buổi sáng",
    "sáng, từ 8h00",
    "nửa ngày",
    "cả ngày",
    "đến 11h00",
    "khoảng 6h30",
    "22h00 - 1h00 hôm sau",
    "ngay sau Hội nghị",
    "chưa ấn định",
)
"""Forms to show to whoever wrote one that cannot be read."""


_FOLLOWS = re.compile(
    r"(?:ngay |liền |tiếp |tiếp ngay )?(?:sau|tiếp theo)(?: khi)? (?!\d)[^\W\d_].*"
)
_VOCABULARY = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("clock", CLOCK),
        (DayExtent.HALF_DAY, r"(?:nửa|1/2|½|0,5) ?ngày(?!\w)"),
        (DayExtent.WHOLE_DAY, r"(?:cả|trọn) ngày(?!\w)"),
        ("part", PART),
        ("planned", r"(?:vào )?dự kiến(?!\w)"),
        ("about", r"(?:vào )?(?:khoảng|tầm)(?!\w)"),
        ("from", r"(?:bắt đầu )?(?:từ|(?:vào )?(?:lúc|hồi)|vào|đúng)(?!\w)"),
        ("next_day", r"(?:ngày )?hôm sau(?!\w)"),
        ("to", r"(?:đến|tới|kết thúc(?: lúc)?)(?!\w)"),
        ("dash", r"-"),
        (NOISE, r"[ ,;:()]"),
    )
)
_DATE = re.compile(
    r"(?:ngày )?[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?"
    r"|[0-9]{1,2}([.-])[0-9]{1,2}\1[0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|ngày [0-9]{1,2}"
)


@lru_cache(maxsize=4096)
def parse_times(text: str) -> Times:
    """Read a time of day; raises NotationError, `ACCEPTED_TIMES` are some of the forms."""
    wording = Wording.of(text)
    if wording.is_open:
        return Times(wording.written)
    if _FOLLOWS.fullmatch(wording.folded):
        return Times(wording.written, follows=wording.folded)
    cursor = _cursor(wording)
    if cursor.at_end:
        raise cursor.refusal()
    extent = _extent(cursor)
    part = _part(cursor)
    start, end, is_approximate, is_end_approximate = _clocks(cursor)
    on_next_day = bool(start and end and cursor.take("next_day"))
    extent = extent or _extent(cursor)
    if not cursor.at_end:
        raise cursor.refusal()
    if start and end and on_next_day:
        hours = _over_midnight(start, end, part, wording)
    else:
        hours = _hours(part, start, end, wording)
    ends_about = is_end_approximate and not is_approximate
    return Times(wording.written, *hours, extent, is_approximate, end_is_approximate=ends_about)


def _cursor(wording: Wording) -> Cursor:
    try:
        return Cursor(wording, _VOCABULARY, Fault.TIME_UNREADABLE)
    except NotationError:
        if day := _DATE.search(wording.folded):
            raise NotationError(Fault.TIME_HAS_DATE, wording.body[slice(*day.span())]) from None
        raise


def _extent(cursor: Cursor) -> DayExtent | None:
    lexeme = cursor.take(*DayExtent)
    return DayExtent(lexeme.kind) if lexeme else None


def _part(cursor: Cursor) -> PartOfDay | None:
    lexeme = cursor.take("part")
    return part_named(lexeme.match["part"]) if lexeme else None


def _clocks(cursor: Cursor) -> tuple[Clock | None, Clock | None, bool, bool]:
    """Read the start, the end, whether they are approximate, and whether the end alone is."""
    about = cursor.take("about", "planned")
    start: Clock | None = None
    end: Clock | None = None
    about_end = False
    if cursor.take("to"):
        about = cursor.take("about", "planned") or about
        end = _clock(cursor)
    else:
        opened = cursor.take("from")
        about = cursor.take("about", "planned") or about
        if not (opened or about or cursor.sees("clock")):
            return None, None, False, False
        start, end, about_end = _from_start(cursor, is_opened=opened is not None)
    return start, end, bool(cursor.take("planned") or about), about_end


def _from_start(cursor: Cursor, *, is_opened: bool) -> tuple[Clock | None, Clock | None, bool]:
    start = _clock(cursor)
    if cursor.take("dash", "to"):
        about = bool(cursor.take("about", "planned"))
        return start, _clock(cursor), about
    if start.minute < END_OF_DAY:
        return start, None, False
    if is_opened:
        raise NotationError(Fault.TIME_NO_SUCH_HOUR, start.text)
    return None, start, False


def _clock(cursor: Cursor) -> Clock:
    lexeme = cursor.expect("clock")
    return Clock.of(lexeme.match, lexeme.text, _part(cursor))


_Hours: TypeAlias = tuple[int | None, int | None, PartOfDay | None]


def _hours(
    part: PartOfDay | None, start: Clock | None, end: Clock | None, wording: Wording
) -> _Hours:
    """Count the clocks in their parts of the day; `part` is the one that stands before them."""
    for clock in filter(None, (start, end)):
        if part and clock.part not in (None, part):
            raise NotationError(Fault.TIME_PART_CONTRADICTS, wording.body)
    if start and end:
        return _range(start, end, part, wording)
    if start:
        return start.minute_within(start.part or part), None, start.part or part
    if end:
        return None, end.minute_within(end.part or part), end.part or part
    return None, None, part


def _range(start: Clock, end: Clock, part: PartOfDay | None, wording: Wording) -> _Hours:
    """Count both ends: in "2h00 - 4h00 chiều" the part behind the end goes for the start too."""
    first = start.part or part
    last = end.part or first
    start_minute = start.minute_within(first) if first else start.minute_in(last)
    end_minute = end.minute_within(last) if end.part else end.minute_in(last)
    if end_minute <= start_minute:
        raise NotationError(Fault.TIME_RANGE_BACKWARDS, wording.body)
    is_in_last = last is not None and lies_in(start_minute, last) and first in (None, last)
    return start_minute, end_minute, last if is_in_last else None


def _over_midnight(start: Clock, end: Clock, part: PartOfDay | None, wording: Wording) -> _Hours:
    """Count both ends where the end is on the next day; `part` is that of the start."""
    first = start.part or part
    start_minute = start.minute_within(first)
    end_minute = end.minute_within(end.part)
    if start_minute == END_OF_DAY:
        raise NotationError(Fault.TIME_NO_SUCH_HOUR, start.text)
    if end_minute > start_minute:
        raise NotationError(Fault.TIME_NEXT_DAY_UNCLEAR, wording.body)
    return start_minute, end_minute + END_OF_DAY, first
