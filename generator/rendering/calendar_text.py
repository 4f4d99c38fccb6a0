"""Words as calendars can carry them: any text in, clean lines, short titles, addresses, folds out.

The view has chosen the words; here they only lose what some calendar reader cannot take. Every
result is free of control and invisible characters, in Unicode's composed form (NFC).
"""

import re
import unicodedata
from urllib.parse import quote, urlsplit, urlunsplit

LINE_OCTETS = 75
_BLANK_LETTERS = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]")
_WIDE_GAP = re.compile(" {9,}")  # wider, and folding might make a line of spaces alone
_DROPPED = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
_HALF_FLAG = "\U0001f1fb".encode()[:3]
_ADDRESS_CHARACTERS = "%/:?#[]@!$&'()*+,;=-._~"  # reserved and unreserved, RFC 3986 §2


class _Repairs(dict[int, str]):
    """A table for ``str.translate`` that fills itself as characters come up."""

    def __missing__(self, code: int) -> str:
        self[code] = _repaired(chr(code))
        return self[code]


_REPAIRS = _Repairs()


def _repaired(character: str) -> str:
    """Turn any blank into a space; drop what cannot be seen and what is no character."""
    category = unicodedata.category(character)
    if category == "Zs" or character == "\t":
        return " "
    invisible = category in _DROPPED or _BLANK_LETTERS.match(character)
    return "" if invisible or _is_noncharacter(ord(character)) else character


def _is_noncharacter(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004 - Unicode §23.7


def clean_lines(text: str) -> str:
    """Clean a text of several lines; outer blank lines, blanks at line ends and wide gaps go."""
    lines = (_WIDE_GAP.sub(" ", _clean(line)) for line in text.splitlines())
    return "\n".join(lines).strip("\n")


def clean_line(text: str) -> str:
    """Clean a text and put it on one line, each run of blanks made one space."""
    return _clean(" ".join(_clean(" ".join(text.split())).split()))


def _clean(line: str) -> str:
    repaired = unicodedata.normalize("NFC", line.translate(_REPAIRS)).rstrip(" ")
    while repaired and _is_mark(repaired[0]):
        # A mark without its letter would fall on the "n" of the escaped line break before it.
        repaired = repaired[1:]
    return repaired


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _joins(character: str) -> bool:
    """Whether it is drawn together with the character before it (a rough Unicode UAX #29)."""
    return _is_mark(character) or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones


def shortened(line: str, length: int) -> str:
    """Cut a line between words, or else between letters, and say so with an ellipsis."""
    if len(line) <= length:
        return line
    end = length - 1
    while end and _joins(line[end]):
        end -= 1
    words = line[: end + 1].rpartition(" ")[0] or line[:end]
    return words.rstrip(" ,;:.\u2013-") + "…"


def place_line(text: str) -> str:
    """Clean a LOCATION: some readers break it at a semicolon, even at an escaped one."""
    return _clean(re.sub("[ ;]*;[ ;]*", ", ", clean_line(text)).strip(" ,"))


def ascii_address(address: str) -> str:
    """Write an absolute address in ASCII (RFC 3986, IDNA); ValueError where it is not one."""
    parts = urlsplit(address)
    if not parts.scheme or not (parts.netloc or parts.path):
        raise ValueError(f"not an absolute address: {address!r}")
    host = _ascii_host(parts.netloc)
    return quote(urlunsplit(parts._replace(netloc=host)), safe=_ADDRESS_CHARACTERS)


def _ascii_host(host: str) -> str:
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:  # no domain name: percent-encoded with the rest (RFC 3986 §3.2.2)
        return host


def web_address(address: str) -> str:
    """Write an absolute http or https address in ASCII; ValueError where it is another."""
    written = ascii_address(address)
    if not re.match(r"https?://[^/?#]", written):
        raise ValueError(f"not a web address: {address!r}")
    return written


def folded(line: str) -> bytes:
    """Fold a content line at 75 octets (RFC 5545 §3.1).

    Never inside a character, a letter with its marks, a flag or an escape, nor beside a space,
    which some readers would lose with the fold; unless one such run is longer than a line.
    """
    octets = line.encode()
    pieces, start, room = [], 0, LINE_OCTETS
    while len(octets) - start > room:
        end = _fold_end(octets, start, start + room)
        pieces.append(octets[start:end])
        start, room = end, LINE_OCTETS - 1
    return b"\r\n ".join([*pieces, octets[start:]])


def _fold_end(octets: bytes, start: int, limit: int) -> int:
    ends = [end for end in range(limit, limit - 4, -1) if _begins_character(octets[end])]
    good = (end for end in range(limit, start, -1) if _may_fold(octets, start, end))
    return next(good, ends[0])


def _begins_character(octet: int) -> bool:
    return octet & 0b1100_0000 != 0b1000_0000  # noqa: PLR2004 - UTF-8, RFC 3629 §3


def _may_fold(octets: bytes, start: int, end: int) -> bool:
    if not _begins_character(octets[end]) or b" " in octets[end - 1 : end + 1]:
        return False
    if octets[end - 4 : end - 1] == octets[end : end + 3] == _HALF_FLAG:
        return False
    piece = octets[start:end]
    backslashes = len(piece) - len(piece.rstrip(b"\\"))
    return backslashes % 2 == 0 and not _joins(octets[end : end + 4].decode(errors="ignore")[0])
