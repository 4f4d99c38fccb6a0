"""Một người có tên trong hai mục diễn ra cùng lúc.

Vì sao: một người không thể ở hai nơi.
Sai: ông A báo cáo ở phòng 1 và chủ trì ở phòng 2, cùng lúc 9h00.
Đúng: đổi giờ hoặc đổi người. Đơn vị (Văn phòng, các đại biểu) không bị nhắc.
"""

from collections.abc import Iterator
from itertools import combinations

from generator.model.message import Message
from generator.model.party import Party
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity
from generator.rules.agenda_rows import TimedRow, timed_rows


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each person who is in two rows at one time."""
    for _events, rows in timed_rows(plan):
        for one, other in combinations(rows, 2):
            for name in sorted(_people(one) & _people(other)) if _meet(one, other) else ():
                message = Message(
                    f"{name} cùng lúc có trong {one.name.vietnamese} và {other.name.vietnamese}."
                    " Hãy đổi giờ hoặc đổi người.",
                    f"{name} is in {one.name.english} and {other.name.english} at one time."
                    " Change the time or the person.",
                )
                yield Problem("presenter-twice", message, other.time_path, Severity.WARNING)


def _meet(one: TimedRow, other: TimedRow) -> bool:
    if one.end is None or other.end is None:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def _people(row: TimedRow) -> set[str]:
    lines = (row.item, *row.item.items)
    return {party.name for line in lines for party in line.presenters if _is_person(party)}


def _is_person(party: Party) -> bool:
    return bool(party.honorific or party.titles or party.posts)
