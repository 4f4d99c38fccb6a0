"""Deadlines that hang on the event itself: "tại Hội nghị", "trước 02 ngày tổ chức Hội nghị".

In goes a `Wording`, out comes an `EventDistance`, or None if the text does not speak of the event.
"""

import re
from dataclasses import dataclass

from generator.model.notation.deadline_kinds import DeadlineKind
from generator.model.notation.numerals import NUMERAL, numeral
from generator.model.notation.wording import Wording

DAYS_OF_WEEK = 7

_NOUN = (
    r"(?:hội nghị|hội thảo|hội thi|hội diễn|hội thao|hội giảng|hội khỏe|hội khoẻ|đại hội|liên hoan"
    r"|ngày hội|tọa đàm|toạ đàm|sự kiện|cuộc họp|cuộc thi|kỳ thi|kì thi|vòng|phiên|lễ|tổng duyệt"
    r"|buổi (?!sáng|trưa|chiều|tối)[^\W\d_]+|(?:lớp |đợt |khóa |khoá )?tập huấn)"
)
_NO_NAME = (
    r"(?!(?:ngày|tuần|trước|sau|từ|đến|ít nhất|tối thiểu|chậm nhất|muộn nhất|không quá|trong"
    r"|diễn ra|khai mạc|bắt đầu|kết thúc|bế mạc|tổ chức|so với)\b)"
)
"""What cannot be a word of the event's name, since the distance or the verb begins there."""
_EVENT = rf"(?P<event>(?:(?:mỗi|từng|các) )?{_NOUN}(?: {_NO_NAME}[^\W\d_]+){{0,6}})"
_DISTANCE = rf"(?P<number>{NUMERAL}) (?P<unit>ngày làm việc|ngày|tuần)"
_AT_LEAST = r"(?:(?:chậm nhất|muộn nhất|ít nhất|tối thiểu)(?: là)? )?"
_WITHIN = r"(?:(?:trong vòng|trong thời hạn|trong|chậm nhất|muộn nhất|không quá)(?: là)? )?"
_DONE = r"(?:(?:hoàn thành|thực hiện|xong|gửi|nộp)(?: xong)? )?"
_START = (
    r"(?:(?:ngày|khi|thời điểm) )?(?:(?:tổ chức|diễn ra|khai mạc|bắt đầu) )?"
    rf"{_EVENT}(?: (?:diễn ra|khai mạc|bắt đầu))?"
)
_END = rf"(?:(?:ngày|khi) )?(?:(?:kết thúc|bế mạc|tổ chức) )?{_EVENT}(?: (?:kết thúc|bế mạc))?"
_FROM = r"(?:sau|kể từ|tính từ|từ)"
_TIME = r"(?:(?:suốt|ngày|thời gian|buổi) )?(?:(?:tổ chức|diễn ra) )?"

_PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (DeadlineKind.AT_EVENT, rf"(?:tại|trong|vào) {_TIME}{_EVENT}"),
        (DeadlineKind.AT_EVENT, rf"ngày (?:(?:tổ chức|diễn ra) )?{_EVENT}"),
        (DeadlineKind.BEFORE_EVENT, rf"{_DONE}trước {_AT_LEAST}{_DISTANCE}(?: so với)? {_START}"),
        (DeadlineKind.BEFORE_EVENT, rf"{_DONE}trước {_START}(?:,? {_AT_LEAST}{_DISTANCE})?"),
        (DeadlineKind.BEFORE_EVENT, rf"{_AT_LEAST}{_DISTANCE} trước {_START}"),
        (DeadlineKind.AFTER_EVENT, rf"(?:ngay )?sau {_END}(?:,? {_WITHIN}{_DISTANCE})?"),
        (DeadlineKind.AFTER_EVENT, rf"{_WITHIN}(?:sau )?{_DISTANCE},? {_FROM} {_END}"),
        (DeadlineKind.AFTER_EVENT, rf"{_WITHIN}sau {_DISTANCE} {_END}"),
    )
)


@dataclass(frozen=True, slots=True)
class EventDistance:
    """How far from the event.

    kind: BEFORE_EVENT, AT_EVENT or AFTER_EVENT.
    days: None where no number is given (sau Hội nghị).
    in_working_days: whether only working days (ngày làm việc) count.
    event: the word for the event, as written.
    """

    kind: DeadlineKind
    days: int | None
    in_working_days: bool
    event: str


def event_distance(wording: Wording) -> EventDistance | None:
    """Read a distance from the event."""
    for kind, pattern in _PATTERNS:
        if match := pattern.fullmatch(wording.folded):
            return _distance(kind, match, wording)
    return None


def _distance(kind: DeadlineKind, match: re.Match[str], wording: Wording) -> EventDistance | None:
    found = match.groupdict()
    event = wording.body[slice(*match.span("event"))]
    if not found.get("number"):
        return EventDistance(kind, None, in_working_days=False, event=event)
    days = numeral(found["number"]) * (DAYS_OF_WEEK if found["unit"] == "tuần" else 1)
    if not days:
        return None
    return EventDistance(kind, days, found["unit"] == "ngày làm việc", event)
