"""Kế hoạch đã chốt (confirmed) mà ngày của sự kiện còn để ngỏ.

Vì sao: «đã chốt» hứa với người dự rằng ngày không đổi nữa.
Sai: ``status: confirmed`` cùng với ``date: tháng 8 năm 2022``.
Đúng: ghi ngày cụ thể, hoặc ``status: tentative`` cho đến khi có ngày.
"""

from collections.abc import Iterator

from generator.model.event import EventKind, Status
from generator.model.message import Message
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each confirmed event without a known day."""
    for index, event in enumerate(plan.events):
        confirmed = (event.status or plan.status) is Status.CONFIRMED
        if confirmed and event.kind is not EventKind.LOCAL and not event.date.names_days:
            message = Message(
                f"Trạng thái là confirmed (đã chốt) nhưng ngày còn để ngỏ («{event.date}»)."
                " Hãy ghi ngày cụ thể hoặc đổi thành status: tentative (dự kiến).",
                f"The status is confirmed, but the date is open («{event.date}»)."
                " Give the day, or write status: tentative.",
            )
            path = ("events", index, "date")
            yield Problem("open-date", message, path, Severity.WARNING)
