"""Pages and calendars say what the plan says: no hour, place, form or kind of their own."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.pipeline import Walk
from generator.rendering.pages import page_html
from tests.calendar_readers import ReadEvent, read_with_icalendar
from tests.page_text import page_text

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
HEAD = "id: ke-hoach\ntitle: Hội nghị tổng kết\nstatus: confirmed\n"
EVENTS = """events:
  - {id: kv1, title: Khu vực 1, date: 22/4/2025, time: 7h30, venue: Trường A}
  - {id: kv2, title: Khu vực 2, date: 23/4/2025, time: 8h00, venue: Trường B}
"""


class Portal:
    """What the walk over one plan gave."""

    def __init__(self, walk: Walk) -> None:
        self._files = {file.path.removeprefix("a/"): file.content for file in walk.files}
        (page,) = walk.pages
        self.lines = page_text(page_html(page)).splitlines()

    def below(self, line: str, until: str) -> list[str]:
        """Return the lines of the page below ``line``, up to one that begins with ``until``."""
        rest = self.lines[self.lines.index(line) + 1 :]
        ends = (number for number, each in enumerate(rest) if each.startswith(until))
        return rest[: next(ends, len(rest))]

    def entries(self, name: str) -> list[ReadEvent]:
        return read_with_icalendar(self._files[name])

    def text(self, name: str) -> str:
        return self._files[name].decode()

    def entry(self, name: str) -> ReadEvent:
        (entry,) = self.entries(name)
        return entry


Made = Callable[[str], Portal]


@pytest.fixture
def made(walk_plans: Callable[[Path], Walk], tmp_path: Path) -> Made:
    def portal(plan: str) -> Portal:
        (tmp_path / "a.yml").write_text(HEAD + plan, encoding="utf-8")
        walk = walk_plans(tmp_path)
        assert walk.errors == ()
        return Portal(walk)

    return portal


def hours(entry: ReadEvent) -> str:
    start, end = (
        datetime.fromisoformat(when).astimezone(VIETNAM) for when in (entry.start, entry.end)
    )
    return f"{start:%H:%M}-{end:%H:%M}"


def told(entry: ReadEvent) -> list[str]:
    return (entry.description or "").splitlines()


ONE_DAY = "events: [{id: hoi-nghi, date: 24/8/2024, venue: Hội trường}]\nagenda:\n"


def test_the_grid_of_rooms_shows_no_end_that_the_plan_does_not_state(made: Made) -> None:
    portal = made(
        ONE_DAY
        + """  - {id: co, time: 14h00, title: Cờ, venue: P1}
  - {id: bong, time: 14h00 - 15h00, title: Bóng bàn, venue: P2}
  - {id: chay, time: 15h30, length: 30 phút, title: Chạy, venue: P1}
