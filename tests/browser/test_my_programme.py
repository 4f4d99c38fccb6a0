"""My programme: marks are kept, clashes are told, exactly what is marked goes into a calendar."""

import re
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Locator, Page, expect

from tests.big_plan import ADDRESS as BIG
from tests.big_plan import ROOMS, SESSIONS, big_plan
from tests.browser.visitor import Visit, served
from tests.calendar_lint import lint_calendar
from tests.calendar_readers import PROGRAMS, read_with_icalendar, read_with_vobject
from tests.portal_copy import HOINGHI_BUILD, PROJECT, Portal, copy_project

SHORT = "2022/hai-phong-tong-ket-nam-hoc/"
FIVE_ROOMS = "2024/hoi-thao-nam-phong/"
MONTH = "2024/tap-huan-mot-thang/"
TWICE = "2024/hai-dot/"
PHONE = {"width": 360, "height": 800}
DESKTOP = {"width": 1280, "height": 800}
TOUCH = 44
ANDROID = (
    "Mozilla/5.0 (Linux; Android 12; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Mobile Safari/537.36"
)
HELD_TWICE = """\
id: hai-dot
title: Tập huấn hai đợt
status: confirmed
attendance: in_person
events:
  - {id: dot-1, title: Đợt 1, date: 12/11/2024, venue: Trường số 1}
  - {id: dot-2, title: Đợt 2, date: 19/11/2024, venue: Trường số 2}
agenda:
  - {id: mo-dau, time: 8h00 - 9h00, title: Mở đầu}
  - {id: thuc-hanh, time: 9h00 - 11h00, title: Thực hành}
"""

every_size = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """A portal with plans that leave something to choose, one of them as large as can be."""
    made = copy_project(tmp_path_factory.mktemp("mine"))
    for kept in ("2021", "2023"):
        shutil.rmtree(made.root / "plans" / kept)
    for name in ("hoi-thao-nam-phong.yml", "tap-huan-mot-thang.yml", "mau-dang-ky.docx"):
        shutil.copy(PROJECT / "tests/kinds" / name, made.root / "plans/2024")
    made.plan(TWICE.strip("/")).write_text(HELD_TWICE, encoding="utf-8")
    made.plan(BIG.strip("/")).write_text(big_plan(), encoding="utf-8")
    build = made.run(*HOINGHI_BUILD)
    assert build.returncode == 0, build.stderr
    return made


@pytest.fixture(scope="module")
def portal(copy: Portal) -> Iterator[str]:
    """Return the address of that portal."""
    with served(copy) as address:
        yield address


def mark(page: Page, title: str) -> Locator:
    return page.get_by_role("button", name=f"Của tôi: {title}", exact=True)


def sheet(page: Page) -> Locator:
    return page.get_by_role("dialog")


def open_sheet(page: Page) -> Locator:
    page.get_by_role("button", name=re.compile(r"^(Của tôi|Được chia sẻ): \d+ mục$")).click()
    return sheet(page)


def listed(page: Page) -> list[str]:
    """Return the list in the sheet, line by line, the words of each in one text."""
    items = sheet(page).locator("h3, .hn-mine__list > li").all_inner_texts()
    return [" ".join(text.split()) for text in items]


def download(page: Page, folder: Path) -> bytes:
    with page.expect_download() as started:
        sheet(page).get_by_role("button", name="Thêm vào lịch").click()
    assert started.value.suggested_filename.endswith(".ics")
    started.value.save_as(folder / "cua-toi.ics")
    return (folder / "cua-toi.ics").read_bytes()


def published(copy: Portal, address: str) -> bytes:
    return (copy.root / "www/hoi-nghi" / address / "agenda.ics").read_bytes()


def components(data: bytes, name: bytes) -> list[bytes]:
    return re.findall(rb"(?ms)^BEGIN:%b\r\n.*?^END:%b\r\n" % (name, name), data)


