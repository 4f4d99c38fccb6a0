"""The fields of the form, read off the model: a part of the plan in, Decap CMS's fields out.

Beside Decap's own keys (label, widget, required …) a field may have three of ours, which the form's
YAML format goes by: ``shorthand``, the key that a plain text stands for; ``lines``, many short
texts that are typed one a line; ``blanks``, where such a line may be empty.
"""

from typing import Any

from pydantic.fields import FieldInfo

from generator.editing.kinds import Kind, kind_of
from generator.model import notation
from generator.model.fields import ID_PATTERN, Choice, FileName, Id, Line, PlanPart, Text

FormField = dict[str, Any]
Parts = tuple[type[PlanPart], ...]
"""The parts that a field stands in, the outermost first."""

DEPTH = 3
"""How deep parts that hold their own kind can be filled in: Decap knows no recursion."""

_MOMENTS = (notation.Dates, notation.Times, notation.Deadline)
_ID_MESSAGE = "chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ hoi-nghi"


def fields_of(part: type[PlanPart], within: Parts = (), *, surely: bool = True) -> list[FormField]:
    """Return a form field for each field of ``part``, in the model's order.

    Decap asks for what is required even in a part that is left out: only where a part is
    ``surely`` there can its fields be required.
    """
    part.model_rebuild()  # what refers to itself is complete only then
    within = (*within, part)
    return [
        _field(name, field, within, required=surely and field.is_required())
        for name, field in part.model_fields.items()
        if within.count(kind_of(field).one.of) < DEPTH
    ]


def _field(name: str, field: FieldInfo, within: Parts, *, required: bool) -> FormField:
    described: FormField = {"name": name, "label": field.title or name, "required": required}
    described |= _hint(field)
    return described | _widget(described, kind_of(field), within)


def _hint(field: FieldInfo) -> FormField:
    """Return what stands under the field: an example, or what a choice left open means."""
    if isinstance(field.default, Choice):
        return {"hint": f"Bỏ trống: {field.default.term}"}
    kind = kind_of(field).one
    if not field.examples or kind.of is bool or kind.part_of(Choice):
        return {}
    return {"hint": "Ví dụ: " + "; ".join(map(str, field.examples))}


def _widget(described: FormField, kind: Kind, within: Parts) -> FormField:
    if kind.entry:
        return _many(described, kind.entry, within)
    if part := kind.part_of(PlanPart):
        inner = fields_of(part, within, surely=bool(described["required"]))
        return {"widget": "object", "collapsed": True, "fields": inner, **_shorthand(part)}
    if choices := kind.part_of(Choice):
        return {"widget": "select", "options": _options(choices)}
    return _single(kind)


def _single(kind: Kind) -> FormField:
    """Return how a value that is no part and no choice is filled in."""
    if kind.of is bool:
        return {"widget": "boolean"}
    if kind.is_a(Id):
        return {"widget": "string", "pattern": [f"^{ID_PATTERN.pattern}$", _ID_MESSAGE]}
    if kind.is_a(FileName):
        return {"widget": "file", "choose_url": False}
    return {"widget": "text" if kind.is_a(Text) else "string"}


def _many(described: FormField, entry: Kind, within: Parts) -> FormField:
    """Return how many entries are filled in: short texts one a line, else each in its own box."""
    if choices := entry.part_of(Choice):
        return {"widget": "select", "multiple": True, "options": _options(choices)}
    if entry.of is str and not entry.is_a(Text):
        example = described.get("hint")
        hint = f"Mỗi dòng một mục. {example}" if example else "Mỗi dòng một mục."
        return {"widget": "text", "lines": True, "blanks": not entry.is_a(Line), "hint": hint}
    singular = str(described["label"]).removeprefix("Các ")
    required = bool(described["required"])
    boxes: FormField = {"widget": "list", "label_singular": singular, "collapsed": not required}
    if required:
        boxes["min"] = 1
    if required and len(within) == 1:  # further inside, Decap would fill what is around it, too
        boxes["default"] = [{}]
    if part := entry.part_of(PlanPart):
        inner = fields_of(part, within)
        return {**boxes, "summary": _summary(part), "fields": inner, **_shorthand(part)}
    box: FormField = {"name": described["name"], "label": singular, "required": True}
    return {**boxes, "field": box | _widget(box, entry, within)}


def _summary(part: type[PlanPart]) -> str:
    """Return what a closed box says: what must be in it and when it is, else what comes first."""
    kinds = {name: kind_of(field) for name, field in part.model_fields.items()}
    telling = [
        name
        for name, field in part.model_fields.items()
        if name == part.shorthand or field.is_required() or kinds[name].of in _MOMENTS
        if not (kinds[name].is_a(Id) or kinds[name].one.part_of(PlanPart))
    ]
    # a blank behind each, or Decap would call a box with nothing in it "No id"
    return "".join(f"{{{{fields.{name}}}}} " for name in telling or list(kinds)[:2])


def _shorthand(part: type[PlanPart]) -> FormField:
    return {"shorthand": part.shorthand} if part.shorthand else {}


def _options(choices: type[Choice]) -> list[FormField]:
    return [{"value": choice.value, "label": choice.term} for choice in choices]
