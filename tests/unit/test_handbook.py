"""The handbook is never behind the program: tables, examples, terminal texts and pictures in it."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.handbook import handbook_files
from generator.model.fields import Choice
from generator.model.parts import attached_names
from generator.model.plan import Plan
from generator.pipeline import Walk
from generator.reading import read_plan
from generator.reading.messages import SENTENCES
from generator.report import report
from generator.rules import PORTAL_RULES, RULES_BY_NAME
from tests.handbook_examples import chapters, examples

WalkPlans = Callable[[Path], Walk]


def test_every_field_of_the_model_has_a_row() -> None:
    schema = Plan.model_json_schema()
    parts = [schema, *schema["$defs"].values()]
    rows = re.findall(r'<tr id="[a-z_-]+"><th scope="row"><code>(\w+)', chapters()["cac-muc"])
    assert Counter(rows) == Counter(key for part in parts for key in part.get("properties", ()))


def test_a_field_is_found_by_the_keys_that_lead_to_it() -> None:
    rows = re.findall(r'<tr id="(.+?)">', chapters()["cac-muc"])
    wanted = ["title", "events-date", "agenda-items-presenters", "document-issuing_body-parent"]
    assert [anchor for anchor in rows if anchor in wanted] == sorted(wanted, key=rows.index)
    assert len(rows) == len(set(rows))


def test_every_choice_stands_there_with_its_meaning() -> None:
    kinds = [kind for kind in Choice.__subclasses__() if kind.__module__.startswith("generator.")]
    choices = [choice for kind in kinds for choice in kind]
    told = [f"<code>{choice}</code> ({choice.term})" for choice in choices]
    assert [words for words in told if words not in chapters()["cac-muc"]] == []


def test_every_rule_and_every_sentence_has_an_entry_with_its_name_as_anchor() -> None:
    page = chapters()["thong-bao"]
    rules = [*RULES_BY_NAME, *PORTAL_RULES]
    assert re.findall(r"^### (.+)$", page, re.MULTILINE) == sorted(rules)
    assert re.findall(r'<dt id="(.+?)">', page) == list(SENTENCES)


@pytest.mark.parametrize("name", examples())
def test_an_example_is_a_plan_without_a_mistake(
    name: str, walk_plans: WalkPlans, tmp_path: Path
) -> None:
    text = examples()[name]
    (tmp_path / "vi-du.yml").write_text(text, encoding="utf-8")
    plan = read_plan("vi-du.yml", text.encode()).plan
    for _path, attached in attached_names(plan) if plan else ():
        (tmp_path / attached).touch()
    found = [finding.problem for finding in walk_plans(tmp_path).findings]
    # the command that writes missing ids is explained further down in the first chapter
    assert [problem for problem in found if problem.rule != "id-missing"] == []


def test_the_report_in_the_first_chapter_is_what_the_program_says(
    walk_plans: WalkPlans, tmp_path: Path
) -> None:
    file = tmp_path / "plans" / "2027" / "tong-ket-nam-hoc.yml"
    file.parent.mkdir(parents=True)
    text = examples()["index-1"].replace("thứ Ba, 24/8/2027", "31/6/2027")
    file.write_text(text, encoding="utf-8")
    told = report(walk_plans(tmp_path / "plans").errors, "plans")
    assert re.findall(r"```text\n(plans/.*?)\n```", chapters()["index"], re.DOTALL) == [told]


def test_every_picture_is_shown_and_every_picture_shown_is_there() -> None:
    shown = re.findall(r"\]\(([\w-]+\.webp)\)", "".join(chapters().values()))
    there = [Path(file.path).name for file in handbook_files() if isinstance(file.content, bytes)]
    assert sorted(shown) == there
