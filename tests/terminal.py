"""A terminal for a program to run in: what it shows, and a keyboard. Windows has none of these.

In: a command. Out: a ``Terminal``, whose ``shown`` grows while the program runs.
"""

import os
import pty
import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

SECONDS = 60
"""More than any program here needs, so that one that hangs fails its test."""


class Terminal:
    """A program whose input, output and complaints are a terminal."""

    def __init__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str]
    ) -> None:
        self.shown = ""
        self._read = b""
        self._keyboard, screen = pty.openpty()
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=screen, stdout=screen, stderr=screen
        )
        os.close(screen)

    def wait_for(self, text: str) -> None:
        """Wait until the program has shown ``text``, anew since the last time."""
        seen = len(self.shown)
        deadline = time.monotonic() + SECONDS
        while text not in self.shown[seen:]:
            assert time.monotonic() < deadline, self.shown
            assert self._take(), self.shown

    def type(self, line: str) -> None:
        """Type a line and the enter key."""
        os.write(self._keyboard, f"{line}\n".encode())

    def end(self) -> int:
        """Wait for the program's end and return its status."""
        while self._take():
            pass
        os.close(self._keyboard)
        return self.process.wait(SECONDS)

    def _take(self) -> bool:
        """Take in what is shown next; False at the end."""
        if not select.select([self._keyboard], [], [], SECONDS)[0]:
            return False
        try:
            taken = os.read(self._keyboard, 65536)
        except OSError:  # how Linux tells that nobody writes any more
            return False
        self._read += taken
        self.shown = self._read.decode(errors="replace").replace("\r\n", "\n")
        return bool(taken)
