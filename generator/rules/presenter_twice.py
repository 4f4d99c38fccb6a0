"""Một người có tên trong hai mục diễn ra cùng lúc.

Vì sao: một người không thể ở hai nơi.
Sai: ông A báo cáo ở phòng 1 và chủ trì ở phòng 2, cùng lúc 9h00.
Đúng: đổi giờ hoặc đổi người. Đơn vị (Văn phòng, các đại biểu) không bị nhắc.
"""

from collections import defaultdict
from collections.abc import Iterator

from generator.model.message import Message
from generator.model.party import Party
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity
from generator.rules.agenda_rows import TimedRow, timed_rows


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each person who is in two rows at one time, not one inside the other."""
    for _events, rows in timed_rows(plan):
        parts: dict[tuple[str, object], list[TimedRow]] = defaultdict(list)
        for row in sorted(rows, key=lambda row: row.start):
            for name in sorted(_people(row)):
                parts[name, row.days].append(row)
        for (name, _days), of_one in parts.items():
            yield from _meetings(name, of_one)


def _meetings(name: str, rows: list[TimedRow]) -> Iterator[Problem]:
    """Yield a problem for each row that begins before the longest one above it has ended."""
    longest = rows[0]
    for row in rows[1:]:
        if _meet(longest, row) and longest.path != row.path[: len(longest.path)]:
            one, other = longest.name, row.name
            message = Message(
                f"{name} cùng lúc có trong {one.vietnamese} và {other.vietnamese}."
                " Hãy đổi giờ hoặc đổi người.",
                f"{name} is in {one.english} and {other.english} at one time."
                " Change the time or the person.",
            )
            yield Problem("presenter-twice", message, row.time_path, Severity.WARNING)
        if (row.end or row.start) >= (longest.end or longest.start):
            longest = row


def _meet(one: TimedRow, other: TimedRow) -> bool:
    if one.end is None or other.end is None:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def _people(row: TimedRow) -> set[str]:
    """Return who is in a row or in the items inside it that have no hour of their own."""
    item = row.row.item
    lines = (item, *(inner for inner in item.items if inner.time is None))
    roles = (party for line in lines for party in (*line.presenters, *line.chairs))
    return {party.name for party in roles if _is_person(party)}


def _is_person(party: Party) -> bool:
    return bool(party.honorific or party.titles or party.posts)