@every_size
def test_marked_items_are_kept_and_listed_by_time_with_hour_room_and_clashes(
    visit: Visit, size: dict[str, int]
) -> None:
    visitor = visit(viewport=size)
    page = visitor.open(FIVE_ROOMS)
    for title in ("TB2. Học liệu số", "TB1-02. Đánh giá trực tuyến", "TT-1. Báo cáo đề dẫn"):
        mark(page, title).click()
    page.reload()
    expect(mark(page, "TB2. Học liệu số")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".hn-own-mark[aria-pressed=true]")).to_have_count(3)
    expect(page.get_by_role("region", name="Của tôi")).to_contain_text("2 mục trùng giờ")
    open_sheet(page)
    assert listed(page) == [
        "Thứ Sáu, 15/11/2024",
        "8h10 – 8h40 TT-1. Báo cáo đề dẫn Bỏ",
        (
            "10h00 – 11h30 TB2. Học liệu số Tại P.102"
            " Trùng giờ với «TB1-02. Đánh giá trực tuyến» (10h20 – 10h40) Bỏ"
        ),
        (
            "10h20 – 10h40 TB1-02. Đánh giá trực tuyến Tại P.101"
            " Trùng giờ với «TB2. Học liệu số» (10h00 – 11h30) Bỏ"
        ),
    ]
    assert visitor.complaints == []


def test_a_clash_is_told_at_both_items_and_a_session_does_not_clash_with_its_talk(
    visit: Visit,
) -> None:
    page = visit(viewport=PHONE).open(FIVE_ROOMS)
    mark(page, "TB1. Dạy học trực tuyến").click()
    mark(page, "TB1-01. Lớp học đảo ngược ở trường THCS").click()
    expect(page.locator(".hn-clash")).to_have_count(0)
    mark(page, "TB4. Trí tuệ nhân tạo").click()
    both = "Trùng giờ với «TB4. Trí tuệ nhân tạo» (10h00 – 10h45)"
    told = page.locator(".hn-clash").all_inner_texts()
    assert [text.replace("\u00a0", " ") for text in told] == [
        both,
        both,
        (
            "Trùng giờ với «TB1. Dạy học trực tuyến» (10h00 – 11h30),"
            " «TB1-01. Lớp học đảo ngược ở trường THCS» (10h00 – 10h20)"
        ),
    ]
    mark(page, "TB4. Trí tuệ nhân tạo").click()
    expect(page.locator(".hn-clash")).to_have_count(0)


CHOICES = {
    "rooms": (FIVE_ROOMS, {"TT-1. Báo cáo đề dẫn": "tt-1", "TB1. Dạy học trực tuyến": "tb-1"}),
    "several days": (MONTH, {"Chuyên đề 2: Kiểm tra, đánh giá": "chuyen-de-2"}),
    "whole days": (MONTH, {"Chuyên đề 4: Thực hành": "chuyen-de-4"}),
    "several events": (TWICE, {"Thực hành": "thuc-hanh"}),
    "short": (SHORT, {"Phát biểu khai mạc": "khai-mac", "Cảm ơn - Bế mạc": "be-mac"}),
}
ENTRIES = {"rooms": 2, "several days": 2, "whole days": 1, "several events": 2, "short": 2}


@pytest.mark.parametrize("kind", CHOICES)
def test_exactly_the_marked_items_go_into_a_calendar_as_valid_as_the_published_one(
    visit: Visit, copy: Portal, kind: str, tmp_path: Path
) -> None:
    address, items = CHOICES[kind]
    visitor = visit(viewport=PHONE)
    page = visitor.open(address)
    begin(page)
    for title in items:
        mark(page, title).click()
    open_sheet(page)
    taken, whole = download(page, tmp_path), published(copy, address)
    wanted = [
        event
        for event in components(whole, b"VEVENT")
        if uid_parts(event)[2] in {name.encode() for name in items.values()}
    ]
    assert lint_calendar(taken) == []
    assert components(taken, b"VEVENT") == wanted
    assert len(wanted) == ENTRIES[kind]
    zones = components(whole, b"VTIMEZONE") if b";TZID=" in b"".join(wanted) else []
    assert components(taken, b"VTIMEZONE") == zones
    assert taken.split(b"\r\n")[:4] == whole.split(b"\r\n")[:4]
    assert b"SOURCE" not in taken
    assert visitor.complaints == []


def begin(page: Page) -> None:
    """Ask for the marks where a programme is so short that they are not there at once."""
    way = page.get_by_role("button", name="Chọn mục của tôi")
    if way.count():
        way.click()
        expect(way).to_have_count(0)


def uid_parts(event: bytes) -> list[bytes]:
    found = re.search(rb"(?m)^UID:(.*?)@", event.replace(b"\r\n ", b""))
    assert found
    return found[1].split(b".")


