"""Plans with mistakes: each is found where it was made, and nothing else is.

Each file or folder of tests/bad_plans/ is a plans folder of its own. Its mistakes are marked in
place by comments: ``#!`` an error, ``#?`` a warning, then the rule. At the end of a line the place
is the line's first character; in a line of its own it is what stands above the ``^`` or, in the
next line, below the ``v``. A file is named after the sentence or rule that it shows; behind ``--``
stands in which way.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from generator.model.message import Language
from generator.pipeline import Walk
from generator.reading.messages import SENTENCES, sentence
from generator.reading.messages_in_english import ENGLISH_SENTENCES
from generator.report import report
from generator.rules import RULES, duplicate_plan_id

CASES = sorted((Path(__file__).parents[1] / "bad_plans").iterdir())
OF_FILES = {  # found before there is a text to mark: see test_strange_files.py
    *("file-too-large", "file-not-regular", "file-unreadable", "file-name", "file-name-reserved"),
    *("file-extension", "file-not-yml", "folder-missing", "folder-unreadable", "folder-link"),
    *("folder-too-deep", "attached-file-too-large", "more-findings", "too-many-entries"),
    *("encoding-utf16", "encoding-windows-1258", "encoding-tcvn3"),
}
OF_MANY_KINDS = {"six-mistakes", "many-mistakes", "forty-mistakes"}
MARK = re.compile(r"#([!?])( *[\^v])? ([a-z-]+)$")
SEVERITIES = {"!": "error", "?": "warning"}

Place = tuple[str, int, int, str, str]
"""File, line, column, severity, rule."""
WalkCase = Callable[[Path], tuple[Path, Walk]]


def marked(folder: Path) -> Iterator[Place]:
    """Yield what the marks in the files of a plans folder expect."""
    for path in sorted(folder.rglob("*.yml")):
        above, above_number = "", 0
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            mark = MARK.search(line)
            if mark is None or mark.start():
                above, above_number = line, number
            if mark:
                column = mark.end(2) if mark[2] else len(above) - len(above.lstrip(" ")) + 1
                name = path.relative_to(folder).as_posix()
                place = number + 1 if str(mark[2]).endswith("v") else above_number
                yield name, place, column, SEVERITIES[mark[1]], mark[3]


def found(walk: Walk) -> Iterator[Place]:
    for finding in walk.findings:
        problem, place = finding.problem, finding.position
        yield finding.path, place.line, place.column, problem.severity.value, problem.rule


def pattern(name: str) -> str:
    """Return a pattern of the sentence, whatever is put in its places."""
    details = dict.fromkeys(re.findall(r"{(\w+)}", SENTENCES[name]), "§")
    return re.escape(sentence(name, **details).vietnamese).replace("§", ".*")


def rule_name(module_name: str) -> str:
    return module_name.rpartition(".")[2].replace("_", "-")


@pytest.fixture(scope="module")
def walk_case(
    tmp_path_factory: pytest.TempPathFactory, walk_plans: Callable[[Path], Walk]
) -> WalkCase:
    """Walk through a plans folder that holds nothing but one case."""

    @cache
    def walk(case: Path) -> tuple[Path, Walk]:
        folder = tmp_path_factory.mktemp(case.stem) / "plans"
        if case.is_dir():
            shutil.copytree(case, folder)
        else:
            folder.mkdir()
            shutil.copy(case, folder)
        return folder, walk_plans(folder)

    return walk


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_mistake_is_found_in_its_place_and_nothing_else(
    case: Path, walk_case: WalkCase
) -> None:
    folder, walk = walk_case(case)
    assert sorted(found(walk)) == sorted(marked(folder))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_sentence_is_said_by_the_plan_named_after_it(case: Path, walk_case: WalkCase) -> None:
    name = case.stem.partition("--")[0]
    _folder, walk = walk_case(case)
    messages = [finding.problem.message.vietnamese for finding in walk.findings]
    assert name not in SENTENCES or any(map(re.compile(pattern(name)).fullmatch, messages))


def test_every_sentence_and_every_rule_has_its_bad_plan() -> None:
    rules = {rule_name(rule.__name__) for rule in (*RULES, duplicate_plan_id)}
    shown = {case.stem.partition("--")[0] for case in CASES}
    assert shown == ({*SENTENCES} - OF_FILES) | rules | OF_MANY_KINDS


def places(sentence: str) -> set[str]:
    """Return the names of the details that a sentence has places for."""
    return set(re.findall(r"{(\w+)}", sentence.replace("{{", "").replace("}}", "")))


def test_every_sentence_says_the_same_in_english() -> None:
    vietnamese = {name: places(sentence) - {"term"} for name, sentence in SENTENCES.items()}
    english = {name: places(sentence) for name, sentence in ENGLISH_SENTENCES.items()}
    assert english == vietnamese


def test_the_messages_read_as_expected(
    walk_case: WalkCase, golden: Callable[[str, Mapping[str, bytes]], str]
) -> None:
    walks = [walk_case(case)[1] for case in CASES]
    reports = {
        "report.txt": [walk.report for walk in walks],
        "report.en.txt": [report(walk.findings, walk.folder, Language.ENGLISH) for walk in walks],
    }
    made = {name: "\n\n".join(texts).encode() for name, texts in reports.items()}
    assert golden("bad_plans", made) == ""


def test_forty_different_mistakes_in_one_file_are_all_told_in_one_run(walk_case: WalkCase) -> None:
    (case,) = (case for case in CASES if case.stem == "forty-mistakes")
    _folder, walk = walk_case(case)
    said = [finding.problem.message.vietnamese for finding in walk.findings]
    names = {name for name in SENTENCES if any(map(re.compile(pattern(name)).fullmatch, said))}
    assert (len(said), len(names)) == (65, 47)
