"""Mục chương trình nằm ngoài giờ của sự kiện.

Vì sao: người dự xem giờ ở đầu trang, có thể đến muộn hoặc về sớm mất một phần. Đón tiếp, văn nghệ
trước giờ khai mạc là bình thường nên không bị nhắc.
Sai: sự kiện ``8h00 - 11h00`` mà có mục báo cáo ``11h15 - 11h45``.
Đúng: sửa giờ của mục hoặc giờ kết thúc của sự kiện.
"""

from collections.abc import Iterator
from itertools import product

from generator.model.agenda import ItemKind
from generator.model.message import Message
from generator.model.notation import PartOfDay, Times, spelled_minute
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity
from generator.rules.agenda_rows import TimedRow, timed_rows

_PARTS_OF_DAY = {
    PartOfDay.MORNING: (0, 12 * 60),
    PartOfDay.AFTERNOON: (12 * 60, 18 * 60),
    PartOfDay.EVENING: (17 * 60, 24 * 60),
}
"""From which minute until which a row may begin."""
_BEFORE_THE_START = (ItemKind.RECEPTION, ItemKind.ART, ItemKind.MEAL, ItemKind.VISIT)


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each row that the stated hours of its event leave out."""
    for events, rows in timed_rows(plan):
        times = dict.fromkeys(event.time for event in events if event.time)
        for time, row in product(times, rows):
            message = _outside(row, time) or _in_other_part(row, time)
            if message:
                yield Problem("agenda-outside-event", message, row.time_path, Severity.WARNING)


def _outside(row: TimedRow, time: Times) -> Message | None:
    early = time.start is not None and row.start < time.start
    if early and row.item.kind not in _BEFORE_THE_START and time.start is not None:
        first, start = spelled_minute(row.start), spelled_minute(time.start)
        return Message(
            f"{row.name.vietnamese} bắt đầu lúc {first}, trước giờ của sự kiện ({start})."
            " Nếu là đón tiếp, hãy ghi kind: reception; nếu không, hãy sửa giờ.",
            f"{row.name.english} starts at {first}, before the event does ({start})."
            " For a reception write kind: reception; else correct the time.",
        )
    if time.end is not None and max(row.start, row.end or 0) > time.end:
        last, end = spelled_minute(row.end or row.start), spelled_minute(time.end)
        return Message(
            f"{row.name.vietnamese} kéo dài đến {last}, sau khi sự kiện kết thúc ({end})."
            " Hãy sửa một trong hai giờ.",
            f"{row.name.english} lasts until {last}, when the event is over ({end})."
            " Correct one of the two times.",
        )
    return None


def _in_other_part(row: TimedRow, time: Times) -> Message | None:
    if time.part_of_day not in _PARTS_OF_DAY or time.has_hours:
        return None
    first, last = _PARTS_OF_DAY[time.part_of_day]
    if first <= row.start < last:
        return None
    start = spelled_minute(row.start)
    return Message(
        f"{row.name.vietnamese} bắt đầu lúc {start}, nhưng sự kiện ghi «{time}»."
        " Hãy sửa một trong hai.",
        f"{row.name.english} starts at {start}, but the event says «{time}»."
        " Correct one of the two.",
    )
