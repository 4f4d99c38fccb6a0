"""Copies of this portal that a test may build, break and serve: a folder in, a Portal out.

A copy has everything a build needs (generator, settings, plans), so the command line's programs,
started in it by ``python -m``, work on the copy and not on the project.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parent.parent
PARTS = ("generator", "mkdocs.yml", "site_src", "plans")
SITE_URL = "https://so.example.edu.vn/hoi-nghi/"
MKDOCS_BUILD = ("mkdocs", "build")
HOINGHI_BUILD = ("generator.cli", "build")
SECONDS = 60
"""More than any program here needs, so that a test that hangs fails."""


@dataclass(frozen=True)
class Portal:
    """A copy of the project in a folder of its own."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def plan(self, address: str) -> Path:
        return self.root / "plans" / f"{address}.yml"

    def edit(self, path: str | Path, old: str, new: str) -> None:
        """Change a text once; it must be there."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a Python program in the copy."""
        process = self.start(*command, **environment)
        output, complaints = process.communicate(timeout=SECONDS)
        return subprocess.CompletedProcess(command, process.returncode, output, complaints)

    def start(self, *command: str, **environment: str) -> subprocess.Popen[str]:
        """Start a Python program in the copy."""
        inherited = {name: value for name, value in os.environ.items() if name not in CLEARED}
        return subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=self.root,
            env=inherited | {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"} | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def leftovers(self) -> list[str]:
        """List what lies beside the site that a build may have left there."""
        return sorted(path.name for path in self.root.glob(".site.*"))


CLEARED = {"SOURCE_DATE_EPOCH", "PYTHONPATH"}
"""What a build must not see: a clock that stands still, another copy of the generator."""


def copy_portal(source: Path, root: Path) -> Portal:
    """Copy the project, or another copy with what was built in it."""
    for part in (*PARTS, "site"):
        if (source / part).is_dir():
            ignored = shutil.ignore_patterns("__pycache__") if source == PROJECT else None
            if part != "site" or source != PROJECT:
                shutil.copytree(source / part, root / part, ignore=ignored)
        elif part != "site":
            shutil.copy2(source / part, root / part)
    return Portal(root)


def files_in(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
