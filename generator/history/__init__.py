"""The git history of plan files in, the time of each file's last change out.

The only door to git. Without git, or outside a repository, there is no history: the calendars
then carry no time of change.
"""

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

_SECONDS = 60
_COMMIT = re.compile(r"\x01([0-9a-f]{40,}) (\d+)")
_HARMLESS = ("-c", "log.showSignature=false", "-c", "core.fsmonitor=false")
"""No program that the configuration of a copied repository names is run."""


def last_changes(folder: Path) -> dict[str, datetime]:
    """Return the time (UTC) of the last commit of each file below ``folder``, by relative path."""
    log = _git(folder, "log", "--format=%x01%H %ct", "--name-only", "-z", "--relative", "--", ".")
    cut_off = _cut_off(folder)
    changes: dict[str, datetime | None] = {}
    when: datetime | None = None
    for entry in filter(None, (part.strip("\n") for part in log.split("\0"))):
        if commit := _COMMIT.fullmatch(entry):
            when = None if commit[1] in cut_off else _time(int(commit[2]))
        else:
            changes.setdefault(entry, when)
    return {path: changed for path, changed in changes.items() if changed}


def _time(seconds: int) -> datetime | None:
    """Return a moment, unless it is beyond the year 9999: commits can be made with any date."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _cut_off(folder: Path) -> frozenset[str]:
    """Return the commits whose past a shallow clone leaves out: all files seem to begin there."""
    path = folder / (_git(folder, "rev-parse", "--git-path", "shallow").strip() or "shallow")
    return frozenset(path.read_text().split()) if path.is_file() else frozenset()


def _git(folder: Path, *arguments: str) -> str:
    try:
        run = subprocess.run(
            ["git", *_HARMLESS, "-C", str(folder), *arguments],
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout if run.returncode == 0 else ""
