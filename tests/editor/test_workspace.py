"""What ``.vscode/`` offers beside the schema: snippets that make right plans, tasks that find."""

import json
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest

from generator.reading import read_plan
from generator.rules import check_plan

ROOT = Path(__file__).parents[2]


def workspace(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ROOT / ".vscode" / name).read_text("utf-8"))
    return content


def typed(snippet: str) -> str:
    """Return what a snippet writes where every sample is left as it is."""
    text = "\n".join(workspace("plan.code-snippets")[snippet]["body"])
    samples = dict(re.findall(r"\$\{(\d+)[:|]([^},|]*)", text))
    return re.sub(r"\$\{?(\d+)([:|][^}]*\})?", lambda found: samples.get(found[1], ""), text)


@pytest.mark.parametrize(
    "added",
    [
        "",
        textwrap.indent(typed("Mục chương trình"), "  "),
        "tasks:\n" + textwrap.indent(typed("Việc cần làm"), "  "),
    ],
    ids=["a new plan", "an agenda item", "a task"],
)
def test_snippets_make_plans_without_mistakes(added: str) -> None:
    reading = read_plan("2024/a.yml", (typed("Kế hoạch mới") + added).encode())
    assert (reading.problems, reading.plan and tuple(check_plan(reading.plan))) == ((), ())


def test_the_task_for_checking_finds_each_finding_in_a_report() -> None:
    report = (ROOT / "tests/golden/bad_plans/report.txt").read_text("utf-8")
    tasks = {task["label"]: task for task in workspace("tasks.json")["tasks"]}
    matchers = tasks["Kiểm tra kế hoạch"]["problemMatcher"]
    patterns = [matcher["pattern"]["regexp"] for matcher in matchers]
    heads = [line for line in report.splitlines() if line.startswith("plans/")]
    assert [line for line in heads if not any(re.match(each, line) for each in patterns)] == []
