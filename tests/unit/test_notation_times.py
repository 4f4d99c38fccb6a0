"""Times of day as Vietnamese plans write them: what is read, refused, and how it is spelled."""

import pytest

from generator.model.notation import (
    ACCEPTED_TIMES,
    DayExtent,
    Fault,
    NotationError,
    PartOfDay,
    Times,
    parse_times,
)

MORNING, NOON = PartOfDay.MORNING, PartOfDay.NOON
AFTERNOON, EVENING = PartOfDay.AFTERNOON, PartOfDay.EVENING
HALF_DAY, WHOLE_DAY = DayExtent.HALF_DAY, DayExtent.WHOLE_DAY


def at(clock: str | None) -> int | None:
    """Give the minutes since midnight of "8:30"."""
    if clock is None:
        return None
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("7h45 - 8h00", "7:45", "8:00"),
        ("7h45–8h00", "7:45", "8:00"),
        ("7h45 — 8h00", "7:45", "8:00"),
        ("07:30-08:00", "7:30", "8:00"),
        ("8h00' - 8h25':", "8:00", "8:25"),
        ("8h30’", "8:30", None),
        ("8h30′", "8:30", None),
        ("8h30", "8:30", None),
        ("8H30", "8:30", None),
        ("8g00", "8:00", None),
        ("08 g 00", "8:00", None),
        ("lúc 8g00", "8:00", None),
        ("vào lúc 8g00", "8:00", None),
        ("14 giờ 00 phút", "14:00", None),
        ("14 giờ 5 phút", "14:05", None),
        ("14 giờ", "14:00", None),
        ("8 giờ 30", "8:30", None),
        ("13h30", "13:30", None),
        ("9h", "9:00", None),
        ("7:30", "7:30", None),
        ("0h00", "0:00", None),
        ("từ 8h00", "8:00", None),
        ("từ 8h00 đến 10h45", "8:00", "10:45"),
        ("từ 8 giờ 00 đến 11 giờ 30 phút", "8:00", "11:30"),
        ("22h00 - 24h00", "22:00", "24:00"),
        ("đến 11h00", None, "11:00"),
        ("24h00", None, "24:00"),
        ("24:00", None, "24:00"),
    ],
)
def test_hours_are_read_in_all_their_forms(text: str, start: str | None, end: str | None) -> None:
    """A start, an end or both, in minutes since midnight; 24:00 is the end of the day."""
    assert parse_times(text) == Times("", at(start), at(end))


@pytest.mark.parametrize(
    ("text", "start", "end", "part"),
    [
        ("Sáng", None, None, MORNING),
        ("buổi chiều", None, None, AFTERNOON),
        ("buổi tối", None, None, EVENING),
        ("trưa", None, None, NOON),
        ("Sáng, từ 8h00", "8:00", None, MORNING),
        ("8h30 sáng", "8:30", None, MORNING),
        ("sáng (8h00 - 11h00)", "8:00", "11:00", MORNING),
        ("2h00 chiều", "14:00", None, AFTERNOON),
        ("chiều 14h00", "14:00", None, AFTERNOON),
        ("buổi chiều, đến 5h00", None, "17:00", AFTERNOON),
        ("2h00 - 4h30 chiều", "14:00", "16:30", AFTERNOON),
        ("2h00 chiều - 4h30", "14:00", "16:30", AFTERNOON),
        ("13h30 - 5h chiều", "13:30", "17:00", AFTERNOON),
        ("12h30 chiều", "12:30", None, AFTERNOON),
        ("tối, 7h00 - 9h30", "19:00", "21:30", EVENING),
        ("11h30 - 1h trưa", "11:30", "13:00", NOON),
        ("8h00 sáng - 5h00 chiều", "8:00", "17:00", None),
        ("8h00 - 2h00 chiều", "8:00", "14:00", None),
    ],
)
def test_a_part_of_the_day_is_kept_and_counted_in(
    text: str, start: str | None, end: str | None, part: PartOfDay | None
) -> None:
    """2h00 chiều is 14h00; what spans two parts of the day is in neither."""
    assert parse_times(text) == Times("", at(start), at(end), part)


