"""The days of the week (thứ trong tuần) as they are written; 0 is Monday, 6 is Sunday."""

import re

WEEKDAY_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""The spelling of the portal, by `date.weekday()`."""

_WORDS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}

WEEKDAY = re.compile(
    rf"(?:thứ ?(?P<word>{'|'.join(_WORDS)})|(?:thứ ?|t)(?P<number>[2-7])|chủ nhật|chúa nhật|cn)"
    r"(?!\w)"
)
"""A weekday in folded text: "thứ tư", "thứ 4", "t4", "chủ nhật", "cn"."""


def weekday_number(match: re.Match[str]) -> int:
    """Give the number of the weekday that `WEEKDAY` has matched; Vietnamese counts Monday as 2."""
    if match["word"]:
        return _WORDS[match["word"]]
    return int(match["number"]) - 2 if match["number"] else 6
