"""What is to be written into a field of a plan file: a pydantic field in, Vietnamese HTML out."""

from collections.abc import Mapping
from html import escape

from pydantic.fields import FieldInfo

from generator.editing.kinds import Kind, kind_of
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

Anchors = Mapping[type[PlanPart], str]
"""Where the page tells of each kind of mapping."""


def part_in(field: FieldInfo) -> type[PlanPart] | None:
    """Return the class of the mappings in ``field``, if it holds such."""
    return kind_of(field).one.part_of(PlanPart)


def described(field: FieldInfo, anchors: Anchors) -> str:
    """Return what is to be written into ``field``."""
    kind, extra = kind_of(field), field.json_schema_extra
    if isinstance(extra, dict):
        target, or_words = str(extra["x-refers-to"]), bool(extra["x-or-words"])
        return _many(kind) + _reference(target, or_words=or_words)
    return _value(kind, anchors)


def _many(kind: Kind) -> str:
    if kind.entry is None:
        return ""
    return "một hoặc nhiều: " if ONE_OR_MORE in kind.validators else "danh sách: "


def _value(kind: Kind, anchors: Anchors) -> str:
    if kind.entry:
        return _many(kind) + _value(kind.entry, anchors)
    if part := kind.part_of(PlanPart):
        shorthand = part.shorthand and part.model_fields[part.shorthand].title
        alone = f", hoặc chỉ ghi «{escape(shorthand)}»" if shorthand else ""
        return f'<a href="#{anchors[part]}">các mục con</a>{alone}'
    if choices := kind.part_of(Choice):
        return "một trong: " + ", ".join(_choice(choice) for choice in choices)
    if kind.of is str:
        return next((words for text, words in _TEXTS if kind.is_a(text)), "chữ")
    return _WORDS[kind.of]


def _reference(target: str, *, or_words: bool) -> str:
    field = Plan.model_fields.get(target)
    place = f"<code>{target}</code>" if field else _REFERENCES[target]
    return f"mã đã đặt ở {place}" + (", hoặc tên bằng lời" if or_words else "")


def _choice(choice: Choice) -> str:
    return f"<code>{choice}</code> ({escape(choice.term)})"