"""
    )
    assert portal.below("Bảng theo phòng và giờ", "Chương trình") == [
        "Thời gian | P1 | P2",
        "14h00 | 14h00 Cờ <#co> | 14h00 – 15h00 Bóng bàn <#bong>",
        "15h00 |",
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("{id: m, time: 8h00, title: A}, {time: 8h40, title: B}", "08:00-08:40"),
        ("{id: m, time: 8h00, title: A}, {time: 13h30, title: B}", "08:00-08:15"),
        ("{id: m, time: 11h30, title: A}, {time: 13h00, title: B}", "11:30-11:45"),
        ("{id: m, time: 11h30, title: Ăn, kind: meal}, {time: 14h00, title: B}", "11:30-14:00"),
        (
            "{id: m, time: 9h00, title: A}, {title: Nghỉ, kind: break}, {time: 10h00, title: B}",
            "09:00-09:15",
        ),
        (
            "{id: m, time: 8h00, title: A, items: {time: 10h30, title: B}},{time: 13h00, title: C}",
            "08:00-10:45",
        ),
    ],
)
def test_an_end_is_guessed_from_the_next_row_only_where_that_is_plausible(
    made: Made, rows: str, expected: str
) -> None:
    entry = made(f"{ONE_DAY.strip()} [{rows}]\n").entry("sessions/m.ics")
    assert hours(entry) == expected
    assert "Giờ kết thúc dự kiến; văn bản không ghi." in told(entry)


@pytest.mark.parametrize(
    ("rows", "words", "note", "expected"),
    [
        (
            "{time: 7h00, length: 55 phút, title: Lễ}, {length: 40 phút, title: Hội}",
            "7h00 – 8h35",
            "Giờ kết thúc theo chương trình.",
            "07:00-08:35",
        ),
        (
            "{time: 7h00, length: 55 phút, title: Lễ}, {title: Hội}",
            "7h00",
            "Giờ kết thúc dự kiến; văn bản không ghi.",
            "07:00-09:00",
        ),
        (
            "{time: 7h00 - 11h00, title: Lễ}, {title: Hội}, {length: 5 phút, title: Bế mạc}",
            "7h00",
            "Giờ kết thúc dự kiến; văn bản không ghi.",
            "07:00-11:00",
        ),
        (
            "{title: Lễ, items: [{time: 7h00 - 8h00, title: A}]}, {length: 40 phút, title: Hội}",
            "7h00 – 8h40",
            "Giờ kết thúc theo chương trình.",
            "07:00-08:40",
        ),
        (
            "{time: 7h00 - 8h00, title: Lễ, items: [{title: A}]}",
            "7h00 – 8h00",
            "Giờ kết thúc theo chương trình.",
            "07:00-08:00",
        ),
    ],
)
def test_rows_without_an_hour_behind_the_last_that_has_one_put_off_the_end(
    made: Made, rows: str, words: str, note: str, expected: str
) -> None:
    portal = made(f"{ONE_DAY.strip()} [{rows}]\n")
    assert portal.lines[portal.lines.index("thứ Bảy, 24/8/2024") - 1] == words
    entry = portal.entry("event.ics")
    assert hours(entry) == expected
    assert [line for line in told(entry) if line.startswith("Giờ kết thúc")] == [note]


def test_a_change_of_several_events_names_each_and_tells_of_each_what_holds_now(
    made: Made,
) -> None:
    portal = made(
        EVENTS
        + """changes:
  - {kind: moved, events: [kv1, kv2], announced_on: 11/4/2025, was: {date: 4/4/2025, venue: Nhà C}}
  - {kind: moved, events: kv2, announced_on: 17/4/2025, was: {venue: Trường D}, note: chỉ đổi nơi}
"""
    )
    changes = portal.below("## Thay đổi, thông báo", "Theo dõi")
    assert changes[:14] == [
        "### Dời (báo thứ Năm, 17/4/2025): Khu vực 2",
        "Trước đây",
        "Trường D",
        "Nay",
        "Trường B",
        "Ghi chú",
        "chỉ đổi nơi",
        "### Dời (báo thứ Sáu, 11/4/2025): Khu vực 1; Khu vực 2",
        "Trước đây",
        "Thứ Sáu, 4/4/2025",
        "Nhà C",
        "Nay",
        "Khu vực 1: thứ Ba, 22/4/2025, 7h30, Trường A",
        "Khu vực 2: thứ Tư, 23/4/2025, 8h00",
    ]


def test_former_values_of_several_changes_say_which_is_which(made: Made) -> None:
    portal = made(
        EVENTS
        + """changes:
  - {kind: moved, events: kv2, announced_on: 11/4/2025, was: {date: 4/4/2025, venue: Nhà C}}
  - {kind: moved, events: kv2, was: {venue: Trường D}}
