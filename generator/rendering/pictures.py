"""Pictures for sharing: words in, a PNG of 1200 by 630 out, the same bytes from every build.

The only door to Pillow. A picture has few colours, so it is one byte a pixel from the first stroke:
every pair of ground and ink is a short ramp of the palette, along which letters are smooth.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

from PIL import Image, ImageDraw, ImageFont

from generator.rendering.files import SiteFile
from generator.rendering.line_breaks import broken
from generator.views.share_picture import SharePicture
from generator.views.words import DateBlock, Mark

WIDTH, HEIGHT = 1200, 630
_HERE = Path(__file__).parent
_MARGIN = 72
_INNER = WIDTH - 2 * _MARGIN
_BAR = 16
_LEAF_WIDTH, _LEAF_HEIGHT = 208, 184
"""The leaf of the calendar."""
_TOP = 56
"""Where the first line begins."""
_FOOT = HEIGHT - 84
"""Where the last line begins."""
_LEAF_TOP = _FOOT - _LEAF_HEIGHT - 28
_GAP = 36
_TITLE_SIZES = (68, 60, 54, 48, 42, 38, 34)
_LINE = 1.34
"""Height of a line: a capital with two marks never meets a letter with one below."""

_PAPER, _INK, _QUIET = "#fbfaf7", "#191c20", "#4d545e"
_ACCENT, _LEAF, _STOP = "#0d3f8c", "#ebf0f9", "#ab1616"
_STEPS = 10
_RAMPS = ((_PAPER, _INK), (_PAPER, _QUIET), (_PAPER, _ACCENT), (_PAPER, _STOP), (_LEAF, _ACCENT))
"""Ground and ink, with ten shades from one to the other."""
_SEEN = [0, *([255] * 255)]
_RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


@dataclass(frozen=True, slots=True)
class _Style:
    """How words look: the size and weight of the letters, ink on ground."""

    size: int
    bold: bool = False
    ramp: tuple[str, str] = (_PAPER, _INK)

    @property
    def line(self) -> int:
        return round(self.size * _LINE)

    @property
    def font(self) -> ImageFont.FreeTypeFont:
        return _font(self.size, 600 if self.bold else 400)

    def width(self, words: str) -> float:
        return self.font.getlength(words)


_SMALL = _Style(28, ramp=(_PAPER, _QUIET))
_WHEN = _Style(38, bold=True)
_WHERE = _Style(32)
_DAY = _Style(76, bold=True, ramp=(_LEAF, _ACCENT))
_MONTH = _Style(27, ramp=(_LEAF, _ACCENT))


def picture_file(picture: SharePicture) -> SiteFile:
    """Return the picture of these words."""
    board = Image.new("P", (WIDTH, HEIGHT), _shade(_PAPER))
    board.putpalette(_palette())
    board.paste(_shade(_ACCENT), (0, 0, WIDTH, _BAR))
    _draw(board, picture)
    content = BytesIO()
    board.save(content, "PNG", bits=8, compress_level=4)
    return SiteFile(picture.path, content.getvalue())


def _draw(board: Image.Image, picture: SharePicture) -> None:
    """Draw from the top: issuer, state, title; from the bottom: portal, date and place."""
    left = _draw_mark(board, picture.mark) if picture.mark else _MARGIN
    if picture.issuer:
        _write_fitted(board, (left, _TOP), picture.issuer, _SMALL)
    has_line = picture.issuer or picture.mark
    _draw_title(board, _TOP + _SMALL.line + 20 if has_line else _TOP, picture.title)
    left = _MARGIN
    if picture.date and _is_day(picture.date):
        _draw_leaf(board, picture.date)
        left += _LEAF_WIDTH + _GAP
    _draw_facts(board, left, picture)
    if picture.title != picture.portal:
        _write_fitted(board, (_MARGIN, _FOOT), picture.portal, _SMALL)


def _is_day(date: DateBlock) -> bool:
    return date.day != "?"


def _draw_mark(board: Image.Image, mark: Mark) -> int:
    """Draw the state in a frame, red where the conference is called off; return where it ends."""
    ink = _STOP if mark.key == "cancelled" else _INK
    style = _Style(28, bold=True, ramp=(_PAPER, ink))
    words = mark.words.upper()
    right = _MARGIN + round(style.width(words)) + 32
    frame = (_MARGIN, _TOP - 5, right, _TOP + style.line + 6)
    ImageDraw.Draw(board).rounded_rectangle(frame, 8, outline=_shade(ink), width=3)
    _write(board, (_MARGIN + 16, _TOP), words, style)
    return right + 24


def _draw_title(board: Image.Image, top: int, title: str) -> None:
    """Draw the title as large as it fits above the date."""
    room = _LEAF_TOP - 24 - top
    for size in _TITLE_SIZES:
        style = _Style(size, bold=True)
        most = room // style.line
        lines = broken(_known(title), _INNER, style.width, most)
        if not lines[-1].endswith("…"):
            break
    _write_lines(board, (_MARGIN, top), lines, style)


def _draw_leaf(board: Image.Image, date: DateBlock) -> None:
    frame = (_MARGIN, _LEAF_TOP, _MARGIN + _LEAF_WIDTH - 1, _LEAF_TOP + _LEAF_HEIGHT - 1)
    ImageDraw.Draw(board).rounded_rectangle(frame, 12, fill=_shade(_LEAF))
    lines = [(_known(date.day), _DAY), (_known(date.month), _MONTH)]
    if date.weekday:
        lines.append((date.weekday, _MONTH))
    top = _LEAF_TOP + (_LEAF_HEIGHT - sum(style.line for _words, style in lines)) // 2
    for words, style in lines:
        fitting = _narrowed(words, style, _LEAF_WIDTH - 20)
        left = _MARGIN + (_LEAF_WIDTH - fitting.width(words)) / 2
        _write(board, (left, top + (style.line - fitting.line) // 2), words, fitting)
        top += style.line


def _draw_facts(board: Image.Image, left: int, picture: SharePicture) -> None:
    """Draw when and where beside the leaf, in its middle."""
    width = WIDTH - _MARGIN - left
    told = ((picture.when, _WHEN, 1 if picture.where else 2), (picture.where, _WHERE, 2))
    blocks = [
        (broken(_known(words), width, style.width, most), style)
        for words, style, most in told
        if words
    ]
    height = sum(len(lines) * style.line for lines, style in blocks)
    top = _LEAF_TOP + (_LEAF_HEIGHT - height) // 2
    for lines, style in blocks:
        _write_lines(board, (left, top), lines, style)
        top += len(lines) * style.line


def _write_lines(
    board: Image.Image, at: tuple[float, int], lines: list[str], style: _Style
) -> None:
    for number, words in enumerate(lines):
        _write(board, (at[0], at[1] + number * style.line), words, style)


def _write_fitted(board: Image.Image, at: tuple[int, int], words: str, style: _Style) -> None:
    """Write one line, cut where it would pass the margin."""
    width = WIDTH - _MARGIN - at[0]
    _write_lines(board, at, broken(_known(words), width, style.width, 1), style)


def _write(board: Image.Image, at: tuple[float, int], words: str, style: _Style) -> None:
    """Write one line whose height begins at ``at``."""
    inked, seen = _line(words, style)
    board.paste(inked, (round(at[0]) - 2, at[1]), seen)


@lru_cache(maxsize=256)
def _line(words: str, style: _Style) -> tuple[Image.Image, Image.Image]:
    """Return a line in the shades of its ramp, and where it covers the ground.

    Many lines are the same in all pictures: who issues, which portal, which month.
    """
    cover = Image.new("L", (round(style.width(words)) + 8, style.line + style.size // 3))
    ImageDraw.Draw(cover).text((2, style.size * 1.08), words, 255, style.font, anchor="ls")
    first = _RAMPS.index(style.ramp) * _STEPS
    inks = [first + value * (_STEPS - 1) // 255 for value in range(256)]
    return cover.point(inks), cover.point(_SEEN)


def _narrowed(words: str, style: _Style, width: int) -> _Style:
    """Return the style with letters so small that the words are no wider."""
    size = min(style.size, int(style.size * width / max(1.0, style.width(words))))
    return _Style(size, style.bold, style.ramp)


def _shade(colour: str) -> int:
    """Return the number of a colour in the palette."""
    grounds = {ground: number * _STEPS for number, (ground, _ink) in enumerate(_RAMPS)}
    inks = {ink: number * _STEPS + _STEPS - 1 for number, (_ground, ink) in enumerate(_RAMPS)}
    return (grounds | inks)[colour]


@cache
def _palette() -> bytes:
    return bytes(
        round(dark + (light - dark) * (_STEPS - 1 - step) / (_STEPS - 1))
        for ground, ink in _RAMPS
        for step in range(_STEPS)
        for light, dark in zip(bytes.fromhex(ground[1:]), bytes.fromhex(ink[1:]), strict=True)
    )


@cache
def _font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    """Return a font, laid out without the system's help, so that every machine draws the same."""
    path = _HERE / f"fonts/be-vietnam-pro-{weight}.woff2"
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _known(words: str) -> str:
    """Return the words with each letter in one piece, without those that the fonts lack."""
    return "".join(letter for letter in normalize("NFC", words) if ord(letter) in _letters())


@cache
def _letters() -> frozenset[int]:
    """Return the letters of the fonts, which the style sheet lists."""
    style = (_HERE / "components/tokens/tokens.css").read_text(encoding="utf-8")
    listed = next(line for line in style.splitlines() if "unicode-range" in line)
    ranges = (
        range(int(first, 16), int(last or first, 16) + 1) for first, last in _RANGE.findall(listed)
    )
    return frozenset(code for codes in ranges for code in codes)
