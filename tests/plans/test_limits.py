"""Whatever is put into the plans folder, an answer comes within seconds and 200 MB.

Each case is walked through in a process of its own, whose processor time the system limits.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.walk_within_limits import MEGABYTES, Run, run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits")

PLAN = """id: hoi-nghi-2022
title: Hội nghị tổng kết năm học
status: confirmed
events:
  - id: hoi-nghi
    date: 24/8/2022
"""
MANY = 10_000
TOLD = 200


def rows(section: str, row: str, count: int = MANY) -> str:
    """Return a plan with ``count`` rows in a section; ``{}`` in a row is its number."""
    return f"{PLAN}{section}:\n" + "".join(
        f"  - {row.replace('{}', str(n))}\n" for n in range(count)
    )


def walked(folder: Path, text: str) -> Run:
    (folder / "ke-hoach.yml").write_text(text, encoding="utf-8")
    return run(folder)


MISTAKES = {
    "misspelt keys": (rows("groups", "{id: m-{}, nam: A}"), "unknown-key"),
    "unknown keys": (rows("groups", "{id: m-{}, name: A, quỳnh: A}"), "unknown-key"),
    "unknown keys of one mapping": (
        PLAN + "".join(f"k{n}: a\n" for n in range(MANY)),
        "unknown-key",
    ),
    "keys written twice": (PLAN + "title: A\n" * MANY, "duplicate-key"),
    "unreadable dates": (
        rows("tasks", "{id: m-{}, title: A, deadline: 34/8/2022}"),
        "date-missing-day",
    ),
    "unknown groups": (rows("agenda", "{id: m-{}, title: A, groups: a}"), "unknown-reference"),
    "ids that stand twice": (rows("agenda", "{id: m, title: A}"), "duplicate-id"),
    "aliases": (rows("purpose", "*a"), "yaml-alias"),
    "tags": (rows("purpose", "!a b"), "yaml-tag"),
    "empty entries": (rows("purpose", ""), "empty-entry"),
    "one line of them": (
        f"{PLAN}groups: [{', '.join(['{nam: A, id: a}'] * MANY)}]",
        "unknown-key",
    ),
}
"""Plans with 10,000 mistakes of one kind, and its rule."""


@pytest.mark.parametrize("name", MISTAKES)
def test_ten_thousand_mistakes_are_told_as_two_hundred_and_a_number(
    name: str, tmp_path: Path
) -> None:
    text, rule = MISTAKES[name]
    done = walked(tmp_path, text)
    told = [each[-1] for each in done.findings]
    assert (done.pages, {*told} >= {rule, "more-findings"}, len(told)) == (0, True, TOLD + 1)
    assert done.megabytes < MEGABYTES


LARGE = {
    "10,000 agenda rows": rows("agenda", "{id: m-{}, time: 8h00, title: A}"),
    "5,000 tasks": rows("tasks", "{id: m-{}, title: A, deadline: 20/8/2022, lead: Phòng A}", 5_000),
    "10,000 venues": rows("venues", "{id: m-{}, name: A}"),
    "100 events of 200 groups": PLAN
    + "".join(f"  - {{id: e{n}, date: 24/8/2022}}\n" for n in range(99))
    + "groups:\n"
    + "".join(f"  - {{id: g{n}, name: A}}\n" for n in range(200)),
    "10,000 paragraphs": rows("purpose", "Mục đích thứ {}"),
    "40,000 paragraphs": rows("purpose", "a", 40_000),
    "10,000 addresses": rows("purpose", "a{}@gmail.com"),
    "one paragraph of 400 kB": f"{PLAN}purpose: {'chữ ' * 80_000}",
    "a title of 400 kB": PLAN.replace("năm học", "chữ " * 80_000),
    "5,000 venues, each of one item": f"{rows('venues', '{id: v-{}, name: A}', 1_000)}"
    + rows("agenda", "{id: m-{}, title: A, venue: v-{}}", 1_000).removeprefix(PLAN),
}
"""Plans that are right, though no department has such."""


TOO_MANY = {
    "80,000 paragraphs": (rows("purpose", "a", 80_000), "too-many-entries"),
    "60,000 paragraphs in two lists": (
        rows("purpose", "a", 30_000) + rows("contents", "a", 30_000).removeprefix(PLAN),
        "too-many-entries",
    ),
    "10,000 groups inside one": (
        f"{PLAN}groups:\n  - id: g\n    name: A\n    groups:\n"
        + "".join(f"      - {{id: g-{n}, name: A}}\n" for n in range(MANY)),
        "too-many",
    ),
}
"""Plans with more than any department has, and the rule that says so."""


@pytest.mark.parametrize("name", TOO_MANY)
def test_a_plan_with_more_than_any_has_is_refused(name: str, tmp_path: Path) -> None:
    text, rule = TOO_MANY[name]
    done = walked(tmp_path, text)
    told = [each[-1] for each in done.findings]
    assert (done.pages, told, done.megabytes < MEGABYTES) == (0, [rule], True)


@pytest.mark.parametrize("name", LARGE)
def test_a_large_plan_becomes_its_page(name: str, tmp_path: Path) -> None:
    done = walked(tmp_path, LARGE[name])
    assert (done.pages, done.megabytes < MEGABYTES) == (1, True)


def nested(folder: Path) -> None:
    (folder / "ke-hoach.yml").write_text(PLAN + "purpose: " + "[" * 1000, encoding="utf-8")


def of_50_megabytes(folder: Path) -> None:
    with (folder / "ke-hoach.yml").open("wb") as file:
        file.truncate(50 * 1024 * 1024)


def of_one_address(folder: Path) -> None:
    for name in ("ke-hoach.yml", "ke-hoach.yaml", "Ke-hoach.yml", "ke hoach.yml"):
        (folder / name).write_text(PLAN, encoding="utf-8")


def of_odd_files(folder: Path) -> None:
    (folder / "thu-muc.yml").mkdir()
    os.mkfifo(folder / "ong.yml")
    (folder / "treo.yml").symlink_to("khong-co")
    (folder / "so-khong.yml").write_bytes(PLAN.encode() + b"\0")
    (folder / "hai.yml").write_text(
        PLAN.replace("2022", "hai", 1) + "---\n" + PLAN, encoding="utf-8"
    )
    (folder / "bom.yml").write_text(ALIAS_BOMB, encoding="utf-8")


ALIAS_BOMB = f"{PLAN}purpose:\n  - &a0 a\n" + "".join(
    f"  - &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
)
REFUSED: dict[str, tuple[Callable[[Path], None], list[tuple[str, str]]]] = {
    "nesting": (nested, [("ke-hoach.yml", "too-deep")]),
    "50 MB": (of_50_megabytes, [("ke-hoach.yml", "file-too-large")]),
    "one address": (
        of_one_address,
        [
            ("Ke-hoach.yml", "file-name"),
            ("ke hoach.yml", "file-name"),
            ("ke-hoach.yaml", "file-extension"),
        ],
    ),
    "odd files": (
        of_odd_files,
        [
            ("bom.yml", "yaml-alias"),
            ("hai.yml", "several-documents"),
            ("ong.yml", "file-not-regular"),
            ("so-khong.yml", "control-character"),
            ("thu-muc.yml", "file-not-regular"),
            ("treo.yml", "file-not-regular"),
        ],
    ),
}
"""What makes the files of a folder, and the first finding of each."""


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_at_once(name: str, tmp_path: Path) -> None:
    make, expected = REFUSED[name]
    make(tmp_path)
    done = run(tmp_path)
    told = {path: rule for path, _line, _column, rule in reversed(done.findings)}
    assert (sorted(told.items()), done.megabytes < MEGABYTES) == (expected, True)
