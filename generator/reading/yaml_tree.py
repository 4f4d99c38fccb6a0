"""What a YAML text holds: texts, mappings and lists, the place of each, and what is wrong.

In: what ``yaml_text`` puts in. Out: positions by path. A path of the model and the path in the file
differ where a plain text stands for a mapping, or a single entry for a list.
"""

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.model.problem import Path, Position, Problem
from generator.reading.messages import sentence

Tree = dict[str, "Tree"] | list["Tree"] | str
_NOWHERE: Path = (-1,)
"""No part of a plan has this path."""


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


def part_at(root: Tree | None, written: Path) -> Tree | None:
    """Return what stands in the file at a path of the file."""
    for name in written:
        if isinstance(root, dict):
            root = root[str(name)]
        elif isinstance(root, list):
            root = root[int(name)]
    return root


def mapping_at(root: Tree | None, written: Path) -> dict[str, Tree]:
    """Return the mapping that stands in the file at a path of the file."""
    part = part_at(root, written)
    if not isinstance(part, dict):
        raise TypeError(written)
    return part


@dataclass(slots=True)
class YamlTree:
    """What a YAML text holds, where each part stands, and what is wrong with it."""

    root: Tree | None = None
    keys: dict[Path, Position] = field(default_factory=dict)
    values: dict[Path, Position] = field(default_factory=dict)
    blanks: set[Path] = field(default_factory=set)
    """Keys written without a value: as good as absent."""
    cut_off: set[Path] = field(default_factory=set)
    """Keys without a value in braces: hardly keys, but what stands behind a comma of a text."""
    lines: dict[Path, tuple[str, ...]] = field(default_factory=dict)
    """The lines of each text without quotes that has several, or a bullet at its start."""
    mended: list[Position] = field(default_factory=list)
    """Where text was not in NFC or held private-use bullets, and was set right."""
    problems: list[Problem] = field(default_factory=list)
    lost: set[Path] = field(default_factory=set)
    """Where a problem of the text has told already why there is no value, or another one."""
    incomplete: set[Path] = field(default_factory=set)
    """Mappings and lists of which a line was set aside."""
    is_whole: bool = True
    """Nothing was set aside."""

    def report(self, rule: str, position: Position, lost: Path = (), **details: str) -> None:
        """Note an error at ``position``; ``lost`` is the path of a value that it cost."""
        message = sentence(rule, **details)
        self.problems.append(Problem(rule, message, lost, position=position))
        if lost:
            self.lost.add(lost)

    def position(self, path: Path) -> Position:
        """Return the place of the deepest part on the way to ``path`` that the text has."""
        written = written_path(self.root, path)
        for length in range(len(written), -1, -1):
            place = self.values.get(written[:length]) or self.keys.get(written[:length])
            if place:
                return place
        return Position()

    def is_lost(self, path: Path) -> bool:
        """Whether a problem of the text has already told why there is no value at ``path``."""
        written = written_path(self.root, path)
        return any(written[:length] in self.lost for length in range(1, len(written) + 1))

    def is_uncertain(self, path: Path) -> bool:
        """Whether what is missing in the part at ``path`` may have been set aside."""
        return self.is_incomplete(path) or self.is_lost(path)

    def is_incomplete(self, path: Path) -> bool:
        """Whether a line was set aside that may belong to the part at ``path``."""
        return written_path(self.root, path) in self.incomplete

    def rekeyed(self, names: Mapping[Path, str | None]) -> "YamlTree":
        """Return a copy in which the keys at the ends of paths have new names, or are left out.

        None of the paths leads through another.
        """
        root = copy.deepcopy(self.root)
        for path, name in names.items():
            holder = mapping_at(root, path[:-1])
            value = holder.pop(str(path[-1]), None)
            if name is not None and value is not None:
                holder[name] = value
        return replace(
            self,
            root=root,
            keys={_moved(path, names): place for path, place in self.keys.items()},
            values={_moved(path, names): place for path, place in self.values.items()},
            cut_off={_moved(path, names) for path in self.cut_off} - {_NOWHERE},
            lines={_moved(path, names): lines for path, lines in self.lines.items()},
            blanks={_moved(path, names) for path in self.blanks} - {_NOWHERE},
            lost={_moved(path, names) for path in self.lost} - {_NOWHERE},
            incomplete={_moved(path, names) for path in self.incomplete} - {_NOWHERE},
        )


def _moved(path: Path, names: Mapping[Path, str | None]) -> Path:
    """Return where what was at ``path`` is now; nowhere if it was left out."""
    for length in range(len(path)):
        changed = path[: length + 1]
        if changed in names:
            name = names[changed]
            return _NOWHERE if name is None else (*path[:length], name, *path[length + 1 :])
    return path
