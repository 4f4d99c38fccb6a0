"""How often a published thing has changed, since when, and what is no longer there.

In: nothing. Out: values that the walk over the history fills and the calendars tell. A thing is
named by its key: the ids of its UID without the domain, ``plan.event.item``.
"""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """What RFC 5545 §3.8.7 tells of an entry; times are those of commits, in UTC."""

    created: datetime
    changed: datetime
    """The last commit in which its meaning changed."""
    sequence: int = 0
    """How many commits have changed its meaning since it was first published."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an entry means to whoever has it in a calendar: a change of this is a revision."""

    summary: str
    start: datetime | date
    end: datetime | date
    location: str
    status: str
    link: str | None = None
    end_is_estimated: bool = field(default=False, compare=False)
    """The document states no end: what calendars have there is told to nobody."""


@dataclass(frozen=True, slots=True)
class Published:
    """An entry as a commit published it: where it belongs, and what it meant."""

    key: str
    files: tuple[str, ...]
    """The calendar files beside the page that hold it: ``event.ics``, ``groups/so.ics`` …"""
    meaning: Meaning

    @property
    def file(self) -> str:
        """The file that it belongs to first of all."""
        return self.files[0]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An entry that was published and is gone, as it was last, with its revision since."""

    address: str
    """Of the page it stood on."""
    entry: Published
    revision: Revision


@dataclass(frozen=True, slots=True)
class Alteration:
    """What one commit did to one entry; ``old`` is None for a new one, ``new`` for a gone one."""

    when: datetime
    address: str
    key: str
    file: str
    old: Meaning | None
    new: Meaning | None


@dataclass(frozen=True, slots=True)
class Past:
    """Everything that the history tells of the published entries."""

    revisions: dict[str, Revision] = field(default_factory=dict)
    withdrawn: dict[str, tuple[Withdrawn, ...]] = field(default_factory=dict)
    """By the id of the plan that published them."""
    alterations: tuple[Alteration, ...] = ()
    """Newest first."""
    changed: dict[str, datetime] = field(default_factory=dict)
    """The last commit of each file, by its path."""
    head: datetime | None = None
    """The time of the last commit: the present, as far as what is published may depend on it."""
    is_shallow: bool = False
    """The repository leaves out its past, so that nothing can be told."""
