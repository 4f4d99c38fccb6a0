"""Sentences in brackets that their own comma may have cut in two: ``[Đánh giá ưu điểm, hạn chế]``.

In: a list in brackets and where its entries without quotes stand. Out: a warning for each entry
that seems to go on with the one before it. Cells of tables and lists of short things are left
alone: there a small letter says nothing.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.fields import is_id
from generator.model.problem import Path, Position, Problem, Severity
from generator.reading.messages import sentence
from generator.reading.yaml_tree import Tree

_OF_TABLES = frozenset({"columns", "rows", "sample_rows"})
_WORDS_OF_A_NAME = 3
"""What begins with a capital and has no more words than these is rather a name than a sentence."""


def split_sentences(
    path: Path, entries: Sequence[Tree], plain: Mapping[int, Position]
) -> Iterator[Problem]:
    """Yield a warning for each entry of the list at ``path`` that may be the end of another."""
    if _OF_TABLES.intersection(path) or _is_list_of_small_things(entries):
        return
    begun = ""
    for index, entry in enumerate(entries):
        if not isinstance(entry, str) or not _is_small(entry):
            begun = entry if isinstance(entry, str) else ""
        elif index in plain and len(begun.split()) > _WORDS_OF_A_NAME:
            message = sentence("comma-in-brackets", text=entry)
            yield Problem("comma-in-brackets", message, (), Severity.WARNING, plain[index])


def _is_list_of_small_things(entries: Sequence[Tree]) -> bool:
    """Whether there are three or more, of which only the first has a capital, as in a sentence."""
    others = entries[1:]
    return len(others) > 1 and all(isinstance(each, str) and _is_small(each) for each in others)


def _is_small(entry: str) -> bool:
    return entry[:1].islower() and not is_id(entry)
