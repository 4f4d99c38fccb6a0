"""What Chromium prints: a page in, the sheets of its PDF out, with words, size and QR codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2  # type: ignore[import-untyped]
import zxingcpp
from playwright.sync_api import Page

_POINTS = 72 / 25.4
"""In a millimetre."""
_DETAIL = 2
"""Pixels in a point, in which codes are read."""


@dataclass(frozen=True)
class Code:
    """A QR code on a sheet: what it says, and where its middle is (0 to 1, from the top left)."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Sheet:
    """One sheet of paper."""

    words: str
    size: tuple[int, int]
    """Width and height in millimetres."""
    codes: tuple[Code, ...]
    middle: tuple[int, int, int]
    """The colour a little above the lower edge, in the middle: red, green, blue."""


def printed(page: Page) -> tuple[Sheet, ...]:
    """Print a page as a browser does it whose user changes no setting."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    try:
        return tuple(_sheet(each) for each in document)
    finally:
        document.close()


def squeezed(words: str) -> str:
    """Leave out blanks: lines end where the paper does."""
    return "".join(words.split())


def sheets_with(sheets: tuple[Sheet, ...], words: str) -> list[int]:
    """Return the numbers of the sheets that hold all of the words."""
    return [
        number for number, sheet in enumerate(sheets, 1) if squeezed(words) in squeezed(sheet.words)
    ]


def in_order(sheet: Sheet, *words: str) -> bool:
    """Whether the words stand on the sheet one after the other."""
    places = [squeezed(sheet.words).find(squeezed(each)) for each in words]
    return -1 not in places and all(first < second for first, second in pairwise(places))


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    width, height = page.get_size()
    size = (round(width / _POINTS), round(height / _POINTS))
    words = page.get_textpage().get_text_bounded()
    return Sheet(words, size, tuple(_codes(page)), _colour(page))


def _codes(page: pypdfium2.PdfPage) -> Iterator[Code]:
    bitmap = page.render(scale=_DETAIL, grayscale=True)
    pixels = memoryview(bytes(bitmap.buffer)).cast("B", (bitmap.height, bitmap.stride))
    for found in zxingcpp.read_barcodes(pixels):
        corners = (found.position.top_left, found.position.bottom_right)
        x, y = (sum(getattr(corner, axis) for corner in corners) / 2 for axis in "xy")
        yield Code(found.text, x / bitmap.width, y / bitmap.height)


def _colour(page: pypdfium2.PdfPage) -> tuple[int, int, int]:
    bitmap = page.render(scale=1, rev_byteorder=True)
    start = int(bitmap.height * 0.9) * bitmap.stride + bitmap.width // 2 * bitmap.n_channels
    red, green, blue = bytes(bitmap.buffer)[start : start + 3]
    return red, green, blue
