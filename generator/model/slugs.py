"""Words as they stand in an address: lower-case ASCII joined by hyphens."""

import re
import unicodedata


def slug(text: str) -> str:
    """Return ``text`` as lower-case ASCII words joined by hyphens (``Đón tiếp`` → ``don-tiep``)."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))


def as_sorted(text: str) -> str:
    """Return what ``text`` is sorted by: without accents, ``Cụm 2`` before ``Cụm 10``."""
    return re.sub(r"\d+", lambda number: number[0].zfill(6), slug(text))
