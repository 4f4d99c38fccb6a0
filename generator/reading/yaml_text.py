"""YAML text to a tree of texts, mappings and lists with the place of each: our subset of YAML.

In: text. Out: ``YamlTree``. Every scalar stays the text that was written (YAML 1.1 would make 465
of ``7:45`` and False of ``no``); duplicate keys, anchors, aliases, tags, merge keys and a second
document are Problems with a place; depth is limited. Built on the parser's events, since PyYAML's
own loaders recurse (50,000 nested brackets end the process) and expand aliases.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

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
        self.problems.append(Problem(rule, sentence(rule, **details), position=position))

    def position(self, path: Path) -> Position:
        """Return the place of the deepest part on the way to ``path`` that the text has."""
        written = written_path(self.root, path)
        for length in range(len(written), -1, -1):
            place = self.values.get(written[:length]) or self.keys.get(written[:length])
            if place:
                return place
        return Position()


@dataclass(slots=True)
class _Open:
    """A mapping or list that has begun and not ended."""

    path: Path
    content: dict[str, Tree] | list[Tree]
    key: str | None = None
    """Of a mapping: the key that waits for its value."""
    skipped: bool = False
    """The waiting key is a duplicate: its value is read over."""


def read_yaml(text: str) -> YamlTree:
    """Read ``text``; a syntax error ends the reading, everything else is collected."""
    tree = YamlTree()
    try:
        _Builder(tree).build(_events(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        position = Position(mark.line + 1, mark.column + 1) if mark else Position()
        tree.root = None
        tree.problems.append(fault(text, position, str(error.problem)))
    return tree


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=yaml.CSafeLoader)


def _position(event: yaml.Event) -> Position:
    return Position(event.start_mark.line + 1, event.start_mark.column + 1)


class _Builder:
    """Puts the parser's events together, without recursion."""

    def __init__(self, tree: YamlTree) -> None:
        self.tree = tree
        self.open: list[_Open] = []
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
        """Take in the start of a value (or a key); False ends the reading."""
        self._refuse_yaml_extras(event)
        if isinstance(event, yaml.CollectionStartEvent):
            return self._collection(event)
        value = self._text(event) if isinstance(event, yaml.ScalarEvent) else ""
        holder = self.open[-1] if self.open else None
        if holder and isinstance(holder.content, dict) and holder.key is None:
            self._key(holder, value, _position(event))
        elif isinstance(event, yaml.ScalarEvent) and not value and not event.style:
            self._blank(_position(event))
        else:
            self._place(value, _position(event))
        return True

    def _text(self, event: yaml.ScalarEvent) -> str:
        """Return the scalar's text, mended; an escape such as ``\\0`` can still smuggle bytes in."""
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
        content: dict[str, Tree] | list[Tree] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        if len(self.open) >= MAX_DEPTH:
            self.tree.report("too-deep", place, depth=str(MAX_DEPTH))
            return False
        holder = self.open[-1] if self.open else None
        if holder and isinstance(holder.content, dict) and holder.key is None:
            self.tree.report("yaml-complex-key", place)
            return False
        path = self._place(content, place)
        self.open.append(_Open(path, content))
        return True

    def _key(self, holder: _Open, key: str, place: Position) -> None:
        assert isinstance(holder.content, dict)
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

    def _blank(self, place: Position) -> None:
        holder = self.open[-1] if self.open else None
        if holder is None:
            return
        if isinstance(holder.content, list):
            self.tree.report("empty-entry", place)
        elif holder.key is not None:
            if not holder.skipped:
                self.tree.blanks.add((*holder.path, holder.key))
            holder.key = None

    def _place(self, value: Tree, place: Position) -> Path:
        """Put a value where it belongs and return its path."""
        if not self.open:
            self.tree.root, path = value, ()
        else:
            holder = self.open[-1]
            if isinstance(holder.content, list):
                path = (*holder.path, len(holder.content))
                holder.content.append(value)
            else:
                assert holder.key is not None
                path = (*holder.path, holder.key)
                if not holder.skipped:
                    holder.content[holder.key] = value
                holder.key = None
        self.tree.values.setdefault(path, place)
        return path
