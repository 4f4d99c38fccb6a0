"""The words of a notation in the order in which they stand, and a cursor to read them with.

In go a `Wording` and a vocabulary; out come lexemes, or a NotationError at the first word that
the vocabulary does not have.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.notation.errors import Fault, NotationError
from generator.model.notation.wording import Wording

Vocabulary: TypeAlias = Sequence[tuple[str, re.Pattern[str]]]
"""Kinds of lexeme and how each is written (in folded text); the first that matches is taken."""

NOISE = "noise"
"""The kind of what stands between words and says nothing."""


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word of a notation.

    kind: as named by the vocabulary.
    text: as written.
    match: the match in the folded text, for its groups and position.
    """

    kind: str
    text: str
    match: re.Match[str]


class Cursor:
    """Goes through the lexemes of one text; `position` may be kept and put back."""

    def __init__(self, wording: Wording, vocabulary: Vocabulary, fault: Fault) -> None:
        """Split the text into lexemes; raises the fault at a word that is not in the vocabulary."""
        self.position = 0
        self._wording = wording
        self._fault = fault
        self._lexemes = tuple(_lexemes(wording, vocabulary, fault))

    @property
    def at_end(self) -> bool:
        """Whether everything has been read."""
        return self.position == len(self._lexemes)

    def sees(self, *kinds: str) -> bool:
        """Whether the next lexemes are of these kinds, in this order."""
        ahead = self._lexemes[self.position : self.position + len(kinds)]
        return tuple(lexeme.kind for lexeme in ahead) == kinds

    def take(self, *kinds: str) -> Lexeme | None:
        """Read the next lexeme if it is of one of these kinds."""
        if self.at_end or self._lexemes[self.position].kind not in kinds:
            return None
        self.position += 1
        return self._lexemes[self.position - 1]

    def expect(self, *kinds: str) -> Lexeme:
        """Read the next lexeme, which must be of one of these kinds."""
        lexeme = self.take(*kinds)
        if lexeme is None:
            raise self.refusal()
        return lexeme

    def refusal(self) -> NotationError:
        """Make the error that says that the text cannot be read on from here."""
        if self.at_end:
            return NotationError(self._fault, self._wording.body)
        return NotationError(self._fault, self._lexemes[self.position].text)


def _lexemes(wording: Wording, vocabulary: Vocabulary, fault: Fault) -> Iterator[Lexeme]:
    position = 0
    while position < len(wording.folded):
        kind, match = _word(wording, vocabulary, fault, position)
        position = match.end()
        if kind != NOISE:
            yield Lexeme(kind, wording.body[match.start() : position].strip(), match)


def _word(
    wording: Wording, vocabulary: Vocabulary, fault: Fault, position: int
) -> tuple[str, re.Match[str]]:
    for kind, pattern in vocabulary:
        if match := pattern.match(wording.folded, position):
            return kind, match
    raise NotationError(fault, wording.word_at(position))
