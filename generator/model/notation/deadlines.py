"""By when a task is to be done (thời hạn), as Vietnamese plans write it.

In goes a text such as "Trước 12/8/2022", "16h00 ngày 20/8/2022" or "trước 02 ngày tổ chức Hội
nghị", out comes `Deadline`, or a NotationError. A deadline hangs on dates or on the event itself;
its last day is worked out by `Deadline.last_day` from the days of the event, if at all.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from generator.model.notation.clocks import spelled_minute
from generator.model.notation.date_bounds import date_bound
from generator.model.notation.dates import Dates
from generator.model.notation.deadline_kinds import DeadlineKind
from generator.model.notation.event_distances import EventDistance, event_distance
from generator.model.notation.wording import Wording

ACCEPTED_DEADLINES = (
    "trước 12/8/2022",
    "trước 16h00 ngày 20/8/2022",
    "16/8/2022",
    "chậm nhất ngày 20/8/2022",
    "đến hết ngày 20/8/2022",
    "từ 26/8/2023 đến ngày 31/8/2023",
    "trong tháng 8 năm 2023",
    "tại Hội nghị",
    "trước Hội nghị 02 ngày",
    "sau Hội nghị 05 ngày",
    "sau Hội nghị 05 ngày làm việc",
    "đã thực hiện",
    "thường xuyên",
    "chưa ấn định",
)
"""Forms to show to whoever wrote one that cannot be read."""

_ONGOING = ("thường xuyên", "liên tục")
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
    dates: for BEFORE, ON, NO_LATER_THAN, WINDOW; for DONE if a date is given.
    minute: the hour on that day, for a window on its last day, in minutes since midnight.
    days: the number of days in BEFORE_EVENT and AFTER_EVENT, if one is given.
    in_working_days: whether `days` counts working days (ngày làm việc) only.
    event: the word for the event, as written (Hội nghị), where the text has one.
    """

    text: str = field(compare=False)
    kind: DeadlineKind
    dates: Dates | None = None
    minute: int | None = None
    days: int | None = None
    in_working_days: bool = False
    event: str | None = field(default=None, compare=False)

    def last_day(self, event_first: date | None, event_last: date | None) -> date | None:
        """Give the last day on which one is still in time.

        event_first, event_last: the first and the last day of the event, None where not known.

        None where that day cannot be told: only a month is known, or the event is not, or the
        days are working days, whose holidays this module does not know.
        """
        if self.kind in _DATED:
            return self._last_of_dates()
        if self.in_working_days:
            return None
        if self.kind is DeadlineKind.BEFORE_EVENT:
            return event_first and event_first - timedelta(days=self.days or 1)
        if self.kind is DeadlineKind.AT_EVENT:
            return event_last
        if self.kind is DeadlineKind.AFTER_EVENT and self.days:
            return event_last and event_last + timedelta(days=self.days)
        return None

    def _last_of_dates(self) -> date | None:
        if not self.dates or not self.dates.names_days or not self.dates.last:
            return None
        is_over_at_midnight = self.kind is DeadlineKind.BEFORE and self.minute is None
        if is_over_at_midnight or self.minute == 0:
            return self.dates.last - timedelta(days=1)
        return self.dates.last

    def __str__(self) -> str:
        """Give the text as written."""
        return self.text

    def spelled(self) -> str:
        """Give the notation of the portal, which reads back to an equal value; open stays as is."""
        if self.kind is DeadlineKind.OPEN:
            return self.text
        when, distance = self._spelled_dates(), self._spelled_days()
        event = self.event or "Hội nghị"
        return _SPELLED[self.kind].format(when=when, event=event, distance=distance).strip()

    def _spelled_dates(self) -> str:
        if not self.dates:
            return ""
        hour = "" if self.minute is None else spelled_minute(self.minute)
        if self.kind is not DeadlineKind.WINDOW:
            return f"{hour} {self.dates.spelled()}".strip()
        if not self.dates.names_days:
            return f"trong {self.dates.spelled()}"
        return _spelled_window(self.dates, hour) if hour else self.dates.spelled()

    def _spelled_days(self) -> str:
        if self.days is None:
            return ""
        return f" {self.days} ngày làm việc" if self.in_working_days else f" {self.days} ngày"


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
    if distance := event_distance(wording):
        return _beside_event(wording, distance)
    bound = date_bound(wording)
    return Deadline(wording.written, bound.kind, bound.dates, bound.minute)


def _beside_event(wording: Wording, distance: EventDistance) -> Deadline:
    return Deadline(
        wording.written,
        distance.kind,
        days=distance.days,
        in_working_days=distance.in_working_days,
        event=distance.event,
    )
