"""What a plan publishes, in short: the bytes or the plan in, its entries and their meaning out.

Snapshots of old versions are kept beside the repository's own data, by blob and by the version of
this program, since reading a thousand old plans takes a while.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.model.event import Status
from generator.model.plan import Plan, PlanFile
from generator.model.portal import Portal
from generator.model.revision import Meaning, Published
from generator.reading import read_plan
from generator.views.calendar_files import published_entries
from generator.views.calendars import CalendarEvent

Snapshot = tuple[Published, ...]
_ANYWHERE = Portal("", "https://example.invalid/", "x")
_CODE = Path(__file__).parents[1]


def snapshot_of(plan: Plan) -> Snapshot:
    """Return what ``plan`` publishes; a draft publishes nothing."""
    if plan.status is Status.DRAFT:
        return ()
    entries = published_entries(PlanFile("x.yml", plan), _ANYWHERE)
    return tuple(Published(key_of(event.uid), files, meaning_of(event)) for files, event in entries)


def read_snapshot(content: bytes) -> Snapshot | None:
    """Return what a version of a file published; None where it could not be published."""
    plan = read_plan("x.yml", content).plan
    return None if plan is None else snapshot_of(plan)


def key_of(uid: str) -> str:
    """Return the ids of a UID without the domain."""
    return uid.rpartition("@")[0]


def meaning_of(event: CalendarEvent) -> Meaning:
    """Return what an entry means to whoever has it in a calendar."""
    link, is_estimated = event.conference, event.end_is_estimated
    told = (event.summary, event.start, event.end, event.location, event.status)
    return Meaning(*told, link, is_estimated)


class SnapshotCache:
    """The snapshots of old versions on disk; one that cannot be read or written is no loss."""

    def __init__(self, folder: Path | None) -> None:
        """Use a file in ``folder``; None: remember nothing."""
        self._file = folder / "hoinghi" / f"snapshots-{_version()}.json" if folder else None
        self._held: dict[str, Snapshot | None] = dict(self._read())
        self._is_new = False

    def missing(self, blobs: Iterable[str]) -> list[str]:
        """Return those of ``blobs`` that are not held."""
        return [blob for blob in dict.fromkeys(blobs) if blob not in self._held]

    def add(self, blob: str, snapshot: Snapshot | None) -> None:
        """Hold the snapshot of a blob."""
        self._held[blob] = snapshot
        self._is_new = True

    def get(self, blob: str) -> Snapshot | None:
        """Return the snapshot of a blob; None also where git could not give its content."""
        return self._held.get(blob)

    def save(self) -> None:
        """Write what was added."""
        if self._file is None or not self._is_new:
            return
        text = json.dumps(
            {
                blob: None if snapshot is None else [_written(entry) for entry in snapshot]
                for blob, snapshot in self._held.items()
            }
        )
        try:
            self._file.parent.mkdir(exist_ok=True)
            for old in self._file.parent.glob("snapshots-*.json*"):
                old.unlink()
            staged = self._file.with_suffix(".json.new")
            staged.write_text(text, encoding="utf-8")
            staged.replace(self._file)
        except OSError:
            return

    def _read(self) -> Iterator[tuple[str, Snapshot | None]]:
        try:
            held = json.loads(self._file.read_text(encoding="utf-8")) if self._file else {}
            for blob, entries in held.items():
                yield blob, None if entries is None else tuple(map(_restored, entries))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return


def _written(entry: Published) -> dict[str, Any]:
    meaning = asdict(entry.meaning)
    times = {name: meaning[name].isoformat() for name in ("start", "end")}
    return {"key": entry.key, "files": list(entry.files), **meaning, **times}


def _restored(held: dict[str, Any]) -> Published:
    times = (_moment(held["start"]), _moment(held["end"]))
    told = (held[name] for name in ("location", "status", "link", "end_is_estimated"))
    meaning = Meaning(held["summary"], *times, *told)
    return Published(held["key"], tuple(held["files"]), meaning)


def _moment(text: str) -> datetime | date:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


@cache
def _version() -> str:
    """Return a name for the program as it is: another one may read a plan differently."""
    digest = sha256()
    for path in sorted(_CODE.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
