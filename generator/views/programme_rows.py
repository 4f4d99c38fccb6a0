"""The rows of a programme as they stand on the page: lines, rows, tables, days."""

from dataclasses import dataclass

from generator.views.concerns import Groups
from generator.views.room_grid import RoomGrid
from generator.views.words import Link, Span, Translation

_LONG = 60
_BLOCK = 20


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One thing in the programme: title, who does it, what is remarked, what lies inside it."""

    title: str
    kind: str
    """Names its look: an ``ItemKind`` value, ``other`` where the plan says none."""
    hour: str = ""
    """Its own, where it stands inside another; that of a row stands beside the row."""
    translation: Translation | None = None
    presenters: tuple[str, ...] = ()
    room: str | None = None
    asides: tuple[str, ...] = ()
    """Chairs, for whom, remark: said more quietly."""
    items: tuple["ProgrammeLine", ...] = ()
    anchor: str | None = None
    span: Span | None = None
    """When it runs, where it stands inside another."""
    for_groups: Groups = ()


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """One hour with its lines: more than one where the document merges rows over one time."""

    label: str
    """The time as the portal writes it, or the number of an untimed row, or empty."""
    lines: tuple[ProgrammeLine, ...]
    anchor: str | None = None
    """Of a merged row as a whole."""
    span: Span | None = None
    calendar: Link | None = None

    @property
    def hours(self) -> tuple[str, str]:
        """The label in two: when it begins, which the eye looks for; ``– 8h00``, which it does not.

        The dash stays with the end where a narrow column parts them.
        """
        start, dash, end = self.label.partition(" – ")
        return start, f"–\N{NO-BREAK SPACE}{end}" if dash else ""


@dataclass(frozen=True, slots=True)
class ProgrammeBlock:
    """Rows that stand in one table."""

    place: str
    """Which rows of the day, where there are several tables: ``, từ mục 21 (9h00 – 9h45)``."""
    rows: tuple[ProgrammeRow, ...]


def _block(rows: tuple[ProgrammeRow, ...], start: int) -> ProgrammeBlock:
    hour = f" ({rows[0].label})" if rows[0].label else ""
    return ProgrammeBlock(f", từ mục {start + 1}{hour}", rows)


@dataclass(frozen=True, slots=True)
class ProgrammeDay:
    """The rows of one day, or all rows of a programme that names no days."""

    anchor: str
    title: str | None
    """``thứ Bảy, 12/10/2024``, with what the document calls the day."""
    rows: tuple[ProgrammeRow, ...]
    grid: RoomGrid | None
    """The same by rooms, where several are in use at one time."""

    @property
    def blocks(self) -> tuple[ProgrammeBlock, ...]:
        """The rows in one table; in several where a browser has to skip some of them."""
        if len(self.rows) <= _LONG:
            return (ProgrammeBlock("", self.rows),)
        starts = range(0, len(self.rows), _BLOCK)
        return tuple(_block(self.rows[start : start + _BLOCK], start) for start in starts)
