"""The search: entries in, its worker and its index out.

The index is in several files, named after their content: what names the pages comes first and is
small, the words of their sections follow, one file for each school year, the newest first. The
theme fetches ``search/search_index.json`` on every page: there it finds only these files' names.
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from generator.rendering.files import SiteFile
from generator.views.search_entries import SearchEntry

_WORKER = Path(__file__).parent / "search" / "worker.js"


@cache
def search_worker() -> SiteFile:
    """Return the script that searches, for the browser to run beside the page."""
    return _named("worker", _WORKER.read_text(encoding="utf-8"))


def search_files(entries: Iterable[SearchEntry]) -> tuple[SiteFile, ...]:
    """Return the index over ``entries``, and the worker."""
    index = tuple(_index(tuple(entries)))
    docs = [{"location": file.path.rpartition("/")[2]} for file in index]
    start = json.dumps({"config": {}, "docs": docs}, separators=(",", ":"))
    return (SiteFile("search/search_index.json", start.encode()), *index, search_worker())


def _index(entries: tuple[SearchEntry, ...]) -> Iterator[SiteFile]:
    names = [[each.address, each.title, each.when, each.where, each.also] for each in entries]
    yield _call("named", "pages", names)
    for year, numbered in groupby(enumerate(entries), key=lambda each: each[1].year):
        rows = [
            [number, section.anchor, section.title, section.text]
            for number, entry in numbered
            for section in entry.sections
        ]
        if rows:
            yield _call("told", str(year) if year else "open", rows)


def _call(function: str, name: str, rows: Sequence[Sequence[object]]) -> SiteFile:
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return _named(name, f"{function}({unicodedata.normalize('NFC', text)});\n")


def _named(name: str, text: str) -> SiteFile:
    content = text.encode()
    return SiteFile(f"search/{name}.{sha256(content).hexdigest()[:8]}.js", content)
