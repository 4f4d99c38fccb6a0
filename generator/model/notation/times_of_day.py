"""When on its day something is: the value that ``times`` makes of an author's text."""

from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.notation.clocks import PART_NAMES, PartOfDay, spelled_end, spelled_minute

_ABOUT = "khoảng"


class DayExtent(StrEnum):
    """How much of its day something takes, where it is not said from when to when."""

    HALF_DAY = "half_day"
    WHOLE_DAY = "whole_day"


EXTENT_NAMES = {DayExtent.HALF_DAY: "nửa ngày", DayExtent.WHOLE_DAY: "cả ngày"}
"""The spelling of the portal."""


@dataclass(frozen=True, slots=True)
class Times:
    """When on its day something is; all is None when no hour can be told (chưa ấn định).

    Two are equal when they mean the same, however they are written.

    text: as written, in NFC with single spaces.
    start, end: minutes since midnight; 1440, the end of the day, only as an end. An end on the
        next day is counted on: 1500 is its 1h00.
    part_of_day: as written, never worked out from the hour.
    extent: half or whole day, as written.
    is_approximate: whether the hours are said to be so (khoảng).
    follows: the words, in small letters, where it is only said what it comes after.
    end_is_approximate: whether the end alone is said to be so.
    """

    text: str = field(compare=False)
    start: int | None = None
    end: int | None = None
    part_of_day: PartOfDay | None = None
    extent: DayExtent | None = None
    is_approximate: bool = False
    follows: str | None = None
    end_is_approximate: bool = False

    @property
    def is_open(self) -> bool:
        """Whether no hour can be told (chưa ấn định, ngay sau phần lễ)."""
        return not (self.has_hours or self.part_of_day or self.extent)

    @property
    def has_hours(self) -> bool:
        """Whether a start or an end is known."""
        return self.start is not None or self.end is not None

    @property
    def minutes(self) -> int | None:
        """How long it takes, where both ends are known."""
        return None if self.start is None or self.end is None else self.end - self.start

    def __str__(self) -> str:
        """Give the text as written."""
        return self.text

    def spelled(self) -> str:
        """Give the notation of the portal, which reads back to an equal value; open stays as is."""
        if self.is_open:
            return self.text
        extent = EXTENT_NAMES[self.extent] if self.extent else ""
        return ", ".join(filter(None, (extent, self.spelled_part(), self._spelled_hours())))

    def spelled_part(self) -> str:
        """Give the part of the day alone: "buổi sáng"; empty where none is written."""
        return f"buổi {PART_NAMES[self.part_of_day]}" if self.part_of_day else ""

    def _spelled_hours(self) -> str:
        start = "" if self.start is None else spelled_minute(self.start)
        end = "" if self.end is None else spelled_end(self.end)
        about = f"{_ABOUT} " if self.is_approximate else ""
        if start:
            about_end = f"{_ABOUT} " if self.end_is_approximate else ""
            return f"{about}{start} – {about_end}{end}" if end else f"{about}{start}"
        return f"đến {about}{end}" if end else ""