@pytest.mark.parametrize(
    ("text", "expected", "spelled"),
    [
        ("22h00 - 1h00 hôm sau", Times("", 1320, 1500), "22h00 – 1h00 hôm sau"),
        ("22h00 - 24h00", Times("", 1320, 1440), "22h00 – 24h00"),
        ("từ 20h đến 20h ngày hôm sau", Times("", 1200, 2640), "20h00 – 20h00 hôm sau"),
        (
            "tối, 9h00 - 1h00 sáng hôm sau",
            Times("", 1260, 1500, EVENING),
            "buổi tối, 21h00 – 1h00 hôm sau",
        ),
    ],
)
def test_an_end_after_midnight_says_so(text: str, expected: Times, spelled: str) -> None:
    """It is counted on from the day of the start."""
    assert parse_times(text) == expected
    assert (expected.spelled(), parse_times(spelled)) == (spelled, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cả ngày", Times("", extent=WHOLE_DAY)),
        ("nửa ngày", Times("", extent=HALF_DAY)),
        ("1/2 ngày", Times("", extent=HALF_DAY)),
        ("½ ngày", Times("", extent=HALF_DAY)),
        ("1/2 ngày, từ 8h00", Times("", 480, extent=HALF_DAY)),
        ("8h00, nửa ngày", Times("", 480, extent=HALF_DAY)),
        ("nửa ngày, buổi sáng", Times("", None, None, MORNING, HALF_DAY)),
    ],
)
def test_half_and_whole_days_are_read(text: str, expected: Times) -> None:
    """With an hour, a part of the day, or without."""
    assert parse_times(text) == expected


@pytest.mark.parametrize(
    ("text", "start", "end", "spelled"),
    [
        ("khoảng 6h30", "6:30", None, "khoảng 6h30"),
        ("tầm 6h30", "6:30", None, "khoảng 6h30"),
        ("dự kiến 6h30", "6:30", None, "khoảng 6h30"),
        ("6h30 (dự kiến)", "6:30", None, "khoảng 6h30"),
        ("vào khoảng 6h30", "6:30", None, "khoảng 6h30"),
        ("Khoảng 8g45 - 12g15", "8:45", "12:15", "khoảng 8h45 – 12h15"),
        ("từ khoảng 8h45 đến 12h15", "8:45", "12:15", "khoảng 8h45 – 12h15"),
        ("đến khoảng 11h00", None, "11:00", "đến khoảng 11h00"),
        ("khoảng 24h00", None, "24:00", "đến khoảng 24h00"),
    ],
)
def test_hours_may_be_approximate(
    text: str, start: str | None, end: str | None, spelled: str
) -> None:
    """The hours count as others do, and the spelling says that they are about so."""
    times = parse_times(text)
    assert times == Times("", at(start), at(end), is_approximate=True)
    assert times.spelled() == spelled
    assert parse_times(spelled) == times


def test_an_approximate_hour_keeps_its_part_of_the_day() -> None:
    times = parse_times("chiều, khoảng 2h00")
    assert times == Times("", 840, None, AFTERNOON, is_approximate=True)
    assert times.spelled() == "buổi chiều, khoảng 14h00"


def test_an_open_time_has_no_hours() -> None:
    """What is open stays open, and is shown as it was said."""
    times = parse_times("Sẽ thông báo sau")
    assert times == Times("")
    assert (times.is_open, times.has_hours) == (True, False)
    assert times.spelled() == "Sẽ thông báo sau"


