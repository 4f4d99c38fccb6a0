"""pydantic's errors to Problems in Vietnamese, by the error's type, never by its English text.

In: the errors of one validation and the tree they are about. Out: Problems with paths, but none
for what another problem has told already.
"""

from collections.abc import Iterable, Iterator

from pydantic_core import ErrorDetails

from generator.model.fields import Choice
from generator.model.message import Message
from generator.model.problem import Path, Problem
from generator.reading.fields_of import choices_at, example_of, field_at
from generator.reading.identifiers import id_from
from generator.reading.messages import ACCEPTED_FORMS, SENTENCES, sentence
from generator.reading.nearness import nearest
from generator.reading.unclear_times import time_sentence
from generator.reading.yaml_tree import YamlTree, written_path

_KINDS = {
    "string_type": "kind-text",
    "tuple_type": "kind-list",
    "model_type": "kind-mapping",
    "model_attributes_type": "kind-mapping",
    "bool_parsing": "kind-bool",
    "bool_type": "kind-bool",
    "too_short": "too-few",
    "too_long": "too-many",
}
_OF_ABSENCE = frozenset({"too_short", "tuple_type", "model_type", "item-empty", "row-untitled"})
"""What can be wrong with a part because a line of it is not there."""
_CURLY_QUOTES = frozenset("“”„‟‘’‚")
_NO_EXAMPLE = Message("Hãy xem mục này trong một kế hoạch mẫu.", "See it in a sample plan.")


def translate(errors: Iterable[ErrorDetails], tree: YamlTree) -> Iterator[Problem]:
    """Yield a Problem for each of pydantic's errors that is a mistake of its own."""
    listed = list(errors)
    for error in listed:
        path: Path = tuple(error["loc"])
        follows = error["type"] == "too_short" and _has_deeper(path, listed)
        follows |= error["type"] == "missing" and tree.is_incomplete(path[:-1])
        follows |= error["type"] in _OF_ABSENCE and tree.is_incomplete(path)
        if not follows and not tree.is_lost(path):
            yield _problem(error, path, tree)


def _has_deeper(path: Path, errors: list[ErrorDetails]) -> bool:
    return any(
        len(error["loc"]) > len(path) and error["loc"][: len(path)] == path for error in errors
    )


def _problem(error: ErrorDetails, path: Path, tree: YamlTree) -> Problem:
    kind = error["type"]
    if kind == "missing":
        return _missing(path, tree)
    if str(error["input"])[:1] in _CURLY_QUOTES:
        message = sentence("curly-quotes", character=str(error["input"])[0])
        return Problem("curly-quotes", message, path)
    if kind == "enum" and isinstance(error["input"], str):
        return _not_a_choice(path, error["input"], tree)
    name = _KINDS.get(kind) or time_sentence(kind, str(error["input"]))
    if name == "kind-mapping" and isinstance(path[-1], int):
        name = "kind-entry"
    context = {key: str(value) for key, value in error.get("ctx", {}).items()}
    if name in ACCEPTED_FORMS:
        context["text"] = str(error["input"])
    suggestion = id_from(context.get("text", "")) or example_of(field_at(path))
    details = context | _terms(path, _key(path, tree)) | {"suggestion": suggestion}
    rule = name if name in SENTENCES else "kind-text"
    return Problem(rule, sentence(rule, **details), path)


def _missing(path: Path, tree: YamlTree) -> Problem:
    written = (*written_path(tree.root, path[:-1]), path[-1])
    name = "missing-value" if written in tree.blanks else "missing-key"
    details = _terms(path, str(path[-1]))
    return Problem(name, sentence(name, **details), path, position=tree.keys.get(written))


def _key(path: Path, tree: YamlTree) -> str:
    """Return the key in the file; where a text stands for a mapping, it is that of the mapping."""
    return next(part for part in reversed(written_path(tree.root, path)) if isinstance(part, str))


def _terms(path: Path, key: str) -> dict[str, str | Message]:
    """Return what the sentences call the value at ``path``: its key, the key's term, an example."""
    behind = path[::-1].index(key)
    field, named = field_at(path), field_at(path[: len(path) - behind])
    shown = f"{key}: {example_of(field)}"
    example = Message(f"Ví dụ: {shown}", f"Example: {shown}")
    has_example = field is not None and field.examples
    term = str(named and named.title)
    return {"key": key, "term": term, "example": example if has_example else _NO_EXAMPLE}


def _spellings(choices: Iterable[str]) -> dict[str, str]:
    """Return how each choice may have been written: as it is, or by its Vietnamese term."""
    terms = [(term, choice) for choice in choices for term in _term(choice).split(", ")]
    return {term: choice for term, choice in terms if term} | {each: each for each in choices}


def _term(choice: str) -> str:
    return choice.term if isinstance(choice, Choice) else ""


def _with_term(choice: str) -> str:
    return f"{choice} ({term})" if (term := _term(choice)) else choice


def _not_a_choice(path: Path, text: str, tree: YamlTree) -> Problem:
    choices = choices_at(path)
    near = nearest(text, _spellings(choices))
    name = "not-a-choice-near" if near else "not-a-choice"
    details = {
        **_terms(path, _key(path, tree)),
        "text": text,
        "near": near or "",
        "choices": Message("; ".join(map(_with_term, choices)), ", ".join(choices)),
    }
    return Problem("not-a-choice", sentence(name, **details), path)
