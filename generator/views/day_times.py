"""On which days a page has to say what is on, known before anything of it is shown.

In: the cards of the events, the programmes. Out: stretches of time for the reader's browser.
"""

from collections.abc import Iterable, Iterator

from generator.views.occasions import OccasionCard
from generator.views.programme import Programme
from generator.views.programme_rows import ProgrammeLine
from generator.views.vietnamese import MOVED
from generator.views.words import Span

Stretch = tuple[str, str]


def day_times(
    occasions: Iterable[OccasionCard], programmes: Iterable[Programme]
) -> tuple[tuple[str, str], ...]:
    """Return ``days``, when what takes place is held, and ``hours``, of the programmes by day."""
    held = (card.span for card in occasions if card.mark in (None, MOVED))
    days = [each for span in held if span and span.loose != "window" for each in _stretches(span)]
    hours: dict[str, Stretch] = {}
    for span in _row_spans(programmes):
        for start, end in _stretches(span):
            first, last = hours.get(start[:10], (start, end))
            hours[start[:10]] = min(first, start), max(last, end)
    return ("days", _joined(days)), ("hours", _joined(hours.values()))


def _row_spans(programmes: Iterable[Programme]) -> Iterator[Span]:
    for programme in programmes:
        for day in programme.days:
            for row in day.rows:
                yield from filter(None, (row.span, *_line_spans(row.lines)))


def _line_spans(lines: Iterable[ProgrammeLine]) -> Iterator[Span | None]:
    for line in lines:
        yield line.span
        yield from _line_spans(line.items)


def _stretches(span: Span) -> Iterable[Stretch]:
    return zip(span.start.split(), span.end.split(), strict=True)


def _joined(stretches: Iterable[Stretch]) -> str:
    return " ".join("/".join(each) for each in stretches)
