"""A build and the history of its repository: whole, cut off, or none at all."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.git_repository import EPOCH_START, commit_all, git, needs_git
from tests.portal_copy import HOINGHI_BUILD, MKDOCS_BUILD, PROJECT, Portal, copy_project, files_in

pytestmark = needs_git

FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
"""A library that sets the clock of any program (Debian's package faketime)."""
needs_faketime = pytest.mark.skipif(FAKETIME is None, reason="faketime is not installed")
PLAN = "2022/hai-phong-tong-ket-nam-hoc"
COMMANDS = {"hoinghi build": HOINGHI_BUILD, "mkdocs build": MKDOCS_BUILD}


@pytest.fixture
def repository(tmp_path: Path) -> Portal:
    """Return a portal with two commits, the second one a change of a plan."""
    portal = copy_project(tmp_path / "portal")
    shutil.copy(PROJECT / ".gitignore", portal.root)
    commit_all(portal.root, EPOCH_START)
    portal.edit(f"plans/{PLAN}.yml", "title: Cảm ơn - Bế mạc", "title: Bế mạc")
    commit_all(portal.root, EPOCH_START + timedelta(days=1))
    return portal


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_shallow_clone_is_not_published_but_told_how_to_become_whole(
    repository: Portal, tmp_path: Path, command: tuple[str, ...]
) -> None:
    clone = Portal(tmp_path / "clone")
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.root.as_uri(), str(clone.root))
    build = clone.run(*command)
    assert (build.returncode, "Traceback" in build.stderr) == (1, False)
    assert "git fetch --unshallow" in build.stderr + build.stdout
    assert not clone.site.exists()
    git(clone.root, "fetch", "--quiet", "--unshallow")
    assert clone.run(*command).returncode == 0
    repository.build()
    assert files_in(clone.site) == files_in(repository.site)


def test_a_change_that_was_committed_is_a_revision_of_its_entry_alone(repository: Portal) -> None:
    calendar = repository.build()[f"{PLAN}/agenda.ics"].decode()
    assert calendar.count("SEQUENCE:1\r\n") == 1
    assert calendar.count("LAST-MODIFIED:20240101T170000Z\r\n") == 1


def test_without_git_a_build_says_that_it_knows_no_changes(tmp_path: Path) -> None:
    portal = copy_project(tmp_path / "portal")
    build = portal.run(*HOINGHI_BUILD, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert (build.returncode, "Không có lịch sử git" in build.stdout) == (0, True)
    assert not list(portal.site.rglob("changes.xml"))


@needs_faketime
def test_calendars_with_a_history_are_alike_by_any_seed_zone_locale_and_clock(
    repository: Portal,
) -> None:
    here = {"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8"}
    there = {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C"}
    first = repository.build(**here)
    later = {"LD_PRELOAD": str(FAKETIME), "FAKETIME": "@2031-02-03 04:05:06"}
    assert repository.build(**there, **later) == first
    shutil.rmtree(repository.root / ".git/hoinghi")  # what the walk over the history keeps
    assert repository.build(**there) == first
