"""The time of each file's last change, read off git; where there is no history, none is told."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator.history import commits, contents, is_shallow, private_folder
from generator.model.revision import Past
from generator.revisions import past_of
from tests.git_repository import commit_all, git, needs_git

pytestmark = needs_git

FIRST = datetime.fromisoformat("2024-03-05T08:00:00+07:00")
SECOND = datetime.fromisoformat("2024-03-06T23:30:00+07:00")
THIRD = datetime.fromisoformat("2024-04-01T00:10:00-05:00")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Return a repository's folder with two plans, committed first; one was changed later."""
    folder = tmp_path / "plans"
    write(folder, "2024/a.yml", "id: a")
    write(folder, "2024/b.yml", "id: b")
    commit_all(folder, FIRST)
    write(folder, "2024/b.yml", "id: b\ntitle: Hội nghị")
    commit_all(folder, SECOND)
    return folder


def last_changes(folder: Path) -> dict[str, datetime]:
    return past_of(folder, {}).changed


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_each_file_has_the_time_of_its_own_last_commit(plans: Path) -> None:
    assert last_changes(plans) == {"2024/a.yml": FIRST, "2024/b.yml": SECOND}


def test_times_are_in_utc_and_those_of_the_commit_not_of_the_author(plans: Path) -> None:
    changed = last_changes(plans)["2024/b.yml"]
    assert (changed.isoformat(), changed.tzinfo) == ("2024-03-06T16:30:00+00:00", UTC)


def test_a_change_that_is_not_committed_yet_counts_for_nothing(plans: Path) -> None:
    write(plans, "2024/a.yml", "id: a\ntitle: Hội nghị")
    write(plans, "2024/c.yml", "id: c")
    git(plans, "add", "--all")
    assert last_changes(plans) == {"2024/a.yml": FIRST, "2024/b.yml": SECOND}


def test_a_renamed_file_changed_when_it_was_renamed(plans: Path) -> None:
    git(plans, "mv", "2024/a.yml", "2024/moi.yml")
    commit_all(plans, THIRD)
    changes = last_changes(plans)
    assert (changes["2024/moi.yml"], changes["2024/b.yml"]) == (THIRD, SECOND)


def test_names_with_letters_blanks_and_quotes_are_read_as_they_are(plans: Path) -> None:
    names = ("2024/Kế hoạch số 1.yml", "2024/'một' - hai.yml")
    for name in names:
        write(plans, name, "id: c")
    commit_all(plans, THIRD)
    assert last_changes(plans) == {
        "2024/a.yml": FIRST,
        "2024/b.yml": SECOND,
        **dict.fromkeys(names, THIRD),
    }


def test_paths_are_relative_to_the_folder_wherever_it_lies_in_the_repository(
    tmp_path: Path,
) -> None:
    write(tmp_path, "mkdocs.yml", "site_name: a")
    write(tmp_path, "cổng/plans/2024/a.yml", "id: a")
    commit_all(tmp_path, FIRST)
    write(tmp_path, "mkdocs.yml", "site_name: b")
    commit_all(tmp_path, SECOND)
    assert last_changes(tmp_path / "cổng" / "plans") == {"2024/a.yml": FIRST}


def test_a_file_changed_on_a_branch_changed_when_it_was_changed_there(plans: Path) -> None:
    main = git(plans, "symbolic-ref", "--short", "HEAD").strip()
    git(plans, "switch", "--quiet", "--create", "sua")
    write(plans, "2024/a.yml", "id: a\ntitle: Hội nghị")
    commit_all(plans, THIRD)
    git(plans, "switch", "--quiet", main)
    write(plans, "2024/c.yml", "id: c")
    commit_all(plans, THIRD + timedelta(days=1))
    merged = THIRD + timedelta(days=2)
    git(plans, "merge", "--quiet", "--no-edit", "sua", when=merged)
    assert last_changes(plans) == {
        "2024/a.yml": THIRD,
        "2024/b.yml": SECOND,
        "2024/c.yml": THIRD + timedelta(days=1),
    }


def test_a_shallow_clone_is_known_to_be_one_and_tells_nothing(plans: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth=1", plans.as_uri(), str(clone))
    assert (is_shallow(clone), is_shallow(plans)) == (True, False)
    assert past_of(clone, {}) == Past(is_shallow=True)


def test_a_commit_names_its_parents_and_the_files_it_wrote_and_removed(plans: Path) -> None:
    git(plans, "rm", "--quiet", "2024/a.yml")
    commit_all(plans, THIRD)
    first, second, third = commits(plans)
    assert [first.parents, second.parents, third.parents] == [(), (first.name,), (second.name,)]
    assert [(file.path, file.blob is None) for file in third.files] == [("2024/a.yml", True)]
    assert [file.path for file in first.files] == ["2024/a.yml", "2024/b.yml"]


def test_the_content_of_blobs_is_given_as_it_was_and_an_unknown_one_left_out(plans: Path) -> None:
    blobs = [file.blob or "" for commit in commits(plans) for file in commit.files]
    held = contents(plans, ["0" * 39 + "1", *blobs])
    assert [held[blob] for blob in blobs] == [
        b"id: a",
        b"id: b",
        "id: b\ntitle: Hội nghị".encode(),
    ]
    assert len(held) == len(blobs)


def test_names_with_control_characters_are_read_as_they_are(plans: Path) -> None:
    write(plans, "2024/\x01 1.yml", "id: c")
    commit_all(plans, THIRD)
    assert [file.path for file in commits(plans)[-1].files] == ["2024/\x01 1.yml"]


def test_the_repositorys_own_folder_is_one_for_all_its_worktrees(
    plans: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    git(plans, "worktree", "add", "--quiet", str(other), "-b", "khac")
    assert private_folder(other) == private_folder(plans) == plans / ".git"


def test_a_whole_clone_tells_the_same_times(plans: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", plans.as_uri(), str(clone))
    assert last_changes(clone) == last_changes(plans)


def test_a_folder_in_no_repository_has_no_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path, "a.yml", "id: a")
    assert last_changes(tmp_path) == {}


def test_a_repository_without_a_commit_has_no_history(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    write(tmp_path, "a.yml", "id: a")
    assert last_changes(tmp_path) == {}


def test_without_git_there_is_no_history(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(plans))
    assert last_changes(plans) == {}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_names_that_look_like_commits_end_no_run(plans: Path) -> None:
    for name in ("\x01x.txt", "\x01 1", "2024/\n.yml"):
        write(plans, name, "id: c")
    commit_all(plans, THIRD)
    changes = last_changes(plans)
    assert (changes["2024/a.yml"], changes["2024/b.yml"]) == (FIRST, SECOND)


@pytest.mark.parametrize("seconds", ["253402300800", "99999999999999", "9" * 18])
def test_a_commit_from_beyond_the_calendar_tells_no_time(
    seconds: str, plans: Path, tmp_path: Path
) -> None:
    write(plans, "2024/a.yml", "id: a\ntitle: Hội nghị")
    commit_all(plans, THIRD)
    commit = git(plans, "cat-file", "commit", "HEAD")
    moved = commit.replace(str(int(THIRD.timestamp())), seconds)
    write(tmp_path, "commit", moved)
    path = str(tmp_path / "commit")
    made = git(plans, "hash-object", "-t", "commit", "-w", "--literally", path).strip()
    git(plans, "update-ref", "HEAD", made)
    assert last_changes(plans) == {"2024/b.yml": SECOND}
