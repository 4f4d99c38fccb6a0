"""Deadlines that hang on the event itself: "tại Hội nghị", "trước 02 ngày tổ chức Hội nghị".

In goes a `Wording`, out comes an `EventDistance`, or None if the text does not speak of the event.
An hour may stand at either end of it where the distance is in days: "trước Hội nghị 01 ngày,
16h00".
"""

import re
from dataclasses import dataclass, replace

from generator.model.notation.clocks import CLOCK, PART
from generator.model.notation.deadline_kinds import DeadlineKind
from generator.model.notation.distances import DISTANCE, NO_DISTANCE, Distance
from generator.model.notation.times import parse_times
from generator.model.notation.wording import Wording

EVENT_NOUNS = (
    "Hội nghị",
    "Hội thảo",
    "Hội thi",
    "Lễ",
    "Đại hội",
    "Tập huấn",
    "Tổng duyệt",
    "lần duyệt",
    "vòng",
    "phiên",
    "buổi",
    "tiết",
    "trận",
)
"""Words that may stand for the event, to show to whoever wrote another; a name may follow them."""

_PART_NOUN = r"tiết|trận|lần|lượt"
_NOUN = (
    r"(?:hội nghị|hội thảo|hội thi|hội diễn|hội thao|hội giảng|hội khỏe|hội khoẻ|đại hội|liên hoan"
    r"|ngày hội|tọa đàm|toạ đàm|sự kiện|cuộc họp|cuộc thi|kỳ thi|kì thi|vòng|phiên|lễ|tổng duyệt"
    rf"|buổi(?! (?:sáng|trưa|chiều|tối)(?!\w))|(?:lớp |đợt |khóa |khoá )?tập huấn|{_PART_NOUN})"
)
_NO_NAME = (
    r"(?!(?:ngày|tuần|trước|sau|từ|đến|ít nhất|tối thiểu|chậm nhất|muộn nhất|không quá|trong"
    rf"|diễn ra|khai mạc|bắt đầu|kết thúc|bế mạc|tổ chức|so với|lúc|hồi|vào)\b){NO_DISTANCE}"
)
"""What cannot be a word of the event's name, since the distance or the verb begins there."""
_EVENT = rf"(?P<event>(?:(?:mỗi|từng|các) )?{_NOUN}(?: {_NO_NAME}[^\W\d_]+){{0,6}})"
_ONE_OF_SEVERAL = re.compile(rf"(?:mỗi|từng|các) |(?:{_PART_NOUN})(?!\w)")
_NEEDS_DISTANCE = re.compile(r"(?:(?:mỗi|từng|các) )?(?:buổi|lần|lượt)")
_NUMBERS = ("number", "hours", "long_hours", "minutes", "half")
_AT_LEAST = r"(?:(?:chậm nhất|muộn nhất|ít nhất|tối thiểu)(?: là)? )?"
_WITHIN = r"(?:(?:trong vòng|trong thời hạn|trong|chậm nhất|muộn nhất|không quá)(?: là)? )?"
_DONE = r"(?:(?:hoàn thành|thực hiện|xong|gửi|nộp)(?: xong)? )?"
_START = (
    r"(?:(?:ngày|giờ|khi|thời điểm) )?(?:(?:tổ chức|diễn ra|khai mạc|bắt đầu) )?"
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
        (DeadlineKind.BEFORE_EVENT, rf"{_DONE}trước {_AT_LEAST}{DISTANCE}(?: so với)? {_START}"),
        (DeadlineKind.BEFORE_EVENT, rf"{_DONE}trước {_START}(?:,? {_AT_LEAST}{DISTANCE})?"),
        (DeadlineKind.BEFORE_EVENT, rf"{_AT_LEAST}{DISTANCE} trước {_START}"),
        (DeadlineKind.AFTER_EVENT, rf"(?:ngay )?sau {_END}(?:,? {_WITHIN}{DISTANCE})?"),
        (DeadlineKind.AFTER_EVENT, rf"{_WITHIN}(?:sau )?{DISTANCE},? {_FROM} {_END}"),
        (DeadlineKind.AFTER_EVENT, rf"{_WITHIN}sau {DISTANCE} {_END}"),
    )
)


_HOUR = rf"(?:(?:lúc|hồi|vào) )?(?P<hour_text>{CLOCK}(?: {PART})?)"
_BY_HOUR = rf"(?:(?:trước|chậm nhất|muộn nhất)(?: là)? )?{_HOUR}"
_HOUR_BEFORE = re.compile(rf"{_BY_HOUR},? ")
_HOUR_BEHIND = re.compile(rf"(?:, ?|,? (?=lúc|hồi|vào|trước|chậm|muộn)){_BY_HOUR}$")


@dataclass(frozen=True, slots=True)
class EventDistance:
    """How far from the event.

    kind: BEFORE_EVENT, AT_EVENT or AFTER_EVENT.
    distance: None where no number is given (sau Hội nghị).
    event: the word for the event, as written.
    is_of_one_of_several: whether it is counted from each of several (mỗi buổi, tiết thi).
    minute: the hour on the day to which the distance leads, in minutes since midnight.
    """

    kind: DeadlineKind
    distance: Distance | None
    event: str
    is_of_one_of_several: bool = False
    minute: int | None = None


def event_distance(wording: Wording) -> EventDistance | None:
    """Read a distance from the event; raises NotationError at an hour that there is not."""
    return _read(wording) or _with_hour(wording)


def _read(wording: Wording) -> EventDistance | None:
    for kind, pattern in _PATTERNS:
        if match := pattern.fullmatch(wording.folded):
            return _of_match(kind, match, wording)
    return None


def _of_match(kind: DeadlineKind, match: re.Match[str], wording: Wording) -> EventDistance | None:
    event, found = slice(*match.span("event")), match.groupdict()
    distance = Distance.of(match)
    needs_distance = _NEEDS_DISTANCE.fullmatch(wording.folded[event])
    names_distance = any(found.get(name) for name in _NUMBERS)
    if distance is None and (needs_distance or names_distance):
        return None
    is_part = bool(_ONE_OF_SEVERAL.match(wording.folded[event]))
    return EventDistance(kind, distance, wording.body[event], is_part)


def _is_on_its_day(found: EventDistance) -> bool:
    return found.kind is DeadlineKind.AT_EVENT and not found.is_of_one_of_several


def _with_hour(wording: Wording) -> EventDistance | None:
    hour = _HOUR_BEFORE.match(wording.folded) or _HOUR_BEHIND.search(wording.folded)
    if not hour:
        return None
    rest = wording.body[: hour.start()] + wording.body[hour.end() :]
    found = _read(Wording.of(rest))
    is_on_a_day = found and (found.distance.is_in_days if found.distance else _is_on_its_day(found))
    if not found or not is_on_a_day:
        return None
    times = parse_times(wording.body[slice(*hour.span("hour_text"))])
    return replace(found, minute=times.end if times.start is None else times.start)
