"""Plans with mistakes: each is found where it was made, and nothing else is.

Each file or folder of tests/bad_plans/ is a plans folder of its own. Its mistakes are marked in
place by comments: ``#!`` an error, ``#?`` a warning, then the rule. The place is the line's first
character; in a comment of its own, the one above the ``^``. A file is named after what it shows;
behind ``--`` stands in which way.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from generator.pipeline import Walk
from generator.reading.messages import SENTENCES, sentence
from generator.rules import RULES, duplicate_plan_id

BAD_PLANS = Path(__file__).parents[1] / "bad_plans"
CASES = sorted(BAD_PLANS.iterdir())
OF_FILES = {  # found before there is a text to mark: see test_strange_files.py
    *("file-too-large", "file-not-regular", "file-unreadable", "file-name", "file-name-reserved"),
    *("file-extension", "encoding-utf16", "encoding-windows-1258", "encoding-tcvn3"),
}
SEVERAL = {"six-mistakes", "twelve-mistakes"}
MARK = re.compile(r"#([!?])( *\^)? ([a-z-]+)$")
SEVERITIES = {"!": "error", "?": "warning"}

Place = tuple[str, int, int, str, str]
"""File, line, column, severity, rule."""


def marked(folder: Path) -> Iterator[Place]:
    for path in sorted(folder.rglob("*.yml")):
        above, number_above = "", 0
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            mark = MARK.search(line)
            if mark is None or mark.start():
                above, number_above = line, number
            if mark:
                caret = mark.end(2) if mark[2] else len(above) - len(above.lstrip(" ")) + 1
                name = path.relative_to(folder).as_posix()
                yield name, number_above, caret, SEVERITIES[mark[1]], mark[3]


def found(walk: Walk) -> Iterator[Place]:
    for finding in walk.findings:
        problem, place = finding.problem, finding.position
        yield finding.path, place.line, place.column, problem.severity.value, problem.rule


def pattern(name: str) -> str:
    """Return a pattern of the sentence, whatever is put in its places."""
    details = dict.fromkeys(re.findall(r"{(\w+)}", SENTENCES[name]), "§")
    return re.escape(sentence(name, **details)).replace("§", ".*")


@pytest.fixture
def walk_case(
    tmp_path: Path, walk_plans: Callable[[Path], Walk]
) -> Callable[[Path], tuple[Path, Walk]]:
    """Walk through a folder that holds nothing but one case."""

    def walk(case: Path) -> tuple[Path, Walk]:
        folder = tmp_path / case.stem
        if case.is_dir():
            shutil.copytree(case, folder)
        else:
            folder.mkdir()
            shutil.copy(case, folder)
        return folder, walk_plans(folder)

    return walk


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_mistake_is_found_in_its_place_and_nothing_else(
    case: Path, walk_case: Callable[[Path], tuple[Path, Walk]]
) -> None:
    folder, walk = walk_case(case)
    assert sorted(found(walk)) == sorted(marked(folder))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_sentence_is_said_by_the_plan_named_after_it(
    case: Path, walk_case: Callable[[Path], tuple[Path, Walk]]
) -> None:
    name = case.stem.partition("--")[0]
    _folder, walk = walk_case(case)
    messages = (finding.problem.message for finding in walk.findings)
    assert name not in SENTENCES or any(map(re.compile(pattern(name)).fullmatch, messages))


def test_every_sentence_and_every_rule_has_its_bad_plan() -> None:
    rules = {rule.__name__.rpartition(".")[2].replace("_", "-") for rule in RULES}
    portal = {duplicate_plan_id.__name__.rpartition(".")[2].replace("_", "-")}
    shown = {case.stem.partition("--")[0] for case in CASES}
    assert shown == ({*SENTENCES} - OF_FILES) | rules | portal | SEVERAL


def test_the_messages_read_as_expected(
    tmp_path: Path,
    walk_plans: Callable[[Path], Walk],
    golden: Callable[[str, Mapping[str, bytes]], str],
) -> None:
    folder = shutil.copytree(BAD_PLANS, tmp_path / "bad_plans")
    assert golden("bad_plans", {"report.txt": walk_plans(folder).report.encode()}) == ""
