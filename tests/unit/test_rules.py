"""Rules: each documents itself, and draws its line where its page in the handbook says."""

from types import ModuleType
from typing import Any

import pytest

from generator.model.plan import Plan
from generator.rules import RULES, check_plan, duplicate_plan_id

EVENT = {"id": "hoi-nghi", "date": "24/8/2022", "time": "8h00"}


def rules_found(**parts: Any) -> list[str]:  # noqa: ANN401 - any part of a plan
    plan = {"id": "ke-hoach", "title": "Hội nghị", "status": "confirmed", "events": [EVENT]}
    return [problem.rule for problem in check_plan(Plan.model_validate(plan | parts))]


def item(time: str, **more: str) -> dict[str, str]:
    return {"time": time, "title": f"Mục {time}", **more}


@pytest.mark.parametrize("rule", [*RULES, duplicate_plan_id], ids=lambda rule: rule.__name__)
def test_a_rule_says_what_why_and_how_to_write_it_right(rule: ModuleType) -> None:
    lines = (rule.__doc__ or "").split("\n")
    starts = [line.split(":")[0] for line in lines if line.startswith(("Vì sao:", "Sai:", "Đúng:"))]
    assert (bool(lines[0]), starts) == (True, ["Vì sao", "Sai", "Đúng"])


def test_a_plan_without_a_mistake_has_no_finding() -> None:
    assert rules_found(agenda=[item("8h00 - 8h15"), item("8h15 - 9h00")]) == []


def test_reception_may_begin_before_the_stated_start() -> None:
    assert rules_found(agenda=[item("7h30 - 8h00", kind="reception")]) == []
    assert rules_found(agenda=[item("7h30 - 8h00", kind="report")]) == ["agenda-outside-event"]


def test_rows_overlap_only_in_one_room() -> None:
    first = item("8h00 - 9h00", venue="Phòng 1")
    assert rules_found(agenda=[first, item("8h30 - 9h00", venue="Phòng 2")]) == []
    assert rules_found(agenda=[first, item("8h30 - 9h00", venue="Phòng 1")]) == ["agenda-overlap"]


def test_a_long_row_overlaps_with_each_that_begins_inside_it() -> None:
    agenda = [item("8h00 - 11h00"), item("8h30 - 8h45"), item("9h00 - 9h30")]
    assert rules_found(agenda=agenda) == ["agenda-overlap", "agenda-overlap"]


def test_a_gap_of_an_hour_is_no_gap() -> None:
    assert rules_found(agenda=[item("8h00 - 8h30"), item("9h30 - 10h00")]) == []
    assert rules_found(agenda=[item("8h00 - 8h30"), item("9h31 - 10h00")]) == ["agenda-gap"]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (("54", "317"), []),
        (("54", "316"), ["head-count-sum"]),
        (("54", "khoảng 300"), []),
        (("54", "chưa xác định"), []),
    ],
)
def test_sums_are_compared_where_every_term_is_exact(
    counts: tuple[str, str], expected: list[str]
) -> None:
    groups = [
        {"id": f"nhom-{number}", "name": "Nhóm", "head_count": count}
        for number, count in enumerate(counts)
    ]
    assert rules_found(groups=groups, events=[EVENT | {"head_count": "371"}]) == expected


def test_a_unit_in_two_rows_at_once_is_no_contradiction_but_a_person_is() -> None:
    rooms = [{"venue": "Phòng 1"}, {"venue": "Phòng 2"}]
    person = {"honorific": "Ông", "name": "Bùi Văn Kiệm"}
    units = [
        {"time": "8h00 - 9h00", "title": "Mục", "presenters": "Văn phòng"} | room for room in rooms
    ]
    people = [
        {"time": "8h00 - 9h00", "title": "Mục", "presenters": person} | room for room in rooms
    ]
    assert rules_found(agenda=units) == []
    assert rules_found(agenda=people) == ["presenter-twice"]


def test_a_reference_in_words_is_fine_for_a_place_but_not_for_a_group() -> None:
    assert rules_found(events=[EVENT | {"venue": "Hội trường lớn"}]) == []
    assert rules_found(events=[EVENT | {"venue": "hoi-truong"}]) == ["unknown-reference"]
    assert rules_found(events=[EVENT | {"groups": ["Các trường"]}]) == ["unknown-reference"]


def test_a_deadline_on_the_day_of_the_event_is_in_time() -> None:
    def task(deadline: str) -> list[dict[str, str]]:
        return [{"id": "viec", "title": "Việc", "deadline": deadline}]

    assert rules_found(tasks=task("24/8/2022")) == []
    assert rules_found(tasks=task("tại Hội nghị")) == []
    assert rules_found(tasks=task("25/8/2022")) == ["deadline-after-event"]


def test_a_confirmed_plan_names_its_day() -> None:
    assert rules_found(events=[EVENT | {"date": "tháng 8 năm 2022"}]) == ["open-date"]
    assert rules_found(status="tentative", events=[EVENT | {"date": "chưa ấn định"}]) == []