"""
    )
    assert portal.below("### Khu vực 2", "Thêm vào lịch")[-3:] == [
        "Trước đây",
        "Trước thay đổi lần 2: Trường D",
        "Trước thay đổi báo thứ Sáu, 11/4/2025: Thứ Sáu, 4/4/2025; Nhà C",
    ]
    assert told(portal.entry("sessions/kv2.ics"))[0] == (
        "Thay đổi: Dời; trước thay đổi lần 2: Trường D;"
        " trước thay đổi báo thứ Sáu, 11/4/2025: Thứ Sáu, 4/4/2025; Nhà C"
    )


def test_a_change_that_names_no_event_is_of_every_main_event(made: Made) -> None:
    portal = made(
        EVENTS
        + "  - {id: duyet, kind: rehearsal, date: 21/4/2025}\n"
        + "changes: {kind: moved, was: {date: 4/4/2025}}\n"
    )
    assert portal.below("## Thay đổi, thông báo", "Trước đây") == ["### Dời: Khu vực 1; Khu vực 2"]
    moved = [told(portal.entry(f"sessions/{event}.ics"))[0] for event in ("kv1", "kv2", "duyet")]
    line = "Thay đổi: Dời; trước đây: Thứ Sáu, 4/4/2025"
    assert moved == [line, line, "Thuộc kế hoạch: Hội nghị tổng kết"]


def test_events_stand_by_day_and_hour_main_ones_first(made: Made) -> None:
    portal = made(
        """events:
  - {id: d, title: Chưa rõ ngày, date: chưa ấn định}
  - {id: b, title: Ngày sau, date: 23/4/2025}
  - {id: a, title: Chiều, date: 22/4/2025, time: chiều}
  - {id: c, title: Sáng, date: 22/4/2025, time: 8h00}
  - {id: f, kind: side, title: Tối, date: 20/4/2025, time: 19h00}
  - {id: e, kind: side, title: Trưa, date: 20/4/2025, time: 15h00}
"""
    )
    titles = [line for line in portal.lines if line.startswith("### ")]
    assert titles[:6] == [
        f"### {title}" for title in ("Sáng", "Chiều", "Ngày sau", "Chưa rõ ngày", "Trưa", "Tối")
    ]


def test_an_event_without_a_place_is_where_its_programme_is(made: Made) -> None:
    plan = """events: [{{id: hoi-thao, date: 24/8/2024}}]
venues: [{{id: san, name: Sân vận động}}]
agenda:
  - {{id: bong, time: 8h00 - 9h00, title: Bóng đá, venue: san}}
  - {{id: co, time: 9h00 - 10h00, title: Cờ, venue: P1}}
  - {{id: loi, time: 10h00 - 10h30, title: Lời cảm ơn}}
{more}"""
    few = made(plan.format(more=""))
    places = [few.entry(f"sessions/{item}.ics").location for item in ("bong", "co", "loi")]
    assert few.entry("event.ics").location == "Sân vận động, P1"
    assert places == ["Sân vận động", "P1", "Văn bản không ghi địa điểm"]
    more = "".join(f"  - {{title: Môn {room}, venue: P{room}}}\n" for room in (2, 3))
    many = made(plan.format(more=more))
    assert many.entry("event.ics").location == "Theo từng mục của chương trình"


def test_what_is_around_a_conference_has_its_own_form(made: Made) -> None:
    portal = made(
        """attendance: hybrid
events:
  - {id: chinh, date: 24/8/2024, venue: A}
  - {id: tru-bi, kind: preparatory, date: 23/8/2024, venue: A}
  - {id: duyet, kind: rehearsal, title: Duyệt, date: 22/8/2024, venue: A}
  - {id: hop, kind: follow_up, title: Họp, date: 25/8/2024, online: Zoom}
  - {id: tham-quan, kind: side, title: Tham quan, date: 25/8/2024, venue: B, attendance: in_person}
"""
    )
    forms = {"Trực tiếp kết hợp trực tuyến", "Trực tiếp", "Trực tuyến"}
    cards = portal.below("## Thời gian, địa điểm", "## ")
    told_forms = [line for line in cards if line in forms]
    both = "Trực tiếp kết hợp trực tuyến"
    # "Trực tuyến" twice: the form, and the label of how to join
    assert told_forms == [both, both, "Trực tuyến", "Trực tuyến", "Trực tiếp"]


def test_the_sum_of_attendees_is_that_of_the_conference(made: Made) -> None:
    portal = made(
        """groups: [{id: gv, name: Giáo viên}]
