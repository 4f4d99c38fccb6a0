"""The check of calendar files: a sound file has no finding, each fault has its own."""

import pytest

from tests.calendar_lint import lint_calendar

SOUND = r"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//example//VI
CALSCALE:GREGORIAN
NAME:Lịch\, năm học
X-WR-CALNAME:Lịch\, năm học
REFRESH-INTERVAL;VALUE=DURATION:PT12H
X-PUBLISHED-TTL:PT12H
SOURCE;VALUE=URI:https://example.vn/a.ics
COLOR:navy
BEGIN:VTIMEZONE
TZID:Asia/Ho_Chi_Minh
BEGIN:STANDARD
DTSTART:19760101T000000
TZOFFSETFROM:+0700
TZOFFSETTO:+0700
TZNAME:+07
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:a@example.vn
DTSTAMP:20220812T023000Z
LAST-MODIFIED:20220812T023000Z
SEQUENCE:0
DTSTART;TZID=Asia/Ho_Chi_Minh:20220824T080000
DTEND;TZID=Asia/Ho_Chi_Minh:20220824T104500
SUMMARY:Hội nghị
LOCATION:Hội trường\, tầng 2
DESCRIPTION:Dòng một\nDòng hai\, dài hơn một dòng tệp nên
  phải gấp
STATUS:CONFIRMED
TRANSP:OPAQUE
URL:https://example.vn/a/
GEO:20.8561;106.6822
CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="Họp: a":https://x.vn/j
END:VEVENT
BEGIN:VEVENT
UID:b@example.vn
DTSTAMP:19700101T000000Z
SEQUENCE:1
DTSTART;VALUE=DATE:20220820
DTEND;VALUE=DATE:20220821
X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
SUMMARY:Hạn đăng ký
LOCATION:Trực tuyến
STATUS:TENTATIVE
TRANSP:TRANSPARENT
URL:https://example.vn/b/
END:VEVENT
END:VCALENDAR
"""
SOUND_BYTES = SOUND.replace("\n", "\r\n").encode()
START_A = "DTSTART;TZID=Asia/Ho_Chi_Minh:20220824T080000"
END_A = "DTEND;TZID=Asia/Ho_Chi_Minh:20220824T104500"
NO_TIME = "is no date, no time in Asia/Ho_Chi_Minh and none in UTC"
EVENT_A = SOUND[SOUND.index("BEGIN:VEVENT") : SOUND.index("BEGIN:VEVENT\nUID:b")]
EVENT_B = SOUND[SOUND.index("BEGIN:VEVENT\nUID:b") : SOUND.index("END:VCALENDAR")]
ZONE = SOUND[SOUND.index("BEGIN:VTIMEZONE") : SOUND.index("BEGIN:VEVENT")]


def test_a_sound_file_has_no_finding() -> None:
    assert lint_calendar(SOUND_BYTES) == []


BROKEN_BYTES = [
    (b"BEGIN:VCALENDAR", b"\xef\xbb\xbfBEGIN:VCALENDAR", ["line 1: begins with a byte order mark"]),
    (b"COLOR:navy\r\n", b"COLOR:navy\n", ["line 10: does not end with CRLF"]),
    (
        b"COLOR:navy\r\n",
        b"COLOR:navy\r\r\n",
        [
            "line 10: does not end with CRLF",
            "file: invisible characters: U+000D",
            "line 10: COLOR may not be navy\r",
        ],
    ),
    (b"COLOR:navy\r\n", b"COLOR:navy\r\n\r\n", ["line 11: is empty"]),
    (b"END:VCALENDAR\r\n", b"END:VCALENDAR", ["line 50: does not end with CRLF"]),
    (b"\r\n  ph", b"ph", ["line 29: has 81 octets"]),
    (
        b"n\xc3\xaan\r\n  ph",
        b"n\xc3\r\n \xaan ph",
        ["line 29: has a broken UTF-8 character", "line 30: has a broken UTF-8 character"],
    ),
    (b"H\xe1\xbb\x99i ngh", b"H\xd4i ngh", ["line 27: has a broken UTF-8 character"]),
]


@pytest.mark.parametrize(("old", "new", "findings"), BROKEN_BYTES)
def test_a_fault_of_bytes_is_found(old: bytes, new: bytes, findings: list[str]) -> None:
    assert SOUND_BYTES.count(old) == 1
    assert lint_calendar(SOUND_BYTES.replace(old, new)) == findings


BROKEN = [
    # characters
    ("Hạn đăng", "Hạn\xa0đăng", ["file: invisible characters: U+00A0"]),
    ("Hạn đăng", "Hạn\u200b đăng\ufeff", ["file: invisible characters: U+200B U+FEFF"]),
    ("Hạn đăng", "Hạn\x07 đăng\u2028", ["file: invisible characters: U+0007 U+2028"]),
    ("Hạn đăng", "Hạn\tđăng", ["file: invisible characters: U+0009"]),
    ("Hạn đăng", "Hạn \ue000\ufffe\u3164", ["file: invisible characters: U+3164 U+E000 U+FFFE"]),
    ("Hạn đăng", "Ha\u0323n đăng", ["file: text is not in Unicode's composed form (NFC)"]),
    # lines and components
    ("SEQUENCE:1", "SEQUENCE", ["line 40: is no content line", "line 37: VEVENT without SEQUENCE"]),
    ("COLOR:navy", "COLOR;X=a b:navy", ["line 10: COLOR has the parameters {'X': 'a b'}"]),
    ("END:VEVENT\nEND:VCALENDAR", "END:VCALENDAR", [
        "line 49: END out of place",
        "line 1: VCALENDAR is not ended",
        "line 37: VEVENT is not ended",
    ]),
    ("END:VCALENDAR\n", "", ["line 1: VCALENDAR is not ended"]),
    ("END:VCALENDAR\n", "END:VCALENDAR\nX-A:b\n", ["line 51: X-A out of place"]),
    ("b@example.vn\n", "b@example.vn\nBEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM\n", [
        "line 37: VEVENT with VALARM",
    ]),
    ("END:VCALENDAR", "BEGIN:VTODO\nUID:c\nEND:VTODO\nEND:VCALENDAR", [
        "line 1: VCALENDAR with VTODO",
    ]),
    (SOUND, SOUND + SOUND, ["file: is not one VCALENDAR"]),
    (EVENT_A + EVENT_B, "", [
        "line 1: VCALENDAR without VEVENT",
        "line 1: VCALENDAR with 1 VTIMEZONE and no zone in use",
    ]),
    # properties
    ("VERSION:2.0\n", "", ["line 1: VCALENDAR without VERSION"]),
    ("VERSION:2.0", "VERSION:1.0", ["line 2: VERSION may not be 1.0"]),
    ("CALSCALE:GREGORIAN\n", "METHOD:PUBLISH\nCALSCALE:GREGORIAN\n", [
        "line 1: VCALENDAR with METHOD",
    ]),
    ("UID:b@example.vn\n", "", ["line 37: VEVENT without UID"]),
    ("UID:b@example.vn", "UID:a@example.vn", ["line 1: VCALENDAR with several UID:a@example.vn"]),
    ("UID:b@example.vn", "UID:b@example.vn\nUID:c@x.vn", ["line 37: VEVENT with 2 times UID"]),
    ("SUMMARY:Hạn đăng ký\n", "", ["line 37: VEVENT without SUMMARY"]),
    ("LOCATION:Trực tuyến\n", "", ["line 37: VEVENT without LOCATION"]),
    ("URL:https://example.vn/b/\n", "", ["line 37: VEVENT without URL"]),
    ("STATUS:TENTATIVE\n", "ORGANIZER:mailto:a@b.vn\n", [
        "line 37: VEVENT without STATUS",
        "line 37: VEVENT with ORGANIZER",
    ]),
    ("TRANSP:OPAQUE", "TRANSP:OPAQUE\nCATEGORIES:a", ["line 20: VEVENT with CATEGORIES"]),
    ("UID:b@example.vn", "UID:b@example.vn\nTZID:Asia/Ho_Chi_Minh", ["line 37: VEVENT with TZID"]),
    # values
    ("Hạn đăng ký", "", ["line 44: SUMMARY is empty"]),
    ("Hạn đăng ký", "Hạn, đăng ký", ["line 44: SUMMARY is not escaped as TEXT"]),
    ("Hạn đăng ký", "Hạn; đăng ký", ["line 44: SUMMARY is not escaped as TEXT"]),
    ("Hạn đăng ký", "C:\\tam", ["line 44: SUMMARY is not escaped as TEXT"]),
    ("Hạn đăng ký", "Hạn\\Nđăng ký", ["line 44: SUMMARY is not escaped as TEXT"]),
    ("Hạn đăng ký", "Hạn\\nđăng ký", ["line 44: SUMMARY has several lines"]),
    ("SUMMARY:Hạn", "SUMMARY;LANGUAGE=vi:Hạn", [
        "line 44: SUMMARY has the parameters {'LANGUAGE': 'vi'}",
    ]),
    ("Hạn đăng ký", "x" * 60 + "\n " + "x" * 70 + "\n " + "x" * 51, [
        "line 44: SUMMARY has 181 characters",
    ]),
    ("Trực tuyến", "Trực\\; tuyến", ["line 45: LOCATION has a semicolon"]),
    ("STATUS:TENTATIVE", "STATUS:POSTPONED", ["line 46: STATUS may not be POSTPONED"]),
    ("TRANSP:OPAQUE", "TRANSP:FREE", ["line 32: TRANSP may not be FREE"]),
    ("SEQUENCE:1", "SEQUENCE:-1", ["line 40: SEQUENCE may not be -1"]),
    ("COLOR:navy", "COLOR:#000080", ["line 10: COLOR may not be #000080"]),
    ("https://example.vn/b/", "/b/", ["line 48: URL is no absolute ASCII address"]),
    ("https://example.vn/b/", "https://hội.vn/b/", ["line 48: URL is no absolute ASCII address"]),
    ("https://example.vn/b/", "javascript:alert(1)", ["line 48: URL is no absolute ASCII address"]),
    ("https://example.vn/b/", "http://[::1/", ["line 48: URL is no absolute ASCII address"]),
    ("https://example.vn/b/", "https:///b/", ["line 48: URL is no absolute ASCII address"]),
    ("20.8561;106.6822", "106.6822;20.8561", ["line 34: GEO is not on Earth"]),
    ("20.8561;106.6822", "20.8561;206.6822", ["line 34: GEO is not on Earth"]),
    ("20.8561;106.6822", "1e-05;106.6822", ["line 34: GEO may not be 1e-05;106.6822"]),
    ("FEATURE=AUDIO,VIDEO", 'FEATURE="AUDIO,VIDEO"', [
        "line 35: CONFERENCE has the parameters {'VALUE': 'URI', 'FEATURE': '\"AUDIO,VIDEO\"'}",
    ]),
    ("REFRESH-INTERVAL;VALUE=DURATION:", "REFRESH-INTERVAL:", [
        "line 7: REFRESH-INTERVAL has the parameters {}",
    ]),
    ("DURATION:PT12H", "DURATION:12H", ["line 7: REFRESH-INTERVAL may not be 12H"]),
    ("SOURCE;VALUE=URI:", "SOURCE:", ["line 9: SOURCE has the parameters {}"]),
    ("NAME:Lịch\\, năm học\nX-WR-CALNAME:Lịch\\, năm học\n", "", [
        "line 1: VCALENDAR is half a feed: COLOR REFRESH-INTERVAL SOURCE X-PUBLISHED-TTL",
    ]),
    # times
    (START_A, "DTSTART:20220824T080000", [f"line 25: DTSTART {NO_TIME}"]),
    (START_A, "DTSTART;TZID=+07:20220824T080000", [f"line 25: DTSTART {NO_TIME}"]),
    (START_A, "DTSTART;TZID=Asia/Saigon:20220824T080000", [f"line 25: DTSTART {NO_TIME}"]),
    (START_A, START_A + "Z", [f"line 25: DTSTART {NO_TIME}"]),
    (START_A, START_A.replace("0824", "0231"), [f"line 25: DTSTART {NO_TIME}"]),
    (START_A, "DTSTART;VALUE=DATE:2022-08-24", [f"line 25: DTSTART {NO_TIME}"]),
    (START_A, "DTSTART:20220824T010000Z", ["line 26: DTEND is of another type than DTSTART"]),
    (END_A, END_A.replace("104500", "080000"), ["line 26: DTEND is not after DTSTART"]),
    (END_A, END_A.replace("104500", "074500"), ["line 26: DTEND is not after DTSTART"]),
    (END_A + "\n", "", ["line 20: VEVENT without DTEND"]),
    ("VALUE=DATE:20220821", "VALUE=DATE:20220820", ["line 42: DTEND is not after DTSTART"]),
    ("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\n", "", [
        "line 41: DTSTART and X-MICROSOFT-CDO-ALLDAYEVENT disagree",
    ]),
    ("DTSTAMP:19700101T000000Z", "DTSTAMP:19700101T000000", ["line 39: DTSTAMP is no time in UTC"]),
    ("LAST-MODIFIED:20220812T023000Z", "LAST-MODIFIED;TZID=Asia/Ho_Chi_Minh:20220812T023000", [
        "line 23: LAST-MODIFIED has the parameters {'TZID': 'Asia/Ho_Chi_Minh'}",
        "line 23: LAST-MODIFIED is no time in UTC",
        "line 23: LAST-MODIFIED and DTSTAMP disagree",
    ]),
    ("UID:a@example.vn", "UID:a@example.vn\nCREATED:20220812T023000", [
        "line 22: CREATED is no time in UTC",
    ]),
    ("LAST-MODIFIED:20220812T023000Z", "LAST-MODIFIED:20220812T023001Z", [
        "line 23: LAST-MODIFIED and DTSTAMP disagree",
    ]),
    ("UID:a@example.vn", "UID:a@example.vn\nCREATED:20220812T023001Z", [
        "line 22: CREATED is after LAST-MODIFIED",
    ]),
    ("UID:b@example.vn", "UID:b@example.vn\nCREATED:20220812T023000Z", [
        "line 39: CREATED without LAST-MODIFIED",
    ]),
    (ZONE, "", ["line 1: VCALENDAR with 0 VTIMEZONE and a zone in use"]),
    (ZONE, ZONE + ZONE, ["line 1: VCALENDAR with 2 VTIMEZONE and a zone in use"]),
    (EVENT_A, "", ["line 1: VCALENDAR with 1 VTIMEZONE and no zone in use"]),
    ("TZID:Asia/Ho_Chi_Minh", "TZID:Asia/Saigon", ["line 12: TZID may not be Asia/Saigon"]),
    ("TZOFFSETTO:+0700", "TZOFFSETTO:+0800", ["line 16: TZOFFSETTO may not be +0800"]),
    ("TZNAME:+07\n", "TZNAME:+07\nCOMMENT:x\n", ["line 13: STANDARD with COMMENT"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "findings"), BROKEN)
def test_a_fault_is_found_and_nothing_else(old: str, new: str, findings: list[str]) -> None:
    assert SOUND.count(old) == 1
    assert lint_calendar(SOUND.replace(old, new).replace("\n", "\r\n").encode()) == findings
