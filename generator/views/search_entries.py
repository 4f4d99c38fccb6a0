"""What the search knows of each plan: first what names it, then the words of its sections.

In: the public plan. Out: a ``SearchEntry``. What all plans have alike (legal bases, recipients)
is left out: it would find them all.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import parts
from generator.model.event import Event
from generator.model.parts import main_event
from generator.model.plan import Plan
from generator.views.event_words import event_title, place_words, when_words
from generator.views.headings import HEADINGS, Heading
from generator.views.names import issuer_words
from generator.views.vietnamese import STATUSES
from generator.views.work_items import work_items

_SAID = frozenset(
    {
        *("title", "name", "titles", "posts", "body", "hall", "floor", "address", "rooms", "code"),
        *("text", "summary", "translation", "lead_in", "contributors", "units", "note"),
    }
)
"""The fields whose words people look for; the others are references, dates, links, kinds."""


@dataclass(frozen=True, slots=True)
class SearchSection:
    """A section of a page; ``anchor`` without ``#``."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A page that can be found."""

    address: str
    """Below the portal, with a slash at its end."""
    title: str
    when: str
    where: str
    also: str
    """What names it, too: the whole title, the document's number, who issued and signed it."""
    sections: tuple[SearchSection, ...] = ()


def search_entry(address: str, plan: Plan) -> SearchEntry:
    """Return the entry of a plan, which is its public form, with the page at ``address``."""
    event = main_event(plan)
    title = plan.short_title or plan.title
    long_title = None if plan.title.casefold() == title.casefold() else plan.title
    mark = STATUSES[parts.status_of(plan, event)]
    state = mark.words if mark else None
    signed = (signatory.name for signatory in plan.document.signatories)
    also = (long_title, plan.translation, plan.document.number, issuer_words(plan), *signed)
    return SearchEntry(
        address=f"{address}/",
        title=title,
        when="; ".join(filter(None, (state, when_words(plan, event)))),
        where=place_words(plan, event),
        also=" · ".join(filter(None, also)),
        sections=tuple(
            SearchSection(heading.anchor, heading.title, text)
            for heading, text in _sections(plan)
            if text
        ),
    )


def _sections(plan: Plan) -> Iterator[tuple[Heading, str]]:
    """Yield the words of each section that the page of the plan has."""
    others = [event for event in plan.events if event is not main_event(plan)]
    yield HEADINGS.occasions, "; ".join(_event(plan, event) for event in others)
    yield HEADINGS.programme, _words(*(agenda.items for _path, agenda, _of in parts.agendas(plan)))
    yield HEADINGS.places, _words(plan.venues, plan.bridge_points)
    yield HEADINGS.attendees, _words(plan.groups)
    yield HEADINGS.registrations, _words(plan.registrations)
    yield HEADINGS.contributions, _words(plan.contributions)
    yield HEADINGS.work, "; ".join(_work(plan))
    yield HEADINGS.papers, _words(plan.attachments, plan.appendices)
    yield HEADINGS.contents, _words(plan.contents)


def _event(plan: Plan, event: Event) -> str:
    told = (event_title(plan, event), event.audience, when_words(plan, event))
    return ", ".join(filter(None, (*told, place_words(plan, event))))


def _work(plan: Plan) -> Iterator[str]:
    for item in work_items(plan):
        yield ", ".join((item.title, *item.units, *item.support))


def _words(*of: object) -> str:
    """Return the words in parts of a plan, each text once."""
    found = (
        value
        for part in of
        for path, value in parts.values(part)
        if isinstance(value, str) and _SAID.intersection(path[-2:])
    )
    return "; ".join(dict.fromkeys(found))
