"""A YAML syntax error to a sentence for a clerk: what stands there and what was meant.

In: the text, the place and the parser's own words. Out: a Problem whose sentence says what to do.
The parser stops at its first error, so a file has at most one of these.
"""

import re
from collections.abc import Callable

from generator.model.problem import Position, Problem
from generator.reading.messages import sentence

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})", re.MULTILINE)

_TESTS: tuple[tuple[str, Callable[[str, str, str], bool]], ...] = (
    ("yaml-tab", lambda line, at, _problem: at == "\t" or line.startswith("\t")),
    ("yaml-colon", lambda _line, _at, problem: "mapping values are not allowed" in problem),
    ("yaml-first-character", lambda _line, at, _problem: at in {"@", "`", "%", "*", "&", "!"}),
    ("yaml-quote", lambda _line, _at, problem: "end of stream" in problem),
    ("yaml-bracket", lambda _line, _at, problem: "',' or" in problem),
    ("yaml-indent", lambda _line, _at, problem: "did not find expected" in problem),
    ("yaml-syntax", lambda _line, _at, _problem: True),
)


def fault(text: str, position: Position, problem: str) -> Problem:
    """Explain the syntax error at ``position``."""
    conflict = _CONFLICT.search(text)
    if conflict:
        place = Position(text.count("\n", 0, conflict.start()) + 1)
        return Problem("yaml-syntax", sentence("yaml-conflict"), position=place)
    lines = text.splitlines() or [""]
    line = lines[min(position.line, len(lines)) - 1]
    at = line[position.column - 1 : position.column]
    name = next(name for name, holds in _TESTS if holds(line, at, problem))
    return Problem("yaml-syntax", sentence(name, character=at), position=position)
