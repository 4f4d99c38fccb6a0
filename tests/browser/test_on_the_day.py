"""The day itself on a plan's page: what is on, what comes next, by Vietnam's time everywhere."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, Route, expect

from tests.browser.visitor import Visit, Visitor, served
from tests.portal_copy import PROJECT, copy_project

HAI_PHONG = "2022/hai-phong-tong-ket-nam-hoc/"
LONG_BIEN = "2023/long-bien-tong-ket-nam-hoc/"
NAM_DINH = "2023/nam-dinh-giao-ban-8-tuan/"
HALF_DAY = "2024/hai-phong-giao-duc-chinh-tri/"
TPHCM = "2021/tphcm-trien-khai-nam-hoc/"
CONGRESS = "2024/dai-hoi-hai-ngay/"
FIVE_ROOMS = "2024/hoi-thao-nam-phong/"
STORM = "2024/hoan-vi-bao/"
CLUSTERS = "2024/hop-tam-cum/"
MONTH = "2024/tap-huan-mot-thang/"
PHONE = {"width": 360, "height": 800}
WIDE = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a portal that also holds the kinds of plan the real ones are not."""
    copy = copy_project(tmp_path_factory.mktemp("day"))
    for file in (PROJECT / "tests/kinds").iterdir():
        (copy.root / "plans/2024" / file.name).write_bytes(file.read_bytes())
    assert copy.run("generator.cli", "build").returncode == 0
    with served(copy) as address:
        yield address


def at(visitor: Visitor, address: str, moment: str) -> Page:
    """Open a plan at a moment of Vietnam's time, with what the day brings."""
    page = visitor.open(f"{address}?now={moment}")
    page.locator(".hn-head > [role=status]").wait_for(state="attached")
    return page


def top(page: Page) -> list[str]:
    """Return what the state and the card say, line by line."""
    told = page.locator(".hn-head > .hn-status, .hn-today")
    return [line for text in told.all_inner_texts() for line in text.splitlines() if line.strip()]


