"""Mã được nhắc đến nhưng không có trong kế hoạch.

Vì sao: trang không thể dẫn người đọc tới địa điểm, thành phần hay sự kiện không có thật.
Sai: ``venue: tthn`` khi mục ``venues`` không có địa điểm nào mang mã ``tthn``.
Đúng: thêm địa điểm đó vào ``venues``, hoặc viết thẳng tên: ``venue: Hội trường lớn``. Thành phần,
sự kiện, điểm cầu, đầu mối chỉ nhắc đến được bằng mã.
"""

from collections.abc import Iterator

from generator.model import parts
from generator.model.fields import PlanPart, is_id
from generator.model.message import Message, in_brief
from generator.model.plan import Plan
from generator.model.problem import Path, Problem
from generator.model.schedule import scheduled

_TERMS = {
    "venues": "địa điểm",
    "groups": "thành phần",
    "units": "đơn vị",
    "events": "sự kiện",
    "bridge_points": "điểm cầu",
    "contacts": "đầu mối",
    "work": "việc",
    "items": "mục chương trình",
    "sections": "phần khác",
}


_SHOWN = 20
"""How many ids a message lists."""


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each reference that names nothing."""
    known = _known_ids(plan)
    found = {target: frozenset(ids) for target, ids in known.items()}
    for path, target, or_words, text in _references(plan):
        is_words = or_words and not is_id(text)
        if not is_words and text not in found[target]:
            yield _problem(path, target, text, known[target])


def _references(plan: Plan) -> Iterator[tuple[Path, str, bool, str]]:
    """Yield each reference: its path, what it refers to, whether words are fine, its text."""
    for path, part in parts.values(plan):
        fields = type(part).model_fields if isinstance(part, PlanPart) else {}
        for name, field in fields.items():
            extra = field.json_schema_extra
            if isinstance(extra, dict) and "x-refers-to" in extra:
                for inner, text in parts.values(getattr(part, name), (*path, name)):
                    if isinstance(text, str):
                        yield inner, str(extra["x-refers-to"]), bool(extra["x-or-words"]), text


def _known_ids(plan: Plan) -> dict[str, tuple[str, ...]]:
    listed = ("venues", "units", "events", "bridge_points", "contacts", "sections")
    known = {kind: tuple(part.id for part in getattr(plan, kind)) for kind in listed}
    known["groups"] = tuple(group.id for _path, group in parts.groups(plan))
    known["work"] = tuple(_work_ids(plan))
    known["items"] = tuple(
        row.item.id
        for _path, agenda, _events in parts.agendas(plan)
        for row in scheduled(agenda)
        if row.item.id
    )
    return known


def _work_ids(plan: Plan) -> Iterator[str]:
    for work in (
        plan.tasks,
        plan.contributions,
        plan.follow_ups,
        plan.assignments,
        plan.registrations,
    ):
        for _path, value in parts.values(work):
            identifier = getattr(value, "id", None) if isinstance(value, PlanPart) else None
            if identifier:
                yield identifier


def _problem(path: Path, target: str, text: str, known: tuple[str, ...]) -> Problem:
    listed = ", ".join(known[:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
    there = f"Các mã đang có: {listed}." if known else "Kế hoạch chưa khai báo mã nào."
    ids = f"The ids there are: {listed}." if known else "The plan declares none."
    text = in_brief(text)
    message = Message(
        f"Không có {_TERMS[target]} nào mang mã «{text}». {there} Hãy sửa mã hoặc khai báo.",
        f"Nothing in {target} has the id «{text}». {ids} Correct the id or declare it.",
    )
    return Problem("unknown-reference", message, path)
