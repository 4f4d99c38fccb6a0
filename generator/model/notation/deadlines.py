"""By when a task is to be done (thời hạn), as Vietnamese plans write it.

In goes a text such as "Trước 12/8/2022", "16h00 ngày 20/8/2022" or "trước 02 ngày tổ chức Hội
nghị", out comes `Deadline`, or a NotationError. A deadline hangs on dates or on the event itself;
its last day is worked out by `Deadline.last_day` from the days of the event, if at all. What begins
and has no end (từ 19/4/2025) is no deadline in truth, but stands where one does.
"""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from generator.model.notation.clocks import CLOCK, PART, PART_NAMES, PartOfDay, spelled_minute
from generator.model.notation.date_bounds import date_bound
from generator.model.notation.dates import Dates
from generator.model.notation.deadline_kinds import DeadlineKind
from generator.model.notation.distances import Distance
from generator.model.notation.event_distances import EventDistance, event_distance
from generator.model.notation.wording import Wording

ACCEPTED_DEADLINES = (
    "trước 12/8/2022",
    "trước 16h00 ngày 20/8/2022",
    "16/8/2022",
    "chiều 20/8/2022",
    "chậm nhất ngày 20/8/2022",
    "đến hết ngày 20/8/2022",
    "từ 26/8/2023 đến ngày 31/8/2023",
    "trong tháng 8 năm 2023",
    "từ ngày 19/4/2025",
    "tại Hội nghị",
    "trước 19h00 ngày Hội nghị",
    "trước Hội nghị 02 ngày",
    "trước Hội nghị 01 ngày, 16h00",
    "trước Hội thi 48 giờ",
    "60 phút trước tiết thi",
    "24 giờ trước mỗi lần duyệt",
    "trước buổi 5 ngày",
    "trước Lễ nửa ngày",
    "sau Hội nghị 05 ngày",
    "sau Hội nghị 05 ngày làm việc",
    "sau Tổng duyệt trong 2 giờ",
    "đã thực hiện",
    "thường xuyên",
    "17h30 hằng ngày",
    "chưa ấn định",
)
"""Forms to show to whoever wrote one that cannot be read."""

SHOWN_DEADLINES = (
    "trước 12/8/2022",
    "trước 16h00 ngày 20/8/2022",
    "từ 26/8/2023 đến ngày 31/8/2023",
    "trước Hội nghị 02 ngày",
    "trước Hội thi 48 giờ",
    "sau Hội nghị 05 ngày",
)
"""A few of them, of each kind, where there is room for a sentence only."""

