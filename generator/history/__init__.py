"""The git history of plan files: commits with the files they changed, and what these held.

The only door to git. Without git, or outside a repository, there is no history: the calendars
then carry no time of change.
"""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

_SECONDS = 120
_HARMLESS = ("-c", "log.showSignature=false", "-c", "core.fsmonitor=false")
"""No program that the configuration of a copied repository names is run."""
_LOG = (
    *("log", "--topo-order", "--reverse", "--full-history", "--parents"),
    *("--raw", "--no-abbrev", "--no-renames", "--diff-merges=first-parent"),
    *("-z", "--relative", "--format=%x01%H %ct %P"),
)


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file below the folder that a commit wrote (with its blob) or removed (None)."""

    path: str
    blob: str | None


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that touched the folder, or brought together two that did."""

    name: str
    parents: tuple[str, ...]
    """The commits before it that touched the folder."""
    when: datetime | None
    """Of committing, in UTC; None where that is no date of this calendar."""
    files: tuple[FileChange, ...]
    """What is different from the first parent, or from nothing."""


def commits(folder: Path) -> tuple[Commit, ...]:
    """Return the commits that touched ``folder``, parents first; paths are relative to it."""
    found: list[Commit] = []
    entries = iter(_git(folder, *_LOG, "--", ".").split("\0"))
    for entry in entries:
        words = entry.strip("\n")
        if words.startswith("\x01"):
            name, seconds, *parents = words[1:].split()
            found.append(Commit(name, tuple(parents), _time(seconds), ()))
        elif words.startswith(":") and found:  # modes and blobs; the next entry is the path
            change = FileChange(next(entries), _blob(words.split()[3]))
            found[-1] = replace(found[-1], files=(*found[-1].files, change))
    return tuple(found)


def is_shallow(folder: Path) -> bool:
    """Whether the repository leaves out its past (``git clone --depth``)."""
    return _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true"


def contents(folder: Path, blobs: Iterable[str]) -> dict[str, bytes]:
    """Return what each blob holds."""
    wanted = tuple(dict.fromkeys(blobs))
    if not wanted:
        return {}
    found = _run(folder, "cat-file", "--batch", content="\n".join(wanted).encode() + b"\n")
    held: dict[str, bytes] = {}
    for blob in wanted:
        head, _, rest = found.partition(b"\n")
        words = head.split()
        if len(words) != 3:  # noqa: PLR2004 - «<sha> missing»: two
            found = rest
            continue
        size = int(words[2])
        held[blob], found = rest[:size], rest[size + 1 :]
    return held


def private_folder(folder: Path) -> Path | None:
    """Return the folder of the repository's own data, where a cache is in nobody's way."""
    path = _git(folder, "rev-parse", "--path-format=absolute", "--git-common-dir").strip()
    return Path(path) if path else None


def _blob(name: str) -> str | None:
    """Return the name of what a file holds now; all zeros stand for a file that is gone."""
    return name if name.strip("0") else None


def _time(seconds: str) -> datetime | None:
    """Return a moment, unless it is beyond the year 9999: commits can be made with any date."""
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _git(folder: Path, *arguments: str) -> str:
    return _run(folder, *arguments).decode(errors="replace")


def _run(folder: Path, *arguments: str, content: bytes = b"") -> bytes:
    try:
        run = subprocess.run(
            ["git", *_HARMLESS, "-C", str(folder), *arguments],
            input=content,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return run.stdout if run.returncode == 0 else b""
