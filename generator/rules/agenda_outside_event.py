"""Mục chương trình nằm ngoài ngày, giờ của sự kiện hoặc của phiên chứa nó.

Vì sao: người dự xem giờ ở đầu trang, có thể đến muộn hoặc về sớm mất một phần. Đón tiếp, văn nghệ
trước giờ khai mạc là bình thường nên không bị nhắc.
Sai: sự kiện ``8h00 - 11h00`` mà có mục báo cáo ``11h15 - 11h45``.
Đúng: sửa giờ của mục hoặc giờ kết thúc của sự kiện.
"""

from collections.abc import Iterator

from generator.model.agenda import ItemKind
from generator.model.event import Event
from generator.model.message import Message
from generator.model.notation import PartOfDay, Times, spelled_end, spelled_minute
from generator.model.plan import Plan
from generator.model.problem import Path, Problem, Severity
from generator.model.schedule import ScheduledItem
from generator.rules.agenda_rows import TimedRow, scheduled_rows, timed_rows

_PARTS_OF_DAY = {
    PartOfDay.MORNING: (0, 12 * 60),
    PartOfDay.AFTERNOON: (12 * 60, 18 * 60),
    PartOfDay.EVENING: (17 * 60, 24 * 60),
}
"""From which minute until which a row may begin."""
_BEFORE_THE_START = (ItemKind.RECEPTION, ItemKind.ART, ItemKind.MEAL, ItemKind.VISIT)


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each row that its event, or the row that it lies in, leaves out."""
    for path, found, events in scheduled_rows(plan):
        yield from _on_other_days(path, found, events)
    for events, rows in timed_rows(plan):
        for row in rows:
            for message in _outside_holder(row) if row.row.holder else _outside_events(row, events):
                yield Problem("agenda-outside-event", message, row.time_path, Severity.WARNING)


def _on_other_days(
    path: Path, found: list[ScheduledItem], events: tuple[Event, ...]
) -> Iterator[Problem]:
    dates = [event.date for event in events]
    known = bool(dates) and all(each.names_days for each in dates)
    for row in found:
        if (
            known
            and row.item.date
            and any(all(day not in each for each in dates) for day in row.days)
        ):
            stated = "; ".join(dict.fromkeys(map(str, dates)))
            message = Message(
                f"Ngày «{row.item.date}» của mục này không thuộc ngày của sự kiện ({stated})."
                " Hãy sửa một trong hai ngày.",
                f"«{row.item.date}» is not a day of the event ({stated})."
                " Correct one of the two dates.",
            )
            place = (*path, *row.path, "date")
            yield Problem("agenda-outside-event", message, place, Severity.WARNING)


def _outside_holder(row: TimedRow) -> Iterator[Message]:
    holder = row.row.holder
    while holder and holder.start is None:
        holder = holder.holder
    if holder is None or holder.days != row.days or holder.start is None:
        return
    first, last = holder.start, holder.end
    if row.start < first or (last is not None and max(row.start, row.end or 0) > last):
        end = f" – {spelled_end(last)}" if last is not None else ""
        hours = f"{spelled_minute(first)}{end}"
        yield Message(
            f"{row.name.vietnamese} nằm ngoài giờ của phiên chứa nó ({hours})."
            " Hãy sửa giờ của mục hoặc của phiên.",
            f"{row.name.english} is outside the hours of its session ({hours})."
            " Correct the time of the item or of the session.",
        )


def _outside_events(row: TimedRow, events: tuple[Event, ...]) -> Iterator[Message]:
    for time in dict.fromkeys(event.time for event in events if _is_bound(row, event)):
        message = time and (_outside(row, time) or _in_other_part(row, time))
        if message:
            yield message


def _is_bound(row: TimedRow, event: Event) -> bool:
    """Whether the hours of ``event`` hold for ``row``: of several days they may hold for one."""
    return not row.days or event.date.is_single_day


def _outside(row: TimedRow, time: Times) -> Message | None:
    early = time.start is not None and row.start < time.start
    if early and row.row.item.kind not in _BEFORE_THE_START and time.start is not None:
        first, start = spelled_minute(row.start), spelled_minute(time.start)
        return Message(
            f"{row.name.vietnamese} bắt đầu lúc {first}, trước giờ của sự kiện ({start})."
            " Nếu là đón tiếp, hãy ghi kind: reception; nếu gõ nhầm, hãy sửa giờ; văn bản ghi như"
            " vậy thì cứ để nguyên.",
            f"{row.name.english} starts at {first}, before the event does ({start})."
            " For a reception write kind: reception; correct a slip; what the document says may"
            " stay.",
        )
    if time.end is not None and max(row.start, row.end or 0) > time.end:
        last, end = spelled_end(row.end or row.start), spelled_end(time.end)
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
