"""Calendar files: bytes that never change, and that every reader reads alike."""

import os
import subprocess
import sys
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.rendering.calendars import calendar_bytes, event_bytes
from generator.views.calendars import CalendarEvent, CalendarFile
from tests.calendar_lint import lint_calendar
from tests.calendar_readers import (
    PROGRAMS,
    ReadEvent,
    ReadingProgram,
    read_with_icalendar,
    read_with_vobject,
)

ROOT = Path(__file__).parents[2]
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")

OPENING = CalendarEvent(
    uid="2022-hai-phong.khai-mac@hoinghi.example",
    summary="Khai mạc; giới thiệu đại biểu, chương trình",
    description="Người điều hành: ông Nguyễn Văn A\nTài liệu: C:\\Nam\\N1",
    location="Hội trường lớn; số 18 Hoàng Diệu, Hải Phòng",
    url="https://so.example.vn/hội-nghị/2022/hai-phong/#khai-mac",
    start=datetime(2022, 8, 24, 8, 0, tzinfo=ZONE),
    end=datetime(2022, 8, 24, 8, 15, tzinfo=ZONE),
    status="CONFIRMED",
    transparent=False,
    changed=datetime(2022, 8, 12, 2, 30, tzinfo=UTC),
    sequence=2,
    contact="Phòng Giáo dục Trung học, 0225.000.000",
    position=(20.8561, 106.6822),
    conference="https://hop.example.vn/j/1?pwd=a,b;c",
    part_of="2022-hai-phong.hoi-nghi@hoinghi.example",
)
DEADLINE = CalendarEvent(
    uid="2022-hai-phong.dang-ky@hoinghi.example",
    summary="Dự kiến: hạn đăng ký",
    description="",
    location="Trực tuyến",
    url="https://so.example.vn/2022/hai-phong/#dang-ky",
    start=date(2022, 8, 20),
    end=date(2022, 8, 21),
    status="TENTATIVE",
    transparent=True,
    changed=None,
)
SINGLE = CalendarFile("2022/hai-phong/sessions/khai-mac.ics", (OPENING,))
FEED = CalendarFile(
    "2022/hai-phong/agenda.ics",
    (OPENING, DEADLINE),
    name="Hội nghị tập huấn; Hải Phòng",
    source="https://so.example.vn/2022/hai-phong/agenda.ics",
)

