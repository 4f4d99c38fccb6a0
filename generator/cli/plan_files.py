"""The plan files that a user names, as paths below the plans folder.

In: paths as they were typed, from the current directory. Out: the paths that sources and findings
carry; a name that means no plan file raises WrongUseError.
"""

import os
from collections.abc import Collection, Sequence
from pathlib import Path

from generator.cli.console import WrongUseError


def chosen(typed: Sequence[str], folder: Path, there: Collection[str]) -> tuple[str, ...]:
    """Return which of the plan files ``there`` below ``folder`` are meant; all where none is."""
    if not typed:
        return tuple(there)
    return tuple(dict.fromkeys(_below(name, folder, there) for name in typed))


def _below(typed: str, folder: Path, there: Collection[str]) -> str:
    path = _absolute(Path(typed))
    if not os.path.lexists(path):
        raise WrongUseError(f"Không thấy tệp «{typed}».")
    home = _absolute(folder)
    if not path.is_relative_to(home):
        raise WrongUseError(f"Tệp «{typed}» không nằm trong thư mục kế hoạch {home}.")
    relative = path.relative_to(home).as_posix()
    if relative not in there:
        raise WrongUseError(f"«{typed}» không phải là tệp kế hoạch (.yml).")
    return relative


def _absolute(path: Path) -> Path:
    """Return the path with its folder's links followed, but not its own."""
    return path.parent.resolve() / path.name if path.name not in {"", ".."} else path.resolve()
