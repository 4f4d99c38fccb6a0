"""Lines of a width: words in, lines out, all about as long; what is too long for one is parted."""

from collections.abc import Callable, Iterator

Measure = Callable[[str], float]
"""How wide words are, in the unit of the width that they are to fit."""
_STEPS = 6
"""How often the width is halved in search of the narrowest."""


def broken(words: str, width: float, measure: Measure, most: int) -> list[str]:
    """Return as few lines as the width allows, about as long as each other.

    At most so many: the last one then ends with an ellipsis.
    """
    pieces = [(piece, measure(piece)) for piece in _pieces(words, width, measure)]
    blank = measure(" ")
    lines = _filled(pieces, width, blank)
    if len(lines) > most:
        return [*lines[: most - 1], _open_ended(lines[most - 1], width, measure)]
    return _balanced(lines, pieces, width, blank) if len(lines) > 1 else lines


def _balanced(
    best: list[str], pieces: list[tuple[str, float]], width: float, blank: float
) -> list[str]:
    low, high = width / 2, width
    for _step in range(_STEPS):
        middle = (low + high) / 2
        tried = _filled(pieces, middle, blank)
        if len(tried) == len(best):
            best, high = tried, middle
        else:
            low = middle
    return best


def _open_ended(line: str, width: float, measure: Measure) -> str:
    """Return the line with an ellipsis, shorter by as many words or letters as that needs."""
    while line and measure(f"{line}…") > width:
        line = line.rpartition(" ")[0] or line[:-1]
    return line.rstrip(" ,.;:·–-") + "…"


def _filled(pieces: list[tuple[str, float]], width: float, blank: float) -> list[str]:
    lines: list[list[str]] = [[]]
    filled = 0.0
    for piece, wide in pieces:
        if lines[-1] and filled + blank + wide > width:
            lines.append([])
        filled = filled + blank + wide if lines[-1] else wide
        lines[-1].append(piece)
    return [" ".join(line) for line in lines]


def _pieces(words: str, width: float, measure: Measure) -> Iterator[str]:
    """Yield the words, a very long one in pieces that fit."""
    for word in words.split():
        rest = word
        while measure(rest) > width:
            fitting = next(end for end in range(len(rest), 0, -1) if measure(rest[:end]) <= width)
            yield rest[:fitting]
            rest = rest[fitting:]
        yield rest