events:
  - {id: chinh, date: 24/8/2024, venue: A}
  - {id: tap-huan, kind: side, title: Tập huấn, date: 25/8/2024, head_count: 30 người}
"""
    )
    assert [line for line in portal.lines if line.startswith("Tổng số")] == []


def test_a_bridge_point_is_of_a_kind_only_if_the_plan_says_so(made: Made) -> None:
    portal = made(
        """events: [{id: chinh, date: 24/8/2024}]
bridge_points:
  - {id: so, name: Sở, kind: central}
  - {id: ca-nhan, name: Cá nhân}
  - {id: xa, name: Xã, kind: local}
"""
    )
    kinds = ("Điểm cầu trung tâm", "Điểm cầu cơ sở")
    assert [line for line in portal.lines if line in (*kinds, "### Cá nhân")] == [
        "Điểm cầu trung tâm",
        "### Cá nhân",
        "Điểm cầu cơ sở",
    ]


TASKS = """events: [{id: chinh, date: 24/8/2024}]
tasks:
  - {id: b, title: In tài liệu, deadline: 20/8/2024, lead: Văn phòng, note: 300 bộ}
  - {id: a, title: Gửi giấy mời, deadline: 10/8/2024}
"""


def test_the_documents_table_stands_there_only_if_it_has_one(made: Made) -> None:
    columns = "Nội dung công việc | Thời gian hoàn thành | Đơn vị thực hiện"
    assert [line for line in made(TASKS).lines if line.startswith(columns)] == []
    assert made(TASKS + "tasks_title: Tiến độ\n").below(f"{columns} | Ghi chú", "Tải") == [
        "In tài liệu | 20/8/2024 | Văn phòng | 300 bộ",
        "Gửi giấy mời | 10/8/2024 | |",
    ]


def test_an_entry_tells_the_remarks_of_its_programme_and_what_its_attendees_have_to_do(
    made: Made,
) -> None:
    portal = made(
        EVENTS
        + """  - {id: duyet, kind: rehearsal, title: Duyệt, date: 21/4/2025}
groups: [{id: gv, name: Giáo viên, members: [Trường A]}]
agenda: [{title: Thảo luận, note: nếu còn giờ}]
tasks:
  - {id: in, title: In tài liệu, deadline: 1/4/2025, lead: Văn phòng}
  - {id: nop, title: Nộp ảnh, deadline: 2/4/2025, lead: trường A}
contributions:
  - {id: bai, title: Bài viết, deadline: trước Hội nghị 02 ngày, events: [kv1, kv2]}
registrations: {id: dk, title: Đăng ký diễn tập, deadline: 3/4/2025, events: duyet}
"""
    )
    assert told(portal.entry("sessions/kv2.ics"))[-6:-1] == [
        "Chương trình:",
        "1. Thảo luận – nếu còn giờ",
        "Thời hạn:",
        "- 2/4/2025: Nộp ảnh (trường A)",
        "- Trước Hội nghị 02 ngày: Bài viết",
    ]
    assert told(portal.entry("sessions/duyet.ics"))[-3:-1] == [
        "Thời hạn:",
        "- 3/4/2025: Đăng ký diễn tập",
    ]


@pytest.mark.parametrize(
    ("date", "time"),
    [
        ("22/4/2025", "07g30"),
        ("ngày 22 tháng 4 năm 2025 (thứ Ba)", "từ 7 giờ 30 phút"),
        ("22/4/2025", "7g30 - 11:00"),
        ("22/4/2025", "chiều, 14g00"),
        ("05-08/11/2025", "7:30"),
    ],
)
def test_a_date_or_an_hour_that_is_only_written_in_another_way_is_not_told_again(
    made: Made, date: str, time: str
) -> None:
    portal = made(f'events: [{{id: a, date: "{date}", time: "{time}"}}]\n')
    assert [line for line in portal.lines if line == "Ghi trong văn bản"] == []


def test_a_duty_stands_under_its_unit_once_with_its_deadline(made: Made) -> None:
    portal = made(
        """events: [{id: chinh, date: 24/8/2024}]
