"""The search as people type it: without accents, in either Unicode form, either place of a tone."""

import re
import unicodedata

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visit

HAI_PHONG = "Hội nghị tổng kết năm học 2021-2022"
NAM_DINH = "Hội nghị giao ban 8 tuần đầu học kỳ I năm học 2023-2024"


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("tong ket nam hoc 2021", HAI_PHONG),
        ("van nghe chao mung", HAI_PHONG),
        ("văn nghệ chào mừng", HAI_PHONG),
        (unicodedata.normalize("NFD", "văn nghệ chào mừng"), HAI_PHONG),
        ("VĂN NGHỆ", HAI_PHONG),
        ("24/8/2022", HAI_PHONG),
        ("giao ban 8 tuan", NAM_DINH),
        ("thi tran Cat Thanh", NAM_DINH),
        ("cum truong truc ninh", "Cụm trường THPT Trực Ninh"),
        ("du kien 8 tuan", NAM_DINH),
    ],
)
def test_words_are_found_with_and_without_accents(visit: Visit, typed: str, title: str) -> None:
    visitor = visit()
    page = visitor.open("")
    ask(page, typed)
    first = page.locator(".md-search-result__article h1").first
    expect(first).to_contain_text(title)
    assert visitor.complaints == []


@pytest.mark.parametrize(
    "typed", ["hoi nghi", "hội nghị", unicodedata.normalize("NFD", "hội nghị")]
)
def test_each_way_of_typing_finds_the_same(visit: Visit, typed: str) -> None:
    page = visit().open("")
    ask(page, typed)
    expect(page.locator(".md-search-result__meta")).to_have_text("Tìm thấy 5 trang")
    assert len(titles(page)) == 5


def test_the_sign_of_a_department_finds_its_plans(visit: Visit) -> None:
    page = visit().open("")
    ask(page, "KH-SGDĐT")
    expect(page.locator(".md-search-result__meta")).to_have_text("Tìm thấy 3 trang")


@pytest.mark.parametrize("typed", ["hoà", "hòa"])
def test_a_tone_on_either_vowel_finds_the_same(visit: Visit, typed: str) -> None:
    page = visit().open("")
    ask(page, typed)
    expect(page.locator(".md-search-result__article mark", has_text="Hòa")).not_to_have_count(0)
    marked = page.locator(".md-search-result__article mark").all_text_contents()
    assert "Hòa" in marked


def test_a_result_says_when_and_where_and_shows_the_words_that_were_found(visit: Visit) -> None:
    page = visit(viewport={"width": 360, "height": 800}).open("lich/")
    ask(page, "văn nghệ")
    first = page.locator(".md-search-result__item").first
    expect(first).to_contain_text("Chương trình")
    assert first.locator("h1").inner_text() == (
        f"{HAI_PHONG}\nthứ Tư, 24/8/2022, 8h00 – 10h45, 1/2 ngày · Trung tâm Hội nghị thành phố,"
        " số 18 Hoàng Diệu, Hồng Bàng, Hải Phòng"
    )
    section = first.locator("a").nth(1)
    assert section.locator("h2").inner_text() == "Chương trình"
    assert section.locator("mark").all_inner_texts() == ["Văn", "Văn", "nghệ", "Văn"]
    section.click()
    expect(page).to_have_url(
        f"{page.url.partition('/hoi-nghi/')[0]}/hoi-nghi/2022/hai-phong-tong-ket-nam-hoc/#chuong_trinh"
    )


def test_what_holds_only_some_of_the_words_says_which_it_lacks(visit: Visit) -> None:
    page = visit().open("")
    ask(page, "giao ban zzz")
    first = page.locator(".md-search-result__item").first
    expect(first.locator("h1")).to_contain_text(NAM_DINH)
    expect(first).to_contain_text("Không có: zzz")


def test_words_that_are_nowhere_find_nothing(visit: Visit) -> None:
    page = visit().open("")
    ask(page, "qqqq")
    expect(page.locator(".md-search-result__meta")).to_have_text("Không tìm thấy trang nào")


def test_nothing_of_the_index_is_fetched_before_someone_searches(visit: Visit) -> None:
    visitor = visit()
    fetched: list[str] = []
    visitor.page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page = visitor.open("")
    page.wait_for_load_state("networkidle")
    assert [name for name in fetched if name.startswith("pages.")] == []
    with page.expect_request(re.compile(r"/pages\.")):
        page.click(".md-search__input")
    page.wait_for_load_state("networkidle")
    assert len([name for name in fetched if name.startswith("pages.")]) == 1


def ask(page: Page, typed: str) -> None:
    if page.viewport_size and page.viewport_size["width"] < 600:
        page.click("label.md-header__button[for=__search]")
    else:
        page.click(".md-search__input")
    page.keyboard.insert_text(typed)
    page.keyboard.press("End")


def titles(page: Page) -> list[str]:
    return page.locator(".md-search-result__article h1").all_inner_texts()
