"""What all commands share: exit statuses, the portal's folder, how to speak to the user."""

import os
import sys
from enum import IntEnum
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
"""The folder of the portal: mkdocs.yml, plans/, site/."""
CONFIG = ROOT / "mkdocs.yml"
PROGRAM = "py hoinghi.py" if os.name == "nt" else "python3 hoinghi.py"
"""What a user types before the name of a command."""


class ExitStatus(IntEnum):
    """How a command ended, for the shell."""

    DONE = 0
    REFUSED = 1
    WRONG_USE = 2
    OWN_FAULT = 3


class WrongUseError(Exception):
    """The command cannot be meant as it was typed; the text says so, in Vietnamese."""


class RefusedError(Exception):
    """The work could not be done; the text says why, in Vietnamese."""


def say(text: str) -> None:
    """Print what the user asked for."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def complain(text: str) -> None:
    """Print what went wrong, apart from what was asked for."""
    sys.stderr.write(text + "\n")
