"""Calendar files as three independent programs read them: files in, comparable events out.

icalendar (Python; the parser of the library that writes), vobject (Python), ical.js (JavaScript,
in tests/readers/, installed there by ``npm ci``). What they read must be equal, not only readable.
"""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import vobject  # type: ignore[import-untyped]

READERS = Path(__file__).parent / "readers"


@dataclass(frozen=True)
class ReadEvent:
    """An event as a reader understood it; times as ISO text: instants in UTC, or dates."""

    uid: str
    summary: str
    description: str | None
    location: str
    contact: str | None
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


def icaljs_is_installed() -> bool:
    """Whether there is Node.js, and ``npm ci`` was run in tests/readers/."""
    return shutil.which("node") is not None and (READERS / "node_modules").is_dir()


def read_with_icaljs(paths: Sequence[Path]) -> list[list[ReadEvent]]:
    """Read several files with ical.js, in one run of node."""
    command = ["node", str(READERS / "read_ics.mjs"), *map(str, paths)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return [[ReadEvent(**event) for event in file] for file in json.loads(run.stdout)]


def _iso(when: datetime | date) -> str:
    if not isinstance(when, datetime):
        return when.isoformat()
    assert when.tzinfo is not None, f"a time without a zone was read: {when}"
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
