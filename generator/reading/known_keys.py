"""Keys that the model does not know: taken for the ones they were meant to be, or left out.

In: the tree of a plan file. Out: the tree with known keys only, and a Problem for each other one.
What stands under a misspelt key is so read and checked, too, in the same run.
"""

import copy

from pydantic import ValidationError

from generator.model.plan import Plan
from generator.model.problem import Path, Problem
from generator.reading.fields_of import part_at
from generator.reading.messages import sentence
from generator.reading.nearness import nearest
from generator.reading.yaml_tree import YamlTree, mapping_at, written_path


def with_known_keys(tree: YamlTree) -> tuple[YamlTree, tuple[Problem, ...]]:
    """Return ``tree`` without unknown keys; what a renamed key shows anew is looked at again."""
    problems = []
    while unknown := _unknown_keys(tree):
        names: dict[Path, str | None] = {}
        taken: set[Path] = set()
        for path in unknown:
            written = (*written_path(tree.root, path[:-1]), path[-1])
            near = _meant(path)
            name = "unknown-key-near" if near else "unknown-key"
            message = sentence(name, key=str(path[-1]), near=near or "")
            if not tree.is_lost(path):
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


def _meant(path: Path) -> str | None:
    """Return the key that the unknown one most likely means, by its name or its Vietnamese term."""
    part = part_at(path[:-1])
    fields = part.model_fields if part else {}
    terms = {str(field.title).partition(",")[0]: name for name, field in fields.items()}
    return nearest(str(path[-1]), terms | {name: name for name in fields})
