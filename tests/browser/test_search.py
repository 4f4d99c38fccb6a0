"""The search as people type it: without accents, in either Unicode form, either place of a tone."""

import re
import unicodedata

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.visitor import Visit

HAI_PHONG = "Hội nghị tổng kết năm học 2021-2022"
NAM_DINH = "Hội nghị giao ban 8 tuần đầu học kỳ I năm học 2023-2024"
HAI_PHONG_2022 = "2022/hai-phong-tong-ket-nam-hoc/"
PHONE = {"width": 360, "height": 740}


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
    expect(results(page).first.locator(".hn-found__title")).to_contain_text(title)
    assert visitor.complaints == []


@pytest.mark.parametrize(
    "typed", ["hoi nghi", "hội nghị", unicodedata.normalize("NFD", "hội nghị")]
)
def test_each_way_of_typing_finds_the_same(visit: Visit, typed: str) -> None:
    page = visit().open("")
    ask(page, typed)
    expect(told(page)).to_have_text("Tìm thấy 5 trang")
    expect(results(page)).to_have_count(5)


@pytest.mark.parametrize("typed", ["KH-SGDĐT", "kh-sgddt"])
def test_the_sign_of_a_department_finds_its_plans(visit: Visit, typed: str) -> None:
    page = visit().open("")
    ask(page, typed)
    expect(told(page)).to_have_text("Tìm thấy 3 trang")


@pytest.mark.parametrize("typed", ["hoà", "hòa"])
def test_a_tone_on_either_vowel_finds_the_same(visit: Visit, typed: str) -> None:
    page = visit().open("")
    ask(page, typed)
    expect(results(page).locator("mark", has_text="Hòa")).not_to_have_count(0)
    assert "Hòa" in results(page).locator("mark").all_text_contents()


def test_the_beginning_of_a_word_is_enough_while_typing(visit: Visit) -> None:
    page = visit().open("")
    ask(page, "van nghe chao mu")
    expect(results(page).first).to_contain_text(HAI_PHONG)
    expect(results(page).first.locator(".hn-found__text mark", has_text="mừng")).to_have_count(1)


def test_words_in_a_row_go_before_the_same_words_apart(visit: Visit) -> None:
    page = visit().open("")
    ask(page, "giao duc chinh tri")
    title = "Hội nghị tổng kết công tác giáo dục chính trị và công tác HSSV"
    expect(results(page).first.locator(".hn-found__title")).to_have_text(title)
    ask(page, "nghe chao mung van")
    expect(results(page).first.locator(".hn-found__title")).to_have_text(HAI_PHONG)


def test_a_result_says_when_and_where_and_shows_the_words_that_were_found(visit: Visit) -> None:
    page = visit(viewport=PHONE).open("lich/")
    ask(page, "văn nghệ")
    first = results(page).first
    assert first.locator("a").first.inner_text() == (
        f"{HAI_PHONG}\nthứ Tư, 24/8/2022, 8h00 – 10h45, 1/2 ngày · Trung tâm Hội nghị thành phố,"
        " số 18 Hoàng Diệu, Hồng Bàng, Hải Phòng"
    )
    section = first.locator(".hn-found__place").first
    expect(section.locator("mark")).to_have_text(["Văn", "Văn", "nghệ", "Văn"])
    assert section.locator(".hn-strong").inner_text() == "Chương trình"
    section.click()
    expect(page).to_have_url(re.compile(rf"/hoi-nghi/{HAI_PHONG_2022}#chuong_trinh$"))
    expect(page.locator("#chuong_trinh")).to_be_in_viewport()


def test_what_holds_only_some_of_the_words_says_which_it_lacks(visit: Visit) -> None:
    page = visit().open("")
    ask(page, "giao ban zzz")
    expect(results(page).first.locator(".hn-found__title")).to_contain_text(NAM_DINH)
    expect(results(page).first).to_contain_text("Không có: zzz")


