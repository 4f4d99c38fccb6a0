"""Hai mục chương trình trùng giờ nhau ở cùng một nơi.

Vì sao: không ai dự được hai mục cùng lúc; thường là gõ nhầm giờ.
Sai: ``8h00 - 8h30`` rồi đến ``8h15 - 8h45``.
Đúng: ``8h00 - 8h15`` rồi đến ``8h15 - 8h45``.
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.model.notation import spelled_minute
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity
from generator.rules.agenda_rows import timed_rows


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each row that begins while an earlier one in its room goes on."""
    for rows in timed_rows(plan):
        ordered = sorted(rows, key=lambda row: row.start)
        for before, row in pairwise(ordered):
            same_room = before.item.venue == row.item.venue
            if same_room and before.end is not None and row.start < before.end:
                message = (
                    f"{row.name} bắt đầu lúc {spelled_minute(row.start)}, khi {before.name} chưa"
                    f" xong ({spelled_minute(before.end)}). Hãy sửa giờ của một trong hai."
                )
                yield Problem("agenda-overlap", message, row.time_path, Severity.WARNING)
