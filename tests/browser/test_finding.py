"""Finding a conference among many: filters, months, years, units; with scripts and without."""

import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitor import Visit, Visitor, served
from tests.many_plans import write_plans
from tests.portal_copy import PROJECT, copy_project

MANY = 180
NOW = "now=2024-10-02T08:00"
PHONE = {"width": 360, "height": 800}
WIDE = {"width": 1280, "height": 800}
ENTRIES = "[data-hn-entry]:visible"

Go = Callable[..., Page]


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a portal with many plans, and some of each other kind."""
    copy = copy_project(tmp_path_factory.mktemp("crowded"))
    write_plans(copy.root / "plans", MANY)
    for path in (PROJECT / "tests/kinds").iterdir():
        shutil.copy(path, copy.root / "plans/2024")
    copy.build()
    with served(copy) as address:
        yield address


@pytest.fixture
def go(chromium: Browser, crowded: str) -> Iterator[Go]:
    """Return how to open a page of that portal in a window of its own, and see that it is quiet."""
    visitors = []

    def opened(address: str, *, viewport: dict[str, int] = WIDE, **options: object) -> Page:
        usual = {"locale": "vi-VN", "service_workers": "block", "viewport": viewport}
        context = chromium.new_context(**(usual | options))  # type: ignore[arg-type]
        visitors.append(Visitor(context.new_page(), crowded))
        return visitors[-1].open(address)

    yield opened
    assert [visitor.complaints for visitor in visitors if visitor.complaints] == []
    for visitor in visitors:
        visitor.page.context.close()


@pytest.mark.parametrize("viewport", [PHONE, WIDE], ids=["phone", "desk"])
def test_filters_stand_in_the_address_and_say_how_many_plans_fit(
    go: Go, viewport: dict[str, int]
) -> None:
    page = go(f"?{NOW}", viewport=viewport)
    status = page.locator(".hn-finder [role=status]")
    total = int(status.inner_text().split()[0])
    assert page.locator("[data-hn-entry]").count() == total
    page.get_by_text("Lọc thêm").click()
    page.get_by_label("Hình thức").select_option(label="Trực tuyến")
    page.get_by_label("Tìm trong danh sách").fill("hoa binh")
    expect(status).to_have_text(re.compile(rf"Tìm thấy \d+ trong {total} hội nghị"))
    found = page.locator(ENTRIES).all_inner_texts()
    assert found
    assert all("Hòa Bình" in text and "Trực tuyến" in text for text in found)
    assert page.url.endswith(f"?{NOW.replace(':', '%3A')}&hinh-thuc=truc-tuyen&tim=hoa+binh")
    again = go(page.url.partition("/hoi-nghi/")[2], viewport=viewport)
    expect(again.locator(ENTRIES)).to_have_count(len(found))
    again.get_by_role("button", name="Xóa bộ lọc").click()
    expect(again.locator(".hn-finder [role=status]")).to_have_text(f"{total} hội nghị")
    assert again.url.endswith(f"?{NOW.replace(':', '%3A')}")


@pytest.mark.parametrize(
    "typed",
    ["Hòa Bình", "hoà bình", "hoa binh", "HOA BINH", unicodedata.normalize("NFD", "hoà bình")],
)
def test_the_list_is_filtered_by_words_with_and_without_accents(go: Go, typed: str) -> None:
    page = go("years/2024-2025/")
    page.get_by_label("Tìm trong danh sách").fill(typed)
    expect(page.locator(ENTRIES)).to_have_count(3)
    assert all("Hòa Bình" in text for text in page.locator(ENTRIES).all_inner_texts())


@pytest.mark.parametrize(
    ("label", "chosen", "wanted"),
    [
        ("Cơ quan ban hành", "Công đoàn Giáo dục tỉnh", "Công đoàn Giáo dục tỉnh"),
        ("Trạng thái", "Đã hủy", "Đã hủy"),
        ("Hình thức", "Trực tiếp", "Trực tiếp"),
        ("Năm học", "2024-2025", "20"),
    ],
)
def test_each_filter_leaves_what_it_names(go: Go, label: str, chosen: str, wanted: str) -> None:
    page = go("")
    page.get_by_text("Lọc thêm").click()
    page.get_by_label(label, exact=True).select_option(label=chosen)
    found = page.locator(ENTRIES).all_inner_texts()
    assert found
    assert [text for text in found if wanted not in text] == []


def test_where_nothing_fits_each_condition_in_the_way_can_be_taken_back(go: Go) -> None:
    page = go("?trang-thai=da-huy&tim=zzz")
    expect(page.locator(".hn-finder [role=status]")).to_have_text("Không có hội nghị nào như vậy")
    way = page.get_by_role("button", name=re.compile(r"Bỏ «zzz» \(\d+\)"))
    count = int(re.sub(r"\D", "", way.inner_text().rpartition("(")[2]))
    way.click()
    expect(page.locator(ENTRIES)).to_have_count(count)
    expect(page.get_by_label("Tìm trong danh sách")).to_be_focused()


def test_a_school_year_that_home_does_not_list_is_reached_with_the_filters(go: Go) -> None:
    page = go("?hinh-thuc=truc-tiep")
    page.get_by_label("Năm học", exact=True).select_option("2016-2017")
    expect(page.locator("h1")).to_have_text("Hội nghị năm học 2016-2017")
    assert page.url.endswith("years/2016-2017/?hinh-thuc=truc-tiep")
    marks = page.locator(f"{ENTRIES} .hn-mark--in_person")
    others = page.locator(ENTRIES).filter(has_not=page.locator(".hn-mark--in_person"))
    expect(others).to_have_count(0)  # once the script has gone by the address
    expect(marks.first).to_be_visible()


def test_a_short_list_has_no_filters(visit: Visit) -> None:
    page = visit().open("")
    assert page.locator(".hn-finder").count() == 0


def test_without_scripts_every_list_is_there_and_nothing_that_needs_them(go: Go) -> None:
    page = go("", java_script_enabled=False)
    expect(page.locator(".hn-finder")).to_be_hidden()
    page.get_by_role("link", name="2016-2017").last.click()
    assert page.locator(ENTRIES).count() == page.locator("[data-hn-entry]").count() > 10
    months = go("thang/", java_script_enabled=False)
    assert months.locator(".hn-month:visible").count() == months.locator(".hn-month").count() > 20
    unit = go("units/cum-1/", java_script_enabled=False)
    assert unit.locator(".hn-happening:visible").count() == unit.locator(".hn-happening").count()


def test_the_calendar_goes_from_month_to_month_and_stands_in_the_address(go: Go) -> None:
    page = go(f"thang/?{NOW}")
    title = page.locator("main h2:visible").first
    expect(title).to_have_text("Tháng 10/2024")
    page.get_by_role("button", name="Tháng sau").click()
    expect(title).to_have_text("Tháng 11/2024")
    assert page.url.endswith("&thang=2024-11")
    page.get_by_role("button", name="Hôm nay").click()
    expect(title).to_have_text("Tháng 10/2024")
    page.go_back()
    expect(title).to_have_text("Tháng 11/2024")
    again = go("thang/?thang=2024-08&thoi-han=an")
    expect(again.locator("main h2:visible").first).to_have_text("Tháng 8/2024")
    assert again.get_by_label("Hiện thời hạn").is_checked() is False
    assert (
        again.locator(".hn-happening--deadline:visible, .hn-sheet__deadline:visible").count() == 0
    )


def test_the_sheet_shows_days_and_leaves_what_is_not_certain_beside_it(go: Go) -> None:
    page = go(f"thang/?{NOW}")
    sheet = page.get_by_role("table", name="Tháng 10/2024")
    heads = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]
    assert sheet.get_by_role("columnheader").all_inner_texts() == heads
    assert sheet.locator("[aria-current=date] time").inner_text() == "2"
    cell = sheet.locator("td", has=page.locator("time[datetime='2024-10-05']"))
    assert cell.get_by_role("link").all_inner_texts() == [
        "Hội nghị tổng kết công tác giáo dục chính trị và công tác HSSV"
    ]
    two_days = sheet.get_by_role("link", name="Đại hội đại biểu Công đoàn ngành Giáo dục (ngày")
    assert [text[-10:] for text in two_days.all_inner_texts()] == ["(ngày 1/2)", "(ngày 2/2)"]
    beside = page.locator(".hn-month__unfixed:visible .hn-task__when p").first
    assert beside.inner_text() == "tháng 10/2024"


def test_arrows_lead_through_the_days_of_the_sheet(go: Go) -> None:
    page = go(f"thang/?{NOW}")
    first = page.locator("time[datetime='2024-10-07'] + ul a").first
    first.focus()
    page.keyboard.press("ArrowRight")
    day = "document.activeElement.closest('td').querySelector('time').dateTime"
    assert page.evaluate(day) == "2024-10-08"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(day) == "2024-10-06"
    page.keyboard.press("ArrowDown")
    assert page.evaluate(day) == "2024-10-13"


def test_on_a_phone_the_month_is_a_list(go: Go) -> None:
    page = go(f"thang/?{NOW}", viewport=PHONE)
    expect(page.get_by_role("button", name="Tháng sau")).to_be_visible()
    assert page.locator(".hn-sheet:visible").count() == 0
    rows = page.locator(".hn-month__days:visible > li")
    days = [row.get_attribute("data-hn-from") or "" for row in rows.all()]
    assert len(days) > 5
    assert days == sorted(days)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_month_without_anything_leads_to_the_nearest_ones(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("thang/?thang=2023-02")
    expect(page.locator("main")).to_contain_text("Tháng này chưa có hội nghị, thời hạn nào.")
    page.get_by_role("button", name="Xem tháng 8/2022").click()
    expect(page.locator("main h2:visible").first).to_have_text("Tháng 8/2022")
    page.get_by_role("button", name="Tháng sau").click()
    page.get_by_role("button", name="Xem tháng 8/2023").click()
    expect(page.locator("main h2:visible").first).to_have_text("Tháng 8/2023")
    assert visitor.complaints == []


def test_the_page_of_a_unit_tells_first_what_is_still_to_come(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("units/hp-van-phong/?now=2022-08-15T09:00")
    coming = page.locator("section", has=page.get_by_role("heading", name="Sắp tới"))
    assert coming.locator(".hn-task__title").all_inner_texts()[:2] == [
        "Duyệt chương trình văn nghệ chào mừng",
        "Phát hành giấy mời, giấy triệu tập dự Hội nghị",
    ]
    assert coming.locator(".hn-happening").first.locator(".hn-mark").inner_text() == "Ngày mai"
    over = page.locator("section", has=page.get_by_role("heading", name="Đã qua"))
    assert over.locator(".hn-task__when p:first-child").all_inner_texts() == [
        "Chủ nhật, 14/8/2022",
        "thứ Năm, 11/8/2022",
    ]
    coming.get_by_role("link", name="Duyệt chương trình").click()
    expect(page).to_have_url(re.compile(r"/2022/hai-phong-tong-ket-nam-hoc/.*#duyet-van-nghe$"))
    assert visitor.complaints == []


def test_units_are_found_by_name_and_from_a_plan(go: Go, visit: Visit) -> None:
    page = go("units/")
    page.get_by_label("Tên đơn vị").fill("cum so 1")
    expect(page.get_by_role("status")).to_have_text("Tìm thấy 4 đơn vị")
    page.get_by_role("link", name="Cụm thi đua số 1", exact=True).click()
    expect(page.locator("h1")).to_have_text("Cụm thi đua số 1")
    plan = visit().open("2022/hai-phong-tong-ket-nam-hoc/")
    plan.get_by_role("button", name="Theo đơn vị").click()
    plan.locator(".hn-unit h4").get_by_role("link").first.click()
    expect(plan).to_have_url(re.compile(r"/units/[a-z-]+/$"))


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(PHONE, "light"), (WIDE, "dark")], ids=["phone", "desk"]
)
@pytest.mark.parametrize(
    "address", ["?tim=zzz&hinh-thuc=truc-tiep", "thang/?thang=2024-10", "units/", "units/cum-1/"]
)
def test_axe_finds_nothing_on_the_pages_that_help_to_find(
    go: Go, address: str, viewport: dict[str, int], scheme: str
) -> None:
    page = go(address, viewport=viewport, color_scheme=scheme)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"]
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == []


def test_filters_answer_within_a_tenth_of_a_second(go: Go) -> None:
    page = go("")
    page.wait_for_selector(".hn-finder:visible")
    took = page.evaluate(
        """() => {
          const field = document.querySelector(".hn-finder input");
          return Math.min(...["hai an", "so", "zzz", "hoa"].map((words) => {
            const start = performance.now();
            field.value = words;
            field.dispatchEvent(new Event("input", { bubbles: true }));
            document.body.getBoundingClientRect();
            return performance.now() - start;
          }));
        }"""
    )
    assert took < 100
