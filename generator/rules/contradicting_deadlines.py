"""Cùng một việc nhưng hai nơi trong văn bản ghi hai thời hạn khác nhau.

Vì sao: đơn vị phải làm theo hạn nào? Trang hiện cả hai, cho đến khi văn bản được đính chính.
Sai: phần thân ghi «trước ngày 01/11/2023», phụ lục ghi «02/11/2023».
Đúng: ghi một hạn ở cả hai nơi.
"""

from collections.abc import Iterator

from generator.model import parts
from generator.model.message import Message
from generator.model.plan import Plan
from generator.model.problem import Path, Problem, Severity
from generator.model.task import Contribution, Duty, Task


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each work that is ``same_work_as`` another with another deadline."""
    work = dict(_work(plan))
    told = set()
    for path, part in work.values():
        _path, other = work.get(getattr(part, "same_work_as", None) or "", (path, part))
        pair = frozenset((part.id, other.id))
        if pair not in told and _contradict(part, other):
            told.add(pair)
            message = Message(
                f"Cùng một việc nhưng ở đây ghi «{part.deadline}», còn mục «{other.id}» ghi"
                f" «{other.deadline}». Hãy thống nhất một thời hạn.",
                f"The same work is due «{part.deadline}» here, but «{other.deadline}» at"
                f" «{other.id}». Agree on one deadline.",
            )
            yield Problem("contradicting-deadlines", message, (*path, "deadline"), Severity.WARNING)


def _contradict(one: Task | Contribution | Duty, other: Task | Contribution | Duty) -> bool:
    return bool(one.deadline and other.deadline and one.deadline != other.deadline)


def _work(plan: Plan) -> Iterator[tuple[str, tuple[Path, Task | Contribution | Duty]]]:
    for name in ("assignments", "tasks", "contributions", "follow_ups"):
        for path, part in parts.values(getattr(plan, name), (name,)):
            if isinstance(part, (Task, Contribution, Duty)) and part.id:
                yield part.id, (path, part)
