"""The published folder, changed as a whole or not at all.

MkDocs empties its target before it writes, so a build that fails or is killed would leave a broken
site. Here a build writes into a folder beside the target, and only a whole one takes its place.
"""

import atexit
import os
import shutil
import time
from pathlib import Path

MARKER = ".hoinghi"
"""A file that says: this folder was written by us and may be replaced."""
_STALE_SECONDS = 3600


class ForeignFolderError(Exception):
    """The target holds files that were not written by a build of ours."""


def put_back(target: Path) -> None:
    """Undo an exchange that was cut short, so that a build that is refused has a site to keep."""
    old = _beside(target, "old")
    if old.exists() and not target.exists():
        old.rename(target)


def stage(target: Path) -> Path:
    """Return a new folder beside ``target`` to build in; raise ForeignFolderError if it is taken.

    Sweeps away what killed builds left.
    """
    if target.is_dir() and any(target.iterdir()) and not _is_ours(target):
        raise ForeignFolderError(target)
    for left in target.parent.glob(f".{target.name}.*.new"):
        if time.time() - left.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
    staging = _beside(target, f"{os.getpid()}.new")
    discard(staging)
    atexit.register(discard, staging)  # Ctrl+C may come before on_shutdown
    staging.mkdir(parents=True)
    return staging


def publish(staging: Path, target: Path) -> None:
    """Put the whole site in ``staging`` in the place of ``target``."""
    (staging / MARKER).touch()
    old = _beside(target, "old")
    shutil.rmtree(old, ignore_errors=True)
    try:
        if target.exists():
            target.rename(old)
        staging.rename(target)
    finally:
        put_back(target)  # where an error or Ctrl+C came between the two
    shutil.rmtree(old, ignore_errors=True)


def discard(staging: Path) -> None:
    """Remove what a build that failed has written."""
    shutil.rmtree(staging, ignore_errors=True)


def _beside(target: Path, name: str) -> Path:
    return target.parent / f".{target.name}.{name}"


def _is_ours(target: Path) -> bool:
    is_mkdocs_site = (target / "sitemap.xml").is_file() and (target / "404.html").is_file()
    return (target / MARKER).is_file() or is_mkdocs_site
