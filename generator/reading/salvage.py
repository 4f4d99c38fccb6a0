"""What is left of a plan without its faulty parts, for the rules to look at.

In: the tree of a plan and pydantic's errors about it. Out: a Plan in which unknown keys and
unreadable values are left out and required ones hold a placeholder; None where that is no plan.
It is never published, and what the rules say of the faulty places is not reported.
"""

import copy

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.plan import Plan
from generator.model.problem import Path
from generator.reading.translation import nearest_key
from generator.reading.yaml_text import Tree, written_path

_ROUNDS = 4
"""Leaving out a value may make its key missing; what it stands in may then need one, too."""

_PLACEHOLDERS: dict[str, Tree] = {
    "date": "chưa ấn định",
    "status": "draft",
    "events": [{"id": "su-kien", "date": "chưa ấn định"}],
}


def salvage(root: dict[str, Tree], errors: list[ErrorDetails]) -> Plan | None:
    """Return the plan without its faulty parts."""
    rest = copy.deepcopy(root)
    for _round in range(_ROUNDS):
        for error in sorted(errors, key=lambda each: len(each["loc"]), reverse=True):
            _leave_out(rest, tuple(error["loc"]), error["type"])
        try:
            return Plan.model_validate(rest)
        except ValidationError as error:
            errors = error.errors()
    return None


def _leave_out(rest: dict[str, Tree], path: Path, kind: str) -> None:
    written = written_path(rest, path)
    if not written:
        return
    holder, name = _at(rest, written[:-1]), written[-1]
    if isinstance(holder, list) and isinstance(name, int):
        holder[name] = {} if kind.startswith("model") else "…"
    elif isinstance(holder, dict) and isinstance(name, str):
        _leave_out_key(holder, name, path, kind)


def _leave_out_key(holder: dict[str, Tree], name: str, path: Path, kind: str) -> None:
    if kind == "too_short" and holder.get(name):
        return  # its entries are faulty themselves, and mended one by one
    value = holder.pop(name, None)
    near = nearest_key(path) if kind == "extra_forbidden" else None
    if near and value is not None:
        holder.setdefault(str(near[-1]), value)
    elif kind == "missing":
        holder[name] = _placeholder(path)


def _at(tree: Tree, path: Path) -> Tree:
    for name in path:
        if isinstance(tree, dict):
            tree = tree[str(name)]
        elif isinstance(tree, list):
            tree = tree[int(name)]
    return tree


def _placeholder(path: Path) -> Tree:
    if path[-1] == "id":
        return "-".join(str(part) for part in path).replace("_", "-").lower()
    return _PLACEHOLDERS.get(str(path[-1]), "…")
