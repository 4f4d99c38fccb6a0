"""The schema that editors go by takes each plan that reading takes, and sees coarse mistakes."""

import copy
import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from generator.editing.schema import plan_schema, schema_text
from generator.reading import read_plan
from generator.reading.yaml_text import read_yaml
from generator.reading.yaml_tree import Tree

ROOT = Path(__file__).parents[2]
VALIDATOR = Draft7Validator(plan_schema())
EVERY_FIELD = Path(__file__).parent / "every_field.yml"
PLANS = [*sorted((ROOT / "plans").rglob("*.yml")), EVERY_FIELD]
OTHER_PLANS = [*(ROOT / "tests/golden").rglob("*.yml"), *(ROOT / "tests/bad_plans").rglob("*.yml")]
COARSE = (
    *("file-form", "id-form", "kind-bool", "kind-entry", "kind-list", "kind-mapping", "kind-text"),
    *("link-unreadable", "missing-key", "missing-key--events", "missing-key--inside"),
    *("not-a-choice", "not-a-choice-near", "unknown-key", "unknown-key-near"),
)
"""The bad plans whose mistake an editor sees by the schema."""


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it, except that of numbers only the type is kept."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


def _always(value: object) -> Callable[[yaml.SafeLoader, yaml.Node], object]:
    return lambda _loader, _node: value


for kind, pattern, value in (
    ("null", r"~|null|Null|NULL|", None),
    ("bool", r"true|True|TRUE|false|False|FALSE", True),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", 1),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.inf|\.nan", 0.5),
):
    tag = f"tag:yaml.org,2002:{kind}"
    EditorLoader.add_implicit_resolver(tag, re.compile(f"(?:{pattern})$"), None)
    EditorLoader.add_constructor(tag, _always(value))


class PlainDumper(yaml.SafeDumper):
    """Writes each text without quotes, if it can; an empty one is a blank."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


def mistakes(text: str) -> list[str]:
    """Return where and in what the schema finds ``text`` at fault."""
    found = VALIDATOR.iter_errors(yaml.load(text, EditorLoader))  # noqa: S506 - a safe loader
    return [f"{error.json_path}: {error.message}" for error in found]


def is_accepted(text: str) -> bool:
    return read_plan("2024/a.yml", text.encode()).plan is not None


def test_the_schema_in_the_repository_is_that_of_the_model() -> None:
    assert (ROOT / ".vscode/plan.schema.json").read_text("utf-8") == schema_text()


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(json.loads(schema_text()))


def test_the_schema_is_written_as_it_is() -> None:
    assert json.loads(schema_text()) == plan_schema()


def test_each_definition_is_there_and_used() -> None:
    used = re.findall('"#/definitions/([^"]+)"', schema_text())
    assert set(used) == set(json.loads(schema_text())["definitions"])


@pytest.mark.parametrize("path", [*PLANS, *sorted(OTHER_PLANS)], ids=lambda path: path.stem)
def test_what_reading_takes_the_schema_takes(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    assert not is_accepted(text) or mistakes(text) == []


@pytest.mark.parametrize("name", COARSE)
def test_coarse_mistakes_are_seen_while_typing(name: str) -> None:
    text = (ROOT / f"tests/bad_plans/{name}.yml").read_text("utf-8")
    assert (is_accepted(text), mistakes(text) == []) == (False, False)


TREES = [tree for path in PLANS if (tree := read_yaml(path.read_text("utf-8")).root)]
TEXTS = ("", "12", "0912345678", "1.5", "8:30", "2024-08-24", "true", "yes", "Null", "~", "0x1F")
IN_A_LIST, FIRST_ONLY = "in a list", "the first one only"


def changed(tree: Tree, at: float, change: str) -> Tree:
    """Return a copy of ``tree`` with one part changed: that at a place between 0 and 1."""
    tree = copy.deepcopy(tree)
    every = [*places(tree)]
    holder, key = every[int(at * len(every))]
    part = holder[key]
    if change == IN_A_LIST:
        holder[key] = [part]
    elif change == FIRST_ONLY:
        holder[key] = next(iter(part.values() if isinstance(part, dict) else part), "")
    else:
        holder[key] = change
    return tree


def places(tree: Tree) -> Iterator[tuple[Any, Any]]:
    """Yield each mapping and list with each of its keys or indices."""
    entries: Iterable[tuple[Any, Tree]] = ()
    if isinstance(tree, dict):
        entries = tree.items()
    elif isinstance(tree, list):
        entries = enumerate(tree)
    for key, part in entries:
        yield tree, key
        yield from places(part)


@settings(max_examples=150)
@given(
    st.sampled_from(TREES),
    st.lists(
        st.tuples(
            st.floats(0, 1, exclude_max=True), st.sampled_from([*TEXTS, IN_A_LIST, FIRST_ONLY])
        ),
        max_size=4,
    ),
)
def test_what_reading_takes_of_changed_plans_the_schema_takes(
    tree: Tree, changes: list[tuple[float, str]]
) -> None:
    for at, change in changes:
        tree = changed(tree, at, change)
    text = yaml.dump(tree, Dumper=PlainDumper, allow_unicode=True, sort_keys=False)
    assert not is_accepted(text) or mistakes(text) == []
