"""Faulty lines of a YAML text set aside, so that what stands below them is read in the same run.

In: a text and the places of its syntax faults, one after the other. Out: the text with a mark for
each faulty value, or without the faulty line and what belongs to it; every other line and column
stays. What was read of it is then told what it lacks, so that nothing follows from what is gone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from generator.model.problem import Path, Position, Problem
from generator.reading.yaml_tree import YamlTree

_MARK = " …"
_BEFORE_VALUE = re.compile(r"( *)((?:- +)*)([\w-]+:(?= |$))?")
_CONFLICT = re.compile(r"<{7}|>{7}")
_CONFLICT_TURN = re.compile(r"\|{7}|={7}")
_CONFLICT_END = re.compile(r">{7}")
_ANY_COLUMN = 1000
"""Of a line behind tabs: it belongs to whatever stands above it."""


@dataclass(slots=True)
class SetAside:
    """The lines of a text, from which faulty ones are taken."""

    lines: list[str]
    marks: set[Position] = field(default_factory=set)
    """Where a mark stands for a value."""
    gaps: dict[int, int] = field(default_factory=dict)
    """In which column began what is left out, by the number of its line."""

    @property
    def text(self) -> str:
        """What is left, every line in its place."""
        return "\n".join(self.lines)

    def take(self, place: Position) -> bool:
        """Set aside what is faulty at ``place``; False if nothing is left there to take."""
        line = self.lines[place.line - 1]
        before = _before_value(line)
        if _CONFLICT.match(line):
            self._leave_out_conflict(place.line)
        elif _is_behind_tab(line):
            self._leave_out(place.line, _ANY_COLUMN)
        elif before and len(before) < place.column <= len(line) and not line.endswith(_MARK):
            self._mark(place.line, before)
        else:
            self._leave_out(place.line, _indent(line) + 1)
            self._leave_out_below(place.line, _indent(line))
        return bool(line)

    def follows_from_gap(self, place: Position) -> bool:
        """Whether a key or dash at ``place`` may be faulty only for want of a line above it."""
        before = _before_value(self.lines[place.line - 1])
        return place.column <= len(before) and place.line in self._below_gaps()

    def tell(self, tree: YamlTree) -> None:
        """Tell ``tree``, which was read of what is left, what it lacks."""
        tree.is_whole = not (self.marks or self.gaps)
        tree.lost |= {path for path, place in tree.values.items() if place in self.marks}
        for line, column in self.gaps.items():
            _tell_gap(tree, _last_above(tree, line), column)
        below = self._below_gaps()
        tree.problems = [each for each in tree.problems if not _is_doubtful(each, below)]

    def _below_gaps(self) -> frozenset[int]:
        """Return the lines right below what was left out, or in one block with it."""
        return frozenset(chain(*map(self._below_gap, self.gaps)))

    def _below_gap(self, gap: int) -> Iterator[int]:
        column, lowest = self.gaps[gap], _ANY_COLUMN
        for number, line in enumerate(self.lines[gap:], gap + 1):
            if not line.strip():
                continue
            is_beside = _indent(line) + 1 == column <= lowest + 1
            in_section = column == _ANY_COLUMN and _indent(line) > 0
            if lowest == _ANY_COLUMN or is_beside or in_section:
                yield number
            lowest = min(lowest, _indent(line))
            if lowest + 1 < column and (lowest == 0 or column != _ANY_COLUMN):
                return

    def _mark(self, number: int, before: str) -> None:
        self.lines[number - 1] = before.rstrip() + _MARK
        self.marks.add(Position(number, len(self.lines[number - 1])))
        key = before.rpartition("- ")[2].lstrip()
        self._leave_out_below(number, len(before) - len(key) if key else _indent(before))

    def _leave_out(self, number: int, column: int) -> None:
        self.lines[number - 1] = ""
        self.gaps[number] = column

    def _leave_out_below(self, number: int, indent: int) -> None:
        """Leave out the lines below a line that stand deeper than ``indent``."""
        for index in range(number, len(self.lines)):
            line = self.lines[index]
            if line.strip() and _indent(line) <= indent:
                return
            self.lines[index] = ""

    def _leave_out_conflict(self, number: int) -> None:
        """Leave out a git merge's marks and the second of its versions."""
        self.lines[number - 1] = ""
        column = _indent("".join(self.lines[number : number + 1])) + 1
        is_first = True
        for index in range(number, len(self.lines)):
            is_first = is_first and not _CONFLICT_TURN.match(self.lines[index])
            is_end = _CONFLICT_END.match(self.lines[index])
            if is_end or not is_first:
                self.lines[index] = ""
            if is_end:
                self.gaps[index + 1] = column
                return


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_behind_tab(line: str) -> bool:
    return line.lstrip(" ").startswith("\t")


def _is_doubtful(problem: Problem, below_gaps: frozenset[int]) -> bool:
    """Whether a key stands twice only for want of a line that began another mapping."""
    place = problem.position
    return problem.rule == "duplicate-key" and place is not None and place.line in below_gaps


def _before_value(line: str) -> str:
    """Return the dashes and the key before the value of ``line``; empty if there are none."""
    found = _BEFORE_VALUE.match(line)
    return found[0] if found and (found[2] or found[3]) else ""


def _last_above(tree: YamlTree, line: int) -> Path:
    """Return the path of what begins last, and deepest, above ``line``."""
    places = chain(tree.keys.items(), tree.values.items())
    above = (
        (place.line, place.column, len(path), path) for path, place in places if place.line < line
    )
    return max(above, key=lambda each: each[:3], default=(0, 0, 0, ()))[3]


def _tell_gap(tree: YamlTree, above: Path, column: int) -> None:
    """Tell ``tree`` what lacks a line that began in ``column`` below the part at ``above``.

    It may be missing in those mappings and lists that begin in that column; if none does, then in
    the nearest further left, whose last part it may also belong to. What stands right above may go
    on in it. Of a line behind tabs only the section is known.
    """
    holders = [above[:length] for length in range(len(above))][::-1] or [()]
    begins = {holder: tree.values.get(holder, Position()).column for holder in holders}
    beside = {holder for holder in holders if begins[holder] == column}
    outer = next((holder for holder in holders if begins[holder] < column), ())
    outer = () if column == _ANY_COLUMN else outer
    tree.incomplete |= beside or {outer}
    tree.lost |= {above, above if beside else above[: len(outer) + 1]} - {()}
