"""The calendars of the built portal: sound, read alike by every reader, true to the documents."""

import re
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from tests.calendar_lint import lint_calendar
from tests.calendar_readers import (
    PROGRAMS,
    ReadEvent,
    ReadingProgram,
    read_with_icalendar,
    read_with_vobject,
)
from tests.portal_copy import Portal, files_in

HAI_PHONG_2022 = "2022/hai-phong-tong-ket-nam-hoc"
LONG_BIEN = "2023/long-bien-tong-ket-nam-hoc"
TPHCM = "2021/tphcm-trien-khai-nam-hoc"
NAM_DINH = "2023/nam-dinh-giao-ban-8-tuan"
HAI_PHONG_2024 = "2024/hai-phong-giao-duc-chinh-tri"
ONLINE = "Trực tuyến: https://live.hcm.edu.vn"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
EVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
LISTS_WITH_IDS = {"venues", "bridge_points", "units", "groups", "events", "agenda", "tasks"}


class Entry(NamedTuple):
    """What a calendar entry says, in short; times as Việt Nam keeps them."""

    id: str
    start: str
    end: str


@pytest.fixture(scope="module")
def calendars(built: Portal) -> dict[str, bytes]:
    return {path: data for path, data in files_in(built.site).items() if path.endswith(".ics")}


@pytest.fixture(scope="module")
def all_calendars(any_built: Portal) -> dict[str, bytes]:
    files = files_in(any_built.site)
    return {path: data for path, data in files.items() if path.endswith(".ics")}


def entries(calendars: dict[str, bytes], path: str) -> list[Entry]:
    return [
        Entry(id_of(event), local(event.start), local(event.end))
        for event in read_with_icalendar(calendars[path])
    ]


def only_entry(calendars: dict[str, bytes], path: str) -> ReadEvent:
    (event,) = read_with_icalendar(calendars[path])
    return event


def id_of(event: ReadEvent) -> str:
    """Return the identity within the plan."""
    return event.uid.removesuffix("@so.example.edu.vn").partition(".")[2]


def local(when: str) -> str:
    if "T" not in when:
        return when
    return f"{datetime.fromisoformat(when).astimezone(ZONE):%Y-%m-%d %H:%M}"


def test_every_calendar_is_sound(all_calendars: dict[str, bytes]) -> None:
    assert {path: lint_calendar(data) for path, data in all_calendars.items()} == {
        path: [] for path in all_calendars
    }


def test_two_readers_understand_every_calendar_alike(all_calendars: dict[str, bytes]) -> None:
    for path, data in all_calendars.items():
        assert (path, read_with_vobject(data)) == (path, read_with_icalendar(data))


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_readers_in_other_languages_understand_every_calendar_alike(
    program: ReadingProgram, all_calendars: dict[str, bytes], any_built: Portal
) -> None:
    read = program.read([any_built.site / path for path in all_calendars])
    for path, events in zip(all_calendars, read, strict=True):
        assert (path, events) == (path, program.readable(read_with_icalendar(all_calendars[path])))


def test_no_event_is_twice_in_a_calendar_and_none_is_shared_by_two_plans(
    all_calendars: dict[str, bytes],
) -> None:
    uids = [event.uid for event in read_with_icalendar(all_calendars["calendar.ics"])]
    uids += [event.uid for event in read_with_icalendar(all_calendars["deadlines.ics"])]
    assert len(uids) == len(set(uids))


@pytest.mark.parametrize("name", ["event", "deadlines"])
def test_the_calendar_of_the_portal_holds_the_very_bytes_of_the_plans_own(
    calendars: dict[str, bytes], name: str
) -> None:
    whole = {"event": "calendar.ics", "deadlines": "deadlines.ics"}[name]
    of_plans = {path: data for path, data in calendars.items() if path.startswith("20")}
    beside = [data for path, data in of_plans.items() if path.endswith(f"/{name}.ics")]
    expected = [event for data in beside for event in EVENT.findall(data)]
    assert sorted(EVENT.findall(calendars[whole])) == sorted(expected)


def test_a_sessions_own_calendar_holds_the_very_bytes_of_the_programmes(
    calendars: dict[str, bytes],
) -> None:
    agenda = EVENT.findall(calendars[f"{HAI_PHONG_2022}/agenda.ics"])
    sessions = [
        EVENT.findall(data)
        for path, data in calendars.items()
        if path.startswith(f"{HAI_PHONG_2022}/sessions/") and "hoi-nghi" not in path
    ]
    assert sorted(sessions) == sorted([event] for event in agenda)


