"""pydantic's errors to Problems in Vietnamese, by the error's type, never by its English text.

In: the errors of one validation and the tree they are about. Out: Problems with paths. An unknown
key that stands close to a missing one is one mistake, not two.
"""

from collections.abc import Iterable, Iterator

from pydantic_core import ErrorDetails
from rapidfuzz import process

from generator.model.problem import Path, Position, Problem
from generator.reading.fields_of import choices_at, example_of, field_at, part_at
from generator.reading.messages import SENTENCES, sentence
from generator.reading.yaml_text import YamlTree

_NEAR = 70
"""Similarity, of 100, from which a known word is offered for an unknown one."""

_KINDS = {
    "string_type": "kind-text",
    "tuple_type": "kind-list",
    "model_type": "kind-mapping",
    "model_attributes_type": "kind-mapping",
    "bool_parsing": "kind-bool",
    "bool_type": "kind-bool",
    "too_short": "too-few",
}


def translate(errors: Iterable[ErrorDetails], tree: YamlTree) -> Iterator[Problem]:
    """Yield a Problem for each of pydantic's errors that is a mistake of its own."""
    listed = list(errors)
    unknown = [tuple(error["loc"]) for error in listed if error["type"] == "extra_forbidden"]
    meant = {nearest_key(path) for path in unknown}
    for error in listed:
        path: Path = tuple(error["loc"])
        follows = error["type"] == "too_short" and _has_deeper(path, listed)
        if not follows and not (error["type"] == "missing" and path in meant):
            yield _problem(error, path, tree)


def nearest_key(path: Path) -> Path | None:
    """Return the path with the known key that the unknown key at its end most likely means."""
    part = part_at(path[:-1])
    found = process.extractOne(str(path[-1]), tuple(part.model_fields)) if part else None
    return (*path[:-1], found[0]) if found and found[1] >= _NEAR else None


def _has_deeper(path: Path, errors: list[ErrorDetails]) -> bool:
    return any(
        len(error["loc"]) > len(path) and error["loc"][: len(path)] == path for error in errors
    )


def _problem(error: ErrorDetails, path: Path, tree: YamlTree) -> Problem:
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown_key(path, tree)
    if kind == "missing":
        name = "missing-value" if path in tree.blanks else "missing-key"
        return Problem(name, sentence(name, **_terms(path)), path, position=_key(path, tree))
    if kind == "enum":
        return _not_a_choice(path, str(error["input"]))
    name = _KINDS.get(kind, kind)
    details = {key: str(value) for key, value in error.get("ctx", {}).items()}
    details |= _terms(path) | {"suggestion": example_of(field_at(path))}
    rule = name if name in SENTENCES else "kind-text"
    return Problem(rule, sentence(rule, **details), path)


def _terms(path: Path) -> dict[str, str]:
    field = field_at(path)
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    return {"key": key, "term": str(field and field.title), "example": example_of(field)}


def _key(path: Path, tree: YamlTree) -> Position | None:
    return tree.keys.get(path)


def _unknown_key(path: Path, tree: YamlTree) -> Problem:
    near = nearest_key(path)
    name = "unknown-key-near" if near else "unknown-key"
    details = {"key": str(path[-1]), "near": str(near[-1]) if near else ""}
    return Problem("unknown-key", sentence(name, **details), path, position=tree.keys.get(path))


def _not_a_choice(path: Path, text: str) -> Problem:
    choices = choices_at(path)
    found = process.extractOne(text, choices)
    near = found[0] if found and found[1] >= _NEAR else ""
    name = "not-a-choice-near" if near else "not-a-choice"
    details = {**_terms(path), "text": text, "near": near, "choices": ", ".join(choices)}
    return Problem("not-a-choice", sentence(name, **details), path)
