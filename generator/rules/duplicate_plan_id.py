"""Hai kế hoạch mang cùng một mã.

Vì sao: mã kế hoạch nhận ra sự kiện trong lịch của người dùng; trùng mã thì hai hội nghị lẫn vào
nhau.
Sai: chép kế hoạch năm ngoái sang tệp mới mà giữ nguyên ``id:``.
Đúng: đặt mã mới, ví dụ thêm năm: ``id: hp-tong-ket-2023``.
"""

from collections.abc import Iterable, Iterator

from generator.model.message import Message
from generator.model.plan import PlanFile
from generator.model.problem import Problem


def check(files: Iterable[PlanFile]) -> Iterator[tuple[str, Problem]]:
    """Yield a problem for each plan whose id an earlier file has."""
    first: dict[str, str] = {}
    for file in files:
        other = first.setdefault(file.plan.id, file.path)
        if other != file.path:
            message = Message(
                f"Mã kế hoạch «{file.plan.id}» đã dùng ở tệp {other}. Hãy đặt mã khác.",
                f"The plan id «{file.plan.id}» is used in the file {other}. Choose another.",
            )
            yield file.path, Problem("duplicate-plan-id", message, ("id",))
