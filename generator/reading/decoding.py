"""Bytes of a plan file to text: UTF-8 only, with a sentence of its own for each other encoding.

In: bytes. Out: text with line feeds, or a Problem that says which encoding it looks like, where
the first foreign byte stands and how to save the file anew.
"""

import itertools
import re
import unicodedata

from generator.model.problem import Position, Problem
from generator.reading.messages import sentence

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_PRIVATE_BULLET = re.compile("[\ue000-\uf8ff]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]")
_PILE = re.compile(r"[^\w\s\x00-\x7f]{31,}")
"""What may hold more marks on one letter than any writing has; NFC takes the square of them."""
_MARKS = 30  # as the stream-safe text format has it (Unicode annex 15)
_NO_BREAK_SPACE = "\u00a0"
"""Comes with text from Word and the web; between words and at a line's start, a space is meant."""
_CP1258_MARKS = re.compile(rb"[\xcc\xd2\xde\xec\xf2\xf0\xfd]")


def decode(content: bytes) -> str | Problem:
    """Return the text of ``content``, or what is wrong with it."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in content[:4]:
        return Problem("encoding", sentence("encoding-utf16"), position=Position())
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        name = "encoding-" + _likely_encoding(content)
        return Problem("encoding", sentence(name), position=_byte_position(content, error.start))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace(_NO_BREAK_SPACE, " ")
    found = _FORBIDDEN.search(text)
    if found:
        message = sentence("control-character", code=_code(found[0]))
        return Problem("control-character", message, position=text_position(text, found.start()))
    return text


def forbidden_character(text: str) -> str | None:
    """Return the code (``U+0000``) of the first character that no text may hold, if any."""
    found = _FORBIDDEN.search(text)
    return _code(found[0]) if found else None


def without_forbidden(text: str) -> str:
    """Return ``text`` without the characters that no text may hold."""
    return _FORBIDDEN.sub("", text)


def mend(text: str) -> str:
    """Return ``text`` in NFC, with Word's private-use bullets as dashes and no invisible marks.

    Of marks piled on one letter, 30 are left.
    """
    composed = unicodedata.normalize("NFC", _PILE.sub(_with_fewer_marks, text))
    return _INVISIBLE.sub("", _PRIVATE_BULLET.sub("-", composed))


def _with_fewer_marks(pile: re.Match[str]) -> str:
    marks = itertools.count()
    return "".join(
        each for each in pile[0] if not unicodedata.combining(each) or next(marks) < _MARKS
    )


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def text_position(text: str, index: int) -> Position:
    """Return the line and column of the character at ``index``."""
    return Position(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _byte_position(content: bytes, index: int) -> Position:
    start = content.rfind(b"\n", 0, index) + 1
    before = content[start:index].decode("utf-8", "replace").lstrip("\ufeff")
    return Position(content.count(b"\n", 0, index) + 1, len(before) + 1)


def _likely_encoding(content: bytes) -> str:
    """Tell Windows-1258, whose tone marks are bytes of their own, from TCVN3, which has none."""
    foreign = bytes(byte for byte in content if byte > 0x7F)  # noqa: PLR2004 - the end of ASCII
    marks = len(_CP1258_MARKS.findall(foreign))
    return "windows-1258" if marks * 4 > len(foreign) else "tcvn3"
