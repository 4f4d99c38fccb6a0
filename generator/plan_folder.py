"""The plans folder in, the bytes of its plan files out: the only place that reads plan files.

A name that cannot be an address, a file too large, a link, a device: each is a Finding, and no
file is passed over in silence. Links are not followed and nothing is opened that could block.
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

from generator.model.message import Message
from generator.model.problem import Position, Problem
from generator.reading.identifiers import slug
from generator.reading.messages import sentence

MAX_BYTES = 2 * 1024 * 1024
_NAME = re.compile(r"[a-z0-9-]{1,80}")
_RESERVED = frozenset(
    {
        *("index", "404", "search", "assets", "sitemap", "robots", "css", "js"),
        *("calendar", "deadlines", "units", "years", "changes", "lich", "huong-dan", "admin"),
        *("sessions", "groups", "files", "event", "agenda", "plan"),
        *("con", "prn", "aux", "nul"),
        *(f"{device}{number}" for device in ("com", "lpt") for number in range(10)),
    }
)
"""Names that the site or, being devices, Windows needs for itself."""
_KINDS = (
    (stat.S_ISLNK, Message("liên kết", "link")),
    (stat.S_ISDIR, Message("thư mục", "folder")),
    (stat.S_ISFIFO, Message("đường ống", "pipe")),
    (stat.S_ISSOCK, Message("ổ cắm mạng", "socket")),
)
_DEVICE = Message("thiết bị", "device")


@dataclass(frozen=True, slots=True)
class PlanSource:
    """One plan file: its path relative to the plans folder, and its bytes or what is wrong."""

    path: str
    content: bytes
    problem: Problem | None = None


def plan_sources(folder: Path) -> tuple[PlanSource, ...]:
    """Return every plan file below ``folder``, in the order of their paths."""
    found = (path for path in _files(folder) if path.suffix in {".yml", ".yaml"})
    return tuple(_source(folder, path) for path in sorted(found, key=lambda path: path.as_posix()))


def attached_file(folder: Path, plan: str, name: str) -> bytes | None:
    """Return the bytes of a file beside the plan file ``plan``; None where it is not there."""
    path = folder / PurePosixPath(plan).parent / name
    try:
        return _read(path) if stat.S_ISREG(path.lstat().st_mode) else None
    except OSError:
        return None


def _files(folder: Path) -> Iterator[Path]:
    """Yield everything below ``folder`` that may be a plan, hidden files and folders apart."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False) and not path.suffix:
            yield from _files(path)
        else:
            yield path


def _source(folder: Path, path: Path) -> PlanSource:
    relative = path.relative_to(folder)
    try:
        problem = name_problem(relative) or _file_problem(path)
        content = b"" if problem else _read(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        problem, content = _problem("file-unreadable", reason=reason), b""
    return PlanSource(relative.as_posix(), content, problem)


def _read(path: Path) -> bytes:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
        return file.read()


def name_problem(path: PurePath) -> Problem | None:
    """Return why a path below the plans folder cannot be the address of a page."""
    if path.suffix == ".yaml":
        return _problem("file-extension", suggestion=path.with_suffix(".yml").name)
    for name in (*path.parent.parts, path.stem):
        suggestion = slug(name)[:80] or "ke-hoach"
        if _NAME.fullmatch(name) is None:
            return _problem("file-name", name=name, suggestion=suggestion)
        if name in _RESERVED:
            return _problem("file-name-reserved", name=name, suggestion=f"{suggestion}-1")
    return None


def _file_problem(path: Path) -> Problem | None:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        kind = next((name for test, name in _KINDS if test(status.st_mode)), _DEVICE)
        return _problem("file-not-regular", kind=kind)
    if status.st_size > MAX_BYTES:
        size, limit = (f"{count / 1024 / 1024:.0f} MB" for count in (status.st_size, MAX_BYTES))
        return _problem("file-too-large", size=size, limit=limit)
    return None


def _problem(name: str, /, **details: str | Message) -> Problem:
    return Problem(name, sentence(name, **details), position=Position())
