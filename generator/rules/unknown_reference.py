"""Mã được nhắc đến nhưng không có trong kế hoạch.

Vì sao: trang không thể dẫn người đọc tới địa điểm, thành phần hay sự kiện không có thật.
Sai: ``venue: tthn`` khi mục ``venues`` không có địa điểm nào mang mã ``tthn``.
Đúng: thêm địa điểm đó vào ``venues``, hoặc viết thẳng tên: ``venue: Hội trường lớn``.
"""

from collections.abc import Iterator

from generator.model import walk
from generator.model.fields import PlanPart, is_id
from generator.model.plan import Plan
from generator.model.problem import Path, Problem

_TERMS = {
    "venues": "địa điểm",
    "groups": "thành phần",
    "units": "đơn vị",
    "events": "sự kiện",
    "bridge_points": "điểm cầu",
    "contacts": "đầu mối",
    "work": "việc",
}
_REFERENCES = {
    "venue": "venues",
    "fallback": "venues",
    "groups": "groups",
    "events": "events",
    "bridge_point": "bridge_points",
    "contact": "contacts",
    "units": "units",
    "lead": "units",
    "support": "units",
    "contributors": "units",
    "same_work_as": "work",
}


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each id that names nothing."""
    known = _known_ids(plan)
    for path, text in walk.values(plan):
        names = [part for part in path if isinstance(part, str)]
        kind = _REFERENCES.get(names[-1]) if names else None
        if kind and isinstance(text, str) and is_id(text) and text not in known[kind]:
            yield _problem(path, kind, text, known[kind])


def _known_ids(plan: Plan) -> dict[str, tuple[str, ...]]:
    listed = ("venues", "units", "events", "bridge_points", "contacts")
    known = {kind: tuple(part.id for part in getattr(plan, kind)) for kind in listed}
    known["groups"] = tuple(group.id for _path, group in walk.groups(plan))
    known["work"] = tuple(_work_ids(plan))
    return known


def _work_ids(plan: Plan) -> Iterator[str]:
    for part in (plan.tasks, plan.contributions, plan.follow_ups, plan.assignments):
        for _path, value in walk.values(part):
            identifier = getattr(value, "id", None) if isinstance(value, PlanPart) else None
            if identifier:
                yield identifier


def _problem(path: Path, kind: str, text: str, known: tuple[str, ...]) -> Problem:
    there = f"Các mã đang có: {', '.join(known)}." if known else "Kế hoạch chưa khai báo mã nào."
    message = f"Không có {_TERMS[kind]} nào mang mã «{text}». {there}"
    return Problem("unknown-reference", message, path)