@pytest.mark.parametrize(
    ("text", "minutes"), [("7h45 - 8h00", 15), ("8h00", None), ("đến 11h00", None)]
)
def test_minutes_are_known_where_both_ends_are(text: str, minutes: int | None) -> None:
    """The length of a row of the agenda."""
    assert parse_times(text).minutes == minutes


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("25h", Fault.TIME_NO_SUCH_HOUR, "25h"),
        ("8h60", Fault.TIME_NO_SUCH_HOUR, "8h60"),
        ("24h30", Fault.TIME_NO_SUCH_HOUR, "24h30"),
        ("7h00 - 8:75", Fault.TIME_NO_SUCH_HOUR, "8:75"),
        ("từ 24h00", Fault.TIME_NO_SUCH_HOUR, "24h00"),
        ("10h00 - 9h00", Fault.TIME_RANGE_BACKWARDS, "10h00 - 9h00"),
        ("8h00 - 8h00", Fault.TIME_RANGE_BACKWARDS, "8h00 - 8h00"),
        ("24h00 - 1h00", Fault.TIME_RANGE_BACKWARDS, "24h00 - 1h00"),
        ("23h00 - 0h30", Fault.TIME_RANGE_BACKWARDS, "23h00 - 0h30"),
        ("8h00 - 9h00 hôm sau", Fault.TIME_NEXT_DAY_UNCLEAR, "8h00 - 9h00 hôm sau"),
        ("24h00 - 1h00 hôm sau", Fault.TIME_NO_SUCH_HOUR, "24h00"),
        ("14h00 sáng", Fault.TIME_PART_CONTRADICTS, "14h00"),
        ("12h tối", Fault.TIME_PART_CONTRADICTS, "12h"),
        ("chiều, từ 8h00", Fault.TIME_PART_CONTRADICTS, "8h00"),
        ("sáng, 2h00 chiều", Fault.TIME_PART_CONTRADICTS, "sáng, 2h00 chiều"),
        ("8h00 ngày 24/8/2022", Fault.TIME_HAS_DATE, "ngày 24/8/2022"),
        ("8h00, 24/8", Fault.TIME_HAS_DATE, "24/8"),
        ("2022-08-24", Fault.TIME_HAS_DATE, "2022-08-24"),
        ("", Fault.TIME_UNREADABLE, ""),
        ("8", Fault.TIME_UNREADABLE, "8"),
        ("8h5", Fault.TIME_UNREADABLE, "8h5"),
        ("8.30", Fault.TIME_UNREADABLE, "8.30"),
        ("8 - 9h", Fault.TIME_UNREADABLE, "8"),
        ("8h00 -", Fault.TIME_UNREADABLE, "8h00 -"),
        ("- 11h00", Fault.TIME_UNREADABLE, "-"),
        ("8h00 9h00", Fault.TIME_UNREADABLE, "9h00"),
        ("100h", Fault.TIME_UNREADABLE, "100h"),
        ("8h000", Fault.TIME_UNREADABLE, "8h000"),
        ("08:00:00", Fault.TIME_UNREADABLE, "08:00:00"),
        ("khoảng", Fault.TIME_UNREADABLE, "khoảng"),
        ("khoảng sáng", Fault.TIME_UNREADABLE, "sáng"),
        ("8h00 khoảng", Fault.TIME_UNREADABLE, "khoảng"),
        ("dự kiến", Fault.TIME_UNREADABLE, "dự kiến"),
        ("Sáng 8h00, chiều 14h00", Fault.TIME_UNREADABLE, "14h00"),
        ("cả ngày, nửa ngày", Fault.TIME_UNREADABLE, "nửa ngày"),
        ("8h00 " * 100, Fault.TEXT_TOO_LONG, "8h00 " * 12),
    ],
)
def test_what_cannot_be_read_in_one_way_only_is_refused(text: str, kind: Fault, part: str) -> None:
    """The error names the kind of mistake and the part of the text."""
    with pytest.raises(NotationError) as caught:
        parse_times(text)
    assert (caught.value.kind, caught.value.text) == (kind, part)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("08:00-10:45", "8h00 – 10h45"),
        ("14 giờ 5 phút", "14h05"),
        ("0h", "0h00"),
        ("24:00", "đến 24h00"),
        ("đến 11 giờ", "đến 11h00"),
        ("2h chiều", "buổi chiều, 14h00"),
        ("Sáng, từ 8h00 đến 11h30", "buổi sáng, 8h00 – 11h30"),
        ("½ ngày", "nửa ngày"),
        ("cả ngày, từ 8h00", "cả ngày, 8h00"),
        ("buổi chiều, 1/2 ngày", "nửa ngày, buổi chiều"),
    ],
)
def test_the_portal_spells_times_in_one_way(text: str, spelled: str) -> None:
    """And reads its own spelling back."""
    assert parse_times(text).spelled() == spelled
    assert parse_times(spelled) == parse_times(text)


@pytest.mark.parametrize("text", ACCEPTED_TIMES)
def test_every_time_shown_as_accepted_is_accepted(text: str) -> None:
    """The messages and the handbook show these."""
    assert str(parse_times(text)) == text


def test_an_end_alone_may_be_about_so() -> None:
    times = parse_times("6:30 - khoảng 15:00")
    assert (times.start, times.end) == (at("6:30"), at("15:00"))
    assert (times.is_approximate, times.end_is_approximate) == (False, True)
    assert times.spelled() == "6h30 – khoảng 15h00"
    assert parse_times(times.spelled()) == times
    assert parse_times("khoảng 6h30 - khoảng 15h00") == parse_times("khoảng 6h30 - 15h00")


@pytest.mark.parametrize(
    "text",
    ["ngay sau Hội nghị", "Sau khi kết thúc phần lễ", "liền sau L2", "tiếp sau phiên toàn thể"],
)
def test_an_hour_told_by_what_comes_before_is_kept_in_its_words(text: str) -> None:
    times = parse_times(text)
    assert (times.spelled(), times.is_open, times.follows) == (text, True, text.lower())
    assert times != parse_times("chưa ấn định")


@pytest.mark.parametrize("text", ["sau 8h00", "sau", "ngay sau 10 phút"])
def test_what_comes_after_a_number_is_no_such_hour(text: str) -> None:
    with pytest.raises(NotationError):
        parse_times(text)
