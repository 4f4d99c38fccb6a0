"""The Vietnamese notation of dates, times, lengths, deadlines and head counts.

In goes a text as it stands in the document, out comes a frozen value that keeps the text, or a
`NotationError`. Nothing here knows of plans, files, settings or the clock.
"""

from generator.model.notation.clocks import END_OF_DAY, PartOfDay, spelled_end, spelled_minute
from generator.model.notation.counts import (
    ACCEPTED_COUNTS,
    HeadCount,
    Qualifier,
    parse_head_count,
)
from generator.model.notation.dates import ACCEPTED_DATES, Dates, parse_dates
from generator.model.notation.deadline_kinds import DeadlineKind
from generator.model.notation.deadlines import (
    ACCEPTED_DEADLINES,
    SHOWN_DEADLINES,
    Deadline,
    parse_deadline,
)
from generator.model.notation.distances import Distance, DistanceUnit
from generator.model.notation.errors import Fault, NotationError
from generator.model.notation.event_distances import EVENT_NOUNS
from generator.model.notation.lengths import (
    ACCEPTED_LENGTHS,
    SHOWN_LENGTHS,
    Length,
    parse_length,
)
from generator.model.notation.spans import DaySpan, Precision
from generator.model.notation.times import ACCEPTED_TIMES, parse_times
from generator.model.notation.times_of_day import DayExtent, Times
from generator.model.notation.weekdays import WEEKDAY_NAMES

__all__ = [
    "ACCEPTED_COUNTS",
    "ACCEPTED_DATES",
    "ACCEPTED_DEADLINES",
    "ACCEPTED_LENGTHS",
    "ACCEPTED_TIMES",
    "END_OF_DAY",
    "EVENT_NOUNS",
    "SHOWN_DEADLINES",
    "SHOWN_LENGTHS",
    "WEEKDAY_NAMES",
    "Dates",
    "DayExtent",
    "DaySpan",
    "Deadline",
    "DeadlineKind",
    "Distance",
    "DistanceUnit",
    "Fault",
    "HeadCount",
    "Length",
    "NotationError",
    "PartOfDay",
    "Precision",
    "Qualifier",
    "Times",
    "parse_dates",
    "parse_deadline",
    "parse_head_count",
    "parse_length",
    "parse_times",
    "spelled_end",
    "spelled_minute",
]
