"""Files that are no plans, or not as they should be: each gives its finding, at once.

Not in tests/bad_plans/, since they are no UTF-8, too large, or no files at all; they are made here.
"""

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest

from generator.pipeline import Walk

Finding = tuple[str, int, int, str, str]
"""File, line, column, rule, the beginning of the message."""
WalkPlans = Callable[[Path], Walk]

PLAN = """id: hoi-nghi-2022
title: Hội nghị tổng kết năm học
status: confirmed
events:
  - id: hoi-nghi
    date: thứ Tư, 24/8/2022
"""
unless_root = pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="root may read everything"
)
IN_TCVN3 = str.maketrans("ộịổếăọưứđ", "éÞæÕ¨ä­ø®")


def in_windows_1258(text: str) -> bytes:
    """Encode as Windows does: base letters with their hat or horn, tone marks behind them."""
    split = {"ộ": "ô\u0323", "ị": "i\u0323", "ổ": "ô\u0309", "ế": "ê\u0301", "ọ": "o\u0323"}
    for letter, parts in (split | {"ứ": "ư\u0301"}).items():
        text = text.replace(letter, parts)
    return text.encode("cp1258")


def in_tcvn3(text: str) -> bytes:
    """Encode in the one-byte letters of the old ABC fonts."""
    return text.translate(IN_TCVN3).encode("latin-1")


def findings(walk: Walk, length: int = 32) -> list[Finding]:
    """List the findings with the first ``length`` letters of their messages."""
    return [
        (
            finding.path,
            finding.position.line,
            finding.position.column,
            finding.problem.rule,
            finding.problem.message.vietnamese[:length],
        )
        for finding in walk.findings
    ]


def walk_in_a_second(walk_plans: WalkPlans, folder: Path, length: int = 32) -> list[Finding]:
    started = time.process_time()
    found = findings(walk_plans(folder), length)
    assert time.process_time() - started < 1
    return found


ALIAS_BOMB = "a0: &a0 [x, x]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 9)
)
MERGE_BOMB = "a0: &a0 {x: y}\n" + "".join(
    f"a{level}: &a{level} {{<<: [{', '.join([f'*a{level - 1}'] * 9)}]}}\n" for level in range(1, 9)
)


NO_PLANS = {
    "nothing": (b"", (1, 1, "file-empty", "Tệp trống.")),
    "a byte order mark": (b"\xef\xbb\xbf", (1, 1, "file-empty", "Tệp trống.")),
    "UTF-16": (PLAN.encode("utf-16"), (1, 1, "encoding", "Tệp lưu ở bảng mã UTF-16.")),
    "UTF-16 unmarked": (PLAN.encode("utf-16-le"), (1, 1, "encoding", "Tệp lưu ở bảng mã UTF-16.")),
    "UTF-32": (PLAN.encode("utf-32"), (1, 1, "encoding", "Tệp lưu ở bảng mã UTF-16.")),
    "1258": (in_windows_1258(PLAN), (2, 9, "encoding", "Tệp có vẻ lưu ở bảng mã Windows-1258,")),
    "TCVN3": (in_tcvn3(PLAN), (2, 9, "encoding", "Tệp có vẻ lưu ở bảng mã TCVN3 (ABC),")),
    "one foreign byte": (
        PLAN.encode() + b"# \xff\n",
        (7, 3, "encoding", "Tệp có vẻ lưu ở bảng mã TCVN3 (ABC),"),
    ),
    "NUL": (b"id: a\x00b\n", (1, 6, "control-character", "Có ký tự điều khiển U+0000")),
    "escaped NUL": (b'- "a\\u0000"\n', (1, 3, "control-character", "Có ký tự điều khiển U+0000")),
    "vertical tab": (b"id: a\x0bb\n", (1, 6, "control-character", "Có ký tự điều khiển U+000B")),
    "line separator": (
        "id: a\u2028b\n".encode(),
        (1, 6, "control-character", "Có ký tự điều khiển U+2028"),
    ),
    "byte order mark inside": (
        "id: a\ufeffb\n".encode(),
        (1, 6, "control-character", "Có ký tự điều khiển U+FEFF"),
    ),
    "brackets": (
        PLAN.encode() + b"purpose: " + b"[" * 50_000,
        (7, 33, "too-deep", "Nội dung lồng sâu quá 24 cấp."),
    ),
    "dashes": (b"- " * 50_000, (1, 49, "too-deep", "Nội dung lồng sâu quá 24 cấp.")),
    "question marks": (b"? " * 50_000, (1, 3, "yaml-complex-key", "Dấu «?», «[» hay «{» không")),
    "quotes": (b"'" * 50_001, (1, 1, "yaml-syntax", "Dấu nháy mở ở đây không được đóng")),
    "a picture": (b"GIF89a\x01\x00", (1, 7, "control-character", "Có ký tự điều khiển U+0001")),
    "a PDF": (b"%PDF-1.7\n1 0 obj\n", (1, 1, "yaml-syntax", "Chữ không được bắt đầu bằng «%».")),
}
"""Contents of a file, and the one finding that each gives: line, column, rule, first words."""


