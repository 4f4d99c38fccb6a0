"""Deadlines as Vietnamese plans write them: what is read, refused, and which day is the last."""

from datetime import date

import pytest

from generator.model.notation import (
    ACCEPTED_DEADLINES,
    EVENT_NOUNS,
    SHOWN_DEADLINES,
    Deadline,
    DeadlineKind,
    Distance,
    DistanceUnit,
    Fault,
    NotationError,
    PartOfDay,
    parse_dates,
    parse_deadline,
)

BEFORE, ON, WINDOW = DeadlineKind.BEFORE, DeadlineKind.ON, DeadlineKind.WINDOW
NO_LATER_THAN = DeadlineKind.NO_LATER_THAN
BEFORE_EVENT, AT_EVENT, AFTER_EVENT = (
    DeadlineKind.BEFORE_EVENT,
    DeadlineKind.AT_EVENT,
    DeadlineKind.AFTER_EVENT,
)
SINCE = DeadlineKind.SINCE
DAYS, WORKING_DAYS = DistanceUnit.DAYS, DistanceUnit.WORKING_DAYS
HALF_DAYS, MINUTES = DistanceUnit.HALF_DAYS, DistanceUnit.MINUTES
FIRST, LAST = date(2022, 8, 24), date(2022, 8, 25)


@pytest.mark.parametrize(
    ("text", "kind", "dates", "minute"),
    [
        ("Trước 12/8/2022", BEFORE, "12/8/2022", None),
        ("trước ngày 20/8/2022", BEFORE, "20/8/2022", None),
        ("xong trước ngày 20/8/2022", BEFORE, "20/8/2022", None),
        ("Trước: 20/8/2022", BEFORE, "20/8/2022", None),
        ("trước 16h00 ngày 20/8/2022", BEFORE, "20/8/2022", 960),
        ("trước 16 giờ 00 phút, ngày 20 tháng 8 năm 2022", BEFORE, "20/8/2022", 960),
        ("trước 4h00 chiều thứ Bảy, ngày 20/8/2022", BEFORE, "20/8/2022", 960),
        ("trước tháng 9/2022", BEFORE, "tháng 9/2022", None),
        ("trước ngày    /9/2022", BEFORE, "ngày … tháng 9 năm 2022", None),
        ("16/8/2022", ON, "16/8/2022", None),
        ("Ngày 22/8/2022", ON, "22/8/2022", None),
        ("trong ngày 22/8/2022", ON, "22/8/2022", None),
        ("tháng 8/2022", ON, "tháng 8/2022", None),
        ("16h00 ngày 20/8/2022", ON, "20/8/2022", 960),
        ("16 giờ 20/8/2022", ON, "20/8/2022", 960),
        ("20/8/2022, 16h00", ON, "20/8/2022", 960),
        ("24h00 ngày 20/8/2022", ON, "20/8/2022", 1440),
        ("chậm nhất ngày 20/8/2022", NO_LATER_THAN, "20/8/2022", None),
        ("chậm nhất là ngày 20/8/2022", NO_LATER_THAN, "20/8/2022", None),
        ("hết ngày 20/8/2022", NO_LATER_THAN, "20/8/2022", None),
        ("đến hết ngày 20/8/2022", NO_LATER_THAN, "20/8/2022", None),
        ("từ nay đến 17h00 ngày 20/8/2022", NO_LATER_THAN, "20/8/2022", 1020),
        ("hết tháng 8/2022", NO_LATER_THAN, "tháng 8/2022", None),
        ("từ 26/8/2023 đến ngày 31/8/2023", WINDOW, "26 - 31/8/2023", None),
        ("26-31/8/2023", WINDOW, "26 - 31/8/2023", None),
        ("từ 26/8 đến 17h00 ngày 31/8/2023", WINDOW, "26 - 31/8/2023", 1020),
        ("24/8 và 26/8/2022", WINDOW, "24 và 26/8/2022", None),
        ("trong tháng 8 năm 2023", WINDOW, "tháng 8/2023", None),
        ("từ 19/4/2025", SINCE, "19/4/2025", None),
        ("kể từ ngày 19/4/2025", SINCE, "19/4/2025", None),
        ("từ 19/4/2025 trở đi", SINCE, "19/4/2025", None),
        ("từ 07g00 sáng 22/01/2027", SINCE, "22/1/2027", 420),
        ("bắt đầu từ tháng 8/2022", SINCE, "tháng 8/2022", None),
        ("từ tháng 8 đến tháng 9/2022", ON, "tháng 8 - tháng 9/2022", None),
        ("kể từ 26/8 đến 31/8/2023", WINDOW, "26 - 31/8/2023", None),
        ("đã hoàn thành ngày 12/8/2022", DeadlineKind.DONE, "12/8/2022", None),
    ],
)
def test_deadlines_that_hang_on_dates_are_read(
    text: str, kind: DeadlineKind, dates: str, minute: int | None
) -> None:
    """With or without an hour; and read back from their spelling."""
    deadline = parse_deadline(text)
    assert deadline == Deadline("", kind, parse_dates(dates), minute)
    assert parse_deadline(deadline.spelled()) == deadline


