"""What icalendar writes wrongly and ``generator.rendering.calendars`` writes by itself.

A test that fails here is good news: the library is mended, and our own code can go.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Conference, Event, vGeo, vText


def test_the_library_takes_the_characters_backslash_and_capital_n_for_a_line_break() -> None:
    assert vText(r"C:\Nam").to_ical() == rb"C:\nam"


def test_the_library_leaves_the_calendar_name_unescaped() -> None:
    calendar = Calendar()
    calendar.add("NAME", "a; b")
    calendar.add("X-WR-CALNAME", "a; b")
    assert b"\r\nNAME:a; b\r\nX-WR-CALNAME:a; b\r\n" in calendar.to_ical()


def test_the_library_leaves_the_type_of_refresh_interval_and_source_out() -> None:
    calendar = Calendar()
    calendar.add("REFRESH-INTERVAL", timedelta(hours=12))
    calendar.add("SOURCE", "https://example.org/a.ics")
    assert b"REFRESH-INTERVAL:PT12H" in calendar.to_ical()
    assert b"SOURCE:https:" in calendar.to_ical()


def test_the_library_makes_one_feature_of_several() -> None:
    event = Event()
    event.conferences = [Conference("https://example.org/", feature=["AUDIO", "VIDEO"])]
    assert b'FEATURE="AUDIO,VIDEO"' in event.to_ical()


def test_the_library_writes_small_degrees_with_an_exponent() -> None:
    assert vGeo((0.00001, 106.0)).to_ical() == "1e-05;106.0"


def test_the_library_folds_between_a_letter_and_its_mark() -> None:
    event = Event()
    event.add("SUMMARY", "x" * 65 + "r\u0303")
    assert b"r\r\n \xcc\x83" in event.to_ical()


def test_the_library_allows_any_status() -> None:
    event = Event()
    event.add("STATUS", "POSTPONED")
    assert b"STATUS:POSTPONED" in event.to_ical()


def test_the_library_comments_the_time_zone_and_goes_back_before_its_last_change() -> None:
    calendar, event = Calendar(), Event()
    event.add("DTSTART", datetime(2022, 8, 24, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")))
    calendar.add_component(event)
    calendar.add_missing_timezones()
    written = calendar.to_ical()
    assert written.count(b"\r\nCOMMENT:") == 1
    assert written.count(b"\r\nBEGIN:STANDARD") > 1
