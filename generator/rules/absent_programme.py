"""Chương trình được nhắc đến nhưng chưa có.

Vì sao: người dự tìm chương trình trên trang mà không thấy; nên bổ sung ngay khi có.
Sai: ``agenda: {status: announced}`` để nguyên sau khi đã có chương trình.
Đúng: chép chương trình vào ``agenda: {items: […]}``.
"""

from collections.abc import Iterator

from generator.model import parts
from generator.model.agenda import AgendaStatus
from generator.model.message import Message
from generator.model.plan import Plan
from generator.model.problem import Problem, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each programme that is only announced."""
    for path, agenda, _events in parts.agendas(plan):
        if agenda.status is AgendaStatus.ANNOUNCED and not agenda.items:
            said = f" («{agenda.note}»)" if agenda.note else ""
            message = Message(
                f"Chương trình được nhắc đến{said} nhưng chưa có. Hãy bổ sung khi có.",
                f"The programme is announced{said} but not there. Add it when it is.",
            )
            yield Problem("absent-programme", message, path, Severity.WARNING)