OPENING_LINES = r"""BEGIN:VEVENT
UID:2022-hai-phong.khai-mac@hoinghi.example
DTSTAMP:20220812T023000Z
LAST-MODIFIED:20220812T023000Z
SEQUENCE:2
STATUS:CONFIRMED
DTSTART;TZID=Asia/Ho_Chi_Minh:20220824T080000
DTEND;TZID=Asia/Ho_Chi_Minh:20220824T081500
SUMMARY:Khai mạc\; giới thiệu đại biểu\, chương trình
LOCATION:Hội trường lớn\, số 18 Hoàng Diệu\, Hải Phòng
TRANSP:OPAQUE
DESCRIPTION:Người điều hành: ông Nguyễn Văn A\nTài liệu: C:\\
 Nam\\N1
CONTACT:Phòng Giáo dục Trung học\, 0225.000.000
URL:https://so.example.vn/h%E1%BB%99i-ngh%E1%BB%8B/2022/hai-phong/#khai-mac
GEO:20.856100;106.682200
CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Tham gia trực tuyến:http
 s://hop.example.vn/j/1?pwd=a,b;c
RELATED-TO:2022-hai-phong.hoi-nghi@hoinghi.example
END:VEVENT
"""
ZONE_LINES = """BEGIN:VTIMEZONE
TZID:Asia/Ho_Chi_Minh
BEGIN:STANDARD
DTSTART:19760101T000000
TZOFFSETFROM:+0700
TZOFFSETTO:+0700
TZNAME:+07
END:STANDARD
END:VTIMEZONE
"""
HEAD_LINES = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//hoinghi//hoinghi//VI
CALSCALE:GREGORIAN
"""
FEED_LINES = r"""NAME:Hội nghị tập huấn\; Hải Phòng
X-WR-CALNAME:Hội nghị tập huấn\; Hải Phòng
REFRESH-INTERVAL;VALUE=DURATION:PT12H
X-PUBLISHED-TTL:PT12H
SOURCE;VALUE=URI:https://so.example.vn/2022/hai-phong/agenda.ics
COLOR:royalblue
"""
DEADLINE_LINES = """BEGIN:VEVENT
UID:2022-hai-phong.dang-ky@hoinghi.example
DTSTAMP:19700101T000000Z
SEQUENCE:0
STATUS:TENTATIVE
DTSTART;VALUE=DATE:20220820
DTEND;VALUE=DATE:20220821
X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
SUMMARY:Dự kiến: hạn đăng ký
LOCATION:Trực tuyến
TRANSP:TRANSPARENT
URL:https://so.example.vn/2022/hai-phong/#dang-ky
END:VEVENT
"""
END_LINE = "END:VCALENDAR\n"


def _crlf(*parts: str) -> bytes:
    return "".join(parts).replace("\n", "\r\n").encode()


def test_a_file_of_one_event_to_import_is_written_like_this() -> None:
    assert calendar_bytes(SINGLE) == _crlf(HEAD_LINES, ZONE_LINES, OPENING_LINES, END_LINE)


def test_a_feed_to_subscribe_to_is_written_like_this_sorted_by_start() -> None:
    assert calendar_bytes(FEED) == _crlf(
        HEAD_LINES, FEED_LINES, ZONE_LINES, DEADLINE_LINES, OPENING_LINES, END_LINE
    )


def test_a_file_of_whole_days_has_no_time_zone() -> None:
    file = CalendarFile("deadlines.ics", (DEADLINE,))
    assert calendar_bytes(file) == _crlf(HEAD_LINES, DEADLINE_LINES, END_LINE)


def test_an_event_has_the_same_bytes_in_every_file() -> None:
    event = event_bytes(OPENING)
    assert event == _crlf(OPENING_LINES)
    assert [calendar_bytes(file).count(event) for file in (SINGLE, FEED)] == [1, 1]


def test_events_stand_by_start_then_uid_whatever_their_order_was() -> None:
    noon = datetime(2022, 8, 24, 5, tzinfo=UTC)
    events = [
        replace(OPENING, uid="d", start=noon, end=noon + timedelta(hours=1)),
        replace(OPENING, uid="b"),
        replace(OPENING, uid="c"),
        replace(DEADLINE, uid="a", start=date(2022, 8, 24), end=date(2022, 8, 25)),
        replace(DEADLINE, uid="e", start=date(2022, 8, 25), end=date(2022, 8, 26)),
    ]
    written = calendar_bytes(CalendarFile("a.ics", tuple(events)))
    assert written == calendar_bytes(CalendarFile("a.ics", tuple(reversed(events))))
    assert [event.uid for event in read_with_icalendar(written)] == ["a", "b", "c", "d", "e"]


def test_an_event_told_in_another_zone_is_written_in_vietnamese_time() -> None:
    event = replace(
        OPENING,
        start=datetime(2022, 8, 24, 1, 0, tzinfo=UTC),
        end=datetime(2022, 8, 24, 1, 15, 0, 999, tzinfo=UTC),
        changed=datetime(2022, 8, 12, 9, 30, tzinfo=ZONE),
    )
    assert event_bytes(event) == event_bytes(OPENING)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"start": OPENING.start.replace(tzinfo=None)}, "without a zone"),  # type: ignore[call-arg]
        ({"end": datetime(2022, 8, 24, 9)}, "without a zone"),  # noqa: DTZ001
        ({"changed": datetime(2022, 8, 24, 9)}, "without a zone"),  # noqa: DTZ001
        ({"end": OPENING.start}, "not after the start"),
        ({"end": datetime(2022, 8, 24, 0, 59, tzinfo=UTC)}, "not after the start"),
        ({"end": date(2022, 8, 25)}, "not after the start"),
        ({"start": date(2022, 8, 23)}, "not after the start"),
        ({"start": date(2022, 8, 23), "end": date(2022, 8, 23)}, "not after the start"),
        ({"status": "POSTPONED"}, "no status"),
        ({"uid": ""}, "not fit for a UID"),
        ({"uid": "a\u200b"}, "not fit for a UID"),
        ({"part_of": "a\nb"}, "not fit for a UID"),
        ({"url": "/2022/hai-phong/"}, "not an absolute address"),
        ({"url": "ftp://so.example.vn/"}, "not a web address"),
        ({"conference": "hop.example.vn"}, "not an absolute address"),
    ],
)
def test_a_programmers_mistake_is_refused(changes: dict[str, object], message: str) -> None:
    event = replace(OPENING, **changes)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=message):
        calendar_bytes(CalendarFile("a.ics", (event,)))


@pytest.mark.parametrize("events", [(), (OPENING, DEADLINE, OPENING)])
def test_a_file_needs_events_each_with_its_own_uid(events: tuple[CalendarEvent, ...]) -> None:
    with pytest.raises(ValueError, match="a UID of its own"):
        calendar_bytes(CalendarFile("a.ics", events))


def test_what_is_left_of_nothing_is_told_in_words() -> None:
    event = replace(OPENING, summary="\ufeff", location=" ; ", description="\n \n", contact="\t")
    (read,) = read_with_icalendar(calendar_bytes(CalendarFile("a.ics", (event,))))
    assert (read.summary, read.location, read.description, read.contact) == (
        "Sự kiện",
        "Chưa ấn định",
        None,
        None,
    )


@pytest.mark.parametrize(
    ("seed", "zone", "language"),
    [("0", "UTC", "C"), ("1", "America/New_York", "vi_VN.UTF-8"), ("77", "Asia/Tokyo", "tr_TR")],
)
def test_seed_zone_and_locale_of_the_machine_change_nothing(
    seed: str, zone: str, language: str
) -> None:
    code = (
        "import sys, tests.unit.test_calendars as t;"
        "sys.stdout.buffer.write(t.calendar_bytes(t.SINGLE) + t.calendar_bytes(t.FEED))"
    )
    settings_of_machine = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language}
    run = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        cwd=ROOT,
        env=os.environ | settings_of_machine,
        stdout=subprocess.PIPE,
    )
    assert run.stdout == calendar_bytes(SINGLE) + calendar_bytes(FEED)


# Any text at all

NASTY = (
    *("\\N", "\\n", "\\", ";", ",", ":", '"', "=", "^n", "%", "\r\n", "\n", "\r", "\t", "\x00"),
    *("\x85", "\u2028", "\u200b", "\ufeff", "\xa0", "\u3000", "\u202e", "\ue000", "\ufffe"),
    *("\u0301", "e\u0301", "o\u031b\u0309", "\u037e", "\u2126", "\U0001f1fb\U0001f1f3", "\ud83d"),
    *("\U0001f468\u200d\U0001f469", "\u1100\u1161", "<\u0338", "\u034f", "BEGIN:VEVENT\r\n"),
    *("END:VCALENDAR", "hội nghị ", "8h00", "x" * 80, " " * 80, "\\" * 79, "\u0301" * 80, "ệ" * 80),
)
ANY_TEXT = st.lists(
    st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=()), max_size=8), max_size=12
).map("".join)
ANY_EVENT = st.builds(
    replace,
    st.sampled_from([OPENING, DEADLINE]),
    summary=ANY_TEXT,
    description=ANY_TEXT,
    location=ANY_TEXT,
    contact=ANY_TEXT,
)


def _file_of(events: list[CalendarEvent]) -> CalendarFile:
    numbered = (replace(event, uid=f"{number}@x") for number, event in enumerate(events))
    return CalendarFile("a.ics", tuple(numbered))


@settings(deadline=None, max_examples=300)
@given(ANY_EVENT, ANY_TEXT)
def test_any_text_gives_a_file_without_fault_that_readers_read_alike(
    event: CalendarEvent, name: str
) -> None:
    written = calendar_bytes(CalendarFile("a.ics", (event,), name=name))
    assert lint_calendar(written) == []
    assert read_with_icalendar(written) == read_with_vobject(written)


CLEAN_LINE = (
    st.text(
        st.characters(
            categories=["L", "N", "P", "S"],
            exclude_characters="\u115f\u1160\u3164\uffa0;\u037e",
        )
        | st.just(" "),
        min_size=1,
        max_size=150,
    )
    .map(lambda text: " ".join(unicodedata.normalize("NFC", text).split()).strip(" ,"))
    .filter(bool)
)


@settings(deadline=None, max_examples=100)
@given(CLEAN_LINE, st.lists(CLEAN_LINE, min_size=1, max_size=5).map("\n".join))
def test_clean_text_is_read_back_as_it_was(line: str, lines: str) -> None:
    event = replace(OPENING, summary=line, description=lines, location=line, contact=line)
    (read,) = read_with_icalendar(calendar_bytes(CalendarFile("a.ics", (event,))))
    assert read == ReadEvent(
        uid=event.uid,
        sequence=2,
        changed="2022-08-12T02:30:00.000Z",
        summary=line,
        description=lines,
        location=line,
        contact=line,
        url="https://so.example.vn/h%E1%BB%99i-ngh%E1%BB%8B/2022/hai-phong/#khai-mac",
        status="CONFIRMED",
        start="2022-08-24T01:00:00.000Z",
        end="2022-08-24T01:15:00.000Z",
        all_day=False,
    )


@settings(deadline=None, max_examples=10)
@given(st.lists(ANY_EVENT, min_size=1, max_size=40))
def test_a_reader_in_another_language_reads_the_same(
    tmp_path_factory: pytest.TempPathFactory, events: list[CalendarEvent]
) -> None:
    path = tmp_path_factory.mktemp("calendars") / "a.ics"
    written = calendar_bytes(_file_of([OPENING, DEADLINE, *events]))
    path.write_bytes(written)
    expected = read_with_icalendar(written)
    assert PROGRAMS["ical.js"].read([path]) == [expected] == [read_with_vobject(written)]


READABLE_LINE = CLEAN_LINE.map(lambda text: text.replace("\\", "/"))
"""Without a backslash: before an n, node-ical and ruby-icalendar take it for a line break."""
READABLE_EVENT = st.builds(
    replace,
    st.sampled_from([replace(OPENING, description=""), DEADLINE]),
    summary=READABLE_LINE,
    description=st.lists(READABLE_LINE, max_size=5).map("\n".join),
    location=READABLE_LINE,
    contact=READABLE_LINE,
)


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
@settings(deadline=None, max_examples=10, phases=[Phase.generate])
@given(events=st.lists(READABLE_EVENT, min_size=1, max_size=10))
def test_readers_in_other_languages_read_the_same_words(
    program: ReadingProgram, tmp_path_factory: pytest.TempPathFactory, events: list[CalendarEvent]
) -> None:
    path = tmp_path_factory.mktemp("calendars") / "a.ics"
    written = calendar_bytes(_file_of(events))
    path.write_bytes(written)
    assert program.read([path]) == [program.readable(read_with_icalendar(written))]
