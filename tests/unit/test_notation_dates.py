"""Dates as Vietnamese plans write them: what is read, what is refused, and how it is spelled."""

from datetime import date

import pytest

from generator.model.notation import (
    ACCEPTED_DATES,
    Dates,
    DaySpan,
    Fault,
    NotationError,
    Precision,
    parse_dates,
)

WEDNESDAY, SATURDAY, SUNDAY = 2, 5, 6


def day(text: str) -> DaySpan:
    """Give the span of one ISO day."""
    return DaySpan(date.fromisoformat(text), date.fromisoformat(text))


def days(first: str, last: str) -> DaySpan:
    """Give the span from one ISO day to another."""
    return DaySpan(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24/8/2022", "2022-08-24"),
        ("24 / 8 / 2022", "2022-08-24"),
        ("24-8-2022", "2022-08-24"),
        ("24.8.2022", "2022-08-24"),
        ("05/10/2024", "2024-10-05"),
        ("2022-08-24", "2022-08-24"),
        ("2022/08/24", "2022-08-24"),
        ("ngày 29 tháng 10 năm 2021", "2021-10-29"),
        ("ngày 29 tháng 10, năm 2021", "2021-10-29"),
        ("29 tháng 10 năm 2021", "2021-10-29"),
        ("29 tháng 10/2021", "2021-10-29"),
        ("NGÀY 29 THÁNG 10 NĂM 2021", "2021-10-29"),
        ("Thứ Sáu, ngày 29 tháng 10 năm 2021.", "2021-10-29"),
        ("thứ Bẩy, 05/10/2024", "2024-10-05"),
        ("ngày 24/8/2022 (thứ Tư)", "2022-08-24"),
        ("22 tháng 8 năm 2023 (thứ Ba)", "2023-08-22"),
        ("22 tháng 8 năm 2023, thứ Ba", "2023-08-22"),
        ("Chủ nhật, 2/7/2023", "2023-07-02"),
        ("CN 2/7/2023", "2023-07-02"),
        ("thứ 4, 24/8/2022", "2022-08-24"),
        ("T4 24/8/2022", "2022-08-24"),
        ("ngày thứ Bảy, 05/10/2024", "2024-10-05"),
        ("(24/8/2022)", "2022-08-24"),
        ("29/2/2024", "2024-02-29"),
        ("từ ngày 24/8/2022 đến ngày 24/8/2022", "2022-08-24"),
    ],
)
def test_one_day_is_read_in_all_its_forms(text: str, expected: str) -> None:
    """All the ways to write a single day."""
    assert parse_dates(text) == Dates("", (day(expected),), Precision.DAY)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("03-08/11/2023", [("2023-11-03", "2023-11-08")]),
        ("từ ngày 03-08/11/2023", [("2023-11-03", "2023-11-08")]),
        ("từ 26/8/2023 đến ngày 31/8/2023", [("2023-08-26", "2023-08-31")]),
        ("từ ngày 26 đến hết ngày 31 tháng 8 năm 2023", [("2023-08-26", "2023-08-31")]),
        ("26/8 - 31/8/2023", [("2023-08-26", "2023-08-31")]),
        ("26.8 – 31.8.2023", [("2023-08-26", "2023-08-31")]),
        ("12-13-10-2024", [("2024-10-12", "2024-10-13")]),
        ("28/12/2023 - 03/01/2024", [("2023-12-28", "2024-01-03")]),
        ("2023-11-03/2023-11-08", [("2023-11-03", "2023-11-08")]),
        ("2023-11-03 - 2023-11-08", [("2023-11-03", "2023-11-08")]),
        ("ngày 12, 13/10/2024", [("2024-10-12", "2024-10-12"), ("2024-10-13", "2024-10-13")]),
        ("12 và 13/10/2024", [("2024-10-12", "2024-10-12"), ("2024-10-13", "2024-10-13")]),
        (
            "ngày 12 và ngày 13 tháng 10 năm 2024",
            [("2024-10-12", "2024-10-12"), ("2024-10-13", "2024-10-13")],
        ),
        (
            "24/8/2023 và 26/8/2023",
            [("2023-08-24", "2023-08-24"), ("2023-08-26", "2023-08-26")],
        ),
        (
            "24/8, 26/8 và 02/9/2023",
            [
                ("2023-08-24", "2023-08-24"),
                ("2023-08-26", "2023-08-26"),
                ("2023-09-02", "2023-09-02"),
            ],
        ),
        ("3-5 và 10-12/11/2023", [("2023-11-03", "2023-11-05"), ("2023-11-10", "2023-11-12")]),
    ],
)
def test_ranges_and_several_days_are_read(text: str, spans: list[tuple[str, str]]) -> None:
    """A range is one span, several days are one span each."""
    expected = tuple(days(first, last) for first, last in spans)
    assert parse_dates(text) == Dates("", expected, Precision.DAY)


