"""What holds for a group at its events: nothing of one sticks to another, nothing is lost."""

from typing import Any

from generator.model.attendance import attendance
from generator.model.plan import Plan, PlanFile
from generator.views.calendar_events import Entries
from generator.views.choices import Choice, choices
from generator.views.unit_calendars import unit_entries
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
    paper = {"id": "bai", "title": "Bài", "deadline": "01/9/2027", "contributors": "Lớp 6A"}
    attends = choice_of({"events": "le"}, contributions=[paper | {"events": "le"}])
    attends_not = choice_of({"events": "le"}, contributions=[paper | {"events": "duyet"}])
    assert (len(attends.dues or ()), len(attends_not.dues or ())) == (1, 0)


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
