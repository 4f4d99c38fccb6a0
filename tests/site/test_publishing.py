"""What is published changes as a whole or not at all, however a build ends."""

import os
import signal
import sys
import time

import pytest

from tests.portal_copy import (
    HOINGHI_BUILD,
    MKDOCS_BUILD,
    SECONDS,
    Portal,
    copy_portal,
    files_in,
)

PLAN = "2022/hai-phong-tong-ket-nam-hoc"
FILE = f"plans/{PLAN}.yml"
COMMANDS = {
    "hoinghi build": HOINGHI_BUILD,
    "mkdocs build": MKDOCS_BUILD,
    "mkdocs build --strict": (*MKDOCS_BUILD, "--strict"),
}
FAULTS = {
    "a value that is none": ("status: confirmed", "status: confrimed"),
    "a line that is no YAML": ("status: confirmed", "status: [confirmed"),
    "a day that there is not": ("date: ngày 24/8/2022", "date: ngày 31/9/2022"),
}
MOMENTS = {
    "with its first files written": "assets",
    "with its files copied": "calendar.ics",
    "with its last page written": "2024/hai-phong-giao-duc-chinh-tri/index.html",
}
"""What the folder that is built in holds when the signal comes."""
HOURS_AGO = time.time() - 2 * 3600

every_command = pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


