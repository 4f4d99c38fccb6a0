""" "Which group am I in?": a reader makes a plan's page their group's, shares it, and undoes it."""

import re
import shutil
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect
from zxingcpp import read_barcodes

from tests.browser.visitor import Visit, Visitor, served
from tests.portal_copy import PROJECT, copy_project

MANY = "giao-ban-nhieu-thanh-phan/"
EIGHT = "hop-tam-cum/"
HAI_PHONG_2024 = "2024/hai-phong-giao-duc-chinh-tri/"
PLANS = [path.relative_to(PROJECT / "plans") for path in (PROJECT / "plans").rglob("*.yml")]
REAL = sorted(f"{path.with_suffix('').as_posix()}/" for path in PLANS)
NOW = "now=2024-09-04T08:00"
PHONE = {"width": 360, "height": 800}
NARROW = 320
DESKTOP = {"width": 1280, "height": 800}
OPEN_FOLDS = """for (const fold of document.querySelectorAll("details")) {
    fold.removeAttribute("name"); // of several with a name, the browser opens one alone
    fold.open = true;
}"""

every_size = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a portal with the real plans and two of other kinds."""
    copy = copy_project(tmp_path_factory.mktemp("groups"))
    for name in (MANY, EIGHT):
        shutil.copy(PROJECT / f"tests/kinds/{name.strip('/')}.yml", copy.root / "plans")
    copy.build()
    with served(copy) as address:
        yield address


@pytest.fixture
def visit(chromium: Browser, portal: str) -> Iterator[Visit]:
    contexts = []

    def send(**options: Any) -> Visitor:  # noqa: ANN401 - as Playwright takes them
        contexts.append(chromium.new_context(locale="vi-VN", **options))
        return Visitor(contexts[-1].new_page(), portal)

    yield send
    for context in contexts:
        context.close()


def card(page: Page) -> Locator:
    return page.locator(".hn-choices")


def choose(page: Page, name: str) -> None:
    section = card(page)
    pick = section.get_by_role("button", name=name, exact=True)
    if not pick.is_visible():
        section.locator("summary").first.click()
    pick.click()


def told(place: Locator) -> list[str]:
    """Return the lines that are seen, a fact with the colon that the style sheet sets."""
    text = place.inner_text().replace("\xa0", " ")
    lines = [line.strip() for line in text.splitlines()]
    for label in place.locator("dt").all_inner_texts():
        lines = [re.sub(f"^{label}(?=.)", f"{label}: ", line) for line in lines]
    return [line for line in lines if line and not line.startswith(":")]


def content(page: Page) -> str:
    """Return the plan's HTML, but for what other scripts measure whenever they come to it."""
    measured = r' aria-current="location"| style="--hn-rail: [^"]*"'
    return re.sub(measured, "", page.locator(".hn-plan").inner_html())


@every_size
def test_one_card_says_all_that_holds_for_the_chosen_group(
    visit: Visit, size: dict[str, int]
) -> None:
    visitor = visit(viewport=size)
    page = visitor.open(f"{MANY}?{NOW}")
    choose(page, "Hiệu trưởng trường THPT")
    assert told(card(page)) == [
        "Bạn thuộc: Hiệu trưởng trường THPT",
        "Đổi",
        "Hội nghị giao ban",
        "còn 8 ngày",
        "thứ Năm, 12/9/2024, 8h00 – 11h00",
        "Hội trường Sở, 12 đường Lê Lợi",
        "Chỉ đường",
        "Tham dự trực tuyến",
        "Tập huấn phần mềm",
        "còn 9 ngày",
        "thứ Sáu, 13/9/2024, 8h00 – 10h00",
        "Trường THPT A, 5 đường Trần Phú",
        "Chỉ đường",
        "Nội dung dành riêng: 8h15 – 9h00: Tuyển sinh lớp 10",
        "Chỉ tiêu: mỗi trường 01 người",
        "Thời hạn",
        "Đăng ký tập huấn: 05/9/2024",
        "Ngày mai",
        "Các đơn vị có nhu cầu: Ý kiến góp ý: 07/9/2024",
        "còn 3 ngày",
        "Thêm vào lịch",
        "Google, Outlook, đăng ký",
        "Gồm những ai",
        "Xem tất cả",
        "Chia sẻ thành phần này",
    ]
    assert page.evaluate("document.activeElement === document.querySelector('.hn-choices summary')")
    expect(page.get_by_role("status")).to_have_text(
        "Đã chọn Hiệu trưởng trường THPT. Phần của thành phần khác được để sang một bên."
    )
    assert card(page).bounding_box()["y"] < page.locator(".hn-programme").bounding_box()["y"]  # type: ignore[index]
    assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
    assert visitor.complaints == []


