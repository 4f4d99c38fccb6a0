"""Every field of a plan file, part by part: the model in, Markdown with a table a part out."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from pydantic.fields import FieldInfo

from generator.handbook.values import Anchors, described, part_in
from generator.model.fields import PlanPart
from generator.model.plan import Plan
from generator.model.slugs import slug

_WHOLE = "Cả kế hoạch"


@dataclass(frozen=True, slots=True)
class Part:
    """A kind of mapping, and where in a plan it is met first."""

    of: type[PlanPart]
    path: tuple[str, ...] = ()
    order: tuple[int, ...] = ()
    """The place of each key of the path among its neighbours in the model."""
    title: str = _WHOLE

    @property
    def heading(self) -> str:
        """Its heading, whose slug is its anchor."""
        return f"{self.title}: {'.'.join(self.path)}" if self.path else self.title

    def anchor(self, key: str) -> str:
        """Return the anchor of one of its fields: ``events-date``."""
        return "-".join((*self.path, key))


def parts() -> tuple[Part, ...]:
    """Return every kind of mapping in a plan, in the order of the model."""
    found = [Part(Plan)]
    for part in found:  # grows on the way, so that the shortest path comes first
        part.of.model_rebuild()  # what refers to itself is complete only then
        for number, (key, field) in enumerate(part.of.model_fields.items()):
            inner = part_in(field)
            if inner and inner not in (each.of for each in found):
                title = field.title or key
                found.append(Part(inner, (*part.path, key), (*part.order, number), title))
    return tuple(sorted(found, key=lambda part: part.order))


def field_tables() -> str:
    """Return a section with a table for each kind of mapping."""
    every = parts()
    anchors = {part.of: slug(part.heading) for part in every}
    return "\n\n".join(_section(part, _places(part.of, every), anchors) for part in every)


def _places(wanted: type[PlanPart], every: tuple[Part, ...]) -> list[str]:
    """Return the paths of all fields that hold such a mapping."""
    return [
        ".".join((*part.path, key))
        for part in every
        for key, field in part.of.model_fields.items()
        if part_in(field) is wanted
    ]


def _section(part: Part, places: list[str], anchors: Anchors) -> str:
    listed = ", ".join(f"`{place}`" for place in places)
    where = f"Viết như nhau ở: {listed}.\n\n" if len(places) > 1 else ""
    rows = "\n".join(
        _row(part.anchor(key), key, field, anchors) for key, field in part.of.model_fields.items()
    )
    titles = "".join(f'<th scope="col">{title}</th>' for title in ("Mục", "Viết gì", "Ví dụ"))
    head = f"<thead><tr>{titles}</tr></thead>"
    table = f'<table class="hn-fields">\n{head}\n<tbody>\n{rows}\n</tbody>\n</table>'
    return f"## {part.heading}\n\n{where}{table}"


def _row(anchor: str, key: str, field: FieldInfo, anchors: Anchors) -> str:
    needed = " <strong>bắt buộc</strong>" if field.is_required() else ""
    examples = ", ".join(_examples(field))
    return (
        f'<tr id="{anchor}"><th scope="row"><code>{key}</code>{needed}</th>'
        f"<td><b>{escape(field.title or key)}</b>: {described(field, anchors)}</td>"
        f"<td>{examples}</td></tr>"
    )


def _examples(field: FieldInfo) -> Iterator[str]:
    for example in field.examples or ():
        yield f"<code>{escape(str(example))}</code>"