@pytest.mark.parametrize("program", PROGRAMS)
def test_independent_readers_read_the_marked_items_as_they_read_the_published_ones(
    visit: Visit, copy: Portal, program: str, tmp_path: Path
) -> None:
    page = visit(viewport=PHONE).open(FIVE_ROOMS)
    for title in ("TB1-02. Đánh giá trực tuyến", "TT-1. Báo cáo đề dẫn", "Giải lao"):
        mark(page, title).click()
    open_sheet(page)
    taken = download(page, tmp_path)
    ids = (".tb1-02@", ".tt-1@", ".giai-lao@")
    every = read_with_icalendar(published(copy, FIVE_ROOMS))
    expected = [event for event in every if any(each in event.uid for each in ids)]
    assert len(expected) == len(ids)
    assert read_with_icalendar(taken) == read_with_vobject(taken) == expected
    reader = PROGRAMS[program]
    assert reader.read([tmp_path / "cua-toi.ics"]) == [reader.readable(expected)]


def test_a_link_shows_the_senders_choice_and_leaves_ones_own_until_it_is_kept(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    page = visitor.open(FIVE_ROOMS)
    mark(page, "Giải lao").click()
    visitor.open(f"{FIVE_ROOMS}?muc=tb-3,tt-1")
    shown = sheet(page)
    expect(shown).to_contain_text(
        "Người gửi đã chọn 2 mục. Lựa chọn của bạn (1 mục) vẫn giữ nguyên."
    )
    assert [line.split(" Tại ")[0] for line in listed(page)] == [
        "Thứ Sáu, 15/11/2024",
        "8h10 – 8h40 TT-1. Báo cáo đề dẫn",
        "10h00 – 11h30 TB3. Quản trị trường học",
    ]
    expect(page.locator(".hn-own-mark[aria-pressed=true]")).to_have_count(1)
    shown.get_by_role("button", name="Giữ làm của tôi").click()
    expect(page.locator(".hn-own-mark[aria-pressed=true]")).to_have_count(3)
    assert page.url.endswith(FIVE_ROOMS)
    shown.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator(".hn-own-mark[aria-pressed=true]")).to_have_count(1)
    visitor.open(f"{FIVE_ROOMS}?muc=tb-3")
    shown.get_by_role("button", name="Bỏ qua").click()
    expect(shown).to_be_hidden()
    expect(page.get_by_role("button", name="Của tôi: 1 mục")).to_be_visible()
    assert visitor.complaints == []