@every_size
def test_a_group_inside_another_has_what_holds_for_that_too(
    visit: Visit, size: dict[str, int]
) -> None:
    conference = (
        "Hội nghị giao ban",
        "còn 8 ngày",
        "thứ Năm, 12/9/2024, 8h00 – 11h00",
        "Điểm cầu Sở, Hội trường Sở, 12 đường Lê Lợi",
        "Chỉ đường",
        "Tham dự trực tuyến",
    )
    page = visit(viewport=size).open(f"{MANY}?{NOW}")
    choose(page, "Lãnh đạo Sở")
    inner = told(card(page))
    choose(page, "Các phòng thuộc Sở")
    assert (inner[2:19], told(card(page))[2:]) == (
        [
            "Họp trù bị",
            "còn 7 ngày",
            "thứ Tư, 11/9/2024, 14h00 – 15h00",
            "Hội trường Sở, 12 đường Lê Lợi",
            "Chỉ đường",
            *conference,
            "Có mặt: trước 7h30",
            "Trang phục: áo dài, sơ mi trắng",
            "Mang theo: giấy mời",
            "Nội dung dành riêng: 9h30 – 10h00: Việc của cơ quan Sở",
            "Thời hạn",
            "Các đơn vị có nhu cầu: Ý kiến góp ý: 07/9/2024",
        ],
        [
            *conference,
            "Có mặt: trước 7h45",
            "Trang phục: áo dài, sơ mi trắng",
            "Mang theo: giấy mời",
            "Nội dung dành riêng: 9h30 – 10h00: Việc của cơ quan Sở",
            "Thời hạn",
            "Chuẩn bị phòng họp: 10/9/2024",
            "còn 6 ngày",
            "Các đơn vị có nhu cầu: Ý kiến góp ý: 07/9/2024",
            "còn 3 ngày",
            "Thêm vào lịch",
            "Google, Outlook, đăng ký",
            "Gồm những ai",
            "Xem tất cả",
            "Chia sẻ thành phần này",
        ],
    )
    assert card(page).get_by_role("link", name="Thêm vào lịch").get_attribute("href") == (
        "groups/tai-so.ics"
    )


def test_what_is_for_others_steps_aside_and_is_one_tap_away(visit: Visit) -> None:
    page = visit(viewport=PHONE).open(f"{MANY}?thanh-phan=phong-gddt")
    aside = page.locator("[data-hn-aside]")
    assert aside.evaluate_all("(all) => all.map((it) => it.id).filter(Boolean)") == [
        *("hop-tru-bi", "tap-huan"),
        "viec-so",
        *("so", "truong-a", "diem-cau-so"),
        *("tai-so", "lanh-dao-so", "cac-phong-so", "truong-thpt"),
        "dang-ky-tap-huan",
        "chuan-bi-phong",
    ]
    quiet = page.locator("tr[data-hn-aside], li[data-hn-aside]:not(.hn-task)")
    assert [" ".join(told(row)[:3]) for row in quiet.all()] == [
        "8h15 – 9h00 Tuyển sinh lớp 10",
        "9h30 – 10h00 Việc của cơ quan Sở Dành cho: Đại biểu tại Sở",
    ]
    expect(page.locator("#tap-huan")).to_be_hidden()
    page.locator(".hn-occasions .hn-others > summary").click()
    expect(page.locator("#tap-huan")).to_be_visible()
    page.goto(f"{page.url}#truong-a")
    expect(page.locator("#truong-a")).to_be_in_viewport()


@every_size
@pytest.mark.parametrize("address", [MANY, EIGHT, HAI_PHONG_2024])
def test_undoing_a_choice_gives_the_page_back_as_it_was(
    visit: Visit, address: str, size: dict[str, int]
) -> None:
    page = visit(viewport=size).open(address)
    before = content(page)
    names = card(page).locator("button").all_inner_texts()
    for name in names:
        choose(page, name)
        assert page.locator(".hn-plan [id]").count() == before.count(' id="')
    card(page).get_by_role("button", name="Xem tất cả").click()
    expect(page.get_by_role("status")).to_have_text(
        "Đã bỏ chọn. Trang hiện phần của mọi thành phần."
    )
    page.get_by_role("status").evaluate("(status) => { status.textContent = '' }")
    assert content(page) == before


