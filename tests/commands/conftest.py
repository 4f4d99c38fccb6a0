"""A small portal and the program that a user runs in it."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.portal_copy import CLEARED, SECONDS, copy_project

PLAN = """id: tong-ket-2022
title: Hội nghị tổng kết
status: confirmed
events:
  - id: hoi-nghi
    date: thứ Tư, 24/8/2022
    time: 8h00
"""


@dataclass(frozen=True)
class Told:
    """How a command ended and what it told."""

    status: int
    output: str
    complaints: str


@dataclass(frozen=True)
class Desk:
    """A portal with one plan, ``plans/2022/tong-ket.yml``, and its commands."""

    root: Path

    @property
    def plan(self) -> Path:
        return self.root / "plans" / "2022" / "tong-ket.yml"

    @property
    def environment(self) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if name not in CLEARED}
        return inherited | {"PYTHONPATH": str(self.root), "PYTHONUTF8": "1", "COLUMNS": "80"}

    @property
    def program(self) -> list[str]:
        return [sys.executable, "-P", "-m", "generator.cli"]

    def add(self, path: str, text: str) -> Path:
        """Add a plan file."""
        file = self.root / "plans" / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def files(self) -> dict[str, bytes]:
        """Read everything below the plans folder."""
        folder = self.root / "plans"
        files = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    def run(self, *words: str, folder: Path | None = None) -> Told:
        """Run a command, in the portal's folder or another, without a terminal."""
        ended = subprocess.run(
            [*self.program, *words],
            cwd=folder or self.root,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
        return Told(ended.returncode, ended.stdout, ended.stderr)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    portal = copy_project(tmp_path / "portal")
    shutil.rmtree(portal.root / "plans")
    (portal.root / "plans").mkdir()
    desk = Desk(portal.root)
    desk.add("2022/tong-ket.yml", PLAN)
    return desk
