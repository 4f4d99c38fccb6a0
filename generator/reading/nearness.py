"""A word that is not known, and what the known ones can be written as: the one that was meant.

In: a word of the plan file. Out: the known word closest to it, or None where none is close.
"""

from collections.abc import Mapping

from rapidfuzz import fuzz, process

from generator.model.slugs import slug

_NEAR = 75
"""Similarity, of 100, from which a known word is offered for an unknown one."""


def nearest(word: str, spellings: Mapping[str, str]) -> str | None:
    """Return the known word one of whose ``spellings`` (spelling → word) is nearest to ``word``."""
    plain = {slug(spelling): known for spelling, known in spellings.items()}
    found = process.extractOne(slug(word), tuple(plain), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return plain[found[0]] if found else None