assignments:
  - units: Văn phòng
    duties:
      - {id: in, text: In ấn tài liệu phát tại hội nghị, summary: In tài liệu, deadline: 20/8/2024}
      - {id: moi, text: Gửi giấy mời trước 10/8, deadline: trước 10/8/2024, note: (qua mạng)}
      - {text: Đón khách, deadline: trước Hội nghị 02 ngày}
"""
    )
    assert portal.below("### Theo đơn vị", "Tải") == [
        "#### Văn phòng",
        "- In ấn tài liệu phát tại hội nghị (hạn: 20/8/2024)",
        "- Gửi giấy mời trước 10/8 (qua mạng)",
        "- Đón khách (hạn: trước Hội nghị 02 ngày, tức 22/08/2024)",
    ]


def test_remarks_are_joined_as_one_writes_them(made: Made) -> None:
    portal = made(
        """events: [{id: chinh, date: 24/8/2024, venue: san}]
venues: [{id: san, name: Sân trường, note: Báo qua loa., fallback: Nhà đa năng}]
groups: [{id: gv, name: Giáo viên, members: [{name: Đoàn (ghép), note: ghi sau (nếu có)}]}]
agenda: [{code: (1), title: Báo cáo}]
"""
    )
    joined = {
        "Báo qua loa. Dự phòng: Nhà đa năng",
        "- Đoàn (ghép) – ghi sau (nếu có)",
    }
    assert joined <= {*portal.lines}
    assert "1. (1) Báo cáo" in told(portal.entry("event.ics"))


def test_a_place_that_the_plan_does_not_name_is_not_called_open(made: Made) -> None:
    portal = made(
        """events:
  - {id: mot, title: Một, date: 22/4/2025}
  - {id: hai, title: Hai, date: 23/4/2025, venue: chưa ấn định}
"""
    )
    places = [portal.entry(f"sessions/{event}.ics").location for event in ("mot", "hai")]
    assert places == ["Văn bản không ghi địa điểm", "chưa ấn định"]


def test_what_comes_right_after_something_has_these_words_as_its_hour(made: Made) -> None:
    portal = made(
        """events:
  - {id: le, title: Lễ, date: 22/4/2025, time: 7h30, venue: Sân}
  - {id: hop, kind: side, title: Họp, date: 22/4/2025, time: ngay sau phần lễ, venue: Phòng 1}
"""
    )
    assert "Ngay sau phần lễ" in portal.below("### Họp", "Thêm vào lịch")
    entry = portal.entry("sessions/hop.ics")
    assert (entry.summary, entry.start) == ("Họp (ngay sau phần lễ)", "2025-04-22")
    assert "Thời gian: thứ Ba, 22/4/2025, ngay sau phần lễ" in told(entry)


def test_a_bridge_point_that_names_no_event_is_not_of_a_meeting_in_person(made: Made) -> None:
    portal = made(
        """attendance: online
events:
  - {id: chinh, title: Hội nghị, date: 22/4/2025, time: 7h30}
  - {id: thu, kind: test, title: Chạy thử, date: 21/4/2025}
  - {id: duyet, kind: rehearsal, title: Duyệt, date: 21/4/2025, venue: Nhà hát}
bridge_points: [{id: diem-cau, name: Điểm cầu các trường}]
groups: [{id: truong, name: Các trường, bridge_point: diem-cau, events: [chinh, thu, duyet]}]
"""
    )
    places = [portal.entries("groups/truong.ics")[number].location for number in range(3)]
    assert sorted(places) == ["Nhà hát", "Điểm cầu các trường", "Điểm cầu các trường"]
    offered = [
        event
        for event in ("Hội nghị", "Chạy thử", "Duyệt")
        if "Dự tại điểm cầu" in portal.below(f"### {event}", "##")
    ]
    assert offered == ["Hội nghị", "Chạy thử"]


def test_a_help_desk_may_have_no_number_and_is_hidden_unless_public(made: Made) -> None:
    plan = """events: [{{id: le, date: 22/4/2025, venue: Sân}}]
