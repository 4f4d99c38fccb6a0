"""Running text of the document: purpose, requirements, contents, sections of its own, budget."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.model.passage import Passage
from generator.model.plan import Plan
from generator.model.section import Section
from generator.views.headings import HEADINGS, Heading
from generator.views.names import party_words, translation
from generator.views.words import Bullet, Fact, Translation, facts


@dataclass(frozen=True, slots=True)
class TextSection:
    """A section of running text: purpose, requirements, contents, budget, or one of its own."""

    title: str
    anchor: str
    bullets: tuple[Bullet, ...]
    facts: tuple[Fact, ...] = ()
    translation: Translation | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def text_sections(plan: Plan) -> tuple[TextSection, ...]:
    """Return purpose, requirements, contents and budget, as far as they are there."""
    texts = (
        (HEADINGS.purpose, plan.purpose),
        (HEADINGS.requirements, plan.requirements),
        (HEADINGS.contents, plan.contents),
    )
    running = tuple(
        TextSection(heading.title, heading.anchor, tuple(_bullet(plan, each) for each in passages))
        for heading, passages in texts
        if passages
    )
    return (*running, *map(partial(_section, plan), plan.sections), *_budget(plan, HEADINGS.budget))


def _section(plan: Plan, section: Section) -> TextSection:
    return TextSection(
        section.title,
        section.id,
        tuple(_bullet(plan, each) for each in section.contents),
        translation=translation(plan, section),
        columns=section.columns,
        rows=section.rows,
    )


def _budget(plan: Plan, heading: Heading) -> Iterator[TextSection]:
    budget = plan.budget
    if budget is None:
        return
    told = facts(
        ("Công tác phí", (budget.travel,)),
        ("Ăn uống", (budget.meals,)),
        ("Chỗ ở", (budget.lodging,)),
        ("Đi lại", (budget.transport,)),
    )
    bullets = tuple(Bullet(line) for line in budget.source)
    yield TextSection(heading.title, heading.anchor, bullets, told)


def _bullet(plan: Plan, passage: Passage) -> Bullet:
    speakers = "; ".join(party_words(speaker) for speaker in passage.speakers)
    items = tuple(_bullet(plan, inner) for inner in passage.items)
    return Bullet(passage.text, speakers or None, items, translation(plan, passage))