STATES = {
    (HAI_PHONG, "2022-08-23T23:59"): [],
    (HAI_PHONG, "2022-08-24T05:50"): [
        "Chưa bắt đầu",
        "Bắt đầu lúc 8h00, còn 2 giờ 10 phút",
        "Tiếp theo, 7h45, còn 1 giờ 55 phút",
        "Đón tiếp đại biểu",
        "Văn phòng",
        "Xem trong chương trình",
    ],
    (HAI_PHONG, "2022-08-24T08:35"): [
        "Đang diễn ra",
        "Lúc này, đến 9h15",
        "Báo cáo tổng kết năm học 2021 - 2022 và phương hướng nhiệm vụ năm học 2022 – 2023",
        "Đ/c Đỗ Văn Lợi, Phó Giám đốc Sở GD&ĐT",
        "Mục 5/10, còn 40 phút",
        "Tiếp theo, 9h15",
        "Tham luận của các đơn vị",
        "Phòng GD&ĐT huyện Vĩnh Bảo; Trường THPT Lê Hồng Phong; Trường THPT Thăng Long",
        "Xem trong chương trình",
    ],
    (HAI_PHONG, "2022-08-24T10:45"): ["Đã kết thúc"],
    (HAI_PHONG, "2022-08-25T00:00"): [],
    # No hour, no claim; nor of a position where the rows have none.
    (HALF_DAY, "2024-10-05T09:00"): ["Hôm nay"],
    (TPHCM, "2021-10-29T08:30"): [
        "Đang diễn ra",
        "Văn bản không ghi giờ của từng mục.",
        "Xem trong chương trình",
    ],
    (TPHCM, "2021-10-29T11:00"): [],  # when it ends is not stated
    (NAM_DINH, "2023-11-05T14:10"): ["Dự kiến"],
    # Past midnight, a night, a break.
    (CONGRESS, "2024-10-12T09:00"): [
        "Chưa bắt đầu",
        "Bắt đầu lúc 13h00, còn 4 giờ",
        "Có mặt: trước 13h15 ngày 12/10 (Đại biểu chính thức)",
        "Đón tiếp đại biểu",
        "Ban tổ chức",
        "Xem trong chương trình",
    ],
    (CONGRESS, "2024-10-12T14:10"): [
        "Đang diễn ra",
        "Lúc này, đến 14h45",
        "Hội trường lớn",
        "Thông qua Quy chế làm việc",
        "Phiên thứ nhất (trù bị)",
        "Mục 2/3, còn 35 phút",
        "Tiếp theo, 20h00",
        "Giao lưu văn nghệ",
        "Xem trong chương trình",
    ],
    (CONGRESS, "2024-10-13T00:10"): [
        "Đang diễn ra",
        "Lúc này, đến 0h30",
        "Giao lưu văn nghệ",
        "Mục 3/3, còn 20 phút",
        "Tiếp theo, 7h30",
        "Hội trường lớn",
        "Phiên thứ hai (chính thức)",
        "Xem trong chương trình",
    ],
    (CONGRESS, "2024-10-13T00:40"): [
        "Tạm nghỉ",
        "Tiếp tục lúc 7h30, còn 6 giờ 50 phút",
        "Hội trường lớn",
        "Phiên thứ hai (chính thức)",
        "Xem trong chương trình",
    ],
    (CONGRESS, "2024-10-13T15:05"): [
        "Đang diễn ra",
        "Chương trình đến 16h30",
        "Tiếp theo, 15h15, còn 10 phút",
        "Hội trường lớn",
        "Phiên thứ ba (bế mạc)",
        "Xem trong chương trình",
    ],
    (CONGRESS, "2024-10-13T16:30"): ["Đã kết thúc"],
    (FIVE_ROOMS, "2024-11-15T10:25"): [
        "Đang diễn ra",
        "Lúc này",
        *("P.101", "TB1-02. Đánh giá trực tuyến", "TB1. Dạy học trực tuyến"),
        *("Tác giả thứ nhất; Tác giả thứ hai", "đến 10h40"),
        *("P.102", "TB2. Học liệu số", "đến 11h30"),
        *("P.103", "TB3. Quản trị trường học", "đến 11h30"),
        *("P.104", "TB4. Trí tuệ nhân tạo", "đến 10h45"),
        *("P.105", "TB5. Giáo dục mầm non", "đến 11h30"),
        "Chương trình đến 16h30",
        "Tiếp theo, 10h40",
        *("P.101", "TB1-03. Thảo luận", "TB1. Dạy học trực tuyến"),
        "Xem trong chương trình",
    ],
    (CLUSTERS, "2024-10-07T09:00"): ["Hôm nay: Cụm 1; Cụm 2"],
    (CLUSTERS, "2024-10-08T09:00"): [
        "Đang diễn ra: Cụm 3",
        "Văn bản không ghi giờ của từng mục.",
        "Xem trong chương trình",
    ],
    (MONTH, "2024-07-03T09:00"): [],  # a day without anything, in a training of a month
    (STORM, "2024-09-12T08:10"): [],  # the day that it had before
    (STORM, "2024-09-11T14:10"): [],  # its rehearsal is cancelled
    (STORM, "2024-09-28T08:00"): ["Đang diễn ra: Lễ phát động phong trào"],
}


def test_the_top_of_a_page_says_how_the_day_stands(visit: Visit) -> None:
    visitor = visit(viewport=PHONE, timezone_id="Asia/Ho_Chi_Minh")
    found = {(address, moment): top(at(visitor, address, moment)) for address, moment in STATES}
    assert found == STATES
    assert visitor.complaints == []


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati"])
def test_a_visitor_elsewhere_reads_vietnams_time_and_is_told_so(visit: Visit, zone: str) -> None:
    visitor = visit(timezone_id=zone)
    told = [(HAI_PHONG, "2022-08-24T08:35"), (CONGRESS, "2024-10-13T00:10")]
    assert [top(at(visitor, *each)) for each in told] == [STATES[each] for each in told]
    note = visitor.page.get_by_text("Giờ Việt Nam (máy của bạn đang ở múi giờ khác)")
    expect(note).to_be_visible()
    at(visitor, HAI_PHONG, "2022-08-24T10:45")
    expect(note).to_have_count(0)


