"""The signs that begin a line of a list in Word, but not in YAML.

In: a line. Out: the sign at its start, if it is one. A hyphen is one where no space is behind it.
"""

import re

_BULLET = re.compile(r"-(?=[^\W\d_])|[–—•●▪·‣◦+*](?=\s|[^\W\d_])")


def bullet_of(line: str) -> str | None:
    """Return the bullet that ``line`` begins with, if any."""
    found = _BULLET.match(line)
    return found[0] if found else None
