"""Head counts as Vietnamese plans write them: what is read, refused, and how it is spelled."""

import pytest

from generator.model.notation import (
    ACCEPTED_COUNTS,
    Fault,
    HeadCount,
    NotationError,
    Qualifier,
    parse_head_count,
)

EXACT, ABOUT = Qualifier.EXACT, Qualifier.ABOUT


@pytest.mark.parametrize(
    ("text", "number", "qualifier", "unit", "spelled"),
    [
        ("371", 371, EXACT, None, "371"),
        ("371 đại biểu", 371, EXACT, "đại biểu", "371 đại biểu"),
        ("371đại biểu", 371, EXACT, "đại biểu", "371 đại biểu"),
        ("Gồm 371 đại biểu.", 371, EXACT, "đại biểu", "371 đại biểu"),
        ("tổng số 480 người", 480, EXACT, "người", "480 người"),
        ("Tổng số: 480 người", 480, EXACT, "người", "480 người"),
        ("32 em", 32, EXACT, "em", "32 em"),
        ("07 em", 7, EXACT, "em", "7 em"),
        ("(11 tập thể)", 11, EXACT, "tập thể", "11 tập thể"),
        ("12 HS giỏi", 12, EXACT, "HS giỏi", "12 HS giỏi"),
        ("02 hiệu trưởng", 2, EXACT, "hiệu trưởng", "2 hiệu trưởng"),
        ("1.200 người", 1200, EXACT, "người", "1.200 người"),
        ("1200 người", 1200, EXACT, "người", "1.200 người"),
        ("0", 0, EXACT, None, "0"),
        ("khoảng 300", 300, ABOUT, None, "khoảng 300"),
        ("Khoảng 300 đại biểu", 300, ABOUT, "đại biểu", "khoảng 300 đại biểu"),
        ("gồm khoảng 300 đại biểu", 300, ABOUT, "đại biểu", "khoảng 300 đại biểu"),
        ("dự kiến 300 đại biểu", 300, ABOUT, "đại biểu", "khoảng 300 đại biểu"),
        ("không quá 50 người", 50, Qualifier.AT_MOST, "người", "không quá 50 người"),
        ("tối đa 50", 50, Qualifier.AT_MOST, None, "không quá 50"),
        ("50 người trở xuống", 50, Qualifier.AT_MOST, "người", "không quá 50 người"),
        ("ít nhất 2", 2, Qualifier.AT_LEAST, None, "ít nhất 2"),
        ("từ 300 người trở lên", 300, Qualifier.AT_LEAST, "người", "ít nhất 300 người"),
        ("300 trở lên", 300, Qualifier.AT_LEAST, None, "ít nhất 300"),
        ("hơn 300 đại biểu", 300, Qualifier.MORE_THAN, "đại biểu", "trên 300 đại biểu"),
    ],
)
def test_counts_are_read_with_what_is_said_of_them(
    text: str, number: int, qualifier: Qualifier, unit: str | None, spelled: str
) -> None:
    """And read back from their spelling."""
    count = parse_head_count(text)
    assert count == HeadCount("", number, qualifier, unit)
    assert count.spelled() == spelled
    assert parse_head_count(spelled) == count


@pytest.mark.parametrize("text", ["chưa xác định", "Chưa có"])
def test_an_open_count_has_no_number(text: str) -> None:
    """What is open stays open, and is shown as it was said."""
    count = parse_head_count(text)
    assert count == HeadCount("", None, Qualifier.OPEN)
    assert (count.is_open, count.is_exact, count.spelled()) == (True, False, text)


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("100% cán bộ, giáo viên", Fault.COUNT_IS_SHARE, "100% cán bộ, giáo viên"),
        ("02 người/trường", Fault.COUNT_IS_RATE, "người/trường"),
        ("02 người mỗi đơn vị", Fault.COUNT_IS_RATE, "người mỗi đơn vị"),
        ("", Fault.COUNT_UNREADABLE, ""),
        ("đại biểu", Fault.COUNT_UNREADABLE, "đại biểu"),
        ("-5", Fault.COUNT_UNREADABLE, "-5"),
        ("1,200", Fault.COUNT_UNREADABLE, "1,200"),
        ("1 200 người", Fault.COUNT_UNREADABLE, "1 200 người"),
        ("12.34", Fault.COUNT_UNREADABLE, "12.34"),
        ("300 - 350", Fault.COUNT_UNREADABLE, "300 - 350"),
        ("mười hai em", Fault.COUNT_UNREADABLE, "mười hai em"),
        ("371 (54 khách mời)", Fault.COUNT_UNREADABLE, "371 (54 khách mời)"),
        ("từ 300 người", Fault.COUNT_UNREADABLE, "từ 300 người"),
        ("khoảng 300 người trở lên", Fault.COUNT_UNREADABLE, "khoảng 300 người trở lên"),
        ("300 đại biểu hoặc hơn", Fault.COUNT_UNREADABLE, "đại biểu hoặc hơn"),
        ("300 đại biểu, tối đa", Fault.COUNT_UNREADABLE, "đại biểu, tối đa"),
    ],
)
def test_what_cannot_be_added_up_is_refused(text: str, kind: Fault, part: str) -> None:
    """A share and a rate are told from what cannot be read at all."""
    with pytest.raises(NotationError) as caught:
        parse_head_count(text)
    assert (caught.value.kind, caught.value.text) == (kind, part)


@pytest.mark.parametrize("text", ACCEPTED_COUNTS)
def test_every_count_shown_as_accepted_is_accepted(text: str) -> None:
    """The messages and the handbook show these."""
    assert str(parse_head_count(text)) == text
