"""The timed rows of each agenda, side by side: what the rules on the programme compare."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model import parts
from generator.model.event import Event
from generator.model.message import Message
from generator.model.notation import spelled_minute
from generator.model.plan import Plan
from generator.model.problem import Path
from generator.model.schedule import ScheduledItem, programme_days, scheduled


@dataclass(frozen=True, slots=True)
class TimedRow:
    """A row with a start and a stated end (minutes), where it stands, when and in which room."""

    path: Path
    row: ScheduledItem
    start: int
    end: int | None

    @property
    def days(self) -> tuple[date, ...]:
        """The days that it is on; none while that is open."""
        return self.row.days

    @property
    def list_key(self) -> tuple[object, ...]:
        """What rows have in common that follow one another: list, day and room."""
        return (self.path[:-1], self.row.days, self.row.venue)

    @property
    def name(self) -> Message:
        """The row's title, or that of its first item, for messages."""
        item = self.row.item
        title = item.title or next((inner.title for inner in item.items), None)
        if title:
            return Message(f"«{title}»", f"«{title}»")
        start = spelled_minute(self.start)
        return Message(f"mục {start}", f"the item at {start}")

    @property
    def time_path(self) -> Path:
        """The path of the row's time."""
        return (*self.path, "time")


def timed_rows(plan: Plan) -> Iterator[tuple[tuple[Event, ...], list[TimedRow]]]:
    """Yield, for each agenda, its events and its rows with a start, in the document's order."""
    for path, rows, events in scheduled_rows(plan):
        yield events, with_start(path, rows)


def with_start(path: Path, rows: list[ScheduledItem]) -> list[TimedRow]:
    """Return those of ``rows`` with a start; ``path`` is that of their agenda."""
    return [
        TimedRow((*path, *row.path), row, row.start, row.end)
        for row in rows
        if row.start is not None
    ]


def scheduled_rows(
    plan: Plan,
) -> Iterator[tuple[Path, list[ScheduledItem], tuple[Event, ...]]]:
    """Yield, for each agenda, its path, its rows at any depth, and its events."""
    for path, agenda, events in parts.agendas(plan):
        days = programme_days(events[0]) if len(events) == 1 else ()
        yield path, list(scheduled(agenda, days)), events
