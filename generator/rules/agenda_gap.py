"""Chương trình có khoảng trống dài hơn một giờ.

Vì sao: thường là thiếu một mục, ví dụ nghỉ trưa.
Sai: ``9h00 - 9h30`` rồi đến ``11h00 - 11h30``.
Đúng: thêm mục ở giữa, ví dụ ``{time: 9h30 - 11h00, title: Tham quan, kind: visit}``.
"""

from collections.abc import Iterator

from generator.model.message import Message
from generator.model.notation import spelled_minute
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity
from generator.rules.agenda_rows import timed_rows

_LONGEST_GAP_MINUTES = 60


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each long time in which nothing in any room goes on."""
    for _events, rows in timed_rows(plan):
        end: int | None = None
        for row in sorted(rows, key=lambda row: row.start):
            if end is not None and row.start - end > _LONGEST_GAP_MINUTES:
                first, last = spelled_minute(end), spelled_minute(row.start)
                message = Message(
                    f"Từ {first} đến {last} chương trình để trống. Có thiếu mục nào (nghỉ trưa,"
                    " giải lao) không?",
                    f"From {first} to {last} the programme is empty. Is an item missing (lunch, a"
                    " break)?",
                )
                yield Problem("agenda-gap", message, row.time_path, Severity.WARNING)
            end = None if row.end is None else max(end or 0, row.end)
