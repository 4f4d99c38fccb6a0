"""What the model says of the field at a path: its term, an example, its choices.

In: a path in a plan (keys and indices). Out: the pydantic field there, or the names of the keys
that a mapping there may have. The messages take their Vietnamese terms from here.
"""

from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.fields import PlanPart
from generator.model.plan import Plan
from generator.model.problem import Path


def field_at(path: Path) -> FieldInfo | None:
    """Return the field that the last key of ``path`` names."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    part = part_at(path[:-1]) if path else None
    return part.model_fields.get(str(path[-1])) if part else None


def part_at(path: Path) -> type[PlanPart] | None:
    """Return the class of the mapping at ``path``, be it one of the model or of the file.

    In a file a list may stand for a mapping that has it under the key of its shorthand.
    """
    part: type[PlanPart] | None = Plan
    in_list = False
    for name in path:
        if isinstance(name, int) and in_list:
            in_list = False
            continue
        if part:
            part.model_rebuild()  # what refers to itself is complete only then
        key = part.shorthand if part and isinstance(name, int) else str(name)
        field = part.model_fields.get(key or "") if part else None
        in_list = _is_tuple(field) and isinstance(name, str)
        part = _find(field.annotation, PlanPart) if field else None
    return part


def is_list(field: FieldInfo | None) -> bool:
    """Whether ``field`` takes a list, by itself or as what its shorthand stands for."""
    part = _find(field.annotation, PlanPart) if field else None
    shorthand = part.model_fields.get(part.shorthand or "") if part else None
    return _is_tuple(field) or _is_tuple(shorthand)


def _is_tuple(field: FieldInfo | None) -> bool:
    return field is not None and get_origin(field.annotation) is tuple


def choices_at(path: Path) -> tuple[str, ...]:
    """Return the values that the enumeration at ``path`` allows."""
    field = field_at(path)
    enumeration = _find(field.annotation, StrEnum) if field else None
    return tuple(enumeration) if enumeration else ()


@cache
def owners() -> dict[str, tuple[str, ...]]:
    """Return, for each key of the model, the keys under which it stands; «» at the top."""
    found: dict[str, list[str]] = {}
    parts: list[tuple[str, type[PlanPart]]] = [("", Plan)]
    seen: set[type[PlanPart]] = {Plan}
    for owner, part in parts:
        part.model_rebuild()
        for name, field in part.model_fields.items():
            found.setdefault(name, []).append(owner)
            inner = _find(field.annotation, PlanPart)
            if inner and inner not in seen and name != "changes":  # those repeat an event's keys
                seen.add(inner)
                parts.append((name, inner))
    return {name: tuple(among) for name, among in found.items()}


def example_of(field: FieldInfo | None) -> str:
    """Return the field's first example, or an ellipsis."""
    return str(field.examples[0]) if field and field.examples else "…"


def _find(annotation: Any, wanted: type) -> Any:  # noqa: ANN401 - type expressions have no type
    """Return the class below ``wanted`` inside a type expression such as ``tuple[Part, ...]``."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return annotation if issubclass(annotation, wanted) else None
    if get_origin(annotation) in (tuple, Annotated, Union, UnionType):
        return next(filter(None, (_find(each, wanted) for each in get_args(annotation))), None)
    return None
