"""``check``: what it finds, in which words and formats, of which files."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import PLAN, Desk, Told

FAULTY = PLAN.replace("tong-ket-2022", "khac").replace("thứ Tư, 24/8", "thứ Ba, 31/2")
"""A day that there is not, in the sixth line."""
WRONG_WEEKDAY = PLAN.replace("tong-ket-2022", "giao-ban").replace("thứ Tư", "thứ Ba")
FAULT = (
    "plans/2023/sai.yml:6:11: LỖI: Không có ngày «31/2/2022» trong lịch."
    " Hãy xem lại ngày và tháng. [date-missing-day]\n"
    "        date: thứ Ba, 31/2/2022\n"
    "              ^\n"
)
WARNING = (
    "plans/2023/thu.yml:6:11: Lưu ý: Ngày 24/8/2022 là thứ Tư, không phải thứ Ba."
    " Hãy sửa thứ hoặc ngày. [wrong-weekday]\n"
    "        date: thứ Ba, 24/8/2022\n"
    "              ^\n"
)


@pytest.fixture
def faulty_desk(desk: Desk) -> Desk:
    """Return a portal whose three plans hold one error and one warning."""
    desk.add("2023/sai.yml", FAULTY)
    desk.add("2023/thu.yml", WRONG_WEEKDAY)
    return desk


def test_good_plans_are_told_to_be_good_in_one_line(desk: Desk) -> None:
    good = "Đã kiểm tra 1 kế hoạch: không có lỗi nào. Có thể đăng.\n"
    assert desk.run("check") == Told(0, good, "")


def test_drafts_are_told_apart_from_what_can_be_published(desk: Desk) -> None:
    draft = PLAN.replace("tong-ket-2022", "nhap").replace("status: confirmed", "status: draft")
    desk.add("2023/nhap.yml", draft)
    how = "khi xong, hãy đổi «status: draft» thành «status: confirmed» để đăng.\n"
    both = f"Đã kiểm tra 2 kế hoạch: không có lỗi nào. Có thể đăng, trừ 1 bản nháp: {how}"
    alone = f"Đã kiểm tra 1 kế hoạch: không có lỗi nào. Còn là bản nháp, chưa lên trang: {how}"
    assert desk.run("check") == Told(0, both, "")
    assert desk.run("check", "plans/2023/nhap.yml") == Told(0, alone, "")


def test_every_finding_of_every_plan_is_told_with_its_line_and_counted(faulty_desk: Desk) -> None:
    counted = "Đã kiểm tra 3 kế hoạch: 1 lỗi trong 1 tệp, 1 lưu ý. Sửa hết lỗi mới đăng được.\n"
    assert faulty_desk.run("check") == Told(1, f"{FAULT}\n{WARNING}\n{counted}", "")


def test_only_the_files_that_are_named_are_told_of_from_wherever_they_are_named(
    faulty_desk: Desk,
) -> None:
    counted = "Đã kiểm tra 1 kế hoạch: không có lỗi nào, 1 lưu ý. Có thể đăng.\n"
    expected = Told(0, f"{WARNING}\n{counted}", "")
    folder = faulty_desk.root / "plans" / "2023"
    assert faulty_desk.run("check", "thu.yml", folder=folder) == expected
    assert faulty_desk.run("check", str(folder / "thu.yml"), folder=Path("/")) == expected


def test_a_named_file_is_compared_with_all_the_others(desk: Desk) -> None:
    desk.add("2021/truoc.yml", PLAN)
    told = desk.run("check", "plans/2021/truoc.yml", "--lang", "en")
    assert told.status == 1
    assert told.output.split("\n")[0] == (
        "plans/2022/tong-ket.yml:1:5: ERROR: The plan id «tong-ket-2022» is used in the file"
        " 2021/truoc.yml. Choose another. [duplicate-plan-id]"
    )


def test_a_portal_without_plans_is_told_how_to_begin(desk: Desk) -> None:
    desk.plan.unlink()
    told = desk.run("check")
    assert told.status == 0
    assert told.output.startswith("Chưa có kế hoạch nào trong thư mục plans/. Hãy tạo bằng: py")


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("khong-co.yml", "Không thấy tệp «khong-co.yml».\n"),
        ("mkdocs.yml", "Tệp «mkdocs.yml» không nằm trong thư mục kế hoạch {root}/plans.\n"),
        ("plans/2022", "«plans/2022» không phải là tệp kế hoạch (.yml).\n"),
    ],
)
def test_a_name_that_means_no_plan_is_refused(desk: Desk, name: str, complaint: str) -> None:
    assert desk.run("check", name) == Told(2, "", complaint.format(root=desk.root.resolve()))


def test_as_json_each_finding_is_flat(faulty_desk: Desk) -> None:
    told = faulty_desk.run("check", "--format", "json", "--lang", "en")
    place = {"file": "plans/2023/sai.yml", "line": 6, "column": 11}
    wednesday = "24/8/2022 is a Wednesday, not a Tuesday."
    assert json.loads(told.output) == {
        "version": 1,
        "findings": [
            {
                **place,
                "severity": "error",
                "rule": "date-missing-day",
                "message": "There is no day «31/2/2022» in the calendar. Check day and month.",
                "text": "    date: thứ Ba, 31/2/2022",
            },
            {
                **place,
                "file": "plans/2023/thu.yml",
                "severity": "warning",
                "rule": "wrong-weekday",
                "message": f"{wednesday} Correct the weekday or the date.",
                "text": "    date: thứ Ba, 24/8/2022",
            },
        ],
    }
    assert (told.status, told.complaints) == (1, "")


def test_for_github_each_finding_is_a_command_with_what_would_end_it_escaped(desk: Desk) -> None:
    desk.add("2023/sai.yml", PLAN.replace("tong-ket-2022", '"a\\nb, 5%"'))
    assert desk.run("check", "--format", "github") == Told(
        1,
        "::error file=plans/2023/sai.yml,line=1,col=5,title=id-form::Mã «a b, 5%25» chỉ được gồm"
        " chữ thường không dấu, số và dấu gạch nối, dài tối đa 80, ví dụ: a-b-5\n",
        "",
    )


def test_for_machines_good_plans_are_told_of_as_their_format_has_it(desk: Desk) -> None:
    told = {name: desk.run("check", "--format", name) for name in ("json", "github", "gitlab")}
    assert told == {
        "json": Told(0, '{\n  "version": 1,\n  "findings": []\n}\n', ""),
        "github": Told(0, "", ""),
        "gitlab": Told(0, "[]\n", ""),
    }


def test_for_gitlab_fingerprints_differ_and_stay_while_lines_move(desk: Desk) -> None:
    event = "  - {id: tiep, date: sau}\n  - {id: nua, date: sau}\n"
    desk.add("2022/tong-ket.yml", PLAN + event)
    first = json.loads(desk.run("check", "--format", "gitlab").output)
    desk.add("2022/tong-ket.yml", "# một dòng nữa\n" + PLAN + event)
    second = json.loads(desk.run("check", "--format", "gitlab").output)
    assert [each["location"] for each in first] == [
        {"path": "plans/2022/tong-ket.yml", "lines": {"begin": line}} for line in (8, 9)
    ]
    assert [(each["check_name"], each["severity"]) for each in first] == [
        ("date-unreadable", "major")
    ] * 2
    marks = [[each["fingerprint"] for each in report] for report in (first, second)]
    assert (marks[0] == marks[1], len({*marks[0]})) == (True, 2)
