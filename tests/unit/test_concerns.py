"""Whom the parts of a plan are for, so that what is for other groups alone can step aside."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from shutil import copy

import pytest

from generator.pipeline import Walk
from tests.calendar_readers import read_with_icalendar

PLAN = Path(__file__).parents[1] / "kinds/giao-ban-nhieu-thanh-phan.yml"


@pytest.fixture(scope="module")
def found(walk_plans: Callable[[Path], Walk], tmp_path_factory: pytest.TempPathFactory) -> Walk:
    folder = tmp_path_factory.mktemp("concerns")
    copy(PLAN, folder)
    return walk_plans(folder)


def test_a_part_names_the_groups_it_is_for_with_those_inside_and_around_them(found: Walk) -> None:
    assert dict(limited(found.pages[0])) == {
        "hop-tru-bi": "tai-so lanh-dao-so",
        "tap-huan": "truong-thpt",
        "viec-thpt": "truong-thpt",
        "ket-noi": "phong-gddt",
        "viec-so": "tai-so lanh-dao-so cac-phong-so",
        "so": "tai-so lanh-dao-so cac-phong-so truong-thpt",
        "truong-a": "truong-thpt",
        "diem-cau-so": "tai-so lanh-dao-so cac-phong-so",
        "diem-cau-huyen": "phong-gddt",
        "tai-so": "tai-so lanh-dao-so cac-phong-so",
        "lanh-dao-so": "tai-so lanh-dao-so",
        "cac-phong-so": "tai-so cac-phong-so",
        "phong-gddt": "phong-gddt",
        "truong-thpt": "truong-thpt",
        "dang-ky-tap-huan": "truong-thpt",
        "bao-cao-thang": "phong-gddt",
        "chuan-bi-phong": "tai-so cac-phong-so",
    }


def test_the_calendar_of_a_group_has_what_is_for_the_groups_around_it(found: Walk) -> None:
    files = {file.path.rpartition("/")[2]: file.content for file in found.files}
    summaries = {
        name: [event.summary for event in read_with_icalendar(files[f"{name}.ics"])]
        for name in ("tai-so", "cac-phong-so", "truong-thpt")
    }
    assert summaries == {
        "tai-so": ["Hội nghị giao ban – Giao ban tháng 9", "Việc của cơ quan Sở"],
        "cac-phong-so": ["Hội nghị giao ban – Giao ban tháng 9", "Việc của cơ quan Sở"],
        "truong-thpt": [
            "Hội nghị giao ban – Giao ban tháng 9",
            "Tuyển sinh lớp 10",
            "Tập huấn phần mềm",
        ],
    }


def limited(part: object) -> Iterator[tuple[str, str]]:
    """Yield the anchor of everything that is for some groups alone, with these groups."""
    if isinstance(part, tuple):
        for inner in part:
            yield from limited(inner)
    elif is_dataclass(part):
        groups = getattr(part, "for_groups", ())
        if groups:
            yield getattr(part, "anchor", ""), " ".join(groups)
        for field in fields(part):
            yield from limited(getattr(part, field.name))