def test_a_choice_is_remembered_for_its_page_until_it_is_undone(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    choose(visitor.open(EIGHT), "Các trường cụm 3")
    titles = [told(card(visitor.open(address)))[0] for address in (EIGHT, MANY, EIGHT)]
    card(visitor.page).get_by_role("button", name="Xem tất cả").click()
    titles.append(told(card(visitor.open(EIGHT)))[0])
    assert titles == [
        "Bạn thuộc: Các trường cụm 3",
        "Tôi thuộc thành phần nào?",
        "Bạn thuộc: Các trường cụm 3",
        "Tôi thuộc thành phần nào?",
    ]


def test_a_link_shows_its_group_but_does_not_replace_the_readers_own(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    titles = [told(card(visitor.open(f"{EIGHT}?thanh-phan=truong-cum-5")))[0]]
    titles.append(told(card(visitor.open(EIGHT)))[0])
    choose(visitor.page, "Các trường cụm 3")
    titles.append(told(card(visitor.open(f"{EIGHT}?thanh-phan=truong-cum-5")))[0])
    titles.append(told(card(visitor.open(EIGHT)))[0])
    assert titles == [f"Bạn thuộc: Các trường cụm {number}" for number in (5, 5, 5, 3)]


def test_the_address_follows_another_choice(visit: Visit) -> None:
    visitor = visit(viewport=PHONE)
    page = visitor.open(f"{EIGHT}?thanh-phan=truong-cum-5&{NOW}")
    choose(page, "Các trường cụm 2")
    expect(page).to_have_url(
        f"{visitor.portal}{EIGHT}?thanh-phan=truong-cum-2&{NOW.replace(':', '%3A')}"
    )
    card(page).get_by_role("button", name="Xem tất cả").click()
    expect(page).to_have_url(f"{visitor.portal}{EIGHT}?{NOW.replace(':', '%3A')}")


def test_an_unknown_group_in_a_link_is_no_choice(visit: Visit) -> None:
    visitor = visit()
    plain = told(visitor.open(EIGHT).locator(".hn-plan"))
    for group in ("khong-co", "", "%22%5D", "__proto__"):
        page = visitor.open(f"{EIGHT}?thanh-phan={group}")
        assert told(page.locator(".hn-plan")) == plain
        assert page.locator("[data-hn-group]").count() == 0
    assert visitor.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_group_is_shared_by_link_and_by_a_code_that_other_programs_read(
    visit: Visit, scheme: str
) -> None:
    visitor = visit(
        viewport=PHONE, color_scheme=scheme, permissions=["clipboard-read", "clipboard-write"]
    )
    page = visitor.open(MANY)
    choose(page, "Lãnh đạo Sở")
    link = f"{visitor.portal}{MANY}?thanh-phan=lanh-dao-so"
    card(page).get_by_text("Chia sẻ thành phần này").click()
    card(page).get_by_role("button", name="Sao chép liên kết").last.click()
    expect(card(page).get_by_role("button", name="Đã sao chép")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == link
    picture = card(page).get_by_role("img", name="Mã QR của liên kết này").screenshot()
    assert [code.text for code in read_barcodes(Image.open(BytesIO(picture)))] == [link]
    assert visitor.complaints == []


def test_a_group_is_chosen_and_undone_by_keys_alone(visit: Visit) -> None:
    page = visit(viewport=DESKTOP).open(EIGHT)
    pick = card(page).get_by_role("button", name="Các trường cụm 1")
    card(page).locator("summary").first.focus()
    page.keyboard.press("Tab")
    expect(pick).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    expect(pick).to_be_visible()
    expect(pick).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Space")
    card(page).get_by_role("button", name="Xem tất cả").focus()
    page.keyboard.press("Enter")
    expect(card(page).locator("summary").first).to_be_focused()
    expect(pick).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("address", REAL)
def test_each_group_of_the_real_plans_can_be_chosen(visit: Visit, address: str) -> None:
    visitor = visit(viewport={"width": NARROW, "height": 800})
    page = visitor.open(address)
    groups = card(page).locator("button").all_text_contents()
    found = {}
    for group in groups:
        choose(page, group)
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW
        file = card(page).locator(".hn-chosen > .hn-calendar > a").get_attribute("href")
        found[group] = page.request.get(f"{visitor.portal}{address}{file}").status
    assert found == dict.fromkeys(groups, 200)
    assert len(groups) > 1
    assert visitor.complaints == []


@pytest.mark.parametrize("address", [MANY, HAI_PHONG_2024])
def test_without_scripts_everything_is_there_by_group(visit: Visit, address: str) -> None:
    page = visit(java_script_enabled=False).open(address)
    page.evaluate(OPEN_FOLDS)
    lines = told(card(page))
    assert card(page).locator("button").count() == 0
    assert page.locator("[data-hn-aside], .hn-others").count() == 0
    groups = page.locator(".hn-group h3, .hn-group h4, .hn-group h5").all_inner_texts()
    assert [name for name in groups if name.split("\n")[-1].strip() not in " ".join(lines)] == []


@every_size
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_groups_page(
    visit: Visit, scheme: str, size: dict[str, int]
) -> None:
    page = visit(viewport=size, color_scheme=scheme).open(f"{MANY}?thanh-phan=phong-gddt")
    page.evaluate(OPEN_FOLDS)
    expect(card(page).get_by_role("img")).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == []


def test_what_is_for_others_is_not_printed(visit: Visit) -> None:
    page = visit().open(f"{EIGHT}?thanh-phan=truong-cum-3")
    page.emulate_media(media="print")
    expect(page.locator(".hn-others").first).to_be_hidden()
