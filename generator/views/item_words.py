"""What an agenda item is called, and what is said of it beside its title."""

from collections.abc import Iterator

from generator.model import parts
from generator.model.agenda import AgendaItem
from generator.model.party import Party
from generator.model.plan import Plan
from generator.model.schedule import scheduled
from generator.views.names import party_words
from generator.views.vietnamese import capitalised


def item_title(item: AgendaItem) -> str:
    """Return the title of a row; a row without one is called by its first item and the others."""
    if item.title:
        return _coded(item)
    first = item_title(item.items[0])
    others = len(item.items) - 1
    return f"{first} và {others} nội dung khác" if others else first


def item_words(item: AgendaItem) -> str:
    """Return an item with its code and count: ``Đợt 3: … (12 em)``."""
    count = f" ({item.head_count})" if item.head_count else ""
    return f"{_coded(item)}{count}".strip()


def item_look(item: AgendaItem) -> str:
    """Return what names the look of an item: its kind, or that it is not held any more."""
    if item.cancelled:
        return "cancelled"
    return item.kind.value if item.kind else "other"


def parties_words(parties: tuple[Party, ...]) -> str:
    """Return parties in one line."""
    return "; ".join(party_words(party) for party in parties)


def item_asides(plan: Plan, item: AgendaItem) -> Iterator[str]:
    """Yield what is said of an item more quietly: chairs, for whom, remark."""
    if item.cancelled:
        yield "Đã rút khỏi chương trình"
    if item.continues:
        yield f"Tiếp theo của: {_title_of(plan, item.continues)}"
    if item.length:
        yield item.length.text
    if item.chairs:
        yield f"Chủ trì: {parties_words(item.chairs)}"
    if item.secretaries:
        yield f"Thư ký: {parties_words(item.secretaries)}"
    names = [group.name for _path, group in parts.groups(plan) if group.id in item.groups]
    if names:
        yield f"Dành cho: {', '.join(names)}"
    if item.note:
        yield capitalised(item.note)


def _coded(item: AgendaItem) -> str:
    is_closed = (item.code or "").endswith((")", ".", ":"))
    return (" " if is_closed else ". ").join(filter(None, (item.code, item.title)))


def _title_of(plan: Plan, reference: str) -> str:
    every = (
        row.item for _path, agenda, _events in parts.agendas(plan) for row in scheduled(agenda)
    )
    return next((item_title(item) for item in every if item.id == reference), reference)
