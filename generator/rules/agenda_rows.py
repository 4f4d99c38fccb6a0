"""The timed rows of each agenda, side by side: what the rules on the programme compare."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import parts
from generator.model.agenda import AgendaItem
from generator.model.event import Event
from generator.model.message import Message
from generator.model.notation import spelled_minute
from generator.model.plan import Plan
from generator.model.problem import Path


@dataclass(frozen=True, slots=True)
class TimedRow:
    """A row with a start, its path, and its end where one is stated (minutes)."""

    path: Path
    item: AgendaItem
    start: int
    end: int | None

    @property
    def name(self) -> Message:
        """The row's title, or that of its first item, for messages."""
        title = self.item.title or next((item.title for item in self.item.items), None)
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
    for path, agenda, events in parts.agendas(plan):
        yield (
            events,
            [
                TimedRow((*path, "items", index), item, item.time.start, item.time.end)
                for index, item in enumerate(agenda.items)
                if item.time and item.time.start is not None
            ],
        )
