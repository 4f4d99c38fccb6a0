"""A few answers about a conference in, the text of a draft plan file out.

``draft.yml`` beside this module is its frame. The draft is a valid plan as it is; it stays one when
its examples come into force, that is when the ``#`` in front of them is deleted. Explanations begin
with ``# `` and a word, examples do not.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from string import Template

from generator.model import notation
from generator.model.event import Attendance
from generator.model.slugs import slug

_FRAME = Path(__file__).with_name("draft.yml")
_PLAIN = re.compile(r"\w(?:[\w ,.()/–-]*[\w.)])?")
"""Texts that YAML takes for what they are, without quotes."""
_LETTERS_OF_NAME = 60
_MOST_DAYS = 7
"""Of a conference of several days whose programme is laid out day by day."""


class ConferenceKind(StrEnum):
    """What kind of conference the draft is for, as the command line spells it."""

    IN_PERSON = "truc-tiep"
    ONLINE = "truc-tuyen"
    HYBRID = "ket-hop"
    SEVERAL_DAYS = "nhieu-ngay"


_ATTENDANCE = {
    ConferenceKind.IN_PERSON: Attendance.IN_PERSON,
    ConferenceKind.ONLINE: Attendance.ONLINE,
    ConferenceKind.HYBRID: Attendance.HYBRID,
}

_VENUES = """\
# Địa điểm.
venues:
  - id: dia-diem
    {name}
    #hall: Hội trường lớn
    #address: số 18 Hoàng Diệu, Hồng Bàng, Hải Phòng
    #map: https://maps.app.goo.gl/abc
"""
_AGENDA = """\
# Chương trình: giờ, nội dung, người thực hiện. Mã (id) của từng mục do lệnh «ids» tự ghi.
#agenda:
"""
_ITEMS = """\
#  - time: 7h30 - 8h00
#    title: Đón tiếp đại biểu
#    kind: reception
#  - time: 8h00 - 8h15
#    title: Tuyên bố lý do, giới thiệu đại biểu
#    presenters: Văn phòng Sở
#  - time: 8h15
#    title: Phát biểu khai mạc
#    presenters: Lãnh đạo Sở
"""


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known of the conference; an empty text is not known yet."""

    kind: ConferenceKind | None
    """None while that is not known."""
    title: str
    date: str = ""
    time: str = ""
    place: str = ""
    online: str = ""
    """The platform, or the link to join."""
    organiser: str = ""


def file_name(title: str) -> str:
    """Return the name, without extension, for the file of a plan with this title.

    Of a long title it is what stands before the first comma, or as many whole words as fit.
    """
    whole, first = slug(title), slug(title.partition(",")[0])
    name = whole if len(whole) <= _LETTERS_OF_NAME else first
    if len(name) > _LETTERS_OF_NAME:
        name = name[: _LETTERS_OF_NAME + 1].rpartition("-")[0] or name[:_LETTERS_OF_NAME]
    return name or "ke-hoach"


def year_of(dates: str) -> int | None:
    """Return the year of a date in the document's notation; None while that is open."""
    first = notation.parse_dates(dates).first if dates else None
    return first.year if first else None


def draft(answers: Answers, plan_id: str) -> str:
    """Return the text of the plan file."""
    has_venue = answers.kind is not ConferenceKind.ONLINE
    return Template(_FRAME.read_text(encoding="utf-8")).substitute(
        id=plan_id,
        title=_scalar(answers.title),
        attendance=_line("attendance", _attendance(answers), Attendance.IN_PERSON),
        issuing_body=_line("issuing_body", answers.organiser, "Sở Giáo dục và Đào tạo Hải Phòng"),
        venues=_venues(answers.place) if has_venue else "",
        event=_event(answers),
        agenda=_AGENDA + ("".join(map(_day, _days(answers))) or _ITEMS),
    )


def _attendance(answers: Answers) -> str:
    return _ATTENDANCE.get(answers.kind, "") if answers.kind else ""


def _venues(place: str) -> str:
    venues = _VENUES.format(name=_line("name", place, "Trung tâm Hội nghị thành phố"))
    return (venues if place else _as_example(venues)) + "\n"


def _days(answers: Answers) -> list[date]:
    """Return the days of a conference of several days, if they are few and known."""
    if answers.kind is not ConferenceKind.SEVERAL_DAYS or not answers.date:
        return []
    dates = notation.parse_dates(answers.date)
    days = [
        span.first + timedelta(number)
        for span in (dates.spans if dates.names_days else ())
        for number in range(min((span.last - span.first).days, _MOST_DAYS) + 1)
    ]
    return days if 1 < len(days) <= _MOST_DAYS else []


def _day(day: date) -> str:
    """Return the programme of one day, as an example."""
    head = f"#  - date: {day.day}/{day.month}/{day.year}\n#    items:\n"
    return head + "".join(f"#    {line[1:]}\n" for line in _ITEMS.splitlines())


def _event(answers: Answers) -> str:
    open_date = notation.ACCEPTED_DATES[-1]
    lines = [
        "- id: hoi-nghi",
        "  " + _line("date", answers.date or open_date, ""),
        *(f"  {line}" for line in _where(answers)),
        "  #note: Đại biểu có mặt trước 15 phút",
    ]
    return "".join(f"  {line}\n" for line in lines)


def _where(answers: Answers) -> Iterator[str]:
    """Yield the lines on hour, place and link of an event."""
    yield _line("time", answers.time, "7h30 - 11h00")
    if answers.kind is not ConferenceKind.ONLINE:
        yield _line("venue", "dia-diem" if answers.place else "", "dia-diem")
    if answers.online or answers.kind in {ConferenceKind.ONLINE, ConferenceKind.HYBRID}:
        is_link = answers.online.startswith(("http://", "https://"))
        yield "online:"
        yield "  " + _line("platform", "" if is_link else answers.online, "Zoom")
        yield "  " + _line("link", answers.online if is_link else "", "https://zoom.us/j/123")
        yield "  #note: liên kết sẽ thông báo sau"


def _line(key: str, value: str, example: str) -> str:
    """Return a line with the value, or an example while there is none."""
    return f"{key}: {_scalar(value)}" if value else f"#{key}: {_scalar(example)}"


def _scalar(text: str) -> str:
    """Return a text as YAML; in double quotes it is written as in JSON."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _as_example(text: str) -> str:
    """Return YAML as an example: what is one already, and what is said, stay as they are."""
    lines = text.splitlines(keepends=True)
    return "".join(line if line.lstrip().startswith("# ") else f"#{line}" for line in lines)
