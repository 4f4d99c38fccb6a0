"""Revisions: what counts as a change, and how often something has changed on whichever way."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from generator.model.revision import Past, Revision
from generator.pipeline import walk
from generator.reading import read_plan
from generator.revisions import past_of
from tests.conftest import PORTAL
from tests.git_repository import commit_all, git, needs_git

pytestmark = needs_git

START = datetime.fromisoformat("2024-03-05T01:00:00+00:00")
PLAN = """id: hoi-nghi-2024
title: Hội nghị tổng kết
status: confirmed
venues:
  - {id: hoi-truong, name: Hội trường Sở}
events:
  - {id: hoi-nghi, date: 24/8/2024, time: 8h00 - 11h00, venue: hoi-truong}
agenda:
  - {id: khai-mac, time: 8h00 - 8h30, title: Khai mạc}
  - {id: bao-cao, time: 8h30 - 9h30, title: Báo cáo}
tasks:
  - {id: giay-moi, title: Gửi giấy mời, deadline: 20/8/2024}
"""
KEYS = ("hoi-nghi", "hoi-nghi.khai-mac", "hoi-nghi.bao-cao", "giay-moi")


class Folder:
    """A plans folder in a repository, one commit a day."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.days = 0

    def commit(self, text: str, name: str = "2024/a.yml") -> datetime:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return self.commit_all()

    def commit_all(self) -> datetime:
        when = START + timedelta(days=self.days)
        self.days += 1
        commit_all(self.path, when)
        return when

    def past(self) -> Past:
        files = sorted(self.path.rglob("*.yml"))
        plans = {
            file.relative_to(self.path).as_posix(): read_plan("x.yml", file.read_bytes()).plan
            for file in files
        }
        return past_of(self.path, plans)

    def sequences(self) -> dict[str, int]:
        found = self.past().revisions
        return {key.partition(".")[2]: revision.sequence for key, revision in found.items()}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path / "plans")
    folder.commit(PLAN)
    return folder


def test_what_was_published_once_has_no_revision_but_its_day(folder: Folder) -> None:
    past = folder.past()
    assert past.revisions == {f"hoi-nghi-2024.{key}": Revision(START, START) for key in KEYS}
    assert (past.withdrawn, past.head, past.changed) == ({}, START, {"2024/a.yml": START})


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("8h30 - 9h30", "8h45 - 9h30", {"hoi-nghi.bao-cao"}),
        ("title: Khai mạc", "title: Phát biểu khai mạc", {"hoi-nghi.khai-mac"}),
        ("Hội trường Sở", "Hội trường tỉnh", {"hoi-nghi", "hoi-nghi.khai-mac", "hoi-nghi.bao-cao"}),
        (
            "date: 24/8/2024",
            "date: 25/8/2024",
            {"hoi-nghi", "hoi-nghi.khai-mac", "hoi-nghi.bao-cao"},
        ),
        (
            "status: confirmed",
            "status: tentative",
            {"hoi-nghi", "hoi-nghi.khai-mac", "hoi-nghi.bao-cao"},
        ),
        ("deadline: 20/8/2024", "deadline: 21/8/2024", {"giay-moi"}),
        ("title: Hội nghị tổng kết", "title: Hội nghị tổng kết\npurpose: Tổng kết", set()),
        ("  - {id: khai-mac", "  # ghi chú\n  - {id: khai-mac", set()),
    ],
)
def test_only_what_means_something_else_has_a_revision(
    folder: Folder, old: str, new: str, changed: set[str]
) -> None:
    assert old in PLAN
    when = folder.commit(PLAN.replace(old, new))
    past = folder.past()
    expected = {
        f"hoi-nghi-2024.{key}": Revision(START, when, 1)
        if key in changed
        else Revision(START, START)
        for key in KEYS
    }
    assert past.revisions == expected


def test_a_file_that_is_renamed_changes_nothing(folder: Folder) -> None:
    git(folder.path, "mv", "2024/a.yml", "2024/ten-moi.yml")
    folder.commit_all()
    assert (set(folder.sequences().values()), folder.past().withdrawn) == ({0}, {})


def test_what_is_changed_and_changed_back_has_two_revisions(folder: Folder) -> None:
    folder.commit(PLAN.replace("8h30 - 9h30", "8h45 - 9h30"))
    folder.commit(PLAN)
    assert folder.sequences() == {
        "hoi-nghi": 0,
        "hoi-nghi.khai-mac": 0,
        "hoi-nghi.bao-cao": 2,
        "giay-moi": 0,
    }


def test_what_is_dropped_is_withdrawn_and_what_comes_back_is_published_anew(folder: Folder) -> None:
    line = "  - {id: bao-cao, time: 8h30 - 9h30, title: Báo cáo}\n"
    when = folder.commit(PLAN.replace(line, ""))
    (gone,) = folder.past().withdrawn["hoi-nghi-2024"]
    assert (gone.entry.key, gone.address, gone.revision) == (
        "hoi-nghi-2024.hoi-nghi.bao-cao",
        "2024/a",
        Revision(START, when, 1),
    )
    folder.commit(PLAN)
    assert (folder.past().withdrawn, folder.sequences()["hoi-nghi.bao-cao"]) == ({}, 2)


def test_a_plan_that_is_deleted_or_a_draft_again_is_withdrawn_as_a_whole(folder: Folder) -> None:
    folder.commit(PLAN.replace("status: confirmed", "status: draft"))
    gone = folder.past().withdrawn["hoi-nghi-2024"]
    assert {each.entry.key.partition(".")[2] for each in gone} == set(KEYS)
    (folder.path / "2024/a.yml").unlink()
    folder.commit_all()
    assert folder.past().withdrawn["hoi-nghi-2024"] == gone


