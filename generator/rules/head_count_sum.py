"""Các số thành phần cộng lại không bằng tổng đã ghi.

Vì sao: người chuẩn bị chỗ ngồi và tài liệu dựa vào những con số này.
Sai: tổng 371 đại biểu, trong đó 54 và 316.
Đúng: 371 = 54 + 317. Khi có phần chưa biết số, phép cộng không được kiểm tra; số của một sự kiện
cũng có thể chỉ tính vài thành phần (16 thí sinh, không kể 21 giám khảo).
"""

from collections.abc import Iterator

from generator.model.attendance import groups_of
from generator.model.message import Message
from generator.model.notation import HeadCount
from generator.model.parts import groups
from generator.model.plan import Plan
from generator.model.problem import Path, Problem, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each total that its terms contradict."""
    for path, group in groups(plan):
        members = [member.head_count for member in group.members]
        inner = [inner.head_count for inner in group.groups]
        yield from _compare((*path, "head_count"), group.head_count, [*members, *inner])
    for index, event in enumerate(plan.events):
        terms = [group.head_count for group in groups_of(plan, event)]
        if not _counts_some(event.head_count, terms):
            yield from _compare(("events", index, "head_count"), event.head_count, terms)
    for index, point in enumerate(plan.bridge_points):
        terms = [listed.head_count for listed in point.points]
        yield from _compare(("bridge_points", index, "head_count"), point.head_count, terms)


def _counts_some(total: HeadCount | None, terms: list[HeadCount | None]) -> bool:
    """Whether the total is what some of the terms come to: then the others are not counted."""
    wanted = total.number or 0 if total else 0
    reached = 1  # the bit of every number that some of the terms come to
    for term in terms:
        if term and term.number and term.number <= wanted:
            reached |= reached << term.number
            reached &= (1 << wanted + 1) - 1
    return bool(reached >> wanted & 1)


def _compare(
    path: Path, total: HeadCount | None, terms: list[HeadCount | None]
) -> Iterator[Problem]:
    known = [term.number for term in terms if term and term.is_exact and term.number is not None]
    if total is None or not total.is_exact or not terms or len(known) < len(terms):
        return
    if sum(known) != total.number:
        yield Problem("head-count-sum", _message(total.number, known), path, Severity.WARNING)


def _message(total: int | None, known: list[int]) -> Message:
    added = " + ".join(map(str, known))
    there = terms = f"{added} = {sum(known)}"
    if len(known) == 1:
        there, terms = f"phần duy nhất bên trong ghi {added}", f"its only part says {added}"
    return Message(
        f"Tổng ghi {total} nhưng {there}. Hãy xem lại các con số.",
        f"The total says {total}, but {terms}. Check the numbers.",
    )
