"""The calendars over all plans: who finds what in which, and the same bytes in each."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.pipeline import Walk
from tests.calendar_lint import lint_calendar
from tests.calendar_readers import read_with_icalendar

EVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
SUMMER = """id: tong-ket
title: Hội nghị tổng kết
status: confirmed
units:
  - {id: van-phong, name: Văn phòng}
  - {id: phong-a, name: Phòng GD&ĐT A}
  - {id: phong-b, name: Phòng GD&ĐT B}
  - {id: truong-c, name: Trường C, other_names: THPT C}
  - {id: khach, name: Đơn vị được phối hợp}
bridge_points:
  - {id: so, name: Điểm cầu Sở, kind: central, venue: Hội trường Sở}
  - {id: cum, name: Điểm cầu cụm, venue: Trường D, points: [{name: Trường D, units: THPT C}]}
groups:
  - {id: lanh-dao, name: Lãnh đạo, members: Phòng GD&ĐT A, bridge_point: so}
  - {id: co-so, name: Phòng GD&ĐT B, events: hop-rieng}
  - {id: cac-truong, name: Các trường, bridge_point: cum}
events:
  - {id: hoi-nghi, date: 31/7/2024, time: 8h00 - 11h00}
  - {id: hop-rieng, title: Họp riêng, kind: follow_up, date: 1/8/2024, time: 14h00}
tasks:
  - {id: giay-moi, title: Gửi giấy mời, deadline: 20/7/2024, lead: van-phong, support: khach}
contributions:
  - {id: tham-luan, title: Tham luận, deadline: 15/7/2024, contributors: THPT C}
"""
AUTUMN = """id: khai-giang
title: Lễ khai giảng
status: confirmed
units:
  - {id: van-phong, name: Văn phòng Sở}
events:
  - {id: le, date: 5/9/2024, time: 7h30}
assignments:
  - {units: Văn phòng Sở, duties: Chuẩn bị hội trường}
"""
FEEDS = {
    "calendar.ics": ["tong-ket.hoi-nghi", "tong-ket.hop-rieng", "khai-giang.le"],
    "deadlines.ics": ["tong-ket.tham-luan", "tong-ket.giay-moi"],
    "years/2023-2024.ics": ["tong-ket.hoi-nghi"],
    "years/2024-2025.ics": ["tong-ket.hop-rieng", "khai-giang.le"],
    "units/van-phong.ics": ["tong-ket.hoi-nghi", "khai-giang.le"],
    "units/van-phong/deadlines.ics": ["tong-ket.giay-moi"],
    "units/phong-a.ics": ["tong-ket.hoi-nghi.so"],
    "units/phong-b.ics": ["tong-ket.hop-rieng"],
    "units/truong-c.ics": ["tong-ket.hoi-nghi.cum"],
    "units/truong-c/deadlines.ics": ["tong-ket.tham-luan"],
}
NAMES = {
    "calendar.ics": "Cổng thông tin hội nghị",
    "deadlines.ics": "Cổng thông tin hội nghị: các thời hạn",
    "years/2023-2024.ics": "Cổng thông tin hội nghị: năm học 2023-2024",
    "years/2024-2025.ics": "Cổng thông tin hội nghị: năm học 2024-2025",
    "units/van-phong.ics": "Cổng thông tin hội nghị: Văn phòng Sở",
    "units/van-phong/deadlines.ics": "Cổng thông tin hội nghị: các thời hạn của Văn phòng Sở",
    "units/phong-a.ics": "Cổng thông tin hội nghị: Phòng GD&ĐT A",
    "units/phong-b.ics": "Cổng thông tin hội nghị: Phòng GD&ĐT B",
    "units/truong-c.ics": "Cổng thông tin hội nghị: Trường C",
    "units/truong-c/deadlines.ics": "Cổng thông tin hội nghị: các thời hạn của Trường C",
}


@pytest.fixture
def calendars(walk_plans: Callable[[Path], Walk], tmp_path: Path) -> dict[str, bytes]:
    for name, text in (("2024/a.yml", SUMMER), ("2024/b.yml", AUTUMN)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    walk = walk_plans(tmp_path)
    assert walk.errors == ()
    return {file.path: file.content for file in walk.files if file.path.endswith(".ics")}


def feeds(calendars: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in calendars.items() if not path.startswith("2024/")}


def test_each_feed_holds_what_its_subscribers_look_for(calendars: dict[str, bytes]) -> None:
    held = {
        path: [event.uid.partition("@")[0] for event in read_with_icalendar(data)]
        for path, data in feeds(calendars).items()
    }
    assert held == FEEDS


def test_each_feed_is_called_by_its_own_name_and_address(calendars: dict[str, bytes]) -> None:
    texts = {path: re.sub("\r\n ", "", data.decode()) for path, data in feeds(calendars).items()}
    names = {path: re.findall("^NAME:(.*)\r$", text, re.MULTILINE) for path, text in texts.items()}
    assert names == {path: [name] for path, name in NAMES.items()}
    sources = {
        path: re.findall("^SOURCE.*?:(.*)\r$", text, re.MULTILINE) for path, text in texts.items()
    }
    assert sources == {path: [f"https://so.example.edu.vn/hoi-nghi/{path}"] for path in NAMES}


def test_an_entry_has_the_same_bytes_in_every_feed(calendars: dict[str, bytes]) -> None:
    versions: dict[bytes, set[bytes]] = {}
    for data in calendars.values():
        for event in EVENT.findall(data):
            versions.setdefault(event.split(b"\r\n")[1], set()).add(event)
    assert {uid: len(found) for uid, found in versions.items()} == dict.fromkeys(versions, 1)


def test_every_feed_is_sound(calendars: dict[str, bytes]) -> None:
    assert {path: lint_calendar(data) for path, data in feeds(calendars).items()} == {
        path: [] for path in FEEDS
    }