@pytest.mark.parametrize(
    ("text", "span", "precision", "blank"),
    [
        ("tháng 8 năm 2022", ("2022-08-01", "2022-08-31"), Precision.MONTH, False),
        ("tháng 8/2022", ("2022-08-01", "2022-08-31"), Precision.MONTH, False),
        ("8/2022", ("2022-08-01", "2022-08-31"), Precision.MONTH, False),
        ("2024-02", ("2024-02-01", "2024-02-29"), Precision.MONTH, False),
        ("tháng 8 - 10/2022", ("2022-08-01", "2022-10-31"), Precision.MONTH, False),
        ("ngày    tháng 8 năm 2022", ("2022-08-01", "2022-08-31"), Precision.MONTH, True),
        ("ngày … tháng 8 năm 2022", ("2022-08-01", "2022-08-31"), Precision.MONTH, True),
        ("ngày    /9/2024", ("2024-09-01", "2024-09-30"), Precision.MONTH, True),
        ("...../9/2024", ("2024-09-01", "2024-09-30"), Precision.MONTH, True),
        ("năm 2023", ("2023-01-01", "2023-12-31"), Precision.YEAR, False),
        ("2023", ("2023-01-01", "2023-12-31"), Precision.YEAR, False),
        ("ngày tháng năm 2023", ("2023-01-01", "2023-12-31"), Precision.YEAR, True),
        ("ngày … tháng … năm 2023", ("2023-01-01", "2023-12-31"), Precision.YEAR, True),
        ("…/…/2023", ("2023-01-01", "2023-12-31"), Precision.YEAR, True),
    ],
)
def test_a_month_or_a_year_is_the_whole_of_it(
    text: str, span: tuple[str, str], precision: Precision, *, blank: bool
) -> None:
    """Documents with the day still blank are read, too, and say that it is."""
    assert parse_dates(text) == Dates("", (days(*span),), precision, blank)


@pytest.mark.parametrize(
    "text",
    ["chưa ấn định", "Chưa xác định.", "sẽ thông báo sau", "chưa có", "ngày … tháng … năm …"],
)
def test_an_open_date_has_no_days(text: str) -> None:
    """What is open stays open, and is shown as it was said."""
    dates = parse_dates(text)
    assert dates == Dates("", (), Precision.OPEN)
    assert (dates.first, dates.last, dates.is_open) == (None, None, True)
    assert dates.spelled() == text


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("24/8/2022", ()),
        ("Thứ tư, 24/8/2022", ((WEDNESDAY, date(2022, 8, 24)),)),
        ("24/8/2022 (thứ tư)", ((WEDNESDAY, date(2022, 8, 24)),)),
        ("24/8/2022 thứ tư", ((WEDNESDAY, date(2022, 8, 24)),)),
        ("từ 22/8/2022 đến thứ tư, 24/8/2022", ((WEDNESDAY, date(2022, 8, 24)),)),
        *(
            (text, ((SATURDAY, date(2024, 10, 12)), (SUNDAY, date(2024, 10, 13))))
            for text in (
                "thứ Bảy, 12/10/2024 và Chủ nhật, 13/10/2024",
                "thứ Bảy, 12/10/2024, Chủ nhật, 13/10/2024",
                "12/10/2024, thứ Bảy và 13/10/2024, Chủ nhật",
                "12/10/2024 thứ Bảy, 13/10/2024 Chủ nhật",
                "thứ Bảy và Chủ nhật, ngày 12-13/10/2024",
                "từ thứ Bảy, ngày 12/10/2024 đến Chủ nhật, ngày 13/10/2024",
                "12, 13/10/2024 (thứ Bảy, Chủ nhật)",
                "12-13/10/2024 (từ thứ 7 đến CN)",
            )
        ),
    ],
)
def test_each_weekday_is_kept_with_the_day_it_stands_beside(
    text: str, weekdays: tuple[tuple[int, date], ...]
) -> None:
    """Before or behind its day, alone or in a group."""
    assert parse_dates(text).weekdays == weekdays