@pytest.mark.parametrize("name", NO_PLANS)
def test_what_is_no_plan_at_all_gives_one_finding(
    name: str, tmp_path: Path, walk_plans: WalkPlans
) -> None:
    content, expected = NO_PLANS[name]
    (tmp_path / "ke-hoach.yml").write_bytes(content)
    assert walk_in_a_second(walk_plans, tmp_path, len(expected[-1])) == [
        ("ke-hoach.yml", *expected)
    ]


@pytest.mark.parametrize("bomb", [ALIAS_BOMB, MERGE_BOMB])
def test_a_bomb_of_references_is_not_expanded(
    bomb: str, tmp_path: Path, walk_plans: WalkPlans
) -> None:
    (tmp_path / "ke-hoach.yml").write_text(PLAN + bomb, encoding="utf-8")
    found = walk_in_a_second(walk_plans, tmp_path)
    assert {rule for _path, _line, _column, rule, _message in found} == {
        "yaml-alias",
        "unknown-key",
    }


@pytest.mark.parametrize(
    "content",
    [
        PLAN.encode("utf-8-sig"),
        PLAN.replace("\n", "\r\n").encode("utf-8-sig"),
        PLAN.replace("\n", "\r").encode(),
        PLAN.replace("  ", "\u00a0\u00a0").replace(": ", ":\u00a0").encode(),
        f"---\n{PLAN}...\n".encode(),
    ],
    ids=["BOM", "CRLF", "CR", "no-break spaces", "document marks"],
)
def test_what_editors_add_is_no_mistake(
    content: bytes, tmp_path: Path, walk_plans: WalkPlans
) -> None:
    (tmp_path / "ke-hoach.yml").write_bytes(content)
    walk = walk_plans(tmp_path)
    assert (findings(walk), [page.title for page in walk.pages]) == (
        [],
        ["Hội nghị tổng kết năm học"],
    )


def test_a_file_of_three_megabytes_is_not_read(tmp_path: Path, walk_plans: WalkPlans) -> None:
    (tmp_path / "ke-hoach.yml").write_bytes(PLAN.encode() + b"#" * 3 * 1024 * 1024)
    assert walk_in_a_second(walk_plans, tmp_path, 36) == [
        ("ke-hoach.yml", 1, 1, "file-too-large", "Tệp lớn 4 MB, quá giới hạn 512 kB. M")
    ]


def test_a_large_file_is_read_in_a_few_seconds(tmp_path: Path, walk_plans: WalkPlans) -> None:
    purpose = "".join(f"  - Mục đích thứ {number} của hội nghị\n" for number in range(10_000))
    (tmp_path / "ke-hoach.yml").write_text(f"{PLAN}purpose:\n{purpose}", encoding="utf-8")
    started = time.process_time()
    assert findings(walk_plans(tmp_path)) == []
    assert time.process_time() - started < 10


