"""Thứ ghi bên cạnh ngày không đúng với lịch.

Vì sao: người đọc không biết nên tin thứ hay tin ngày, và có thể đến nhầm hôm.
Sai: ``date: thứ Ba, 24/8/2022`` (ngày đó là thứ Tư).
Đúng: ``date: thứ Tư, 24/8/2022``.
"""

from collections.abc import Iterator

from generator.model import parts
from generator.model.notation import WEEKDAY_NAMES, Dates, Deadline
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each weekday that is not the date's."""
    for path, value in parts.values(plan):
        dates = value.dates if isinstance(value, Deadline) else value
        for weekday, day in dates.wrong_weekdays if isinstance(dates, Dates) else ():
            message = (
                f"Ngày {day.day}/{day.month}/{day.year} là {WEEKDAY_NAMES[day.weekday()]}, không"
                f" phải {WEEKDAY_NAMES[weekday]}. Hãy sửa thứ hoặc ngày."
            )
            yield Problem("wrong-weekday", message, path, Severity.WARNING)