@pytest.mark.parametrize(
    ("text", "kind", "part", "last_day"),
    [
        ("chiều 05/9/2027", ON, PartOfDay.AFTERNOON, date(2027, 9, 5)),
        ("sáng ngày 05/9/2027", ON, PartOfDay.MORNING, date(2027, 9, 5)),
        ("05/9/2027, buổi tối", ON, PartOfDay.EVENING, date(2027, 9, 5)),
        (
            "chậm nhất vào chiều ngày 05/9/2027",
            NO_LATER_THAN,
            PartOfDay.AFTERNOON,
            date(2027, 9, 5),
        ),
        ("trước chiều 05/9/2027", BEFORE, PartOfDay.AFTERNOON, date(2027, 9, 5)),
        ("trước sáng 05/9/2027", BEFORE, PartOfDay.MORNING, date(2027, 9, 4)),
        ("từ 03/9 đến chiều 05/9/2027", WINDOW, PartOfDay.AFTERNOON, date(2027, 9, 5)),
    ],
)
def test_a_part_of_the_day_may_stand_for_the_hour(
    text: str, kind: DeadlineKind, part: PartOfDay, last_day: date
) -> None:
    """Who is to be done before a morning has the day before."""
    deadline = parse_deadline(text)
    found = (deadline.kind, deadline.part_of_day, deadline.minute, deadline.last_day(None, None))
    assert found == (kind, part, None, last_day)
    assert parse_deadline(deadline.spelled()) == deadline


@pytest.mark.parametrize(
    ("text", "kind", "days", "in_working_days"),
    [
        ("Tại Hội nghị", AT_EVENT, None, False),
        ("trong Hội nghị", AT_EVENT, None, False),
        ("Ngày tổ chức Hội nghị", AT_EVENT, None, False),
        ("trước Hội nghị", BEFORE_EVENT, None, False),
        ("trước 02 ngày tổ chức Hội nghị", BEFORE_EVENT, 2, False),
        ("trước ngày tổ chức Hội nghị 02 ngày", BEFORE_EVENT, 2, False),
        ("trước Hội nghị ít nhất hai ngày", BEFORE_EVENT, 2, False),
        ("chậm nhất 02 ngày trước khi tổ chức Hội nghị", BEFORE_EVENT, 2, False),
        ("trước hội nghị 1 tuần", BEFORE_EVENT, 7, False),
        ("trước Hội nghị 03 ngày làm việc", BEFORE_EVENT, 3, True),
        ("sau Hội nghị", AFTER_EVENT, None, False),
        ("ngay sau khi kết thúc Hội thảo", AFTER_EVENT, None, False),
        ("sau Hội nghị 05 ngày", AFTER_EVENT, 5, False),
        ("trong vòng 05 ngày kể từ ngày kết thúc Hội nghị", AFTER_EVENT, 5, False),
        ("chậm nhất 05 ngày làm việc sau Hội nghị", AFTER_EVENT, 5, True),
    ],
)
def test_deadlines_that_hang_on_the_event_are_read(
    text: str, kind: DeadlineKind, days: int | None, *, in_working_days: bool
) -> None:
    """And read back from their spelling."""
    deadline = parse_deadline(text)
    distance = Distance(days, WORKING_DAYS if in_working_days else DAYS) if days else None
    assert deadline == Deadline("", kind, distance=distance)
    assert parse_deadline(deadline.spelled()) == deadline


