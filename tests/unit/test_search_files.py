"""The search's index: what its files hold, and that a browser needs few of them for a word."""

import json
from typing import Any

from generator.rendering.files import SiteFile
from generator.rendering.search_files import search_files
from generator.views.search_entries import SearchEntry, SearchSection

PAGES = (
    SearchEntry(
        *("2022/mot/", "Hội nghị một", "thứ Tư, 24/8/2022", "Hải Phòng", "1/KH-SGDĐT"),
        (
            SearchSection("chuong_trinh", "Chương trình", "Văn nghệ chào mừng; văn bản"),
            SearchSection("dia_diem", "Địa điểm", ""),
        ),
    ),
    SearchEntry("units/so/", "Sở", "", "Trang của đơn vị", ""),
    SearchEntry(
        *("2023/hai/", "Hội nghị hai", "", "", ""),
        (SearchSection("chuong_trinh", "Chương trình", "Chào cờ, văn nghệ"),),
    ),
)


def test_the_head_of_the_index_names_pages_and_the_sizes_of_their_sections() -> None:
    head, *_ = search_files(PAGES)
    index = held(head)
    assert head.path == "search/index.js"
    assert index["headings"] == [["chuong_trinh", "Chương trình"], ["dia_diem", "Địa điểm"]]
    pages = [[address, title, counts] for address, title, *_words, counts in index["pages"]]
    assert pages == [
        ["2022/mot/", "Hội nghị một", [[0, 6], [1, 0]]],
        ["units/so/", "Sở", []],
        ["2023/hai/", "Hội nghị hai", [[0, 4]]],
    ]


def test_words_are_counted_through_all_sections_with_one_left_out_between_two() -> None:
    words = [file for file in search_files(PAGES) if "/words." in file.path]
    assert [held(file) for file in words] == [
        {
            "bản": [5],
            "chào": [2, 6],
            "cờ": [9],
            "mừng": [3],
            "nghệ": [1, 10],
            "văn": [0, 4, 6],
        }
    ]


def test_each_page_with_sections_has_their_texts_in_a_file_of_its_own() -> None:
    head, *files = search_files(PAGES)
    texts = {file.path: held(file) for file in files if "/text." in file.path}
    marks = [page[5] for page in held(head)["pages"]]
    assert [texts.get(f"search/text.{mark}.js") for mark in marks] == [
        ["Văn nghệ chào mừng; văn bản", ""],
        None,
        ["Chào cờ, văn nghệ"],
    ]


def test_a_large_index_is_parted_by_the_beginnings_of_words_without_their_accents() -> None:
    syllables = ("tha", "thà", "thi", "thị", "ta", "đa", "da", "t")
    text = " ".join(f"{syllables[number % 8]}{number % 7}" for number in range(20_000))
    page = SearchEntry("a/", "A", "", "", "", (SearchSection("a", "A", f"{text} t t đ"),))
    files = {file.path: file for file in search_files([page])}
    keys = held(files["search/index.js"])["words"]
    found = {key: set(held(files[f"search/words.{mark}.js"])) for key, mark in keys.items()}
    assert found["d"] == {"đ"} | {f"{word}{number}" for word in ("da", "đa") for number in range(7)}
    assert found["tha"] == {f"{word}{number}" for word in ("tha", "thà") for number in range(7)}
    assert found["t "] == {"t"}
    assert sum(map(len, found.values())) == len(set().union(*found.values()))


def test_the_same_pages_give_the_same_files() -> None:
    assert search_files(PAGES) == search_files(PAGES)


def held(file: SiteFile) -> Any:  # noqa: ANN401 - as the file has it
    start, end = "document.currentScript.offered=", ";\n"
    return json.loads(file.content.decode().removeprefix(start).removesuffix(end))
