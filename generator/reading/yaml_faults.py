"""A YAML syntax error to a sentence for a clerk: what stands there and what was meant.

In: the text and the parser's complaint. Out: a Problem whose sentence says what to do, at the
place where the mistake was made, which is often above the one where the parser gave up.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.model.message import Message
from generator.model.problem import Position, Problem
from generator.reading.bullets import bullet_of
from generator.reading.messages import sentence

_CONFLICT = re.compile(r"^(<{7}|>{7})( |$)", re.MULTILINE)
_CURLY_VALUE = re.compile(r" *(?:- +)*(?:[\w-]+: +)?[“”„‟‘’‚＂]")
_FOREIGN_COLON = re.compile(r" *(?:- +)*[\w -]+[：﹕︓∶꞉]")
_MARKS = ("an alias", "an anchor", "a tag", "a block scalar", "a directive")
_NO_START = frozenset("@`%,]}?")
_SINGLE_QUOTES = Message("đơn: '…'", "single quotes: '…'")
_DOUBLE_QUOTES = Message('kép: "…"', 'double quotes: "…"')
_QUOTES_AROUND = {
    '"': _SINGLE_QUOTES,
    "'": _DOUBLE_QUOTES,
    "]": _DOUBLE_QUOTES,
    "}": _DOUBLE_QUOTES,
}
"""In which quotes a text can stand that has this character in it."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the parser says of a text that is not YAML."""

    problem: str
    context: str
    """What it was reading, in the parser's English words."""
    stopped: Position
    began: Position
    """Where that began."""
    opened: Position | None = None
    """Where the quotes were opened that were closed lines below, on the line where it stopped."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """The complaint with the line where the parser stopped."""

    complaint: Complaint
    line: str

    @property
    def at(self) -> str:
        """The character at which it stopped."""
        column = self.complaint.stopped.column
        return self.line[column - 1 : column]

    @property
    def before(self) -> str:
        """The last character before that, spaces apart."""
        return self.line[: self.complaint.stopped.column - 1].rstrip()[-1:]

    @property
    def goes_on(self) -> bool:
        """Whether text goes on behind quotes or brackets that were its end."""
        return self.says("did not find expected") and self.before in _QUOTES_AROUND

    def says(self, *words: str) -> bool:
        """Whether the parser names one of these mistakes."""
        return any(each in self.complaint.problem for each in words)

    def reads(self, *words: str) -> bool:
        """Whether the parser was reading one of these."""
        return self.complaint.context.endswith(words)


_Test = Callable[[_Spot], bool]
_Place = Callable[[Complaint], Position | None]


def _stopped(complaint: Complaint) -> Position:
    return complaint.stopped


def _began(complaint: Complaint) -> Position:
    return complaint.began


def _opened(complaint: Complaint) -> Position | None:
    return complaint.opened


def _is_bracket(spot: _Spot) -> bool:
    return spot.says("expected ',' or")


def _is_bracket_on_line(spot: _Spot) -> bool:
    return _is_bracket(spot) and spot.complaint.began.line == spot.complaint.stopped.line


def _is_no_start(spot: _Spot) -> bool:
    return spot.says("cannot start", "not allowed", "node content") and spot.at in _NO_START


_TESTS: tuple[tuple[str, _Test, _Place], ...] = (
    ("yaml-tab", lambda spot: spot.at == "\t" or spot.line.startswith("\t"), _stopped),
    ("yaml-colon", lambda spot: spot.says("mapping values are not allowed"), _stopped),
    ("yaml-dash", lambda spot: spot.says("block sequence entries are not allowed"), _stopped),
    ("yaml-first-character", lambda spot: spot.reads(*_MARKS), _began),
    ("yaml-first-character", _is_no_start, _stopped),
    ("yaml-quote", lambda spot: spot.reads("scanning a quoted scalar"), _began),
    ("yaml-quote", lambda spot: spot.goes_on and spot.complaint.opened is not None, _opened),
    ("yaml-escape", lambda spot: spot.reads("parsing a quoted scalar"), _stopped),
    ("yaml-bracket", _is_bracket_on_line, _stopped),
    ("yaml-bracket", _is_bracket, _began),
    ("yaml-no-colon", lambda spot: spot.says("expected ':'"), _began),
    ("yaml-goes-on", lambda spot: spot.goes_on, _stopped),
    ("yaml-indent", lambda spot: spot.says("did not find expected"), _stopped),
    ("yaml-syntax", lambda _spot: True, _stopped),
)

_OF_LINES = frozenset({"yaml-no-colon", "yaml-first-character"})
"""What is said of a whole line, which may be an entry of a list with another bullet."""


def _inside(lines: list[str], place: Position) -> Position:
    """Return ``place``, or the end of the text where the parser stopped behind it."""
    if place.line <= len(lines):
        return place
    return Position(len(lines), len(lines[-1]) + 1)


def _begins_with_bullet(line: str, place: Position) -> bool:
    before, rest = line[: place.column - 1], line[place.column - 1 :]
    return not before.strip() and bullet_of(rest) is not None


def _look_alike(name: str, line: str, place: Position) -> tuple[str, Position]:
    """Return the mistake and its place, where a sign was typed that only looks right."""
    quoted, colon = _CURLY_VALUE.match(line), _FOREIGN_COLON.match(line)
    if name == "yaml-colon" and quoted:
        return "curly-quotes", Position(place.line, quoted.end())
    if name == "yaml-no-colon" and colon:
        return "yaml-foreign-colon", Position(place.line, colon.end())
    return name, place


def explained(text: str, complaint: Complaint) -> Problem:
    """Explain the syntax error that the parser complains of."""
    conflict = _CONFLICT.search(text)
    if conflict:
        place = Position(text.count("\n", 0, conflict.start()) + 1)
        return Problem("yaml-syntax", sentence("yaml-conflict"), position=place)
    lines = text.split("\n")
    complaint = replace(complaint, stopped=_inside(lines, complaint.stopped))
    spot = _Spot(complaint, lines[complaint.stopped.line - 1])
    name, where = next((name, where) for name, holds, where in _TESTS if holds(spot))
    place = _inside(lines, where(complaint) or complaint.stopped)
    if name in _OF_LINES and _begins_with_bullet(lines[place.line - 1], place):
        name = "yaml-bullet"
    name, place = _look_alike(name, lines[place.line - 1], place)
    character = lines[place.line - 1][place.column - 1 : place.column]
    if name == "yaml-goes-on":
        character = spot.before
    quotes = _QUOTES_AROUND.get(character, _DOUBLE_QUOTES)
    message = sentence(name, character=character, quotes=quotes)
    return Problem("yaml-syntax", message, position=place)