def test_words_that_are_nowhere_find_nothing_and_a_way_out(visit: Visit) -> None:
    page = visit().open("")
    ask(page, "qqqq")
    expect(told(page)).to_have_text("Không tìm thấy trang nào")
    expect(page.locator(".hn-search")).to_contain_text("Thử bớt từ")
    expect(page.get_by_role("button", name="Xem thêm")).to_be_hidden()


def test_further_places_in_a_page_unfold(visit: Visit) -> None:
    page = visit().open("")
    ask(page, "hai phong")
    fold = results(page).locator("details").first
    fold.locator("summary").click()
    expect(fold.locator("mark").first).to_be_visible()


def test_the_keyboard_opens_walks_and_closes_the_search(visit: Visit) -> None:
    page = visit().open("")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Tìm hội nghị")).to_be_focused()
    page.keyboard.type("hoi nghi")
    expect(told(page)).to_have_text("Tìm thấy 5 trang")
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(0).locator(".hn-found__page")).to_be_focused()
    for key in ("ArrowUp", "Enter"):
        page.keyboard.press(key)
    expect(results(page).nth(0).locator(".hn-found__page")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".hn-search")).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.type("hoi")
    page.keyboard.press("Escape")
    expect(page.locator(".hn-search")).to_be_hidden()


def test_the_words_stand_in_the_address_until_the_search_is_closed(visit: Visit) -> None:
    page = visit().open("lich/")
    ask(page, "văn nghệ")
    expect(page).to_have_url(re.compile(r"\?q=v%C4%83n\+ngh%E1%BB%87$"))
    results(page).first.locator("a").first.click()
    expect(page.locator("h1")).to_have_text(HAI_PHONG)
    page.go_back()
    expect(told(page)).to_contain_text("Tìm thấy")
    page.get_by_role("button", name="Đóng").click()
    expect(page).to_have_url(re.compile(r"/lich/$"))


def test_a_place_in_the_same_page_is_gone_to_without_loading_it_anew(visit: Visit) -> None:
    page = visit(viewport=PHONE).open(HAI_PHONG_2022)
    page.evaluate("globalThis.isSame = true")
    ask(page, "van nghe chao mung")
    results(page).first.locator(".hn-found__place").first.click()
    expect(page.locator(".hn-search")).to_be_hidden()
    expect(page).to_have_url(re.compile(rf"{HAI_PHONG_2022}#chuong_trinh$"))
    assert page.evaluate("globalThis.isSame") is True


def test_a_network_that_fails_is_told_and_asked_again(visit: Visit) -> None:
    page = visit().open("")
    page.route("**/search/words.*", lambda route: route.abort())
    ask(page, "van nghe chao mung")
    expect(page.locator(".hn-search")).to_contain_text("Chưa tải được hết dữ liệu tìm kiếm")
    page.unroute("**/search/words.*")
    page.keyboard.type(" ha")
    expect(told(page)).to_contain_text("Tìm thấy")


def test_nothing_of_the_index_is_fetched_before_someone_searches(visit: Visit) -> None:
    visitor = visit()
    fetched: list[str] = []
    visitor.page.on("request", lambda request: fetched.append(request.url))
    page = visitor.open("")
    page.wait_for_load_state("networkidle")
    assert [url for url in fetched if "search" in url] == []
    ask(page, "hoi nghi")
    expect(told(page)).to_have_text("Tìm thấy 5 trang")
    names = [url.rpartition("/search/")[2].partition(".")[0] for url in fetched if "search/" in url]
    assert sorted(names) == ["index", "words"]


def ask(page: Page, typed: str) -> None:
    if not page.locator(".hn-search").is_visible():
        page.get_by_role("button", name="Tìm hội nghị").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(typed)


def results(page: Page) -> Locator:
    return page.locator(".hn-found > li")


def told(page: Page) -> Locator:
    return page.locator(".hn-search [role=status]")
