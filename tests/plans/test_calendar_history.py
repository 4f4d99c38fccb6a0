"""What the history of a plan makes of its calendars: commits in, the lines that change out.

Each case begins with the same two plans, committed on 1 August. What it then does to them must
show in tests/golden/history/: as the calendars of the first plan, or as what changed in them.
"""

import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from difflib import unified_diff
from pathlib import Path

import pytest

from generator.pipeline import walk
from tests.calendar_lint import lint_calendar
from tests.calendar_readers import read_with_icalendar
from tests.conftest import PORTAL
from tests.git_repository import commit_all, git, needs_git
from tests.plan_history import ITEM, OTHER_PLAN, Plans

pytestmark = needs_git

Files = Mapping[str, bytes]
Golden = Callable[[str, Files], str]
Compare = Callable[[str, Files, Files], dict[str, int | None]]

EVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
REVISION = re.compile(rb"^(?:DTSTAMP|LAST-MODIFIED|CREATED|SEQUENCE):.*", re.MULTILINE)
OF_PLAN = [f"2024/tong-ket/{name}.ics" for name in ("agenda", "deadlines", "event")]


@pytest.fixture
def plans(tmp_path: Path) -> Plans:
    return Plans(tmp_path / "plans")


@pytest.fixture
def before(plans: Plans) -> dict[str, bytes]:
    """The calendars of the first commit."""
    return plans.calendars()


@pytest.fixture
def changed(golden: Golden) -> Compare:
    """Compare calendars with later ones: return the later SEQUENCE of each entry that differs.

    Exactly the files that hold such an entry differ; how those of the plan do is golden.
    """

    def compare(case: str, before: Files, after: Files) -> dict[str, int | None]:
        assert [path for path, data in after.items() if lint_calendar(data)] == []
        assert golden(f"history/{case}", {"changes.diff": difference(before, after)}) == ""
        old, new = entries(before), entries(after)
        differing = [uid for uid in sorted({*old, *new}) if old.get(uid) != new.get(uid)]
        assert unlike(before, after) == {
            path
            for path, data in (*before.items(), *after.items())
            if any(f"UID:{uid}\r\n".encode() in data for uid in differing)
        }
        return {short(uid): sequence(new[uid]) if uid in new else None for uid in differing}

    return compare


def unlike(one: Files, other: Files) -> set[str]:
    """Name the files that are not the same in both."""
    return {path for path in {*one, *other} if one.get(path) != other.get(path)}


def entries(files: Files) -> dict[str, bytes]:
    """Return each entry by its UID; it must be the same in all files that hold it."""
    found: dict[str, bytes] = {}
    for entry in (entry for data in files.values() for entry in EVENT.findall(data)):
        assert found.setdefault(uid_of(entry), entry) == entry
    return found


def uid_of(entry: bytes) -> str:
    return entry.partition(b"UID:")[2].partition(b"\r\n")[0].decode()


def short(uid: str) -> str:
    """Return the ids within the plan."""
    return uid.partition("@")[0].partition(".")[2]


def sequence(entry: bytes) -> int:
    return int(entry.partition(b"SEQUENCE:")[2].partition(b"\r\n")[0])


def difference(before: Files, after: Files) -> bytes:
    """Tell how the calendars of the first plan differ, line by line."""
    told = (
        unified_diff(lines(before, path), lines(after, path), path, path, lineterm="")
        for path in sorted({*before, *after})
        if path in OF_PLAN
    )
    return "".join(f"{line}\n" for diff in told for line in diff).encode()


def lines(files: Files, path: str) -> list[str]:
    """Return the content lines of a file, unfolded."""
    return files.get(path, b"").decode().replace("\r\n ", "").replace("\r\n", "\n").splitlines()


def test_the_calendars_of_a_first_commit_begin_at_no_revision(
    before: Files, golden: Golden
) -> None:
    made = {Path(path).name: before[path] for path in OF_PLAN}
    assert golden("history/first-commit", made) == ""
    assert {sequence(entry) for entry in entries(before).values()} == {0}


def test_a_changed_time_is_a_revision_of_its_item_alone(
    plans: Plans, before: Files, changed: Compare
) -> None:
    plans.commit_with("8h30 - 9h30", "8h45 - 9h30")
    after = plans.calendars()
    assert changed("changed-time", before, after) == {
        "hoi-nghi": 0,  # only the programme in its description
        "hoi-nghi.bao-cao": 1,
    }
    names = ("event", "agenda", "sessions/hoi-nghi", "sessions/bao-cao", "groups/hieu-truong")
    beside = {path for path in unlike(before, after) if path.startswith("2024/tong-ket/")}
    assert beside == {f"2024/tong-ket/{name}.ics" for name in names}


def test_a_place_is_a_revision_of_all_that_happens_there(
    plans: Plans, before: Files, changed: Compare
) -> None:
    plans.commit_with("Hội trường Sở", "Hội trường tỉnh")
    assert changed("changed-place", before, plans.calendars()) == {
        "hoi-nghi": 1,
        "hoi-nghi.bao-cao": 1,
        "hoi-nghi.be-mac": 1,
        "hoi-nghi.khai-mac": 1,
    }


