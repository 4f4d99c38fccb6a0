"""What holds for a group at its events: nothing of one sticks to another, nothing is lost."""

from typing import Any

from generator.model.attendance import attendance
from generator.model.plan import Plan, PlanFile
from generator.views.calendar_events import Entries
from generator.views.choices import Choice, choices
from generator.views.unit_calendars import unit_entries
from generator.views.work_items import work_items
from tests.conftest import PORTAL

REHEARSAL = {"id": "duyet", "kind": "rehearsal", "title": "Tổng duyệt", "date": "04/9/2027"}
CEREMONY = {
    "id": "le",
    "date": "05/9/2027",
    "time": "7h00",
    "venue": "Sân trường",
    "dress": "áo dài, comple",
}


def entries_of(**parts: Any) -> Entries:  # noqa: ANN401 - as a plan file has them
    plan = {"id": "a", "title": "Lễ", "status": "confirmed", "events": [CEREMONY, REHEARSAL]}
    return Entries(model := Plan.model_validate(plan | parts), PlanFile("a.yml", model), PORTAL)


def choice_of(group: dict[str, Any], **parts: Any) -> Choice:  # noqa: ANN401
    (choice,) = choices(entries_of(groups=[{"id": "g", "name": "Lớp 6A"} | group], **parts))
    return choice


def told(choice: Choice) -> dict[str, dict[str, tuple[object, ...]]]:
    return {
        each.anchor: {fact.label: fact.values for fact in each.facts}
        for each in choice.holdings or ()
    }


def test_what_a_group_does_at_one_event_says_nothing_of_another() -> None:
    own = {"event": "duyet", "dress": "đồng phục", "arrival": "14h15"}
    choice = choice_of({"events": [own, "le"]})
    assert told(choice) == {
        "le": {"Trang phục": ("áo dài, comple",)},
        "duyet": {"Có mặt": ("14h15",), "Trang phục": ("đồng phục",)},
    }
    assert choice.facts == ()


def test_a_note_for_one_event_stands_beside_the_general_one() -> None:
    choice = choice_of({"note": "mang ô", "events": [{"event": "le", "note": "đi cổng phụ"}]})
    assert told(choice) == {"le": {"Ghi chú": ("đi cổng phụ",)}}
    assert [(fact.label, fact.values) for fact in choice.facts or ()] == [
        ("Trang phục", ("áo dài, comple",)),
        ("Ghi chú", ("mang ô",)),
    ]


def test_where_a_group_is_received_is_not_where_the_event_is() -> None:
    group = {"id": "g", "name": "Lớp 6A", "events": {"event": "le", "reception": "Cổng phụ"}}
    entries = entries_of(groups=[group])
    (event,) = (each for each in entries.plan.events if each.id == "le")
    (entry,) = entries.of_group(event, entries.plan.groups[0])
    assert entry.location == "Sân trường"
    assert "Nơi đón (Lớp 6A): Cổng phụ" in entry.description


def test_who_joins_online_is_sent_to_no_hall() -> None:
    choice = choice_of({"attendance": "online", "events": "le"})
    assert [each.where for each in choice.holdings or ()] == ["Trực tuyến"]


def test_an_event_that_names_a_group_is_attended_beside_those_the_group_names() -> None:
    photo = {"id": "anh", "kind": "side", "date": "05/9/2027", "groups": "g"}
    group = {"id": "g", "name": "Lớp 1A", "events": "le"}
    entries = entries_of(groups=[group], events=[CEREMONY, photo])
    assert [event.id for event in attendance(entries.plan)["g"]] == ["le", "anh"]


def test_a_unit_that_only_has_work_is_told_of_the_conference_alone() -> None:
    unit = {"id": "tai-vu", "name": "Phòng Tài vụ"}
    task = {"id": "du-toan", "title": "Dự toán", "lead": "tai-vu", "deadline": "01/9/2027"}
    entries = entries_of(units=[unit], tasks=[task])
    own = unit_entries(entries.plan, entries)["tai-vu"]
    assert [entry.uid for entry in own.events] == ["a.le@so.example.edu.vn"]


def test_what_is_to_be_sent_in_for_an_event_concerns_those_who_attend_it() -> None:
    paper = {"id": "bai", "title": "Bài", "deadline": "01/9/2027"}
    attends = choice_of({"events": "le"}, contributions=[paper | {"events": "le"}])
    attends_not = choice_of({"events": "le"}, contributions=[paper | {"events": "duyet"}])
    named = choice_of(
        {"events": "le"}, contributions=[paper | {"events": "duyet", "contributors": "Lớp 6A"}]
    )
    assert [len(each.dues or ()) for each in (attends, attends_not, named)] == [1, 0, 1]


