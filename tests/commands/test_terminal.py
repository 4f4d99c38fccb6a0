"""On a terminal: the questions of ``new``, and what a long run is doing."""

import re
import signal
import sys

import pytest

from tests.commands.conftest import Desk
from tests.portal_copy import PROJECT

if sys.platform == "win32":
    pytest.skip("Windows has no such terminals", allow_module_level=True)

from tests.terminal import Terminal


def terminal(desk: Desk, *words: str) -> Terminal:
    return Terminal([*desk.program, *words], desk.root, desk.environment)


def test_new_asks_until_an_answer_can_be_used(desk: Desk) -> None:
    new = terminal(desk, "new", "--place", "Hội trường A")
    dialogue = [
        ("4 nhiều ngày: ", "ngoài trời"),
        ("Hãy chọn một trong: truc-tiep, truc-tuyen, ket-hop, nhieu-ngay.", "kết hợp"),
        ("Tên hội nghị: ", ""),
        ("Cần có câu trả lời.", "Hội nghị giao ban"),
        ("Ngày, viết như trong văn bản, ví dụ 24/8/2026: ", "31/2/2026"),
        ("Không có ngày «31/2/2026» trong lịch.", "2/10/2026"),
        ("Giờ, ví dụ 7h30 - 11h00: ", ""),
        ("Nền tảng hoặc liên kết họp trực tuyến: ", "https://zoom.us/j/123"),
        ("Cơ quan ban hành kế hoạch: ", "Sở GD&ĐT"),
    ]
    for question, answer in dialogue:
        new.wait_for(question)
        new.type(answer)
    assert new.end() == 0
    text = desk.files()["2026/hoi-nghi-giao-ban.yml"].decode()
    lines = {"attendance: hybrid", "name: Hội trường A", "date: 2/10/2026", "#time: 7h30 - 11h00"}
    lines |= {'link: "https://zoom.us/j/123"', 'issuing_body: "Sở GD&ĐT"'}
    assert lines - {line.strip() for line in text.splitlines()} == set()


def test_new_takes_enter_for_a_form_that_is_not_known(desk: Desk) -> None:
    new = terminal(desk, "new", "--title", "Giao ban", "--date", "2/10/2026", "--organiser", "Sở")
    for question in ("4 nhiều ngày: ", "Giờ, ví dụ", "Địa điểm: ", "họp trực tuyến: "):
        new.wait_for(question)
        new.type("")
    assert new.end() == 0
    text = desk.files()["2026/giao-ban.yml"].decode()
    assert [line for line in text.splitlines() if "attendance:" in line] == [
        "#attendance: in_person"
    ]


def test_ctrl_c_leaves_nothing_behind(desk: Desk) -> None:
    before = desk.files()
    new = terminal(desk, "new", "--kind", "1", "--title", "Giao ban")
    new.wait_for("Ngày, viết như")
    new.process.send_signal(signal.SIGINT)
    new.type("")  # Python hears a signal that comes just before it reads only after that
    assert (new.end(), desk.files()) == (130, before)
    assert new.shown.rstrip().endswith("\nĐã dừng.")


def test_a_long_check_shows_how_far_it_is_and_takes_that_away_again(desk: Desk) -> None:
    long = (PROJECT / "plans" / "2023" / "long-bien-tong-ket-nam-hoc.yml").read_text("utf-8")
    for number in range(300):
        plan = re.sub("^id: .*", f"id: ke-hoach-{number}", long, count=1, flags=re.MULTILINE)
        desk.add(f"2023/ke-hoach-{number}.yml", plan)
    check = terminal(desk, "check")
    assert check.end() == 0
    steps = re.findall(r"\rĐang đọc (\d+)/301 kế hoạch…", check.shown)
    assert 0 < int(steps[0]) <= int(steps[-1]) <= 301
    last = check.shown.rpartition("…")[2]
    assert re.fullmatch(r"\r +\rĐã kiểm tra 301 kế hoạch: không có lỗi nào. Có thể đăng.\n", last)