def marks(page: Page) -> list[list[str]]:
    """Return what each row of the programme that is on or over says first, and its look."""
    found: list[list[str]] = page.locator(
        ".hn-programme :is([aria-current], .hn-past)"
    ).evaluate_all(
        """(rows) => rows.map((row) => [
            row.querySelector(".hn-line__title").innerText.trim(),
            row.classList.contains("hn-past") ? "past" : row.querySelector(".hn-moment").innerText,
        ])"""
    )
    return found


def test_rows_that_are_on_are_marked_and_those_over_step_back(visit: Visit) -> None:
    visitor = visit(viewport=WIDE)
    assert marks(at(visitor, CONGRESS, "2024-10-12T14:10")) == [
        ["Đón tiếp đại biểu", "past"],
        ["Phiên thứ nhất (trù bị)", "Đang diễn ra"],
        ["13h30 – 14h00 Bầu Đoàn Chủ tịch", "past"],
        ["14h00 – 14h45 Thông qua Quy chế làm việc", "Lúc này"],
    ]
    assert marks(at(visitor, CONGRESS, "2024-10-13T16:30")) == []  # nothing is left to come
    assert marks(at(visitor, STORM, "2024-09-12T08:10")) == []
    page = at(visitor, FIVE_ROOMS, "2024-11-15T10:50")
    rooms = page.locator(".hn-rooms td[aria-current] > a").all_inner_texts()
    assert rooms == [
        "TB1. Dạy học trực tuyến",
        "TB2. Học liệu số",
        "TB3. Quản trị trường học",
        "TB5. Giáo dục mầm non",
        "TB4. Tọa đàm về trí tuệ nhân tạo",
    ]
    talks = page.locator(".hn-rooms li[aria-current] > a").all_inner_texts()
    assert talks == ["TB1-03. Thảo luận"]


def test_the_progress_of_the_day_is_a_line_with_a_name_and_words(visit: Visit) -> None:
    page = at(visit(viewport=PHONE), HAI_PHONG, "2022-08-24T08:35")
    line = page.get_by_role("progressbar", name="Tiến trình chương trình trong ngày")
    expect(line).to_have_attribute("aria-valuetext", "Mục 5/10, còn 40 phút")
    assert line.evaluate("(bar) => Math.round(bar.value * 180)") == 50  # minutes of three hours


def test_a_tap_leads_to_what_is_on_in_the_programme(visit: Visit) -> None:
    page = at(visit(viewport=PHONE), HAI_PHONG, "2022-08-24T10:10")
    page.get_by_role("link", name="Xem trong chương trình").click()
    expect(page.locator(".hn-programme [aria-current=time]")).to_be_in_viewport()


