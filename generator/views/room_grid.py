"""Rooms by time: a table of one day's programme, where things go on in several rooms at once.

In: the items of one day. Out: ``RoomGrid``, ready for an HTML table with row and column spans;
None where no two rooms are in use at one time, or where two things share a room.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.agenda import AgendaItem
from generator.model.notation import spelled_end
from generator.model.plan import Plan
from generator.model.schedule import ScheduledItem
from generator.views.concerns import Groups, for_groups
from generator.views.item_times import TimedItem
from generator.views.item_words import item_look, item_title
from generator.views.names import place_name


@dataclass(frozen=True, slots=True)
class GridPart:
    """A talk inside a session: from when, what, where on the page."""

    hour: str
    title: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class GridCell:
    """One thing in one room, or in all of them; without a title: nothing goes on there."""

    title: str = ""
    hours: str = ""
    kind: str = ""
    anchor: str | None = None
    parts: tuple[GridPart, ...] = ()
    """What inside it has an hour of its own."""
    lines: int = 1
    """How many lines of the grid it goes over."""
    rooms: int = 1
    """How many rooms: one, or all."""
    for_groups: Groups = ()


@dataclass(frozen=True, slots=True)
class GridLine:
    """From one moment at which something begins or ends to the next."""

    hour: str
    """Empty where only an end begins it that the document does not state."""
    cells: tuple[GridCell, ...]
    """Those that begin here, from the first room to the last."""


@dataclass(frozen=True, slots=True)
class RoomGrid:
    """Rooms side by side, time downwards."""

    rooms: tuple[str, ...]
    lines: tuple[GridLine, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    row: ScheduledItem
    start: int
    end: int
    is_end_stated: bool


def room_grid(plan: Plan, items: tuple[TimedItem, ...]) -> RoomGrid | None:
    """Return the grid of one day: ``items`` are all of its items at any depth, in order."""
    blocks = _parallel(tuple(sorted(_blocks(items), key=lambda block: block.start)))
    if not blocks or not _fits(blocks):
        return None
    rooms = _rooms(plan, blocks)
    return RoomGrid(
        tuple(place_name(plan, room) for room in rooms), tuple(_lines(plan, blocks, rooms))
    )


def _blocks(items: tuple[TimedItem, ...]) -> Iterator[_Block]:
    """Yield what stands in the grid: the outermost items, but those inside a row over rooms."""
    inside: tuple[object, ...] | None = None
    hours: dict[tuple[object, ...], tuple[int, int, bool]] = {}
    for item in items:
        row = item.row
        if inside is not None and row.path[: len(inside)] == inside:
            continue
        is_timed = row.start is not None and item.ends
        own = (row.start or 0, item.ends or 0, row.end is not None) if is_timed else None
        known = own or hours.get(row.path[:-2])
        if known:
            hours[row.path] = known
        if known and row.item.title and not _is_over_rooms(row):
            inside = row.path
            yield _Block(row, *known)


def _is_over_rooms(row: ScheduledItem) -> bool:
    return len({inner.venue for inner in row.item.items if inner.venue}) > 1


def _rooms(plan: Plan, blocks: tuple[_Block, ...]) -> tuple[str, ...]:
    """Return the rooms in use, those that a venue lists in its order, then as they come."""
    used = dict.fromkeys(block.row.venue for block in blocks if block.row.venue)
    listed = [room for venue in plan.venues for room in (venue.id, *venue.rooms)]
    place = {room: number for number, room in enumerate(listed)}
    return tuple(sorted(used, key=lambda room: place.get(room, len(listed))))


def _fits(blocks: tuple[_Block, ...]) -> bool:
    """Whether no two blocks meet in a room; what has no room is in all of them."""
    ends: dict[str | None, int] = {}
    for block in blocks:
        room = block.row.venue
        taken = max(ends.get(room, 0), ends.get(None, 0)) if room else max(ends.values(), default=0)
        if block.start < taken:
            return False
        ends[room] = block.end
    return True


def _parallel(blocks: tuple[_Block, ...]) -> tuple[_Block, ...]:
    """Return the blocks from the first to the last of the time in which rooms run in parallel."""
    in_rooms = [block for block in blocks if block.row.venue]
    meeting: list[_Block] = []
    running: list[_Block] = []
    for block in in_rooms:
        running = [each for each in running if each.end > block.start]
        beside = [each for each in running if each.row.venue != block.row.venue]
        meeting += [*beside, block] if beside else []
        running.append(block)
    if not meeting:
        return ()
    first, last = min(each.start for each in meeting), max(each.end for each in meeting)
    return tuple(block for block in blocks if block.end > first and block.start < last)


def _lines(plan: Plan, blocks: tuple[_Block, ...], rooms: tuple[str, ...]) -> Iterator[GridLine]:
    marks = sorted({minute for block in blocks for minute in (block.start, block.end)})
    number = {mark: index for index, mark in enumerate(marks)}
    starting: dict[int, list[_Block]] = defaultdict(list)
    for block in blocks:
        starting[block.start].append(block)
    told = {block.start for block in blocks} | {each.end for each in blocks if each.is_end_stated}
    running: dict[str | None, _Block] = {}
    for mark in marks[:-1]:
        running = {room: block for room, block in running.items() if block.end > mark}
        running |= {block.row.venue: block for block in starting[mark]}
        hour = spelled_end(mark) if mark in told else ""
        if running or hour:
            yield GridLine(hour, tuple(_cells(plan, running, rooms, mark, number)))


def _cells(
    plan: Plan,
    running: dict[str | None, _Block],
    rooms: tuple[str, ...],
    mark: int,
    number: dict[int, int],
) -> Iterator[GridCell]:
    """Yield the cells that begin at ``mark``: of what is in all rooms, else room by room."""
    for room in (None,) if None in running else rooms:
        block = running.get(room)
        if block is None:
            yield GridCell()
        elif block.start == mark:
            lines = number[block.end] - number[block.start]
            yield _cell(plan, block, lines, 1 if room else len(rooms))


def _cell(plan: Plan, block: _Block, lines: int, rooms: int) -> GridCell:
    item = block.row.item
    return GridCell(
        title=item_title(item),
        hours=_hours(block),
        kind=item_look(item),
        anchor=item.id,
        parts=tuple(_parts(item)),
        lines=lines,
        rooms=rooms,
        for_groups=for_groups(plan, block.row.groups),
    )


def _parts(item: AgendaItem) -> Iterator[GridPart]:
    for inner in item.items:
        if inner.time and inner.title:
            hour = inner.time.spelled().partition(" – ")[0]
            yield GridPart(hour, item_title(inner), inner.id)


def _hours(block: _Block) -> str:
    """Return from when to when, as far as the document says it."""
    start = spelled_end(block.start)
    return f"{start} – {spelled_end(block.end)}" if block.is_end_stated else start