@pytest.mark.parametrize("marks", ["\u0301\u0323" * 50_000, '"' + "\\u0301\\u0323" * 9_000 + '"'])
def test_marks_piled_on_a_letter_are_taken_off(
    marks: str, tmp_path: Path, walk_plans: WalkPlans
) -> None:
    (tmp_path / "ke-hoach.yml").write_text(f"{PLAN}purpose: {marks}\n", encoding="utf-8")
    assert walk_in_a_second(walk_plans, tmp_path) == [
        ("ke-hoach.yml", 7, 10, "text-mended", "Có 1 chỗ dùng chữ Unicode tổ hợp")
    ]


def test_an_attached_file_of_thirty_megabytes_is_not_published(
    tmp_path: Path, walk_plans: WalkPlans
) -> None:
    attached = "attachments:\n  - title: Báo cáo\n    file: bao-cao.pdf\n"
    (tmp_path / "ke-hoach.yml").write_text(PLAN + attached, encoding="utf-8")
    with (tmp_path / "bao-cao.pdf").open("wb") as file:
        file.truncate(30 * 1024 * 1024)
    assert walk_in_a_second(walk_plans, tmp_path) == [
        ("ke-hoach.yml", 9, 11, "attached-file-too-large", "Tệp lớn 30 MB, quá giới hạn 25 M")
    ]


@pytest.mark.parametrize(
    ("path", "rule", "message"),
    [
        ("Ke-Hoach.yml", "file-name", "Tên «Ke-Hoach» không dùng làm đị … ví dụ «ke-hoach»."),
        ("ke hoach.yml", "file-name", "Tên «ke hoach» không dùng làm đị … ví dụ «ke-hoach»."),
        ("kế-hoạch.yml", "file-name", "Tên «kế-hoạch» không dùng làm đị … ví dụ «ke-hoach»."),
        ("a_b.yml", "file-name", "Tên «a_b» không dùng làm địa chỉ … ví dụ «a-b»."),
        ("2022/….yml", "file-name", "Tên «…» không dùng làm địa chỉ t … ví dụ «ke-hoach»."),
        ("Năm 2022/a.yml", "file-name", "Tên «Năm 2022» không dùng làm đị … ví dụ «nam-2022»."),
        (
            "2022/index.yml",
            "file-name-reserved",
            "Tên «index» đã dành cho việc khá … ví dụ «index-1».",
        ),
        ("2022/con.yml", "file-name-reserved", "Tên «con» đã dành cho việc khác. … ví dụ «con-1»."),
        (
            "assets/a.yml",
            "file-name-reserved",
            "Tên «assets» đã dành cho việc kh … ví dụ «assets-1».",
        ),
        (
            "templates/a.yml",
            "file-name-reserved",
            "Tên «templates» đã dành cho việc … ví dụ «templates-1».",
        ),
        ("2022.cu/a.yml", "file-name", "Tên «2022.cu» không dùng làm đị … ví dụ «2022-cu»."),
        *(
            (
                path,
                "file-not-yml",
                "Tệp này không được đọc … «ke-hoach.yml», hoặc chuyển đi nơi khác nếu không dùng.",
            )
            for path in (
                "ke-hoach.YML",
                "Kế hoạch.yml.txt",
                "ke-hoach.yaml.txt",
                "2022/ke-hoach.yml ",
                "ke-hoach .yml (1)",
                "ke-hoach.yml~",
            )
        ),
        (
            "ke-hoach.yaml",
            "file-extension",
            "Tệp đuôi «.yaml» không được đọc. … thành «ke-hoach.yml».",
        ),
    ],
)
def test_a_name_that_cannot_be_an_address_is_told_with_a_better_one(
    path: str, rule: str, message: str, tmp_path: Path, walk_plans: WalkPlans
) -> None:
    file = tmp_path / path
    file.parent.mkdir(exist_ok=True)
    file.write_text(PLAN, encoding="utf-8")
    begin, end = message.split(" … ")
    (finding,) = walk_plans(tmp_path).findings
    told = finding.problem.message.vietnamese
    assert (finding.path, finding.problem.rule, told[: len(begin)], told[-len(end) :]) == (
        path,
        rule,
        begin,
        end,
    )