def test_what_is_changed_twice_is_at_its_second_revision_even_when_it_is_changed_back(
    plans: Plans, before: Files, changed: Compare
) -> None:
    plans.commit_with("8h30 - 9h30", "8h45 - 9h30")
    plans.commit_with("8h45 - 9h30", "8h30 - 9h30")
    assert changed("changed-back", before, plans.calendars()) == {"hoi-nghi.bao-cao": 2}


def test_a_file_in_another_order_leaves_every_calendar_as_it_was(
    plans: Plans, before: Files
) -> None:
    text = plans.file.read_text(encoding="utf-8")
    head, *keys = re.split(r"(?m)^(?=[a-z]+:)", text)
    plans.file.write_text(head + "".join(reversed(keys)), encoding="utf-8")
    plans.commit()
    group = "  - {id: hieu-truong, name: Hiệu trưởng, events: hoi-nghi}\n"
    plans.commit_with(group, "")
    plans.commit_with("events: tap-huan}\n", f"events: tap-huan}}\n{group}")
    assert unlike(before, plans.calendars()) == set()


def test_a_typo_mended_in_another_item_is_a_revision_of_that_item_alone(
    plans: Plans, changed: Compare
) -> None:
    plans.commit_with("Khai mạc", "Khai mạcc")
    before = plans.calendars()
    plans.commit_with("Khai mạcc", "Khai mạc")
    assert changed("mended-typo", before, plans.calendars()) == {
        "hoi-nghi": 0,
        "hoi-nghi.khai-mac": 2,
    }


def test_words_that_no_calendar_is_about_leave_every_calendar_as_it_was(
    plans: Plans, before: Files
) -> None:
    plans.commit_with("status: confirmed\n", "status: confirmed\npurpose: Nhìn lại một năm\n")
    plans.commit_with("venues:\n", "# Địa điểm đã đặt.\nvenues:\n")
    assert unlike(before, plans.calendars()) == set()


def test_a_renamed_file_is_no_revision_though_addresses_follow_its_name(
    plans: Plans, before: Files
) -> None:
    git(plans.folder, "mv", "2024/tong-ket.yml", "2024/ten-moi.yml")
    plans.commit()
    after = plans.calendars()
    assert after.keys() == {path.replace("/tong-ket/", "/ten-moi/") for path in before}
    assert revisions(after) == revisions(before)


def test_a_portal_that_moves_keeps_every_identity_and_revision(plans: Plans, before: Files) -> None:
    plans.commit_with("8h30 - 9h30", "8h45 - 9h30")
    here = plans.calendars()
    there = plans.calendars(replace(PORTAL, site_url="https://hoi-nghi.example.vn/"))
    assert here.keys() == there.keys()
    assert revisions(here) == revisions(there) != revisions(before)
    assert [data for data in there.values() if b"so.example.edu.vn/" in data] == []


def test_a_deleted_item_stays_as_called_off(plans: Plans, before: Files, changed: Compare) -> None:
    plans.commit_with(ITEM, "")
    after = plans.calendars()
    assert changed("deleted-item", before, after) == {"hoi-nghi": 0, "hoi-nghi.bao-cao": 1}
    assert after.keys() == before.keys()
    (gone,) = read_with_icalendar(after["2024/tong-ket/sessions/bao-cao.ics"])
    assert (gone.status, gone.summary, gone.start) == (
        "CANCELLED",
        "ĐÃ HỦY: Báo cáo",
        "2024-08-24T01:30:00.000Z",
    )


def test_a_deleted_item_that_comes_back_is_newer_than_its_withdrawal(
    plans: Plans, before: Files, changed: Compare
) -> None:
    plans.commit_with(ITEM, "")
    plans.commit_with("  - {id: be-mac", f"{ITEM}  - {{id: be-mac")
    assert changed("restored-item", before, plans.calendars()) == {"hoi-nghi.bao-cao": 2}


def test_a_deleted_item_is_forgotten_ninety_days_after_its_day(plans: Plans) -> None:
    plans.commit_with(ITEM, "")
    told = []
    for day in ("2024-11-22T23:00:00+07:00", "2024-11-23T08:00:00+07:00"):
        (plans.folder / "2024/khai-giang.yml").write_text(f"{OTHER_PLAN}# {day}\n", "utf-8")
        commit_all(plans.folder, datetime.fromisoformat(day))
        told.append("2024/tong-ket/sessions/bao-cao.ics" in plans.calendars())
    assert told == [True, False]


