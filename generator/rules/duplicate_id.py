"""Hai phần của một kế hoạch mang cùng một mã.

Vì sao: mã là tên của mục trong liên kết và trong lịch; trùng mã thì mục này đè lên mục kia.
Sai: hai mục chương trình cùng có ``id: tham-luan``.
Đúng: ``id: tham-luan`` và ``id: tham-luan-tiep``.
"""

from collections.abc import Iterator

from generator.model import parts
from generator.model.fields import PlanPart
from generator.model.message import Message
from generator.model.plan import Plan
from generator.model.problem import Path, Problem


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each id that was there before, the plan's own apart."""
    seen: dict[str, Path] = {}
    for path, part in parts.values(plan):
        identifier = getattr(part, "id", None) if isinstance(part, PlanPart) and path else None
        if identifier in seen:
            message = Message(
                f"Mã «{identifier}» đã dùng ở {_words(seen[identifier], 'thứ ')}. Hãy đặt mã khác.",
                f"The id «{identifier}» is used in {_words(seen[identifier], 'no. ')}."
                " Choose another.",
            )
            yield Problem("duplicate-id", message, (*path, "id"))
        elif identifier:
            seen[identifier] = path


def _words(path: Path, ordinal: str) -> str:
    """Return the keys of ``path`` with the place in each list, from 1."""
    words = (f"«{part}»" if isinstance(part, str) else f"{ordinal}{part + 1}" for part in path)
    return " ".join(words)
