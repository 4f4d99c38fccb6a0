"""What a YAML text holds: texts, mappings and lists, the place of each, and what is wrong.

In: what ``yaml_text`` puts in. Out: positions by path. A path of the model and the path in the file
differ where a plain text stands for a mapping, or a single entry for a list.
"""

import copy
from dataclasses import dataclass, field, replace

from generator.model.problem import Path, Position, Problem
from generator.reading.messages import sentence

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
    mended: list[Position] = field(default_factory=list)
    """Where text was not in NFC or held private-use bullets, and was set right."""
    problems: list[Problem] = field(default_factory=list)

    def report(self, rule: str, position: Position, lost: Path = (), **details: str) -> None:
        """Note an error at ``position``; ``lost`` is the path of a value that it cost."""
        message = sentence(rule, **details)
        self.problems.append(Problem(rule, message, lost, position=position))

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
        lost = (problem.path for problem in self.problems if problem.path)
        return any(written[: len(part)] == part for part in lost)

    def rekeyed(self, path: Path, name: str | None) -> "YamlTree":
        """Return a copy in which the key at the end of ``path`` is ``name``, or is left out."""
        root = copy.deepcopy(self.root)
        holder = mapping_at(root, path[:-1])
        value = holder.pop(str(path[-1]), None)
        if name is None:
            kept = {each for each in self.blanks if each[: len(path)] != path}
            return replace(self, root=root, blanks=kept)
        if value is not None:
            holder[name] = value
        new = (*path[:-1], name)
        return replace(
            self,
            root=root,
            keys={_moved(each, path, new): place for each, place in self.keys.items()},
            values={_moved(each, path, new): place for each, place in self.values.items()},
            blanks={_moved(each, path, new) for each in self.blanks},
        )


def _moved(path: Path, old: Path, new: Path) -> Path:
    return (*new, *path[len(old) :]) if path[: len(old)] == old else path