def test_a_name_in_decomposed_letters_is_told(tmp_path: Path, walk_plans: WalkPlans) -> None:
    name = normalize("NFD", "kế-hoạch.yml")
    (tmp_path / name).write_text(PLAN, encoding="utf-8")
    assert [(path, rule) for path, _, _, rule, _ in findings(walk_plans(tmp_path))] == [
        (name, "file-name")
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_what_is_no_file_is_neither_followed_nor_waited_for(
    tmp_path: Path, walk_plans: WalkPlans
) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    (tmp_path / "ngoai.yml").write_text(PLAN, encoding="utf-8")
    os.mkfifo(folder / "ong.yml")
    (folder / "thu-muc.yml").mkdir()
    (folder / "treo.yml").symlink_to("khong-co.yml")
    (folder / "ngoai.yml").symlink_to(tmp_path / "ngoai.yml")
    (folder / "vong.yml").symlink_to("vong.yml")
    (folder / "tren.yml").symlink_to("..")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "o-cam.yml"))
        found = walk_in_a_second(walk_plans, folder)
    told = "Đây không phải là tệp thường (mà là {}), nên không"
    kinds = {
        "ngoai.yml": "liên kết",
        "o-cam.yml": "ổ cắm mạng",
        "ong.yml": "đường ống",
        "thu-muc.yml": "thư mục",
        "tren.yml": "liên kết",
        "treo.yml": "liên kết",
        "vong.yml": "liên kết",
    }
    assert found == [
        (name, 1, 1, "file-not-regular", told.format(kind)[:32]) for name, kind in kinds.items()
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such links")
def test_a_link_to_a_folder_is_told_and_one_to_an_attached_file_is_not(
    tmp_path: Path, walk_plans: WalkPlans
) -> None:
    folder = tmp_path / "plans"
    (tmp_path / "2021").mkdir()
    folder.mkdir()
    (tmp_path / "bao-cao.pdf").touch()
    (folder / "2021").symlink_to(tmp_path / "2021")
    (folder / "2022").symlink_to("khong-co")
    (folder / "2023").symlink_to(folder)
    (folder / "bao-cao.pdf").symlink_to(tmp_path / "bao-cao.pdf")
    told = "Đây là liên kết tới thư mục khác"
    assert walk_in_a_second(walk_plans, folder) == [
        (name, 1, 1, "folder-link", told) for name in ("2021", "2022", "2023")
    ]


def test_folders_are_read_to_a_depth_and_those_below_are_told(
    tmp_path: Path, walk_plans: WalkPlans
) -> None:
    deepest = tmp_path.joinpath(*["a"] * 200)
    deepest.mkdir(parents=True)
    for path in (tmp_path.joinpath(*["a"] * 8), deepest):
        (path / "ke-hoach.yml").write_text(PLAN, encoding="utf-8")
    assert walk_in_a_second(walk_plans, tmp_path) == [
        ("/".join("a" * 9), 1, 1, "folder-too-deep", "Thư mục lồng sâu quá 8 cấp, nên ")
    ]
    assert [page.address for page in walk_plans(tmp_path).pages] == [f"{'a/' * 8}ke-hoach"]


def test_what_is_hidden_is_no_plan(tmp_path: Path, walk_plans: WalkPlans) -> None:
    for name in (".git/a.yml", "~$ke-hoach.yml", ".ke-hoach.yml.swp", "2022/bao-cao.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    walk = walk_plans(tmp_path)
    assert (walk.findings, walk.pages) == ((), ())


def test_a_plans_folder_that_is_not_there_is_told(tmp_path: Path, walk_plans: WalkPlans) -> None:
    walk = walk_plans(tmp_path / "plans")
    assert (findings(walk), walk.report.partition(" Hãy")[0]) == (
        [(".", 1, 1, "folder-missing", "Không thấy thư mục này. Hãy tạo ")],
        "plans/.:1:1: LỖI: Không thấy thư mục này.",
    )


def test_a_plans_folder_that_is_a_file_is_told(tmp_path: Path, walk_plans: WalkPlans) -> None:
    (tmp_path / "plans").touch()
    assert findings(walk_plans(tmp_path / "plans"), 25) == [
        (".", 1, 1, "folder-unreadable", "Không mở được thư mục: No")
    ]


@unless_root
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, walk_plans: WalkPlans) -> None:
    path = tmp_path / "ke-hoach.yml"
    path.write_text(PLAN, encoding="utf-8")
    path.chmod(0)
    assert [(path, rule) for path, _, _, rule, _ in findings(walk_plans(tmp_path))] == [
        ("ke-hoach.yml", "file-unreadable")
    ]


@unless_root
@pytest.mark.parametrize(
    ("mode", "told"),
    [
        (0o000, [("2022", "folder-unreadable")]),
        (0o400, [("2022/a.yml", "file-unreadable"), ("2022/b", "file-unreadable")]),
    ],
)
def test_a_folder_that_may_not_be_listed_or_entered_is_told(
    mode: int, told: list[tuple[str, str]], tmp_path: Path, walk_plans: WalkPlans
) -> None:
    folder = tmp_path / "2022"
    (folder / "b").mkdir(parents=True)
    (folder / "a.yml").write_text(PLAN, encoding="utf-8")
    folder.chmod(mode)
    found = [(path, rule) for path, _, _, rule, _ in findings(walk_plans(tmp_path))]
    folder.chmod(0o700)
    assert found == told


@pytest.mark.skipif(os.name == "nt", reason="a name that is no text can be made elsewhere only")
def test_a_name_that_cannot_be_printed_is_told(tmp_path: Path, walk_plans: WalkPlans) -> None:
    for name in (b"k\xff.yml", b"k\n2022/a.yml:1:1: L.yml", b"\x1b[2J.YML"):
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
        path.parent.mkdir(exist_ok=True)
        path.write_text(PLAN, encoding="utf-8")
    walk = walk_plans(tmp_path)
    assert [(path, rule) for path, _, _, rule, _ in findings(walk)] == [
        ("k\ufffd.yml", "file-name"),
        ("k\ufffd2022/a.yml:1:1: L.yml", "file-name"),
        ("\ufffd[2J.YML", "file-not-yml"),
    ]
    lines = walk.report.encode().decode().split("\n")
    assert [line for line in lines if not line.isprintable()] == []
    assert [line for line in lines if line and not line.startswith(tmp_path.name)] == []


def test_faulty_files_do_not_stop_the_good_ones(tmp_path: Path, walk_plans: WalkPlans) -> None:
    (tmp_path / "dung.yml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "sai.yml").write_bytes(PLAN.encode("utf-16"))
    (tmp_path / "thieu.yml").write_text("id: thieu\n", encoding="utf-8")
    walk = walk_plans(tmp_path)
    assert [page.address for page in walk.pages] == ["dung"]
    assert [(path, rule) for path, _, _, rule, _ in findings(walk)] == [
        ("sai.yml", "encoding"),
        ("thieu.yml", "missing-key"),
        ("thieu.yml", "missing-key"),
        ("thieu.yml", "missing-key"),
    ]


def test_a_folder_without_plans_gives_a_portal_without_plans(
    tmp_path: Path, walk_plans: WalkPlans
) -> None:
    walk = walk_plans(tmp_path)
    assert (walk.pages, walk.findings, walk.home.years) == ((), (), ())
