"""Các số thành phần cộng lại không bằng tổng đã ghi.

Vì sao: người chuẩn bị chỗ ngồi và tài liệu dựa vào những con số này.
Sai: tổng 371 đại biểu, trong đó 54 và 316.
Đúng: 371 = 54 + 317. Khi có phần chưa biết số, phép cộng không được kiểm tra.
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
        yield from _compare(("events", index, "head_count"), event.head_count, terms)
    for index, point in enumerate(plan.bridge_points):
        terms = [listed.head_count for listed in point.points]
        yield from _compare(("bridge_points", index, "head_count"), point.head_count, terms)


def _compare(
    path: Path, total: HeadCount | None, terms: list[HeadCount | None]
) -> Iterator[Problem]:
    known = [term.number for term in terms if term and term.is_exact and term.number is not None]
    if total is None or not total.is_exact or not terms or len(known) < len(terms):
        return
    if sum(known) != total.number:
        added = " + ".join(str(number) for number in known)
        message = Message(
            f"Tổng ghi {total.number} nhưng {added} = {sum(known)}. Hãy xem lại các con số.",
            f"The total says {total.number}, but {added} = {sum(known)}. Check the numbers.",
        )
        yield Problem("head-count-sum", message, path, Severity.WARNING)