@pytest.mark.parametrize("weekday", ["Hai", "Ba", "Năm", "Sáu", "Bảy", "Bẩy"])
def test_a_weekday_that_contradicts_its_date_is_read_and_told(weekday: str) -> None:
    """It may be the date that is wrong: both stay as they are written."""
    dates = parse_dates(f"thứ {weekday}, 24/8/2022")
    assert dates.spans == (day("2022-08-24"),)
    assert [day for _, day in dates.wrong_weekdays] == [date(2022, 8, 24)]
    assert dates.spelled() == f"thứ {weekday.replace('ẩ', 'ả')}, 24/8/2022"


def test_a_weekday_that_agrees_with_its_date_is_not_wrong() -> None:
    """24/8/2022 was a Wednesday."""
    assert parse_dates("thứ Tư, 24/8/2022").wrong_weekdays == ()


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("31/2/2022", Fault.DATE_MISSING_DAY, "31/2/2022"),
        ("ngày 29 tháng 2 năm 2023", Fault.DATE_MISSING_DAY, "29 tháng 2 năm 2023"),
        ("8/24/2022", Fault.DATE_MISSING_DAY, "8/24/2022"),
        ("tháng 13/2022", Fault.DATE_MISSING_DAY, "tháng 13/2022"),
        ("0/8/2022", Fault.DATE_MISSING_DAY, "0/8/2022"),
        ("29 - 31/2/2024", Fault.DATE_MISSING_DAY, "31/2/2024"),
        ("24/8", Fault.DATE_YEAR_MISSING, "24/8"),
        ("tháng 8", Fault.DATE_YEAR_MISSING, "tháng 8"),
        ("24/8/2023 đến 26/8", Fault.DATE_YEAR_MISSING, "26/8"),
        ("24/8/22", Fault.DATE_YEAR_TWO_DIGITS, "24/8/22"),
        ("24-8-22", Fault.DATE_YEAR_TWO_DIGITS, "24-8-22"),
        ("ngày 24 tháng 8 năm 22", Fault.DATE_YEAR_TWO_DIGITS, "24 tháng 8 năm 22"),
        ("năm 22", Fault.DATE_YEAR_TWO_DIGITS, "năm 22"),
        ("24/8/0222", Fault.DATE_YEAR_OUT_OF_RANGE, "24/8/0222"),
        ("24/8/2202", Fault.DATE_YEAR_OUT_OF_RANGE, "24/8/2202"),
        ("08-03/11/2023", Fault.DATE_RANGE_BACKWARDS, "08-03/11/2023"),
        ("28/12 - 03/01/2024", Fault.DATE_RANGE_BACKWARDS, "28/12 - 03/01/2024"),
        ("từ ngày 03/11/2023", Fault.DATE_RANGE_WITHOUT_END, "03/11/2023"),
        ("26/8, 24/8/2023", Fault.DATE_OUT_OF_ORDER, "26/8, 24/8/2023"),
        ("24/8, 24/8/2023", Fault.DATE_OUT_OF_ORDER, "24/8, 24/8/2023"),
        ("24-26/8 và 26/8/2023", Fault.DATE_OUT_OF_ORDER, "24-26/8 và 26/8/2023"),
        ("8h00 ngày 24/8/2022", Fault.DATE_HAS_TIME, "8h00"),
        ("Sáng ngày 24/8/2022", Fault.DATE_HAS_TIME, "Sáng"),
        ("2022-08-24 08:00", Fault.DATE_HAS_TIME, "08:00"),
        (", ".join(f"{n}/8" for n in range(1, 14)) + "/2022", Fault.DATE_TOO_MANY, "13/8/2022"),
        ("", Fault.DATE_UNREADABLE, ""),
        ("…", Fault.DATE_UNREADABLE, ""),
        ("hôm nào đó", Fault.DATE_UNREADABLE, "hôm"),
        ("dự kiến 24/8/2022", Fault.DATE_UNREADABLE, "dự"),
        ("thứ Tư", Fault.DATE_UNREADABLE, "thứ Tư"),
        ("24 - 8 - 2022", Fault.DATE_UNREADABLE, "-"),
        ("24-8/2022", Fault.DATE_UNREADABLE, "24-8/2022"),
        ("2022-2023", Fault.DATE_UNREADABLE, "2022-2023"),
        ("ngày 8/2022", Fault.DATE_UNREADABLE, "8/2022"),
        ("ngày 5 tháng năm 2023", Fault.DATE_UNREADABLE, "tháng"),
        ("12, tháng 8/2022", Fault.DATE_UNREADABLE, "12, tháng 8/2022"),
        ("/8/2022 và 24/9/2022", Fault.DATE_UNREADABLE, "/8/2022 và 24/9/2022"),
        ("thứ Tư, tháng 8/2022", Fault.DATE_UNREADABLE, "thứ Tư"),
        ("thứ Tư, 24/8/2022 (thứ Năm)", Fault.DATE_UNREADABLE, "thứ Năm"),
        ("thứ Tư, thứ Năm, 24/8/2022", Fault.DATE_UNREADABLE, "thứ Tư, thứ Năm, 24/8/2022"),
        ("24/8/2022 25/8/2022", Fault.DATE_UNREADABLE, "25/8/2022"),
        ("1 2/8/2022", Fault.DATE_UNREADABLE, "2/8/2022"),
        ("٢٤/٨/٢٠٢٢", Fault.DATE_UNREADABLE, "٢٤/٨/٢٠٢٢"),
        ("24/8/2022 " * 50, Fault.TEXT_TOO_LONG, ("24/8/2022 " * 50)[:60]),
    ],
)
def test_what_cannot_be_read_in_one_way_only_is_refused(text: str, kind: Fault, part: str) -> None:
    """The error names the kind of mistake and the part of the text."""
    with pytest.raises(NotationError) as caught:
        parse_dates(text)
    assert (caught.value.kind, caught.value.text) == (kind, part)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("24-8-2022", "thứ Tư, 24/8/2022"),
        ("CN, ngày 02 tháng 7 năm 2023", "Chủ nhật, 2/7/2023"),
        ("03-08/11/2023", "3 – 8/11/2023"),
        ("26/8/2023 - 2/9/2023", "26/8 – 2/9/2023"),
        ("28/12/2023 - 03/01/2024", "28/12/2023 – 3/1/2024"),
        ("12, 13/10/2024", "12 và 13/10/2024"),
        ("12/10, 13/10, 15/10/2024", "12, 13 và 15/10/2024"),
        ("24/8, 26/8 và 02/9/2023", "24/8, 26/8 và 2/9/2023"),
        ("31/12/2023 và 01/01/2024", "31/12/2023 và 1/1/2024"),
        ("3-5 và 10-12/11/2023", "3 – 5 và 10 – 12/11/2023"),
        ("08/2022", "tháng 8/2022"),
        ("tháng 8 - 10/2022", "tháng 8 – tháng 10/2022"),
        ("tháng 12/2022 - 01/2023", "tháng 12/2022 – tháng 1/2023"),
        ("ngày    tháng 8 năm 2022", "ngày … tháng 8 năm 2022"),
        ("năm 2023", "năm 2023"),
        ("ngày tháng năm 2023", "ngày … tháng … năm 2023"),
    ],
)
def test_the_portal_spells_dates_in_one_way(text: str, spelled: str) -> None:
    """And reads its own spelling back."""
    assert parse_dates(text).spelled() == spelled
    assert parse_dates(spelled) == parse_dates(text)


def test_the_text_is_kept_as_it_was_written() -> None:
    """Only its white space and its Unicode form are made regular."""
    assert str(parse_dates("  Thứ   Sáu,\u00a0ngày 29 tháng 10 năm 2021. ")) == (
        "Thứ Sáu, ngày 29 tháng 10 năm 2021."
    )


def test_a_date_knows_its_ends_and_its_days() -> None:
    """Of several days, the days between are none of them."""
    dates = parse_dates("24/8 và 26/8/2023")
    assert (dates.first, dates.last) == (date(2023, 8, 24), date(2023, 8, 26))
    assert [date(2023, 8, day) in dates for day in (24, 25, 26)] == [True, False, True]
    assert (dates.is_single_day, parse_dates("24/8/2023").is_single_day) == (False, True)


@pytest.mark.parametrize("text", ACCEPTED_DATES)
def test_every_date_shown_as_accepted_is_accepted(text: str) -> None:
    """The messages and the handbook show these."""
    assert str(parse_dates(text)) == text
