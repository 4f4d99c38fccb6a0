"""Answers to the questions of ``new`` that cannot be used: what is said of them."""

from collections.abc import Callable

import pytest

from generator.cli.questions import AnswerError, read_by
from generator.model import notation


@pytest.mark.parametrize(
    ("parse", "text", "complaint"),
    [
        (
            notation.parse_dates,
            "02 ngày, 15-16/12/2026",
            "Ở câu này chỉ ghi ngày, ví dụ: 15-16/12/2026. Số ngày thì không cần ghi.",
        ),
        (
            notation.parse_times,
            "8h00 ngày 25/12",
            "Ở câu này chỉ ghi giờ, ví dụ: 7h30 - 11h00. Ngày đã hỏi ở câu trước.",
        ),
        (
            notation.parse_dates,
            "25/12",
            "Ngày «25/12» thiếu năm. Hãy viết đủ, ví dụ: 24/8/2022",
        ),
    ],
)
def test_an_answer_is_complained_of_in_words_that_fit_its_question(
    parse: Callable[[str], object], text: str, complaint: str
) -> None:
    with pytest.raises(AnswerError) as refused:
        read_by(parse)(text)
    assert str(refused.value) == complaint
