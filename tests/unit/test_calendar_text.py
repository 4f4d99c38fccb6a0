"""Words on their way into a calendar: cleaned, shortened, addressed, folded."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rendering.calendar_text import (
    ascii_address,
    clean_line,
    clean_lines,
    folded,
    place_line,
    shortened,
    web_address,
)

WRITING = st.text(
    st.sampled_from("a ệ\u0303\u0301\\n,🇻🇳👍🏽𠀀x") | st.characters(exclude_categories=["Cs"])
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Ho\u0323\u0302i nghi\u0323", "Hội nghị"),
        ("8h00\xa0\u2013\u202f10h45", "8h00 \u2013 10h45"),
        ("\ufeffHội\u200b nghị\u200e", "Hội nghị"),
        ("một\u2028hai\x85ba\x0bbốn", "một hai ba bốn"),
        (" nhiều \t  dấu   cách ", "nhiều dấu cách"),
        ("logo \uf0b7 riêng \uffff\ufdd0", "logo riêng"),
        ("hỏng \ud83d rồi\x00\x1b", "hỏng rồi"),
        ("\u0301 dấu không chữ", "dấu không chữ"),
        ("a\u034fb \u3164", "ab"),
        ("giữ nguyên: “…” № 5 ≥ 2, 50 %; 👍🏽", "giữ nguyên: “…” № 5 ≥ 2, 50 %; 👍🏽"),
        ("\u200b", ""),
    ],
)
def test_a_line_loses_what_a_calendar_cannot_carry(text: str, cleaned: str) -> None:
    assert clean_line(text) == cleaned


def test_lines_keep_their_indent_and_blank_lines_between_them() -> None:
    text = "\r\n \r\nPhần 1 \r\n  - Khai\t\tmạc\u00a0\r\r\u0301Bế         mạc\n\n"
    assert clean_lines(text) == "Phần 1\n  - Khai  mạc\n\nBế mạc"


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    for clean in (clean_line, clean_lines, place_line):
        assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hội trường; tầng 2 ;phòng 3", "Hội trường, tầng 2, phòng 3"),
        ("Hội trường\ntầng 2;", "Hội trường tầng 2"),
        ("a\u037eb;;c", "a, b, c"),
        (";\u0301a", "a"),
    ],
)
def test_a_place_is_one_line_without_semicolons(text: str, place: str) -> None:
    assert place_line(text) == place


@pytest.mark.parametrize(
    ("line", "length", "short"),
    [
        ("Hội nghị tập huấn", 17, "Hội nghị tập huấn"),
        ("Hội nghị tập huấn", 16, "Hội nghị tập…"),
        ("Hội nghị, tập huấn", 10, "Hội nghị…"),
        ("Hội nghị tập huấn", 9, "Hội nghị…"),
        ("Hội nghị tập huấn", 8, "Hội…"),
        ("khôngcódấucách", 8, "khôngcó…"),
        ("xr\u0303\u0303\u0303", 4, "x…"),
    ],
)
def test_a_long_title_is_cut_between_words(line: str, length: int, short: str) -> None:
    assert shortened(line, length) == short


@given(WRITING.map(clean_line), st.integers(2, 40))
def test_a_short_title_is_never_longer_than_allowed(line: str, length: int) -> None:
    assert len(shortened(line, length)) <= length


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://so.example.vn/a/?b=c&d=%20#e", "https://so.example.vn/a/?b=c&d=%20#e"),
        ("https://so.example.vn/hội nghị/", "https://so.example.vn/h%E1%BB%99i%20ngh%E1%BB%8B/"),
        ("https://hội-nghị.vn:8443/a", "https://xn--hi-ngh-gl8b5d.vn:8443/a"),
        ("https://h\u1ecdp..vn/", "https://h%E1%BB%8Dp..vn/"),
        ('https://so.example.vn/"\\<', "https://so.example.vn/%22%5C%3C"),
        ("tel:+842253000000", "tel:+842253000000"),
    ],
)
def test_an_address_is_written_in_ascii(address: str, written: str) -> None:
    assert ascii_address(address) == written


@pytest.mark.parametrize(
    "address", ["", "a", "/a/", "//so.example.vn/", "https:", "tel:1", "ftp://a.vn/", "https:///a"]
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        web_address(address)


@given(WRITING.map(clean_line))
def test_folds_can_be_undone_and_leave_lines_of_75_octets(line: str) -> None:
    pieces = folded(line).split(b"\r\n ")
    assert b"".join(pieces).decode() == line
    assert [piece.decode() for piece in pieces if len(piece) > 75] == []
    assert max(map(len, pieces[1:]), default=0) <= 74


UNITS = ["a", "ệ", "r\u0303", "\\n", "\\\\", " x", "🇻🇳.", "👍🏽"]


@given(st.lists(st.sampled_from(UNITS), min_size=20).map("".join))
def test_folds_part_no_letter_no_escape_and_no_flag_and_keep_off_spaces(line: str) -> None:
    pieces = [piece.decode() for piece in folded(line).split(b"\r\n ")]
    for before, after in pairwise(pieces):
        assert unicodedata.category(after[0])[0] != "M"
        assert (before[-1], after[0]) not in [("🇻", "🇳"), ("👍", "🏽")]
        assert " " not in before[-1] + after[0]
        assert re.fullmatch(r"(?:[^\\]|\\.)*", before)


@pytest.mark.parametrize("run", [" ", "\u0301", "\U0001f3fd", "\U0001f1fb"])
def test_a_run_longer_than_a_line_is_folded_between_characters(run: str) -> None:
    line = "a" + run * 200 + "b"
    assert b"".join(folded(line).split(b"\r\n ")).decode() == line
