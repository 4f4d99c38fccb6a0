"""``new`` and ``ids``: what they write, and what they leave alone."""

import os
import re

import pytest

from tests.commands.conftest import PLAN, Desk, Told

NEW = ("new", "--kind", "truc-tiep", "--title", "Hội nghị tổng kết năm học 2025-2026")


def test_a_draft_is_written_from_options_alone_and_passes_the_check(desk: Desk) -> None:
    told = desk.run(*NEW, "--date", "thứ Tư, 26/8/2026", "--place", "Hội trường A")
    file = "plans/2026/hoi-nghi-tong-ket-nam-hoc-2025-2026.yml"
    assert (told.status, told.complaints) == (0, "")
    assert told.output.split("\n")[0] == f"Đã soạn bản nháp: {file}"
    assert desk.run("check", file) == Told(
        0,
        "Đã kiểm tra 1 kế hoạch: không có lỗi nào. Còn là bản nháp, chưa lên trang: khi xong, hãy"
        " đổi «status: draft» thành «status: confirmed» để đăng.\n",
        "",
    )


def test_a_draft_is_never_written_over_another_file(desk: Desk) -> None:
    options = ("--date", "24/8/2022", "--name", "tong-ket")
    told = desk.run(*NEW, *options)
    assert (told.status, told.output) == (2, "")
    assert told.complaints.startswith("Đã có tệp ")
    assert desk.files() == {"2022/tong-ket.yml": PLAN.encode()}


def test_a_second_draft_of_one_title_has_a_name_and_an_id_of_its_own(desk: Desk) -> None:
    title = ("--title", "Tổng kết")
    desk.run("new", "--kind", "4", *title, "--date", "24-25/8/2022")
    told = desk.run("new", "--kind", "trực tuyến", *title, "--date", "24/8/2022")
    assert told.output.split("\n")[0] == "Đã soạn bản nháp: plans/2022/tong-ket-3.yml"
    ids = re.compile("^id: (.*)$", re.MULTILINE)
    assert {name: ids.findall(text.decode()) for name, text in desk.files().items()} == {
        "2022/tong-ket.yml": ["tong-ket-2022"],
        "2022/tong-ket-2.yml": ["tong-ket-2-2022"],
        "2022/tong-ket-3.yml": ["tong-ket-3-2022"],
    }


@pytest.mark.parametrize(
    ("option", "answer", "complaint"),
    [
        ("date", "31/2/2026", "Không có ngày «31/2/2026» trong lịch. Hãy xem lại ngày và tháng."),
        ("time", "25h", "Không có giờ «25h». Hãy xem lại giờ (0–24) và phút (0–59)."),
        ("name", "con", "Tên «con» đã dành cho việc khác. Hãy đổi tên khác, ví dụ «con-1»."),
        ("name", "2026/a", "Chỉ ghi tên tệp, không ghi thư mục: thư mục là năm của hội nghị."),
        ("title", " ", "Cần có câu trả lời."),
        ("online", "Zoom", "--online không dùng cho hình thức truc-tiep."),
    ],
)
def test_an_answer_is_checked_as_the_plan_will_be(
    desk: Desk, option: str, answer: str, complaint: str
) -> None:
    told = desk.run(*NEW, f"--{option}", answer)
    assert (told.status, told.output, re.sub(r"^--\w+ \(.*?\): ", "", told.complaints)) == (
        2,
        "",
        f"{complaint}\n",
    )
    assert desk.files() == {"2022/tong-ket.yml": PLAN.encode()}


VENUES = "venues:\n  - name: Hội trường # lớn\n    floor: tầng 2\n  - {name: Sân trường}\n"
WITH_IDS = (
    "venues:\n  - id: hoi-truong\n    name: Hội trường # lớn\n    floor: tầng 2\n"
    "  - {id: san-truong, name: Sân trường}\n"
)


def test_missing_ids_are_written_and_told(desk: Desk) -> None:
    desk.plan.write_bytes((PLAN + VENUES).replace("\n", "\r\n").encode())
    desk.plan.chmod(0o640)
    mode = desk.plan.stat().st_mode
    told = "plans/2022/tong-ket.yml: đã ghi 2 mã\n  dòng 9: id: hoi-truong\n"
    told += "  dòng 12: id: san-truong\n"
    assert desk.run("ids") == Told(0, told, "")
    written = (PLAN + WITH_IDS).replace("\n", "\r\n").encode()
    assert desk.files() == {"2022/tong-ket.yml": written}
    assert desk.plan.stat().st_mode == mode
    assert desk.run("ids") == Told(0, "Không thiếu mã nào.\n", "")


def test_a_file_with_errors_gets_no_ids_and_the_others_do(desk: Desk) -> None:
    faulty = desk.add("2021/sai.yml", PLAN + VENUES + "khac: 1\n")
    desk.plan.write_text(PLAN + VENUES, encoding="utf-8")
    told = desk.run("ids")
    assert (told.status, told.complaints.split(" Hãy xem")[0], desk.files()) == (
        1,
        "plans/2021/sai.yml: có lỗi nên không ghi gì.",
        {
            "2021/sai.yml": faulty.read_bytes(),
            "2022/tong-ket.yml": (PLAN + WITH_IDS).encode(),
        },
    )


def test_only_the_named_files_get_ids(desk: Desk) -> None:
    other = desk.add("2021/khac.yml", PLAN + VENUES)
    desk.plan.write_text(PLAN + VENUES, encoding="utf-8")
    assert desk.run("ids", "plans/2022/tong-ket.yml").status == 0
    assert desk.files() == {
        "2021/khac.yml": (PLAN + VENUES).encode(),
        "2022/tong-ket.yml": (PLAN + WITH_IDS).encode(),
    }
    assert other.exists()


def test_an_id_that_cannot_be_written_is_told(desk: Desk) -> None:
    desk.plan.write_text(PLAN + "venues: [name: Sân]\n", encoding="utf-8")
    assert desk.run("ids") == Told(
        1,
        "",
        "plans/2022/tong-ket.yml:8: không tự ghi được ở đây. Hãy thêm «id: san».\n",
    )


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_told(desk: Desk) -> None:
    desk.plan.write_text(PLAN + VENUES, encoding="utf-8")
    desk.plan.parent.chmod(0o500)
    told = desk.run("ids")
    desk.plan.parent.chmod(0o700)
    assert told == Told(1, "", "Không ghi được plans/2022/tong-ket.yml. Hãy kiểm tra quyền ghi.\n")


def test_a_folder_that_cannot_be_made_is_told(desk: Desk) -> None:
    (desk.root / "plans" / "2026").write_text("một tệp")
    file = "plans/2026/hoi-nghi-tong-ket-nam-hoc-2025-2026.yml"
    assert desk.run(*NEW, "--date", "24/8/2026") == Told(
        1, "", f"Không ghi được {file}. Hãy kiểm tra quyền ghi.\n"
    )
