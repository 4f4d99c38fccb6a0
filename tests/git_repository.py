"""Git repositories made by tests: a folder in, commits at given times out."""

import os
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

EPOCH_START = datetime.fromisoformat("2024-01-01T00:00:00+07:00")
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str, when: datetime = EPOCH_START) -> str:
    """Run git in a folder as a committer of its own, whatever the machine's settings."""
    person = {"NAME": "Văn phòng Sở", "EMAIL": "van-phong@so.example.edu.vn"}
    identity = {f"GIT_{role}_{key}": value for role in ROLES for key, value in person.items()}
    dates = {"GIT_COMMITTER_DATE": when.isoformat(), "GIT_AUTHOR_DATE": EPOCH_START.isoformat()}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    run = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        env={**os.environ, **identity, **dates, **settings},
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return run.stdout


def commit_all(folder: Path, when: datetime) -> None:
    """Commit everything in a folder, which becomes a repository with its first commit."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "kế hoạch", when=when)


ROLES = ("AUTHOR", "COMMITTER")
