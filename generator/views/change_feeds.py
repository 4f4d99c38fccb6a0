"""Feeds of what has changed (Atom, RFC 4287): one for each plan, one for the whole portal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from generator.model.plan import PlanFile
from generator.model.portal import Portal
from generator.model.revision import Past
from generator.views.change_log import change_log

CHANGES = "changes.xml"
_MOST_ENTRIES = 100


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed; ``id`` never changes (RFC 4287 §4.2.6)."""

    id: str
    title: str
    url: str
    updated: datetime
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeFeed:
    """One Atom document."""

    path: str
    """Relative to the site."""
    id: str
    title: str
    author: str
    url: str
    """The page that it is about."""
    source: str
    """Its own address."""
    updated: datetime
    entries: tuple[FeedEntry, ...]


def change_feeds(files: Iterable[PlanFile], portal: Portal, past: Past) -> Iterator[ChangeFeed]:
    """Yield the feeds; none where no history is known."""
    if past.head is None:
        return
    every: list[FeedEntry] = []
    for file in files:
        entries = tuple(_entries(file, portal, past))
        every += entries
        title = file.plan.short_title or file.plan.title
        name = f"{file.plan.id}/{CHANGES}"
        yield _feed((f"{file.address}/", name), f"Thay đổi: {title}", entries, portal, past.head)
    newest = sorted(every, key=lambda entry: (entry.updated, entry.id), reverse=True)
    whole = tuple(newest[:_MOST_ENTRIES])
    yield _feed(("", CHANGES), f"{portal.title}: thay đổi", whole, portal, past.head)


def _entries(file: PlanFile, portal: Portal, past: Past) -> Iterator[FeedEntry]:
    for entry in change_log(past, file.plan.id):
        yield FeedEntry(
            id=_tag(portal, f"{file.plan.id}/{entry.when:%Y%m%dT%H%M%SZ}"),
            title=file.plan.short_title or file.plan.title,
            url=portal.absolute(f"{file.address}/"),
            updated=entry.when,
            lines=entry.lines,
        )


def _feed(
    place: tuple[str, str],
    title: str,
    entries: tuple[FeedEntry, ...],
    portal: Portal,
    head: datetime,
) -> ChangeFeed:
    """Return a feed; ``place`` is the page that it is about, and its own lasting name."""
    page, name = place
    path = f"{page}{CHANGES}"
    return ChangeFeed(
        path=path,
        id=_tag(portal, name),
        title=title,
        author=portal.title,
        url=portal.absolute(page),
        source=portal.absolute(path),
        updated=max((entry.updated for entry in entries), default=head),
        entries=entries,
    )


def _tag(portal: Portal, name: str) -> str:
    """Return a name that stays when the portal moves (RFC 4151)."""
    return f"tag:{portal.uid_domain},2024:{name}"
