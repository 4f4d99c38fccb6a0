"""Rules: each documents itself, and draws its line where its page in the handbook says."""

from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import pytest

from generator import rules
from generator.model.plan import Plan, PlanFile
from generator.reading import read_plan
from generator.rules import RULES, check_plan, check_portal, duplicate_plan_id

BAD_PLANS = Path(__file__).parents[1] / "bad_plans"
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


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_reports_under_the_name_of_its_module(rule: ModuleType) -> None:
    name = rule.__name__.rpartition(".")[2].replace("_", "-")
    reading = read_plan(name, (BAD_PLANS / f"{name}.yml").read_bytes())
    assert reading.draft is not None
    assert {problem.rule for problem in rule.check(reading.draft)} == {name}


def test_every_module_of_the_room_is_a_rule_in_use_or_helps_them() -> None:
    names = {module.name for module in iter_modules(rules.__path__, "generator.rules.")}
    used = {rule.__name__ for rule in (*RULES, duplicate_plan_id)}
    assert names - used == {"generator.rules.agenda_rows"}


def test_a_plan_without_a_mistake_has_no_finding() -> None:
    assert rules_found(agenda=[item("8h00 - 8h15"), item("8h15 - 9h00")]) == []


def test_reception_may_begin_before_the_stated_start() -> None:
    assert rules_found(agenda=[item("7h30 - 8h00", kind="reception")]) == []
    assert rules_found(agenda=[item("7h30 - 8h00", kind="report")]) == ["agenda-outside-event"]


@pytest.mark.parametrize(
    ("time", "row", "expected"),
    [
        ("8h00 - 11h00", "8h00 - 11h00", []),
        ("8h00 - 11h00", "11h00", []),
        ("8h00 - 11h00", "11h01", ["agenda-outside-event"]),
        ("8h00 - 11h00", "10h00 - 11h01", ["agenda-outside-event"]),
        ("đến 11h00", "7h00", []),
        ("Sáng", "11h59", []),
        ("Sáng", "12h00", ["agenda-outside-event"]),
        ("cả ngày", "21h00", []),
    ],
)
def test_a_row_lies_within_the_hours_that_its_event_states(
    time: str, row: str, expected: list[str]
) -> None:
    assert rules_found(events=[EVENT | {"time": time}], agenda=[item(row)]) == expected


def test_one_row_is_told_once_though_two_events_have_the_same_hours() -> None:
    days = [EVENT | {"id": f"ngay-{day}", "date": f"{day}/8/2022"} for day in (24, 25)]
    assert rules_found(events=days, agenda=[item("7h00")]) == ["agenda-outside-event"]


def test_rows_of_two_agendas_are_not_compared() -> None:
    own = [EVENT | {"id": f"su-kien-{n}", "agenda": [item("8h00 - 9h00")]} for n in (1, 2)]
    assert rules_found(events=own) == []


def test_a_row_without_an_end_overlaps_with_none_and_leaves_no_gap() -> None:
    assert rules_found(agenda=[item("8h00"), item("8h00"), item("10h30")]) == []


def test_a_gap_is_one_only_where_no_room_is_in_use() -> None:
    long, short = item("8h00 - 11h00", venue="Phòng 1"), item("8h00 - 8h30", venue="Phòng 2")
    assert rules_found(agenda=[long, short, item("11h00 - 11h30")]) == []


def test_rows_that_begin_together_are_in_order() -> None:
    rooms = [item("8h00 - 9h00", venue=room) for room in ("Phòng 1", "Phòng 2")]
    assert rules_found(agenda=[*rooms, item("9h00 - 9h30")]) == []


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
    ("before", "after", "expected"),
    [
        ("8h00 - 9h30", "11h00 - 11h30", ["agenda-gap"]),
        ("8h00 - 11h30", "13h30 - 14h00", []),
        ("8h00 - 11h00", "13h00 - 14h00", []),
        ("8h00 - 8h30", "13h30 - 14h00", ["agenda-gap"]),
        ("8h00 - 10h40", "12h40 - 14h00", ["agenda-gap"]),
        ("13h30 - 17h15", "18h30 - 20h00", []),
        ("13h30 - 17h00", "20h00 - 22h00", []),
        ("13h30 - 14h00", "15h30 - 16h00", ["agenda-gap"]),
    ],
)
def test_nothing_is_missing_at_noon_or_before_the_evening(
    before: str, after: str, expected: list[str]
) -> None:
    assert rules_found(agenda=[item(before), item(after)]) == expected


