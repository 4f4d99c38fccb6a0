"""What the command line says: all of it in Vietnamese, with the status that it documents."""

import re
from pathlib import Path

import pytest

from generator.model import notation
from tests.commands.conftest import Desk, Told
from tests.portal_copy import PROJECT

COMMANDS = ("new", "check", "ids", "explain", "schema", "build", "serve", "zip")
ENGLISH = re.compile(
    r"usage|options?|argument|error|show|exit|require|expect|choose|invalid|command", re.IGNORECASE
)


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)], ids=" ".join)
def test_help_has_no_english_in_it(desk: Desk, command: tuple[str, ...]) -> None:
    told = desk.run(*command, "--help")
    assert (told.status, told.complaints) == (0, "")
    assert told.output.startswith("Cách dùng: ")
    assert ENGLISH.findall(told.output) == []


def test_help_lists_every_command_and_every_exit_status(desk: Desk) -> None:
    told = desk.run("--help").output
    assert tuple(re.findall(r"^    (\w+) ", told, re.MULTILINE)) == COMMANDS
    assert re.findall(r"^  (\d+) ", told, re.MULTILINE) == ["0", "1", "2", "3", "130"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("chek", "Không có lệnh «chek». Có phải «check» không?"),
        ("xyz", "Không có lệnh «xyz»."),
        ("check --formt json", "Không hiểu «--formt»."),
        ("ids a.yml --lang en", "Không hiểu «--lang en»."),
        ("check --format xml", "Lệnh gõ chưa đúng."),
        ("check --lang", "Lệnh gõ chưa đúng."),
        ("check --lang fr", "Lệnh gõ chưa đúng."),
        ("serve 8000", "Không hiểu «8000»."),
        ("explain wrong-weekdy", "Không có thông báo nào tên «wrong-weekdy». Có phải"),
        ("explain zzz", "Không có thông báo nào tên «zzz». Xem tất cả:"),
        ("new", "--title (Tên hội nghị): Cần có câu trả lời."),
        ("new --kind ngoai-troi", "--kind (Hình thức: 1 trực tiếp, 2 trực tuyến,"),
    ],
)
def test_wrong_use_is_told_in_vietnamese(desk: Desk, words: str, complaint: str) -> None:
    told = desk.run(*words.split())
    assert (told.status, told.output, told.complaints[: len(complaint)]) == (2, "", complaint)
    assert ENGLISH.findall(re.sub(r"--\S+|\{.*?\}|«.*?»", "", told.complaints)) == []


def test_without_a_command_the_help_is_shown(desk: Desk) -> None:
    assert desk.run() == Told(2, "", desk.run("--help").output + "\n")


def test_a_rule_is_explained_by_its_page_in_the_handbook(desk: Desk) -> None:
    assert desk.run("explain", "wrong-weekday") == Told(
        0,
        "wrong-weekday\n\n"
        "Thứ ghi bên cạnh ngày không đúng với lịch.\n\n"
        "Vì sao: người đọc không biết nên tin thứ hay tin ngày, và có thể đến nhầm hôm.\n"
        "Sai: «date: thứ Ba, 24/8/2022» (ngày đó là thứ Tư).\n"
        "Đúng: «date: thứ Tư, 24/8/2022».\n",
        "",
    )


def test_a_message_is_explained_by_its_sentence(desk: Desk) -> None:
    assert desk.run("explain", "date-missing-day").output == (
        "date-missing-day\n\nKhông có ngày «…» trong lịch. Hãy xem lại ngày và tháng.\n"
    )


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("date-unreadable", notation.ACCEPTED_DATES),
        ("time-unreadable", notation.ACCEPTED_TIMES),
        ("length-unreadable", notation.ACCEPTED_LENGTHS),
        ("deadline-unreadable", notation.ACCEPTED_DEADLINES),
        ("count-unreadable", notation.ACCEPTED_COUNTS),
    ],
)
def test_what_cannot_be_read_is_explained_with_all_that_can(
    desk: Desk, name: str, forms: tuple[str, ...]
) -> None:
    explained = desk.run("explain", name).output
    assert explained.partition("\n\nCác cách viết được:\n")[2] == "".join(
        f"  {form}\n" for form in forms
    )


def test_every_name_that_stands_behind_a_message_can_be_explained(desk: Desk) -> None:
    listed = {line.split()[0] for line in desk.run("explain").output.splitlines()}
    reports = (PROJECT / "tests" / "golden" / "bad_plans" / "report.txt").read_text("utf-8")
    assert set(re.findall(r"^plans/.* \[([a-z0-9-]+)\]$", reports, re.MULTILINE)) - listed == set()


def test_a_broken_mkdocs_yml_is_told_and_no_fault_of_the_program(desk: Desk) -> None:
    (desk.root / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    told = desk.run("check")
    assert (told.status, told.complaints[:33]) == (1, "Không dùng được tệp mkdocs.yml: M")


def test_everything_that_can_be_explained_is_listed(desk: Desk) -> None:
    listed = [line.split()[0] for line in desk.run("explain").output.splitlines()]
    wanted = {"wrong-weekday", "duplicate-plan-id", "yaml-syntax", "encoding", "unknown-key"}
    assert (listed == sorted({*listed}), wanted - {*listed}) == (True, set())


def test_the_schema_is_written_where_editors_look_for_it_or_elsewhere(
    desk: Desk, tmp_path: Path
) -> None:
    committed = (PROJECT / ".vscode" / "plan.schema.json").read_bytes()
    elsewhere = tmp_path / "folder" / "schema.json"
    assert (desk.run("schema").status, desk.run("schema", "--output", str(elsewhere)).status) == (
        0,
        0,
    )
    written = desk.root / ".vscode" / "plan.schema.json"
    assert (written.read_bytes(), elsewhere.read_bytes()) == (committed, committed)


@pytest.mark.parametrize(
    "file", [".github/workflows/portal.yml", ".gitlab-ci.yml", ".githooks/pre-commit"]
)
def test_the_pipelines_use_commands_that_there_are(desk: Desk, file: str) -> None:
    text = (PROJECT / file).read_text(encoding="utf-8")
    commands = set(re.findall(r"hoinghi\.py ((?:check|build)(?: --?\w+(?: \w+)?)*)", text))
    assert commands
    assert {command: desk.run(*command.split()).status for command in commands} == dict.fromkeys(
        commands, 0
    )
