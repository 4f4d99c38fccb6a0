"""Questions to whoever runs a command: answered by an option beforehand, or asked on the terminal.

In: a question, and the option's text if there is one. Out: an answer that can be used. On a
terminal the question is asked until there is one; an option that cannot be used raises
WrongUseError.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from generator.cli.console import WrongUseError, say
from generator.model import notation
from generator.reading.decoding import mend, without_forbidden
from generator.reading.messages import sentence


class AnswerError(Exception):
    """An answer that cannot be used; the text says why."""


def any_text(text: str) -> str:
    """Take an answer as it is."""
    return text


def read_by(parse: Callable[[str], object]) -> Callable[[str], str]:
    """Return what checks an answer as the plan file will be checked."""

    def checked(text: str) -> str:
        try:
            parse(text)
        except notation.NotationError as error:
            raise AnswerError(sentence(error.kind, text=error.text).vietnamese) from None
        return text

    return checked


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and the option that answers it beforehand."""

    option: str
    words: str
    check: Callable[[str], str] = any_text
    """Returns the answer as it is used, or raises AnswerError."""
    is_required: bool = False


def answer(question: Question, given: str | None) -> str:
    """Return the answer that was given as an option, else ask; an empty one is not known yet."""
    if given is None and sys.stdin.isatty():
        return _asked(question)
    try:
        return _checked(question, given or "")
    except AnswerError as error:
        raise WrongUseError(f"--{question.option} ({question.words}): {error}") from None


def _asked(question: Question) -> str:
    """Ask until the answer can be used."""
    while True:
        try:
            return _checked(question, input(f"{question.words}: "))
        except AnswerError as error:
            say(str(error))
        except EOFError:  # Ctrl+D
            raise KeyboardInterrupt from None


def _checked(question: Question, text: str) -> str:
    text = " ".join(without_forbidden(mend(text)).split())
    if text:
        return question.check(text)
    if question.is_required:
        raise AnswerError("Cần có câu trả lời.")
    return ""
