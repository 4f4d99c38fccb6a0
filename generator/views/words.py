"""The small public words that every view is made of: links, marks, facts, nested lines."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words; ``url`` is relative to the plan's page, or absolute."""

    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A state told in words; ``key`` names its look (draft, tentative, postponed, cancelled)."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with what holds, each a line of text or a link."""

    label: str
    values: tuple[str | Link, ...]


def facts(*labelled: tuple[str, Iterable[str | Link | None]]) -> tuple[Fact, ...]:
    """Return a fact for each label that has anything to say."""
    told = ((label, tuple(value for value in values if value)) for label, values in labelled)
    return tuple(Fact(label, values) for label, values in told if values)


@dataclass(frozen=True, slots=True)
class Translation:
    """Words in the plan's second language; ``language`` is for HTML's ``lang``."""

    words: str
    language: str


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when, for the browser: ISO 8601 with Vietnam's offset, the end exclusive.

    Several stretches of time stand in one, their starts and their ends parted by blanks.
    """

    start: str
    end: str
    loose: str = ""
    """``window``: it falls within this time; ``end``: when it ends is not stated."""

    @property
    def first(self) -> str:
        """When it begins for the first time."""
        return self.start.split()[0]

    @property
    def day(self) -> str:
        """The day on which it begins."""
        return self.first[: len("2022-08-24")]


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line of running text with the lines under it; ``aside`` is said more quietly after it."""

    text: str
    aside: str | None = None
    items: tuple["Bullet", ...] = ()
    translation: Translation | None = None


@dataclass(frozen=True, slots=True)
class DateBlock:
    """The big date: ``24`` / ``tháng 8, 2022`` / ``Thứ Tư``; open parts say so."""

    day: str
    month: str
    weekday: str | None = None
