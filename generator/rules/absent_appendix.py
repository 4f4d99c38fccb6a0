"""Phụ lục được nhắc đến nhưng chưa có nội dung.

Vì sao: người đọc tìm phụ lục trên trang mà không thấy; nên bổ sung ngay khi có.
Sai: phụ lục chỉ có ``title: Danh sách điểm cầu``.
Đúng: thêm ``file:``, ``link:``, các cột của biểu mẫu (``columns:``), hoặc ``covers:`` nếu nội dung
đã nằm ở phần khác của kế hoạch.
"""

from collections.abc import Iterator

from generator.model.document import Appendix
from generator.model.message import Message
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each appendix that is only named."""
    for index, appendix in enumerate(plan.appendices):
        if not _is_there(appendix):
            message = Message(
                f"Phụ lục «{appendix.title}» được nhắc đến nhưng chưa có nội dung. Khi có, hãy thêm"
                " file:, link:, columns: hoặc covers:.",
                f"The appendix «{appendix.title}» is named but not there. When it is, add file:,"
                " link:, columns: or covers:.",
            )
            yield Problem("absent-appendix", message, ("appendices", index), Severity.WARNING)


def _is_there(appendix: Appendix) -> bool:
    return bool(appendix.file or appendix.link or appendix.covers or appendix.columns)
