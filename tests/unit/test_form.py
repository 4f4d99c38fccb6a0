"""The form in the browser, as far as it is made before any browser opens it."""

import hashlib
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import Field

from generator import rendering
from generator.editing.form_fields import FormField, fields_of
from generator.model.fields import Choice, Id, Line, Lines, PlanPart, Text, WrittenTimes
from generator.model.passage import Passage
from generator.model.plan import Plan
from generator.pipeline import Walk

VENDOR = Path(rendering.__file__).parent / "vendor"


class Drink(Choice):
    TEA = "tea", "trà"
    COFFEE = "coffee", "cà phê"


class Guest(PlanPart):
    shorthand: ClassVar[str | None] = "name"

    name: Line = Field(title="Tên")
    time: WrittenTimes | None = Field(default=None, title="Giờ đến", examples=["8h00", "Sáng"])


class Party(PlanPart):
    id: Id = Field(title="Mã", examples=["tiec"])
    drink: Drink = Field(default=Drink.TEA, title="Đồ uống")
    aims: Lines = Field(title="Mục đích", examples=["gặp mặt"])
    rules: tuple[Text, ...] = Field(default=(), title="Các quy định")
    host: Guest | None = Field(default=None, title="Chủ nhà")
    guests: Annotated[tuple[Guest, ...], Field(min_length=1)] = Field(title="Khách")
    is_open: bool = Field(default=False, title="Ai cũng đến được")


NAME = {"name": "name", "label": "Tên", "widget": "string"}
TIME = {
    "name": "time",
    "label": "Giờ đến",
    "required": False,
    "hint": "Ví dụ: 8h00; Sáng",
    "widget": "string",
}
PARTY = [
    {
        "name": "id",
        "label": "Mã",
        "required": True,
        "hint": "Ví dụ: tiec",
        "widget": "string",
        "pattern": [
            "^[a-z0-9]+(-[a-z0-9]+)*$",
            "chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ hoi-nghi",
        ],
    },
    {
        "name": "drink",
        "label": "Đồ uống",
        "required": False,
        "hint": "Bỏ trống: trà",
        "widget": "select",
        "options": [{"value": "tea", "label": "trà"}, {"value": "coffee", "label": "cà phê"}],
    },
    {
        "name": "aims",
        "label": "Mục đích",
        "required": True,
        "hint": "Mỗi dòng một mục. Ví dụ: gặp mặt",
        "widget": "text",
        "lines": True,
        "blanks": False,
    },
    {
        "name": "rules",
        "label": "Các quy định",
        "required": False,
        "widget": "list",
        "label_singular": "quy định",
        "collapsed": True,
        "field": {"name": "rules", "label": "quy định", "required": True, "widget": "text"},
    },
    {
        "name": "host",
        "label": "Chủ nhà",
        "required": False,
        "widget": "object",
        "collapsed": True,
        "shorthand": "name",
        "fields": [NAME | {"required": False}, TIME],
    },
    {
        "name": "guests",
        "label": "Khách",
        "required": True,
        "widget": "list",
        "label_singular": "Khách",
        "collapsed": False,
        "min": 1,
        "default": [{}],
        "summary": "{{fields.name}} {{fields.time}} ",
        "shorthand": "name",
        "fields": [NAME | {"required": True}, TIME],
    },
    {"name": "is_open", "label": "Ai cũng đến được", "required": False, "widget": "boolean"},
]


def test_each_kind_of_field_is_filled_in_by_what_suits_it() -> None:
    assert fields_of(Party) == PARTY


def test_the_form_has_every_field_of_a_plan() -> None:
    assert [(field["name"], field["label"]) for field in fields_of(Plan)] == [
        (name, field.title) for name, field in Plan.model_fields.items()
    ]


def test_passages_within_passages_are_filled_in_three_deep() -> None:
    assert names(fields_of(Passage), "text") == ["text", "items.text", "items.items.text"]


def names(fields: list[FormField], wanted: str, within: str = "") -> list[str]:
    """Return where fields named ``wanted`` are, however deep."""
    return [within + wanted for field in fields if field["name"] == wanted] + [
        name
        for field in fields
        if field["name"] == "items"
        for name in names(field["fields"], wanted, f"{within}items.")
    ]


def test_there_is_no_form_unless_it_is_asked_for(real_walk: Walk) -> None:
    assert [file.path for file in real_walk.files if file.path.startswith("admin")] == []


def test_the_code_of_others_is_as_npm_has_it() -> None:
    files = (path for path in VENDOR.glob("*/**/*") if path.is_file())
    found = {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
    lines = (VENDOR / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert found == {name: digest for digest, name in (line.split("  ") for line in lines)}
