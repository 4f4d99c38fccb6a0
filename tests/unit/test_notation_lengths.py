"""Lengths as Vietnamese plans write them: what is read, refused, and how it is spelled."""

import pytest

from generator.model.notation import (
    ACCEPTED_LENGTHS,
    Fault,
    Length,
    NotationError,
    parse_length,
)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("dự kiến 55 phút", 55), ("khoảng 1 giờ 30 phút", 90), ("35-40 phút", 40), ("35 đến 40'", 40)],
)
def test_a_length_may_be_about_so_and_of_a_range_the_longer_counts(text: str, minutes: int) -> None:
    length = parse_length(text)
    assert (str(length), length.minutes) == (text, minutes)
    assert parse_length(length.spelled()) == length


@pytest.mark.parametrize(
    ("text", "half_days", "spelled"),
    [
        ("nửa ngày", 1, "nửa ngày"),
        ("1/2 ngày", 1, "nửa ngày"),
        ("½ ngày", 1, "nửa ngày"),
        ("0,5 ngày", 1, "nửa ngày"),
        ("một buổi", 1, "nửa ngày"),
        ("01 buổi", 1, "nửa ngày"),
        ("01 ngày", 2, "1 ngày"),
        ("một ngày", 2, "1 ngày"),
        ("1,5 ngày", 3, "1,5 ngày"),
        ("1.5 ngày", 3, "1,5 ngày"),
        ("1½ ngày", 3, "1,5 ngày"),
        ("1 ngày rưỡi", 3, "1,5 ngày"),
        ("2 ngày.", 4, "2 ngày"),
        ("Hai ngày", 4, "2 ngày"),
        ("cả ngày", 2, "1 ngày"),
        ("trọn ngày", 2, "1 ngày"),
        ("trọn 01 ngày", 2, "1 ngày"),
        ("cả buổi", 1, "nửa ngày"),
        ("cả 03 ngày", 6, "3 ngày"),
        ("cả hai buổi", 2, "1 ngày"),
    ],
)
def test_days_are_counted_in_half_days(text: str, half_days: int, spelled: str) -> None:
    """And read back from their spelling."""
    length = parse_length(text)
    assert length == Length("", half_days=half_days)
    assert length.spelled() == spelled
    assert parse_length(spelled) == length


@pytest.mark.parametrize(
    ("text", "minutes", "spelled"),
    [
        ("90 phút", 90, "1 giờ 30 phút"),
        ("90'", 90, "1 giờ 30 phút"),
        ("1 giờ 30 phút", 90, "1 giờ 30 phút"),
        ("1h30", 90, "1 giờ 30 phút"),
        ("1h30’", 90, "1 giờ 30 phút"),
        ("1,5 giờ", 90, "1 giờ 30 phút"),
        ("một giờ rưỡi", 90, "1 giờ 30 phút"),
        ("1 giờ 5 phút", 65, "1 giờ 5 phút"),
        ("2h", 120, "2 giờ"),
        ("02 tiếng", 120, "2 giờ"),
        ("nửa giờ", 30, "30 phút"),
        ("45 phút", 45, "45 phút"),
    ],
)
def test_hours_are_counted_in_minutes(text: str, minutes: int, spelled: str) -> None:
    """And read back from their spelling."""
    length = parse_length(text)
    assert length == Length("", minutes=minutes)
    assert length.spelled() == spelled
    assert parse_length(spelled) == length


def test_an_open_length_has_no_unit() -> None:
    """What is open stays open, and is shown as it was said."""
    length = parse_length("chưa xác định")
    assert length == Length("")
    assert (length.is_open, length.spelled()) == (True, "chưa xác định")


@pytest.mark.parametrize(
    "text",
    ["", "ngày", "2", "0 ngày", "0 phút", "1,3 ngày", "1,5 ngày rưỡi", "2-3 ngày", "1h5", "1h75"],
)
def test_what_is_no_length_is_refused(text: str) -> None:
    """The error names the whole text."""
    with pytest.raises(NotationError) as caught:
        parse_length(text)
    assert (caught.value.kind, caught.value.text) == (Fault.LENGTH_UNREADABLE, text)


@pytest.mark.parametrize("text", ACCEPTED_LENGTHS)
def test_every_length_shown_as_accepted_is_accepted(text: str) -> None:
    """The messages and the handbook show these."""
    assert str(parse_length(text)) == text
