"""Trạng thái của sự kiện trái với thay đổi đã ghi ở mục ``changes``.

Vì sao: trang và lịch hiện «Hoãn», «Đã hủy» theo trạng thái; ghi thay đổi mà quên trạng thái thì
người dự vẫn tưởng hội nghị diễn ra, hoặc ngược lại.
Sai: ``changes: {kind: cancelled}`` cùng với ``status: confirmed``.
Đúng: hủy thì ``status: cancelled``; hoãn chưa có ngày mới thì ``status: postponed``; đã có ngày mới
thì ghi ngày mới ở sự kiện và trở lại ``status: confirmed``.
"""

from collections.abc import Iterator

from generator.model.change import Change, ChangeKind
from generator.model.event import Event, Status
from generator.model.message import Message
from generator.model.parts import changes_of, status_of
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each event whose status is not what its last change made it."""
    for event in plan.events:
        past = changes_of(plan, event)
        wanted = _wanted(past[-1], event) if past else None
        status = status_of(plan, event)
        if wanted and status not in (wanted, Status.DRAFT):
            kind = past[-1].kind
            message = Message(
                f"Thay đổi mới nhất là {kind} nhưng trạng thái của sự kiện «{event.id}» là"
                f" {status}. Hãy ghi status: {wanted}, hoặc sửa mục changes.",
                f"The last change is {kind}, but the status of the event «{event.id}» is {status}."
                f" Write status: {wanted}, or correct the changes.",
            )
            path = ("changes", plan.changes.index(past[-1]), "kind")
            yield Problem("contradicting-status", message, path, Severity.WARNING)


def _wanted(last: Change, event: Event) -> Status | None:
    """Return the status that the last change asks for; None where several will do."""
    if last.kind is ChangeKind.CANCELLED:
        return Status.CANCELLED
    if last.kind is not ChangeKind.POSTPONED:
        return None
    if not event.date.names_days:
        return Status.POSTPONED
    has_new_date = last.was and last.was.date and last.was.date != event.date
    return Status.CONFIRMED if has_new_date else Status.POSTPONED