@pytest.mark.parametrize("kind", ["break", "meal", "closing"])
def test_nothing_is_missing_behind_a_break_a_meal_or_the_closing(kind: str) -> None:
    later = item("10h30 - 11h00")
    assert rules_found(agenda=[item("8h00 - 9h00", kind=kind), later]) == []
    inner = {"time": "8h00 - 9h00", "items": [{"title": "Mục", "kind": kind}]}
    assert rules_found(agenda=[inner, later]) == []


@pytest.mark.parametrize(
    ("total", "counts", "expected"),
    [
        ("16", ("16", "21"), []),
        ("28", ("16", "12", "21"), []),
        ("17", ("16", "21"), ["head-count-sum"]),
        ("40", ("16", "21"), ["head-count-sum"]),
    ],
)
def test_an_event_may_count_some_of_the_groups_that_attend_it(
    total: str, counts: tuple[str, ...], expected: list[str]
) -> None:
    groups = [
        {"id": f"nhom-{number}", "name": "Nhóm", "head_count": count}
        for number, count in enumerate(counts)
    ]
    assert rules_found(groups=groups, events=[EVENT | {"head_count": total}]) == expected


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


def test_sums_of_members_count_only_where_each_member_has_a_number() -> None:
    def group(*members: str | dict[str, str]) -> list[dict[str, Any]]:
        return [{"id": "nhom", "name": "Nhóm", "head_count": "50", "members": members}]

    counted = {"name": "Hiệu trưởng", "head_count": "49"}
    assert rules_found(groups=group()) == []
    assert rules_found(groups=group("Ban Giám đốc", counted)) == []
    assert rules_found(groups=group(counted)) == ["head-count-sum"]


def test_an_approximate_total_is_not_compared() -> None:
    groups = [{"id": "nhom", "name": "Nhóm", "head_count": "54"}]
    assert rules_found(groups=groups, events=[EVENT | {"head_count": "khoảng 300"}]) == []


def test_the_sum_of_an_event_is_that_of_the_groups_that_attend_it() -> None:
    groups = [{"id": f"nhom-{n}", "name": "Nhóm", "head_count": f"{n}0"} for n in (1, 2)]
    both = [EVENT | {"head_count": "30"}]
    one = [EVENT | {"groups": ["nhom-2"], "head_count": "20"}]
    assert (rules_found(groups=groups, events=both), rules_found(groups=groups, events=one)) == (
        [],
        [],
    )


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


def test_no_deadline_is_late_while_an_event_has_no_day() -> None:
    tasks = [{"id": "viec", "title": "Việc", "deadline": "25/9/2022"}]
    later = {"id": "sau", "date": "chưa ấn định"}
    assert rules_found(status="tentative", events=[EVENT, later], tasks=tasks) == []


def test_work_after_the_event_may_have_a_later_deadline() -> None:
    follow_ups = [{"id": "viec", "title": "Báo cáo kết quả", "deadline": "25/9/2022"}]
    assert rules_found(follow_ups=follow_ups) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("trước 20/8/2022", "Trước ngày 20/8/2022", []),
        ("20/8/2022", "21/8/2022", ["contradicting-deadlines"]),
        ("20/8/2022", None, []),
    ],
)
def test_two_deadlines_of_one_work_are_compared_by_their_meaning_and_told_once(
    one: str, other: str | None, expected: list[str]
) -> None:
    tasks = [
        {"id": "mot", "title": "Việc", "deadline": one, "same_work_as": "hai"},
        {"id": "hai", "title": "Việc", "deadline": other, "same_work_as": "mot"},
    ]
    assert rules_found(tasks=tasks) == expected


