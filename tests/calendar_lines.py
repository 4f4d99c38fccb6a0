"""Calendar files taken apart: text in, content lines and a tree of components out.

Independent of the library that writes the files; what does not fit is told in findings, as
``line N: …``; lines count from 1.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

CONTENT_LINE = re.compile(
    r"(?P<name>[A-Z0-9-]+)"
    r'(?P<params>(?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*)'
    r":(?P<value>.*)",
)
PARAMETER = re.compile(r';([A-Z0-9-]+)=((?:"[^"]*"|[^";:])*)')


@dataclass(frozen=True)
class Line:
    """A content line after unfolding; ``number`` is that of its first line in the file."""

    number: int
    name: str
    params: dict[str, str]
    value: str


@dataclass
class Component:
    """A component with its own lines; ``number`` is that of its BEGIN."""

    name: str
    number: int
    lines: list[Line] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        """List the properties of that name."""
        return [line for line in self.lines if line.name == name]

    def first(self, name: str) -> Line | None:
        """Find the first property of that name."""
        return next(iter(self.all(name)), None)

    def walk(self) -> Iterator["Component"]:
        """List the components below this one, each before its own parts."""
        for part in self.parts:
            yield part
            yield from part.walk()


def read_components(text: str) -> tuple[Component, list[str]]:
    """Build the tree below a nameless root, and list the lines that do not fit."""
    lines, unreadable = _content_lines(text)
    root, misplaced = _components(lines)
    return root, unreadable + misplaced


def _content_lines(text: str) -> tuple[list[Line], list[str]]:
    lines, findings = [], []
    for number, line in _unfolded(text):
        match = CONTENT_LINE.fullmatch(line)
        if match is None:
            findings.append(f"line {number}: is no content line")
        else:
            params = dict(PARAMETER.findall(match["params"]))
            lines.append(Line(number, match["name"], params, match["value"]))
    return lines, findings


def _unfolded(text: str) -> list[tuple[int, str]]:
    """Join folded lines (RFC 5545 §3.1), each with the number of its first line."""
    whole: list[tuple[int, list[str]]] = []
    for number, line in enumerate(re.split(r"\r?\n", text), 1):
        if line[:1] in (" ", "\t") and whole:
            whole[-1][1].append(line[1:])
        elif line:
            whole.append((number, [line]))
    return [(number, "".join(pieces)) for number, pieces in whole]


def _components(lines: list[Line]) -> tuple[Component, list[str]]:
    root = Component("", 0)
    stack, findings = [root], []
    for line in lines:
        if line.name == "BEGIN":
            stack.append(Component(line.value, line.number))
            stack[-2].parts.append(stack[-1])
        elif line.name == "END" and line.value == stack[-1].name:
            stack.pop()
        elif line.name == "END" or len(stack) == 1:
            findings.append(f"line {line.number}: {line.name} out of place")
        else:
            stack[-1].lines.append(line)
    findings += [f"line {part.number}: {part.name} is not ended" for part in stack[1:]]
    return root, findings