contacts:
  - {{id: ban, name: Bàn hỗ trợ, purpose: Kỹ thuật, link: "https://zalo.me/0912345678",
     note: hỏi trợ lý ảo, public: {public}}}
"""
    public = made(plan.format(public="true"))
    assert public.below("## Liên hệ", "##") == [
        "Kỹ thuật",
        "Bàn hỗ trợ",
        "https://zalo.me/0912345678 <https://zalo.me/0912345678>",
        "hỏi trợ lý ảo",
    ]
    assert public.entry("event.ics").contact == (
        "Bàn hỗ trợ (Kỹ thuật), https://zalo.me/0912345678, hỏi trợ lý ảo"
    )
    hidden = made(plan.format(public="false"))
    assert hidden.below("## Liên hệ", "##")[:3] == [
        "Kỹ thuật",
        "Bàn hỗ trợ",
        "[địa chỉ không công bố]",
    ]
    assert hidden.entry("event.ics").contact is None


def test_the_banner_ends_with_its_last_line_and_says_how_it_is_made(made: Made) -> None:
    portal = made(
        """events: [{id: le, date: 22/4/2025, venue: Sân}]
banner:
  title: LỄ KHAI GIẢNG
  place_and_date: Hải Phòng, ngày 22/4/2025
  footer: "ĐIỂM CẦU: TRƯỜNG THPT A"
  note: phông đỏ, chữ vàng
"""
    )
    assert portal.below("LỄ KHAI GIẢNG", "##")[:3] == [
        "Hải Phòng, ngày 22/4/2025",
        "ĐIỂM CẦU: TRƯỜNG THPT A",
        "phông đỏ, chữ vàng",
    ]


def test_a_bus_and_an_announcement_keep_nobody_busy_for_hours(made: Made) -> None:
    portal = made(
        """events:
  - {id: tin, kind: announcement, title: Mưa hay nắng, date: 22/4/2025, time: 5h30}
  - {id: xe, kind: transport, title: Xe 1, date: 22/4/2025, time: 6h00, venue: Cơ sở 2}
  - {id: hop, kind: meeting, title: Họp, date: 22/4/2025, time: 6h00, venue: Phòng 1}
  - {id: le, title: Lễ, date: 22/4/2025, time: 7h00, venue: Sân}
groups: [{id: lop, name: Lớp 1A, events: [tin, xe, hop, le]}]
"""
    )
    entries = {event: portal.entry(f"sessions/{event}.ics") for event in ("tin", "xe", "hop", "le")}
    assert {event: hours(entry) for event, entry in entries.items()} == {
        "tin": "05:30-05:45",
        "xe": "06:00-06:15",
        "hop": "06:00-07:00",
        "le": "07:00-09:00",
    }
    lines = [portal.text(f"sessions/{event}.ics") for event in ("tin", "xe")]
    assert ["TRANSP:TRANSPARENT" in each for each in lines] == [True, False]
    kinds = [line for line in portal.lines if line in ("Công bố", "Xe đưa đón", "Cuộc họp")]
    assert kinds == ["Công bố", "Xe đưa đón", "Cuộc họp"]


def test_a_break_between_items_without_hours_has_no_number(made: Made) -> None:
    portal = made(
        """events: [{id: le, date: 22/4/2025, venue: Sân}]
agenda: [Báo cáo, {title: Giải lao, kind: break}, Thảo luận]
"""
    )
    programme = told(portal.entry("event.ics"))
    at = programme.index("Chương trình:")
    assert programme[at + 1 : at + 4] == ["1. Báo cáo", "Giải lao", "2. Thảo luận"]
    assert "3" not in portal.below("## Chương trình", "##")


def test_a_basis_says_that_it_is_one(made: Made) -> None:
    portal = made(
        """events: [{id: le, date: 22/4/2025, venue: Sân}]
document:
  legal_bases:
    - Luật Giáo dục
    - Thực hiện Công văn số 1
    - {kind: Quyết định, number: 2/QĐ, subject: về lịch}
  replaces: Kế hoạch số 71
  amends: Kế hoạch số 72
