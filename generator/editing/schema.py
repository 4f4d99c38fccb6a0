"""The JSON Schema of plan files, for editors that complete, explain and check while one types.

In: the model. Out: a schema in draft 7, with the keys for snippets and messages that VS Code reads.
It is coarse on purpose: keys, kinds of value, choices and ids. Whatever reading takes, it takes:
any key may be left blank, a single entry may stand without its list, a text for a mapping.
"""

import json
from collections.abc import Iterator, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import JsonValue
from pydantic.fields import FieldInfo

from generator.editing.scalars import NAMES, Schema, of_type, one_of, ref, scalar_definitions
from generator.model.fields import ONE_OR_MORE, Choice, PlanPart
from generator.model.plan import Plan

_LINE_LENGTH = 120


def schema_text() -> str:
    """Return the schema as it stands in its file."""
    return _json(plan_schema()) + "\n"


def _json(value: JsonValue, indent: str = "") -> str:
    """Return ``value`` as JSON in which what is short enough stands on one line."""
    line = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(line) <= _LINE_LENGTH or not isinstance(value, dict | list):
        return line
    deeper = f"{indent}  "
    if isinstance(value, list):
        entries = [_json(entry, deeper) for entry in value]
    else:
        entries = [f"{json.dumps(key)}: {_json(entry, deeper)}" for key, entry in value.items()]
    listed = ",\n".join(deeper + entry for entry in entries)
    return f"{line[0]}\n{listed}\n{indent}{line[-1]}"


def plan_schema() -> Schema:
    """Return the schema of a whole plan file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Kế hoạch hội nghị",
        **_mapping(Plan),
        "definitions": {
            **scalar_definitions(),
            **{kind.__name__: _definition(kind) for kind in _classes()[1:]},
        },
    }


def _classes() -> list[type[PlanPart] | type[Choice]]:
    """Return the kinds of mapping and of choice that a plan is made of, the plan first."""
    found: list[Any] = [Plan]
    for kind in found:  # grows on the way
        if issubclass(kind, PlanPart):
            kind.model_rebuild()  # what refers to itself is complete only then
            for field in kind.model_fields.values():
                found += [each for each in _named_in(field.annotation) if each not in found]
    return found


def _named_in(kind: Any) -> Iterator[type]:  # noqa: ANN401 - a type expression
    if get_origin(kind) is not None:
        for inner in get_args(kind):
            yield from _named_in(inner)
    elif isinstance(kind, type) and issubclass(kind, PlanPart | Choice):
        yield kind


def _definition(kind: type[PlanPart] | type[Choice]) -> Schema:
    if issubclass(kind, PlanPart):
        return {
            **one_of(_mapping(kind), *_shorthand(kind)),
            "defaultSnippets": [_template(kind)],
        }
    listed = ", ".join(f"{choice} ({choice.term})" for choice in kind)
    choices: Schema = {
        "enum": [str(choice) for choice in kind],
        "markdownEnumDescriptions": [choice.term for choice in kind],
        "errorMessage": f"Hãy chọn: {listed}.",
    }
    return one_of(choices, ref("blank"))


def _mapping(part: type[PlanPart]) -> Schema:
    """Return the schema of a mapping; what it needs stands apart, each with its own message."""
    names = ", ".join(part.model_fields)
    or_text = "một dòng chữ, hoặc " if part.shorthand else ""
    needs: list[Schema] = [
        {"required": [name], "errorMessage": f"Thiếu mục «{name}» ({field.title})."}
        for name, field in part.model_fields.items()
        if field.is_required() and (name != "id" or part is Plan)  # reading makes the other ids
    ]
    return {
        "allOf": [of_type("object", f"Ở đây phải là {or_text}các mục con: {names}."), *needs],
        "properties": {name: _property(field) for name, field in part.model_fields.items()},
        "additionalProperties": False,
        "errorMessage": f"Ở đây không có mục này. Các mục có thể viết: {names}.",
    }


def _shorthand(part: type[PlanPart]) -> Iterator[Schema]:
    """Yield what may stand in the place of a mapping."""
    field = part.model_fields[part.shorthand] if part.shorthand else None
    if field is None:
        yield ref("blank")
    elif get_origin(field.annotation) is tuple:
        yield ref("text")
        yield {"type": ["array"], "items": _value(get_args(field.annotation)[0])}
    else:
        yield _value(field.annotation, field.metadata)


def _template(part: type[PlanPart]) -> Schema:
    """Return what an editor writes for a new mapping: the keys that it needs, to be filled in."""
    needed = [name for name, field in part.model_fields.items() if field.is_required()]
    keys = needed or [part.shorthand or next(iter(part.model_fields))]
    body: Schema = {key: f"${number}" for number, key in enumerate(keys, start=1)}
    return {"label": f"Mẫu: {', '.join(keys)}", "body": body}


def _property(field: FieldInfo) -> Schema:
    return {
        "title": field.title,
        "markdownDescription": _description(field),
        **_value(field.annotation, field.metadata),
    }


def _description(field: FieldInfo) -> str:
    """Return what editors show of a field: the term, what it refers to, examples."""
    sentences = [f"{field.title}."]
    extra = field.json_schema_extra
    if isinstance(extra, dict) and "x-refers-to" in extra:
        target = str(extra["x-refers-to"])
        place = f" trong «{target}»" if target in Plan.model_fields else ""
        or_words = ", hoặc tên bằng lời" if extra["x-or-words"] else ""
        sentences.append(f"Viết id đã đặt{place}{or_words}.")
    if field.examples:
        sentences.append(f"Ví dụ: {', '.join(f'`{example}`' for example in field.examples)}.")
    return " ".join(sentences)


def _value(kind: Any, notes: Sequence[object] = ()) -> Schema:  # noqa: ANN401 - a type expression
    """Return the schema of a type expression such as ``Annotated[tuple[Party, ...], …] | None``."""
    if get_origin(kind) is Annotated:
        inner, *inner_notes = get_args(kind)
        return _value(inner, inner_notes)
    if get_origin(kind) in (Union, UnionType):
        [inner] = (each for each in get_args(kind) if each is not NoneType)
        return _value(inner)
    if get_origin(kind) is tuple:
        return _list(_value(get_args(kind)[0]), or_one=ONE_OR_MORE in notes)
    if kind is str:
        return ref(NAMES.get(tuple(notes), "text"))
    return ref("flag" if kind is bool else kind.__name__)


def _list(entry: Schema, *, or_one: bool) -> Schema:
    if or_one:
        return {"items": entry, "anyOf": [{"if": {"type": "array"}, "else": entry}]}
    message = "Ở đây phải là một danh sách, mỗi dòng bắt đầu bằng «- »."
    return {"items": entry, **one_of(of_type("array", message), ref("blank"))}
