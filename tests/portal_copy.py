"""Copies of this portal that a test may build, break and serve: a folder in, a Portal out.

A copy has everything a build needs (generator, settings, plans), so the programs of the command
line, started in it by ``python -m``, work on the copy and not on the project.
"""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parent.parent
SITE_URL = "https://so.example.edu.vn/hoi-nghi/"
MKDOCS_BUILD = ("mkdocs", "build")
HOINGHI_BUILD = ("generator.cli", "build")
SECONDS = 60
"""More than any program here needs, so that one that hangs fails its test."""
CLEARED = {"SOURCE_DATE_EPOCH", "PYTHONPATH"}
"""What a build must not see: a clock that stands still, another copy of the generator."""


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
        """Start a Python program in the copy, one that hears Ctrl+C even if this one does not."""
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in the background of a shell
            signal.signal(signal.SIGINT, signal.default_int_handler)
        inherited = {name: value for name, value in os.environ.items() if name not in CLEARED}
        return subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=self.root,
            env=inherited | {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"} | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def build(self, *options: str, **environment: str) -> dict[str, bytes]:
        """Build with MkDocs, without a complaint, and return the site's files."""
        build = self.run(*MKDOCS_BUILD, *options, **environment)
        assert (build.returncode, "WARNING" in build.stderr) == (0, False), build.stderr
        return files_in(self.site)

    def leftovers(self) -> list[str]:
        """List what builds left beside the site."""
        return sorted(path.name for path in self.root.glob(".site.*"))


def copy_project(root: Path) -> Portal:
    """Copy the project as it is in the repository, without a built site."""
    for folder in ("generator", "site_src", "plans"):
        compiled = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / folder, root / folder, ignore=compiled)
    shutil.copy2(PROJECT / "mkdocs.yml", root)
    return Portal(root)


def copy_portal(portal: Portal, root: Path) -> Portal:
    """Copy a portal with its built site."""
    shutil.copytree(portal.root, root, dirs_exist_ok=True)
    return Portal(root)


def files_in(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
