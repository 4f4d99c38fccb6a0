"""A mistake in a plan, as data: what the rooms hand on instead of raising.

In: nothing. Out: ``Problem`` (where, what, which rule, how grave) and the ``Path`` that names a
place inside a plan. A mistake is never an exception, so that one run can report all of them.
"""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.message import Message

Path = tuple[str | int, ...]
"""Keys and list indices from the root of a plan to a value, such as ``("events", 0, "date")``."""


class Severity(StrEnum):
    """Whether a problem stops publishing (error) or is only told (warning)."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a plan file: line and column, both counted from 1, columns in characters."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: the rule that found it, what it says, and a place in the plan."""

    rule: str
    message: Message
    path: Path = ()
    severity: Severity = Severity.ERROR
    position: Position | None = None
    """Set where the place is known but no path leads there (text that is not YAML)."""
