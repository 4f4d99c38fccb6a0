"""YAML text to a tree of texts, mappings and lists with the place of each: our subset of YAML.

In: text. Out: ``YamlTree``. Every scalar stays the text that was written (YAML 1.1 would make 465
of ``7:45`` and False of ``no``); duplicate keys, anchors, aliases, tags, merge keys and a second
document are Problems with a place; depth is limited. Built on the parser's events, since PyYAML's
own loaders recurse (50,000 nested brackets end the process) and expand aliases.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from generator.model.problem import Path, Position, Problem
from generator.reading.decoding import forbidden_character, mend
from generator.reading.messages import sentence
from generator.reading.yaml_faults import fault

MAX_DEPTH = 24

Tree = dict[str, "Tree"] | list["Tree"] | str


def written_path(root: Tree | None, path: Path) -> Path:
    """Return the path in the file of what the model knows at ``path``.

    They differ where a plain string stands for a mapping, or a single entry for a list.
    """
    here: Tree | None = root
    written: Path = ()
    for name in path:
        if isinstance(here, dict) and isinstance(name, str):
            here, written = here.get(name), (*written, name)
        elif isinstance(here, list) and isinstance(name, int) and name < len(here):
            here, written = here[name], (*written, name)
        elif not isinstance(here, (dict, list)):
            break
    return written


@dataclass(slots=True)
class YamlTree:
    """What a YAML text holds, where each part stands, and what is wrong with it."""

    root: Tree | None = None
    keys: dict[Path, Position] = field(default_factory=dict)
    values: dict[Path, Position] = field(default_factory=dict)
    blanks: set[Path] = field(default_factory=set)
    """Keys written without a value: as good as absent."""
    mended: list[Position] = field(default_factory=list)
    """Where text was not in NFC or held private-use bullets, and was set right."""
    problems: list[Problem] = field(default_factory=list)

    def report(self, rule: str, position: Position, **details: str) -> None:
        """Note a problem at ``position``."""
        self.problems.append(Problem(rule, sentence(rule, **details), position=position))

    def position(self, path: Path) -> Position:
        """Return the place of the deepest part on the way to ``path`` that the text has."""
        written = written_path(self.root, path)
        for length in range(len(written), -1, -1):
            place = self.values.get(written[:length]) or self.keys.get(written[:length])
            if place:
                return place
        return Position()


class _Mark(Protocol):
    """A place as the parser tells it, from 0."""

    line: int
    column: int


@dataclass(slots=True)
class _OpenList:
    """A list that has begun and not ended."""

    path: Path
    content: list[Tree]
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
    key: str | None = None
    """The key that waits for its value."""
    skipped: bool = False
    """That key was there before: its value is read over."""

    @property
    def waits_for_key(self) -> bool:
        return self.key is None

    def put(self, value: Tree) -> Path:
        """Give the waiting key its ``value`` and return its path."""
        key, self.key = self.key or "", None
        if not self.skipped:
            self.content[key] = value
        return (*self.path, key)


def read_yaml(text: str) -> YamlTree:
    """Read ``text``; a syntax error ends the reading, everything else is collected."""
    tree = YamlTree()
    try:
        _Builder(tree).build(_events(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        tree.root = None
        tree.problems.append(fault(text, _place(mark), str(error.problem)))
    return tree


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=yaml.CSafeLoader)


def _position(event: yaml.Event) -> Position:
    return _place(event.start_mark)


def _place(mark: _Mark | None) -> Position:
    return Position() if mark is None else Position(mark.line + 1, mark.column + 1)


class _Builder:
    """Puts the parser's events together, without recursion."""

    def __init__(self, tree: YamlTree) -> None:
        self.tree = tree
        self.open: list[_OpenList | _OpenMapping] = []
        self.documents = 0

    def build(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self.tree.report("several-documents", _position(event))
                    return
            elif isinstance(event, yaml.NodeEvent):
                if not self._node(event):
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()

    def _node(self, event: yaml.NodeEvent) -> bool:
        """Take in a key, or the start of a value; False ends the reading."""
        self._refuse_yaml_extras(event)
        if isinstance(event, yaml.CollectionStartEvent):
            return self._collection(event)
        text = self._text(event) if isinstance(event, yaml.ScalarEvent) else ""
        holder = self.open[-1] if self.open else None
        if isinstance(holder, _OpenMapping) and holder.waits_for_key:
            self._key(holder, text, _position(event))
        elif isinstance(event, yaml.ScalarEvent) and not text and not event.style:
            self._blank(holder, _position(event))
        else:
            self._put(text, _position(event))
        return True

    def _text(self, event: yaml.ScalarEvent) -> str:
        """Return the scalar's text, mended; an escape in quotes can smuggle in what none may be."""
        text = str(event.value)
        foreign = forbidden_character(text)
        if foreign:
            self.tree.report("control-character", _position(event), code=foreign)
            return ""
        mended = mend(text)
        if mended != text:
            self.tree.mended.append(_position(event))
        return mended

    def _refuse_yaml_extras(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent):
            self.tree.report("yaml-alias", _position(event), name=f"*{event.anchor}")
        elif event.anchor:
            self.tree.report("yaml-alias", _position(event), name=f"&{event.anchor}")
        tag = getattr(event, "tag", None)
        if tag:
            self.tree.report("yaml-tag", _position(event), name=str(tag))

    def _collection(self, event: yaml.CollectionStartEvent) -> bool:
        place = _position(event)
        if len(self.open) >= MAX_DEPTH:
            self.tree.report("too-deep", place, depth=str(MAX_DEPTH))
            return False
        if self.open and self.open[-1].waits_for_key:
            self.tree.report("yaml-complex-key", place)
            return False
        if isinstance(event, yaml.MappingStartEvent):
            mapping: dict[str, Tree] = {}
            self.open.append(_OpenMapping(self._put(mapping, place), mapping))
        else:
            entries: list[Tree] = []
            self.open.append(_OpenList(self._put(entries, place), entries))
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

    def _blank(self, holder: _OpenList | _OpenMapping | None, place: Position) -> None:
        """Take in a place left empty: of a key as if it were absent, of a list as a mistake."""
        if isinstance(holder, _OpenList):
            self.tree.report("empty-entry", place)
        elif holder and holder.key is not None:
            self.tree.blanks.add((*holder.path, holder.key))
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
