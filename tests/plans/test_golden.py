"""The real plans, their pages, calendars and findings: as in tests/golden/, to the letter."""

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.pipeline import Walk
from generator.rendering.pages import home_html, page_html
from tests.page_text import page_text

ROOT = Path(__file__).parents[2]
KINDS = ROOT / "tests" / "kinds"
"""Compact plans of the kinds of conference that the real ones are not."""
PLANS = sorted(
    path.relative_to(ROOT / "plans").with_suffix("").as_posix()
    for path in (ROOT / "plans").rglob("*.yml")
)
CALENDARS = ("agenda.ics", "deadlines.ics", "event.ics")
LISTS = ("thang", "years/2022-2023", "units", "units/hp-van-phong")
"""One of each kind of page over all plans."""
HASH = re.compile(r"\.[0-9a-f]{8}\.")

WalkPlans = Callable[[Path], Walk]
Golden = Callable[[str, Mapping[str, bytes]], str]


@pytest.mark.parametrize("address", PLANS)
def test_a_plan_gives_its_page_and_its_calendars(
    address: str, real_walk: Walk, golden: Golden
) -> None:
    assert golden(Path(address).name, made_of(real_walk, address)) == ""


@pytest.mark.parametrize("path", sorted(KINDS.rglob("*.yml")), ids=lambda path: path.stem)
def test_a_plan_of_each_kind_gives_its_page_its_calendars_and_its_findings(
    path: Path, walk_plans: WalkPlans, tmp_path: Path, golden: Golden
) -> None:
    shutil.copy(path, tmp_path)
    for form in KINDS.rglob("*.docx"):
        shutil.copy(form, tmp_path)
    walk = walk_plans(tmp_path)
    report = walk.report.replace(tmp_path.name, "plans") + "\n"
    made = made_of(walk, path.stem) | {"findings.txt": report.encode()}
    assert golden(path.stem, made) == ""


def made_of(walk: Walk, address: str) -> dict[str, bytes]:
    (page,) = (page for page in walk.pages if page.address == address)
    wanted = {f"{address}/{name}": name for name in CALENDARS}
    files = {wanted[file.path]: file.content for file in walk.files if file.path in wanted}
    return files | {"page.txt": page_text(page_html(page)).encode()}


def test_the_plans_give_the_portal_its_home_its_files_and_its_findings(
    real_walk: Walk, golden: Golden
) -> None:
    assert real_walk.calendar_page is not None
    paths = sorted(HASH.sub(".{hash}.", file.path) for file in real_walk.files)
    portal = {
        "home.txt": page_text(home_html(real_walk.home)),
        "lich.txt": page_text(page_html(real_walk.calendar_page)),
        **{
            f"{page.address.replace('/', '-')}.txt": page_text(page_html(page))
            for page in real_walk.lists
            if page.address in LISTS
        },
        "files.txt": "".join(f"{path}\n" for path in paths),
        "findings.txt": real_walk.report + "\n",
    }
    made = {name: text.encode() for name, text in portal.items()}
    assert golden("portal", made) == ""


def test_nothing_is_expected_that_no_test_makes() -> None:
    kinds = {path.stem for path in KINDS.rglob("*.yml")}
    folders = {path.name for path in (ROOT / "tests" / "golden").iterdir()}
    assert folders == {Path(address).name for address in PLANS} | kinds | {
        "portal",
        "bad_plans",
        "history",
        "screen_reader",
    }