def test_an_open_page_goes_on_with_the_clock_and_reads_out_only_what_begins(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    visitor.page.clock.install(time="2026-01-01T00:00:00Z")
    page = at(visitor, HAI_PHONG, "2022-08-24T08:58:30")
    words, spoken = page.locator(".hn-progress + p"), page.locator(".hn-head > [role=status]")
    expect(words).to_have_text("Mục 5/10, còn 17 phút")
    page.clock.run_for("01:00")
    expect(words).to_have_text("Mục 5/10, còn 16 phút")
    expect(spoken).to_have_text("")
    page.clock.run_for("16:00")
    expect(words).to_have_text("Mục 6/10, còn 30 phút")
    expect(spoken).to_have_text("Đang diễn ra. Tham luận của các đơn vị")


def test_an_ordinary_day_brings_nothing_but_the_page(visit: Visit) -> None:
    visitor = visit()
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.open(f"{HAI_PHONG}?now=2022-08-10T08:00").wait_for_load_state("networkidle")
    assert [url for url in asked if re.search("/(today|hall)\\.", url)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("question", ["", "&man-hinh=1"], ids=["page", "hall"])
def test_axe_finds_nothing_on_the_day(visit: Visit, question: str, scheme: str) -> None:
    visitor = visit(viewport=WIDE, color_scheme=scheme, timezone_id="America/New_York")
    page = at(visitor, FIVE_ROOMS, f"2024-11-15T10:25{question}")
    if question:
        expect(page.locator(".hn-hall__rooms li")).to_have_count(5)
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == []


def hall(page: Page) -> list[str]:
    """Return what the hall's screen says, line by line, without its tools."""
    page.locator(".hn-hall__clock", has_text="h").wait_for()
    said = page.locator(".hn-hall > :not(.hn-hall__tools)").all_inner_texts()
    return [line for text in said for line in text.splitlines() if line.strip()]


REHEARSED = "Đang xem thử, không phải giờ thật"
SCREENS = {
    (HAI_PHONG, "2022-08-24T08:35"): [
        *("Hội nghị tổng kết năm học 2021-2022", "8h35", "Lúc này, đến 9h15"),
        "Báo cáo tổng kết năm học 2021 - 2022 và phương hướng nhiệm vụ năm học 2022 – 2023",
        "Đ/c Đỗ Văn Lợi, Phó Giám đốc Sở GD&ĐT",
        *("9h15", "Tham luận của các đơn vị", "9h45"),
        "Thông báo kết quả bình xét các khối thi đua trực thuộc Sở năm học 2021 - 2022",
        f"Mục 5/10, còn 40 phút · Chương trình đến 10h45 · {REHEARSED}",
    ],
    (CONGRESS, "2024-10-12T11:20"): [
        *("Đại hội đại biểu Công đoàn ngành Giáo dục", "11h20", "Chưa bắt đầu"),
        *("Bắt đầu lúc 13h00", "còn 1 giờ 40 phút"),
        *("13h00", "Đón tiếp đại biểu", "13h30", "Bầu Đoàn Chủ tịch", "Hội trường lớn"),
        REHEARSED,
    ],
    (CONGRESS, "2024-10-13T15:05"): [
        *("Đại hội đại biểu Công đoàn ngành Giáo dục", "15h05"),
        *("Tiếp theo, 15h15, còn 10 phút", "Hội trường lớn", "Phiên thứ ba (bế mạc)"),
        f"Chương trình đến 16h30 · {REHEARSED}",
    ],
    (STORM, "2024-09-12T08:10"): [
        *("Hội nghị tổng kết công tác Đội năm học 2023-2024", "8h10", "Hoãn"),
        *("Hội nghị tổng kết công tác Đội năm học 2023-2024", "8h00 – 9h30, chưa ấn định"),
        REHEARSED,
    ],
    (f"{FIVE_ROOMS}?phong=p-101", "2024-11-15T10:25"): [
        *("Hội thảo khoa học Chuyển đổi số trong giáo dục phổ thông", "10h25"),
        *("Lúc này, đến 10h40", "P.101 · TB1. Dạy học trực tuyến"),
        *("TB1-02. Đánh giá trực tuyến", "Tác giả thứ nhất; Tác giả thứ hai"),
        *("10h40", "TB1-03. Thảo luận", "P.101", "11h30", "Ăn trưa"),
        f"còn 15 phút · Chương trình đến 16h30 · {REHEARSED}",
    ],
}


def test_the_halls_screen_says_large_what_is_on_and_what_comes(visit: Visit) -> None:
    visitor = visit(viewport=WIDE)
    found = {}
    for address, moment in SCREENS:
        joint = "&" if "?" in address else "?"
        page = visitor.open(f"{address}{joint}man-hinh=1&now={moment}")
        found[address, moment] = hall(page)
    assert found == SCREENS
    assert visitor.complaints == []


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1920, 1080), (360, 740)])
def test_the_halls_screen_fits_without_scrolling(visit: Visit, size: tuple[int, int]) -> None:
    page = visit(viewport=dict(zip(("width", "height"), size, strict=True))).open(
        f"{FIVE_ROOMS}?man-hinh=1&now=2024-11-15T10:25"
    )
    rooms = page.locator(".hn-hall__rooms li")
    expect(rooms).to_have_count(5)
    expect(page.locator(".hn-hall")).to_have_attribute("style", re.compile("--hn-size"))
    box = page.locator(".hn-hall").evaluate("(hall) => [hall.scrollWidth, hall.scrollHeight]")
    assert tuple(box) == size
    letters = rooms.first.evaluate("(room) => parseFloat(getComputedStyle(room).fontSize)")
    assert letters >= min(size) / 40


