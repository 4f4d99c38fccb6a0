"""Phụ lục được nhắc đến nhưng chưa có nội dung.

Vì sao: người đọc tìm phụ lục trên trang mà không thấy; nên bổ sung ngay khi có.
Sai: phụ lục chỉ có ``title: Danh sách điểm cầu``.
Đúng: thêm ``file:``, ``link:``, các cột của biểu mẫu (``columns:``), ``covers:`` hoặc ``sections:``
nếu nội dung đã nằm ở phần khác của kế hoạch; nếu sẽ có sau hoặc không đăng thì nói rõ ở ``note:``,
ví dụ ``note: sẽ gửi sau``.
"""

import re
from collections.abc import Iterator

from generator.model.document import Appendix
from generator.model.message import Message
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity

_SAYS_WHY = re.compile(
    r"(?<!\w)(?:sẽ|sau(?! đây)|không|chưa|riêng|nội bộ|mật|(?:lưu|nhận) (?:tại|ở)|xem)(?!\w)",
    re.IGNORECASE,
)
"""Words of a note that tells why there is nothing to read, or where it is instead."""


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each appendix that is only named."""
    for index, appendix in enumerate(plan.appendices):
        if not _is_there(appendix):
            message = Message(
                f"Phụ lục «{appendix.title}» được nhắc đến nhưng chưa có nội dung. Khi có, hãy thêm"
                " file:, link:, columns:, covers: hoặc sections:; nếu chưa có hoặc không đăng, hãy"
                " ghi «note: sẽ gửi sau» hay «note: không đăng».",
                f"The appendix «{appendix.title}» is named but not there. When it is, add file:,"
                " link:, columns:, covers: or sections:; else say why in note: («sẽ gửi sau»,"
                " «không đăng»).",
            )
            yield Problem("absent-appendix", message, ("appendices", index), Severity.WARNING)


def _is_there(appendix: Appendix) -> bool:
    content = (appendix.file, appendix.link, appendix.covers, appendix.sections, appendix.columns)
    return any(content) or bool(_SAYS_WHY.search(appendix.note or ""))
