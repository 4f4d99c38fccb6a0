"""The rows of a programme by day: a new day begins with each row that names another date.

In: an agenda. Out: for each day its title and its rows, each with its path; before the first date a
day without a title, empty where the programme begins with a date.
"""

from generator.model.agenda import Agenda, AgendaItem
from generator.model.problem import Path
from generator.views.vietnamese import capitalised


def rows_by_day(agenda: Agenda) -> list[tuple[str | None, list[tuple[Path, AgendaItem]]]]:
    """Return each day's title and rows: what a heading of a day holds are rows of that day."""
    days: list[tuple[str | None, list[tuple[Path, AgendaItem]]]] = [(None, [])]
    for index, item in enumerate(agenda.items):
        if item.date and _day_title(item) != days[-1][0]:
            days.append((_day_title(item), []))
        days[-1][1].extend(_rows_of(("items", index), item))
    return days


def _is_day(item: AgendaItem) -> bool:
    """Whether an item is the heading of a day, and its items are the rows."""
    is_untitled = item.title is None
    return bool(item.date and not item.time and (is_untitled or _has_hours(item)))


def _has_hours(item: AgendaItem) -> bool:
    return any(inner.time for inner in item.items)


def _rows_of(path: Path, item: AgendaItem) -> list[tuple[Path, AgendaItem]]:
    if _is_day(item):
        return [((*path, "items", place), inner) for place, inner in enumerate(item.items)]
    return [(path, item)]


def _day_title(item: AgendaItem) -> str:
    date = capitalised(item.date.spelled()) if item.date else ""
    return f"{date}: {item.title}" if _is_day(item) and item.title else date
