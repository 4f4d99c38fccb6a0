"""How many take part (số lượng), as Vietnamese plans write it.

In goes a text such as "371 đại biểu", "khoảng 300" or "1.200 người", out comes `HeadCount`, or a
NotationError. A share (100% cán bộ) and a rate (02 người/trường) are no head counts, since sums
over them would be wrong; they are refused with kinds of their own.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from generator.model.notation.errors import Fault, NotationError
from generator.model.notation.wording import Wording

ACCEPTED_COUNTS = (
    "371",
    "371 đại biểu",
    "07 em",
    "1.200 người",
    "tổng số 480 người",
    "khoảng 300 đại biểu",
    "không quá 50 người",
    "ít nhất 20 người",
    "trên 300 đại biểu",
    "chưa xác định",
)
"""Forms to show to whoever wrote one that cannot be read."""


class Qualifier(StrEnum):
    """How the number of a head count is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    OPEN = "open"


_WORDS = {
    Qualifier.ABOUT: ("khoảng", "chừng", "độ", "gần", "dự kiến"),
    Qualifier.AT_MOST: ("không quá", "không vượt quá", "tối đa", "nhiều nhất"),
    Qualifier.AT_LEAST: ("ít nhất", "tối thiểu", "không dưới", "không ít hơn"),
    Qualifier.MORE_THAN: ("trên", "hơn"),
}
"""Before the number; the first of each is the spelling of the portal."""

_QUALIFIERS = {word: qualifier for qualifier, words in _WORDS.items() for word in words}
_BEHIND = {"trở lên": Qualifier.AT_LEAST, "trở xuống": Qualifier.AT_MOST}
_LETTER = r"[^\W\d_]"
_COUNT = re.compile(
    r"(?:(?:gồm|tổng số|tổng cộng|tổng|số lượng|có)(?: (?:có|là))? ?:? ?)?"
    rf"(?:(?P<qualifier>{'|'.join(_QUALIFIERS)}) )?(?P<from>từ )?"
    r"(?P<number>[0-9]{1,3}(?:\.[0-9]{3}){1,2}|[0-9]{1,7})"
    rf"(?: ?(?P<unit>{_LETTER}(?:(?:{_LETTER}|[ /&,.'-]){{0,98}}?{_LETTER})?))??"
    rf"(?: (?P<behind>{'|'.join(_BEHIND)}))?"
)
_RATE = re.compile(r"/|(?<!\w)(?:mỗi|từng)(?!\w)")
_NOT_IN_UNIT = re.compile(
    r"(?<!\w)(?:hoặc|hơn|đến|từ|khoảng|trong đó|trừ|ngoài|chưa|không|trở"
    rf"|{'|'.join(word for word in _QUALIFIERS if ' ' in word)})(?!\w)"
)
"""Words that bend the number: with one of them in the unit, the count would say something else."""


@dataclass(frozen=True, slots=True)
class HeadCount:
    """A number of people, or of what the unit says.

    Two are equal when they mean the same, however they are written.

    text: as written, in NFC with single spaces.
    number: None only when open (chưa xác định).
    unit: what is counted (đại biểu, em, người, tập thể), as written, if it is said.
    """

    text: str = field(compare=False)
    number: int | None = None
    qualifier: Qualifier = Qualifier.OPEN
    unit: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing is known yet (chưa xác định)."""
        return self.number is None

    @property
    def is_exact(self) -> bool:
        """Whether the number can be added up with others."""
        return self.qualifier is Qualifier.EXACT

    def __str__(self) -> str:
        """Give the text as written."""
        return self.text

    def spelled(self) -> str:
        """Give the notation of the portal, which reads back to an equal value; open stays as is."""
        if self.number is None:
            return self.text
        word = "" if self.is_exact else _WORDS[self.qualifier][0]
        number = f"{self.number:,}".replace(",", ".")
        return " ".join(filter(None, (word, number, self.unit)))


@lru_cache(maxsize=4096)
def parse_head_count(text: str) -> HeadCount:
    """Read a number of people; raises NotationError, `ACCEPTED_COUNTS` are some of the forms."""
    wording = Wording.of(text)
    if wording.is_open:
        return HeadCount(wording.written)
    if "%" in wording.folded:
        raise NotationError(Fault.COUNT_IS_SHARE, wording.body)
    match = _COUNT.fullmatch(wording.folded)
    if not match:
        raise NotationError(Fault.COUNT_UNREADABLE, wording.body)
    number = int(match["number"].replace(".", ""))
    return HeadCount(wording.written, number, _qualifier(match, wording), _unit(match, wording))


def _qualifier(match: re.Match[str], wording: Wording) -> Qualifier:
    before, behind = match["qualifier"], match["behind"]
    if (before and behind) or (match["from"] and behind != "trở lên"):
        raise NotationError(Fault.COUNT_UNREADABLE, wording.body)
    if behind:
        return _BEHIND[behind]
    return _QUALIFIERS[before] if before else Qualifier.EXACT


def _unit(match: re.Match[str], wording: Wording) -> str | None:
    if not match["unit"]:
        return None
    unit = wording.body[slice(*match.span("unit"))]
    if _RATE.search(match["unit"]):
        raise NotationError(Fault.COUNT_IS_RATE, unit)
    if _NOT_IN_UNIT.search(match["unit"]):
        raise NotationError(Fault.COUNT_UNREADABLE, unit)
    return unit