@pytest.mark.parametrize(
    ("text", "kind", "distance", "event"),
    [
        ("trước Hội thi 48 giờ", BEFORE_EVENT, Distance(2880, MINUTES), "Hội thi"),
        ("trước Hội thi 48h", BEFORE_EVENT, Distance(2880, MINUTES), "Hội thi"),
        ("trước Hội thi 48 tiếng", BEFORE_EVENT, Distance(2880, MINUTES), "Hội thi"),
        ("24 giờ trước mỗi lần duyệt", BEFORE_EVENT, Distance(1440, MINUTES), "mỗi lần duyệt"),
        ("trước Tổng duyệt hai giờ", BEFORE_EVENT, Distance(120, MINUTES), "Tổng duyệt"),
        ("trước giờ khai mạc Lễ 30 phút", BEFORE_EVENT, Distance(30, MINUTES), "Lễ"),
        ("trước trận 1 giờ 30 phút", BEFORE_EVENT, Distance(90, MINUTES), "trận"),
        ("trước Lễ nửa ngày", BEFORE_EVENT, Distance(1, HALF_DAYS), "Lễ"),
        ("trước phiên ít nhất 01 buổi", BEFORE_EVENT, Distance(1, HALF_DAYS), "phiên"),
        ("trước buổi 5 ngày", BEFORE_EVENT, Distance(5), "buổi"),
        ("sau Tổng duyệt trong 2 giờ", AFTER_EVENT, Distance(120, MINUTES), "Tổng duyệt"),
        ("60 phút sau tiết thi", AFTER_EVENT, Distance(60, MINUTES), "tiết thi"),
        ("30 phút sau trận", AFTER_EVENT, Distance(30, MINUTES), "trận"),
        ("sau Hội diễn 2 buổi", AFTER_EVENT, Distance(2, HALF_DAYS), "Hội diễn"),
    ],
)
def test_a_distance_may_be_shorter_than_a_day(
    text: str, kind: DeadlineKind, distance: Distance, event: str
) -> None:
    deadline = parse_deadline(text)
    assert (deadline.kind, deadline.distance, deadline.event) == (kind, distance, event)
    assert parse_deadline(deadline.spelled()) == deadline


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("trước Hội nghị 01 ngày, 16h00", "trước Hội nghị 1 ngày, 16h00"),
        ("16h00 trước Hội nghị 01 ngày", "trước Hội nghị 1 ngày, 16h00"),
        ("16 giờ trước Hội nghị 01 ngày", "trước Hội nghị 1 ngày, 16h00"),
        ("trước 4h00 chiều, 01 ngày trước Hội nghị", "trước Hội nghị 1 ngày, 16h00"),
        ("trước 19h00 ngày Hội nghị", "19h00 ngày Hội nghị"),
        ("trong ngày Hội nghị, trước 19h00", "19h00 ngày Hội nghị"),
        ("3 ngày trước buổi của mình, 22g00", "trước buổi của mình 3 ngày, 22h00"),
        ("trong 07 ngày sau Hội nghị, 24g00", "sau Hội nghị 7 ngày, 24h00"),
        ("sau Hội nghị 02 ngày làm việc, lúc 9h", "sau Hội nghị 2 ngày làm việc, 9h00"),
    ],
)
def test_the_day_that_a_distance_leads_to_may_have_an_hour(text: str, spelled: str) -> None:
    deadline = parse_deadline(text)
    assert deadline.spelled() == spelled
    assert parse_deadline(spelled) == deadline


