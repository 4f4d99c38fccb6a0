"""Thời hạn của một việc chuẩn bị rơi sau hội nghị.

Vì sao: chuẩn bị xong sau khi hội nghị đã họp thì không còn ích gì; thường là gõ nhầm tháng.
Sai: hội nghị 24/8/2022 mà hạn gửi tham luận là 25/9/2022.
Đúng: sửa ngày, hoặc chuyển việc sang ``follow_ups`` (việc sau hội nghị).
"""

from collections.abc import Iterator
from datetime import date

from generator.model import parts
from generator.model.message import Message
from generator.model.notation import Deadline
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity

_OF_WORK = ("chuyển việc sang mục follow_ups", "move the work to follow_ups")
_OF_PAPERS = ("cứ để nguyên (đơn khiếu nại, phúc khảo …)", "leave it (appeals and the like)")
_WAYS_OUT = {
    "tasks": _OF_WORK,
    "assignments": _OF_WORK,
    "contributions": _OF_PAPERS,
    "registrations": _OF_PAPERS,
}
"""What to do, in Vietnamese and English, where the date is no slip."""


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each preparation whose last day is after the last event, if known."""
    days = [event.date.last for event in plan.events if event.date.last]
    for name in _WAYS_OUT if len(days) == len(plan.events) else ():
        for path, value in parts.values(getattr(plan, name), (name,)):
            last = _own_last_day(value)
            if last and last > max(days):
                message = Message(
                    f"Thời hạn «{value}» rơi sau hội nghị ({max(days):%d/%m/%Y}). Hãy xem lại ngày;"
                    f" nếu đúng thì {_WAYS_OUT[name][0]}.",
                    f"The deadline «{value}» is after the event ({max(days):%d/%m/%Y}). Check the"
                    f" date; if it is right, {_WAYS_OUT[name][1]}.",
                )
                yield Problem("deadline-after-event", message, path, Severity.WARNING)


def _own_last_day(value: object) -> date | None:
    """Return the last day of a deadline that names a date; others hang on the event itself."""
    return value.last_day(None, None) if isinstance(value, Deadline) else None
