"""What has changed, on the page of a plan and in the feeds: old → new, by commit, newest first."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.pipeline import Walk, walk
from generator.rendering.pages import page_html
from tests.conftest import PORTAL
from tests.git_repository import needs_git
from tests.page_text import page_text
from tests.unit.test_revisions import PLAN, Folder

pytestmark = needs_git

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path / "plans")
    folder.commit(PLAN)
    return folder


def walked(folder: Folder) -> Walk:
    return walk(folder.path, PORTAL)


def told(folder: Folder) -> list[str]:
    """Return the section on changes, line by line, without its heading."""
    (page,) = walked(folder).pages
    _, _, section = page_text(page_html(page)).partition("## Thay đổi, thông báo\n")
    return section.splitlines()


def test_a_plan_that_was_only_published_has_no_change(folder: Folder) -> None:
    assert told(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("8h30 - 9h30", "8h45 - 9h30", "Báo cáo: 8h30 – 9h30, 24/8/2024 → 8h45 – 9h30, 24/8/2024"),
        ("title: Khai mạc", "title: Chào cờ", "Chào cờ: trước đây là «Khai mạc»"),
        (
            "  - {id: bao-cao, time: 8h30 - 9h30, title: Báo cáo}\n",
            "",
            "Bỏ: Báo cáo (8h30 – 9h30, 24/8/2024)",
        ),
        (
            "tasks:",
            "  - {id: be-mac, time: 9h30 - 10h00, title: Bế mạc}\ntasks:",
            "Thêm: Bế mạc (9h30 – 10h00, 24/8/2024)",
        ),
        (
            "deadline: 20/8/2024",
            "deadline: 21/8/2024",
            (
                "Hạn 21/8/2024: Gửi giấy mời: trước đây là «Hạn 20/8/2024: Gửi giấy mời»;"
                " 20/8/2024 → 21/8/2024"
            ),
        ),
    ],
)
def test_a_change_is_told_with_its_day_old_and_new(
    folder: Folder, old: str, new: str, line: str
) -> None:
    folder.commit(PLAN.replace(old, new))
    link = "Theo dõi thay đổi (Atom) <changes.xml>"
    assert told(folder) == ["6/3/2024", line, link]


def test_an_end_that_the_plan_does_not_state_is_not_told(folder: Folder) -> None:
    row = "  - {id: be-mac, time: 9h30, title: Bế mạc}\ntasks:"
    folder.commit(PLAN.replace("tasks:", row))
    folder.commit(PLAN.replace("tasks:", row.replace("9h30", "9h40")))
    lines = told(folder)
    assert [line for line in lines if "Bế mạc" in line] == [
        "Bế mạc: 9h30, 24/8/2024 → 9h40, 24/8/2024",
        "Thêm: Bế mạc (9h30, 24/8/2024)",
    ]


def test_what_only_follows_from_an_events_change_is_counted(folder: Folder) -> None:
    folder.commit(PLAN.replace("date: 24/8/2024", "date: 25/8/2024"))
    assert told(folder)[1:3] == [
        "Hội nghị tổng kết: 8h00 – 11h00, 24/8/2024 → 8h00 – 11h00, 25/8/2024",
        "và 2 mục khác",
    ]


def test_the_newest_change_stands_first(folder: Folder) -> None:
    folder.commit(PLAN.replace("8h30 - 9h30", "8h45 - 9h30"))
    folder.commit(PLAN.replace("8h30 - 9h30", "8h50 - 9h30"))
    assert [line for line in told(folder) if line.endswith("/2024") and "→" not in line] == [
        "7/3/2024",
        "6/3/2024",
    ]


def test_feeds_tell_the_same_and_have_all_that_their_standard_asks_for(folder: Folder) -> None:
    folder.commit(PLAN.replace("8h30 - 9h30", "8h45 - 9h30"))
    folder.commit(PLAN.replace("8h30 - 9h30", "8h45 - 9h30").replace("Khai mạc", "Chào cờ & <cờ>"))
    files = {file.path: file.content for file in walked(folder).files}
    for path in ("changes.xml", "2024/a/changes.xml"):
        feed = ET.fromstring(files[path])  # noqa: S314 - our own
        assert feed.tag == f"{ATOM}feed"
        for part in (feed, *feed.findall(f"{ATOM}entry")):
            assert [len(part.findall(ATOM + name)) for name in ("id", "title", "updated")] == [
                1
            ] * 3
        entries = feed.findall(f"{ATOM}entry")
        assert [entry.findtext(f"{ATOM}updated") for entry in entries] == [
            "2024-03-07T01:00:00Z",
            "2024-03-06T01:00:00Z",
        ]
        assert entries[0].findtext(f"{ATOM}summary") == ("Chào cờ & <cờ>: trước đây là «Khai mạc»")
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == f"https://so.example.edu.vn/hoi-nghi/{path}"
        assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Cổng thông tin hội nghị"


def test_without_a_history_there_are_no_feeds(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(PLAN, encoding="utf-8")
    paths = [file.path for file in walk(tmp_path, PORTAL).files]
    assert [path for path in paths if path.endswith(".xml")] == []
