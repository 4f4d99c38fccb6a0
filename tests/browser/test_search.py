"""The search as people type it: without accents, in either Unicode form, either place of a tone."""

import unicodedata

import pytest

from tests.browser.visitor import Visit

HAI_PHONG = "Hội nghị tổng kết năm học 2021-2022"
NAM_DINH = "Hội nghị giao ban 8 tuần đầu học kỳ I năm học 2023-2024"


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("van nghe chao mung", HAI_PHONG),
        ("văn nghệ chào mừng", HAI_PHONG),
        (unicodedata.normalize("NFD", "văn nghệ chào mừng"), HAI_PHONG),
        ("giao ban 8 tuan", NAM_DINH),
        ("Truc Ninh", NAM_DINH),
    ],
)
def test_words_are_found_with_and_without_accents(visit: Visit, typed: str, title: str) -> None:
    visitor = visit()
    page = visitor.open("")
    page.click(".md-search__input")
    page.keyboard.insert_text(typed)
    page.keyboard.press("End")
    first = page.locator(".md-search-result__article h1").first
    first.wait_for()
    assert (first.inner_text(), visitor.complaints) == (title, [])


@pytest.mark.parametrize("typed", ["hoà", "hòa"])
def test_a_tone_on_either_vowel_finds_the_same(visit: Visit, typed: str) -> None:
    page = visit().open("")
    page.click(".md-search__input")
    page.keyboard.insert_text(typed)
    page.keyboard.press("End")
    page.locator(".md-search-result__article h1").first.wait_for()
    marked = page.locator(".md-search-result__article mark").all_inner_texts()
    assert "Hòa" in marked
