"""What a field of the model may hold, in words: a pydantic field in, Vietnamese HTML out."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model import notation
from generator.model.fields import (
    ONE_OR_MORE,
    Choice,
    FileName,
    Id,
    LanguageCode,
    Link,
    PlanPart,
    Text,
)
from generator.model.plan import Plan
from generator.model.venue import Coordinates

_WORDS = {
    notation.Dates: '<a href="../viet-tep/#ngay">ngày</a>',
    notation.Times: '<a href="../viet-tep/#gio">giờ</a>',
    notation.Length: '<a href="../viet-tep/#thoi-luong">thời lượng</a>',
    notation.Deadline: '<a href="../viet-tep/#thoi-han">thời hạn</a>',
    notation.HeadCount: '<a href="../viet-tep/#so-luong">số lượng</a>',
    bool: "<code>true</code> (có) hoặc <code>false</code> (không)",
}
_TEXTS = (
    (Id, '<a href="../viet-tep/#ma-id">mã</a>'),
    (Link, "liên kết"),
    (FileName, "tên tệp"),
    (LanguageCode, "mã ngôn ngữ"),
    (Coordinates, "vĩ độ, kinh độ"),
    (Text, "đoạn chữ"),
)
_REFERENCES = {"items": "mục chương trình", "work": "việc hoặc bài gửi khác"}
"""What can be referred to and is not one list of the plan."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The innermost class of a type expression, and the lists and notes around it."""

    of: Any
    notes: tuple[object, ...] = ()
    lists: int = 0


def kind_of(field: FieldInfo) -> Kind:
    """Return what ``field`` holds, whether or not it may be left out."""
    return _kind(field.annotation, tuple(field.metadata))


def _kind(expression: Any, notes: tuple[object, ...], lists: int = 0) -> Kind:  # noqa: ANN401
    arguments = get_args(expression)
    if get_origin(expression) is Annotated:
        return _kind(arguments[0], (*notes, *arguments[1:]), lists)
    if get_origin(expression) in (Union, UnionType):
        [inner] = (each for each in arguments if each is not NoneType)
        return _kind(inner, notes, lists)
    if get_origin(expression) is tuple:
        return _kind(arguments[0], notes, lists + 1)
    return Kind(expression, notes, lists)


def part_in(field: FieldInfo) -> type[PlanPart] | None:
    """Return the class of the mappings in ``field``, if it holds such."""
    kind = kind_of(field).of
    return kind if isinstance(kind, type) and issubclass(kind, PlanPart) else None


def described(field: FieldInfo, anchors: Mapping[type[PlanPart], str]) -> str:
    """Return what is to be written into ``field``, as HTML; ``anchors`` are those of the parts."""
    kind = kind_of(field)
    many = "một hoặc nhiều: " if ONE_OR_MORE in kind.notes else "danh sách: "
    return many * kind.lists + _value(field, kind, anchors)


def _value(field: FieldInfo, kind: Kind, anchors: Mapping[type[PlanPart], str]) -> str:
    extra = field.json_schema_extra
    if isinstance(extra, dict):
        return _reference(str(extra["x-refers-to"]), or_words=bool(extra["x-or-words"]))
    if part := part_in(field):
        shorthand = part.shorthand and part.model_fields[part.shorthand].title
        alone = f", hoặc chỉ ghi «{escape(shorthand)}»" if shorthand else ""
        return f'<a href="#{anchors[part]}">các mục con</a>{alone}'
    if issubclass(kind.of, Choice):
        return "một trong: " + ", ".join(_choice(choice) for choice in kind.of)
    if kind.of is str:
        return next((words for text, words in _TEXTS if get_args(text)[1] in kind.notes), "chữ")
    return _WORDS[kind.of]


def _reference(target: str, *, or_words: bool) -> str:
    field = Plan.model_fields.get(target)
    place = f"<code>{target}</code>" if field else _REFERENCES[target]
    return f"mã đã đặt ở {place}" + (", hoặc tên bằng lời" if or_words else "")


def _choice(choice: Choice) -> str:
    return f"<code>{choice}</code> ({escape(choice.term)})"
