"""What calendars and their history cost, in CPU seconds of one core.

    .venv/bin/python tests/bench/calendar_speed.py 1000 3000

Plans of twelve entries each (an event, ten items, a deadline), and as many commits as asked for:
each plan is published by a commit of its own, the others change the hours of one plan. Then the
same with a branch for each change, and as many commits more that merge them.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from generator.model.plan import PlanFile
from generator.model.portal import Portal
from generator.model.revision import Past
from generator.reading import read_plan
from generator.rendering.calendars import calendar_bytes
from generator.revisions import past_of
from generator.views.calendar_files import calendar_files, plan_calendars
from generator.views.portal_feeds import feed_file, portal_feeds

PORTAL = Portal("Cổng", "https://so.example.edu.vn/hoi-nghi/", "so.example.edu.vn")
PLAN = """\
id: hoi-nghi-{number}
title: Hội nghị tổng kết năm học, triển khai nhiệm vụ; lần thứ {number}
status: confirmed
venues:
  - id: hoi-truong
    name: Trung tâm Hội nghị
    address: "18 Hoàng Diệu, Hải Phòng"
    coordinates: "20.8561, 106.6822"
groups:
  - {{id: hieu-truong, name: Hiệu trưởng các trường, bring: [Tài liệu của hội nghị, Sổ tay]}}
events:
  - id: hoi-nghi
    date: 24/8/2024
    time: 7h00 - 17h{minute:02}
    venue: hoi-truong
    online: {{link: "https://hop.example.vn/j/{number}"}}
agenda:
{items}tasks:
  - {{id: giay-moi, title: Gửi giấy mời, deadline: 15/8/2024}}
"""
ITEM = """\
  - {{id: muc-{n}, time: {hour}h00 - {hour}h{minute:02}, title: Báo cáo thứ {n}, kind: report}}
"""
Result = TypeVar("Result")


def main() -> None:
    plans, commits = map(int, sys.argv[1:] or ("1000", "3000"))
    with tempfile.TemporaryDirectory() as name:
        files, past = _history(Path(name) / "plans", _line(plans, commits))
        site = Path(name) / "site"
        _tell("calendars written", partial(_write, files, past, site))
        written = list(site.rglob("*.ics"))
        events = sum(path.read_bytes().count(b"BEGIN:VEVENT") for path in written)
        print(f"{len(past.revisions)} entries, {len(written)} files with {events} events in all")
        _history(Path(name) / "merged", _branches(plans, commits))


def _history(folder: Path, stream: Iterator[str]) -> tuple[list[PlanFile], Past]:
    _tell("repository made", partial(_commit, folder, stream))
    files = _tell("plans read", partial(_read, folder))
    now = {file.path: file.plan for file in files}
    past = _tell("history, cold", partial(past_of, folder, dict(now)))
    _tell("history, with its cache", partial(past_of, folder, dict(now)))
    return files, past


def plan_text(number: int, minute: int) -> str:
    items = "".join(ITEM.format(n=n, hour=7 + n, minute=minute) for n in range(10))
    return PLAN.format(number=number, minute=minute, items=items)


def _commit(folder: Path, stream: Iterator[str]) -> None:
    """Make the repository by git's own way for many commits, and put its files in place."""
    folder.mkdir()
    git = ("git", "-C", str(folder))
    subprocess.run([*git, "init", "--quiet", "--initial-branch=main"], check=True)
    subprocess.run([*git, "fast-import", "--quiet"], input="".join(stream).encode(), check=True)
    subprocess.run([*git, "reset", "--quiet", "--hard"], check=True)


def _line(plans: int, commits: int) -> Iterator[str]:
    """Yield commits one after the other."""
    for number in range(commits):
        yield _head(number, "main") + _file(plans, number)


def _branches(plans: int, commits: int) -> Iterator[str]:
    """Yield each plan's first commit, then each change on a branch, with its merge."""
    yield from _line(plans, plans)
    for number in range(plans, commits):
        origin = "from refs/heads/main\n"
        yield _head(number, "change") + origin + _file(plans, number)
        yield _head(number, "main") + "merge refs/heads/change\n" + _file(plans, number)


def _head(number: int, branch: str) -> str:
    when = 1_700_000_000 + number * 60
    return f"commit refs/heads/{branch}\ncommitter A <a@b.vn> {when} +0700\ndata 1\nx\n"


def _file(plans: int, number: int) -> str:
    text = plan_text(number % plans, 30 + number // plans)
    return f"M 100644 inline 2024/plan-{number % plans}.yml\ndata {len(text.encode())}\n{text}\n"


def _read(folder: Path) -> list[PlanFile]:
    found = []
    for path in sorted(folder.rglob("*.yml")):
        plan = read_plan(path.name, path.read_bytes()).plan
        assert plan is not None, path
        found.append(PlanFile(path.relative_to(folder).as_posix(), plan))
    return found


def _write(files: list[PlanFile], past: Past, site: Path) -> None:
    entries = plan_calendars(files, PORTAL, past)
    feeds = portal_feeds((each.of_portal for each in entries), PORTAL)
    over_all = (feed_file(feed, PORTAL) for feed in feeds)
    for calendar in chain(calendar_files(entries, PORTAL), over_all):
        path = site / calendar.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(calendar_bytes(calendar))


def _tell(what: str, work: Callable[[], Result]) -> Result:
    before, start = os.times(), time.perf_counter()
    result = work()
    after, end = os.times(), time.perf_counter()
    cpu = sum(after[:4]) - sum(before[:4])
    print(f"{what:25} {cpu:6.1f} s CPU {end - start:6.1f} s")
    return result


if __name__ == "__main__":
    main()
