"""Calendars in real programs: taken in, synchronised over a CalDAV server, taken in again.

What these programs do with a copy that is older than theirs: khal, vdirsyncer and Radicale keep
whatever came last and look at no SEQUENCE; others (KOrganizer, Google by SEQUENCE, ICSx5 and
Fossify by LAST-MODIFIED) keep the newer one. So each copy has to say by itself which is newer.
"""

import functools
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.caldav_devices import Device, calendar_server, subscribe, synchronise
from tests.calendar_readers import ReadEvent, read_with_icalendar
from tests.git_repository import needs_git
from tests.plan_history import ITEM, Plans

pytestmark = [
    needs_git,
    pytest.mark.skipif(sys.platform == "win32", reason="vdirsyncer is not made for Windows"),
]

AGENDA = "2024/tong-ket/agenda.ics"
REPORT = "tong-ket.hoi-nghi.bao-cao@so.example.edu.vn"
DAY = "2024-08-24"


@pytest.fixture
def plans(tmp_path: Path) -> Plans:
    return Plans(tmp_path / "plans")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with calendar_server(tmp_path / "server") as url:
        yield url


@pytest.fixture
def office(tmp_path: Path, server: str) -> Device:
    """A computer that takes files in."""
    return Device(tmp_path / "office", server)


@pytest.fixture
def phone(tmp_path: Path, server: str) -> Device:
    """A device of the same person, which knows only the server."""
    return Device(tmp_path / "phone", server)


def sent(data: bytes, office: Device, phone: Device) -> dict[str, ReadEvent]:
    """Take a file in at the office, synchronise both, and return what the phone holds."""
    office.take_in(data)
    office.synchronise()
    phone.synchronise()
    return phone.events()


def by_uid(data: bytes) -> dict[str, ReadEvent]:
    return {event.uid: event for event in read_with_icalendar(data)}


def test_what_is_taken_in_reaches_another_device_as_the_file_says(
    plans: Plans, office: Device, phone: Device
) -> None:
    calendars = plans.calendars()
    for path in (AGENDA, "calendar.ics", "deadlines.ics"):
        found = sent(calendars[path], office, phone)
        assert by_uid(calendars[path]).items() <= found.items()
    assert len(phone.events()) == 8
    assert phone.shown(DAY) == [
        "08:00-08:30 Khai mạc (CONFIRMED)",
        "08:00-11:00 Hội nghị tổng kết năm học (CONFIRMED)",
        "08:30-09:30 Báo cáo (CONFIRMED)",
        "09:30-11:00 Bế mạc (CONFIRMED)",
    ]


def test_a_changed_item_taken_in_again_is_one_changed_entry(
    plans: Plans, office: Device, phone: Device
) -> None:
    before = sent(plans.calendars()[AGENDA], office, phone)
    plans.commit_with("8h30 - 9h30", "8h45 - 9h30")
    after = sent(plans.calendars()[AGENDA], office, phone)
    assert (before.keys(), len(after)) == (after.keys(), 3)
    assert {uid for uid in after if after[uid] != before[uid]} == {REPORT}
    assert (after[REPORT].sequence, after[REPORT].start) == (1, "2024-08-24T01:45:00.000Z")
    assert phone.shown(DAY)[1:2] == ["08:45-09:30 Báo cáo (CONFIRMED)"]


@pytest.mark.parametrize("way", ["deleted item", "cancelled plan"])
def test_what_is_called_off_is_taken_in_as_called_off(
    plans: Plans, office: Device, phone: Device, way: str
) -> None:
    before = sent(plans.calendars()[AGENDA], office, phone)
    if way == "deleted item":
        plans.commit_with(ITEM, "")
    else:
        plans.commit_with("status: confirmed", "status: cancelled")
    after = sent(plans.calendars()[AGENDA], office, phone)
    assert after.keys() == before.keys()
    assert (after[REPORT].status, after[REPORT].sequence) == ("CANCELLED", 1)
    assert "08:30-09:30 ĐÃ HỦY: Báo cáo (CANCELLED)" in phone.shown(DAY)


def test_a_stale_file_doubles_nothing_and_the_newer_one_mends_it(
    plans: Plans, office: Device, phone: Device
) -> None:
    stale = plans.calendars()[AGENDA]
    plans.commit_with("8h30 - 9h30", "8h45 - 9h30")
    newer = plans.calendars()[AGENDA]
    for data in (newer, stale, newer):
        found = sent(data, office, phone)
        assert found == by_uid(data)


def test_every_later_copy_of_a_changed_entry_says_that_it_is_newer(plans: Plans) -> None:
    copies = [by_uid(plans.calendars()[AGENDA])[REPORT]]
    for old, new in (
        ("8h30 - 9h30", "8h45 - 9h30"),
        ("title: Báo cáo", "title: Báo cáo chung"),
        ("status: confirmed", "status: cancelled"),
        ("status: cancelled", "status: confirmed"),
    ):
        plans.commit_with(old, new)
        copies.append(by_uid(plans.calendars()[AGENDA])[REPORT])
    assert [copy.sequence for copy in copies] == [0, 1, 2, 3, 4]
    changed = [copy.changed or "" for copy in copies]
    assert changed == sorted(set(changed))


@dataclass(frozen=True)
class Site:
    """Files served over HTTP."""

    folder: Path
    url: str

    def publish(self, data: bytes) -> None:
        (self.folder / "agenda.ics").write_bytes(data)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    folder = tmp_path / "site"
    folder.mkdir()
    serve = functools.partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Site(folder, f"http://127.0.0.1:{server.server_port}/agenda.ics")
        server.shutdown()


def test_a_subscription_follows_every_change_with_one_entry_an_item(
    plans: Plans, site: Site, server: str, phone: Device, tmp_path: Path
) -> None:
    subscription = tmp_path / "subscription"
    subscribe(subscription, site.url, server)
    for old, new in (
        ("Bế mạc", "Bế mạc hội nghị"),
        ("9h30 - 11h00", "9h30 - 10h45"),
        (ITEM, ""),
    ):
        plans.commit_with(old, new)
        published = plans.calendars()[AGENDA]
        site.publish(published)
        synchronise(subscription)
        phone.synchronise()
        # vdirsyncer makes up UIDs for what it is subscribed to
        found = [replace(event, uid="") for event in phone.events().values()]
        expected = [replace(event, uid="") for event in read_with_icalendar(published)]
        assert sorted(found, key=str) == sorted(expected, key=str)
