"""Chương trình có khoảng trống dài hơn một giờ.

Vì sao: thường là thiếu một mục, ví dụ nghỉ trưa.
Sai: ``9h00 - 9h30`` rồi đến ``11h00 - 11h30``.
Đúng: thêm mục ở giữa, ví dụ ``{time: 9h30 - 11h00, title: Tham quan, kind: visit}``.
"""

from collections.abc import Iterator
from itertools import groupby

from generator.model.message import Message
from generator.model.notation import spelled_end, spelled_minute
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity
from generator.rules.agenda_rows import TimedRow, scheduled_rows, with_start

_LONGEST_GAP_MINUTES = 60


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each long time in which nothing in any room goes on.

    A day that has rows for a whole morning or afternoon may be filled by them.
    """
    for path, found, _events in scheduled_rows(plan):
        filled = {row.days for row in found if row.item.time and row.start is None}
        rows = sorted(with_start(path, found), key=lambda row: (row.days, row.start))
        for days, of_one_day in groupby(rows, key=lambda row: row.days):
            if days not in filled:
                yield from _gaps(of_one_day)


def _gaps(rows: Iterator[TimedRow]) -> Iterator[Problem]:
    end: int | None = None
    for row in rows:
        if end is not None and row.start - end > _LONGEST_GAP_MINUTES:
            first, last = spelled_end(end), spelled_minute(row.start)
            message = Message(
                f"Từ {first} đến {last} chương trình để trống. Có thiếu mục nào (nghỉ trưa,"
                " giải lao) không?",
                f"From {first} to {last} the programme is empty. Is an item missing (lunch, a"
                " break)?",
            )
            yield Problem("agenda-gap", message, row.time_path, Severity.WARNING)
        own_end = row.row.window_end
        end = None if own_end is None else max(end or 0, own_end)