"""
    )
    lines = [
        line for line in portal.lines if line.startswith(("Căn cứ", "Thực hiện", "Thay", "Điều"))
    ]
    assert lines == [
        "Căn cứ Luật Giáo dục",
        "Thực hiện Công văn số 1",
        "Căn cứ Quyết định số 2/QĐ về lịch",
        "Thay thế: Kế hoạch số 71",
        "Điều chỉnh, bổ sung: Kế hoạch số 72",
    ]


def test_a_number_that_is_masked_is_not_dialled(made: Made) -> None:
    portal = made(
        """events: [{id: le, date: 22/4/2025, venue: Sân}]
contacts:
  - {id: a, name: Bàn 1, phone: 0200.3.xxx.301, public: true}
  - {id: b, name: Bàn 2, phone: (0225) 3747.123, public: true}
"""
    )
    assert portal.below("## Liên hệ", "##")[1:6] == [
        "Bàn 1",
        "0200.3.xxx.301",
        "Liên hệ",
        "Bàn 2",
        "(0225) 3747.123 <tel:02253747123>",
    ]


def test_only_the_bridge_points_of_those_who_attend_are_those_of_a_test(made: Made) -> None:
    portal = made(
        """attendance: online
bridge_points: [{id: tinh, name: Điểm cầu tỉnh}, {id: xa, name: Điểm cầu xã}]
groups:
  - {id: g-tinh, name: Sở, bridge_point: tinh, events: [chinh, thu]}
  - {id: g-xa, name: Các xã, bridge_point: xa, events: chinh}
events:
  - {id: chinh, title: Hội nghị, date: 22/4/2025, time: 7h30}
  - {id: thu, kind: test, title: Chạy thử, date: 21/4/2025}
"""
    )
    points = [
        [line for line in portal.below(f"### {title}", "##") if line.startswith("Điểm cầu")]
        for title in ("Hội nghị", "Chạy thử")
    ]
    assert points == [["Điểm cầu tỉnh <#tinh>", "Điểm cầu xã <#xa>"], ["Điểm cầu tỉnh <#tinh>"]]


def test_a_programme_has_no_whole_day_beside_the_items_of_that_day(made: Made) -> None:
    portal = made(
        """events: [{id: thi, date: "10, 11 và 13/3/2025", venue: Trường A}]
agenda:
  - {id: mot, date: 10/3/2025, time: 8h00 - 9h00, title: Tiết 1}
  - {id: hai, date: 13/3/2025, time: 8h00 - 9h00, title: Tiết 2}
"""
    )
    days = [(entry.summary, entry.start[:10]) for entry in portal.entries("agenda.ics")]
    assert [day for day in days if not day[0].startswith("Tiết")] == [
        ("Hội nghị tổng kết (giờ theo chương trình từng ngày)", "2025-03-11")
    ]


def test_a_talk_may_have_nothing_but_its_code(made: Made) -> None:
    portal = made(ONE_DAY + "  - {id: a-01, code: A-01, time: 8h00 - 8h15, presenters: Tổ Toán}\n")
    assert portal.entry("sessions/a-01.ics").summary == "A-01"


def test_fees_may_differ_by_what_they_are_for_and_until_when(made: Made) -> None:
    portal = made(
        """events: [{id: le, date: 22/4/2025, venue: Sân}]
registrations:
  - id: dang-ky
    fees:
      - {item: Bài thứ hai, payers: Trong nước, amount: 500.000 đồng, until: 10/3/2025}
"""
    )
    assert "Bài thứ hai, Trong nước: 500.000 đồng, đến hết thứ Hai, 10/3/2025" in portal.lines
    deadline = portal.entry("deadlines.ics")
    assert (deadline.start, deadline.summary) == (
        "2025-03-10",
        "Hạn đến hết 10/3/2025: Đăng ký tham dự: hết mức Bài thứ hai, Trong nước, 500.000 đồng",
    )
