"""The search's index: entries in, files out, of which a browser fetches what a query asks for.

``search/index.js``, at an address that never changes, holds what names the pages, and knows the
other files, which are named after their content: some with the words of all sections, parted by
their first letters; and for each page one with the texts of its sections, to show around the words
found. All are scripts that set what they hold as ``offered`` (``components/device/load.js``), so
that they load from a USB stick, too.

Every word of every section has a place: the words are counted through all sections, with one number
left out between two sections. Of a word the index holds its places, each as the distance from the
one before: that tells in which section it is, and whether another one follows it.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby

from generator.rendering.files import SiteFile
from generator.views.search_entries import SearchEntry, SearchSection

_LARGEST = 24_000
"""Characters of a file of words, above which the next letter parts it: about 8 kB compressed."""
_WORD = re.compile(r"[^\W_]+")


def search_files(entries: Iterable[SearchEntry]) -> tuple[SiteFile, ...]:
    """Return the index over ``entries``."""
    entries = tuple(entries)
    sections = [section for entry in entries for section in entry.sections]
    words = [_WORD.findall(_composed(section.text).lower()) for section in sections]
    files = {key: _file("words", "{" + ",".join(rows) + "}") for key, rows in _parted(_rows(words))}
    texts = [_texts(entry) for entry in entries]
    names = _names(entries, [len(each) for each in words], texts)
    index = names | {"words": {key: _mark(file) for key, file in files.items()}}
    start = SiteFile("search/index.js", _script(_json(index)))
    every = (start, *files.values(), *filter(None, texts))
    return tuple({file.path: file for file in every}.values())


def _names(
    entries: tuple[SearchEntry, ...], counts: list[int], texts: list[SiteFile | None]
) -> dict[str, object]:
    """What names the pages; of their sections only the heading, by number, and how many words."""
    headings = {_heading(section): 0 for entry in entries for section in entry.sections}
    headings = {heading: number for number, heading in enumerate(headings)}
    count = iter(counts)
    pages = [
        [
            *(entry.address, entry.title, entry.when, entry.where, entry.also, _mark(text)),
            [[headings[_heading(section)], next(count)] for section in entry.sections],
        ]
        for entry, text in zip(entries, texts, strict=True)
    ]
    return {"headings": list(headings), "pages": pages}


def _heading(section: SearchSection) -> tuple[str, str]:
    return section.anchor, section.title


def _texts(entry: SearchEntry) -> SiteFile | None:
    return _file("text", _json([each.text for each in entry.sections])) if entry.sections else None


def _rows(sections: list[list[str]]) -> dict[str, str]:
    """Return each word with its places, as it goes into a file of words."""
    places: dict[str, list[int]] = {}
    start = 0
    for words in sections:
        for place, word in enumerate(words, start):
            places.setdefault(word, []).append(place)
        start += len(words) + 1
    return {word: f'"{word}":{_json(_distances(found))}' for word, found in places.items()}


def _distances(places: list[int]) -> list[int]:
    return [place - before for before, place in zip([0, *places], places, strict=False)]


def _parted(rows: dict[str, str], start: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield rows that go into one file, by how their words begin.

    Words of exactly these letters have a file of their own; its key ends in a blank.
    """
    if sum(map(len, rows.values())) <= _LARGEST or start.endswith(" "):
        yield start, [row for _word, row in sorted(rows.items())]
        return

    def following(word: str) -> str:
        return _plain(word)[len(start) :][:1] or " "

    for letter, words in groupby(sorted(rows, key=following), following):
        yield from _parted({word: rows[word] for word in words}, start + letter)


def _plain(word: str) -> str:
    """Return the word without accents, as the search compares it."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in word).replace("đ", "d")


def _file(name: str, data: str) -> SiteFile:
    content = _script(data)
    return SiteFile(f"search/{name}.{sha256(content).hexdigest()[:8]}.js", content)


def _mark(file: SiteFile | None) -> str:
    """Return what tells a file from others of its name."""
    return file.path.split(".")[1] if file else ""


def _script(data: str) -> bytes:
    return f"document.currentScript.offered={data};\n".encode()


def _json(data: object) -> str:
    return _composed(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