def test_a_draft_is_not_published_and_begins_with_no_revision(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "plans")
    folder.commit(PLAN.replace("status: confirmed", "status: draft"))
    folder.commit(PLAN.replace("status: confirmed", "status: draft").replace("8h30", "8h45"))
    assert folder.past().revisions == {}
    folder.commit(PLAN)
    assert set(folder.sequences().values()) == {0}


def test_a_version_that_could_not_be_published_changes_nothing(folder: Folder) -> None:
    folder.commit(PLAN.replace("date: 24/8/2024", "date: 31/9/2024"))
    folder.commit(PLAN.replace("8h30 - 9h30", "8h45 - 9h30"))
    assert folder.sequences() == {
        "hoi-nghi": 0,
        "hoi-nghi.khai-mac": 0,
        "hoi-nghi.bao-cao": 1,
        "giay-moi": 0,
    }


def test_a_change_that_is_not_committed_yet_counts_as_the_next_one(folder: Folder) -> None:
    text = PLAN.replace("8h30 - 9h30", "8h45 - 9h30")
    (folder.path / "2024/a.yml").write_text(text, encoding="utf-8")
    assert folder.past().revisions["hoi-nghi-2024.hoi-nghi.bao-cao"] == Revision(START, START, 1)


def test_a_merge_has_no_lower_number_than_either_of_what_it_merges(folder: Folder) -> None:
    main = git(folder.path, "symbolic-ref", "--short", "HEAD").strip()
    git(folder.path, "switch", "--quiet", "--create", "sua")
    folder.commit(PLAN.replace("8h30 - 9h30", "8h45 - 9h30"))
    changed = folder.commit(PLAN.replace("8h30 - 9h30", "8h50 - 9h30"))
    git(folder.path, "switch", "--quiet", main)
    folder.commit(
        "id: khac\ntitle: Khác\nstatus: draft\nevents: [{id: e, date: 1/9/2024}]", "2024/b.yml"
    )
    git(folder.path, "merge", "--quiet", "--no-edit", "sua", when=START + timedelta(days=9))
    revision = folder.past().revisions["hoi-nghi-2024.hoi-nghi.bao-cao"]
    assert revision == Revision(START, changed, 2)
    told = [each.new for each in folder.past().alterations if each.key.endswith("bao-cao")]
    assert len(told) == 3


def test_a_merge_that_settles_a_conflict_is_a_revision_after_both(folder: Folder) -> None:
    main = git(folder.path, "symbolic-ref", "--short", "HEAD").strip()
    git(folder.path, "switch", "--quiet", "--create", "sua")
    folder.commit(PLAN.replace("8h30 - 9h30", "8h45 - 9h30"))
    git(folder.path, "switch", "--quiet", main)
    folder.commit(PLAN.replace("8h30 - 9h30", "8h40 - 9h30"))
    git(folder.path, "merge", "--quiet", "--no-edit", "-X", "ours", "sua", when=START)
    (folder.path / "2024/a.yml").write_text(PLAN.replace("8h30 - 9h30", "8h55 - 9h30"))
    git(folder.path, "add", "--all")
    git(folder.path, "commit", "--quiet", "--amend", "--no-edit", when=START + timedelta(days=9))
    revision = folder.past().revisions["hoi-nghi-2024.hoi-nghi.bao-cao"]
    assert (revision.sequence, revision.changed) == (2, START + timedelta(days=9))


def test_old_versions_are_read_once_and_kept_with_the_repository(folder: Folder) -> None:
    folder.commit(PLAN.replace("8h30 - 9h30", "8h45 - 9h30"))
    past = folder.past()
    (cache,) = (folder.path / ".git" / "hoinghi").iterdir()
    written = cache.stat().st_mtime_ns
    assert folder.past() == past
    assert cache.stat().st_mtime_ns == written
    cache.write_text("{", encoding="utf-8")
    assert folder.past() == past


def test_alterations_are_told_newest_first_with_old_and_new(folder: Folder) -> None:
    when = folder.commit(PLAN.replace("8h30 - 9h30", "8h45 - 9h30"))
    newest = folder.past().alterations[0]
    assert (newest.when, newest.key) == (when, "hoi-nghi-2024.hoi-nghi.bao-cao")
    assert newest.old
    assert newest.new
    assert (newest.old.start, newest.new.start) == (
        datetime.fromisoformat("2024-08-24T08:30+07:00"),
        datetime.fromisoformat("2024-08-24T08:45+07:00"),
    )


def test_what_is_dropped_is_called_off_in_every_file_that_held_it(folder: Folder) -> None:
    item = "  - {id: hop-rieng, time: 9h30 - 10h00, title: Họp riêng, groups: hieu-truong}\n"
    groups = "groups:\n  - {id: hieu-truong, name: Hiệu trưởng}\n"
    folder.commit(PLAN.replace("tasks:", f"{item}{groups}tasks:"))
    folder.commit(PLAN.replace("tasks:", f"{groups}tasks:"))
    files = walk(folder.path, PORTAL).files
    called_off = {file.path for file in files if "ĐÃ HỦY: Họp riêng".encode() in file.content}
    assert called_off == {
        "2024/a/agenda.ics",
        "2024/a/groups/hieu-truong.ics",
        "2024/a/sessions/hop-rieng.ics",
    }
