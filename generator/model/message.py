"""What is said to a user, in the two languages that the commands speak.

In: nothing. Out: ``Message``, whose words are already put together in both languages. Vietnamese is
what clerks read; English is for whoever runs the portal and its machines.
"""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language that messages can be read in, by its code (ISO 639-1)."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


_LONGEST = 200
"""Letters of a plan's own text that are repeated in a message."""


def in_brief(text: str) -> str:
    """Return a text of a plan on one line and cut, so that it cannot be taken for our own words."""
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}…"
    return "".join(each if each.isprintable() else " " for each in text)


@dataclass(frozen=True, slots=True)
class Message:
    """One or two sentences that say the same in each language."""

    vietnamese: str
    english: str
    """Calls a key by its name in the file, not by its Vietnamese term."""

    def words(self, language: Language) -> str:
        """Return what it says in ``language``."""
        return self.english if language is Language.ENGLISH else self.vietnamese
