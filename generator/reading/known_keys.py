"""Keys that the model does not know: taken for the ones they were meant to be, or left out.

In: the tree of a plan file. Out: the tree with known keys only, and a Problem for each other one.
What stands under a misspelt key is so read and checked, too, in the same run.
"""

import copy

from pydantic import ValidationError

from generator.model.message import Message
from generator.model.plan import Plan
from generator.model.problem import Path, Problem
from generator.model.slugs import slug
from generator.reading.fields_of import is_list, owners, part_at
from generator.reading.messages import sentence
from generator.reading.nearness import nearest
from generator.reading.yaml_tree import YamlTree, mapping_at, written_path

_MOST_OWNERS = 3
_WORDS = {
    "ten": ("title", "name"),
    "tieu-de": ("title",),
    "ngay": ("date",),
    "gio": ("time",),
    "thoi-gian": ("time", "date"),
    "thanh-phan": ("groups", "members"),
    "thanh-vien": ("members",),
    "dien-thoai": ("phone",),
    "so-luong": ("head_count",),
}
"""What clerks call a key that the model has another term for, as slugs."""


def with_known_keys(tree: YamlTree) -> tuple[YamlTree, tuple[Problem, ...]]:
    """Return ``tree`` without unknown keys; what a renamed key shows anew is looked at again."""
    problems = []
    while unknown := _unknown_keys(tree):
        names: dict[Path, str | None] = {}
        taken: set[Path] = set()
        for path in unknown:
            written = (*written_path(tree.root, path[:-1]), path[-1])
            near = _meant(path)
            if not tree.is_lost(path):
                message = _message(tree, path, written, near)
                problems.append(Problem("unknown-key", message, path, position=tree.keys[written]))
            meant = (*written[:-1], near or "")
            is_free = near not in mapping_at(tree.root, written[:-1]) and meant not in taken
            names[written] = near if is_free else None
            taken.add(meant)
        tree = tree.rekeyed(names)
    return tree, tuple(problems)


def _unknown_keys(tree: YamlTree) -> list[Path]:
    """Return the paths, as the model sees them, of its unknown keys, those without value too."""
    root = copy.deepcopy(tree.root)
    for path in tree.blanks:
        mapping_at(root, path[:-1])[str(path[-1])] = ""
    try:
        Plan.model_validate(root)
    except ValidationError as error:
        errors = error.errors()
        return [tuple(each["loc"]) for each in errors if each["type"] == "extra_forbidden"]
    return []


def _message(tree: YamlTree, path: Path, written: Path, near: str | None) -> Message:
    """Return what to do about an unknown key, and note in ``tree`` what follows from it."""
    key = str(path[-1])
    if written in tree.cut_off:
        return sentence("comma-in-braces", key=key)
    if _lacks_dash(path):
        tree.lost.add(written[:-1])
        return sentence("list-dash", key=key, holder=str(written[-2]))
    if near:
        return sentence("unknown-key-near", key=key, near=near)
    if _is_text(tree, path, written):
        tree.lost.add(written[:-1])
        return sentence("text-as-key", key=key)
    known = next(iter(_WORDS.get(slug(key), ())), key)
    if known in owners():
        return sentence("unknown-key-elsewhere", key=key, near=known, owners=_places(known))
    return sentence("unknown-key", key=key)


def _lacks_dash(path: Path) -> bool:
    """Whether the key is one of the entries of the list that stands for the mapping around it."""
    part = part_at(path[:-1])
    field = part.model_fields.get(part.shorthand or "") if part else None
    entry = part_at((*path[:-1], str(part and part.shorthand))) if is_list(field) else None
    return entry is not None and path[-1] in entry.model_fields


def _is_text(tree: YamlTree, path: Path, written: Path) -> bool:
    """Whether the key stands alone in an entry of a list where a text is enough."""
    part = part_at(path[:-1])
    takes_text = part is not None and part.shorthand is not None
    is_entry = len(written) > 1 and isinstance(written[-2], int)
    return takes_text and is_entry and len(mapping_at(tree.root, written[:-1])) == 1


def _places(known: str) -> Message:
    """Return the keys under which the key ``known`` stands, in words."""
    names = [f"«{owner}»" for owner in owners()[known] if owner][:_MOST_OWNERS]
    if "" in owners()[known]:
        return Message("cấp ngoài cùng của tệp", "the outermost level of the file")
    return Message(" hoặc ".join(names), " or ".join(names))


def _meant(path: Path) -> str | None:
    """Return the key that the unknown one most likely means, by its name or its Vietnamese term."""
    part = part_at(path[:-1])
    fields = part.model_fields if part else {}
    for name in _WORDS.get(slug(str(path[-1])), ()):
        if name in fields:
            return name
    terms = {str(field.title).partition(",")[0]: name for name, field in fields.items()}
    return nearest(str(path[-1]), terms | {name: name for name in fields})
