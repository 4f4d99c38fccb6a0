"""On paper: a programme that can be handed out, posters, the banner; with and without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visit
from tests.portal_copy import SITE_URL
from tests.printed import Sheet, in_order, printed, sheets_with, squeezed

HAI_PHONG_2022 = "2022/hai-phong-tong-ket-nam-hoc/"
LONG_BIEN = "2023/long-bien-tong-ket-nam-hoc/"
NAM_DINH = "2023/nam-dinh-giao-ban-8-tuan/"
PLANS = (
    HAI_PHONG_2022,
    LONG_BIEN,
    "2021/tphcm-trien-khai-nam-hoc/",
    NAM_DINH,
    "2024/hai-phong-giao-duc-chinh-tri/",
)
TOOLS = (
    *("Trong trang này", "Tôi thuộc thành phần nào?", "Thêm vào lịch", "Chỉ đường"),
    *("Dành cho người soạn kế hoạch", "Dựng bằng", "Thêm từng mục vào lịch", "Theo dõi thay đổi"),
)
"""What is of no use on paper."""
MANY_ROWS = """() => {
    const table = document.querySelector(".hn-programme");
    const rows = [...table.tBodies];
    const copies = () => rows.map((row) => row.cloneNode(true));
    for (let round = 1; round < 6; round += 1) table.append(...copies());
    [...table.rows].slice(1).forEach((row, index) => {
        const what = row.querySelector(".hn-programme__what");
        what.prepend(`[${index}: `);
        what.append(` ${"dài ".repeat(index % 40)} :${index}]`);
    });
    return table.rows.length - 1;
}"""
"""Makes a long programme of a short one: every row says its number at its start and at its end."""

PRINTED = [*((address, True) for address in PLANS), (HAI_PHONG_2022, False), (LONG_BIEN, False)]
"""Pages, with scripts or without."""


def print_out(visit: Visit, address: str, *, scripts: bool = True) -> tuple[Sheet, ...]:
    visitor = visit(java_script_enabled=scripts)
    sheets = printed(visitor.open(address))
    assert visitor.complaints == []
    return sheets


def choose(visit: Visit, address: str, *names: str) -> Page:
    """Press buttons one after the other; printing itself is left to the test."""
    page = visit(viewport={"width": 360, "height": 800}).page
    page.add_init_script("window.print = () => {}")
    page.goto(visit().portal + address)
    for name in names:
        page.get_by_role("button", name=name, exact=True).click()
    return page


@pytest.mark.parametrize(("address", "scripts"), PRINTED)
def test_sheets_are_a4_and_numbered_hold_no_tools_and_lead_back_to_the_page(
    visit: Visit, address: str, *, scripts: bool
) -> None:
    sheets = print_out(visit, address, scripts=scripts)
    for number, sheet in enumerate(sheets, 1):
        assert sheet.size == (210, 297)
        assert squeezed(sheet.words).startswith(f"{number}/{len(sheets)}")
    assert [tool for tool in TOOLS if sheets_with(sheets, tool)] == []
    (code,) = sheets[0].codes
    assert code.text == SITE_URL + address
    assert (code.x > 0.8, code.y < 0.15) == (True, True)
    assert squeezed(SITE_URL + address) in squeezed(sheets[0].words)


def test_the_first_sheet_begins_as_the_document_does(visit: Visit) -> None:
    sheets = print_out(visit, HAI_PHONG_2022)
    assert in_order(
        sheets[0],
        *("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số: … /KH-SGDĐT"),
        *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        *("Hải Phòng, ngày … tháng 8 năm 2022", "Hội nghị tổng kết năm học 2021-2022"),
        *("8h00 – 10h45", "thứ Tư, 24/8/2022", "Trung tâm Hội nghị thành phố"),
        *("Chương trình", "Thời gian", "Nội dung", "Thực hiện", "7h45 – 8h00"),
    )
    assert sheets_with(sheets, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == [1]
    assert sheets_with(sheets, "Đỗ Văn Lợi")[-1] == len(sheets)


@pytest.mark.parametrize("address", [HAI_PHONG_2022, LONG_BIEN])
def test_no_row_is_cut_and_the_head_of_the_table_stands_on_every_sheet(
    visit: Visit, address: str
) -> None:
    page = visit().open(address)
    rows = page.evaluate(MANY_ROWS)
    sheets = printed(page)
    found = [
        (sheets_with(sheets, f"[{number}:"), sheets_with(sheets, f":{number}]"))
        for number in range(rows)
    ]
    assert [pair for pair in found if len(pair[0]) != 1 or pair[0] != pair[1]] == []
    with_rows = sorted({start[0] for start, _end in found})
    assert len(with_rows) > 3
    assert sheets_with(sheets, "Thời gian Nội dung") == with_rows
    for number in with_rows:
        assert in_order(sheets[number - 1], "Thời gian", "Nội dung", "[")


def test_what_only_a_link_said_is_said_in_words(visit: Visit) -> None:
    sheets = print_out(visit, "2021/tphcm-trien-khai-nam-hoc/")
    assert sheets_with(sheets, "https://live.hcm.edu.vn") != []


def test_the_programme_can_be_printed_alone(visit: Visit) -> None:
    page = choose(visit, HAI_PHONG_2022, "In", "Chỉ chương trình")
    sheets = printed(page)
    assert sheets_with(sheets, "Cảm ơn - Bế mạc") == [len(sheets)]
    assert sheets_with(sheets, "Thành phần tham dự") == []
    assert in_order(sheets[0], "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "24/8/2022", "Chương trình")
    assert sheets_with(printed(page), "Thành phần tham dự") != []  # and then all of it again


def test_a_chosen_groups_page_prints_as_that_groups_sheet(visit: Visit) -> None:
    own, other = "Phòng GDĐT huyện Nam Trực", "Trường THPT Trực Ninh"
    address = f"{NAM_DINH}?thanh-phan=cac-phong-gddt"
    page = choose(visit, address, "In", "Phiếu của thành phần đã chọn")
    page.wait_for_selector("html[data-hn-print]")  # the code has been drawn
    sheets = printed(page)
    assert [code.text for code in sheets[0].codes] == [SITE_URL + address]
    assert in_order(sheets[0], "Bạn thuộc: Các phòng GDĐT", "3 – 8/11/2023", own, "Chương trình")
    assert (sheets_with(sheets, other), sheets_with(sheets, "Chia sẻ")) == ([], [])
    everything = printed(choose(visit, address, "In", "Cả trang"))
    assert sheets_with(everything, other) != []
    assert [code.text for code in everything[0].codes] == [SITE_URL + NAM_DINH]


@pytest.mark.parametrize(("name", "size"), [("In A4", (210, 297)), ("In A3", (297, 420))])
def test_a_poster_is_one_sheet_with_a_large_code(
    visit: Visit, name: str, size: tuple[int, int]
) -> None:
    page = choose(visit, HAI_PHONG_2022, "In", "Tờ dán có mã QR", name)
    (sheet,) = printed(page)
    assert sheet.size == size
    assert [code.text for code in sheet.codes] == [SITE_URL + HAI_PHONG_2022]
    assert in_order(
        sheet,
        *("Hội nghị tổng kết năm học 2021-2022", "Thứ Tư, 24/8/2022", "8h00 – 10h45"),
        *("Trung tâm Hội nghị thành phố", "so.example.edu.vn", "Cổng thông tin hội nghị"),
    )


def test_the_banner_is_one_sheet_on_its_side_in_its_colours(visit: Visit) -> None:
    page = choose(visit, LONG_BIEN, "Xem toàn màn hình")
    page.get_by_role("dialog").get_by_role("button", name="In", exact=True).click()
    (sheet,) = printed(page)
    assert sheet.size == (297, 210)
    assert sheet.middle == (13, 63, 140)
    assert in_order(sheet, "ỦY BAN NHÂN DÂN QUẬN LONG BIÊN", "HỘI NGHỊ", "Long Biên, ngày 22")


def test_what_covers_the_page_can_be_left_by_the_keyboard(visit: Visit) -> None:
    page = choose(visit, HAI_PHONG_2022, "In", "Tờ dán có mã QR")
    expect(page.get_by_role("dialog", name="Tờ dán")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="In", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Cả trang")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "names", [("In",), ("In", "Tờ dán có mã QR"), ("Xem toàn màn hình",)], ids=" ".join
)
def test_axe_finds_nothing_in_what_offers_paper(
    visit: Visit, scheme: str, names: tuple[str, ...]
) -> None:
    visitor = visit(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    page = visitor.open(LONG_BIEN)
    for name in names:
        page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state("networkidle")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert visitor.complaints == []
