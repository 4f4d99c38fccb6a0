"""The hours of an event in the words of its page."""

import pytest

from generator.model.plan import Plan
from generator.views.event_words import hours_words


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("6h30", "6h30"),
        ("khoảng 6h30", "khoảng 6h30"),
        ("tầm 8g45 - 12g15", "khoảng 8h45 – 12h15"),
        ("chiều, dự kiến 2h00", "buổi chiều, khoảng 14h00"),
        ("đến khoảng 11h00", "đến khoảng 11h00"),
    ],
)
def test_hours_that_are_only_about_so_are_told_as_such(time: str, words: str) -> None:
    event = {"id": "hoi-nghi", "date": "22/4/2025", "time": time}
    plan = Plan.model_validate({"id": "a", "title": "A", "status": "confirmed", "events": [event]})
    assert hours_words(plan, plan.events[0]) == words
