"""A CalDAV server (Radicale), and devices that keep a calendar in step with it.

A device takes files in with khal and synchronises with vdirsyncer, as people do at home; each
program runs for itself, and only files and HTTP go between them.
"""

import socket
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

from tests.calendar_readers import ReadEvent, read_with_icalendar

SCRIPTS = Path(sys.executable).parent
SECONDS = 60
PERSON = f"Basic {b64encode(b'thu-ky:x').decode()}"
SERVER = """\
[server]
hosts = 127.0.0.1:{port}
[auth]
type = none
[storage]
filesystem_folder = {folder}
"""
PAIR = """\
[general]
status_path = "{folder}/status/"
[pair calendar]
a = "source"
b = "server"
collections = null
conflict_resolution = "a wins"
[storage source]
{source}
[storage server]
type = "caldav"
url = "{url}"
username = "thu-ky"
password = "x"
"""
KHAL = """\
[calendars]
[[calendar]]
path = {folder}/calendar/
[locale]
local_timezone = Asia/Ho_Chi_Minh
default_timezone = Asia/Ho_Chi_Minh
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = calendar
[sqlite]
path = {folder}/khal.db
"""


@contextmanager
def calendar_server(folder: Path) -> Iterator[str]:
    """Run Radicale with one empty calendar, and give its address."""
    folder.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = folder / "radicale.conf"
    settings.write_text(SERVER.format(port=port, folder=folder), encoding="utf-8")
    command = [sys.executable, "-m", "radicale", "--config", str(settings)]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        url = f"http://127.0.0.1:{port}/thu-ky/lich/"
        urlopen(Request(url, method="MKCALENDAR", headers={"Authorization": PERSON})).close()
        yield url
    finally:
        server.terminate()
        server.wait(SECONDS)


def _wait_for(port: int) -> None:
    last = time.monotonic() + SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < last, "Radicale does not answer"
            time.sleep(0.1)
        else:
            return


@dataclass(frozen=True)
class Device:
    """A computer with khal and vdirsyncer, whose calendar is a folder of files."""

    folder: Path
    url: str

    def __post_init__(self) -> None:
        (self.folder / "calendar").mkdir(parents=True)
        source = f'type = "filesystem"\npath = "{self.folder}/calendar/"\nfileext = ".ics"'
        pair = PAIR.format(folder=self.folder, source=source, url=self.url)
        (self.folder / "vdirsyncer.conf").write_text(pair, encoding="utf-8")
        (self.folder / "khal.conf").write_text(KHAL.format(folder=self.folder), encoding="utf-8")

    def take_in(self, data: bytes) -> None:
        """Import a calendar file, as a download is opened."""
        file = self.folder / "download.ics"
        file.write_bytes(data)
        self._khal("import", "--batch", str(file))

    def synchronise(self) -> None:
        synchronise(self.folder)

    def events(self) -> dict[str, ReadEvent]:
        """Read what the device holds, by UID."""
        files = sorted((self.folder / "calendar").glob("*.ics"))
        read = [event for file in files for event in read_with_icalendar(file.read_bytes())]
        found = {event.uid: event for event in read}
        assert len(found) == len(read)
        return found

    def shown(self, day: str) -> list[str]:
        """List what khal shows of a day: hours, title, and whether it is called off."""
        form = "{start-end-time-style} {title} ({status})"
        told = self._khal("list", "--day-format", "", "--format", form, day, "1d")
        return [line.replace(" )", ")") for line in told.splitlines()]

    def _khal(self, *arguments: str) -> str:
        return _output("khal", "--config", str(self.folder / "khal.conf"), *arguments)


def subscribe(folder: Path, feed: str, url: str) -> None:
    """Have vdirsyncer mirror the feed at an address to the server, with its state in a folder."""
    folder.mkdir()
    pair = PAIR.format(folder=folder, source=f'type = "http"\nurl = "{feed}"', url=url)
    (folder / "vdirsyncer.conf").write_text(pair, encoding="utf-8")


def synchronise(folder: Path) -> None:
    """Run vdirsyncer as the folder's settings say."""
    vdirsyncer = ("vdirsyncer", "--config", str(folder / "vdirsyncer.conf"))
    if not (folder / "status").is_dir():
        _output(*vdirsyncer, "discover")
    _output(*vdirsyncer, "sync")


def _output(program: str, *arguments: str) -> str:
    run = subprocess.run(
        [SCRIPTS / program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    assert run.returncode == 0, run.stdout
    return run.stdout
