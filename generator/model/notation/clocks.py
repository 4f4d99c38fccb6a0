"""One time of the clock, and the part of the day (buổi) that may stand beside it.

In goes a match of `CLOCK`, out comes a `Clock`, counted in minutes since midnight.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from generator.model.notation.errors import Fault, NotationError

HOUR = 60
NOON = 12 * HOUR
END_OF_DAY = 24 * HOUR
"""Minutes since midnight."""

CLOCK = (
    r"(?<![0-9])(?P<hour>[0-9]{1,2})"
    r"(?: ?: ?(?P<colon_minute>[0-9]{2})(?![0-9])'?"
    r"| ?(?:giờ|h|g)"
    r"(?: ?(?P<unit_minute>[0-9]{1,2}) ?(?:phút|ph|p|')"
    r"| ?(?P<bare_minute>[0-9]{2})(?![0-9]|[/.][0-9]))?)"
    r"(?![^\W\d_])"
)
"""A time of the clock in folded text: "8h00", "8h30'", "8g00", "14 giờ 00 phút", "13h", "7:30"."""

PART = r"(?:buổi )?(?P<part>sáng|trưa|chiều|tối)(?!\w)"
"""A part of the day in folded text."""


class PartOfDay(StrEnum):
    """A part of the day (buổi)."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"


PART_NAMES = {
    PartOfDay.MORNING: "sáng",
    PartOfDay.NOON: "trưa",
    PartOfDay.AFTERNOON: "chiều",
    PartOfDay.EVENING: "tối",
}
"""The spelling of the portal."""

_PARTS = {name: part for part, name in PART_NAMES.items()}
_COUNTED_FROM_NOON = {  # hours, as they are written beside this part of the day
    PartOfDay.MORNING: range(0),
    PartOfDay.NOON: range(1, 3),
    PartOfDay.AFTERNOON: range(1, 8),
    PartOfDay.EVENING: range(5, 12),
}
_MINUTES = {  # that may be called so
    PartOfDay.MORNING: range(NOON),
    PartOfDay.NOON: range(10 * HOUR, 15 * HOUR),
    PartOfDay.AFTERNOON: range(NOON, 20 * HOUR),
    PartOfDay.EVENING: range(17 * HOUR, END_OF_DAY + 1),
}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as mentioned.

    text: as written, for messages.
    minute: since midnight as the figures stand there, 120 in "2h00 chiều".
    part: the part of the day that is written behind it.
    """

    text: str
    minute: int
    part: PartOfDay | None = None

    @classmethod
    def of(cls, match: re.Match[str], text: str, part: PartOfDay | None = None) -> "Clock":
        """Read what `CLOCK` has matched; raises if there is no such hour or minute."""
        minute = match["colon_minute"] or match["unit_minute"] or match["bare_minute"] or "0"
        total = int(match["hour"]) * HOUR + int(minute)
        if int(minute) >= HOUR or total > END_OF_DAY:
            raise NotationError(Fault.TIME_NO_SUCH_HOUR, text)
        return cls(text, total, part)

    def minute_in(self, part: PartOfDay | None) -> int:
        """Give the minute of the day, counted in a part of it: 840 for 2h00 in the afternoon."""
        from_noon = part is not None and self.minute // HOUR in _COUNTED_FROM_NOON[part]
        return self.minute + NOON if from_noon else self.minute

    def minute_within(self, part: PartOfDay | None) -> int:
        """Give the minute of the day; raises if it does not lie in this part of it (14h00 sáng)."""
        minute = self.minute_in(part)
        if part is not None and not lies_in(minute, part):
            raise NotationError(Fault.TIME_PART_CONTRADICTS, self.text)
        return minute


def part_named(word: str) -> PartOfDay:
    """Give the part of the day that `PART` has matched, from its group "part"."""
    return _PARTS[word]


def lies_in(minute: int, part: PartOfDay) -> bool:
    """Whether a minute may be said to be in a part of the day."""
    return minute in _MINUTES[part]


def spelled_minute(minute: int) -> str:
    """Spell a minute of the day as the portal does: 465 is "7h45"."""
    return f"{minute // HOUR}h{minute % HOUR:02}"


def spelled_end(minute: int) -> str:
    """Spell the minute at which something ends, which may be on the next day."""
    if minute <= END_OF_DAY:
        return spelled_minute(minute)
    return f"{spelled_minute(minute - END_OF_DAY)} hôm sau"
