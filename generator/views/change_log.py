"""What the published plan has changed, commit by commit, as the history tells it: old → new.

In: the past of the portal and the id of a plan. Out: ``LogEntry`` values, newest first. What the
first commit of a plan published is no change; what follows from an event's own change is counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from generator.model.notation import spelled_minute
from generator.model.revision import Alteration, Meaning, Past
from generator.views.occurrences import VIETNAM

_MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What one commit changed in one plan."""

    when: datetime
    """UTC."""
    date: str
    """``7/9/2024``, in Vietnam."""
    lines: tuple[str, ...]
    """``Khai mạc: 8h00 – 8h30, 24/8/2024 → 8h15 – 8h30, 24/8/2024``."""


def change_log(past: Past, plan_id: str) -> tuple[LogEntry, ...]:
    """Return what has changed in a plan since it was first published, newest first."""
    own = [each for each in past.alterations if each.key.partition(".")[0] == plan_id]
    later = [each for each in own if each.when > own[-1].when]
    entries = (
        LogEntry(when, _spelled(when), tuple(_lines(tuple(found))))
        for when, found in groupby(later, key=lambda each: each.when)
    )
    return tuple(entry for entry in entries if entry.lines)


def _spelled(when: datetime) -> str:
    day = when.astimezone(VIETNAM)
    return f"{day.day}/{day.month}/{day.year}"


def _lines(found: tuple[Alteration, ...]) -> Iterator[str]:
    """Yield the changes of events and of items; where these follow an event, only their number."""
    events = [each for each in found if each.file == "event.ics"]
    others = [each for each in found if each.file in ("agenda.ics", "deadlines.ics")]
    told = sorted({_line(each) for each in events} - {""})
    follows = bool(events) and len(others) > 1
    told += [] if follows else sorted({_line(each) for each in others} - {""})
    yield from told[:_MOST_LINES]
    left = len(told[_MOST_LINES:]) + (len(others) if follows else 0)
    if left:
        yield f"và {left} mục khác"


def _line(alteration: Alteration) -> str:
    old, new = alteration.old, alteration.new
    if old is None and new is not None:
        return f"Thêm: {new.summary} ({_times(new)})"
    if new is None or old is None:
        return f"Bỏ: {old.summary} ({_times(old)})" if old else ""
    differences = "; ".join(_differences(old, new))
    return f"{new.summary}: {differences}" if differences else ""


def _differences(old: Meaning, new: Meaning) -> Iterator[str]:
    if old.summary != new.summary:
        yield f"trước đây là «{old.summary}»"
    if _times(old) != _times(new):
        yield f"{_times(old)} → {_times(new)}"
    if old.location != new.location:
        yield f"{old.location} → {new.location}"
    if old.link != new.link:
        yield "liên kết tham dự thay đổi"
    if old.status != new.status and old.summary == new.summary:
        yield "trạng thái thay đổi"


def _times(meaning: Meaning) -> str:
    """Return when something is: hours and day, or the days from the first to the last.

    An end that the document does not state is not told.
    """
    start, end = meaning.start, meaning.end
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        last = end - timedelta(days=1)
        return _day(start) if start == last else f"{_day(start)} – {_day(last)}"
    hours = _hour(start) if meaning.end_is_estimated else f"{_hour(start)} – {_hour(end)}"
    return f"{hours}, {_day(start)}"


def _hour(when: datetime) -> str:
    local = when.astimezone(VIETNAM)
    return spelled_minute(local.hour * 60 + local.minute)


def _day(when: date) -> str:
    local = when.astimezone(VIETNAM) if isinstance(when, datetime) else when
    return f"{local.day}/{local.month}/{local.year}"