def test_the_link_that_is_shared_leads_to_the_same_items_on_another_device(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visitor.open(f"{FIVE_ROOMS}?now=2024-11-15T09:00")
    for title in ("TB3. Quản trị trường học", "Giải lao"):
        mark(page, title).click()
    open_sheet(page).get_by_role("button", name="Chia sẻ").click()
    expect(sheet(page)).to_contain_text("Đã sao chép liên kết.")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == f"{visitor.portal}{FIVE_ROOMS}?muc=tb-3,giai-lao"
    other = visit(viewport=PHONE).open(link.removeprefix(visitor.portal))
    assert [line.split(" ", 3)[3] for line in listed(other)[1:]] == [
        "Giải lao",
        "TB3. Quản trị trường học Tại P.103",
    ]


@every_size
def test_only_the_marked_items_are_shown_on_demand_and_all_again(
    visit: Visit, size: dict[str, int]
) -> None:
    page = visit(viewport=size).open(FIVE_ROOMS)
    mark(page, "TB1-02. Đánh giá trực tuyến").click()
    mark(page, "Tổng kết và bế mạc").click()
    open_sheet(page).get_by_role("button", name="Chỉ xem mục của tôi").click()
    rows = page.locator(".hn-programme__row:visible .hn-programme__hour")
    assert [" ".join(text.split()) for text in rows.all_inner_texts()] == [
        "10h00 – 11h30",
        "15h30 – 16h30",
    ]
    page.get_by_role("button", name="Xem cả chương trình").click()
    assert rows.count() == page.locator(".hn-programme__row").count()


def test_all_marks_are_taken_off_and_brought_back(visit: Visit) -> None:
    page = visit(viewport=PHONE).open(FIVE_ROOMS)
    mark(page, "Giải lao").click()
    mark(page, "Ăn trưa").click()
    shown = open_sheet(page)
    shown.get_by_role("button", name="Bỏ: Ăn trưa").click()
    expect(shown).to_contain_text("Đã bỏ «Ăn trưa».")
    shown.get_by_role("button", name="Bỏ chọn tất cả").click()
    expect(shown).to_contain_text("Chưa chọn mục nào.")
    shown.get_by_role("button", name="Hoàn tác").click()
    assert listed(page)[1:] == ["9h45 – 10h00 Giải lao Bỏ"]
    page.keyboard.press("Escape")
    expect(shown).to_be_hidden()


@every_size
def test_a_short_programme_stays_quiet_until_marks_are_asked_for(
    visit: Visit, size: dict[str, int]
) -> None:
    visitor = visit(viewport=size)
    asked_for: list[str] = []
    visitor.page.on("request", lambda request: asked_for.append(request.url))
    page = visitor.open(SHORT)
    expect(page.locator(".hn-own-mark")).to_have_count(0)
    assert [url for url in asked_for if "my_programme" in url] == []
    page.get_by_role("button", name="Chọn mục của tôi").press("Enter")
    expect(mark(page, "Đón tiếp đại biểu")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Của tôi: 1 mục")).to_be_visible()
    page.reload()
    expect(mark(page, "Đón tiếp đại biểu")).to_be_visible()
    assert visitor.complaints == []


def test_marks_are_as_large_as_a_thumb_and_never_meet(visit: Visit) -> None:
    page = visit(viewport=PHONE).open(FIVE_ROOMS)
    expect(page.locator(".hn-own-mark").first).to_be_visible()
    boxes = page.locator(".hn-own-mark").evaluate_all(
        "(all) => all.map((it) => it.getBoundingClientRect().toJSON())"
    )
    assert {(box["width"], box["height"]) for box in boxes} == {(TOUCH, TOUCH)}
    tops = [box["top"] for box in boxes]
    assert [one for one, other in pairwise(tops) if other - one < TOUCH] == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_without_scripts_there_is_nothing_to_mark(visit: Visit) -> None:
    page = visit(java_script_enabled=False).open(FIVE_ROOMS)
    assert page.get_by_role("button", name=re.compile("Của tôi|Chọn mục")).count() == 0


def test_from_a_disk_the_single_files_are_offered_and_it_is_said_why(
    visit: Visit, copy: Portal
) -> None:
    page = visit(viewport=PHONE).page
    file = copy.root / "www/hoi-nghi" / FIVE_ROOMS / "index.html"
    page.goto(file.as_uri())
    mark(page, "Giải lao").click()
    open_sheet(page).get_by_role("button", name="Thêm vào lịch").click()
    expect(sheet(page)).to_contain_text("trình duyệt không cho ghép lịch")
    link = sheet(page).locator("a[href='sessions/giai-lao.ics']")
    expect(link).to_have_text("Giải lao")
    assert (file.parent / "sessions/giai-lao.ics").is_file()


def test_without_a_network_the_single_files_are_offered_and_it_can_be_tried_again(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit(viewport=PHONE).open(FIVE_ROOMS)
    mark(page, "Giải lao").click()
    open_sheet(page)
    page.route("**/agenda.ics", lambda route: route.abort())
    sheet(page).get_by_role("button", name="Thêm vào lịch").click()
    expect(sheet(page)).to_contain_text("Chưa tải được lịch của chương trình")
    page.unroute("**/agenda.ics")
    assert [event.summary for event in read_with_icalendar(download(page, tmp_path))] == [
        "Giải lao"
    ]
    expect(sheet(page)).to_contain_text("Đã tải tệp lịch có 1 mục.")


def test_android_gets_googles_form_for_each_item_and_the_file_if_wanted(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit(viewport=PHONE, user_agent=ANDROID).open(FIVE_ROOMS)
    mark(page, "TB1-02. Đánh giá trực tuyến").click()
    open_sheet(page).get_by_role("button", name="Thêm vào lịch").click()
    form = sheet(page).locator("a[href^='https://calendar.google.com/']")
    expect(form).to_have_attribute(
        "href",
        re.compile(
            r"action=TEMPLATE&text=TB1-02\.\+.*&dates=20241115T102000%2F20241115T104000&ctz=.*"
            r"&details=Chi\+ti%E1%BA%BFt%3A\+https.*%23tb1-02&location=P\.101%2C\+Tr"
        ),
    )
    with page.expect_download() as started:
        sheet(page).get_by_role("button", name="Tải một tệp").click()
    started.value.save_as(tmp_path / "cua-toi.ics")
    assert lint_calendar((tmp_path / "cua-toi.ics").read_bytes()) == []


def test_a_marked_item_that_is_gone_is_told_by_its_title(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    page = visitor.open(FIVE_ROOMS)
    mark(page, "Giải lao").click()
    page.evaluate(
        """() => {
            const name = `hoinghi:${location.pathname}`;
            const kept = JSON.parse(localStorage.getItem(name));
            kept.muc["da-bo"] = "Tham luận đã bỏ";
            localStorage.setItem(name, JSON.stringify(kept));
        }"""
    )
    page.reload()
    open_sheet(page)
    assert listed(page)[-1] == "Tham luận đã bỏ Không còn giờ trong chương trình Bỏ"
    sheet(page).get_by_role("button", name="Bỏ: Tham luận đã bỏ").click()
    assert listed(page)[1:] == ["9h45 – 10h00 Giải lao Bỏ"]


@every_size
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_marks_filter_and_sheet(
    visit: Visit, size: dict[str, int], scheme: str
) -> None:
    page = visit(viewport=size, color_scheme=scheme).open(FIVE_ROOMS)
    for title in ("TB2. Học liệu số", "TB1-02. Đánh giá trực tuyến"):
        mark(page, title).click()
    assert violations(page) == []
    open_sheet(page)
    assert violations(page) == []


def violations(page: Page) -> list[tuple[str, list[object]]]:
    found = Axe().run(page).response["violations"]
    return [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found]


@every_size
def test_a_programme_of_a_thousand_sessions_is_filtered_by_day_room_and_words(
    visit: Visit, size: dict[str, int]
) -> None:
    visitor = visit(viewport=size)
    page = visitor.open(BIG)
    form = page.get_by_role("search", name="Lọc chương trình")
    rows = page.locator(".hn-programme__row:not(.hn-out)")
    assert rows.count() == SESSIONS + 6
    assert form.get_by_label("Phòng").locator("option").count() == ROOMS + 1
    form.get_by_label("Ngày").select_option("Thứ Sáu, 15/11/2024")
    expect(form.locator("output")).to_have_text("402 trong 1006 mục")
    form.get_by_label("Phòng").select_option("B.205")
    expect(form.locator("output")).to_have_text("5 trong 1006 mục")
    form.get_by_label("Nội dung").fill("lich su DIA phuong")
    shown = [text for text in rows.all_inner_texts() if "Lịch sử địa phương" in text]
    assert len(shown) == rows.count() == 2
    expect(page.locator(".hn-day:visible")).to_have_text(["Thứ Sáu, 15/11/2024"])
    form.get_by_label("Nội dung").fill("khong co gi")
    expect(form.locator("output")).to_have_text("Không có mục nào như vậy.")
    form.get_by_role("button", name="Bỏ lọc").click()
    assert rows.count() == SESSIONS + 6
    assert visitor.complaints == []


def test_a_link_to_a_row_that_is_filtered_out_brings_it_back(visit: Visit) -> None:
    page = visit(viewport=PHONE).open(BIG)
    room = page.get_by_role("combobox", name="Phòng")
    room.select_option("B.205")
    page.evaluate("location.hash = '#bai-1000'")
    expect(page.locator("#bai-1000")).to_be_in_viewport()
    expect(room).to_have_value("")


def test_a_link_to_the_last_of_a_thousand_sessions_leads_to_it(visit: Visit) -> None:
    page = visit(viewport=PHONE).open(f"{BIG}#bai-1000")
    expect(page.locator("#bai-1000")).to_be_in_viewport()


@every_size
def test_marks_leave_the_choice_of_a_group_as_it_is(visit: Visit, size: dict[str, int]) -> None:
    page = visit(viewport=size).open(FIVE_ROOMS)
    expect(mark(page, "Đón tiếp")).to_be_visible()
    page.get_by_role("heading", name="Tôi thuộc thành phần nào?").click()
    group = page.get_by_role("button", name="Người dự", exact=True)
    expect(group).to_be_visible()
    group.click()
    expect(page.get_by_text("Bạn thuộc: Người dự")).to_be_visible()
    box = mark(page, "Đón tiếp").bounding_box()
    assert box is not None
    assert (round(box["width"]), round(box["height"])) == (TOUCH, TOUCH)
