"""Các mục chương trình không theo thứ tự thời gian.

Vì sao: người đọc lướt từ trên xuống để tìm mục tiếp theo.
Sai: mục 9h00 đứng trước mục 8h30.
Đúng: xếp các mục theo giờ bắt đầu.
"""

from collections.abc import Iterator

from generator.model.message import Message
from generator.model.notation import spelled_minute
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity
from generator.rules.agenda_rows import TimedRow, timed_rows


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each row that starts before the row above it, on its day in its room."""
    for _events, rows in timed_rows(plan):
        last: dict[tuple[object, ...], TimedRow] = {}
        for row in rows:
            above = last.get(row.list_key)
            if above and row.start < above.start:
                start, before = spelled_minute(row.start), spelled_minute(above.start)
                message = Message(
                    f"{row.name.vietnamese} bắt đầu lúc {start} nhưng đứng sau mục {before}. Hãy"
                    " xếp lại theo giờ hoặc sửa giờ; nếu là ngày khác, hãy ghi «date».",
                    f"{row.name.english} starts at {start} but stands below the item at {before}."
                    " Put them in order or correct the time; if it is another day, add «date».",
                )
                yield Problem("agenda-order", message, row.time_path, Severity.WARNING)
            last[row.list_key] = row
