"""Thứ ghi bên cạnh ngày không đúng với lịch.

Vì sao: người đọc không biết nên tin thứ hay tin ngày, và có thể đến nhầm hôm.
Sai: ``date: thứ Ba, 24/8/2022`` (ngày đó là thứ Tư).
Đúng: ``date: thứ Tư, 24/8/2022``.
"""

from collections.abc import Iterator

from generator.model import parts
from generator.model.message import Message
from generator.model.notation import WEEKDAY_NAMES, Dates, Deadline
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity

_ENGLISH_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each weekday that is not the date's."""
    for path, value in parts.values(plan):
        dates = value.dates if isinstance(value, Deadline) else value
        for weekday, day in dates.wrong_weekdays if isinstance(dates, Dates) else ():
            date = f"{day.day}/{day.month}/{day.year}"
            message = Message(
                f"Ngày {date} là {WEEKDAY_NAMES[day.weekday()]}, không phải"
                f" {WEEKDAY_NAMES[weekday]}. Hãy sửa thứ hoặc ngày.",
                f"{date} is a {_ENGLISH_WEEKDAYS[day.weekday()]}, not a"
                f" {_ENGLISH_WEEKDAYS[weekday]}. Correct the weekday or the date.",
            )
            yield Problem("wrong-weekday", message, path, Severity.WARNING)
