"""Bytes of a plan file in; the same bytes with the missing ids written into them out.

Every other byte stays: comments, order, quotes, line ends, byte order mark. An id is written in
front of the first key of its part: on a line of its own in block style, behind the brace in flow
style; or behind its colon where the key is there without a value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.problem import Path, Position
from generator.reading import read_plan
from generator.reading.identifiers import with_ids
from generator.reading.yaml_tree import Tree, YamlTree, mapping_at

_BOM = b"\xef\xbb\xbf"
_LINE = re.compile("[^\r\n]*(?:\r\n|\r|\n|$)")
_LINE_END = re.compile("[\r\n]+$")
_BLOCK_START = re.compile(r"[ \t\u00a0-]*")
"""What stands before the first key of a part in block style: indentation and dashes."""
_BRACE = re.compile(r"\{[ \t]*")
_KEY = re.compile(r"""(["']?)id\1[ \t]*:""")
_NO_TEXT_ELSEWHERE = re.compile(r"[0-9][0-9e-]*|true|false|null|yes|no|on|off|y|n")
"""Ids that other readers of YAML would not take for text, unless they are quoted."""


@dataclass(frozen=True, slots=True)
class MissingId:
    """An id that a part had not: its line in the new bytes, and whether it is written there."""

    line: int
    id: str
    is_written: bool


@dataclass(frozen=True, slots=True)
class Completion:
    """What became of one plan file."""

    content: bytes
    missing: tuple[MissingId, ...] = ()
    is_faulty: bool = False
    """The file has errors, so that nothing was written."""


@dataclass(frozen=True, slots=True)
class _Insertion:
    """A text with an id, and the place in front of which it goes; no text where none can."""

    id: str
    position: Position
    text: str

    @property
    def adds_line(self) -> bool:
        return "\n" in self.text or "\r" in self.text


def complete(path: str, content: bytes) -> Completion:
    """Return the bytes of a plan file with its missing ids."""
    reading = read_plan(path, content)
    if reading.plan is None:
        return Completion(content, is_faulty=True)
    completed, problems = with_ids(mapping_at(reading.tree.root, ()))
    lines = _LINE.findall(content.decode("utf-8-sig"))
    ids = {each.path: str(mapping_at(completed, each.path)["id"]) for each in problems}
    insertions = [_insertion(reading.tree, part, name, lines) for part, name in ids.items()]
    insertions.sort(key=lambda each: (each.position.line, each.position.column))
    mark = _BOM if content.startswith(_BOM) else b""
    new = mark + _inserted(lines, insertions).encode()
    if not _holds(path, new, completed):
        new = content
        insertions = [replace(insertion, text="") for insertion in insertions]
    return Completion(new, tuple(_missing(insertions)))


def _insertion(tree: YamlTree, path: Path, name: str, lines: list[str]) -> _Insertion:
    """Return where and how the id of the part at ``path`` is written."""
    key = (*path, "id")
    start = tree.keys[key] if key in tree.blanks else tree.values[path]
    line, column = lines[start.line - 1], start.column - 1
    text = f'"{name}"' if _NO_TEXT_ELSEWHERE.fullmatch(name) else name
    if key in tree.blanks:
        colon = _KEY.match(line, column)
        return _Insertion(name, _behind(start, colon), f" {text}" if colon else "")
    brace = _BRACE.match(line, column)
    if brace:
        return _Insertion(name, _behind(start, brace), f"id: {text}, ")
    in_block = _BLOCK_START.fullmatch(line, 0, column)
    line_end = _LINE_END.search(line) or _LINE_END.search(lines[0])
    own_line = f"id: {text}{line_end[0] if line_end else chr(10)}{' ' * column}"
    return _Insertion(name, start, own_line if in_block else "")


def _behind(start: Position, found: re.Match[str] | None) -> Position:
    return Position(start.line, found.end() + 1) if found else start


def _inserted(lines: list[str], insertions: list[_Insertion]) -> str:
    lines = list(lines)
    for insertion in reversed(insertions):
        number, column = insertion.position.line - 1, insertion.position.column - 1
        lines[number] = lines[number][:column] + insertion.text + lines[number][column:]
    return "".join(lines)


def _holds(path: str, content: bytes, completed: dict[str, Tree]) -> bool:
    """Whether the bytes mean what was read of the old ones, with ids."""
    root = read_plan(path, content).tree.root
    return isinstance(root, dict) and with_ids(root)[0] == completed


def _missing(insertions: list[_Insertion]) -> Iterator[MissingId]:
    added_lines = 0
    for insertion in insertions:
        line = insertion.position.line + added_lines
        yield MissingId(line, insertion.id, is_written=bool(insertion.text))
        added_lines += insertion.adds_line
