"""A plan as large as a plan may be: 1,000 sessions in 80 rooms on three days, as YAML text."""

from collections.abc import Iterator

SESSIONS = 1000
ROOMS = 80
ADDRESS = "2024/hoi-thao-nghin-bai/"
"""Of its page, where the plan stands as ``plans/2024/hoi-thao-nghin-bai.yml``."""

_DAYS = ("thứ Năm, 14/11/2024", "thứ Sáu, 15/11/2024", "thứ Bảy, 16/11/2024")
_SLOTS = (
    *("8h00 - 8h45", "9h00 - 9h45", "10h15 - 11h00"),
    *("13h30 - 14h15", "14h30 - 15h15"),
)
_SUBJECTS = ("Đọc hiểu", "Hình học", "Thí nghiệm", "Lịch sử địa phương", "Kỹ năng số", "Mỹ thuật")
_FORMS = ("ở lớp ghép", "với học liệu mở", "theo dự án", "cho học sinh dân tộc thiểu số")

_HEAD = """\
id: hoi-thao-nghin-bai
title: Hội thảo quốc gia về đổi mới phương pháp dạy học
status: confirmed
attendance: in_person
venues:
  - id: truong
    name: Trường Đại học Sư phạm
    address: 136 đường Xuân Thủy
    rooms: [{rooms}]
events:
  - {{id: hoi-thao, date: 14 - 16/11/2024, time: 7h30 - 16h00, venue: truong}}
agenda:
"""


def big_plan() -> str:
    """Return the text of the plan file."""
    rooms = ", ".join(_room(number) for number in range(ROOMS))
    return _HEAD.format(rooms=rooms) + "".join(_days())


def _room(number: int) -> str:
    return f"{'ABCD'[number // 20]}.{number // 10 % 2 + 1}{number % 10 + 1:02}"


def _days() -> Iterator[str]:
    number = 0
    for day, date in enumerate(_DAYS, 1):
        yield f"  - date: {date}\n    items:\n"
        yield from _row(f"don-tiep-{day}", "7h30 - 8h00", "Đón tiếp", "reception")
        for slot in _SLOTS:
            if slot == _SLOTS[3]:
                yield from _row(f"an-trua-{day}", "11h00 - 13h30", "Ăn trưa", "meal")
            for room in range(min(ROOMS, SESSIONS - number)):
                number += 1
                yield from _session(number, slot, _room(room))


def _row(name: str, time: str, title: str, kind: str) -> Iterator[str]:
    yield f"      - {{id: {name}, time: {time}, title: {title}, kind: {kind}}}\n"


def _session(number: int, time: str, room: str) -> Iterator[str]:
    subject = _SUBJECTS[number % len(_SUBJECTS)]
    form = _FORMS[number % len(_FORMS)]
    yield (
        f"      - {{id: bai-{number}, code: B{number:04}, time: {time}, venue: {room},"
        f" title: {subject} {form}, kind: paper, presenters: Nhóm tác giả số {number}}}\n"
    )
