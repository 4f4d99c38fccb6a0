"""What a calendar entry says to whoever has nothing but the calendar at hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.pipeline import Walk
from tests.calendar_readers import ReadEvent, read_with_icalendar

PLAN = """id: tong-ket
title: Hội nghị tổng kết
status: confirmed
venues:
  - id: hoi-truong
    hall: Hội trường A
    name: Sở
    address: 1 Lê Lợi
    coordinates: "20.8561,106.6822"
  - {id: san, name: Sân vận động, coordinates: "20.85,106.7"}
groups:
  - {id: dai-bieu, name: Đại biểu, arrival: trước 7h45, dress: áo dài, bring: [giấy mời, thẻ]}
events:
  - id: hoi-nghi
    date: 24/8/2024
    time: 8h00 - 11h00
    venue: hoi-truong
    online: {link: "https://hop.example.vn/1", platform: Zoom}
agenda:
  - {id: khai-mac, time: 8h00 - 8h30, title: Khai mạc, items: Chào cờ}
  - {id: bieu-dien, time: 8h30 - 9h00, title: Biểu diễn, venue: san}
  - {id: thao-luan, time: 9h00 - 9h30, title: Thảo luận, venue: Phòng 2}
tasks:
  - {id: giay-moi, title: Gửi giấy mời, deadline: trước ngày 20/8/2024, lead: Văn phòng}
  - {id: xong, title: Thuê hội trường, deadline: 1/8/2024, done: true}
contributions:
  - {id: bai-viet, title: Tham luận, deadline: 10/8/2024, contact: thu-ky}
contacts:
  - {id: thu-ky, name: Tổ thư ký, email: thuky@so.edu.vn, public: true}
  - {id: van-phong, name: Văn phòng Sở, phone: 0225 3747 123, public: true}
"""
DESCRIPTION = """Tham dự trực tuyến: https://hop.example.vn/1, Zoom
Thời gian: thứ Bảy, 24/8/2024, 8h00 – 11h00
Thành phần: Đại biểu
Có mặt (Đại biểu): trước 7h45
Trang phục (Đại biểu): áo dài
Mang theo (Đại biểu): giấy mời, thẻ
Chương trình:
8h00 – 8h30 Khai mạc
  - Chào cờ
8h30 – 9h00 Biểu diễn – Sân vận động
9h00 – 9h30 Thảo luận – Phòng 2
Thời hạn:
- 10/8/2024: Tham luận
Liên hệ: Văn phòng Sở, 0225 3747 123
Chi tiết: https://so.example.edu.vn/hoi-nghi/a/"""
DEADLINE = """Gửi giấy mời
Thời hạn: Trước ngày 20/8/2024
Đơn vị thực hiện: Văn phòng
Thuộc: Hội nghị tổng kết
Chi tiết: https://so.example.edu.vn/hoi-nghi/a/"""

Calendars = Callable[[str], dict[str, bytes]]


@pytest.fixture
def calendars(walk_plans: Callable[[Path], Walk], tmp_path: Path) -> Calendars:
    def made(plan: str) -> dict[str, bytes]:
        (tmp_path / "a.yml").write_text(plan, encoding="utf-8")
        walk = walk_plans(tmp_path)
        assert walk.errors == ()
        return {file.path.removeprefix("a/"): file.content for file in walk.files}

    return made


def only(data: bytes) -> ReadEvent:
    (event,) = read_with_icalendar(data)
    return event


def geo(data: bytes) -> list[str]:
    return [line for line in data.decode().split("\r\n") if line.startswith("GEO:")]


def test_the_event_says_all_that_an_attendee_needs(calendars: Calendars) -> None:
    event = only(calendars(PLAN)["event.ics"])
    assert (event.location, event.contact, event.description) == (
        "Hội trường A Sở, 1 Lê Lợi",
        "Văn phòng Sở, 0225 3747 123",
        DESCRIPTION,
    )


def test_what_is_called_off_asks_for_nothing_more(calendars: Calendars) -> None:
    event = only(calendars(PLAN.replace("status: confirmed", "status: cancelled"))["event.ics"])
    before, _heading, rest = DESCRIPTION.partition("Thời hạn:\n")
    after = rest.partition("Tham luận\n")[2]
    assert event.description == before + after


def test_an_item_stands_where_it_is_held(calendars: Calendars) -> None:
    files = calendars(PLAN)
    own = {name: geo(files[f"sessions/{name}.ics"]) for name in ("khai-mac", "bieu-dien")}
    assert own == {
        "khai-mac": ["GEO:20.856100;106.682200"],
        "bieu-dien": ["GEO:20.850000;106.700000"],
    }
    room = only(files["sessions/thao-luan.ics"])
    assert room.location == "Phòng 2, Hội trường A Sở, 1 Lê Lợi"
    assert geo(files["sessions/thao-luan.ics"]) == ["GEO:20.856100;106.682200"]


def test_a_deadline_is_a_free_day_that_names_work_unit_and_plan(calendars: Calendars) -> None:
    events = read_with_icalendar(calendars(PLAN)["deadlines.ics"])
    (told,) = [event for event in events if "giay-moi" in event.uid]
    assert (told.all_day, told.start, told.summary, told.description) == (
        True,
        "2024-08-19",
        "Hạn trước ngày 20/8/2024: Gửi giấy mời (Văn phòng)",
        DEADLINE,
    )
