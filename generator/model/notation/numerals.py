"""Small whole numbers in figures (02) or in words (hai), where a plan writes either."""

_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")

NUMERAL = rf"(?:[0-9]{{1,3}}|{'|'.join(_WORDS[1:])})"
"""One to three figures or a word from one to ten, in folded text; to be followed by its unit."""


def numeral(text: str) -> int:
    """Give the number that `NUMERAL` has matched."""
    return _WORDS.index(text) if text in _WORDS else int(text)