@pytest.mark.parametrize("noun", EVENT_NOUNS)
def test_every_word_shown_as_one_for_the_event_is_read(noun: str) -> None:
    """With a name behind it and without one."""
    for event in (noun, f"{noun} cấp tỉnh"):
        assert parse_deadline(f"trước {event} 02 ngày").event == event


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("đã thực hiện", DeadlineKind.DONE),
        ("(đã hoàn thành)", DeadlineKind.DONE),
        ("Thường xuyên", DeadlineKind.ONGOING),
        ("chưa ấn định", DeadlineKind.OPEN),
        ("trước ngày … tháng … năm …", DeadlineKind.OPEN),
    ],
)
def test_deadlines_without_a_day_are_read(text: str, kind: DeadlineKind) -> None:
    """And have no last day."""
    deadline = parse_deadline(text)
    assert deadline == Deadline("", kind)
    assert deadline.last_day(FIRST, LAST) is None


@pytest.mark.parametrize(
    ("text", "last_day"),
    [
        ("trước 20/8/2022", date(2022, 8, 19)),
        ("trước 16h00 ngày 20/8/2022", date(2022, 8, 20)),
        ("trước 0h00 ngày 20/8/2022", date(2022, 8, 19)),
        ("trước 24h00 ngày 20/8/2022", date(2022, 8, 20)),
        ("trước ngày 01/3/2024", date(2024, 2, 29)),
        ("20/8/2022", date(2022, 8, 20)),
        ("đến hết ngày 20/8/2022", date(2022, 8, 20)),
        ("từ 26/8/2023 đến ngày 31/8/2023", date(2023, 8, 31)),
        ("24/8 và 26/8/2022", date(2022, 8, 26)),
        ("trong tháng 8/2022", None),
        ("trước tháng 9/2022", None),
        ("năm 2022", None),
        ("tại Hội nghị", LAST),
        ("trước Hội nghị", date(2022, 8, 23)),
        ("trước 02 ngày tổ chức Hội nghị", date(2022, 8, 22)),
        ("trước Hội nghị 1 tuần", date(2022, 8, 17)),
        ("sau Hội nghị 05 ngày", date(2022, 8, 30)),
        ("sau Hội nghị", None),
        ("sau Hội nghị 01 ngày làm việc", date(2022, 8, 26)),
        ("sau Hội nghị 02 ngày làm việc", date(2022, 8, 29)),
        ("sau Hội nghị 05 ngày làm việc", date(2022, 9, 1)),
        ("sau Hội nghị 07 ngày làm việc", date(2022, 9, 6)),
        ("trước Hội nghị 05 ngày làm việc", None),
        ("trước Hội nghị 48 giờ", date(2022, 8, 21)),
        ("trước Hội nghị 36 giờ", date(2022, 8, 22)),
        ("trước Hội nghị 60 phút", date(2022, 8, 23)),
        ("trước Hội nghị nửa ngày", date(2022, 8, 23)),
        ("trước Hội nghị 2 buổi", date(2022, 8, 22)),
        ("sau Hội nghị 2 giờ", LAST),
        ("sau Hội nghị 24 giờ", LAST),
        ("sau Hội nghị 48 giờ", date(2022, 8, 26)),
        ("sau tiết thi 60 phút", None),
        ("sau mỗi buổi 02 ngày", None),
        ("trước mỗi buổi 02 ngày", date(2022, 8, 22)),
        ("trước Hội nghị 01 ngày, 16h00", date(2022, 8, 23)),
        ("trước Hội nghị 01 ngày, 0h00", date(2022, 8, 22)),
        ("từ 19/4/2025", None),
    ],
)
def test_the_last_day_on_which_one_is_in_time(text: str, last_day: date | None) -> None:
    """For an event on 24 and 25 August 2022."""
    assert parse_deadline(text).last_day(FIRST, LAST) == last_day


