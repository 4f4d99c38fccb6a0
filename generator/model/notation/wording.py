"""A text made ready for reading: one spelling for what Word, PDF and keyboards spell differently.

In goes the author's text, out comes a `Wording`: what is shown, and what the parsers match.
"""

import re
import unicodedata
from dataclasses import dataclass

from generator.model.notation.errors import Fault, NotationError

MAX_LENGTH = 400
"""Characters; longer texts are refused first of all, since normalising is not linear in time."""

OPEN_PHRASES = (
    "chưa ấn định",
    "chưa xác định",
    "chưa có",
    "chưa rõ",
    "chưa chốt",
    "chưa quyết định",
    "thông báo sau",
    "sẽ thông báo sau",
    "sẽ có thông báo sau",
    "sẽ có văn bản thông báo sau",
)
"""How a plan says that something is not settled yet (để ngỏ); every parser reads these."""

_INVISIBLE = {ord(character): " " for character in "\u200b\u2060\ufeff"}
_BLANKS = re.compile(r"\.{2,}|[…_]+")
_SHOWN_PART = 60
_TRIMMED = " .,;:"
_BRACKETED = re.compile(r"\(([^()]*)\)")
_SAME = {
    "-": "‐‑‒–—―−﹣－÷",
    "/": "⁄∕／",
    "'": "’‘′`´ʹʼ＇",
    "đ": "ÐðĐ",  # Eth, from old fonts, looks like Đ
}
_SAME_CHARACTER = {written: read for read, others in _SAME.items() for written in others}


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in three states.

    written: as the author wrote it, in NFC with single spaces; this is what is shown.
    body: `written` without the marks of a blank ("…", "....", "__"), without punctuation at its
        ends and brackets around the whole.
    folded: `body` in small letters with one kind of dash, slash, prime and đ; of the same length,
        so that positions agree.
    """

    written: str
    body: str
    folded: str

    @classmethod
    def of(cls, text: str) -> "Wording":
        """Normalise; raises text-too-long."""
        if len(text) > MAX_LENGTH:
            raise NotationError(Fault.TEXT_TOO_LONG, text[:_SHOWN_PART])
        written = _single_spaced(unicodedata.normalize("NFC", text.translate(_INVISIBLE)))
        body = _single_spaced(_BLANKS.sub(" ", written)).strip(_TRIMMED)
        if bracketed := _BRACKETED.fullmatch(body):
            body = bracketed[1].strip(_TRIMMED)
        return cls(written, body, "".join(map(_folded, body)))

    @property
    def is_open(self) -> bool:
        """Whether the text says that nothing is settled yet."""
        return self.folded in OPEN_PHRASES

    def word_at(self, position: int) -> str:
        """Give the word of the body in which a position lies, to show where reading stopped."""
        start = self.body.rfind(" ", 0, position) + 1
        end = self.body.find(" ", position)
        return self.body[start:] if end < 0 else self.body[start:end]


def _single_spaced(text: str) -> str:
    return " ".join(text.split())


def _folded(character: str) -> str:
    small = character.lower()
    return _SAME_CHARACTER.get(character, small if len(small) == 1 else character)
