"""The parser's events to a tree: what stands where, and what our subset of YAML refuses.

In: events of a YAML text. Out: a filled ``YamlTree``. Duplicate keys, anchors, aliases, tags, merge
keys and a second document are Problems with a place; depth is limited.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from generator.model.problem import Path, Position, Problem, Severity
from generator.reading.bullets import bullet_of
from generator.reading.decoding import forbidden_character, mend, without_forbidden
from generator.reading.messages import sentence
from generator.reading.split_sentences import split_sentences
from generator.reading.yaml_tree import Tree, YamlTree

MAX_DEPTH = 24
MAX_ENTRIES = 45_000
"""In all lists of a file together: far more than a plan has, and what memory allows for."""

_HASH_IN_TEXT = re.compile(r"\s+(?=#\w)")
"""Behind a plain text: what YAML cuts off as a comment, but hardly is one (``Phòng #3``)."""
_YAML_TAGS = "tag:yaml.org,2002:"
_APART = -1
"""In the paths of what stands under a key that was there before."""


class _Mark(Protocol):
    """A place as the parser tells it, from 0."""

    line: int
    column: int


@dataclass(slots=True)
class _OpenList:
    """A list that has begun and not ended."""

    path: Path
    content: list[Tree]
    in_brackets: bool = False
    plain: dict[int, Position] = field(default_factory=dict)
    """Where the entries without quotes stand."""
    waits_for_key = False

    def put(self, value: Tree) -> Path:
        """Append ``value`` and return its path."""
        self.content.append(value)
        return (*self.path, len(self.content) - 1)


@dataclass(slots=True)
class _OpenMapping:
    """A mapping that has begun and not ended."""

    path: Path
    content: dict[str, Tree]
    in_braces: bool = False
    key: str | None = None
    """The key that waits for its value."""
    skipped: bool = False
    """That key was there before: its value is read over."""

    @property
    def waits_for_key(self) -> bool:
        return self.key is None

    def put(self, value: Tree) -> Path:
        """Give the waiting key its ``value`` and return its path; what is skipped has one apart."""
        key, self.key = self.key or "", None
        if self.skipped:
            return (*self.path, key, _APART)
        self.content[key] = value
        return (*self.path, key)


def position_of(event: yaml.Event) -> Position:
    return place_of(event.start_mark)


def place_of(mark: _Mark | None) -> Position:
    return Position() if mark is None else Position(mark.line + 1, mark.column + 1)


class TreeBuilder:
    """Puts the parser's events together, without recursion."""

    def __init__(self, tree: YamlTree, text: str) -> None:
        self.tree = tree
        self.lines = [*text.split("\n"), ""]  # the parser may stop a line behind the text
        self.open: list[_OpenList | _OpenMapping] = []
        self.documents = 0
        self.entries = 0
        """How many entries of lists there were."""
        self.quoted: yaml.ScalarEvent | None = None
        """The last text in quotes."""

    def build(self, events: Iterator[yaml.Event]) -> bool:
        """Put ``events`` together; False where the last problem ends the reading."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self.tree.report("several-documents", position_of(event))
                    return True
            elif isinstance(event, yaml.NodeEvent):
                if not self._node(event):
                    return False
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close(self.open.pop())
        return True

    def _close(self, ended: "_OpenList | _OpenMapping") -> None:
        if isinstance(ended, _OpenList) and ended.in_brackets:
            self.tree.problems += split_sentences(ended.path, ended.content, ended.plain)

    def _node(self, event: yaml.NodeEvent) -> bool:
        """Take in a key, or the start of a value; False ends the reading."""
        self._refuse_yaml_extras(event)
        self.entries += bool(self.open and isinstance(self.open[-1], _OpenList))
        if self.entries > MAX_ENTRIES:
            self.tree.report("too-many-entries", position_of(event), limit=str(MAX_ENTRIES))
            return False
        if isinstance(event, yaml.CollectionStartEvent):
            return self._collection(event)
        text = self._text(event) if isinstance(event, yaml.ScalarEvent) else ""
        holder = self.open[-1] if self.open else None
        if isinstance(holder, _OpenMapping) and holder.waits_for_key:
            self._key(holder, text, position_of(event))
        elif isinstance(event, yaml.ScalarEvent) and not event.value and not event.style:
            self._blank(holder, event)
        else:
            path = self._put(text, position_of(event))
            if isinstance(event, yaml.ScalarEvent) and event.style not in {"'", '"'}:
                self._note_lines(path, event)
                if isinstance(holder, _OpenList):
                    holder.plain[len(holder.content) - 1] = position_of(event)
        return True

    def _note_lines(self, path: Path, event: yaml.ScalarEvent) -> None:
        """Keep the lines of a text where they may have been meant as a list."""
        start, end = position_of(event), place_of(event.end_mark)
        lines = str(event.value).split("\n")
        if not event.style and end.line > start.line:
            first, *others = self.lines[start.line - 1 : end.line]
            lines = [first[start.column - 1 :], *others]
        lines = [mended for line in lines if (mended := mend(line).strip())]
        if len(lines) > 1 or any(map(bullet_of, lines)):
            self.tree.lines[path] = tuple(lines)

    def _text(self, event: yaml.ScalarEvent) -> str:
        """Return the scalar's text, mended; an escape in quotes can smuggle in what none may be."""
        if event.style in {"'", '"'}:
            self.quoted = event
        elif not event.style:
            self._warn_of_hash(place_of(event.end_mark))
        text = str(event.value)
        foreign = forbidden_character(text)
        if foreign:
            self.tree.report("control-character", position_of(event), self._here(), code=foreign)
            text = without_forbidden(text)
        mended = mend(text)
        if mended != text:
            self.tree.mended.append(position_of(event))
        return mended

    def _warn_of_hash(self, end: Position) -> None:
        line = self.lines[end.line - 1]
        found = _HASH_IN_TEXT.match(line, end.column - 1)
        if found:
            message = sentence("text-as-comment", text=line[found.end() :].rstrip())
            place = Position(end.line, found.end() + 1)
            problem = Problem("text-as-comment", message, (), Severity.WARNING, place)
            self.tree.problems.append(problem)

    def _refuse_yaml_extras(self, event: yaml.NodeEvent) -> None:
        place, here = position_of(event), self._here()
        if isinstance(event, yaml.AliasEvent):
            self.tree.report("yaml-alias", place, here, name=f"*{event.anchor}")
        elif event.anchor:
            self.tree.report("yaml-alias", place, name=f"&{event.anchor}")
        tag = getattr(event, "tag", None)
        if tag:
            lost = here if isinstance(event, yaml.ScalarEvent) and not event.value else ()
            self.tree.report("yaml-tag", place, lost, name=str(tag).replace(_YAML_TAGS, "!!"))

    def _here(self) -> Path:
        """Return the path of the value that is being read; none of a key."""
        holder = self.open[-1] if self.open else None
        if isinstance(holder, _OpenList):
            return (*holder.path, len(holder.content))
        return (*holder.path, holder.key) if holder and holder.key is not None else ()

    def _collection(self, event: yaml.CollectionStartEvent) -> bool:
        place = position_of(event)
        if len(self.open) >= MAX_DEPTH:
            self.tree.report("too-deep", place, depth=str(MAX_DEPTH))
            return False
        if self.open and self.open[-1].waits_for_key:
            self.tree.report("yaml-complex-key", place)
            return False
        if isinstance(event, yaml.MappingStartEvent):
            mapping: dict[str, Tree] = {}
            self.open.append(
                _OpenMapping(self._put(mapping, place), mapping, bool(event.flow_style))
            )
        else:
            entries: list[Tree] = []
            self.open.append(_OpenList(self._put(entries, place), entries, bool(event.flow_style)))
        return True

    def _key(self, holder: _OpenMapping, key: str, place: Position) -> None:
        path = (*holder.path, key)
        holder.key, holder.skipped = key, path in self.tree.keys
        if key == "<<":
            self.tree.report("yaml-alias", place, name="<<")
            holder.skipped = True
        elif holder.skipped:
            first = str(self.tree.keys[path].line)
            self.tree.report("duplicate-key", place, key=key, line=first)
        else:
            self.tree.keys[path] = place

    def _blank(self, holder: _OpenList | _OpenMapping | None, event: yaml.ScalarEvent) -> None:
        """Take in a place left empty: of a key as if it were absent, of a list as a mistake."""
        if isinstance(holder, _OpenList):
            if not event.tag and not event.anchor:
                behind_dash = position_of(event)
                self.tree.report("empty-entry", Position(behind_dash.line, behind_dash.column - 1))
        elif holder and holder.key is not None:
            if not holder.skipped and _APART not in holder.path:
                self.tree.blanks.add((*holder.path, holder.key))
                if holder.in_braces:
                    self.tree.cut_off.add((*holder.path, holder.key))
            holder.key = None

    def _put(self, value: Tree, place: Position) -> Path:
        """Put a value where it belongs and return its path."""
        path: Path = ()
        if self.open:
            path = self.open[-1].put(value)
        else:
            self.tree.root = value
        self.tree.values.setdefault(path, place)
        return path