def test_hai_phong_2022_has_its_ten_agenda_items_at_their_hours(
    calendars: dict[str, bytes],
) -> None:
    hours = {
        "don-tiep": ("07:45", "08:00"),
        "van-nghe": ("08:00", "08:15"),
        "tuyen-bo-ly-do": ("08:15", "08:20"),
        "khai-mac": ("08:20", "08:30"),
        "bao-cao": ("08:30", "09:15"),
        "tham-luan": ("09:15", "09:45"),
        "ket-qua-thi-dua": ("09:45", "10:00"),
        "khen-thuong": ("10:00", "10:20"),
        "phat-bieu-chi-dao": ("10:20", "10:40"),
        "be-mac": ("10:40", "10:45"),
    }
    assert entries(calendars, f"{HAI_PHONG_2022}/agenda.ics") == [
        Entry(f"hoi-nghi.{item}", f"2022-08-24 {start}", f"2022-08-24 {end}")
        for item, (start, end) in hours.items()
    ]


def test_hai_phong_2022_itself_is_one_event_until_the_end_of_its_programme(
    calendars: dict[str, bytes],
) -> None:
    event = only_entry(calendars, f"{HAI_PHONG_2022}/event.ics")
    assert (local(event.start), local(event.end)) == ("2022-08-24 08:00", "2022-08-24 10:45")
    assert event.location == (
        "Trung tâm Hội nghị thành phố, số 18 Hoàng Diệu, Hồng Bàng, Hải Phòng"
    )


def test_hai_phong_2022_has_the_last_days_of_seven_tasks_and_one_contribution(
    calendars: dict[str, bytes],
) -> None:
    assert entries(calendars, f"{HAI_PHONG_2022}/deadlines.ics") == [
        Entry("ke-hoach-dieu-phoi", "2022-08-11", "2022-08-12"),  # before the 12th
        Entry("bao-cao-tong-ket", "2022-08-14", "2022-08-15"),
        Entry("bao-cao-tham-luan", "2022-08-16", "2022-08-17"),
        Entry("duyet-van-nghe", "2022-08-16", "2022-08-17"),  # on the 16th
        Entry("giay-moi-trieu-tap", "2022-08-18", "2022-08-19"),
        Entry("de-xuat-tham-luan", "2022-08-19", "2022-08-20"),
        Entry("hop-ra-soat", "2022-08-22", "2022-08-23"),
        Entry("khong-giay-to", "2022-08-24", "2022-08-25"),  # at the conference
    ]


def test_long_bien_has_five_events_with_their_places(calendars: dict[str, bytes]) -> None:
    path = f"{LONG_BIEN}/event.ics"
    assert entries(calendars, path) == [
        Entry("hoi-nghi", "2023-08-22 08:30", "2023-08-22 11:00"),
        Entry("cap-tieu-hoc", "2023-08-24 08:30", "2023-08-24 10:30"),
        Entry("cap-thcs", "2023-08-24 14:00", "2023-08-24 16:00"),
        Entry("cap-mam-non", "2023-08-25 08:30", "2023-08-25 10:30"),
        Entry("tai-don-vi", "2023-08-26", "2023-09-01"),
    ]
    assert [event.location for event in read_with_icalendar(calendars[path])] == [
        "Hội trường tầng 2 Khu liên cơ quan, UBND Quận",
        "trường Tiểu học Wellspring",
        "trường THCS Long Biên",
        "trường Mầm non Đô thị Việt Hưng",
        "tại đơn vị",
    ]


def test_long_bien_says_where_it_assumes_an_end(calendars: dict[str, bytes]) -> None:
    events = read_with_icalendar(calendars[f"{LONG_BIEN}/event.ics"])
    assumed = {id_of(event) for event in events if "Giờ kết thúc dự kiến" in str(event.description)}
    assert assumed == {"cap-tieu-hoc", "cap-thcs", "cap-mam-non"}


