"""What is left of a plan without its faulty parts, for the rules to look at.

In: the tree of a plan and pydantic's errors about it. Out: a Plan in which unreadable values are
left out and required ones hold a placeholder; None where that is no plan.
It is never published, and what the rules say of the faulty places is not reported.
"""

import copy

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.plan import Plan
from generator.model.problem import Path
from generator.reading.fields_of import choices_at
from generator.reading.identifiers import id_from
from generator.reading.yaml_tree import Tree, part_at, written_path

_ROUNDS = 4
"""Leaving out a value may make its key missing; what it stands in may then need one, too."""

_FAULTS_OF_ROWS = frozenset({"item-empty", "inner-item-untitled", "row-untitled"})
"""What can be wrong with an agenda item as a whole: its time is still good for the others."""

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
    holder, name = part_at(rest, written[:-1]), written[-1]
    if isinstance(holder, list) and isinstance(name, int):
        holder[name] = _entry(holder[name], path, kind)
    elif isinstance(holder, dict) and isinstance(name, str):
        _leave_out_key(holder, name, path, kind)


def _leave_out_key(holder: dict[str, Tree], name: str, path: Path, kind: str) -> None:
    if kind == "too_short" and holder.get(name):
        return  # its entries are faulty themselves, and mended one by one
    value = holder.pop(name, None)
    if kind == "missing":
        holder[name] = _placeholder(path)
    elif kind == "tuple_type" and isinstance(value, dict):
        holder[name] = [value]  # only the dash is missing
    elif kind == "id-form" and id_from(str(value)):
        holder[name] = id_from(str(value))


def _entry(entry: Tree, path: Path, kind: str) -> Tree:
    """Return what can stand in a list for a faulty entry, so that the others keep their places."""
    if kind in _FAULTS_OF_ROWS and isinstance(entry, dict):
        kept = {name: value for name, value in entry.items() if name in {"time", "venue", "id"}}
        return {**kept, "title": "…"}
    if kind == "enum":
        return choices_at(path)[0]
    if kind == "tuple_type":
        return []
    return {} if kind.startswith("model") else "…"


def _placeholder(path: Path) -> Tree:
    if path[-1] == "id":
        return "-".join(str(part) for part in path).replace("_", "-").lower()
    return _PLACEHOLDERS.get(str(path[-1]), "…")
