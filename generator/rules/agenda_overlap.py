"""Hai mục chương trình trùng giờ nhau ở cùng một nơi.

Vì sao: không ai dự được hai mục cùng lúc; thường là gõ nhầm giờ.
Sai: ``8h00 - 8h30`` rồi đến ``8h15 - 8h45``.
Đúng: ``8h00 - 8h15`` rồi đến ``8h15 - 8h45``.
"""

from collections.abc import Iterator

from generator.model.message import Message
from generator.model.notation import spelled_end, spelled_minute
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity
from generator.rules.agenda_rows import TimedRow, timed_rows


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each row that begins while an earlier one in its room goes on."""
    for _events, rows in timed_rows(plan):
        running: dict[tuple[object, ...], TimedRow] = {}
        for row in sorted(rows, key=lambda row: row.start):
            before = running.get(row.list_key)
            if before and before.end is not None and row.start < before.end:
                yield _problem(row, before, before.end)
            if before is None or _end(row) >= _end(before):
                running[row.list_key] = row


def _end(row: TimedRow) -> int:
    return row.start if row.end is None else row.end


def _problem(row: TimedRow, before: TimedRow, end: int) -> Problem:
    start, until = spelled_minute(row.start), spelled_end(end)
    message = Message(
        f"{row.name.vietnamese} bắt đầu lúc {start}, khi {before.name.vietnamese} chưa xong"
        f" ({until}). Hãy sửa giờ của một trong hai.",
        f"{row.name.english} starts at {start}, while {before.name.english} goes on ({until})."
        " Correct the time of one of the two.",
    )
    return Problem("agenda-overlap", message, row.time_path, Severity.WARNING)