def test_an_address_is_hidden_and_told_unless_a_public_contact_has_it() -> None:
    def contact(**more: object) -> list[dict[str, object]]:
        return [{"id": "thu-ky", "name": "Thư ký", "email": "thuky@so.edu.vn", **more}]

    note = "Gửi về ThuKy@so.edu.vn hoặc gọi 0912 345 678"
    assert rules_found(purpose=note) == ["personal-address", "personal-address"]
    assert rules_found(purpose=note, contacts=contact()) == ["personal-address"] * 2
    assert rules_found(purpose=note, contacts=contact(public=True)) == ["personal-address"]
    public = contact(public=True, phone="0912.345.678")
    assert rules_found(purpose=note, contacts=public) == []
    assert rules_found(contacts=contact(name="Bà A, 0912345678")) == ["personal-address"]


@pytest.mark.parametrize(
    ("appendix", "expected"),
    [
        ({}, ["absent-appendix"]),
        ({"note": "Kèm theo Kế hoạch"}, ["absent-appendix"]),
        ({"note": "Danh sách khoảng 60 em"}, ["absent-appendix"]),
        ({"note": "Sẽ gửi sau"}, []),
        ({"note": "không đăng"}, []),
        ({"sections": "tro-choi"}, []),
        ({"link": "https://so.example.vn/a"}, []),
        ({"covers": "agenda"}, []),
        ({"columns": ["TT"]}, []),
    ],
)
def test_an_appendix_is_there_when_something_can_be_read(
    appendix: dict[str, Any], expected: list[str]
) -> None:
    sections = [{"id": "tro-choi", "title": "Trò chơi", "contents": "Kéo co"}]
    appendices = [{"title": "Phụ lục", **appendix}]
    assert rules_found(appendices=appendices, sections=sections) == expected


@pytest.mark.parametrize(
    ("agenda", "expected"),
    [
        ({"status": "announced"}, ["absent-programme"]),
        ({"status": "announced", "items": ["Khai mạc"]}, []),
        ({"status": "tentative"}, []),
    ],
)
def test_a_programme_is_missed_when_it_is_announced_and_not_there(
    agenda: dict[str, Any], expected: list[str]
) -> None:
    assert rules_found(agenda=agenda) == expected


def test_ids_are_compared_within_a_plan_whatever_they_are_of() -> None:
    group = {"id": "hoi-nghi", "name": "Nhóm"}
    assert rules_found(groups=[group]) == ["duplicate-id"]
    assert rules_found(groups=[group | {"id": "ke-hoach"}]) == []


def test_ids_of_plans_are_compared_between_files() -> None:
    plan = Plan.model_validate(
        {"id": "ke-hoach", "title": "Hội nghị", "status": "draft", "events": [EVENT]}
    )
    files = [PlanFile(path, plan) for path in ("2022/a.yml", "2023/b.yml", "2023/c.yml")]
    files += [PlanFile("2023/d.yml", plan.model_copy(update={"id": "khac"}))]
    found = [(path, problem.rule) for path, problem in check_portal(files)]
    assert found == [("2023/b.yml", "duplicate-plan-id"), ("2023/c.yml", "duplicate-plan-id")]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("thứ Tư, 24/8/2022", []),
        ("thứ Bẩy, 20/8/2022", []),
        ("thứ Ba, 24/8/2022", ["wrong-weekday"]),
        ("thứ Hai, 24/8/2022 và thứ Hai, 25/8/2022", ["wrong-weekday", "wrong-weekday"]),
        ("24/8/2022", []),
    ],
)
def test_each_weekday_is_compared_with_its_own_day(date: str, expected: list[str]) -> None:
    assert rules_found(events=[EVENT | {"date": date}]) == expected


def test_a_local_event_may_be_any_day() -> None:
    local = EVENT | {"id": "tai-don-vi", "kind": "local", "date": "tháng 8 năm 2022"}
    assert rules_found(events=[EVENT, local]) == []


def test_a_confirmed_plan_names_its_day() -> None:
    assert rules_found(events=[EVENT | {"date": "tháng 8 năm 2022"}]) == ["open-date"]
    assert rules_found(status="tentative", events=[EVENT | {"date": "chưa ấn định"}]) == []
