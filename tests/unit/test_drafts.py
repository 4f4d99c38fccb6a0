"""Drafts: valid for every kind and whatever is known, before and after their examples count."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.drafts import Answers, ConferenceKind, draft, file_name, year_of
from generator.model.plan import Plan
from generator.reading import read_plan
from generator.reading.decoding import forbidden_character, mend
from generator.rules import check_plan

TITLE = "Hội nghị tổng kết năm học 2025-2026"
KNOWN = {
    "date": "24-26/8/2026",
    "time": "7h30 - 11h00",
    "place": "Trung tâm Hội nghị: tầng 2",
    "online": "https://zoom.us/j/123",
    "organiser": "Sở Giáo dục và Đào tạo",
}
ANSWERS = [Answers(kind, TITLE, **known) for kind, known in product(ConferenceKind, ({}, KNOWN))]
EXAMPLE = re.compile(r"^( *)#(?! \S)", re.MULTILINE)
LINES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1).filter(
    lambda text: not forbidden_character(text) and text == mend(" ".join(text.split()))
)


def plan_of(text: str) -> Plan:
    """Read a draft, without a finding but for ids that the example's rows have not yet."""
    reading = read_plan("2026/nhap.yml", text.encode())
    assert {problem.rule for problem in reading.problems} <= {"id-missing"}
    assert reading.plan is not None
    return reading.plan


def name(answers: Answers) -> str:
    return f"{answers.kind}-{'known' if answers.date else 'open'}"


@pytest.mark.parametrize("answers", ANSWERS, ids=name)
def test_a_draft_is_a_plan_without_a_finding(answers: Answers) -> None:
    text = draft(answers, "tong-ket-2026")
    reading = read_plan("2026/nhap.yml", text.encode())
    assert (reading.problems, list(check_plan(plan_of(text)))) == ((), [])
    assert (plan_of(text).id, plan_of(text).title, plan_of(text).status) == (
        "tong-ket-2026",
        TITLE,
        "draft",
    )


@pytest.mark.parametrize("answers", ANSWERS, ids=name)
def test_a_draft_whose_examples_count_is_a_plan_too(answers: Answers) -> None:
    plan = plan_of(EXAMPLE.sub(r"\1", draft(answers, "tong-ket-2026")))
    assert [problem.rule for problem in check_plan(plan)] == []
    assert all((plan.agenda, plan.groups, plan.tasks, plan.contacts))


@given(title=LINES, place=LINES)
def test_every_answer_stands_in_the_draft_as_it_was_given(title: str, place: str) -> None:
    plan = plan_of(draft(Answers(ConferenceKind.IN_PERSON, title, place=place), "nhap"))
    assert (plan.title, plan.venues[0].name) == (title, place)


def test_a_programme_of_several_days_is_laid_out_by_days_while_they_are_few_and_known() -> None:
    def days(date: str) -> list[str]:
        text = draft(Answers(ConferenceKind.SEVERAL_DAYS, TITLE, date), "nhap")
        agenda = plan_of(EXAMPLE.sub(r"\1", text)).agenda
        return [item.date.text for item in agenda.items if item.date] if agenda else []

    assert days("30/8 - 1/9/2026") == ["30/8/2026", "31/8/2026", "1/9/2026"]
    assert days("24/8/2026 và 26/8/2026") == ["24/8/2026", "26/8/2026"]
    assert [days(date) for date in ("1-30/8/2026", "tháng 8 năm 2026", "")] == [[], [], []]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (TITLE, "hoi-nghi-tong-ket-nam-hoc-2025-2026"),
        ("Đại hội", "dai-hoi"),
        (
            "Hội nghị trực tuyến giao ban tám tuần học kỳ một",
            "hoi-nghi-truc-tuyen-giao-ban-tam-tuan-hoc-ky-mot",
        ),
        (
            "Hội nghị trực tuyến giao ban tám tuần học kỳ một giữa Sở và các phòng",
            "hoi-nghi-truc-tuyen-giao-ban-tam-tuan-hoc-ky-mot-giua-so-va",
        ),
        ("!!!", "ke-hoach"),
    ],
)
def test_a_file_is_named_after_the_title(title: str, expected: str) -> None:
    assert file_name(title) == expected


def test_the_year_is_that_of_the_first_day() -> None:
    assert [year_of(date) for date in ("30/12/2026 - 2/1/2027", "chưa ấn định", "")] == [
        2026,
        None,
        None,
    ]
