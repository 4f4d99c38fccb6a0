"""What a clerk meant by an hour that cannot be read, where that shows.

In: a machine name of a mistake and the text it is about. Out: the name of the sentence to say.
"""

import re

_CLOCK = r"\d{1,2} ?(?:h|g|giờ|:)(?: ?\d\d)?"
_RANGE = rf"{_CLOCK}\s*[-–—]\s*{_CLOCK}"
_SEVERAL = re.compile(rf"{_RANGE}.*{_CLOCK}", re.IGNORECASE)
_DOTTED = re.compile(r"\b\d{1,2}\.\d\d\b")
_HALF = re.compile(r"rưỡi|rưởi", re.IGNORECASE)
_MEANT = (("time-several", _SEVERAL), ("time-dotted", _DOTTED), ("time-half", _HALF))


def time_sentence(kind: str, text: str) -> str:
    """Return a more exact name than ``kind`` for what is wrong with the hour ``text``."""
    if kind != "time-unreadable":
        return kind
    return next((name for name, pattern in _MEANT if pattern.search(text)), kind)
