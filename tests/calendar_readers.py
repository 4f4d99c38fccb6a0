"""Calendar files as seven independent programs read them: files in, comparable events out.

Two libraries of Python read here (icalendar, whose parser belongs to the library that writes, and
vobject); the programs in tests/readers/ read with libraries of JavaScript, TypeScript, C and Ruby.
What they read must be equal, not only readable.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from ctypes.util import find_library
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]

FOLDER = Path(__file__).parent / "readers"


@dataclass(frozen=True, kw_only=True)
class ReadEvent:
    """An event as a reader understood it; times as ISO text: instants in UTC, or dates."""

    uid: str
    sequence: int = 0
    changed: str | None = None
    """LAST-MODIFIED."""
    summary: str
    description: str | None = None
    location: str
    contact: str | None = None
    url: str
    status: str
    start: str
    end: str
    all_day: bool


def read_with_icalendar(data: bytes) -> list[ReadEvent]:
    """Read with Python's icalendar."""
    return [
        ReadEvent(
            uid=str(event["UID"]),
            sequence=int(event.decoded("SEQUENCE")),
            changed=_iso(event.decoded("LAST-MODIFIED")) if "LAST-MODIFIED" in event else None,
            summary=str(event["SUMMARY"]),
            description=str(event["DESCRIPTION"]) if "DESCRIPTION" in event else None,
            location=str(event["LOCATION"]),
            contact=str(event["CONTACT"]) if "CONTACT" in event else None,
            url=str(event["URL"]),
            status=str(event["STATUS"]),
            start=_iso(event.decoded("DTSTART")),
            end=_iso(event.decoded("DTEND")),
            all_day=not isinstance(event.decoded("DTSTART"), datetime),
        )
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT")
    ]


def read_with_vobject(data: bytes) -> list[ReadEvent]:
    """Read with Python's vobject."""
    return [
        ReadEvent(
            uid=event.uid.value,
            sequence=int(event.sequence.value),
            changed=_iso(event.last_modified.value) if hasattr(event, "last_modified") else None,
            summary=event.summary.value,
            description=event.description.value if hasattr(event, "description") else None,
            location=event.location.value,
            contact=event.contact.value if hasattr(event, "contact") else None,
            url=event.url.value,
            status=event.status.value,
            start=_iso(event.dtstart.value),
            end=_iso(event.dtend.value),
            all_day=not isinstance(event.dtstart.value, datetime),
        )
        for event in vobject.readOne(data.decode()).vevent_list
    ]


@dataclass(frozen=True)
class ReadingProgram:
    """A program that takes the paths of calendar files and prints what it reads, as JSON."""

    language: str
    command: tuple[str, ...]
    is_installed: Callable[[], bool]
    has_contact: bool = True
    """Whether it reads CONTACT."""

    def read(self, paths: Sequence[Path]) -> list[list[ReadEvent]]:
        """Read several files in one run; skip the test where the program is not installed."""
        if not self.is_installed():
            pytest.skip(f"{self.command[1]} lacks its library")
        command = [*self.command, *map(str, paths)]
        run = subprocess.run(
            command, cwd=FOLDER, check=True, stdout=subprocess.PIPE, encoding="utf-8"
        )
        return [[ReadEvent(**event) for event in file] for file in json.loads(run.stdout)]

    def readable(self, events: Iterable[ReadEvent]) -> list[ReadEvent]:
        """Return the events without what this program passes over."""
        return [event if self.has_contact else replace(event, contact=None) for event in events]


def has_npm_readers() -> bool:
    """Whether there is Node.js, and ``npm ci`` was run in tests/readers/."""
    return shutil.which("node") is not None and (FOLDER / "node_modules/ts-ics").is_dir()


def has_libical() -> bool:
    """Whether the C library libical is installed."""
    return find_library("ical") is not None


def has_ruby_icalendar() -> bool:
    """Whether Ruby and its library icalendar are installed."""
    ruby = shutil.which("ruby")
    return ruby is not None and not subprocess.call(
        [ruby, "-r", "stringio", "-r", "icalendar", "-e", ""], stderr=subprocess.DEVNULL
    )


PROGRAMS = {
    "ical.js": ReadingProgram("JavaScript", ("node", "icaljs.mjs"), has_npm_readers),
    "node-ical": ReadingProgram("JavaScript", ("node", "node_ical.mjs"), has_npm_readers),
    "ts-ics": ReadingProgram(
        "TypeScript", ("node", "ts_ics.mjs"), has_npm_readers, has_contact=False
    ),
    "libical": ReadingProgram("C", (sys.executable, "libical.py"), has_libical),
    "ruby-icalendar": ReadingProgram("Ruby", ("ruby", "ruby_icalendar.rb"), has_ruby_icalendar),
}


def _iso(when: datetime | date) -> str:
    if not isinstance(when, datetime):
        return when.isoformat()
    assert when.tzinfo is not None, f"a time without a zone was read: {when}"
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