@pytest.mark.parametrize("text", ["tại Hội nghị", "trước Hội nghị", "sau Hội nghị 05 ngày"])
def test_there_is_no_last_day_while_the_event_has_no_date(text: str) -> None:
    """It hangs on a date that is open."""
    assert parse_deadline(text).last_day(None, None) is None


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Trước 12/8/2022", "trước thứ Sáu, 12/8/2022"),
        ("trước 16 giờ ngày 20/8/2022", "trước 16h00 thứ Bảy, 20/8/2022"),
        ("Ngày 22/8/2022", "thứ Hai, 22/8/2022"),
        ("đến hết ngày 20/8/2022", "chậm nhất thứ Bảy, 20/8/2022"),
        ("từ 26/8/2023 đến ngày 31/8/2023", "26 – 31/8/2023"),
        ("26/8 - 17h00 ngày 31/8/2023", "từ 26/8/2023 đến 17h00 ngày 31/8/2023"),
        ("trong tháng 8 năm 2023", "trong tháng 8/2023"),
        ("trước ngày    /9/2022", "trước ngày … tháng 9 năm 2022"),
        ("Tại Hội nghị", "tại Hội nghị"),
        ("trước 02 ngày tổ chức Hội nghị", "trước Hội nghị 2 ngày"),
        ("sau Hội thảo 05 ngày làm việc", "sau Hội thảo 5 ngày làm việc"),
        ("(đã thực hiện)", "đã thực hiện"),
        ("đã xong ngày 12/8/2022", "đã thực hiện thứ Sáu, 12/8/2022"),
        ("Sẽ thông báo sau", "Sẽ thông báo sau"),
    ],
)
def test_the_portal_spells_deadlines_in_one_way(text: str, spelled: str) -> None:
    """The word for the event stays the department's own."""
    assert parse_deadline(text).spelled() == spelled


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("trước 31/2/2022", Fault.DATE_MISSING_DAY, "31/2/2022"),
        ("trước 20/8", Fault.DATE_YEAR_MISSING, "20/8"),
        ("từ 31/2/2023", Fault.DATE_MISSING_DAY, "31/2/2023"),
        ("từ 26/8 và 28/8/2023", Fault.DEADLINE_UNREADABLE, None),
        ("từ chiều 26/8 đến sáng 28/8/2023", Fault.DEADLINE_UNREADABLE, None),
        ("chiều 26-28/8/2023", Fault.DEADLINE_UNREADABLE, None),
        ("trước L2 48 giờ", Fault.DEADLINE_UNREADABLE, None),
        ("trước HN 25h00", Fault.DEADLINE_UNREADABLE, None),
        ("trước Hội nghị 8h", Fault.DEADLINE_UNREADABLE, None),
        ("trước Hội nghị 0 giờ", Fault.DEADLINE_UNREADABLE, None),
        ("16h00 trước Hội nghị", Fault.DEADLINE_UNREADABLE, None),
        ("trước Hội nghị 48 giờ, 16h00", Fault.DEADLINE_UNREADABLE, None),
        ("trước Hội nghị 01 ngày, 25h00", Fault.TIME_NO_SUCH_HOUR, "25h00"),
        ("trước buổi", Fault.DEADLINE_UNREADABLE, None),
        ("trước lần 02", Fault.DEADLINE_UNREADABLE, None),
        ("25h00 ngày 20/8/2022", Fault.TIME_NO_SUCH_HOUR, "25h00"),
        ("", Fault.DEADLINE_UNREADABLE, ""),
        ("trước", Fault.DEADLINE_UNREADABLE, "trước"),
        ("trước 16h00", Fault.DEADLINE_UNREADABLE, "trước 16h00"),
        ("trước 02 ngày", Fault.DEADLINE_UNREADABLE, "trước 02 ngày"),
        ("trước 0 ngày tổ chức Hội nghị", Fault.DEADLINE_UNREADABLE, None),
        ("trước khi kết thúc Hội nghị", Fault.DEADLINE_UNREADABLE, None),
        ("trước 26-28/8/2023", Fault.DEADLINE_UNREADABLE, None),
        ("16h00, 26-28/8/2023", Fault.DEADLINE_UNREADABLE, None),
        ("từ 16h00 26/8/2023 đến 28/8/2023", Fault.DEADLINE_UNREADABLE, None),
        ("từ 8h00 ngày 26/8 đến 17h00 ngày 31/8/2023", Fault.DEADLINE_UNREADABLE, None),
        ("đã thực hiện 8h00 ngày 26/8/2023", Fault.DEADLINE_UNREADABLE, None),
        ("khi có yêu cầu", Fault.DEADLINE_UNREADABLE, None),
    ],
)
def test_what_sets_no_single_bound_is_refused(text: str, kind: Fault, part: str | None) -> None:
    """The error names the part if it can be told, else the whole text."""
    with pytest.raises(NotationError) as caught:
        parse_deadline(text)
    assert (caught.value.kind, caught.value.text) == (kind, text if part is None else part)


