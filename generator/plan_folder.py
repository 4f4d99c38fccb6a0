"""The plans folder in, the bytes of its plan files out: the only place that reads plan files.

A name that cannot be an address, a file too large, a link, a device, a folder that cannot be
listed: each is a Problem, and nothing that may be a plan is passed over in silence. Links are not
followed, and nothing is opened that could block.
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

from generator.model.message import Message
from generator.model.problem import Position, Problem
from generator.model.slugs import slug
from generator.reading.messages import sentence

MAX_BYTES = 512 * 1024
"""Of a plan: twenty times the largest real one; whatever is in it is read in seconds and 200 MB."""
MAX_ATTACHED_BYTES = 25 * 1024 * 1024
MAX_FOLDERS = 8
"""How many folders may stand inside each other."""
_HIDDEN = (".", "~$")
_MEANT_AS_PLAN = re.compile(r"(.*?)\s*\.\s*ya?ml", re.IGNORECASE | re.DOTALL)
"""The beginning of ``A.YML``, ``a.yml.txt``, ``a.yml (1)``, none of which is read."""
_NAME = re.compile(r"[a-z0-9-]{1,80}")
_RESERVED = frozenset(
    {
        *("index", "404", "search", "assets", "sitemap", "robots", "css", "js"),
        *("calendar", "deadlines", "units", "years", "changes", "lich", "thang"),
        *("huong-dan", "admin"),
        *("sessions", "groups", "files", "event", "agenda", "plan"),
        *("con", "prn", "aux", "nul"),
        *(f"{device}{number}" for device in ("com", "lpt") for number in range(10)),
        "templates",  # a folder that MkDocs publishes nothing of
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
    """Fit to print, whatever the name of the file holds."""
    content: bytes
    problem: Problem | None = None


def plan_sources(folder: Path) -> tuple[PlanSource, ...]:
    """Return every plan file below ``folder``, in the order of their paths."""
    return tuple(sorted(_below(folder, PurePosixPath()), key=lambda source: source.path))


def attached_file(folder: Path, plan: str, name: str) -> bytes | None:
    """Return the bytes of a file beside the plan file ``plan``; None where it is gone again."""
    try:
        return _read(folder / PurePosixPath(plan).parent / name)
    except OSError:
        return None


def attached_file_problem(folder: Path, plan: str, name: str) -> Problem | None:
    """Return why the file ``name`` beside the plan file ``plan`` cannot be published."""
    path = folder / PurePosixPath(plan).parent / name
    try:
        status = path.lstat()
    except OSError:
        return Problem("missing-file", sentence("missing-file", name=name))
    if not stat.S_ISREG(status.st_mode) or not os.access(path, os.R_OK):
        return Problem("missing-file", sentence("missing-file", name=name))
    if status.st_size > MAX_ATTACHED_BYTES:
        sizes = {"size": _size(status.st_size), "limit": _size(MAX_ATTACHED_BYTES)}
        return Problem("attached-file-too-large", sentence("attached-file-too-large", **sizes))
    return None


def _below(folder: Path, path: PurePosixPath) -> Iterator[PlanSource]:
    """Yield every file that may be a plan in the folder at ``path``, hidden ones apart."""
    try:
        names = [each.name for each in (folder / path).iterdir()]
    except FileNotFoundError:
        yield _refused(path, "folder-missing")
    except OSError as error:
        yield _refused(path, "folder-unreadable", reason=_reason(error))
    else:
        for name in names:
            if not name.startswith(_HIDDEN):
                yield from _at(folder, path / name)


def _at(folder: Path, path: PurePosixPath) -> Iterator[PlanSource]:
    """Yield what may be a plan at ``path``: a file, or those in a folder."""
    file = folder / path
    try:
        mode = file.lstat().st_mode
    except OSError as error:
        yield _refused(path, "file-unreadable", reason=_reason(error))
        return
    if path.suffix in {".yml", ".yaml"}:
        yield _source(file, path)
    elif stat.S_ISDIR(mode) and len(path.parts) > MAX_FOLDERS:
        yield _refused(path, "folder-too-deep", depth=str(MAX_FOLDERS))
    elif stat.S_ISDIR(mode):
        yield from _below(folder, path)
    elif stat.S_ISLNK(mode) and not os.path.isfile(file):  # noqa: PTH113 - never raises
        yield _refused(path, "folder-link")
    elif meant := _MEANT_AS_PLAN.match(path.name):
        yield _refused(path, "file-not-yml", suggestion=_suggestion(meant[1]))


def _source(file: Path, path: PurePosixPath) -> PlanSource:
    try:
        problem = _file_problem(file) or name_problem(path)
        content = b"" if problem else _read(file)
    except OSError as error:
        return _refused(path, "file-unreadable", reason=_reason(error))
    return PlanSource(_printable(path), content, problem)


def _read(path: Path) -> bytes:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
        return file.read()


def name_problem(path: PurePath) -> Problem | None:
    """Return why a path below the plans folder cannot be the address of a page."""
    if path.suffix == ".yaml":
        return _problem("file-extension", suggestion=path.with_suffix(".yml").name)
    for name in (*path.parent.parts, path.stem):
        if _NAME.fullmatch(name) is None:
            return _problem("file-name", name=name, suggestion=_suggestion(name))
        if name in _RESERVED:
            return _problem("file-name-reserved", name=name, suggestion=f"{_suggestion(name)}-1")
    return None


def _suggestion(name: str) -> str:
    return slug(name)[:80] or "ke-hoach"


def _file_problem(path: Path) -> Problem | None:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        kind = next((name for test, name in _KINDS if test(status.st_mode)), _DEVICE)
        return _problem("file-not-regular", kind=kind)
    if status.st_size > MAX_BYTES:
        sizes = {"size": _size(status.st_size), "limit": _size(MAX_BYTES)}
        return _problem("file-too-large", **sizes)
    return None


def _size(count: int) -> str:
    kilobytes = -(-count // 1024)
    return f"{kilobytes} kB" if kilobytes < 1024 else f"{-(-kilobytes // 1024)} MB"  # noqa: PLR2004


def _refused(path: PurePosixPath, name: str, **details: str) -> PlanSource:
    return PlanSource(_printable(path), b"", _problem(name, **details))


def _printable(path: PurePosixPath) -> str:
    """Return ``path`` with a mark for each character that cannot be printed or steers a screen."""
    return "".join(each if each.isprintable() else "\ufffd" for each in str(path))


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _problem(name: str, /, **details: str | Message) -> Problem:
    return Problem(name, sentence(name, **details), position=Position())
