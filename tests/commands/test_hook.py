"""The hook that checks plans before git takes a commit in."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import PLAN, Desk
from tests.git_repository import EPOCH_START, commit_all, git, needs_git
from tests.portal_copy import PROJECT

pytestmark = [
    needs_git,
    pytest.mark.skipif(sys.platform == "win32", reason="its stand-in for «py» is a shell script"),
]


@pytest.fixture
def hooked(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    """Return a desk in a repository with the hook, whose program needs no installation."""
    shutil.copytree(PROJECT / ".githooks", desk.root / ".githooks")
    programs = tmp_path / "programs"
    programs.mkdir()
    start = programs / "py"
    start.write_text(f'#!/bin/sh\nshift\nexec "{sys.executable}" -P -m generator.cli "$@"\n')
    start.chmod(0o755)
    for name, value in (desk.environment | {"PATH": f"{programs}:/usr/bin:/bin"}).items():
        monkeypatch.setenv(name, value)
    commit_all(desk.root, EPOCH_START)
    git(desk.root, "config", "core.hooksPath", ".githooks")
    return desk


def test_a_plan_with_an_error_is_not_committed_and_the_error_is_told(hooked: Desk) -> None:
    hooked.plan.write_text(PLAN.replace("24/8/2022", "31/9/2022"), encoding="utf-8")
    git(hooked.root, "add", "--all")
    commit = commit_of(hooked)
    assert (commit.returncode, "[date-missing-day]" in commit.stdout + commit.stderr) == (1, True)


def test_a_sound_plan_is_committed(hooked: Desk) -> None:
    hooked.plan.write_text(PLAN.replace("8h00", "8h30"), encoding="utf-8")
    git(hooked.root, "add", "--all")
    assert commit_of(hooked).returncode == 0


def test_what_is_no_plan_is_committed_unchecked(hooked: Desk) -> None:
    hooked.plan.write_text("id: [", encoding="utf-8")
    (hooked.root / "ghi-chu.txt").write_text("ghi chú", encoding="utf-8")
    git(hooked.root, "add", "ghi-chu.txt")
    assert commit_of(hooked).returncode == 0


def commit_of(desk: Desk) -> subprocess.CompletedProcess[str]:
    person = ("-c", "user.name=Văn phòng", "-c", "user.email=van-phong@so.example.edu.vn")
    return subprocess.run(
        ["git", "-C", str(desk.root), *person, "commit", "--quiet", "--message", "sửa"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