@pytest.fixture(scope="module")
def renewed(built: Portal, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of the site after ``renew``."""
    portal = copy_portal(built, tmp_path_factory.mktemp("renewed") / "portal")
    renew(portal)
    files = portal.build()
    assert files != files_in(built.site)
    return files


def renew(portal: Portal) -> None:
    portal.edit(FILE, "short_title: ", "short_title: Bản mới, ")


@every_command
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_faulty_plan_is_told_once_and_leaves_the_old_site(
    portal: Portal, command: tuple[str, ...], fault: tuple[str, str]
) -> None:
    before = files_in(portal.site)
    renew(portal)
    portal.edit(FILE, *fault)
    build = portal.run(*command)
    told = build.stdout + build.stderr
    assert (build.returncode, files_in(portal.site) == before) == (1, True)
    assert (told.count("LỖI"), told.count(f"{FILE}:")) == (1, 1)
    assert "Trang cũ được giữ nguyên" in told
    assert "Traceback" not in told
    assert portal.leftovers() == []


def test_every_fault_of_every_plan_is_told_in_one_build(portal: Portal) -> None:
    other = "plans/2021/tphcm-trien-khai-nam-hoc.yml"
    portal.edit(FILE, *FAULTS["a value that is none"])
    portal.edit(other, "time: 8g00", "time: 8g77")
    portal.plan("2024/Tên có dấu").write_text("title: Hội nghị\n", encoding="utf-8")
    told = portal.run(*HOINGHI_BUILD).stderr
    assert [line.split(": LỖI")[0] for line in told.splitlines() if ": LỖI" in line] == [
        f"{other}:{place(portal, other, '8g77')}",
        f"{FILE}:{place(portal, FILE, 'confrimed')}",
        "plans/2024/Tên có dấu.yml:1:1",
    ]
    assert "3 lỗi trong 3 tệp" in told


def place(portal: Portal, file: str, words: str) -> str:
    """Return line and column of the first place of some words in a file."""
    before = (portal.root / file).read_text(encoding="utf-8").partition(words)[0]
    return f"{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"


def test_a_strict_build_with_a_dead_link_leaves_the_old_site(portal: Portal) -> None:
    before = files_in(portal.site)
    renew(portal)
    with (portal.root / "site_src/index.md").open("a", encoding="utf-8") as page:
        page.write("\n[Hướng dẫn](huong-dan-khong-co.md)\n")
    build = portal.run(*MKDOCS_BUILD, "--strict")
    assert (build.returncode, files_in(portal.site) == before) == (1, True)
    assert "huong-dan-khong-co.md" in build.stderr
    assert "Traceback" not in build.stderr
    assert portal.leftovers() == []


@needs_signals
@every_command
def test_a_page_of_the_site_that_takes_the_address_of_a_plan_is_told_and_replaces_nothing(
    portal: Portal, command: tuple[str, ...]
) -> None:
    before = portal.build()
    page = portal.root / "site_src" / PLAN / "index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Trang khác", encoding="utf-8")
    build = portal.run(*command)
    assert (build.returncode, "Traceback" in build.stderr) == (1, False)
    assert f"{PLAN}/index.md chiếm địa chỉ «{PLAN}/index.html»" in build.stderr
    assert (files_in(portal.site), portal.leftovers()) == (before, [])


@pytest.mark.parametrize("command", [MKDOCS_BUILD, HOINGHI_BUILD], ids=["mkdocs", "hoinghi"])
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_a_build_ended_by_a_signal_leaves_the_old_site_and_the_next_one_works(
    portal: Portal, name: str, command: tuple[str, ...], renewed: dict[str, bytes]
) -> None:
    before = files_in(portal.site)
    renew(portal)
    for moment in MOMENTS.values():
        end_build(portal, command, moment, signal.Signals[name])
        # Killed between the two renames of the exchange, a build leaves the site under this name,
        # from where the next one takes it back.
        published = files_in(portal.site if portal.site.exists() else portal.root / ".site.old")
        assert published in (before, renewed)
        assert name != "SIGINT" or not any(portal.root.glob(".site.*.new"))
    for left in portal.root.glob(".site.*.new"):
        os.utime(left, (HOURS_AGO, HOURS_AGO))
    assert portal.run(*command).returncode == 0
    assert (files_in(portal.site) == renewed, portal.leftovers()) == (True, [])


@needs_signals
@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_a_first_build_that_is_killed_leaves_no_half_made_site(
    portal: Portal, moment: str, built: Portal
) -> None:
    portal.site.rename(portal.root / "away")
    end_build(portal, MKDOCS_BUILD, moment, signal.SIGKILL)
    assert files_in(portal.site) in ({}, files_in(built.site))
    assert portal.build() == files_in(built.site)


def end_build(portal: Portal, command: tuple[str, ...], moment: str, how: signal.Signals) -> None:
    """Start a build, and send it the signal when it has written so far."""
    process = portal.start(*command)
    written = portal.root / f".site.{process.pid}.new" / moment
    while process.poll() is None and not written.exists():
        time.sleep(0.001)
    process.send_signal(how)
    _output, complaints = process.communicate(timeout=SECONDS)
    assert "Traceback" not in complaints


def test_the_folder_of_a_build_that_is_still_at_work_is_left_alone(portal: Portal) -> None:
    other = portal.root / ".site.1.new"
    other.mkdir()
    portal.build()
    assert portal.leftovers() == [other.name]


@every_command
def test_a_folder_with_files_of_others_is_not_replaced(
    portal: Portal, command: tuple[str, ...]
) -> None:
    portal.site.rename(portal.root / "away")
    portal.site.mkdir()
    (portal.site / "quan-trong.txt").write_text("đừng xóa", encoding="utf-8")
    build = portal.run(*command)
    told = build.stdout + build.stderr
    assert build.returncode == 1
    assert files_in(portal.site) == {"quan-trong.txt": "đừng xóa".encode()}
    assert told.count("không ghi đè") == 1
    assert "Traceback" not in told
    assert portal.leftovers() == []


def test_a_site_that_plain_mkdocs_built_is_replaced(portal: Portal) -> None:
    (portal.site / ".hoinghi").unlink()
    (portal.site / "2022").rename(portal.site / "2019")
    assert not any(path.startswith("2019") for path in portal.build())


def test_an_exchange_cut_short_is_finished_by_the_next_build(portal: Portal, built: Portal) -> None:
    portal.site.rename(portal.root / ".site.old")
    assert (portal.build() == files_in(built.site), portal.leftovers()) == (True, [])


@every_command
def test_an_exchange_cut_short_is_undone_by_a_build_that_is_refused(
    portal: Portal, command: tuple[str, ...], built: Portal
) -> None:
    portal.site.rename(portal.root / ".site.old")
    portal.edit(FILE, *FAULTS["a value that is none"])
    assert portal.run(*command).returncode == 1
    assert (files_in(portal.site) == files_in(built.site), portal.leftovers()) == (True, [])
