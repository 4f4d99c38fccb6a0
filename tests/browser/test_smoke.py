"""The portal in a browser: readable on every screen, quiet, usable by everyone, on time."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visit
from tests.calendar_lint import lint_calendar
from tests.calendar_readers import read_with_icalendar

HAI_PHONG_2022 = "2022/hai-phong-tong-ket-nam-hoc/"
LONG_BIEN = "2023/long-bien-tong-ket-nam-hoc/"
NAM_DINH = "2023/nam-dinh-giao-ban-8-tuan/"
HAI_PHONG_2024 = "2024/hai-phong-giao-duc-chinh-tri/"
TPHCM = "2021/tphcm-trien-khai-nam-hoc/"
PLANS = (HAI_PHONG_2022, LONG_BIEN, TPHCM, NAM_DINH, HAI_PHONG_2024)
CALENDARS = "lich/"
MISSING = "khong/co/trang-nay/"
SCHEMES = {"light": "default", "dark": "slate"}
"""What the reader's machine asks for, and what Material calls it."""
HEIGHT = 800
OPEN_FOLDS = """for (const fold of document.querySelectorAll("details")) {
    fold.removeAttribute("name"); // of several with a name, the browser opens one alone
    fold.open = true;
}"""

every_scheme = pytest.mark.parametrize("scheme", SCHEMES)


@every_scheme
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize(
    "address", ["", *PLANS, CALENDARS, MISSING], ids=lambda name: name or "home"
)
def test_a_page_opens_quietly_and_fits_the_screen(
    visit: Visit, address: str, width: int, scheme: str
) -> None:
    visitor = visit(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)
    page = visitor.open(address)
    assert page.locator("body").get_attribute("data-md-color-scheme") == SCHEMES[scheme]
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.evaluate(OPEN_FOLDS)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert visitor.complaints == []


@every_scheme
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "address",
    ["", HAI_PHONG_2022, CALENDARS, MISSING],
    ids=["home", "plan", "calendars", "missing"],
)
def test_axe_finds_nothing_that_shuts_anyone_out(
    visit: Visit, address: str, width: int, scheme: str
) -> None:
    page = visit(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme).open(address)
    page.evaluate(OPEN_FOLDS)
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.parametrize("address", PLANS)
def test_the_calendar_button_downloads_a_calendar_of_the_plan(
    visit: Visit, address: str, tmp_path: Path
) -> None:
    visitor = visit(viewport={"width": 360, "height": HEIGHT})
    page = visitor.open(address)
    button = page.get_by_role("link", name="Thêm vào lịch").first
    with page.expect_download() as download:
        button.click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.suffix == ".ics"
    assert lint_calendar(file.read_bytes()) == []
    assert f"/{address}" in read_with_icalendar(file.read_bytes())[0].url
    assert visitor.complaints == []


@pytest.mark.parametrize("address", ["", *PLANS, CALENDARS], ids=lambda name: name or "home")
def test_without_scripts_all_content_can_be_read(visit: Visit, address: str) -> None:
    visitor = visit(java_script_enabled=False)
    page = visitor.open(address)
    page.evaluate(OPEN_FOLDS)
    content = page.locator("article.md-content__inner")
    shown = content.inner_text()
    unseen = "(all) => { for (const it of all.querySelectorAll('[hidden], script')) it.remove() }"
    content.evaluate(unseen)
    assert squeezed(shown) == squeezed(str(content.text_content()))
    assert visitor.complaints == []


def squeezed(text: str) -> str:
    """Leave out blanks, and capitals, which a style sheet may have made."""
    return re.sub(r"\s", "", text).casefold()


NOW, NEXT = "Đang diễn ra", "Sắp tới"
MOMENTS = [
    (HAI_PHONG_2022, "2022-08-23T23:59", NEXT),
    (HAI_PHONG_2022, "2022-08-24T07:59", NEXT),
    (HAI_PHONG_2022, "2022-08-24T08:00", NOW),
    (HAI_PHONG_2022, "2022-08-24T10:44", NOW),
    (HAI_PHONG_2022, "2022-08-24T10:45", "Năm học 2022-2023"),
    (LONG_BIEN, "2023-08-22T09:00", NOW),
    (LONG_BIEN, "2023-08-23T12:00", NEXT),  # its follow-ups are still to come
    (LONG_BIEN, "2023-08-28T09:00", NEXT),  # units meet on a day of their own within this time
    (LONG_BIEN, "2023-09-01T00:00", "Năm học 2023-2024"),
    (NAM_DINH, "2023-11-05T14:00", NEXT),  # a window that is not fixed is not said to be on
    (HAI_PHONG_2024, "2024-10-04T23:59", NEXT),
    (HAI_PHONG_2024, "2024-10-05T00:00", NOW),
    (HAI_PHONG_2024, "2024-10-05T23:59", NOW),
    (HAI_PHONG_2024, "2024-10-06T00:00", "Năm học 2024-2025"),
]


MARKS = {
    "2022-08-22T12:00": "còn 2 ngày",
    "2022-08-23T00:00": "Ngày mai",
    "2022-08-24T07:59": "Hôm nay",
    "2022-08-24T08:00": "Đang diễn ra",
    "2022-08-24T10:45": "Đã kết thúc",
}

every_zone = pytest.mark.parametrize(
    "zone", ["Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati"]
)


@every_zone
def test_the_home_page_sorts_plans_by_vietnams_time_wherever_the_reader_is(
    visit: Visit, zone: str
) -> None:
    visitor = visit(timezone_id=zone)
    found = []
    for address, moment, _heading in MOMENTS:
        set_clock(visitor.page, moment)
        row = visitor.open("").locator(f'a[href="{address}"]')
        heading = row.evaluate("(row) => row.closest('section').querySelector('h2').innerText")
        found.append((address, moment, heading))
    assert found == MOMENTS
    assert visitor.complaints == []


@every_zone
def test_a_plans_page_tells_how_far_off_the_event_is_by_vietnams_time(
    visit: Visit, zone: str
) -> None:
    visitor = visit(timezone_id=zone)
    found = {}
    for moment in MARKS:
        set_clock(visitor.page, moment)
        found[moment] = visitor.open(HAI_PHONG_2022).locator("#hoi-nghi .hn-moment").inner_text()
    assert found == MARKS


def set_clock(page: Page, moment: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}+07:00"))


def test_a_search_typed_without_accents_leads_to_a_plan(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("")
    page.get_by_role("button", name="Tìm hội nghị").click()
    page.keyboard.type("hoi nghi tong ket")
    page.locator(f".hn-found a[href*='{HAI_PHONG_2022}']").first.click()
    expect(page).to_have_url(re.compile(f"/hoi-nghi/{HAI_PHONG_2022}"))
    assert visitor.complaints == []
