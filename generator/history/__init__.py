"""The git history of plan files in, the time of each file's last change out.

The only door to git. Without git, or outside a repository, there is no history: the calendars
then carry no time of change.
"""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

_SECONDS = 60


def last_changes(folder: Path) -> dict[str, datetime]:
    """Return the time (UTC) of the last commit of each file below ``folder``, by relative path."""
    log = _git(folder, "log", "--format=%x01%ct", "--name-only", "-z", "--relative", "--", ".")
    changes: dict[str, datetime] = {}
    when = datetime.fromtimestamp(0, UTC)
    for entry in filter(None, (part.strip("\n") for part in log.split("\0"))):
        if entry.startswith("\x01"):
            when = datetime.fromtimestamp(int(entry[1:]), UTC)
        else:
            changes.setdefault(entry, when)
    return changes


def _git(folder: Path, *arguments: str) -> str:
    try:
        run = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout if run.returncode == 0 else ""