def test_a_deleted_plan_is_called_off_where_it_was(
    plans: Plans, before: Files, changed: Compare
) -> None:
    plans.file.unlink()
    plans.commit()
    after = plans.calendars()
    keys = {short(uid) for uid, entry in entries(before).items() if b"UID:tong-ket" in entry}
    assert changed("deleted-plan", before, after) == dict.fromkeys(keys, 1)
    statuses = {event.uid: event.status for event in read_with_icalendar(after["calendar.ics"])}
    assert statuses == {
        "tong-ket.hoi-nghi@so.example.edu.vn": "CANCELLED",
        "tong-ket.tap-huan@so.example.edu.vn": "CANCELLED",
        "khai-giang.le@so.example.edu.vn": "CONFIRMED",
    }


def test_a_draft_that_is_confirmed_begins_at_no_revision_on_that_day(
    plans: Plans, changed: Compare
) -> None:
    plans.commit_with("status: confirmed", "status: draft")
    git(plans.folder, "checkout", "--quiet", "--orphan", "moi")
    plans.commit()
    plans.commit_with("8h30 - 9h30", "8h45 - 9h30")
    before = plans.calendars()
    plans.commit_with("status: draft", "status: confirmed")
    told = changed("confirmed-draft", before, plans.calendars())
    assert set(told.values()) == {0}


def test_a_tentative_plan_that_is_confirmed_is_a_revision_of_its_events_and_items(
    plans: Plans, changed: Compare
) -> None:
    plans.commit_with("status: confirmed", "status: tentative")
    before = plans.calendars()
    plans.commit_with("status: tentative", "status: confirmed")
    told = changed("confirmed-date", before, plans.calendars())
    assert told == {
        "hoi-nghi": 2,
        "hoi-nghi.bao-cao": 2,
        "hoi-nghi.be-mac": 2,
        "hoi-nghi.khai-mac": 2,
        "tap-huan": 2,
    }


def test_a_postponed_event_keeps_its_entry_through_to_its_new_date(
    plans: Plans, before: Files, changed: Compare
) -> None:
    event = "{id: hoi-nghi, date: 24/8/2024, time: 8h00 - 11h00, venue: hoi-truong}"
    plans.edit(event, event.replace("date: 24/8/2024", "status: postponed, date: chưa ấn định"))
    was = "{date: 24/8/2024, time: 8h00 - 11h00}"
    change = f"{{kind: postponed, events: hoi-nghi, was: {was}, reason: bão}}"
    plans.commit_with("tasks:\n", f"changes:\n  - {change}\ntasks:\n")
    postponed = plans.calendars()
    told = changed("postponed-event", before, postponed)
    items = ("hoi-nghi.bao-cao", "hoi-nghi.be-mac", "hoi-nghi.khai-mac")
    assert told == {"hoi-nghi": 1, **dict.fromkeys(items, 1)}
    plans.commit_with("status: postponed, date: chưa ấn định", "date: 28/8/2024")
    told = changed("new-date", postponed, plans.calendars())
    assert told == {"hoi-nghi": 2, **dict.fromkeys(items, 2)}


def test_two_branches_that_change_two_items_are_a_revision_of_each_once_merged(
    plans: Plans, before: Files, changed: Compare
) -> None:
    main = git(plans.folder, "symbolic-ref", "--short", "HEAD").strip()
    git(plans.folder, "switch", "--quiet", "--create", "sua")
    plans.commit_with("8h00 - 8h30, title: Khai mạc", "8h10 - 8h30, title: Khai mạc")
    git(plans.folder, "switch", "--quiet", main)
    plans.commit_with("15/8/2024", "16/8/2024")
    git(plans.folder, "merge", "--quiet", "--no-edit", "sua", when=plans.day)
    assert changed("merged-branches", before, plans.calendars()) == {
        "giay-moi": 1,
        "hoi-nghi": 0,
        "hoi-nghi.khai-mac": 1,
    }


def test_a_change_that_is_not_committed_yet_is_a_revision_of_the_last_commit(
    plans: Plans, before: Files, changed: Compare
) -> None:
    plans.edit("8h30 - 9h30", "8h45 - 9h30")
    assert changed("uncommitted-change", before, plans.calendars()) == {
        "hoi-nghi": 0,
        "hoi-nghi.bao-cao": 1,
    }


def test_without_git_no_calendar_tells_a_revision(
    plans: Plans, before: Files, changed: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans.commit_with("8h30 - 9h30", "8h45 - 9h30")
    shutil.rmtree(plans.folder / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(plans.folder.parent))
    after = plans.calendars()
    assert set(changed("without-git", before, after).values()) == {0}
    assert [data for data in after.values() if b"LAST-MODIFIED" in data] == []


def test_a_shallow_clone_knows_no_revision_and_says_so(
    plans: Plans, before: Files, tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth=1", plans.folder.as_uri(), str(clone))
    made = walk(clone, PORTAL)
    found = {file.path: file.content for file in made.files if file.path.endswith(".ics")}
    assert found.keys() == before.keys()
    assert [data for data in found.values() if b"LAST-MODIFIED" in data] == []


def revisions(files: Files) -> dict[str, list[bytes]]:
    """Return what each entry tells of its revision."""
    return {uid: REVISION.findall(entry) for uid, entry in entries(files).items()}