@pytest.mark.parametrize("text", ACCEPTED_DEADLINES)
def test_every_deadline_shown_as_accepted_is_accepted(text: str) -> None:
    """The messages and the handbook show these."""
    assert str(parse_deadline(text)) == text


def test_what_the_messages_show_is_in_the_handbook() -> None:
    assert [form for form in ACCEPTED_DEADLINES if form in SHOWN_DEADLINES] == [*SHOWN_DEADLINES]


@pytest.mark.parametrize(
    ("text", "kind", "days", "event"),
    [
        ("trước Hội thi 02 ngày", BEFORE_EVENT, 2, "Hội thi"),
        ("trước Lễ khai giảng 02 ngày", BEFORE_EVENT, 2, "Lễ khai giảng"),
        ("trước buổi tổng duyệt 1 ngày", BEFORE_EVENT, 1, "buổi tổng duyệt"),
        ("chậm nhất 05 ngày trước mỗi hội nghị", BEFORE_EVENT, 5, "mỗi hội nghị"),
        ("trước ngày hội 1 tuần", BEFORE_EVENT, 7, "ngày hội"),
        ("sau khi kết thúc vòng chung khảo 3 ngày", AFTER_EVENT, 3, "vòng chung khảo"),
        ("tại Lễ tổng kết", AT_EVENT, None, "Lễ tổng kết"),
    ],
)
def test_an_event_may_go_by_its_own_name(
    text: str, kind: DeadlineKind, days: int | None, event: str
) -> None:
    deadline = parse_deadline(text)
    distance = Distance(days) if days else None
    assert (deadline.kind, deadline.distance, deadline.event) == (kind, distance, event)
    assert parse_deadline(deadline.spelled()) == deadline


@pytest.mark.parametrize(
    "text", ["vào buổi sáng", "trước Hội nghị ngày 20/8", "trước vòng 2 ngày hội"]
)
def test_what_only_looks_like_an_event_is_refused(text: str) -> None:
    with pytest.raises(NotationError):
        parse_deadline(text)


@pytest.mark.parametrize(
    "text",
    [
        "17g30 mỗi ngày thử",
        "17h30 hằng ngày",
        "Trước 16h00 thứ Sáu hằng tuần",
        "cuối mỗi ngày",
        "ngày 25 hàng tháng",
        "chậm nhất 17h00 mỗi ngày thi",
        "hằng tuần",
    ],
)
def test_what_is_due_again_and_again_has_no_last_day(text: str) -> None:
    deadline = parse_deadline(text)
    assert (deadline.kind, deadline.spelled()) == (DeadlineKind.RECURRING, text)
    assert deadline.last_day(FIRST, LAST) is None
    assert parse_deadline("hằng tháng") != deadline