_ONGOING = ("thường xuyên", "liên tục")
_RECURRING = re.compile(
    r"(?:(?:trước|chậm nhất|muộn nhất|không muộn hơn|đến|hết|cuối|đầu|vào|lúc|là) )*"
    rf"(?:{CLOCK}(?: {PART})?,? )?(?:(?:ngày|vào|của) )*"
    r"(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|sáng|trưa|chiều|tối|\d{1,2}) )?"
    r"(?:hằng|hàng|mỗi|từng) (?:ngày|tuần|tháng|quý|sáng|trưa|chiều|tối|thứ)(?: [^\W\d_]+){0,6}"
)
_DATED = (
    DeadlineKind.BEFORE,
    DeadlineKind.ON,
    DeadlineKind.NO_LATER_THAN,
    DeadlineKind.WINDOW,
)
_SPELLED = {
    DeadlineKind.BEFORE: "trước {when}",
    DeadlineKind.ON: "{when}",
    DeadlineKind.NO_LATER_THAN: "chậm nhất {when}",
    DeadlineKind.WINDOW: "{when}",
    DeadlineKind.SINCE: "từ {when}",
    DeadlineKind.BEFORE_EVENT: "trước {event}{distance}",
    DeadlineKind.AT_EVENT: "tại {event}",
    DeadlineKind.AFTER_EVENT: "sau {event}{distance}",
    DeadlineKind.ONGOING: "thường xuyên",
    DeadlineKind.DONE: "đã thực hiện {when}",
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when something is to be done.

    Two are equal when they mean the same, however they are written.

    text: as written, in NFC with single spaces.
    dates: for BEFORE, ON, NO_LATER_THAN, WINDOW, SINCE; for DONE if a date is given.
    minute: the hour on that day, for a window on its last day, beside an event on the day that the
        distance leads to, in minutes since midnight.
    part_of_day: of that day, where it is written in the place of an hour.
    distance: in BEFORE_EVENT and AFTER_EVENT, if one is given.
    event: the word for the event, as written (Hội nghị), where the text has one.
    is_of_each: whether that is one of several (mỗi buổi, tiết thi).
    recurrence: the words, in small letters, of what is due again and again.
    """

    text: str = field(compare=False)
    kind: DeadlineKind
    dates: Dates | None = None
    minute: int | None = None
    part_of_day: PartOfDay | None = None
    distance: Distance | None = None
    event: str | None = field(default=None, compare=False)
    is_of_each: bool = field(default=False, compare=False)
    recurrence: str | None = None

    def last_day(self, event_first: date | None, event_last: date | None) -> date | None:
        """Give the last day on which one is surely still in time.

        event_first, event_last: the first and the last day of the event, None where not known.

        None where that day cannot be told: only a month is known, or the event is not, or the
        days are working days before it, whose holidays this module does not know.
        """
        if self.kind in _DATED:
            day = self._last_of_dates()
        elif self.kind is DeadlineKind.AT_EVENT:
            day = event_last
        elif self.kind is DeadlineKind.BEFORE_EVENT:
            day = event_first and (self.distance or Distance(1)).before(event_first)
        else:
            day = self._day_after(event_first, event_last)
        return day and day - timedelta(days=self.minute == 0)

    def _last_of_dates(self) -> date | None:
        if not self.dates or not self.dates.names_days or not self.dates.last:
            return None
        is_before = self.kind is DeadlineKind.BEFORE
        is_over_at_midnight = is_before and self.minute is None and self._begins_at_midnight
        return self.dates.last - timedelta(days=is_over_at_midnight)

    @property
    def _begins_at_midnight(self) -> bool:
        return self.part_of_day in (None, PartOfDay.MORNING)

    def _day_after(self, event_first: date | None, event_last: date | None) -> date | None:
        if self.kind is not DeadlineKind.AFTER_EVENT or not self.distance:
            return None
        if self.is_of_each and event_first != event_last:
            return None
        return event_last and self.distance.after(event_last)

    def __str__(self) -> str:
        """Give the text as written."""
        return self.text

    def spelled(self) -> str:
        """Give the notation of the portal, which reads back to an equal value; words stay."""
        if self.kind in (DeadlineKind.OPEN, DeadlineKind.RECURRING):
            return self.text
        when, distance = self._spelled_dates(), self._spelled_distance()
        event = self.event or "Hội nghị"
        if self.kind is DeadlineKind.AT_EVENT and self.minute is not None:
            return f"{spelled_minute(self.minute)} ngày {event}"
        return _SPELLED[self.kind].format(when=when, event=event, distance=distance).strip()

    def _spelled_dates(self) -> str:
        if not self.dates:
            return ""
        hour = self._spelled_hour()
        if self.kind is not DeadlineKind.WINDOW:
            return f"{hour} {self.dates.spelled()}".strip()
        if not self.dates.names_days:
            return f"trong {self.dates.spelled()}"
        return _spelled_window(self.dates, hour) if hour else self.dates.spelled()

    def _spelled_hour(self) -> str:
        if self.part_of_day:
            return PART_NAMES[self.part_of_day]
        return "" if self.minute is None else spelled_minute(self.minute)

    def _spelled_distance(self) -> str:
        if self.distance is None:
            return ""
        hour = "" if self.minute is None else f", {spelled_minute(self.minute)}"
        return f" {self.distance.spelled()}{hour}"


def _spelled_window(dates: Dates, hour: str) -> str:
    first, last = (f"{day.day}/{day.month}/{day.year}" for day in (dates.first, dates.last) if day)
    return f"từ {first} đến {hour} ngày {last}"


@lru_cache(maxsize=4096)
def parse_deadline(text: str) -> Deadline:
    """Read a deadline; raises NotationError, `ACCEPTED_DEADLINES` are some of the forms."""
    wording = Wording.of(text)
    if wording.is_open:
        return Deadline(wording.written, DeadlineKind.OPEN)
    if wording.folded in _ONGOING:
        return Deadline(wording.written, DeadlineKind.ONGOING)
    if _RECURRING.fullmatch(wording.folded):
        return Deadline(wording.written, DeadlineKind.RECURRING, recurrence=wording.folded)
    if distance := event_distance(wording):
        return _beside_event(wording, distance)
    bound = date_bound(wording)
    return Deadline(wording.written, bound.kind, bound.dates, bound.minute, bound.part_of_day)


def _beside_event(wording: Wording, found: EventDistance) -> Deadline:
    return Deadline(
        wording.written,
        found.kind,
        minute=found.minute,
        distance=found.distance,
        event=found.event,
        is_of_each=found.is_of_one_of_several,
    )
