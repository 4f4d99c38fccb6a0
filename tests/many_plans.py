"""Many small plans of all sorts, for lists: years, issuing bodies, forms, states, units, months.

python -m tests.many_plans plans 300
"""

import sys
from datetime import date, timedelta
from pathlib import Path

FIRST_YEAR = 2016
PLACES = ("Hòa Bình", "Hải An", "Kiến Thụy", "Thủy Nguyên", "Đồ Sơn", "Lê Chân", "Ngô Quyền")
TOPICS = (
    "giao ban",
    "chuyển đổi số",
    "phổ cập giáo dục",
    "công tác Đội",
    "thi đua",
    "y tế học đường",
)
BODIES = ("Sở Giáo dục và Đào tạo", "Công đoàn Giáo dục tỉnh", "UBND quận Hải An")
FORMS = ("in_person", "online", "hybrid")
UNITS = tuple((f"cum-{number}", f"Cụm thi đua số {number}") for number in range(1, 13))
PLAN = """\
id: {id}
title: Hội nghị {topic} {place} lần thứ {number}
status: {status}
attendance: {form}
document:
  issuing_body: {body}
  number: {number}/KH-SGDĐT
units:
  - {{id: {unit}, name: {unit_name}}}
events:
  - id: hoi-nghi
    date: {day}
    time: 8h00 - 11h00
    venue: Hội trường {place}
groups:
  - {{id: don-vi, name: {unit_name}}}
agenda:
  - {{id: khai-mac, time: 8h00, title: Khai mạc}}
  - {{id: bao-cao, time: 8h30, title: Báo cáo về {topic}}}
tasks:
  - {{id: bao-cao-gui, title: Gửi báo cáo {topic}, deadline: {deadline}, lead: {unit}}}
"""


def write_plans(folder: Path, count: int) -> None:
    """Write plans that are spread over ten school years, the last one 2025-2026."""
    for number in range(count):
        day = date(FIRST_YEAR, 8, 15) + timedelta(days=number * 3600 // count)
        unit, unit_name = UNITS[number % len(UNITS)]
        path = folder / str(day.year) / f"hoi-nghi-{number}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            PLAN.format(
                id=f"hoi-nghi-{number}",
                topic=TOPICS[number % len(TOPICS)],
                place=PLACES[number % len(PLACES)],
                number=number,
                status=_status(number),
                form=FORMS[number % len(FORMS)],
                body=BODIES[number // 7 % len(BODIES)],
                unit=unit,
                unit_name=unit_name,
                day=_spelled(day),
                deadline=f"trước ngày {_spelled(day - timedelta(days=5))}",
            ),
            encoding="utf-8",
        )


def _status(number: int) -> str:
    special = {5: "tentative", 11: "cancelled", 17: "postponed"}
    return special.get(number % 20, "confirmed")


def _spelled(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


if __name__ == "__main__":
    write_plans(Path(sys.argv[1]), int(sys.argv[2]))