def test_tphcm_is_online_at_eight_with_its_six_items_in_the_description(
    calendars: dict[str, bytes],
) -> None:
    event = only_entry(calendars, f"{TPHCM}/event.ics")
    assert (local(event.start), event.location) == ("2021-10-29 08:00", ONLINE)
    assert str(event.description).startswith("Tham dự trực tuyến: https://live.hcm.edu.vn")
    assert re.findall(r"^(\d)\. (\S+ \S+)", str(event.description), re.MULTILINE) == [
        ("1", "Tuyên bố"),
        ("2", "Tóm tắt"),
        ("3", "Thảo luận"),
        ("4", "Phát động"),
        ("5", "Phát biểu"),
        ("6", "Bế mạc"),
    ]


def test_nam_dinh_is_two_tentative_windows_at_two_places_without_an_invented_hour(
    calendars: dict[str, bytes],
) -> None:
    data = calendars[f"{NAM_DINH}/event.ics"]
    events = {id_of(event): event for event in read_with_icalendar(data)}
    whole_days = ("TENTATIVE", True, "2023-11-03", "2023-11-09")
    assert {
        name: (event.status, event.all_day, event.start, event.end)
        for name, event in events.items()
    } == {"hn-phong-gddt": whole_days, "hn-don-vi": whole_days}
    assert {name: event.location for name, event in events.items()} == {
        "hn-phong-gddt": "Phòng GDĐT huyện Nam Trực, xã Nam Dương, huyện Nam Trực",
        "hn-don-vi": "Trường THPT Trực Ninh, thị trấn Cát Thành, huyện Trực Ninh",
    }
    for event in events.values():
        assert event.summary.startswith("Dự kiến: ")
        hours = re.findall(r"^\d+h\d+ – \d+h\d+", str(event.description), re.MULTILINE)
        assert hours == [
            "13h30 – 14h00",
            "14h00 – 15h00",
            "15h00 – 15h45",
            "15h45 – 16h00",
            "16h00 – 16h40",
            "16h40 – 17h00",
        ]
    files = [content for path, content in calendars.items() if path.startswith(NAM_DINH)]
    assert not any(re.search(rb"^DTSTART;TZID", content, re.MULTILINE) for content in files)


def test_hai_phong_2024_is_all_day_as_its_hour_is_not_set(calendars: dict[str, bytes]) -> None:
    event = only_entry(calendars, f"{HAI_PHONG_2024}/event.ics")
    assert (event.all_day, event.start, event.end) == (True, "2024-10-05", "2024-10-06")
    assert not re.search(r"\d+ ?(h|giờ)", f"{event.summary} {event.description}")


def uids(files: dict[str, bytes]) -> dict[str, list[str]]:
    return {
        path: sorted(event.uid for event in read_with_icalendar(data))
        for path, data in files.items()
        if path.endswith(".ics")
    }


def test_identities_stay_when_keys_and_items_change_places_and_titles_change(
    portal: Portal, calendars: dict[str, bytes]
) -> None:
    for file in (portal.root / "plans").rglob("*.yml"):
        file.write_text(retitled(rearranged(file.read_text("utf-8"))), encoding="utf-8")
    files = portal.build()
    pages = {path: page.decode() for path, page in files.items() if path.endswith("index.html")}
    assert [path for path in pages if path.startswith("20") and "Bản sửa" not in pages[path]] == []
    assert uids(files) == uids(calendars)


def test_identities_stay_when_a_plan_file_gets_another_name(
    portal: Portal, calendars: dict[str, bytes]
) -> None:
    for file in (portal.root / "plans").rglob("*.yml"):
        file.rename(file.with_name(f"ten-khac-{file.name}"))
    files = portal.build()
    assert {path: uids(files)[path] for path in ("calendar.ics", "deadlines.ics")} == {
        path: uids(calendars)[path] for path in ("calendar.ics", "deadlines.ics")
    }


def rearranged(plan: str) -> str:
    """Turn the order of a plan's keys round, and that of the items of its lists."""
    head, *keys = re.split(r"(?m)^(?=[a-z_]+:)", plan)
    return head + "".join(map(with_items_reversed, reversed(keys)))


def with_items_reversed(text: str) -> str:
    indent = re.search(r"(?m)^( +)- id:", text)
    if indent is None or text.partition(":")[0] not in LISTS_WITH_IDS:
        return text
    head, *items = re.split(rf"(?m)^(?={indent[1]}- id:)", text)
    return head + "".join(f"{item.rstrip()}\n" for item in reversed(items))


def retitled(plan: str) -> str:
    return re.sub(r'(title: (?:>-\s+)?"?)', r"\1Bản sửa ", plan)