def test_the_halls_screen_opens_by_its_link_and_leaves_with_escape(visit: Visit) -> None:
    visitor = visit(viewport=WIDE)
    page = at(visitor, HAI_PHONG, "2022-08-24T08:35")
    page.get_by_role("link", name="Màn hình hội trường").click()
    expect(page.locator(".hn-hall")).to_be_visible()
    expect(page).to_have_url(re.compile("man-hinh=1"))
    page.keyboard.press("Escape")
    expect(page.locator(".hn-hall")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/\?now=[^&]*$"))
    page.get_by_role("link", name="Xem trong chương trình").click()
    assert visitor.complaints == []


def test_the_halls_screen_follows_a_new_edition_and_outlives_the_network(visit: Visit) -> None:
    visitor = visit(viewport=WIDE)
    page = visitor.page
    page.clock.install(time="2026-01-01T00:00:00Z")
    visitor.open(f"{HAI_PHONG}?man-hinh=1&now=2022-08-24T08:35")
    title = page.locator(".hn-hall__thing .hn-hall__title")
    expect(title).to_contain_text("Báo cáo tổng kết")
    page.wait_for_load_state("networkidle")
    page.route(f"**/{HAI_PHONG}", lambda route: route.abort())
    page.clock.run_for("05:01")
    expect(page.locator(".hn-hall__clock")).to_have_text("8h40")

    def new_edition(route: Route) -> None:
        answer = route.fetch()
        text = answer.text().replace("Báo cáo tổng kết năm học", "Báo cáo rút gọn năm học")
        route.fulfill(response=answer, body=text, headers=answer.headers | {"last-modified": "x"})

    page.unroute(f"**/{HAI_PHONG}")
    page.route(f"**/{HAI_PHONG}", new_edition)
    page.clock.run_for("05:01")
    expect(title).to_contain_text("Báo cáo rút gọn")
    visitor.complaints = [told for told in visitor.complaints if "ERR_FAILED" not in told]
    assert visitor.complaints == []


def test_a_rehearsal_says_so_and_goes_along_through_the_portal(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    page = visitor.open("?now=2022-08-24T08:35")
    notice = page.get_by_role("complementary", name="Xem thử").filter(
        has_text="Đang xem thử lúc 8h35, 24/8/2022"
    )
    expect(notice).to_be_visible()
    page.locator(f"a[href='{HAI_PHONG}']").click()
    expect(page).to_have_url(re.compile("now=2022-08-24T08%3A35"))
    expect(notice).to_be_visible()
    expect(page.locator(".hn-head > .hn-status")).to_have_text("Đang diễn ra")
    notice.get_by_role("link", name="Bỏ").click()
    expect(page).to_have_url(re.compile(f"{HAI_PHONG}$"))
    expect(page.locator(".hn-rehearsal")).to_have_count(0)
    assert visitor.complaints == []


def test_without_the_days_script_a_page_is_as_on_other_days(visit: Visit) -> None:
    page = visit(viewport=PHONE).page
    page.route(re.compile(r"/today\.\w+\.js"), lambda route: route.abort())
    page.goto(f"{visit().portal}{HAI_PHONG}?now=2022-08-24T08:35")
    expect(page.locator("#hoi-nghi .hn-moment")).to_have_text("Đang diễn ra")
    expect(page.locator(".hn-today, .hn-head > .hn-status")).to_have_count(0)
    expect(page.locator("html")).to_have_class("js")


def test_little_moves_when_the_days_part_comes(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page = visitor.page
    page.route(re.compile(r"/today\.\w+\.js"), hold)
    page.goto(f"{visitor.portal}{HAI_PHONG}?now=2022-08-24T08:35", wait_until="commit")
    card = page.locator("#hoi-nghi")
    expect(page.locator("html")).to_have_class("js hn-awaits-state hn-awaits-card")
    expect(page.locator("#hoi-nghi .hn-moment")).to_have_text("Đang diễn ra")
    before = card.bounding_box()
    held[0].continue_()
    page.get_by_role("progressbar").wait_for()
    after = card.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) < PHONE["height"] / 8


def test_a_page_is_dark_before_its_other_scripts_are_there(visit: Visit) -> None:
    page = visit(color_scheme="dark").page
    page.route(re.compile(r"/hoinghi\.\w+\.js"), lambda route: route.abort())
    page.goto(f"{visit().portal}{HAI_PHONG}")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
