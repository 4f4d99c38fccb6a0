"""What may stand as a single value in a plan file, in the words of JSON Schema.

In: the kinds of text and the accepted forms of the model. Out: a definition for each kind, and the
few pieces that all definitions are put together from. Every scalar is text to reading, so a plain
number or truth value has to pass as well; yet no type but the usual one is named, since editors
would propose ``true`` and ``null`` for it.
"""

from collections.abc import Sequence
from typing import get_args

from pydantic import JsonValue

from generator.model import notation
from generator.model.fields import ID_LENGTH, ID_PATTERN, FileName, Id, Link

Schema = dict[str, JsonValue]

NAMES = {
    get_args(kind)[1:]: name for kind, name in ((Id, "id"), (Link, "link"), (FileName, "file"))
}
"""The definitions of texts by what the model notes at their type; any other is a ``text``."""

_WRITTEN = {
    notation.Dates: notation.ACCEPTED_DATES,
    notation.Times: notation.ACCEPTED_TIMES,
    notation.Length: notation.ACCEPTED_LENGTHS,
    notation.Deadline: notation.ACCEPTED_DEADLINES,
    notation.HeadCount: notation.ACCEPTED_COUNTS,
}
_NO_TEXT: Schema = {"not": {"type": ["string", "array", "object"]}}
_YES_OR_NO = (
    "^([Tt]([Rr][Uu][Ee])?|[Yy]([Ee][Ss])?|[Oo][Nn]|[Ff]([Aa][Ll][Ss][Ee])?|[Nn][Oo]?|[Oo][Ff]{2}"
    "|[01])$"
)


def ref(name: str) -> Schema:
    """Return a reference to the definition called ``name``."""
    return {"$ref": f"#/definitions/{name}"}


def one_of(*alternatives: Schema) -> Schema:
    """Return what fits exactly one alternative; the first one tells what is wrong with the rest.

    VS Code's YAML editor adds the colon to a key only where its value is ``anyOf`` something, but
    forgets the description where one alternative of it fits: hence the one within the other.
    """
    return {"anyOf": [{"oneOf": list(alternatives)}]}


def of_type(name: str, message: str, **more: JsonValue) -> Schema:
    """Return what has a type, and the message for what has not.

    The type stands in a list: beside a plain one the editor puts English words over the message.
    """
    return {"type": [name], **more, "errorMessage": message}


def scalar_definitions() -> dict[str, JsonValue]:
    """Return the definitions of single values."""
    return {
        "blank": {"not": {"type": ["string", "number", "boolean", "array", "object"]}},
        "text": _text(),
        "id": _text(
            pattern=f"^(?=.{{1,{ID_LENGTH}}}$){ID_PATTERN.pattern}$",
            patternErrorMessage="Mã (id) chỉ gồm chữ thường không dấu, số và dấu gạch nối,"
            f" dài tối đa {ID_LENGTH}, ví dụ: hoi-nghi-2024",
        ),
        "link": _text(
            pattern=r"^[A-Za-z]+:\S+$",
            patternErrorMessage="Hãy chép cả địa chỉ, ví dụ: https://so.example.edu.vn/tai-lieu",
        ),
        "file": _text(
            pattern=r"^[A-Za-z0-9_-]+\.[a-z0-9]+$",
            patternErrorMessage="Tên tệp chỉ gồm chữ không dấu, số, gạch nối và đuôi tệp, không có"
            " thư mục, ví dụ: ke-hoach.pdf",
        ),
        "flag": one_of(
            of_type("boolean", "Hãy viết true (có) hoặc false (không)."),
            {"type": ["string", "number"], "pattern": _YES_OR_NO},
            ref("blank"),
        ),
        **{kind.__name__: _written(forms) for kind, forms in _WRITTEN.items()},
    }


def _text(**more: JsonValue) -> Schema:
    message = "Ở đây chỉ viết chữ, không viết danh sách hay mục con."
    return one_of(of_type("string", message, **more), _NO_TEXT)


def _written(forms: Sequence[str]) -> Schema:
    """Return a text in Vietnamese notation; the editor proposes its accepted forms."""
    snippets: list[JsonValue] = [{"label": form, "body": f"${{1:{form}}}"} for form in forms]
    return {**_text(), "defaultSnippets": snippets}
