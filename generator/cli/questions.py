"""Questions to whoever runs a command: answered by an option beforehand, or asked on the terminal.

In: a question, and the option's text if there is one. Out: an answer that can be used. On a
terminal the question is asked until there is one; an option that cannot be used raises
WrongUseError.
"""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass

from generator.cli.console import WrongUseError, say
from generator.model import notation
from generator.reading.decoding import mend, without_forbidden
from generator.reading.messages import sentence
from generator.reading.unclear_times import time_sentence

_LENGTH = re.compile(r"[\d,/½]+ ngày\b")
_OF_ANSWERS = {
    "date-has-length": "Ở câu này chỉ ghi ngày, ví dụ: 15-16/12/2026. Số ngày thì không cần ghi.",
    "date-has-time": "Ở câu này chỉ ghi ngày, ví dụ: 24/8/2026. Giờ sẽ hỏi ở câu sau.",
    "time-has-date": "Ở câu này chỉ ghi giờ, ví dụ: 7h30 - 11h00. Ngày đã hỏi ở câu trước.",
    "time-several": "Ở câu này chỉ ghi một khoảng giờ, ví dụ: 7h30 - 16h30.",
    "text-too-long": "Câu trả lời quá dài. Hãy ghi ngắn gọn; lời giải thích sẽ viết vào tệp sau.",
}
"""Complaints of answers where those of a file would speak of its keys."""


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
            raise AnswerError(_complaint(error, text)) from None
        return text

    return checked


def _complaint(error: notation.NotationError, text: str) -> str:
    """Return what is wrong with an answer, without the keys of a file that is not there yet."""
    kind = time_sentence(error.kind, text)
    if kind == "date-unreadable" and _LENGTH.match(text):
        kind = "date-has-length"
    return _OF_ANSWERS.get(kind) or sentence(kind, text=error.text).vietnamese


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