def test_what_certain_units_send_in_is_not_told_as_everybodys() -> None:
    paper = {"id": "bai", "title": "Danh mục", "deadline": "01/9/2027", "events": "le"}
    choice = choice_of({"events": "le"}, contributions=[paper | {"contributors": "Các tiểu ban"}])
    assert [due.units for due in choice.dues or ()] == ["Các tiểu ban"]


def test_what_certain_groups_send_in_is_theirs_alone() -> None:
    paper = {"id": "bai", "title": "Toàn văn", "deadline": "01/9/2027", "groups": "tac-gia"}
    groups = [{"id": "tac-gia", "name": "Tác giả"}, {"id": "nguoi-nghe", "name": "Người nghe"}]
    found = choices(entries_of(groups=groups, contributions=[paper]))
    assert [[due.units for due in each.dues or ()] for each in found] == [[None], []]


def test_what_to_bring_to_one_event_comes_beside_what_to_bring_to_all() -> None:
    own = {"event": "le", "bring": "thẻ"}
    choice = choice_of({"bring": "ghế", "events": [own, "duyet"]})
    assert told(choice) == {"le": {"Mang theo": ("thẻ",)}, "duyet": {}}
    assert ("Mang theo", ("ghế",)) in [(fact.label, fact.values) for fact in choice.facts or ()]


def test_a_deadline_in_an_events_entry_says_whose_it_is() -> None:
    paper = {"id": "bai", "title": "Video", "deadline": "01/9/2027", "contributors": "Đặc khu"}
    entries = entries_of(contributions=[paper])
    (entry,) = entries.of_event(entries.plan.events[0])
    assert "- 01/9/2027: Video (Đặc khu)" in entry.description


def test_a_remark_of_the_event_reaches_each_group_beside_its_own() -> None:
    le = CEREMONY | {"note": "gửi xe ở sân bóng"}
    choice = choice_of({"events": [{"event": "le", "note": "đi cổng phụ"}]}, events=[le])
    assert told(choice) == {"le": {"Ghi chú": ("đi cổng phụ", "gửi xe ở sân bóng")}}
    other = choice_of({"events": ["le"]}, events=[le])
    assert told(other) == {"le": {"Ghi chú": ("gửi xe ở sân bóng",)}}


def test_a_group_is_told_only_its_own_plan_for_rain() -> None:
    fallbacks = [
        {"condition": "nếu mưa", "groups": ["g"], "venue": "Nhà đa năng"},
        {"condition": "nếu mưa", "groups": ["h"], "note": "dự tại lớp"},
        {"condition": "nếu bão", "time": "15h00"},
    ]
    both = [{"id": "g", "name": "Lớp 6A"}, {"id": "h", "name": "Lớp 7A"}]
    own, other = choices(entries_of(events=[CEREMONY | {"fallbacks": fallbacks}], groups=both))
    assert told(own)["le"]["Dự phòng"] == ("Nếu mưa (Lớp 6A): Nhà đa năng", "Nếu bão: 15h00")
    assert told(other)["le"]["Dự phòng"] == ("Nếu mưa (Lớp 7A): dự tại lớp", "Nếu bão: 15h00")


def test_what_names_a_group_is_also_for_those_inside_it() -> None:
    decision = {"id": "quyet-dinh", "kind": "announcement", "date": "05/9/2027", "groups": "hs"}
    inner = {"id": "k1", "name": "Khối 1", "events": "le"}
    groups = [{"id": "hs", "name": "Học sinh", "groups": [inner]}]
    entries = entries_of(groups=groups, events=[CEREMONY, decision])
    assert [event.id for event in attendance(entries.plan)["k1"]] == ["le", "quyet-dinh"]


def test_a_groups_calendar_leaves_out_what_only_others_need() -> None:
    inner = {"id": "lop-1a", "name": "Lớp 1A", "arrival": "6h40"}
    groups = [
        {"id": "k1", "name": "Khối 1", "arrival": "6h45", "groups": [inner]},
        {"id": "k2", "name": "Khối 2", "arrival": "6h50"},
    ]
    contacts = [
        {"id": group, "name": f"Bàn {group}", "groups": group, "public": True}
        for group in ("k1", "k2")
    ]
    le = CEREMONY | {"fallbacks": {"condition": "nếu mưa", "groups": "k2", "note": "ở lớp"}}
    entries = entries_of(groups=groups, contacts=contacts, events=[le])
    event, (k1, _k2) = entries.plan.events[0], entries.plan.groups
    own = {"Có mặt (Khối 1): 6h45", "Có mặt (Lớp 1A): 6h40", "Liên hệ (Khối 1): Bàn k1"}
    others = {
        "Có mặt (Khối 2): 6h50",
        "Liên hệ (Khối 2): Bàn k2",
        "Dự phòng: Nếu mưa (Khối 2): ở lớp",
    }
    (of_all,), (of_k1,) = entries.of_event(event), entries.for_group(event, k1)
    assert {*of_all.description.splitlines()} - {*of_k1.description.splitlines()} == others
    assert own < {*of_k1.description.splitlines()}
    assert of_k1.uid == of_all.uid


