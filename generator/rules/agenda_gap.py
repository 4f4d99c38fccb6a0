"""Chương trình có khoảng trống dài hơn một giờ.

Vì sao: thường là thiếu một mục, hoặc gõ nhầm giờ. Nghỉ trưa, nghỉ chiều trước buổi tối, và chỗ
trống sau giải lao, bữa ăn, bế mạc thì không bị nhắc.
Sai: ``9h00 - 9h30`` rồi đến ``11h00 - 11h30``.
Đúng: thêm mục ở giữa, ví dụ ``{time: 9h30 - 11h00, title: Tham quan, kind: visit}``.
"""

from collections.abc import Iterator
from itertools import groupby

from generator.model.agenda import AgendaItem, ItemKind
from generator.model.message import Message
from generator.model.notation import spelled_end, spelled_minute
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity
from generator.rules.agenda_rows import TimedRow, scheduled_rows, with_start

_LONGEST_GAP_MINUTES = 60
_LONGEST_REST_MINUTES = 4 * 60
_RESTS = ((11 * 60 + 30, 13 * 60), (17 * 60 + 30, 18 * 60))
"""Between morning and afternoon, afternoon and evening: who is free then is at lunch or supper."""
_ENDS_A_PART = (ItemKind.BREAK, ItemKind.MEAL, ItemKind.CLOSING)


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
    last: AgendaItem | None = None
    for row in rows:
        if end is not None and not _is_expected(end, row.start, last):
            first, then = spelled_end(end), spelled_minute(row.start)
            message = Message(
                f"Từ {first} đến {then} chương trình để trống. Có thiếu mục nào, hay nhầm giờ"
                " không?",
                f"From {first} to {then} the programme is empty. Is an item missing, or an hour"
                " wrong?",
            )
            yield Problem("agenda-gap", message, row.time_path, Severity.WARNING)
        own_end = row.row.window_end
        if own_end is None or own_end >= (end or 0):
            last = row.row.item
        end = None if own_end is None else max(end or 0, own_end)


def _is_expected(end: int, start: int, last: AgendaItem | None) -> bool:
    """Whether nothing is missing from ``end`` to ``start``, ``last`` being what ended then."""
    minutes = start - end
    if minutes <= _LONGEST_GAP_MINUTES:
        return True
    if last and _last_kind(last) in _ENDS_A_PART:
        return True
    is_rest = any(end <= first and until <= start for first, until in _RESTS)
    return is_rest and minutes <= _LONGEST_REST_MINUTES


def _last_kind(item: AgendaItem) -> ItemKind | None:
    """Return the kind of an item, or where it has none that of the last one inside it."""
    while item.kind is None and item.items:
        item = item.items[-1]
    return item.kind