def test_a_group_sees_its_events_by_day_and_its_own_contact() -> None:
    contact = {"id": "ban", "name": "Bàn 1", "purpose": "Kỹ thuật", "groups": "g"}
    choice = choice_of({"events": ["le", "duyet"]}, contacts=[contact])
    assert [each.anchor for each in choice.holdings or ()] == ["duyet", "le"]
    assert ("Kỹ thuật", ("Bàn 1",)) in [(fact.label, fact.values) for fact in choice.facts or ()]


def test_what_one_member_has_to_do_is_not_told_as_the_whole_groups() -> None:
    group = {"members": ["Hiệu trưởng", "Phụ huynh"]}
    task = {"id": "viec", "title": "Tổng hợp", "deadline": "01/9/2027"}
    of_member = choice_of(group, tasks=[task | {"lead": "Hiệu trưởng"}])
    of_all = choice_of(group, tasks=[task | {"lead": "Lớp 6A"}])
    assert [[due.units for due in each.dues or ()] for each in (of_member, of_all)] == [
        ["Hiệu trưởng"],
        [None],
    ]


def test_a_unit_with_work_for_one_event_is_told_of_that_one() -> None:
    unit = {"id": "vhtt", "name": "Trung tâm Văn hóa"}
    duty = {"units": "vhtt", "duties": {"text": "Âm thanh", "events": "duyet"}}
    entries = entries_of(units=[unit], assignments=[duty])
    own = unit_entries(entries.plan, entries)["vhtt"]
    assert [entry.uid for entry in own.events] == ["a.duyet@so.example.edu.vn"]


def test_who_sends_something_for_several_events_sends_it_for_its_own() -> None:
    groups = [
        {"id": "kv1", "name": "Khu vực 1", "events": "le"},
        {"id": "kv2", "name": "Khu vực 2", "events": "duyet"},
    ]
    paper = {
        "id": "phieu",
        "title": "Phiếu",
        "deadline": "trước Hội nghị 1 ngày",
        "events": ["le", "duyet"],
        "contributors": ["Khu vực 1", "Khu vực 2", "Phòng GDĐT"],
    }
    work = work_items(entries_of(groups=groups, contributions=[paper]).plan)
    assert [(each.anchor, each.units) for each in work] == [
        ("phieu_le", ("Khu vực 1", "Phòng GDĐT")),
        ("phieu_duyet", ("Khu vực 2", "Phòng GDĐT")),
    ]


def test_nobody_dresses_for_an_announcement() -> None:
    news = {"id": "tin", "kind": "announcement", "title": "Tin", "date": "05/9/2027"}
    group = {"dress": "áo trắng", "note": "ghế dãy A", "events": ["tin", "le"]}
    entries = entries_of(groups=[{"id": "g", "name": "Lớp 6A"} | group], events=[CEREMONY, news])
    told_in = {event.id: entries.of_event(event)[0].description for event in entries.plan.events}
    assert {event: "áo trắng" in text for event, text in told_in.items()} == {
        "le": True,
        "tin": False,
    }
    assert {event: "ghế dãy A" in text for event, text in told_in.items()} == {
        "le": True,
        "tin": False,
    }


def test_a_groups_calendar_has_no_chores_of_others() -> None:
    groups = [{"id": "ph", "name": "Phụ huynh"}, {"id": "tb", "name": "Tiểu ban An ninh"}]
    task = {"id": "rap", "title": "Rạp che", "deadline": "04/9/2027", "lead": "Tiểu ban An ninh"}
    entries = entries_of(groups=groups, tasks=[task])
    event, own = entries.plan.events[0], entries.plan.groups
    told_to = [entries.for_group(event, group)[0].description for group in own]
    assert ["Rạp che" in text for text in told_to] == [False, True]


def test_who_joins_online_is_sent_to_no_room_for_an_item_either() -> None:
    agenda = [{"id": "b-03", "time": "8h00", "title": "B-03", "venue": "E202", "groups": "xa"}]
    groups = [{"id": "xa", "name": "Ở xa", "attendance": "online"}]
    le = CEREMONY | {"online": {"link": "https://zoom.us/j/1"}, "agenda": agenda}
    entries = entries_of(groups=groups, events=[le])
    ((_row, entry),) = entries.items
    own = entries.item_for_group(entry, entries.plan.groups[0])
    assert (entry.location, own.location) == ("E202, Sân trường", "Trực tuyến: https://zoom.us/j/1")
    assert own.uid == "a.le.b-03.xa@so.example.edu.vn"
